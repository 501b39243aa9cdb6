//! Pictures: what they show, what they hold, and that others can read them.

use crate::export::designs;
use crate::support::golden;
use busbar::design::{Design, NodeId, Record, read, write};
use busbar::edit::{Editor, Layer};
use busbar::export::mermaid;
use busbar::gallery::GALLERY;
use busbar::picture::{Picture, Scheme, Settings, design_in, design_in_png, picture, picture_of, with_design};
use busbar::text::label;
use std::collections::BTreeSet;

/// A picture without the design in it.
fn plain() -> Settings {
    Settings::default()
}

fn holding() -> Settings {
    Settings { holds_design: true, ..plain() }
}

fn kind_name(kind: &str) -> String {
    label(&format!("kind-{kind}"))
}

fn node_named(design: &Design, name: &str) -> NodeId {
    let named = |(_, record): &(NodeId, &Record)| record.name() == name;
    design.nodes().find(named).map(|(id, _)| id).expect("it is drawn")
}

/// The words of a picture, each line of text once.
fn words(picture: &Picture) -> Vec<String> {
    let document = roxmltree::Document::parse(&picture.svg).expect("it is XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|text| text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()).collect()
}

#[test]
fn pictures_of_the_gallery_are_as_they_were() {
    for exhibit in GALLERY {
        for scheme in Scheme::ALL {
            let made = picture_of(exhibit.design(), &Settings { scheme, ..plain() });
            golden::check(&format!("tests/golden/{}/picture-{}.svg", exhibit.id, scheme.id()), &made.svg);
        }
        let text = mermaid(&exhibit.design().freeze().drawing, &kind_name);
        golden::check(&format!("tests/golden/{}/design.mmd", exhibit.id), &text);
    }
}

#[test]
fn every_design_is_drawn_as_xml_that_a_parser_reads_with_every_name_in_it() {
    for (name, design) in designs::all(1) {
        let made = picture_of(design.clone(), &holding());
        let document = roxmltree::Document::parse(&made.svg).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(document.root_element().tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{name}");
        let elements: BTreeSet<&str> = document.descendants().map(|node| node.tag_name().name()).collect();
        let known = BTreeSet::from([
            "",
            "svg",
            "title",
            "metadata",
            "design",
            "rect",
            "path",
            "g",
            "text",
            "tspan",
            "linearGradient",
            "stop",
            "circle",
        ]);
        assert!(elements.is_subset(&known), "{name}: no name has become an element: {elements:?}");
        let attributes = document.descendants().flat_map(|node| node.attributes().map(|it| it.name().to_owned()));
        assert!(!attributes.into_iter().any(|name| name.starts_with("on") || name.contains("href")), "{name}");
        // Every node's name begins a line, as far as it can be seen.
        let lines = words(&made);
        for (_, record) in design.nodes().filter(|(_, record)| record.kind != "hotspot") {
            let start: String =
                record.name().chars().take_while(|letter| letter.is_ascii_alphanumeric()).take(4).collect();
            assert!(start.len() < 4 || lines.iter().any(|line| line.contains(&start)), "{name}: {start}");
        }
        assert_eq!(design_in(made.svg.as_bytes()).as_deref(), Some(write(&design).as_str()), "{name}");
    }
}

#[test]
fn hostile_names_stay_text() {
    let mut design = Design::named("</title><script>alert(1)</script> & \"quoted\" \u{1}\u{fffe}");
    let hostile = "<img src=x onerror=\"alert(1)\"> ]]> -- & \u{202e}\u{0}";
    let mut editor = Editor::new(design.clone(), 1);
    editor.place("lambda-function", busbar::geom::Point::new(100.0, 100.0));
    let key = editor.only_selected().expect("placed");
    let path = "name".to_owned();
    editor.run(&busbar::edit::Command::Write { key, path, text: hostile.to_owned() }).expect("a name may be anything");
    let made = picture(&editor, &holding());
    assert!(roxmltree::Document::parse(&made.svg).is_ok(), "{}", made.svg);
    assert!(!made.svg.contains("<script") && !made.svg.contains("<img"));
    design = editor.design().clone();
    let (opened, _) = read(&design_in(made.svg.as_bytes()).expect("it is in there")).expect("a design");
    assert_eq!(opened, design, "not a character is lost");
    let chart = mermaid(&design.freeze().drawing, &kind_name);
    let line = chart.lines().nth(1).expect("the node");
    assert_eq!(line.matches('"').count(), 2, "{line}");
    assert!(!line.contains("<img") && line.ends_with("\"]"), "{line}");
}

#[test]
fn a_part_a_collapsed_frame_and_a_hidden_layer_are_drawn_as_on_the_canvas() {
    let design = GALLERY[0].design();
    let mut editor = Editor::new(design.clone(), 1);
    let whole = picture(&editor, &plain());
    let (name, other) = {
        let mut cards = design.nodes().filter(|(_, record)| record.kind == "lambda-function");
        let mut next = || cards.next().map(|(_, record)| record.name().to_owned()).expect("two functions");
        (next(), next())
    };
    let part = Settings { part: Some(BTreeSet::from([node_named(&design, &name)])), ..plain() };
    let made = picture(&editor, &part);
    assert!(made.size.width < whole.size.width && !made.svg.contains("<path d=\"M0"));
    assert!(words(&made).join("").contains(&name) && !words(&made).join("").contains(&other));
    editor.hide_layers(Layer::ALL.into_iter().collect());
    let hidden = picture(&editor, &plain());
    let count = |picture: &Picture| picture.svg.matches("stroke-dasharray=\"5 4\"").count();
    assert!(count(&whole) > 0 && count(&hidden) == 0, "failure paths are hidden");
}

#[test]
fn themes_differ_in_colours_alone_and_a_transparent_picture_has_no_ground() {
    let design = GALLERY[0].design();
    let light = picture_of(design.clone(), &plain());
    let dark = picture_of(design.clone(), &Settings { scheme: Scheme::Dark, ..plain() });
    assert_ne!(light.svg, dark.svg);
    assert_eq!((light.size, words(&light)), (dark.size, words(&dark)));
    let ground = |svg: &str| svg.lines().filter(|line| line.contains("fill=\"#f5f6f9\"")).count();
    let clear = picture_of(design, &Settings { is_transparent: true, ..plain() });
    assert_eq!((ground(&light.svg), ground(&clear.svg)), (1, 0));
}

/// The smallest PNG: one grey pixel (made by another program).
const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00,
    0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn a_png_keeps_the_design_and_its_pixels() {
    let text = write(&designs::hostile_names(1));
    let kept = with_design(PIXEL, &text).expect("it is a PNG");
    assert_eq!(design_in_png(&kept).as_deref(), Some(text.as_str()));
    assert_eq!(design_in(&kept).as_deref(), Some(text.as_str()));
    assert!(kept.starts_with(&PIXEL[..PIXEL.len() - 12]), "the chunks before are as they were");
    assert!(kept.ends_with(&PIXEL[PIXEL.len() - 12..]), "the end is the end");
    // Written again, it holds the newer design alone.
    let again = with_design(&kept, "{}").expect("it is a PNG");
    assert_eq!(design_in_png(&again).as_deref(), Some("{}"));
    assert_eq!(again.len(), PIXEL.len() + 12 + "busbar-design".len() + 5 + 2);
    // What is spoilt, cut off or no PNG holds nothing.
    let mut spoilt = kept.clone();
    spoilt[PIXEL.len() + 20] ^= 1;
    assert_eq!(design_in_png(&spoilt), None);
    assert_eq!(design_in_png(&kept[..kept.len() - 5]), None);
    assert_eq!(design_in_png(PIXEL), None);
    assert_eq!(with_design(b"GIF89a", &text), None);
    for end in 0..kept.len() {
        assert_eq!(design_in(&kept[..end]), None, "cut off at {end}");
        if end > 200 {
            break;
        }
    }
}

#[test]
fn a_spoilt_svg_holds_nothing() {
    for svg in [
        "",
        "<svg/>",
        "<svg><busbar:design",
        "<busbar:design>%%%</busbar:design>",
        "<busbar:design>/w==</busbar:design>",
    ] {
        assert_eq!(design_in(svg.as_bytes()), None, "{svg}");
    }
    // Another program may set it on lines of its own.
    assert_eq!(design_in(b"<busbar:design a=\"b\">\n  e3\n  0=\n</busbar:design>").as_deref(), Some("{}"));
}

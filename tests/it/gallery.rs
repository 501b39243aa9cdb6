//! The gallery: every design is read without a mend, is written as it was read, and is laid out with care.

use crate::support::golden;
use busbar::design::{Record, RecordKey, read, write};
use busbar::gallery::GALLERY;
use busbar::geom::Rect;
use busbar::kinds::{Outline, node_fields};

#[test]
fn every_design_is_sound_and_written_as_it_was_read() {
    assert!(!GALLERY.is_empty());
    for exhibit in GALLERY {
        let (design, found) = read(exhibit.text).expect("a gallery file is a design");
        assert_eq!(found, [], "{} needs mending", exhibit.id);
        golden::check(&format!("src/gallery/{}.busbar.json", exhibit.id), &write(&design));
    }
}

#[test]
fn every_link_could_have_been_drawn_by_hand() {
    for exhibit in GALLERY {
        let design = exhibit.design();
        for (id, link) in design.links() {
            let (from, to) = (link.from().expect("a sound link"), link.to().expect("a sound link"));
            let offered = design
                .offer_except(from, to, Some(id))
                .unwrap_or_else(|refusal| panic!("{}: the link {id} would be refused: {}", exhibit.id, refusal.code));
            assert!(offered.iter().any(|kind| kind.spec().id == link.kind), "{}: {id}", exhibit.id);
        }
    }
}

#[test]
fn every_field_is_known_and_no_node_lies_on_another() {
    for exhibit in GALLERY {
        let design = exhibit.design();
        for (id, node) in design.nodes() {
            assert!(node.node_kind().is_some(), "{id} is of a known kind");
            let known = node_fields(&node.kind);
            let common = ["name", "order", "parent", "position", "size"];
            for (field, _) in node.fields.iter() {
                assert!(
                    common.contains(&field.as_str()) || known.iter().any(|known| known.id == field),
                    "{id}: {field}"
                );
            }
            if let Some(parent) = node.parent() {
                let frame = design.record(RecordKey::Node(parent)).expect("a sound design").rect();
                assert!(frame.encloses(node.rect()), "{} sticks out of its frame", node.name());
            }
        }
        let solid = |record: &Record| record.node_kind().is_some_and(|kind| kind.spec().outline != Outline::Frame);
        let rects: Vec<(&str, Rect)> =
            design.nodes().filter(|(_, node)| solid(node)).map(|(_, node)| (node.name(), node.rect())).collect();
        for (position, (name, rect)) in rects.iter().enumerate() {
            for (other, other_rect) in &rects[position + 1..] {
                assert!(!rect.grown(20.0).touches(*other_rect), "{name} is too near to {other}");
            }
        }
    }
}

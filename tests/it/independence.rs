//! What does not depend on what: properties over random designs and over those that hold every kind and link.

use crate::export::designs;
use crate::support::draft::Draft;
use crate::support::session::{renamed, samples_sent, session};
use busbar::checks::check;
use busbar::design::{Change, Design, RecordKey};
use busbar::edit::{Command, Editor};
use busbar::export::{Exported, Target, export};
use busbar::gallery::GALLERY;
use busbar::geom::{Point, Rect};
use busbar::kinds::{Shape, link_fields, node_fields};
use busbar::layout::Route;
use busbar::rng::Rng;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Random designs, and the ones in which nothing is missing.
fn all_designs(random: u64) -> Vec<Design> {
    let made = (0..random).map(|seed| session(seed, 10 + seed % 50).design().clone());
    let whole = designs::all(1).into_iter().map(|(_, design)| design);
    GALLERY.iter().map(|exhibit| exhibit.design()).chain(whole).chain(made).collect()
}

/// All that engines make of a design.
#[derive(Debug, PartialEq)]
struct Made {
    exports: Vec<Exported>,
    findings: Vec<busbar::diagnostic::Diagnostic>,
    trace: String,
}

fn made(design: &Design) -> Made {
    let drawing = design.freeze().drawing;
    let exports = Target::ALL.iter().map(|target| export(&drawing, *target)).collect();
    let findings = check(&drawing);
    // Drawings that go round for ever are stopped soon: their first rounds say enough.
    let mut run = samples_sent(drawing, 5).stopping_after(500);
    run.drain();
    Made { exports, findings, trace: run.trace_lines() }
}

/// Where everything is: areas of nodes and ways of links in the drawing's order, and the order in which nodes are read.
fn layout(design: &Design) -> (Vec<Rect>, Vec<Route>, Vec<usize>) {
    let frozen = design.freeze();
    let editor = Editor::new(design.clone(), 1);
    let rects = frozen.nodes.iter().map(|id| editor.rect(*id).expect("drawn")).collect();
    let routes = frozen.links.iter().map(|id| editor.route(*id).expect("drawn").clone()).collect();
    let place = |id| frozen.nodes.iter().position(|other| *other == id).expect("drawn");
    (rects, routes, editor.reading_order().into_iter().map(place).collect())
}

#[test]
fn names_of_records_change_no_export_no_finding_no_trace_and_no_layout() {
    let mut rng = Rng::new(20);
    let (mut links, mut entries) = (0, 0);
    for design in all_designs(150) {
        let (before, layout_before) = (made(&design), layout(&design));
        links += layout_before.1.len();
        entries += before.trace.lines().count();
        let renamed = renamed(&design, &mut rng);
        assert!(renamed != design || design.records().count() == 1);
        assert_eq!(made(&renamed), before, "{}", design.name());
        assert_eq!(layout(&renamed), layout_before, "{}", design.name());
    }
    assert!(links > 400 && entries > 2_000, "there are {links} links and {entries} entries of traces");
}

/// Nodes that lie exactly on one another have nothing but their order to tell them apart.
#[test]
fn a_pile_of_nodes_is_read_in_the_same_order_whatever_its_records_are_called() {
    let mut draft = Draft::new("Pile", 3);
    for kind in ["rule", "sqs-queue", "lambda-function", "sns-topic", "note", "event-bus"] {
        let node = draft.node(kind, kind, json!({}));
        draft.set(node, "position", json!({ "x": 80, "y": 80 }));
    }
    let mut rng = Rng::new(24);
    let (_, _, order) = layout(&draft.design);
    assert_eq!(order, [0, 1, 2, 3, 4, 5]);
    for _ in 0..20 {
        let renamed = renamed(&draft.design, &mut rng);
        assert_eq!(layout(&renamed).2, order);
    }
}

#[test]
fn places_and_sizes_change_no_export_no_finding_and_no_trace() {
    let mut rng = Rng::new(21);
    for design in all_designs(150) {
        let before = made(&design);
        let mut moved = design.clone();
        let mut edits = Vec::new();
        for (id, _) in design.nodes() {
            let mut number = || rng.below(4_000) as i64 - 2_000;
            edits.extend(design.set(id, "position", Some(json!({ "x": number(), "y": number() }))));
            edits.extend(design.set(
                id,
                "size",
                Some(json!({ "width": 2_100 + number(), "height": 2_100 + number() })),
            ));
        }
        moved.apply(&Change { edits });
        assert_eq!(made(&moved), before, "{}", design.name());
    }
}

/// Every command that edits one field of a record, once for each of its fields.
fn edits_of(editor: &Editor, key: RecordKey, rng: &mut Rng) -> Vec<Command> {
    let record = editor.design().record(key).expect("it is there");
    let fields = match key {
        RecordKey::Node(_) => node_fields(&record.kind),
        RecordKey::Link(_) => link_fields(&record.kind),
        RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => &[],
    };
    let set = |path: &str, value: Value| Command::Set { key, path: path.to_owned(), value: Some(value) };
    let write = |path: &str, text: String| Command::Write { key, path: path.to_owned(), text };
    let mut commands: Vec<Command> = fields
        .iter()
        .map(|field| match &field.shape {
            Shape::Integer { min, max, .. } => set(field.id, json!(rng.below((*max - *min) as u64 + 1) as i64 + min)),
            Shape::Switch { default } => set(field.id, json!(!default)),
            Shape::Choice(choices) => set(field.id, json!(rng.pick(choices).expect("a choice has values").0)),
            Shape::Text { .. } | Shape::Prose { .. } | Shape::Json { .. } | Shape::Pattern { .. } => {
                write(field.id, format!("{{ \"written\": {} }}", rng.below(1_000)))
            }
        })
        .collect();
    commands.extend([set("tags/team", json!("loyalty")), set("tags/stage", json!(rng.below(9)))]);
    if let Some(node) = key.node() {
        commands.push(write("name", format!("Name {} 🚌", rng.below(1_000))));
        commands.push(set("parent", json!("n0000000000001")));
        commands.push(match editor.is_resizable(node) {
            true => set("size", json!({ "width": 100 + rng.below(900), "height": 100 + rng.below(900) })),
            false => set("note", json!("free")),
        });
        let by = Point::new(8.0 * (1.0 + rng.below(9) as f64), 8.0 * rng.below(9) as f64);
        // Without its frame's part in it: in which frame a node is, is a field of its own.
        let position = record.position().plus(by);
        commands.push(set("position", json!({ "x": position.x as i64, "y": position.y as i64 })));
    }
    commands
}

/// Two people change different fields of one record: whoever comes first, the result is the same, and each can take the
/// own change back without touching the other's.
#[test]
fn changes_to_different_fields_of_one_record_merge_in_either_order() {
    let mut rng = Rng::new(22);
    let mut pairs = 0;
    for design in all_designs(150) {
        let base = Editor::new(design, 1);
        let keys: Vec<RecordKey> = base.design().records().map(|(key, _)| key).collect();
        let Some(key) = rng.pick(&keys).copied() else { continue };
        let changes: Vec<Change> = edits_of(&base, key, &mut rng)
            .iter()
            .map(|command| {
                let mut editor = Editor::new(base.design().clone(), 7);
                editor.run(command).expect("it can be done");
                editor.take_updates().change
            })
            .filter(|change| !change.is_empty())
            .collect();
        let after = |changes: &[&Change]| {
            let mut design = base.design().clone();
            changes.iter().for_each(|change| design.apply(change));
            design
        };
        for (at, one) in changes.iter().enumerate() {
            for other in &changes[at + 1..] {
                pairs += 1;
                assert_eq!(after(&[one, other]), after(&[other, one]), "{one:?} {other:?}");
                assert_eq!(after(&[one, other, &one.inverse()]), after(&[other]), "{one:?} {other:?}");
                assert_eq!(after(&[one, other, &other.inverse()]), after(&[one]), "{one:?} {other:?}");
            }
        }
        // All of them, in three orders.
        let mut all: Vec<&Change> = changes.iter().collect();
        let forwards = after(&all);
        all.reverse();
        assert_eq!(after(&all), forwards);
        all.rotate_left(changes.len() / 3);
        assert_eq!(after(&all), forwards);
    }
    assert!(pairs > 3_000, "{pairs} pairs were tried");
}

/// A move of one and an edit of the other, through the commands of the editor and in real designs.
#[test]
fn a_move_and_a_rename_merge_in_either_order() {
    let mut rng = Rng::new(23);
    let mut merged = 0;
    for seed in 0..300 {
        let base = session(seed, 20).design().clone();
        let nodes: Vec<_> = base.nodes().map(|(id, _)| id).collect();
        let Some(node) = rng.pick(&nodes).copied() else { continue };
        let change = |command: &Command| {
            let mut editor = Editor::new(base.clone(), 7);
            editor.run(command).expect("it can be done");
            editor.take_updates().change
        };
        let by = Point::new(rng.below(900) as f64 - 450.0, rng.below(700) as f64 - 350.0);
        let moved = change(&Command::Move { nodes: BTreeSet::from([node]), by });
        let name = Command::Write { key: node.into(), path: "name".to_owned(), text: "Renamed".to_owned() };
        let named = change(&name);
        let after = |first: &Change, second: &Change| {
            let mut design = base.clone();
            design.apply(first);
            design.apply(second);
            design
        };
        let both = after(&moved, &named);
        assert_eq!(both, after(&named, &moved));
        let record = both.record(node).expect("it is there");
        let old = base.record(node).expect("it is there");
        assert_eq!((record.name(), record.position()), ("Renamed", old.position().plus(by)));
        merged += 1;
    }
    assert!(merged > 200, "{merged} were merged");
}

//! Frames: what they take in when they are resized, and how they collapse.

use crate::support::editor::TestEditor;
use busbar::design::{LinkId, NodeId, RecordKey};
use busbar::edit::Command;
use busbar::geom::Rect;
use std::collections::BTreeSet;

#[test]
fn a_resized_frame_takes_in_and_lets_go_as_one_step() {
    let mut t = TestEditor::new();
    let frame = t.place("frame", (304.0, 304.0));
    let queue = t.place("sqs-queue", (800.0, 304.0));
    assert_eq!(t.parent(queue), None);
    t.click(t.grip(frame));
    let rect = t.editor.rect(frame).expect("drawn");
    let steps = t.editor.undo_steps();
    t.pointer(&[(rect.right(), rect.bottom()), (700.0, 600.0), (950.0, 600.0)]);
    assert_eq!((t.parent(queue), t.editor.undo_steps()), (Some(frame), steps + 1));
    t.undo();
    assert_eq!(t.parent(queue), None);
    t.redo();
    let rect = t.editor.rect(frame).expect("drawn");
    t.pointer(&[(rect.right(), rect.bottom()), (700.0, 600.0), (500.0, 600.0)]);
    assert_eq!(t.parent(queue), None, "what no longer stands in it leaves");
}

/// A bus outside, and in a frame two rules, a function and a queue.
struct Stage {
    t: TestEditor,
    frame: NodeId,
    bus: NodeId,
    rules: [NodeId; 2],
    outside: NodeId,
    links: Vec<LinkId>,
}

fn stage() -> Stage {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (104.0, 400.0));
    let frame = t.place("frame", (504.0, 400.0));
    t.run(&Command::Resize { node: frame, rect: Rect::new(240.0, 160.0, 600.0, 480.0) });
    let rules = [304.0, 504.0].map(|y| t.place("rule", (400.0, y)));
    let function = t.place("lambda-function", (700.0, 304.0));
    let outside = t.place("sqs-queue", (1000.0, 304.0));
    let mut links = Vec::new();
    for (from, to) in [(bus, rules[0]), (bus, rules[1]), (rules[0], function), (rules[1], outside)] {
        links.push(t.link(from, to).expect("they can be linked"));
    }
    let letters = t.link_from_link(links[2], outside).expect("a delivery has a dead-letter queue");
    links.push(letters);
    for node in [rules[0], rules[1], function] {
        assert_eq!(t.parent(node), Some(frame));
    }
    Stage { t, frame, bus, rules, outside, links }
}

#[test]
fn a_collapsed_frame_is_one_card_with_its_links_gathered() {
    let Stage { mut t, frame, bus, rules, outside, links } = stage();
    t.editor.select(BTreeSet::from([frame.into()]));
    let before: Vec<_> = links.iter().map(|link| t.editor.route(*link).cloned()).collect();
    t.keys(&["c"]);
    let card = t.editor.rect(frame).expect("drawn");
    assert_eq!((card.width, card.height), (208.0, 64.0));
    let drawn = t.editor.within(Rect::new(-1e4, -1e4, 2e4, 2e4));
    assert_eq!(drawn.nodes, BTreeSet::from([bus, frame, outside]));
    // From the bus into the card, and from the card to the queue: two of each kind of way, each drawn once.
    assert_eq!(drawn.links.len(), 2);
    let gathered: Vec<usize> = drawn.links.iter().map(|link| t.editor.gathered(*link)).collect();
    assert_eq!(gathered, [2, 2]);
    assert_eq!(t.editor.route(links[2]), None, "what lies within the card is not drawn");
    assert_eq!(t.editor.reading_order().len(), 3, "keys walk over what is drawn");
    assert_eq!(t.editor.inhabitants(frame), 3);
    let (x, y) = (card.center().x, card.center().y);
    let at = t.position(rules[0]);
    t.pointer(&[(x, y), (x + 20.0, y + 40.0), (x + 40.0, y + 80.0)]);
    assert_eq!(t.position(rules[0]), (at.0 + 40.0, at.1 + 80.0), "moving the card moves what stands in it");
    t.undo().undo();
    let after: Vec<_> = links.iter().map(|link| t.editor.route(*link).cloned()).collect();
    assert_eq!(after, before);
}

#[test]
fn a_collapsed_frame_is_deleted_and_copied_with_what_stands_in_it() {
    let Stage { mut t, frame, .. } = stage();
    t.editor.select(BTreeSet::from([frame.into()]));
    t.keys(&["c", "control+d"]);
    assert_eq!(t.editor.design().nodes().count(), 6 + 4);
    t.keys(&["Delete"]);
    assert_eq!(t.editor.design().nodes().count(), 6);
    t.editor.select(BTreeSet::from([frame.into()]));
    t.keys(&["Delete"]);
    assert_eq!(t.editor.design().nodes().count(), 2);
    assert_eq!(t.editor.design().links().count(), 0);
}

#[test]
fn nothing_is_dropped_into_a_collapsed_frame_and_revealing_opens_it() {
    let Stage { mut t, frame, rules, outside, .. } = stage();
    t.editor.select(BTreeSet::from([frame.into()]));
    t.keys(&["c"]);
    let card = t.editor.rect(frame).expect("drawn").center();
    let queue = t.grip(outside);
    t.drag(outside, (card.x - queue.0, card.y - queue.1));
    assert_eq!(t.parent(outside), None);
    t.editor.reveal(rules[0].into());
    t.check();
    assert_eq!(t.editor.only_selected(), Some(RecordKey::Node(rules[0])));
    assert!(!t.editor.design().record(frame).expect("there").is_collapsed());
}

#[test]
fn of_nested_frames_the_outermost_collapsed_one_is_drawn() {
    let mut t = TestEditor::new();
    let outer = t.place("frame", (500.0, 400.0));
    t.run(&Command::Resize { node: outer, rect: Rect::new(96.0, 96.0, 896.0, 640.0) });
    let inner = t.place("frame", (500.0, 400.0));
    let queue = t.place("sqs-queue", (500.0, 400.0));
    let all = Rect::new(-1e4, -1e4, 2e4, 2e4);
    for frame in [inner, outer] {
        t.editor.select(BTreeSet::from([frame.into()]));
        t.keys(&["c"]);
    }
    assert_eq!(t.editor.within(all).nodes, BTreeSet::from([outer]));
    t.keys(&["c"]);
    assert_eq!(t.editor.within(all).nodes, BTreeSet::from([outer, inner]));
    t.editor.select(BTreeSet::from([inner.into()]));
    t.keys(&["c"]);
    assert_eq!(t.editor.within(all).nodes, BTreeSet::from([outer, inner, queue]));
}

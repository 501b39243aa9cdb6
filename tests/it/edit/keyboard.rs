//! Everything by keys alone.

use crate::support::editor::TestEditor;
use busbar::design::RecordKey;
use busbar::edit::{ACTIONS, Camera, Command, Preview};
use busbar::geom::{Point, Rect};
use std::collections::BTreeSet;

#[test]
fn a_bus_a_rule_and_a_target_are_linked_without_a_pointer() {
    let mut t = TestEditor::new();
    t.editor.place_in_view("event-bus");
    let bus = t.only_node();
    t.editor.place_in_view("rule");
    let rule = t.only_node();
    t.editor.place_in_view("lambda-function");
    let function = t.only_node();
    t.check();
    let rects: Vec<_> = [bus, rule, function].iter().map(|id| t.editor.rect(*id).expect("drawn")).collect();
    assert!(!rects[0].touches(rects[1]) && !rects[1].touches(rects[2]), "nothing is placed on something else");
    t.editor.select(BTreeSet::from([bus.into()]));
    t.keys(&["l", "Enter"]);
    t.editor.select(BTreeSet::from([rule.into()]));
    t.keys(&["l"]);
    let targets = loop_targets(&mut t);
    assert!(targets.contains(&function) && targets.contains(&bus), "walks through all legal ends");
    while linking_target(&t) != Some(function) {
        t.keys(&["Tab"]);
    }
    t.keys(&["Enter"]);
    let mut kinds: Vec<_> = t.editor.design().links().map(|(_, link)| link.kind.clone()).collect();
    kinds.sort();
    assert_eq!(kinds, ["bus-rule", "rule-target"]);
}

fn linking_target(t: &TestEditor) -> Option<busbar::design::NodeId> {
    let Preview::Linking(linking) = t.editor.preview() else { return None };
    linking.target
}

fn loop_targets(t: &mut TestEditor) -> BTreeSet<busbar::design::NodeId> {
    let mut seen = BTreeSet::new();
    while let Some(target) = linking_target(t) {
        if !seen.insert(target) {
            break;
        }
        t.keys(&["ArrowRight"]);
    }
    seen
}

#[test]
fn tab_walks_in_reading_order_and_leaves_at_the_end() {
    let mut t = TestEditor::new();
    let right = t.place("rule", (600.0, 100.0));
    let left = t.place("rule", (200.0, 104.0));
    let below = t.place("rule", (200.0, 400.0));
    t.editor.select(BTreeSet::new());
    let mut walked = Vec::new();
    for _ in 0..3 {
        t.keys(&["Tab"]);
        walked.push(t.only_node());
    }
    assert_eq!(walked, [left, right, below]);
    t.keys(&["Tab"]);
    assert!(t.editor.selection().is_empty(), "the keyboard is not caught in the canvas");
    t.keys(&["shift+Tab"]);
    assert_eq!(t.only_node(), below);
    t.keys(&["control+ArrowUp"]);
    assert_eq!(t.only_node(), left);
    t.keys(&["control+ArrowRight"]);
    assert_eq!(t.only_node(), right);
}

#[test]
fn arrows_move_and_take_into_frames() {
    let mut t = TestEditor::new();
    let frame = t.place("frame", (500.0, 300.0));
    let queue = t.place("sqs-queue", (500.0, 600.0));
    assert_eq!(t.parent(queue), None);
    t.keys(&["shift+ArrowUp"; 7]);
    assert_eq!(t.parent(queue), Some(frame));
    t.keys(&["ArrowRight"]);
    assert_eq!(t.position(queue), (408.0, 288.0));
}

#[test]
fn escape_gives_up_a_link_and_then_the_selection() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    t.place("rule", (600.0, 300.0));
    t.editor.select(BTreeSet::from([bus.into()]));
    t.keys(&["l"]);
    assert!(t.editor.is_linking());
    t.keys(&["Escape"]);
    assert!(!t.editor.is_linking());
    assert_eq!(t.editor.only_selected(), Some(RecordKey::Node(bus)));
    t.keys(&["Escape"]);
    assert!(t.editor.selection().is_empty());
}

#[test]
fn frames_and_buses_are_resized_by_keys() {
    let mut t = TestEditor::new();
    let frame = t.place("frame", (500.0, 300.0));
    t.keys(&["alt+ArrowRight", "alt+ArrowDown"]);
    let size = t.editor.rect(frame).expect("drawn").size();
    assert_eq!((size.width, size.height), (488.0, 328.0));
}

#[test]
fn no_two_actions_want_the_same_key() {
    let mut seen = Vec::new();
    for action in ACTIONS {
        for shortcut in action.shortcuts {
            assert!(!seen.contains(&shortcut), "{shortcut:?} is taken twice");
            seen.push(shortcut);
        }
    }
}

#[test]
fn what_is_placed_by_keys_never_lies_on_something_else() {
    let mut t = TestEditor::new();
    for _ in 0..3 {
        for kind in ["sqs-queue", "event-bus", "rule", "note"] {
            t.editor.select(BTreeSet::new());
            t.editor.place_in_view(kind);
            t.check();
        }
    }
    let rects: Vec<_> = t.editor.reading_order().iter().map(|id| t.editor.rect(*id).expect("drawn")).collect();
    for (at, rect) in rects.iter().enumerate() {
        assert!(rects[at + 1..].iter().all(|other| !rect.touches(*other)), "{rect:?} lies on another");
    }
    t.editor.select(BTreeSet::new());
    t.run(&Command::Place { kind: "frame", center: Point::new(3000.0, 3000.0) });
    let frame = t.only_node();
    t.editor.fit_selection();
    t.editor.select(BTreeSet::new());
    t.editor.place_in_view("sqs-queue");
    assert_eq!(t.parent(t.only_node()), Some(frame), "inside a frame there is room");
    t.editor.select(BTreeSet::from([frame.into()]));
    t.editor.set_camera(Camera::default());
    t.editor.place_in_view("sqs-queue");
    assert_eq!(t.parent(t.only_node()), Some(frame), "a selected frame is meant");
}

#[test]
fn what_is_placed_by_keys_stands_right_of_what_came_last() {
    let mut t = TestEditor::new();
    let place = |t: &mut TestEditor| {
        t.editor.select(BTreeSet::new());
        t.editor.place_in_view("sqs-queue");
        t.check();
        t.editor.rect(t.only_node()).expect("drawn")
    };
    let first = place(&mut t);
    assert_eq!(first.center(), Point::new(512.0, 384.0), "the first stands in the middle");
    let second = place(&mut t);
    assert_eq!((second.x, second.y), (first.right() + 96.0, first.y), "the second to its right");
    let camera = t.editor.camera();
    let mut all = vec![first, second];
    while all.len() < 20 {
        all.push(place(&mut t));
    }
    assert_eq!(t.editor.camera(), camera, "there is room on the screen for all of them");
    let third = all[2];
    assert!(
        third.y > second.y && third.x > first.right(),
        "where there is no room to the right, close to it: {third:?}"
    );
    for (at, rect) in all.iter().enumerate() {
        assert!(all[at + 1..].iter().all(|other| !rect.grown(7.0).touches(*other)), "{rect:?} lies on another");
        assert!(t.editor.view().encloses(*rect));
    }
    // Elsewhere the node that came last is no neighbour.
    t.editor.set_camera(Camera { offset: Point::new(-5000.0, 0.0), ..camera });
    assert_eq!(place(&mut t).center(), Point::new(5512.0, 384.0));
}

#[test]
fn a_full_screen_sends_what_is_placed_by_keys_outside_and_follows_it() {
    let mut t = TestEditor::new();
    let note = t.place("note", (512.0, 384.0));
    t.run(&Command::Resize { node: note, rect: Rect::new(-1000.0, -1000.0, 3000.0, 3000.0) });
    for size in [3000.0, 1e9] {
        t.run(&Command::Resize { node: note, rect: Rect::new(-1000.0, -1000.0, size, size) });
        t.editor.select(BTreeSet::new());
        t.editor.set_camera(Camera::default());
        t.editor.place_in_view("sqs-queue");
        t.check();
        let placed = t.editor.rect(t.only_node()).expect("drawn");
        assert!(!placed.touches(t.editor.rect(note).expect("drawn")), "{placed:?}");
        assert!(t.editor.view().encloses(placed));
        t.undo();
    }
}

#[test]
fn beside_the_selected_node_the_nearest_free_place_is_meant() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 384.0));
    let mut rules = Vec::new();
    for _ in 0..3 {
        t.editor.select(BTreeSet::from([bus.into()]));
        t.editor.place_in_view("rule");
        rules.push(t.editor.rect(t.only_node()).expect("drawn"));
    }
    let bus = t.editor.rect(bus).expect("drawn");
    assert!(rules.iter().all(|rule| rule.x == bus.right() + 96.0), "one above the other, right of the bus: {rules:?}");
    assert!(rules[1].y > rules[0].y && rules[2].y < rules[0].y, "below first, then above: {rules:?}");
}

#[test]
fn the_end_that_keys_choose_for_a_link_comes_into_view() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    t.run(&Command::Place { kind: "rule", center: Point::new(5000.0, 4000.0) });
    let rule = t.only_node();
    t.editor.select(BTreeSet::from([bus.into()]));
    t.keys(&["l"]);
    assert!(t.editor.view().encloses(t.editor.rect(rule).expect("drawn")));
    assert_eq!(t.editor.only_selected(), Some(RecordKey::Node(bus)), "the selection stays");
}

#[test]
fn keys_select_several_and_pan() {
    let mut t = TestEditor::new();
    let left = t.place("rule", (200.0, 200.0));
    let middle = t.place("rule", (500.0, 200.0));
    let right = t.place("rule", (800.0, 200.0));
    t.run(&Command::Place { kind: "frame", center: Point::new(500.0, 200.0) });
    let frame = t.only_node();
    t.run(&Command::Resize { node: frame, rect: Rect::new(40.0, 40.0, 900.0, 320.0) });
    t.editor.select(BTreeSet::from([left.into()]));
    t.keys(&["control+shift+ArrowRight", "control+shift+ArrowRight"]);
    assert_eq!(t.editor.selected_nodes(), BTreeSet::from([left, middle, right]), "the frame around them lies nowhere");
    t.keys(&["Escape"]);
    let offset = t.editor.camera().offset;
    t.keys(&["ArrowRight", "ArrowDown", "ArrowDown"]);
    assert_eq!(t.editor.camera().offset, Point::new(offset.x - 64.0, offset.y - 128.0), "the view goes where keys say");
    assert_eq!(t.editor.undo_steps(), 5, "panning is no step");
}

#[test]
fn arrows_try_every_end_and_hear_why_a_link_is_refused() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    t.place("lambda-function", (500.0, 300.0));
    let rule = t.place("rule", (800.0, 300.0));
    t.editor.select(BTreeSet::from([bus.into()]));
    t.keys(&["l", "Escape"]);
    t.editor.select(BTreeSet::from([bus.into()]));
    t.keys(&["l"]);
    assert_eq!(linking_target(&t), Some(rule), "begins with an end that fits");
    t.said();
    t.keys(&["ArrowLeft"]);
    assert_eq!(linking_target(&t), None);
    assert_eq!(t.said(), ["link-needs-rule"]);
    t.keys(&["ArrowRight", "Enter"]);
    assert_eq!(t.editor.design().links().count(), 1);
}

#[test]
fn where_no_link_starts_is_said() {
    let mut t = TestEditor::new();
    let note = t.place("note", (200.0, 300.0));
    t.editor.select(BTreeSet::from([note.into()]));
    t.said();
    t.keys(&["l"]);
    assert_eq!(t.said(), ["link-none-starts"]);
}

#[test]
fn a_panel_that_takes_room_does_not_cover_what_is_selected() {
    let mut t = TestEditor::new();
    let node = t.place("rule", (900.0, 300.0));
    t.editor.select(BTreeSet::from([node.into()]));
    let size = busbar::geom::Size::new(700.0, 768.0);
    t.editor.set_viewport(size);
    assert!(t.editor.view().encloses(t.editor.rect(node).expect("drawn")));
    let camera = t.editor.camera();
    t.editor.set_viewport(busbar::geom::Size::new(690.0, 768.0));
    assert_eq!(t.editor.camera(), camera, "what is in view moves nothing");
}

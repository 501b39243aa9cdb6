//! Fingers, the menu that a long press opens, pasting what is no drawing, editing several at once, and the outline.

use crate::support::editor::TestEditor;
use busbar::design::{NodeId, RecordKey};
use busbar::edit::{Button, Command, Input, Modifiers, Preview};
use busbar::geom::Point;
use serde_json::json;
use std::collections::BTreeSet;

fn tap(t: &mut TestEditor, at: (f64, f64)) {
    t.pointer_with(Button::Finger, Modifiers::default(), &[at]);
}

fn tap_node(t: &mut TestEditor, node: NodeId) {
    let at = t.grip(node);
    tap(t, at);
}

#[test]
fn a_finger_links_by_two_taps() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    let rule = t.place("rule", (600.0, 300.0));
    tap_node(&mut t, bus);
    let port = t.editor.ports(bus.into())[0];
    // A finger is wide: this is farther than a pointer may miss.
    tap(&mut t, (port.x + 16.0, port.y + 6.0));
    assert!(t.editor.is_linking(), "the link waits for its end");
    tap_node(&mut t, rule);
    let link = t.editor.only_selected().and_then(RecordKey::link).expect("a link is selected");
    let record = t.editor.design().record(link).expect("drawn");
    assert_eq!((record.from(), record.to()), (Some(bus.into()), Some(rule)));
    tap_node(&mut t, rule);
    let port = t.editor.ports(rule.into())[0];
    tap(&mut t, (port.x, port.y));
    tap(&mut t, (900.0, 600.0));
    assert!(matches!(t.editor.preview(), Preview::Adding(_)), "on the canvas a node can be added there");
}

#[test]
fn a_long_press_and_the_second_button_select_and_open_the_menu() {
    let mut t = TestEditor::new();
    let queue = t.place("sqs-queue", (300.0, 300.0));
    t.click((700.0, 600.0));
    let (x, y) = t.grip(queue);
    let at = Point::new(x, y);
    let modifiers = Modifiers::default();
    t.editor.take_updates();
    t.editor.input(Input::Down { at, button: Button::Finger, modifiers });
    t.editor.input(Input::Long { at });
    t.check();
    assert_eq!(t.editor.take_updates().menu, Some(at));
    assert_eq!(t.only_node(), queue);
    t.editor.input(Input::Up { at, modifiers });
    let before = t.position(queue);
    t.editor.input(Input::Down { at, button: Button::Finger, modifiers });
    t.editor.input(Input::Move { at: Point::new(x + 80.0, y), modifiers });
    t.editor.input(Input::Long { at });
    assert_eq!(t.editor.take_updates().menu, None, "a drag is no long press");
    t.editor.input(Input::Up { at: Point::new(x + 80.0, y), modifiers });
    assert_ne!(t.position(queue), before);
    t.pointer_with(Button::Secondary, modifiers, &[(700.0, 600.0)]);
    assert_eq!(t.editor.take_updates().menu, Some(Point::new(700.0, 600.0)));
    assert!(t.editor.selection().is_empty(), "the canvas's own menu");
    t.click(t.grip(queue)).keys(&["shift+F10"]);
    assert!(t.editor.take_updates().menu.is_some());
}

#[test]
fn two_fingers_pinch_around_their_middle() {
    let mut t = TestEditor::new();
    t.place("sqs-queue", (300.0, 300.0));
    let center = Point::new(400.0, 300.0);
    let fixed = t.editor.camera().canvas_from_screen(center);
    t.editor.input(Input::Pinch { center, by: Point::ZERO, factor: 2.0 });
    assert_eq!(t.editor.camera().zoom, 2.0);
    assert_eq!(t.editor.camera().canvas_from_screen(center), fixed);
}

const EVENT: &str = r#"{ "source": "shop", "detail-type": "OrderPlaced", "detail": { "total": 42 } }"#;

#[test]
fn a_pasted_event_becomes_the_selected_rules_pattern_or_is_kept_to_be_sent() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (300.0, 300.0));
    t.editor.paste(EVENT).expect("an event is something");
    t.check();
    let pattern = t.editor.design().record(rule).and_then(|record| record.fields.text("pattern")).expect("written");
    let pattern: serde_json::Value = serde_json::from_str(pattern).expect("JSON");
    assert_eq!(pattern, json!({ "source": ["shop"], "detail-type": ["OrderPlaced"] }));
    assert!(t.said().contains(&"said-pattern-pasted"));
    t.undo();
    t.click((900.0, 700.0));
    t.editor.paste(EVENT).expect("an event is something");
    assert_eq!(t.editor.take_updates().event.as_deref(), Some(EVENT));
}

#[test]
fn a_pasted_template_is_told_apart_from_nonsense() {
    let mut t = TestEditor::new();
    let refusal = |t: &mut TestEditor, text: &str| t.editor.paste(text).expect_err("nothing to draw").code;
    assert_eq!(refusal(&mut t, "Resources:\n  Bus:\n    Type: AWS::Events::EventBus\n"), "paste-template");
    assert_eq!(refusal(&mut t, r#"{ "Resources": { "Bus": { "Type": "AWS::Events::EventBus" } } }"#), "paste-template");
    assert_eq!(refusal(&mut t, "hello"), "paste-nothing-drawable");
    assert_eq!(refusal(&mut t, "[1, 2]"), "paste-nothing-drawable");
}

#[test]
fn a_field_of_several_is_set_as_one_step_where_they_have_it() {
    let mut t = TestEditor::new();
    let queues = [300.0, 500.0].map(|y| t.place("sqs-queue", (300.0, y)));
    let note = t.place("note", (700.0, 300.0));
    t.keys(&["control+a"]);
    let steps = t.editor.undo_steps();
    let keys: BTreeSet<RecordKey> = t.editor.selection().clone();
    t.run(&Command::SetAll { keys, path: "delay-seconds".to_owned(), value: Some(json!(30)) });
    let delay = |t: &TestEditor, id| {
        t.editor.design().record(id).and_then(|r: &busbar::design::Record| r.fields.get("delay-seconds").cloned())
    };
    assert_eq!(queues.map(|queue| delay(&t, queue)), [Some(json!(30)), Some(json!(30))]);
    assert_eq!(delay(&t, note), None);
    assert_eq!(t.editor.undo_steps(), steps + 1);
}

#[test]
fn the_outline_holds_every_record_once_where_it_belongs() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (900.0, 200.0));
    let frame = t.place("frame", (300.0, 400.0));
    let rule = t.place("rule", (200.0, 400.0));
    let function = t.place("lambda-function", (420.0, 480.0));
    let queue = t.place("sqs-queue", (900.0, 700.0));
    let to_rule = t.link(bus, rule).expect("a bus has rules");
    let delivery = t.link(rule, function).expect("a rule has targets");
    let letters = t.link_from_link(delivery, queue).expect("a delivery has a dead-letter queue");
    t.editor.select(BTreeSet::from([frame.into()]));
    let wanted: Vec<(RecordKey, usize, usize)> = vec![
        (bus.into(), 1, 1),
        (to_rule.into(), 2, 0),
        (frame.into(), 1, 4),
        (rule.into(), 2, 2),
        (delivery.into(), 3, 1),
        (letters.into(), 4, 0),
        (function.into(), 2, 0),
        (queue.into(), 1, 0),
    ];
    for _ in 0..2 {
        let outline: Vec<_> = t.editor.outline().iter().map(|item| (item.key, item.level, item.holds)).collect();
        assert_eq!(outline, wanted);
        t.keys(&["c"]);
    }
}

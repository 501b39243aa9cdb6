//! What dragging, clicking and linking do.

use crate::support::editor::TestEditor;
use busbar::design::RecordKey;
use busbar::edit::{Button, Command, Input, LinkEnd, Modifiers, Preview};
use busbar::geom::Point;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn a_node_is_placed_on_the_grid_named_and_selected() {
    let mut t = TestEditor::new();
    let first = t.place("sns-topic", (303.0, 201.0));
    let second = t.place("sns-topic", (303.0, 401.0));
    assert_eq!(t.position(first), (200.0, 168.0));
    let name = |id| t.editor.design().record(id).expect("placed").name().to_owned();
    assert_eq!((name(first), name(second)), ("Topic".to_owned(), "Topic2".to_owned()));
    assert_eq!(t.only_node(), second);
}

#[test]
fn a_drag_is_one_undo_step() {
    let mut t = TestEditor::new();
    let node = t.place("sqs-queue", (304.0, 200.0));
    let start = t.position(node);
    let steps = t.editor.undo_steps();
    t.drag(node, (160.0, 80.0));
    assert_eq!(t.position(node), (start.0 + 160.0, start.1 + 80.0));
    assert_eq!(t.editor.undo_steps(), steps + 1);
    t.undo();
    assert_eq!(t.position(node), start);
    t.redo();
    assert_eq!(t.position(node), (start.0 + 160.0, start.1 + 80.0));
}

#[test]
fn a_cancelled_drag_leaves_everything_and_keeps_the_redo_future() {
    let mut t = TestEditor::new();
    let node = t.place("sqs-queue", (304.0, 200.0));
    let start = t.position(node);
    t.drag(node, (80.0, 0.0)).undo();
    let grip = t.grip(node);
    let at = |x: f64| Point::new(grip.0 + x, grip.1);
    t.editor.input(Input::Down { at: at(0.0), button: Button::Main, modifiers: Modifiers::default() });
    t.editor.input(Input::Move { at: at(96.0), modifiers: Modifiers::default() });
    assert_ne!(t.position(node), start, "the drag is under way");
    t.editor.input(Input::Cancel);
    t.check();
    assert_eq!(t.position(node), start);
    assert!(t.editor.can_redo());
    t.redo();
    assert_eq!(t.position(node), (start.0 + 80.0, start.1));
}

#[test]
fn a_drag_there_and_back_is_no_step() {
    let mut t = TestEditor::new();
    let node = t.place("sqs-queue", (304.0, 200.0));
    let steps = t.editor.undo_steps();
    let (x, y) = t.grip(node);
    t.pointer(&[(x, y), (x + 80.0, y), (x, y)]);
    assert_eq!(t.editor.undo_steps(), steps);
}

#[test]
fn links_are_drawn_from_ports_and_take_the_likeliest_kind() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    let rule = t.place("rule", (500.0, 300.0));
    let queue = t.place("sqs-queue", (800.0, 300.0));
    let first = t.link(bus, rule).expect("a bus has rules");
    let second = t.link(rule, queue).expect("a rule has targets");
    let kind = |id| t.editor.design().record(id).expect("linked").kind.clone();
    assert_eq!((kind(first), kind(second)), ("bus-rule".to_owned(), "rule-target".to_owned()));
    assert_eq!(t.editor.only_selected(), Some(second.into()));
}

#[test]
fn a_meaningless_link_is_refused_with_a_reason() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    let queue = t.place("sqs-queue", (500.0, 300.0));
    let archive = t.place("archive", (500.0, 500.0));
    let rule = t.place("rule", (800.0, 300.0));
    t.said();
    assert_eq!(t.link(bus, queue), None);
    assert!(t.said().contains(&"link-needs-rule"));
    assert_eq!(t.link(rule, archive), None);
    assert!(t.said().contains(&"link-meaningless"));
    assert!(t.editor.ports(archive.into()).is_empty(), "nothing begins at an archive");
}

#[test]
fn what_a_service_cannot_do_is_refused_where_it_is_drawn() {
    let fifo =
        |kind: &'static str| (kind, Some(("type", if kind == "sns-topic" { "fifo-topic" } else { "fifo-queue" })));
    let partner = ("event-bus", Some(("bus", "partner")));
    let plain = |kind: &'static str| (kind, None);
    let cases = [
        (plain("rule"), fifo("sns-topic"), Some("link-fifo-topic-target")),
        (plain("rule"), plain("sns-topic"), None),
        (fifo("sns-topic"), plain("lambda-function"), Some("link-fifo-topic-to-queues")),
        (fifo("sns-topic"), plain("generic-service"), Some("link-fifo-topic-to-queues")),
        (fifo("sns-topic"), plain("sqs-queue"), None),
        (fifo("sns-topic"), fifo("sqs-queue"), None),
        (plain("sns-topic"), fifo("sqs-queue"), Some("link-fifo-queue-subscribed")),
        (plain("sns-topic"), plain("sqs-queue"), None),
        (plain("api-gateway"), plain("sns-topic"), Some("link-api-to-topic")),
        (plain("lambda-function"), fifo("sns-topic"), None),
        (plain("rule"), partner, Some("link-partner-bus-closed")),
        (plain("lambda-function"), partner, Some("link-partner-bus-closed")),
        (plain("api-gateway"), partner, Some("link-partner-bus-closed")),
        (plain("state-machine"), partner, Some("link-partner-bus-closed")),
        (plain("generic-service"), partner, Some("link-partner-bus-closed")),
        (partner, plain("rule"), None),
    ];
    for (from, to, refusal) in cases {
        let mut t = TestEditor::new();
        let ends = [(from, 200.0), (to, 700.0)].map(|((kind, field), x)| {
            let node = t.place(kind, (x, 300.0));
            if let Some((path, value)) = field {
                t.run(&Command::Set { key: node.into(), path: path.to_owned(), value: Some(json!(value)) });
            }
            node
        });
        t.said();
        let link = t.link(ends[0], ends[1]);
        let said = t.said();
        match refusal {
            None => assert!(link.is_some(), "{from:?} to {to:?}: {said:?}"),
            Some(code) => assert!(link.is_none() && said.contains(&code), "{from:?} to {to:?}: {said:?}"),
        }
    }
}

#[test]
fn limits_of_the_service_are_reasons_too() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 400.0));
    let queues: Vec<_> = (0..6).map(|n| t.place("sqs-queue", (600.0, 100.0 + 100.0 * f64::from(n)))).collect();
    for queue in &queues[..5] {
        assert!(t.link(rule, *queue).is_some());
    }
    t.said();
    assert_eq!(t.link(rule, queues[5]), None);
    assert!(t.said().contains(&"link-too-many-from"));
    assert_eq!(t.link(rule, queues[0]), None);
    assert!(t.said().contains(&"link-exists"));
}

#[test]
fn a_dead_letter_queue_hangs_on_a_delivery() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 200.0));
    let function = t.place("lambda-function", (700.0, 200.0));
    let queue = t.place("sqs-queue", (700.0, 500.0));
    let delivery = t.link(rule, function).expect("a rule has targets");
    let letters = t.link_from_link(delivery, queue).expect("a delivery has a dead-letter queue");
    let record = t.editor.design().record(letters).expect("linked").clone();
    assert_eq!((record.kind.as_str(), record.from()), ("dead-letter", Some(RecordKey::Link(delivery))));
    t.run(&Command::Delete { keys: BTreeSet::from([function.into()]) });
    assert_eq!(t.editor.design().links().count(), 0, "links go with their ends");
    t.undo();
    assert_eq!(t.editor.design().links().count(), 2);
}

#[test]
fn the_end_of_a_link_can_be_moved() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 200.0));
    let one = t.place("sqs-queue", (600.0, 200.0));
    let other = t.place("sns-topic", (600.0, 400.0));
    let link = t.link(rule, one).expect("a rule has targets");
    let end = t.editor.link_grips(link).expect("drawn").1;
    t.pointer(&[(end.x, end.y), (end.x - 40.0, end.y + 60.0), t.grip(other)]);
    assert_eq!(t.editor.design().record(link).and_then(|record| record.to()), Some(other));
    t.run(&Command::Reattach { link, end: LinkEnd::To, to: one.into() });
    assert_eq!(t.editor.design().record(link).and_then(|record| record.to()), Some(one));
}

#[test]
fn frames_take_nodes_in_carry_them_and_nest() {
    let mut t = TestEditor::new();
    let outer = t.place("frame", (500.0, 400.0));
    t.run(&Command::Resize { node: outer, rect: busbar::geom::Rect::new(96.0, 96.0, 896.0, 600.0) });
    let inner = t.place("frame", (500.0, 400.0));
    assert_eq!(t.parent(inner), Some(outer));
    let queue = t.place("sqs-queue", (500.0, 400.0));
    assert_eq!(t.parent(queue), Some(inner));
    let before = t.position(queue);
    t.drag(outer, (40.0, 16.0));
    assert_eq!(t.position(queue), (before.0 + 40.0, before.1 + 16.0));
    assert_eq!(t.parent(inner), Some(outer));
    t.drag(queue, (800.0, 400.0));
    assert_eq!(t.parent(queue), None);
    t.run(&Command::Delete { keys: BTreeSet::from([outer.into()]) });
    assert_eq!(t.parent(inner), None, "what stood in a frame stays");
}

#[test]
fn a_rectangle_selects_what_it_encloses_and_shift_adds() {
    let mut t = TestEditor::new();
    let one = t.place("sqs-queue", (200.0, 200.0));
    let two = t.place("sqs-queue", (200.0, 400.0));
    let far = t.place("sqs-queue", (900.0, 400.0));
    t.pointer(&[(20.0, 20.0), (400.0, 500.0)]);
    assert_eq!(t.editor.selection(), &BTreeSet::from([one.into(), two.into()]));
    let shift = Modifiers { shift: true, ..Modifiers::default() };
    t.pointer_with(Button::Main, shift, &[(900.0, 400.0)]);
    assert_eq!(t.editor.selection().len(), 3);
    t.pointer_with(Button::Main, shift, &[(200.0, 200.0)]);
    assert_eq!(t.editor.selection(), &BTreeSet::from([two.into(), far.into()]));
    t.drag(two, (16.0, 16.0));
    assert_eq!(t.position(far), (816.0, 384.0), "all that is selected moves");
    t.click((600.0, 600.0));
    assert!(t.editor.selection().is_empty());
}

#[test]
fn the_wheel_zooms_at_the_pointer_and_a_finger_pans() {
    let mut t = TestEditor::new();
    t.place("sqs-queue", (200.0, 200.0));
    let at = Point::new(300.0, 250.0);
    let fixed = t.editor.camera().canvas_from_screen(at);
    t.editor.input(Input::Wheel { at, delta: Point::new(0.0, -100.0), zooms: true });
    let camera = t.editor.camera();
    assert!((1.2..1.3).contains(&camera.zoom));
    let there = camera.canvas_from_screen(at);
    assert!((there.x - fixed.x).abs() < 1e-9 && (there.y - fixed.y).abs() < 1e-9);
    let before = camera.offset;
    t.pointer_with(Button::Finger, Modifiers::default(), &[(800.0, 600.0), (820.0, 590.0), (850.0, 570.0)]);
    let after = t.editor.camera().offset;
    assert_eq!((after.x - before.x, after.y - before.y), (50.0, -30.0));
}

#[test]
fn typing_is_one_step_until_it_settles() {
    let mut t = TestEditor::new();
    let note = t.place("note", (300.0, 300.0));
    let steps = t.editor.undo_steps();
    let write = |text: &str| Command::Write { key: note.into(), path: "text".to_owned(), text: text.to_owned() };
    for text in ["H", "He", "Hey 👋", "Hey 👋 <b>"] {
        t.run(&write(text));
    }
    assert_eq!(t.editor.undo_steps(), steps + 1);
    t.editor.settle();
    t.run(&write("Bye"));
    assert_eq!(t.editor.undo_steps(), steps + 2);
    t.undo();
    assert_eq!(t.editor.design().record(note).and_then(|record| record.fields.text("text")), Some("Hey 👋 <b>"));
    t.undo();
    assert_eq!(t.editor.design().record(note).and_then(|record| record.fields.text("text")), None);
}

#[test]
fn what_is_copied_can_be_pasted_here_and_elsewhere() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 200.0));
    let queue = t.place("sqs-queue", (600.0, 200.0));
    t.link(rule, queue);
    t.keys(&["control+a"]);
    let text = t.editor.copy().expect("something is selected");
    t.editor.paste(&text).expect("what was copied can be pasted");
    t.check();
    assert_eq!((t.editor.design().nodes().count(), t.editor.design().links().count()), (4, 2));
    let mut other = TestEditor::with_seed(9);
    other.editor.paste(&text).expect("what was copied can be pasted");
    other.check();
    assert_eq!(other.editor.design().nodes().count(), 2);
    assert_eq!(other.editor.paste("hello").expect_err("no design").code, "paste-nothing-drawable");
}

#[test]
fn opening_a_design_can_be_undone() {
    let mut t = TestEditor::new();
    t.place("rule", (200.0, 200.0));
    let before = t.editor.design().clone();
    t.editor.open(busbar::design::Design::named("Other"));
    t.check();
    assert_eq!(t.editor.design().nodes().count(), 0);
    t.undo();
    assert_eq!(t.editor.design(), &before);
}

#[test]
fn a_link_under_way_lights_the_legal_ends_and_says_why_not() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    let rule = t.place("rule", (600.0, 200.0));
    let queue = t.place("sqs-queue", (600.0, 400.0));
    t.move_to(t.grip(bus));
    let port = t.editor.ports(bus.into())[0];
    t.editor.input(Input::Down { at: port, button: Button::Main, modifiers: Modifiers::default() });
    t.move_to(t.grip(queue));
    let Preview::Linking(linking) = t.editor.preview() else { panic!("a link is under way") };
    assert_eq!(linking.legal, BTreeSet::from([rule]));
    assert_eq!(linking.refusal.as_ref().map(|refusal| refusal.code), Some("link-needs-rule"));
    let near = t.editor.rect(rule).expect("drawn");
    t.move_to((near.x - 15.0, near.y + 10.0));
    let Preview::Linking(linking) = t.editor.preview() else { panic!("a link is under way") };
    assert_eq!(linking.target, Some(rule), "the magnet reaches 20 pixels");
}

#[test]
fn fields_are_set_and_go_back_to_their_default() {
    let mut t = TestEditor::new();
    let queue = t.place("sqs-queue", (200.0, 200.0));
    let set = |value| Command::Set { key: queue.into(), path: "delay-seconds".to_owned(), value };
    t.run(&set(Some(json!(30)))).run(&set(None));
    assert_eq!(t.editor.design().record(queue).and_then(|record| record.fields.get("delay-seconds")), None);
    t.undo();
    assert_eq!(t.editor.design().record(queue).and_then(|record| record.fields.get("delay-seconds")), Some(&json!(30)));
}

#[test]
fn a_click_on_a_port_selects_what_it_belongs_to() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (300.0, 300.0));
    let rule = t.place("rule", (700.0, 300.0));
    let link = t.link(bus, rule).expect("they can be linked");
    t.editor.select(BTreeSet::new());
    let rect = t.editor.rect(rule).expect("drawn");
    let port = (rect.x + rect.width, rect.center().y);
    t.move_to((rect.center().x, rect.center().y)).click(port);
    assert_eq!(t.only_node(), rule);
    let second = t.place("lambda-function", (1000.0, 300.0));
    let target = t.link(rule, second).expect("they can be linked");
    t.editor.select(BTreeSet::new());
    let middle = t.editor.route(target).expect("drawn").middle;
    let middle = t.editor.camera().screen_from_canvas(middle);
    t.move_to((middle.x, middle.y)).click((middle.x, middle.y));
    assert_eq!(t.editor.only_selected(), Some(target.into()), "the middle of a link too");
    assert_ne!(link, target);
}

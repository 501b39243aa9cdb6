//! Drawing links into the empty canvas, putting nodes into links and taking them out again.

use crate::support::editor::TestEditor;
use busbar::design::{LinkId, NodeId, RecordKey};
use busbar::edit::{Adding, Preview};
use std::collections::BTreeSet;

fn adding(t: &TestEditor) -> Adding {
    let Preview::Adding(adding) = t.editor.preview() else { panic!("a kind is being chosen") };
    (**adding).clone()
}

fn ends(t: &TestEditor, link: LinkId) -> (RecordKey, NodeId) {
    let record = t.editor.design().record(link).expect("the link is there");
    (record.from().expect("it begins"), record.to().expect("it ends"))
}

/// Every link as kind, from and to, in their order.
fn links(t: &TestEditor) -> Vec<(String, RecordKey, NodeId)> {
    let mut links: Vec<_> = t.editor.design().links().map(|(id, record)| (record.order().to_owned(), id)).collect();
    links.sort();
    let record = |id: LinkId| t.editor.design().record(id).expect("the link is there").kind.clone();
    links.into_iter().map(|(_, id)| (record(id), ends(t, id).0, ends(t, id).1)).collect()
}

#[test]
fn a_link_dropped_on_the_canvas_offers_the_kinds_that_fit_and_links_the_chosen_one() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 300.0));
    let port = t.editor.ports(rule.into())[0];
    let steps = t.editor.undo_steps();
    t.move_to(t.grip(rule));
    t.pointer(&[(port.x, port.y), (500.0, 310.0), (600.0, 310.0)]);
    let offered = adding(&t);
    assert_eq!(offered.from, Some(rule.into()));
    assert!(offered.fits.contains(&"lambda-function") && offered.fits.contains(&"sqs-queue"));
    assert!(!offered.fits.contains(&"archive") && !offered.fits.contains(&"note") && !offered.fits.contains(&"rule"));
    assert!(offered.others.is_empty());
    t.editor.add_chosen("sqs-queue");
    t.check();
    let queue = t.only_node();
    assert_eq!(links(&t), [("rule-target".to_owned(), rule.into(), queue)]);
    let (from, to) = (t.editor.rect(rule).expect("drawn"), t.editor.rect(queue).expect("drawn"));
    assert_eq!(from.center().y, to.center().y, "dropped nearly level, it is level");
    assert!((to.x - 600.0).abs() <= 8.0, "its near side is where the link was dropped");
    assert_eq!(t.editor.undo_steps(), steps + 1);
    t.undo();
    assert_eq!(t.editor.design().nodes().count(), 1);
}

#[test]
fn a_link_that_begins_at_a_link_offers_what_may_hang_on_it() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 200.0));
    let function = t.place("lambda-function", (700.0, 200.0));
    let delivery = t.link(rule, function).expect("a rule has targets");
    t.editor.select(BTreeSet::from([delivery.into()]));
    let port = t.editor.ports(delivery.into())[0];
    t.pointer(&[(port.x, port.y), (port.x, port.y + 60.0), (port.x, port.y + 200.0)]);
    assert_eq!(adding(&t).fits, ["sqs-queue"]);
    t.keys(&["Escape"]);
    assert_eq!(*t.editor.preview(), Preview::None);
}

#[test]
fn by_key_a_node_is_added_beside_the_selected_one_and_linked() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    t.keys(&["/"]);
    let offered = adding(&t);
    assert_eq!(offered.fits, ["rule", "archive"]);
    assert!(offered.others.contains(&"note"));
    t.editor.add_chosen("rule");
    t.check();
    let rule = t.only_node();
    assert_eq!(links(&t), [("bus-rule".to_owned(), bus.into(), rule)]);
    assert!(t.position(rule).0 > t.position(bus).0);
    t.keys(&["/"]);
    t.editor.add_chosen("note");
    assert_eq!(t.editor.design().links().count(), 1, "what does not fit is only placed");
    t.keys(&["Escape", "/"]);
    assert!(adding(&t).fits.is_empty(), "with nothing selected there is nothing to link from");
    let at = (900.0, 700.0);
    t.click(at);
    assert_eq!(*t.editor.preview(), Preview::None, "a press elsewhere gives up");
}

#[test]
fn a_node_dropped_on_a_link_is_put_into_it() {
    let mut t = TestEditor::new();
    let bus = t.place("generic-service", (200.0, 300.0));
    let target = t.place("generic-service", (900.0, 300.0));
    let link = t.link(bus, target).expect("services call each other");
    let function = t.place("lambda-function", (550.0, 600.0));
    let steps = t.editor.undo_steps();
    let middle = t.editor.route(link).expect("drawn").middle;
    let (x, y) = t.grip(function);
    t.drag(function, (middle.x - x, middle.y - y));
    assert_eq!(t.editor.undo_steps(), steps + 1);
    assert_eq!(ends(&t, link), (bus.into(), function), "the link itself leads to the node now");
    assert_eq!(links(&t).len(), 2);
    assert!(links(&t).iter().any(|(_, from, to)| *from == RecordKey::Node(function) && *to == target));
    t.undo();
    assert_eq!(ends(&t, link), (bus.into(), target));
    // What has links of its own, and what cannot stand there, is only moved.
    let rule = t.place("archive", (550.0, 600.0));
    let (x, y) = t.grip(rule);
    t.drag(rule, (middle.x - x, middle.y - y));
    assert_eq!(links(&t).len(), 1);
}

#[test]
fn a_node_from_the_palette_is_put_into_a_link_too() {
    let mut t = TestEditor::new();
    let from = t.place("lambda-function", (200.0, 300.0));
    let to = t.place("lambda-function", (900.0, 300.0));
    let link = t.link(from, to).expect("functions call each other");
    let middle = t.editor.route(link).expect("drawn").middle;
    t.editor.start_placing("sqs-queue");
    t.move_to((middle.x, middle.y));
    let Preview::Placing { splice, .. } = t.editor.preview() else { panic!("it is placed") };
    assert_eq!(*splice, Some(link), "the link is lit");
    let queue = t.place("sqs-queue", (middle.x, middle.y));
    let found = links(&t);
    assert_eq!(found.len(), 2);
    assert!(found.contains(&("call".to_owned(), from.into(), queue)));
    assert!(found.contains(&("event-source-mapping".to_owned(), queue.into(), to)));
}

#[test]
fn deleting_can_link_the_neighbours() {
    let mut t = TestEditor::new();
    let nodes = [130.0, 380.0, 630.0, 880.0].map(|x| t.place("lambda-function", (x, 300.0)));
    for pair in nodes.windows(2) {
        t.link(pair[0], pair[1]).expect("functions call each other");
    }
    let steps = t.editor.undo_steps();
    t.editor.select(BTreeSet::from([nodes[1].into(), nodes[2].into()]));
    t.keys(&["control+Delete"]);
    assert_eq!(links(&t), [("call".to_owned(), nodes[0].into(), nodes[3])]);
    assert_eq!(t.editor.undo_steps(), steps + 1);
    t.undo();
    // Where no link may lead on, nothing is drawn.
    let rule = t.place("rule", (200.0, 600.0));
    let bus = t.place("event-bus", (100.0, 600.0));
    t.link(bus, rule).expect("a bus has rules");
    t.link(rule, nodes[0]).expect("a rule has targets");
    let before = links(&t).len();
    t.editor.select(BTreeSet::from([rule.into()]));
    t.keys(&["control+Backspace"]);
    assert_eq!(links(&t).len(), before - 2);
}

//! Explaining and presenting: hotspots, layers that are hidden, the steps of a presentation, and the clock of a workshop.

use crate::support::editor::TestEditor;
use busbar::design::{NodeId, read, write};
use busbar::edit::{Camera, HiddenCount, Layer, Timebox};
use busbar::geom::{Point, Rect, Size};
use std::collections::BTreeSet;

fn numbers(t: &TestEditor) -> Vec<(NodeId, i64)> {
    t.editor.hotspots().iter().map(|hotspot| (hotspot.node, hotspot.number)).collect()
}

#[test]
fn hotspots_are_numbered_as_they_are_placed_and_keep_their_numbers() {
    let mut t = TestEditor::new();
    let (a, b, c) =
        (t.place("hotspot", (100.0, 100.0)), t.place("hotspot", (300.0, 100.0)), t.place("hotspot", (500.0, 100.0)));
    assert_eq!(numbers(&t), [(a, 1), (b, 2), (c, 3)]);
    t.editor.select(BTreeSet::from([b.into()]));
    t.keys(&["Delete"]);
    assert_eq!(numbers(&t), [(a, 1), (c, 3)], "who speaks of number 3 still means it");
    t.editor.select(BTreeSet::from([a.into()]));
    t.keys(&["control+d"]);
    let copy = t.only_node();
    assert_eq!(numbers(&t), [(a, 1), (c, 3), (copy, 4)], "no two have one number");
    let steps = t.editor.undo_steps();
    t.editor.move_hotspot(copy, false);
    t.check();
    assert_eq!(numbers(&t), [(a, 1), (copy, 2), (c, 3)]);
    assert_eq!(t.editor.undo_steps(), steps + 1);
    t.editor.move_hotspot(a, false);
    assert_eq!(t.editor.undo_steps(), steps + 1, "the first one cannot go up");
    t.undo();
    assert_eq!(numbers(&t), [(a, 1), (c, 3), (copy, 4)]);
}

#[test]
fn the_list_of_hotspots_flies_to_each_even_into_a_collapsed_frame() {
    let mut t = TestEditor::new();
    t.editor.set_viewport(Size::new(800.0, 600.0));
    let frame = t.place("frame", (400.0, 300.0));
    let first = t.place("hotspot", (400.0, 300.0));
    let second = t.place("hotspot", (700.0, 560.0));
    assert_eq!(t.parent(first), Some(frame));
    t.editor.select(BTreeSet::from([frame.into()]));
    t.keys(&["c"]);
    t.editor.set_camera(Camera { zoom: 0.2, offset: Point::ZERO });
    t.editor.take_updates();
    t.keys(&["n"]);
    // The frame around the selected one is no hotspot, so it begins with the first.
    assert_eq!(t.only_node(), first);
    let middle = t.editor.view().center();
    let spot = t.editor.rect(first).expect("drawn").center();
    assert!(middle.distance_squared(spot) < 4.0, "{middle:?} {spot:?}");
    assert!(t.editor.camera().zoom >= 0.8, "it can be read");
    let updates = t.editor.take_updates();
    assert!(updates.flies && updates.camera);
    assert!(updates.said.iter().any(|said| said.code == "said-hotspot"));
    t.keys(&["n"]);
    assert_eq!(t.only_node(), second);
    t.keys(&["n"]);
    assert_eq!(t.only_node(), first, "after the last comes the first");
    t.keys(&["shift+n"]);
    assert_eq!(t.only_node(), second);
}

/// A rule that gives to a function, with a dead-letter queue, a log group and a table.
struct Layered {
    t: TestEditor,
    rule: NodeId,
    queue: NodeId,
    log: NodeId,
    table: NodeId,
}

fn layered() -> Layered {
    let mut t = TestEditor::new();
    t.editor.set_viewport(Size::new(2000.0, 1500.0));
    let rule = t.place("rule", (300.0, 200.0));
    let function = t.place("lambda-function", (800.0, 200.0));
    let queue = t.place("sqs-queue", (800.0, 600.0));
    let log = t.place("log-group", (800.0, 400.0));
    let table = t.place("dynamodb-table", (1200.0, 200.0));
    let delivery = t.link(rule, function).expect("a rule has targets");
    t.link_from_link(delivery, queue).expect("a delivery has a dead-letter queue");
    t.link(rule, log).expect("a rule writes into a log group");
    Layered { t, rule, queue, log, table }
}

fn drawn(t: &TestEditor) -> BTreeSet<NodeId> {
    t.editor.drawn().map(|(id, _)| id).collect()
}

#[test]
fn a_hidden_layer_takes_its_nodes_and_their_links_along_and_leaves_the_design() {
    let Layered { mut t, rule, queue, log, table } = layered();
    let (all, before) = (drawn(&t), write(t.editor.design()));
    assert_eq!(t.editor.on_layer(Layer::FailurePaths), HiddenCount { nodes: 1, links: 1 });
    let steps = t.editor.undo_steps();
    t.keys(&["2"]);
    assert_eq!(drawn(&t), &all - &BTreeSet::from([queue]));
    assert_eq!(t.editor.within(Rect::new(-1e5, -1e5, 2e5, 2e5)).links.len(), 2);
    t.keys(&["3", "1"]);
    assert_eq!(drawn(&t), &all - &BTreeSet::from([queue, log, table]));
    assert_eq!(t.editor.within(Rect::new(-1e5, -1e5, 2e5, 2e5)).links.len(), 1);
    // Where something is hidden can be seen: the rule's delivery fails into what is hidden, and its log is.
    let marks = t.editor.beside_hidden();
    assert_eq!(marks, [(t.editor.rect(rule).expect("drawn"), 2)]);
    // What is hidden is neither found by the pointer nor selected.
    t.click((800.0, 400.0));
    assert!(t.editor.selection().is_empty());
    t.keys(&["control+a"]);
    assert_eq!(t.editor.selected_nodes(), drawn(&t));
    t.keys(&["0"]);
    assert_eq!(drawn(&t), all);
    assert_eq!((write(t.editor.design()), t.editor.undo_steps()), (before, steps), "it is a matter of the view");
}

#[test]
fn what_is_drawn_or_looked_for_shows_its_layer_again() {
    let Layered { mut t, log, .. } = layered();
    t.keys(&["1", "2", "3"]);
    t.editor.reveal(log.into());
    assert_eq!(t.editor.hidden_layers(), &BTreeSet::from([Layer::Infrastructure, Layer::FailurePaths]));
    let secret = t.place("secret", (300.0, 900.0));
    assert!(drawn(&t).contains(&secret));
    assert_eq!(t.editor.hidden_layers(), &BTreeSet::from([Layer::FailurePaths]));
    // A queue becomes part of the failure paths with its only link, and comes back without it.
    let Layered { mut t, rule, queue, .. } = layered();
    t.keys(&["2"]);
    let target = t.place("sqs-queue", (800.0, 900.0));
    t.link(rule, target).expect("a rule has targets");
    assert!(drawn(&t).contains(&target) && !drawn(&t).contains(&queue));
    let hidden = t.editor.design().links().find(|(_, link)| link.kind == "dead-letter").map(|(id, _)| id);
    let keys = BTreeSet::from([hidden.expect("the dead-letter link").into()]);
    t.run(&busbar::edit::Command::Delete { keys });
    assert!(drawn(&t).contains(&queue), "nothing says any more that it is for failures");
    t.undo();
    assert!(!drawn(&t).contains(&queue));
}

#[test]
fn steps_are_recorded_reordered_renamed_and_deleted_as_part_of_the_design() {
    let mut t = TestEditor::new();
    t.editor.set_viewport(Size::new(800.0, 600.0));
    let node = t.place("rule", (300.0, 200.0));
    t.editor.record_step("One");
    t.editor.select(BTreeSet::new());
    t.editor.set_camera(Camera { zoom: 0.5, offset: Point::new(40.0, 20.0) });
    t.editor.record_step("Two");
    t.check();
    let steps = t.editor.steps();
    assert_eq!(steps.iter().map(|step| step.name.as_str()).collect::<Vec<_>>(), ["One", "Two"]);
    assert_eq!(steps[0].nodes, BTreeSet::from([node]));
    assert_eq!(steps[0].view, Rect::new(0.0, 0.0, 800.0, 600.0));
    assert_eq!(steps[1].view, Rect::new(-80.0, -40.0, 1600.0, 1200.0));
    assert!(steps[1].nodes.is_empty());
    let (read, _) = read(&write(t.editor.design())).expect("it can be read");
    assert_eq!(busbar::edit::Editor::new(read, 0).steps(), steps, "the file holds them");
    t.editor.move_step(&steps[1], false);
    t.check();
    let order = |t: &TestEditor| t.editor.steps().iter().map(|step| step.name.clone()).collect::<Vec<_>>();
    assert_eq!(order(&t), ["Two", "One"]);
    t.editor.move_step(&steps[1], false);
    assert_eq!(order(&t), ["Two", "One"], "the first one cannot go up");
    let text = "Three".to_owned();
    t.run(&busbar::edit::Command::Write { key: busbar::design::RecordKey::Design, path: steps[1].path("name"), text });
    assert_eq!(order(&t), ["Three", "One"]);
    t.editor.delete_step(&steps[0]);
    assert_eq!(order(&t), ["Three"]);
    t.undo().undo().undo();
    assert_eq!(order(&t), ["One", "Two"]);
    t.editor.record_step_again(&steps[0]);
    assert_eq!(t.editor.steps()[0].view, steps[1].view);
    t.undo();
    assert_eq!(t.editor.steps(), steps, "view and nodes are one undo step");
    t.run(&busbar::edit::Command::Delete { keys: BTreeSet::from([node.into()]) });
    assert!(t.editor.steps()[0].nodes.is_empty(), "what is gone does not stand out");
    t.undo().undo().undo().undo();
    assert!(t.editor.steps().is_empty() && t.editor.design().nodes().next().is_none());
}

#[test]
fn a_presentation_shows_each_step_whole_and_keys_change_nothing_in_it() {
    let mut t = TestEditor::new();
    t.editor.set_viewport(Size::new(800.0, 600.0));
    assert!(!t.editor.act("present"), "there is no step");
    let node = t.place("rule", (300.0, 200.0));
    t.editor.record_step("One");
    t.editor.set_camera(Camera { zoom: 2.0, offset: Point::new(-200.0, -100.0) });
    t.editor.record_step("Two");
    let steps = t.editor.steps();
    let (camera, before) = (t.editor.camera(), write(t.editor.design()));
    t.keys(&["shift+P"]);
    assert!(t.editor.view().encloses(steps[0].view), "{:?}", t.editor.view());
    assert_eq!(t.editor.lit_nodes(), BTreeSet::from([node]));
    t.keys(&["Delete", "control+a", "Tab", "c"]);
    assert_eq!(write(t.editor.design()), before);
    assert!(t.editor.selection().is_empty());
    t.keys(&["ArrowRight"]);
    assert!(t.editor.view().encloses(steps[1].view));
    t.keys(&["PageDown"]);
    assert_eq!(t.editor.presenting().map(|presenting| presenting.step), Some(1), "the last step stays");
    // A phone shows the whole step, too.
    t.editor.set_viewport(Size::new(390.0, 700.0));
    assert!(t.editor.view().encloses(steps[1].view));
    t.editor.set_viewport(Size::new(800.0, 600.0));
    t.keys(&["l", "Home"]);
    assert_eq!(t.editor.presenting().map(|presenting| (presenting.step, presenting.has_laser)), Some((0, true)));
    t.keys(&["Escape"]);
    assert!(t.editor.presenting().is_none());
    assert_eq!((t.editor.camera(), t.only_node()), (camera, node), "all is as it was");
}

#[test]
fn a_timebox_runs_down_can_be_held_and_counts_on_when_it_is_over() {
    let clock = Timebox::new(5);
    assert_eq!((clock.shown(0.0).as_str(), clock.is_running(), clock.is_fresh()), ("5:00", false, true));
    let clock = clock.toggled(1_000.0);
    assert_eq!(clock.shown(1_000.0), "5:00");
    assert_eq!(clock.shown(1_001.0), "5:00", "a second counts until it is over");
    assert_eq!(clock.shown(62_000.0), "3:59");
    let held = clock.toggled(62_000.0);
    assert_eq!((held.shown(9e9).as_str(), held.is_over(9e9)), ("3:59", false));
    let clock = held.toggled(100_000.0);
    assert_eq!(clock.left(100_000.0), 239_000.0);
    assert!(!clock.is_over(338_999.0) && clock.is_over(339_000.0));
    assert_eq!(clock.shown(339_000.0), "0:00");
    assert_eq!(clock.shown(351_500.0), "+0:12");
    assert_eq!(clock.part_left(339_000.0), 0.0);
    let longer = clock.extended(351_500.0);
    assert_eq!(longer.shown(351_500.0), "1:00", "what is over is over");
    assert!(longer.is_running());
    assert_eq!(longer.reset().shown(0.0), "5:00");
    assert_eq!((Timebox::new(0).minutes(), Timebox::new(9_999).minutes()), (1, 180));
}

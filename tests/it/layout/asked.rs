//! Layouts as a person asks for them: through the editor and the worker, as one undo step.

use crate::support::draft::Draft;
use crate::support::editor::TestEditor;
use busbar::design::{Design, NodeId, RecordKey, write};
use busbar::edit::{Camera, Editor};
use busbar::gallery::GALLERY;
use busbar::geom::Rect;
use busbar::layout::Direction;
use busbar::protocol::{Answer, Replica, Request};
use serde_json::json;
use std::collections::BTreeMap;

/// What the worker makes of a design, in slices, and how far it said that it was between them.
fn laid_out(design: &Design, direction: Direction) -> (BTreeMap<NodeId, Rect>, Vec<f64>) {
    let mut replica = Replica::default();
    assert_eq!(replica.take(Request::Open { generation: 1, text: write(design) }), None);
    assert_eq!(replica.take(Request::Arrange { ticket: 3, direction }), None);
    let mut told = Vec::new();
    loop {
        match replica.work(|| false) {
            Some(Answer::Arranging { ticket: 3, generation: 1, done }) => told.push(done),
            Some(Answer::Arranged { ticket: 3, generation: 1, places }) => {
                let places = places.into_iter().filter_map(|(key, rect)| Some((key.node()?, rect)));
                return (places.collect(), told);
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Presses the keys of the action and brings the layout.
fn arrange(editor: &mut TestEditor, keys: &str, direction: Direction) {
    editor.editor.take_updates();
    editor.keys(&[keys]);
    assert_eq!(editor.editor.take_updates().arrange, Some(direction));
    let (places, _) = laid_out(editor.editor.design(), direction);
    editor.editor.laid_out(places);
    // Screen and canvas coincide again.
    editor.editor.set_camera(Camera::default());
    editor.check();
}

fn editor_of(design: Design) -> TestEditor {
    TestEditor { editor: Editor::new(design, 1) }
}

#[test]
fn arranging_is_one_undo_step() {
    for exhibit in GALLERY {
        let mut editor = editor_of(exhibit.design());
        arrange(&mut editor, "shift+R", Direction::Right);
        assert_ne!(*editor.editor.design(), exhibit.design());
        assert_eq!(editor.editor.undo_steps(), 1);
        editor.undo();
        assert_eq!(*editor.editor.design(), exhibit.design());
        arrange(&mut editor, "shift+D", Direction::Down);
        assert_eq!(editor.editor.undo_steps(), 1);
    }
}

#[test]
fn how_far_it_is_grows_to_the_end() {
    let (_, told) = laid_out(&GALLERY[0].design(), Direction::Right);
    assert!(told.len() > 3 && told.is_sorted() && told.iter().all(|part| (0.0..=1.0).contains(part)), "{told:?}");
}

#[test]
fn the_drawing_stays_at_its_corner_and_pinned_nodes_at_their_places() {
    let mut editor = TestEditor::new();
    let bus = editor.place("event-bus", (600.0, 400.0));
    let rule = editor.place("rule", (800.0, 600.0));
    let queue = editor.place("sqs-queue", (300.0, 150.0));
    assert!(editor.link(bus, rule).is_some() && editor.link(rule, queue).is_some());
    arrange(&mut editor, "shift+R", Direction::Right);
    let (x, y) = editor.position(bus);
    let least = [rule, queue].iter().map(|id| editor.position(*id)).fold((x, y), |a, b| (a.0.min(b.0), a.1.min(b.1)));
    assert!((least.0 - 196.0).abs() <= 8.0 && (least.1 - 118.0).abs() <= 8.0, "{least:?}");
    assert!(editor.position(rule).0 > x && editor.position(queue).0 > editor.position(rule).0);

    editor.drag(queue, (0.0, 400.0));
    let place = editor.position(queue);
    let middle = editor.grip(queue);
    editor.click(middle).keys(&["p"]);
    assert_eq!(editor.said().last(), Some(&"said-pinned"));
    arrange(&mut editor, "shift+D", Direction::Down);
    assert_eq!(editor.position(queue), place);
    editor.click(editor.grip(queue)).keys(&["p"]);
    assert_eq!(editor.said().last(), Some(&"said-loosened"));
}

#[test]
fn ids_decide_nothing() {
    let draft = |seed: u64| {
        let mut draft = Draft::new("Layout", seed);
        let frame = draft.node("frame", "Account", json!({}));
        let bus = draft.node_in(frame, "event-bus", "Bus", json!({}));
        let queue = draft.node("sqs-queue", "Undelivered", json!({}));
        for name in ["One", "Two", "Three"] {
            let rule = draft.node_in(frame, "rule", name, json!({}));
            let target = draft.node("lambda-function", &format!("{name}Function"), json!({}));
            draft.link("bus-rule", bus, rule, json!({}));
            let delivery = draft.link("rule-target", rule, target, json!({}));
            draft.link("dead-letter", delivery, queue, json!({}));
        }
        draft.design
    };
    let of = |design: &Design| {
        let (places, _) = laid_out(design, Direction::Right);
        let mut named: Vec<(String, Rect)> = places
            .iter()
            .map(|(id, rect)| (design.record(*id).expect("it is there").name().to_owned(), *rect))
            .collect();
        named.sort_by(|a, b| a.0.cmp(&b.0));
        named
    };
    assert_eq!(of(&draft(1)), of(&draft(2)));
    assert_eq!(of(&draft(1)), of(&draft(3)));
}

#[test]
fn a_stopped_layout_says_nothing_more() {
    let mut replica = Replica::default();
    replica.take(Request::Open { generation: 1, text: write(&GALLERY[0].design()) });
    replica.take(Request::Arrange { ticket: 1, direction: Direction::Right });
    assert!(replica.is_busy());
    replica.take(Request::Stop);
    assert!(!replica.is_busy());
    assert_eq!(replica.work(|| true), None);
}

#[test]
fn nothing_drawn_says_so() {
    let mut editor = TestEditor::new();
    editor.keys(&["shift+R"]);
    assert_eq!(editor.said(), ["disabled-nothing-drawn"]);
    assert!(editor.editor.design().record(RecordKey::Design).is_some());
}

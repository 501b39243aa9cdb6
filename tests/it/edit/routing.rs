//! Links that run around nodes: simple while something is dragged, found afterwards, and never by way of how it came about.

use crate::support::editor::TestEditor;
use crate::support::session::session;
use busbar::design::{Change, LinkId, RecordKey};
use busbar::edit::{Editor, Input, Modifiers};
use busbar::geom::{Point, Rect};
use serde_json::Value;
use std::collections::BTreeMap;

fn refine(editor: &mut Editor) {
    while editor.wants_refining() {
        editor.refine(|| true);
    }
}

fn ways(editor: &Editor) -> BTreeMap<LinkId, Vec<Point>> {
    let ways = editor.design().links().filter_map(|(id, _)| Some((id, editor.route(id)?.points.clone())));
    ways.collect()
}

fn crosses(editor: &Editor, link: LinkId, rect: Rect) -> bool {
    let points = &editor.route(link).expect("it is drawn").points;
    points.windows(2).any(|pair| Rect::spanning(pair[0], pair[1]).touches(rect.grown(-1.0)))
}

#[test]
fn a_node_that_is_dragged_onto_a_link_is_run_around_once_it_is_let_go() {
    let mut editor = TestEditor::new();
    let rule = editor.place("rule", (200.0, 100.0));
    let queue = editor.place("sqs-queue", (800.0, 100.0));
    let other = editor.place("note", (500.0, 400.0));
    let link = editor.link(rule, queue).expect("it is drawn");
    refine(&mut editor.editor);
    assert_eq!(editor.editor.route(link).expect("it is drawn").points.len(), 2);

    let start = editor.grip(other);
    editor.editor.input(Input::Down {
        at: Point::new(start.0, start.1),
        button: busbar::edit::Button::Main,
        modifiers: Modifiers::default(),
    });
    editor.move_to((500.0, 200.0)).move_to((500.0, 100.0));
    editor.editor.refine(|| true);
    assert!(crosses(&editor.editor, link, editor.editor.rect(other).expect("it is drawn")), "not while it is dragged");
    editor.editor.input(Input::Up { at: Point::new(500.0, 100.0), modifiers: Modifiers::default() });
    editor.editor.take_updates();
    refine(&mut editor.editor);
    assert!(!crosses(&editor.editor, link, editor.editor.rect(other).expect("it is drawn")));
    assert!(editor.editor.take_updates().links.contains(&link), "it is drawn anew");

    editor.undo();
    refine(&mut editor.editor);
    assert_eq!(editor.editor.route(link).expect("it is drawn").points.len(), 2, "straight again");
}

#[test]
fn only_links_near_a_change_are_looked_at_again() {
    let mut editor = TestEditor::new();
    let mut pair = |y: f64| {
        let (rule, queue) = (editor.place("rule", (200.0, y)), editor.place("sqs-queue", (800.0, y)));
        editor.link(rule, queue).expect("it is drawn")
    };
    let (near, far) = (pair(100.0), pair(700.0));
    refine(&mut editor.editor);
    editor.place("note", (500.0, 100.0));
    editor.editor.take_updates();
    refine(&mut editor.editor);
    let links = editor.editor.take_updates().links;
    assert!(links.contains(&near) && !links.contains(&far), "{links:?}");
}

#[test]
fn ways_depend_on_the_design_and_not_on_how_it_came_about() {
    for seed in 0..60 {
        let mut editor = session(seed, 60);
        editor.input(Input::Cancel);
        // Some of the time ways were found in between.
        if seed % 2 == 0 {
            refine(&mut editor);
            editor.undo();
            editor.undo();
            refine(&mut editor);
            editor.redo();
        }
        refine(&mut editor);
        let mut fresh = Editor::new(editor.design().clone(), 9);
        refine(&mut fresh);
        assert_eq!(ways(&editor), ways(&fresh), "session {seed}");
    }
}

#[test]
fn the_design_says_how_links_are_drawn() {
    let mut editor = TestEditor::new();
    let rule = editor.place("rule", (200.0, 100.0));
    let queue = editor.place("sqs-queue", (700.0, 400.0));
    let link = editor.link(rule, queue).expect("it is drawn");
    let count = |editor: &TestEditor| editor.editor.route(link).expect("it is drawn").points.len();
    assert_eq!(count(&editor), 4);
    let style = |editor: &mut TestEditor, id: &str| {
        let edit = editor.editor.design().set(RecordKey::Design, "line-style", Some(Value::from(id)));
        editor.editor.follow(&Change { edits: edit.into_iter().collect() });
        refine(&mut editor.editor);
    };
    style(&mut editor, "straight");
    assert_eq!(count(&editor), 2);
    style(&mut editor, "curved");
    assert!(count(&editor) > 10);
    style(&mut editor, "square");
    assert_eq!(count(&editor), 4);
}

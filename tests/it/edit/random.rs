//! Properties over random sessions.

use super::space::check_within;
use crate::support::editor::TestEditor;
use crate::support::session::step;
use busbar::design::{self, Change};
use busbar::edit::{Command, Editor};
use busbar::geom::{Point, Rect};
use busbar::rng::Rng;
use serde_json::json;
use std::collections::BTreeSet;

/// Undo and redo all the way, and the file, over 10,000 random sequences of commands and gestures.
#[test]
fn undo_and_file_hold_over_random_sessions() {
    let mut made = [0usize; 13];
    let mut linked = 0;
    for seed in 0..10_000 {
        let mut rng = Rng::new(seed);
        let mut editor = Editor::new(busbar::design::Design::named("Random"), seed);
        let mut states = vec![(editor.undo_steps(), editor.design().clone())];
        for _ in 0..4 + rng.below(12) {
            made[step(&mut editor, &mut rng)] += 1;
            if editor.undo_steps() != states.last().map_or(0, |state| state.0) {
                states.push((editor.undo_steps(), editor.design().clone()));
            } else if let Some(state) = states.last_mut() {
                assert_eq!(&state.1, editor.design(), "what is no step changes nothing (seed {seed})");
            }
        }
        linked += editor.design().links().count();
        check_within(&editor, Rect::spanning(Point::new(rng.below(1000) as f64, 0.0), Point::new(900.0, 600.0)));
        let last = editor.design().clone();
        assert!(last.repair().is_empty(), "nothing dangles (seed {seed})");
        let (read, found) = design::read(&design::write(&last)).expect("what was written can be read");
        assert!(read == last && found.is_empty(), "the file holds everything (seed {seed})");
        while editor.undo() {
            // One thing done may be several steps; the states between were not seen.
            let seen = states.iter().find(|state| state.0 == editor.undo_steps());
            assert!(seen.is_none_or(|state| &state.1 == editor.design()), "undo leads back (seed {seed})");
        }
        assert_eq!(editor.design(), &states[0].1, "undo leads back to the beginning (seed {seed})");
        while editor.redo() {}
        assert_eq!(editor.design(), &last, "redo leads forward again (seed {seed})");
    }
    println!("steps by sort: {made:?}; links drawn: {linked}");
    assert!(made.iter().all(|count| *count >= 1000), "every sort of step is tried often: {made:?}");
    assert!(linked >= 400, "links are drawn often: {linked}");
}

/// Two people change different fields of one node; whoever comes first, the result is the same and nobody's work is lost.
#[test]
fn changes_to_different_fields_merge_in_either_order() {
    let mut t = TestEditor::new();
    let queue = t.place("sqs-queue", (300.0, 300.0));
    let base = t.editor.design().clone();
    let change = |commands: &[Command]| -> Change {
        let mut editor = Editor::new(base.clone(), 7);
        for command in commands {
            editor.run(command).expect("it can be done");
        }
        editor.take_updates().change
    };
    let write = |text: &str| Command::Write { key: queue.into(), path: "name".to_owned(), text: text.to_owned() };
    let set = |path: &str, value| Command::Set { key: queue.into(), path: path.to_owned(), value: Some(value) };
    let changes = [
        change(&[write("Orders")]),
        change(&[Command::Move { nodes: BTreeSet::from([queue]), by: Point::new(80.0, 16.0) }]),
        change(&[set("delay-seconds", json!(5))]),
        change(&[set("tags/team", json!("loyalty"))]),
        change(&[set("tags/stage", json!("test"))]),
    ];
    for one in &changes {
        for other in &changes {
            if one == other {
                continue;
            }
            let merged = |first: &Change, second: &Change| {
                let mut design = base.clone();
                design.apply(first);
                design.apply(second);
                design
            };
            assert_eq!(merged(one, other), merged(other, one));
        }
    }
    let mut all = base.clone();
    for change in &changes {
        all.apply(change);
    }
    let record = all.record(queue).expect("it is there");
    assert_eq!(record.name(), "Orders");
    assert_eq!(record.fields.get("delay-seconds"), Some(&json!(5)));
    assert_eq!(record.fields.get("tags"), Some(&json!({ "team": "loyalty", "stage": "test" })));
}

/// One deletes what the other links to; after the merge nothing dangles, and a rename of a deleted node harms nobody.
#[test]
fn what_a_merge_leaves_dangling_is_mended() {
    let mut t = TestEditor::new();
    let rule = t.place("rule", (200.0, 200.0));
    let queue = t.place("sqs-queue", (600.0, 200.0));
    let base = t.editor.design().clone();
    let change = |command: Command| -> Change {
        let mut editor = Editor::new(base.clone(), 7);
        editor.run(&command).expect("it can be done");
        editor.take_updates().change
    };
    let linked = change(Command::Link { from: rule.into(), to: queue, kind: None });
    let deleted = change(Command::Delete { keys: BTreeSet::from([queue.into()]) });
    let mut merged = base.clone();
    merged.apply(&linked);
    merged.apply(&deleted);
    assert!(!merged.repair().is_empty());
    let repair = merged.repair();
    merged.apply(&repair);
    assert_eq!((merged.nodes().count(), merged.links().count()), (1, 0));
    assert!(merged.repair().is_empty());
}

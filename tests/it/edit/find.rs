//! Finding records, and the likeness of names to what is typed.

use crate::support::editor::TestEditor;
use busbar::design::{Record, RecordKey};
use busbar::edit::{Command, Place, likeness};

fn find(t: &TestEditor, wanted: &str) -> Vec<(String, Place)> {
    let kind_name = |_: RecordKey, record: &Record| record.kind.replace('-', " ");
    let found = t.editor.find(wanted, &kind_name);
    let name = |key: RecordKey| t.editor.design().record(key).expect("it is there").name().to_owned();
    found.into_iter().map(|found| (name(found.key), found.place)).collect()
}

#[test]
fn records_are_found_by_name_kind_pattern_and_detail_type() {
    let mut t = TestEditor::new();
    let service = t.place("lambda-function", (200.0, 600.0));
    let bus = t.place("event-bus", (600.0, 500.0));
    let rule = t.place("rule", (900.0, 300.0));
    let queue = t.place("sqs-queue", (900.0, 100.0));
    let puts = t.link(service, bus).expect("functions put events");
    let write =
        |key: RecordKey, path: &str, text: &str| Command::Write { key, path: path.to_owned(), text: text.to_owned() };
    t.run(&write(rule.into(), "pattern", "{\n  \"detail-type\": [\"OrderPlaced\"],\n  \"source\": [\"shop\"]\n}"));
    t.run(&write(queue.into(), "name", "Rules of the house"));
    t.run(&write(puts.into(), "detail-type", "OrderPlaced"));
    assert_eq!(find(&t, " RULE "), [("Rules of the house".to_owned(), Place::Name), ("Rule".to_owned(), Place::Name),]);
    assert_eq!(find(&t, "sqs")[0], ("Rules of the house".to_owned(), Place::Kind));
    let placed = find(&t, "orderplaced");
    let fields: Vec<&str> = placed
        .iter()
        .map(|(_, place)| match place {
            Place::Field { id, excerpt } => {
                assert!(excerpt.contains("OrderPlaced") && !excerpt.contains('\n'), "{excerpt}");
                *id
            }
            Place::Name | Place::Kind => panic!("found in no name"),
        })
        .collect();
    assert_eq!(fields, ["detail-type", "pattern"]);
    assert!(find(&t, "").is_empty() && find(&t, "nowhere").is_empty());
}

#[test]
fn letters_in_order_fit_and_word_beginnings_fit_best() {
    assert!(likeness("Zoom to 100 %", "zin").is_none());
    let better = |typed: &str, first: &str, second: &str| {
        let (a, b) = (likeness(first, typed), likeness(second, typed));
        assert!(a > b, "{typed}: {first} {a:?}, {second} {b:?}");
    };
    better("zi", "Zoom in", "Resize it");
    better("al", "Align left edges", "Cancel all");
    better("und", "Undo", "Unfold the second");
    assert_eq!(likeness("Anything", ""), Some(0));
}

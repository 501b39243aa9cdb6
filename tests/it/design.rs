//! The document: its file and what it withstands.

use crate::support::editor::TestEditor;
use busbar::design::{self, Design, RecordKey};
use busbar::diagnostic::Diagnostic;
use busbar::edit::Command;
use serde_json::{Value, json};

fn refused(text: &str) -> Diagnostic {
    design::read(text).expect_err("this is no design")
}

fn argument<'a>(found: &'a Diagnostic, name: &str) -> &'a str {
    found.arguments.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

#[test]
fn what_is_no_design_is_refused_with_the_reason() {
    assert_eq!(refused("hello").code, "file-not-json");
    assert_eq!(refused("[1, 2]").code, "file-not-a-design");
    assert_eq!(refused("{\"Resources\": {}}").code, "file-not-a-design");
    assert_eq!(refused("{\"busbar\": 1, \"nodes\": {").code, "file-cut-off");
    let newer = refused("{\"busbar\": 99}");
    assert_eq!((newer.code, argument(&newer, "version")), ("file-newer", "99"));
    let broken = refused("{\n  \"busbar\": 1,\n  oops\n}");
    assert_eq!((broken.code, argument(&broken, "line")), ("file-not-json", "3"));
    assert_eq!(refused("{\"busbar\": 1, \"nodes\": []}").code, "file-bad-record");
    assert_eq!(refused("{\"busbar\": 1, \"nodes\": {\"x\": {}}}").code, "file-bad-id");
    assert_eq!(refused("{\"busbar\": 1, \"nodes\": {\"l000000000000z\": {}}}").code, "file-bad-id");
    let large = format!("{{\"busbar\": 1, \"pad\": \"{}\"}}", "x".repeat(50_000_000));
    assert_eq!(refused(&large).code, "file-too-large");
    let deep = format!("{{\"busbar\": 1, \"design\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(&deep).code, "file-not-json");
}

#[test]
fn names_with_anything_in_them_survive() {
    let mut t = TestEditor::new();
    let names =
        ["<script>alert(1)</script>", "\"quoted\" & 'single'", "🧾 Bestellungen", "שלום עולם", "a\u{0}b\tc\\", ""];
    for (at, name) in names.into_iter().enumerate() {
        let node = t.place("sqs-queue", (200.0, 100.0 + 100.0 * at as f64));
        t.run(&Command::Write { key: node.into(), path: "name".to_owned(), text: name.to_owned() });
    }
    let (read, _) = design::read(&design::write(t.editor.design())).expect("it can be read");
    let mut found: Vec<_> = read.nodes().map(|(_, record)| record.name().to_owned()).collect();
    let mut wanted: Vec<_> = names.map(str::to_owned).to_vec();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn what_a_newer_version_wrote_is_kept() {
    let text = r#"{
  "busbar": 1,
  "design": { "name": "Later", "mood": { "a": 1 } },
  "nodes": {
    "n000000000000a": { "kind": "quantum-bus", "name": "Q", "order": "80", "spin": [1, 2] },
    "n000000000000b": { "kind": "rule", "name": "R", "order": "8180", "future-field": true }
  }
}"#;
    let (design, found) = design::read(text).expect("it can be read");
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), ["file-unknown-kind"]);
    let written: Value = serde_json::from_str(&design::write(&design)).expect("JSON");
    assert_eq!(written["nodes"]["n000000000000a"]["spin"], json!([1, 2]));
    assert_eq!(written["nodes"]["n000000000000b"]["future-field"], json!(true));
    assert_eq!(written["design"]["mood"], json!({ "a": 1 }));
}

#[test]
fn broken_references_are_mended_and_said() {
    let text = r#"{
  "busbar": 1,
  "nodes": {
    "n000000000000a": { "kind": "frame", "order": "80", "parent": "n000000000000b" },
    "n000000000000b": { "kind": "frame", "order": "80", "parent": "n000000000000a" },
    "n000000000000c": { "kind": "rule", "order": "zz", "parent": "n00000000000zz" }
  },
  "links": { "l000000000000a": { "kind": "rule-target", "from": "n000000000000c", "to": "n00000000000zz" } }
}"#;
    let (design, found) = design::read(text).expect("it can be read");
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), ["file-repaired"]);
    assert!(design.repair().is_empty());
    assert_eq!(design.links().count(), 0);
}

#[test]
fn a_file_differs_only_where_the_design_does() {
    let mut t = TestEditor::new();
    let queue = t.place("sqs-queue", (200.0, 200.0));
    t.place("rule", (600.0, 200.0));
    let before = design::write(t.editor.design());
    let set = Command::Set { key: queue.into(), path: "delay-seconds".to_owned(), value: Some(json!(5)) };
    t.run(&set);
    let after = design::write(t.editor.design());
    let more: Vec<&str> = after.lines().filter(|line| !before.lines().any(|other| other == *line)).collect();
    assert_eq!(more, ["      \"delay-seconds\": 5,"]);
    t.undo();
    t.drag(queue, (80.0, 0.0));
    let moved = design::write(t.editor.design());
    let apart = moved.find("\"layout\"").expect("positions stand apart");
    assert_eq!(moved[..apart], before[..apart], "moving says nothing new");
}

#[test]
fn ids_read_as_they_are_written() {
    for bits in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
        let key = RecordKey::Node(design::NodeId(bits));
        assert_eq!(key.to_string().parse(), Ok(key));
    }
    for text in ["", "n", "n0", "x000000000000a", "nzzzzzzzzzzzzz", "n000000000000A", "é"] {
        assert!(text.parse::<RecordKey>().is_err(), "{text}");
    }
}

#[test]
fn freezing_forgets_ids_and_keeps_order() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (200.0, 300.0));
    let rule = t.place("rule", (500.0, 300.0));
    let frame = t.place("frame", (1000.0, 600.0));
    t.link(bus, rule);
    let frozen = t.editor.design().freeze();
    let kinds: Vec<_> = frozen.drawing.node_refs().map(|node| node.spec().id).collect();
    assert_eq!(kinds, ["event-bus", "rule", "frame"]);
    assert_eq!(frozen.nodes, [bus, rule, frame]);
    let link = frozen.drawing.link(0);
    assert_eq!((link.from().name(), link.to().name()), ("EventBus", "Rule"));
    assert_eq!(Design::default().freeze().drawing.nodes.len(), 0);
}

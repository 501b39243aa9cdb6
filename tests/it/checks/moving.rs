//! Pipes, schedules and what else holds its links in its resource.

use super::{found, on_node};
use crate::support::sketch::Sketch;
use busbar::diagnostic::Subject;
use serde_json::json;

#[test]
fn what_pipes_and_schedules_get_wrong_is_found() {
    let mut sketch = Sketch::default();
    let queue = sketch.node("sqs-queue", "Work", json!({}));
    let filters = [
        (r#"{"body":["a"]}"#, Some("check-filters-not-a-list")),
        (r#"[{},{},{},{},{},{}]"#, Some("check-filter-refused")),
        (
            r#"[{"a":["1"]},{"a":["2"]},{"a":["3"]},{"a":["4"]},{"a":["5"]},{"a":["6"]}]"#,
            Some("check-too-many-filters"),
        ),
        (r#"[{"body":[{"prefx":"a"}]}]"#, Some("check-filter-refused")),
        (r#"[{"body":[{"wildcard":"a*b"}]}]"#, Some("check-filter-operator")),
        (r#"[{"body":{"total":[{"numeric":[">",1]}]}}]"#, None),
    ];
    let expressions = [
        ("rate(5 minutes)", true),
        ("rate(1 hour)", true),
        ("cron(*/15 * * * ? *)", true),
        ("cron(0-59/10 0-23/2 ? * *)", true),
        ("at(2026-12-01T08:00:00)", true),
        ("rate(10 seconds)", false),
        ("rate(10 years)", false),
        ("rate( 10 minutes )", false),
        ("at(2021-12-31T23:59:59Z)", false),
        ("cron(0 1 * * * *)", false),
        ("every day", false),
    ];
    for (text, code) in filters {
        let pipe = sketch.node("pipe", text, json!({ "filters": text }));
        sketch.link("pipe-source", queue, pipe, json!({}));
        sketch.link("pipe-target", pipe, queue, json!({}));
        let codes: Vec<_> = found(&sketch).into_iter().filter(|found| found.1 == Some(Subject::Node(pipe))).collect();
        assert_eq!(codes.first().map(|found| found.0), code, "{text}");
    }
    for (text, is_good) in expressions {
        let schedule = sketch.node("schedule", text, json!({ "expression": text }));
        sketch.link("schedule-target", schedule, queue, json!({}));
        let is_found = found(&sketch).contains(&on_node("check-schedule-expression", schedule, Some("expression")));
        assert_ne!(is_found, is_good, "{text}");
    }
    for (kind, codes) in [
        ("pipe", ["check-pipe-without-source", "check-pipe-without-target"].as_slice()),
        ("schedule", &["check-schedule-without-target"]),
        ("firehose", &["check-firehose-without-bucket"]),
        ("alarm", &["check-alarm-without-metric"]),
    ] {
        let node = sketch.node(kind, "Alone", json!({}));
        let of_node: Vec<_> = found(&sketch).into_iter().filter(|found| found.1 == Some(Subject::Node(node))).collect();
        assert_eq!(of_node.iter().map(|found| found.0).collect::<Vec<_>>(), codes, "{kind}");
    }
}

#[test]
fn reactions_and_time_zones_that_cannot_be_are_found() {
    let mut sketch = Sketch::default();
    let cases = [
        ("[", Some("check-reactions-not-json")),
        ("{}", Some("check-reactions-not-a-list")),
        ("[1]", Some("check-reaction-not-an-object")),
        (r#"[{"then": "perhaps"}]"#, Some("check-reaction-member")),
        (r#"[{"when": {"a": 1}}]"#, Some("check-reaction-member")),
        (r#"[{"wen": {}}]"#, Some("check-reaction-member")),
        (r#"[{"when": {"a": [1]}, "if": {"b": [2]}, "then": "fail", "set": {"c": 3}, "emit": {"D": {}}}]"#, None),
    ];
    for (text, code) in cases {
        let service = sketch.node("generic-service", "Shop", json!({ "reactions": text }));
        let is_found = |code| found(&sketch).contains(&on_node(code, service, Some("reactions")));
        match code {
            Some(code) => assert!(is_found(code), "{text}"),
            None => assert!(!is_found("check-reaction-member"), "{text}"),
        }
    }
    for (zone, is_good) in [("Europe/Berlin", true), ("UTC", true), ("Europe/Nowhere", false)] {
        let schedule = sketch.node("schedule", "Nightly", json!({ "time-zone": zone }));
        let is_found = found(&sketch).contains(&on_node("check-schedule-zone", schedule, Some("time-zone")));
        assert_ne!(is_found, is_good, "{zone}");
    }
}

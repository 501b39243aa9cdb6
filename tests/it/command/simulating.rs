//! `busbar simulate`.

use super::{file, path_text, run};
use busbar::gallery;
use serde_json::{Value, json};

#[test]
fn simulate_writes_the_trace_and_what_the_expectations_came_to() {
    let text = gallery::exhibit("product-registration").expect("it is there").text;
    let name = "Half an hour without the manufacturer";
    let kept = run(&["simulate", "product-registration", "--scenario", name], "");
    assert_eq!(kept.code, 0, "{}", kept.errors);
    let lines: Vec<Value> = kept.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((&lines[0]["trace"], &lines[0]["scenario"]), (&json!(2), &json!(name)));
    let summary = lines.last().expect("there are lines");
    assert_eq!(summary["entries"], json!(lines.len() - 2));
    assert_eq!(summary["expectations"].as_array().map(Vec::len), Some(4));
    let fragile =
        file("fragile.json", &text.replace("\"maximum-retry-attempts\": 24", "\"maximum-retry-attempts\": 0"));
    let broken = run(&["simulate", path_text(&fragile), "--seeds", "2"], "");
    assert_eq!(broken.code, 1);
    assert_eq!(broken.out.lines().count(), 2, "summaries alone");
    assert!(broken.errors.contains("The dead-letter queue stays empty"), "{}", broken.errors);
    assert_eq!(run(&["simulate", "product-registration", "--scenario", "no such"], "").code, 2);
    let quiet = file("quiet.json", r#"{"busbar": 1, "design": {"name": "Quiet"}, "nodes": {}, "links": {}}"#);
    assert_eq!(run(&["simulate", path_text(&quiet)], "").code, 2);
}

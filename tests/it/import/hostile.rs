//! Broken and hostile files: a message with line and column within two seconds, and nothing taken over.

use busbar::exchange::bring_in;
use busbar::import::{File, MOST_BYTES};
use busbar::text;
use std::time::{Duration, Instant};

#[track_caller]
fn check_refused(content: &str, code: &str, line: usize, column: usize) {
    let start = Instant::now();
    let refused = bring_in(&[File { name: "t.yaml", text: content }], 1).expect_err("it is refused");
    assert!(start.elapsed() < Duration::from_secs(2), "it took {:?}", start.elapsed());
    let argument = |wanted: &str| {
        let found = refused.reason.arguments.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    assert_eq!(refused.reason.code, code, "{}", text::sentence(&refused.reason));
    assert_eq!((argument("line"), argument("column")), (line.to_string(), column.to_string()));
    assert!(!text::sentence(&refused.reason).contains(code), "{code} has a sentence");
}

const QUEUE: &str = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n";

#[track_caller]
fn check_taken(content: &str) {
    let brought = bring_in(&[File { name: "t.yaml", text: content }], 1).expect("it is taken over");
    let nodes: Vec<_> = brought.design.nodes().map(|(_, node)| (node.kind.clone(), node.name().to_owned())).collect();
    assert_eq!(nodes, [("sqs-queue".to_owned(), "Queue".to_owned())]);
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{}, ", level - 1).repeat(10);
        text.push_str(&format!("a{level}: &a{level} [{}]\n", below.trim_end_matches(", ")));
    }
    let refused = bring_in(&[File { name: "bomb.yaml", text: &text }], 1).expect_err("it is refused");
    assert_eq!(refused.reason.code, "import-too-many-values");
}

#[test]
fn an_alias_within_what_it_stands_for_is_refused() {
    check_refused("Resources:\n  A: &a\n    Type: *a\n", "import-alias-of-itself", 3, 11);
}

#[test]
fn aliases_are_followed() {
    check_taken("Common: &type AWS::SQS::Queue\nResources:\n  Queue:\n    Type: *type\n");
}

#[test]
fn fifty_megabytes_are_refused_unread() {
    check_refused(&"a: b\n".repeat(10_000_000), "import-too-large", 1, 1);
}

#[test]
fn the_largest_file_is_read_in_time() {
    let mut text = String::from(QUEUE);
    let mut number = 0;
    while text.len() < MOST_BYTES - 200 {
        number += 1;
        text.push_str(&format!("# {number}: \"quoted\" {{ and }} [open\n"));
    }
    let start = Instant::now();
    check_taken(&text);
    assert!(start.elapsed() < Duration::from_secs(2), "it took {:?}", start.elapsed());
}

#[test]
fn thousands_of_levels_are_refused() {
    check_refused(&format!("a: {}", "[".repeat(200)), "import-too-deep", 1, 103);
    check_refused(&format!("a: {}", "[".repeat(20_000)), "import-not-yaml", 1, 259);
    let refused = bring_in(&[File { name: "t.json", text: &"{\"a\":".repeat(20_000) }], 1).expect_err("it is refused");
    assert!(!text::sentence(&refused.reason).is_empty());
}

#[test]
fn a_key_that_is_there_twice_is_refused() {
    check_refused(&format!("{QUEUE}  Queue:\n    Type: AWS::SNS::Topic\n"), "import-key-twice", 4, 3);
    check_refused("{\n \"Resources\": {},\n \"Resources\": {}}", "import-key-twice", 3, 2);
}

#[test]
fn tabs_as_indentation_are_refused() {
    check_refused("Resources:\n\tQueue:\n\t\tType: AWS::SQS::Queue\n", "import-not-yaml", 2, 2);
}

#[test]
fn windows_line_ends_and_a_mark_at_the_start_do_no_harm() {
    check_taken(&QUEUE.replace('\n', "\r\n"));
    check_taken(&format!("\u{feff}{QUEUE}"));
    check_taken("\u{feff}{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");
    check_refused(&format!("\u{feff}{QUEUE}  Queue: x\n").replace('\n', "\r\n"), "import-key-twice", 4, 3);
}

#[test]
fn brackets_that_close_too_far_left_are_put_up_with() {
    check_taken(&format!("{QUEUE}    Properties:\n      Tags: [\n  {{Key: a, Value: b}},\n]\n"));
}

#[test]
fn files_of_other_products_are_refused_by_what_they_begin_with() {
    check_refused("apiVersion: v1\nkind: Service\n", "import-not-a-template", 1, 1);
    check_refused("\n\nservices:\n  web:\n    image: nginx\n", "import-not-a-template", 3, 1);
    check_refused("- hosts: all\n", "import-not-a-template", 1, 1);
    check_refused("{\"openapi\": \"3.0.0\"}", "import-not-a-template", 1, 1);
    check_refused("just words", "import-not-a-template", 1, 1);
    check_refused("", "import-empty", 1, 1);
}

#[test]
fn a_second_document_is_refused() {
    check_refused(&format!("{QUEUE}---\n{QUEUE}"), "import-several-documents", 4, 1);
}

#[test]
fn values_that_go_round_in_circles_end() {
    let text = "Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nParameters:\n  P:\n    Type: String\n    Default: !Ref P\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: !If [A, !Ref P, 3]\n";
    check_taken(text);
}

#[test]
fn one_bad_file_of_several_leaves_nothing() {
    let good = File { name: "good.yaml", text: QUEUE };
    let bad = File { name: "bad.yaml", text: "a: [" };
    assert_eq!(bring_in(&[good, bad], 1).expect_err("it is refused").file, "bad.yaml");
    assert_eq!(bring_in(&[good, good], 1).expect("both are taken").design.nodes().count(), 4);
}

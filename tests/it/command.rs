//! The command, as a script sees it: what it writes, where, and how it ends.

mod many;
mod simulating;
mod state_machines;

use crate::support::draft::Draft;
use crate::support::{golden, shared};
use busbar::design::{Design, read, write};
use busbar::gallery::GALLERY;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

struct Outcome {
    code: i32,
    out: String,
    errors: String,
}

fn run(arguments: &[&str], input: &str) -> Outcome {
    run_bytes(arguments, input.as_bytes())
}

fn run_bytes(arguments: &[&str], input: &[u8]) -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_busbar"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let input = input.to_owned();
    // Written beside the reading, so that neither waits for the other; a command that reads nothing closes its end.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("the input was written");
    Outcome {
        code: output.status.code().expect("it ended by itself"),
        out: String::from_utf8(output.stdout).expect("it writes text"),
        errors: String::from_utf8(output.stderr).expect("it writes text"),
    }
}

/// A file of this run's own, with that content.
fn file(name: &str, content: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("command-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file can be written");
    path
}

fn path_text(path: &Path) -> &str {
    path.to_str().expect("the path is text")
}

fn sample() -> Design {
    GALLERY[0].design()
}

#[test]
fn match_answers_line_by_line() {
    let lines = [
        r#"{"pattern": {"a": [1]}, "event": {"a": 1}}"#,
        r#"{"pattern": "{\"a\": [1]}", "event": "{\"a\": 2}"}"#,
        "",
        r#"{"pattern": {"a": 1}, "event": {}}"#,
        // The raw text counts: a member that is there twice is there twice, as the service sees it.
        r#"{"pattern": {"a": ["x"]}, "event": {"a": "x", "a": "y"}}"#,
    ];
    let outcome = run(&["match"], &lines.join("\n"));
    let answers: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(answers[..2], ["true", "false"]);
    assert!(
        answers[2]
            .starts_with("error: Event pattern is not valid. Reason: \"a\" must be an object or an array\\n at [")
    );
    assert_eq!(answers[3], "true");
    assert_eq!((answers.len(), outcome.code), (4, 1));
    assert_eq!(run(&["match"], lines[0]).code, 0);
}

/// Number text, duplicate keys, order and places reach the verdict as they stand in the line, whether the two are written
/// as objects or as strings.
#[test]
fn match_reads_pattern_and_event_as_they_are_written() {
    let cases = [
        (r#"{"a": [12345678901234567890]}"#, r#"{"a": 12345678901234567891}"#, false, "12345678901234567891"),
        (r#"{"a": [12345678901234567890]}"#, r#"{"a": 12345678901234567890}"#, true, "12345678901234567890"),
        (r#"{"a": [1.50]}"#, r#"{"a": 15E-1}"#, true, "15E-1"),
        (r#"{"a": ["1.5"]}"#, r#"{"a": 1.50}"#, false, "1.50"),
        (r#"{"a": [1e400]}"#, r#"{"a": 1e401}"#, false, "1e401"),
        (r#"{"a": ["x"]}"#, r#"{"a": "x", "a": "y"}"#, true, "\"x\""),
        (r#"{"a": ["y"]}"#, r#"{"a": "x", "a": "y"}"#, true, "\"y\""),
        (r#"{"a": ["z"]}"#, r#"{"a": 1.0, "a": {"b": 1}, "a": 2.0}"#, false, "1.0"),
        (r#"{"a": ["x"], "a": ["y"]}"#, r#"{"a": "x"}"#, false, "\"x\""),
    ];
    for (pattern, event, verdict, found) in cases {
        let as_objects = format!("{{\"pattern\": {pattern}, \"event\": {event}}}");
        let as_strings = json!({ "pattern": pattern, "event": event }).to_string();
        let plain = run(&["match"], &format!("{as_objects}\r\n{as_strings}"));
        assert_eq!(plain.out, format!("{verdict}\n{verdict}\n"), "{pattern} {event}");
        let explained = run(&["match", "--explain"], &format!("{as_objects}\n{as_strings}\n"));
        let answers: Vec<Value> = explained.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(answers[0], answers[1], "{pattern} {event}");
        let leaves = answers[0]["explanation"]["root"]["members"].as_array().expect("members");
        let mut all = leaves.iter().flat_map(|leaf| leaf["value"]["found"].as_array().expect("what was found"));
        let place = all.find(|found_here| found_here["text"] == found).unwrap_or_else(|| panic!("{found}: {leaves:?}"));
        let number = |end: &str| usize::try_from(place["span"][end].as_u64().expect("a place")).expect("a place");
        assert_eq!(&event[number("start")..number("end")], found);
    }
}

#[test]
fn match_takes_no_bytes_for_text_that_are_none() {
    let outcome = run_bytes(&["match"], b"{\"pattern\": {\"a\": [\"\xff\"]}, \"event\": {\"a\": \"\xfe\"}}\n");
    assert_eq!((outcome.code, outcome.out.starts_with("error: ")), (2, true), "{}", outcome.out);
}

#[test]
fn match_refuses_lines_that_hold_no_pattern_and_event() {
    for line in ["{", "[]", r#"{"event": {}}"#, "nonsense"] {
        let outcome = run(&["match"], line);
        assert_eq!(outcome.code, 2, "{line}");
        assert!(outcome.out.starts_with("error: "), "{line}: {}", outcome.out);
    }
    let outcome = run(&["match"], r#"{"pattern": {"a": [1]}, "event": []}"#);
    assert_eq!((outcome.code, outcome.out.starts_with("error: The event is not")), (1, true), "{}", outcome.out);
}

#[test]
fn match_explains_as_json() {
    let lines = "{\"pattern\": {\"a\": [1]}, \"event\": {\"a\": 2}}\n{\"pattern\": {\"a\": [{\"prefx\": \"b\"}]}, \"event\": {}}\n";
    let outcome = run(&["match", "--explain"], lines);
    let answers: Vec<Value> = outcome.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers[0]["matched"], json!(false));
    assert!(answers[0]["explanation"]["root"].is_object());
    assert_eq!(answers[1]["refusals"][0]["refusal"]["code"], json!("pattern.unknown-operator"));
    assert!(answers[1]["refusals"][0]["sentence"].as_str().is_some_and(|sentence| sentence.contains("prefx")));
}

/// The recorded answers of the service, through the command and nothing else.
#[test]
fn match_agrees_with_the_recorded_answers() {
    let name = "pattern/aws_recorded.json";
    let Some(text) = shared::text(name) else { return };
    let cases: Vec<(String, String, Option<String>, String, String)> = serde_json::from_str(&text).expect("tuples");
    shared::report(name, cases.len());
    let lines: Vec<String> =
        cases.iter().map(|case| json!({ "pattern": case.3, "event": case.4 }).to_string()).collect();
    let outcome = run(&["match"], &lines.join("\n"));
    let answers: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(answers.len(), cases.len());
    for ((label, verdict, message, ..), found) in cases.iter().zip(answers) {
        let masked = message.as_ref().is_some_and(|message| message.contains('<') && !found.contains('<'));
        let wanted = match message {
            Some(message) if verdict == "error" => format!("error: {}", message.replace('\n', "\\n")),
            Some(_) | None => verdict.clone(),
        };
        assert!(masked || *found == wanted, "{label}\n wanted {wanted}\n found  {found}");
    }
}

fn answers(arguments: &[&str], input: &str) -> (Vec<Value>, i32) {
    let outcome = run(arguments, input);
    (outcome.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect(), outcome.code)
}

#[test]
fn sample_answers_line_by_line() {
    let lines = [
        r#"{"pattern": {"source": ["orders"], "detail": {"n": [{"numeric": [">", 1]}]}}}"#,
        r#"{"pattern": "{\"source\": [\"orders\"]}", "seed": 5}"#,
        "",
        r#"{"pattern": {"a": ["x"], "b": [{"numeric": [">", 1, "<", 1.0000000000000002]}]}}"#,
        r#"{"pattern": {"a": 1}}"#,
    ];
    let (found, code) = answers(&["sample"], &lines.join("\n"));
    assert_eq!((found.len(), code), (4, 1));
    assert_eq!(found[0]["event"]["source"], json!("orders"));
    assert!(found[0]["event"]["detail"]["n"].as_f64().is_some_and(|n| n > 1.0));
    assert!(found[0].get("near-misses").is_none());
    assert_eq!(found[2]["unsatisfiable"][0]["field"], json!("b"));
    assert_eq!(found[3]["refusals"][0]["refusal"]["code"], json!("pattern.leaf-not-a-list"));
    // The line's own seed counts before the command's, and each gives the same event again.
    assert_eq!(answers(&["sample", "--seed", "5"], lines[0]).1, 0);
    assert_eq!(answers(&["sample", "--seed", "5"], r#"{"pattern": {"source": ["orders"]}}"#).0[0], found[1]);
    assert_ne!(answers(&["sample"], r#"{"pattern": {"source": ["orders"]}}"#).0[0], found[1]);
}

#[test]
fn sample_writes_near_misses() {
    let line = r#"{"pattern": {"source": ["a"], "detail": {"x": [1], "y": [{"exists": true}, {"exists": false}]},
        "$or": [{"account": ["1"]}, {"region": ["r"]}]}}"#
        .replace('\n', " ");
    let (found, code) = answers(&["sample", "--near-misses"], &line);
    let misses = found[0]["near-misses"].as_array().expect("there are near misses");
    assert_eq!((misses.len(), code), (4, 0));
    assert_eq!(misses[0]["field"], json!("source"));
    assert_ne!(misses[0]["event"]["source"], json!("a"));
    assert_eq!(misses[1]["event"]["source"], json!("a"));
    assert_eq!(misses[2], json!({ "field": "detail.y", "cannot-fail-alone": true }));
    assert_eq!(misses[3]["or"], json!(0));
}

#[test]
fn relation_answers_line_by_line() {
    let lines = [
        r#"{"a": {"detail": {"x": [{"prefix": "ab"}]}}, "b": {"detail": {"x": [{"prefix": "a"}]}}}"#,
        r#"{"a": {"source": ["a"]}, "b": "{\"source\": [\"b\"]}"}"#,
        r#"{"a": {"source": ["a", "b"]}, "b": {"source": ["b", "a"]}}"#,
        r#"{"a": {"x": [1e400]}, "b": {"x": [1e400, 2]}}"#,
        r#"{"a": {"source": ["a"]}, "b": {"source": "a"}}"#,
    ];
    let outcome = run(&["relation"], &lines.join("\n"));
    let found: Vec<&str> = outcome.out.lines().collect();
    assert_eq!((found.len(), outcome.code), (5, 1));
    for (answer, start) in found.iter().zip([
        r#"{"relation":"a-inside-b","both":{"detail":{"x":"ab"#,
        r#"{"relation":"overlapping","both":{"source":["a","b"]},"only-a":{"source":"a"},"only-b":{"source":"b"}}"#,
        r#"{"relation":"equal","both":{"source":"#,
        r#"{"relation":"a-inside-b","both":{"x":1e400},"only-b":{"x":2}}"#,
        r#"{"refusals":"#,
    ]) {
        assert!(answer.starts_with(start), "wanted {start}, found {answer}");
    }
    let (delivered, code) = answers(&["relation", "--delivered"], lines[1]);
    assert_eq!((&delivered[0]["relation"], code), (&json!("disjoint"), 0));
    assert_eq!(delivered[0]["only-a"].as_object().map(serde_json::Map::len), Some(9), "a full event");
}

#[test]
fn lines_that_hold_no_patterns_are_refused() {
    for (command, line) in
        [("sample", "{"), ("sample", "{}"), ("relation", "[]"), ("relation", r#"{"a": {"x": [1]}}"#), ("relation", "x")]
    {
        let (found, code) = answers(&[command], line);
        assert_eq!(code, 2, "{command} {line}");
        assert!(found[0]["error"].is_string() && found[0]["code"].is_string(), "{command} {line}: {found:?}");
    }
    for command in ["sample", "relation"] {
        let outcome = run_bytes(&[command], b"{\"pattern\": {\"a\": [\"\xff\"]}, \"a\": {\"a\": [1]}}\n");
        assert_eq!((outcome.code, outcome.out.contains("match-line-not-text")), (2, true), "{}", outcome.out);
    }
}

#[test]
fn export_writes_what_the_library_makes() {
    let outcome = run(&["export", "product-registration", "--to", "cloudformation"], "");
    assert_eq!(outcome.code, 0, "{}", outcome.errors);
    golden::check("tests/golden/product-registration/cloudformation.yaml", &outcome.out);

    let design = file("exported.busbar.json", &write(&sample()));
    let folder = design.with_file_name("out");
    let arguments = ["export", path_text(&design), "--to", "cloudformation-json", "--out", path_text(&folder)];
    assert_eq!(run(&arguments, "").code, 0);
    let written = std::fs::read_to_string(folder.join("template.json")).expect("the file was written");
    golden::check("tests/golden/product-registration/cloudformation.json", &written);
}

#[test]
fn export_says_what_it_left_out() {
    let mut draft = Draft::new("Loose ends", 1);
    draft.node("rule", "Orphan", json!({}));
    let path = file("loose.busbar.json", &write(&draft.design));
    let outcome = run(&["export", path_text(&path), "--to", "cloudformation"], "");
    assert_eq!(outcome.code, 1);
    assert!(outcome.errors.contains("Orphan belongs to no bus"), "{}", outcome.errors);
}

#[test]
fn unusable_input_ends_with_two_and_a_reason() {
    let missing = run(&["export", "no-such-design", "--to", "cloudformation"], "");
    assert_eq!(missing.code, 2);
    assert!(missing.errors.contains("no-such-design"), "{}", missing.errors);
    for content in ["", "{}", "[1", "{\"busbar\": 999}", "\u{0}"] {
        let path = file("broken.busbar.json", content);
        let outcome = run(&["fmt", path_text(&path)], "");
        assert_eq!((outcome.code, outcome.errors.is_empty()), (2, false), "{content:?}");
        assert_eq!(std::fs::read_to_string(&path).expect("it is there"), content, "it is untouched");
    }
    assert_eq!(run(&["export", "product-registration", "--to", "stone-tablet"], "").code, 2);
}

#[test]
fn fmt_writes_designs_as_the_editor_does() {
    let text = write(&sample());
    let compact: Value = serde_json::from_str(&text).expect("a design is JSON");
    let path = file("unformatted.busbar.json", &compact.to_string());
    let check = run(&["fmt", "--check", path_text(&path)], "");
    assert_eq!((check.code, check.out.trim()), (1, path_text(&path)));
    assert_eq!(run(&["fmt", path_text(&path)], "").code, 0);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), text);
    assert_eq!(run(&["fmt", "--check", path_text(&path)], "").code, 0);
}

#[test]
fn diff_says_what_means_something_else() {
    let before = file("before.busbar.json", &write(&sample()));
    let mut draft = Draft::of(sample(), 9);
    let (rule, _) = sample().nodes().find(|(_, record)| record.kind == "rule").expect("there is a rule");
    draft.set(rule, "position", json!({ "x": 1, "y": 2 }));
    let moved = file("moved.busbar.json", &write(&draft.design));
    let outcome = run(&["diff", path_text(&before), path_text(&moved)], "");
    assert_eq!((outcome.code, outcome.out.as_str()), (0, ""), "places mean nothing");

    draft.set(rule, "pattern", json!("{\n  \"source\": [\"changed\"]\n}"));
    draft.node("sqs-queue", "Added", json!({}));
    let changed = file("changed.busbar.json", &write(&draft.design));
    let outcome = run(&["diff", path_text(&before), path_text(&changed)], "");
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("      +   \"source\": [\"changed\"]"), "{}", outcome.out);
    assert!(outcome.out.lines().any(|line| line.starts_with("+ ") && line.ends_with("\"Added\"")), "{}", outcome.out);
    let back = run(&["diff", path_text(&changed), path_text(&before)], "");
    assert!(back.out.lines().any(|line| line.starts_with("- ") && line.ends_with("\"Added\"")), "{}", back.out);
}

#[test]
fn schema_is_published_and_holds_for_the_gallery() {
    let outcome = run(&["schema"], "");
    assert_eq!(outcome.code, 0);
    golden::check("public/design.schema.json", &outcome.out);
    let schema: Value = serde_json::from_str(&outcome.out).expect("the schema is JSON");
    for exhibit in GALLERY {
        let file: Value = serde_json::from_str(exhibit.text).expect("a design is JSON");
        for (table, records) in [("nodes", &file["nodes"]), ("links", &file["links"])] {
            let kinds = schema["properties"][table]["additionalProperties"]["oneOf"].as_array().expect("a list");
            for (id, record) in records.as_object().expect("a table") {
                let of_kind: Vec<&Value> =
                    kinds.iter().filter(|kind| kind["properties"]["kind"]["const"] == record["kind"]).collect();
                assert_eq!(of_kind.len(), 1, "{id}");
                for (field, value) in record.as_object().expect("a record") {
                    let shape = &of_kind[0]["properties"][field];
                    assert!(shape.is_object(), "{id}: the schema has no {field}");
                    if let Some(options) = shape["enum"].as_array() {
                        assert!(options.contains(value), "{id}: {field} is {value}");
                    }
                }
            }
        }
    }
    let (design, _) = read(GALLERY[0].text).expect("a gallery file is a design");
    assert!(design.nodes().count() > 0);
}

#[test]
fn check_writes_findings_one_a_line() {
    let mut draft = Draft::new("Beside", 1);
    let bus = draft.node("event-bus", "Orders", json!({}));
    let rule = draft.node("rule", "Paid", json!({ "pattern": r#"{"orderId": ["x"]}"# }));
    draft.link("bus-rule", bus, rule, json!({}));
    let path = file("checked.busbar.json", &write(&draft.design));
    let outcome = run(&["check", path_text(&path)], "");
    assert_eq!(outcome.code, 1);
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("warning: Paid: Paid has no target"), "{lines:?}");
    assert!(lines[1].starts_with("error: Paid: Paid can never match: no event of a bus has a field"), "{lines:?}");
    let (answers, _) = answers(&["check", "--json", path_text(&path)], "");
    assert_eq!(answers[1]["found"]["fix"]["replacement"], r#""detail": { "orderId": ["x"] }"#);
    assert_eq!(run(&["check", "product-registration"], "").code, 0);
}

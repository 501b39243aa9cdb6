//! Refusals: the service's words and place, our code, and the edit that mends.

mod operators;
mod ranges;

use busbar::json::Place;
use busbar::pattern::{Pattern, Refusal};

/// A pattern, the service's reason, the column on line 1 that it names (0 for none), our code, and the pattern after the edit
/// that mends it (empty for none).
type Row = (&'static str, &'static str, usize, &'static str, &'static str);

fn refusals(pattern: &str) -> Vec<Refusal> {
    Pattern::parse(pattern).err().unwrap_or_else(|| panic!("{pattern} is not refused"))
}

fn mended(pattern: &str, refusal: &Refusal) -> String {
    refusal.fix.as_ref().map_or_else(String::new, |fix| {
        format!("{}{}{}", &pattern[..fix.span.start], fix.replacement, &pattern[fix.span.end..])
    })
}

fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (pattern, reason, column, code, edited) in rows {
        let all = refusals(pattern);
        let first = &all[0];
        let place = match column {
            0 => String::new(),
            _ => format!("\n at [Source: (String)\"{pattern}\"; line: 1, column: {column}]"),
        };
        let wanted = format!("Event pattern is not valid. Reason: {reason}{place}");
        // Some messages name their place twice.
        if first.service_message != wanted && first.service_message != format!("{wanted}{place}") {
            wrong.push(format!("{pattern}\n  wanted {wanted}\n  found  {}", first.service_message));
        }
        let found = mended(pattern, first);
        if (first.code, found.as_str()) != (*code, *edited) {
            wrong.push(format!("{pattern}\n  wanted {code} {edited}\n  found  {} {found}", first.code));
        }
        if !edited.is_empty() && Pattern::parse(edited).is_err() {
            wrong.push(format!("{pattern}: the edit leaves a mistake in {edited}"));
        }
        if !pattern.is_char_boundary(first.span.start) || first.span.end > pattern.len() {
            wrong.push(format!("{pattern}: the span {:?} lies outside", first.span));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn shapes() {
    check(&[
        ("[1]", "Filter is not an object", 2, "pattern.not-an-object", ""),
        ("5", "Filter is not an object", 2, "pattern.not-an-object", ""),
        (r#""a""#, "Filter is not an object", 2, "pattern.not-an-object", ""),
        ("{}", "Empty objects are not allowed", 3, "pattern.empty-root", ""),
        (r#"{"a": {}}"#, "Empty objects are not allowed", 9, "pattern.empty-object", ""),
        (r#"{"a": []}"#, "Empty arrays are not allowed", 9, "pattern.empty-list", ""),
        (r#"{"a": 1}"#, r#""a" must be an object or an array"#, 8, "pattern.leaf-not-a-list", r#"{"a": [1]}"#),
        (r#"{"a": "x"}"#, r#""a" must be an object or an array"#, 8, "pattern.leaf-not-a-list", r#"{"a": ["x"]}"#),
        (r#"{"a": null}"#, r#""a" must be an object or an array"#, 11, "pattern.leaf-not-a-list", r#"{"a": [null]}"#),
        (
            r#"{"a": [["x", "y"]]}"#,
            "Match value must be String, number, true, false, or null",
            9,
            "pattern.list-in-list",
            r#"{"a": ["x", "y"]}"#,
        ),
        (r#"{"a": [{}]}"#, "Match expression name not found", 10, "pattern.operator-missing", ""),
        (
            r#"{"a": {"prefix": "x"}}"#,
            r#""prefix" must be an object or an array"#,
            19,
            "pattern.leaf-not-a-list",
            r#"{"a": [{"prefix": "x"}]}"#,
        ),
    ]);
}

#[test]
fn or() {
    check(&[
        (r#"{"$or": {"a": [1]}}"#, "It must be an Array followed with $or.", 10, "pattern.or-not-a-list", ""),
        (
            r#"{"$or": [1, {"a": [1]}]}"#,
            "Only JSON object is allowed in array of $or relationship.",
            11,
            "pattern.or-branch-not-an-object",
            "",
        ),
        (
            r#"{"$or": [{"a": [1]}]}"#,
            "There must have at least 2 Objects in $or relationship.",
            21,
            "pattern.or-one-branch",
            "",
        ),
        (r#"{"$or": []}"#, "There must have at least 2 Objects in $or relationship.", 11, "pattern.or-one-branch", ""),
        (r#"{"$or": [{}, {"a": [1]}]}"#, "Empty objects are not allowed", 12, "pattern.empty-root", ""),
        (
            r#"{"$or": [{"prefix": [1]}, {"a": [1]}]}"#,
            "prefix is Ruler reserved fieldName which cannot be used inside $or.",
            22,
            "pattern.or-reserved-name",
            "",
        ),
        (
            r#"{"$or": [{"a": {"<=": [1]}}, {"a": [1]}]}"#,
            "<= is Ruler reserved fieldName which cannot be used inside $or.",
            24,
            "pattern.or-reserved-name",
            "",
        ),
        (r#"{"a": [{"$or": [1, 2]}]}"#, "Unrecognized match type $or", 17, "pattern.unknown-operator", ""),
    ]);
}

#[test]
fn too_much_of_it() {
    let branches = |name: &str, count: usize| {
        let branches: Vec<String> = (0..count).map(|index| format!(r#"{{"{name}{index}": [1]}}"#)).collect();
        format!(r#""$or": [{}]"#, branches.join(","))
    };
    let thousand = format!("{{{},{},{}}}", branches("a", 10), branches("b", 10), branches("c", 10));
    assert_eq!(Pattern::parse(&thousand).expect("1,000 combinations are allowed").alternatives().len(), 1000);
    let more = format!("{{{},{},{}}}", branches("a", 10), branches("b", 10), branches("c", 11));
    assert_eq!(refusals(&more)[0].code, "pattern.too-many-combinations");
    let explosion: Vec<String> = (0..40).map(|index| branches(&format!("f{index}_"), 10)).collect();
    assert_eq!(refusals(&format!("{{{}}}", explosion.join(",")))[0].code, "pattern.too-many-combinations");
    let fields = |count: usize| {
        let fields: Vec<String> = (0..count).map(|index| format!(r#""f{index}": [1]"#)).collect();
        format!("{{{}}}", fields.join(","))
    };
    assert!(Pattern::parse(&fields(256)).is_ok());
    let refused = refusals(&fields(257));
    assert_eq!(refused[0].code, "pattern.too-many-paths");
    assert!(refused[0].service_message.ends_with("exceeds max value of 256"));
}

#[test]
fn every_mistake_is_told_in_the_services_order() {
    let pattern = r#"{"a": "x", "b": [{"foo": 1}, {"sufix": "y"}], "c": {}, "d": [{"numeric": ["<", 5, ">", 0]}], "e": [{"exists": "no"}]}"#;
    let codes: Vec<&str> = refusals(pattern).iter().map(|refusal| refusal.code).collect();
    assert_eq!(
        codes,
        [
            "pattern.leaf-not-a-list",
            "pattern.unknown-operator",
            "pattern.unknown-operator",
            "pattern.empty-object",
            "pattern.numeric-upper-bound-first",
            "pattern.exists-not-a-boolean",
        ]
    );
    let broken = r#"{"a": "x", "b": [{"foo": 1}, {"prefix": 1}], "c": [}"#;
    let codes: Vec<&str> = refusals(broken).iter().map(|refusal| refusal.code).collect();
    assert_eq!(
        codes,
        [
            "pattern.leaf-not-a-list",
            "pattern.unknown-operator",
            "pattern.operand-not-a-string",
            "json.mismatched-close",
        ]
    );
}

#[test]
fn the_place_counts_lines_and_utf16_units() {
    let refused = refusals("{\n  \"😀\": [1],\r\n  \"😀\": [{\"x\": \"😀\"}]\n}");
    assert!(refused[0].service_message.ends_with("; line: 3, column: 17]"), "{}", refused[0].service_message);
    let text = "{\n  \"😀\": [1],\r\n  \"😀\": [{\"x\": \"😀\"}]\n}";
    assert_eq!(Place::of(text, refused[0].span.start), Place { line: 3, column: 10 });
}

#[test]
fn a_long_pattern_is_cut_in_the_place() {
    let pattern = format!("{{\"{}\": 1}}", "k".repeat(600));
    let message = &refusals(&pattern)[0].service_message;
    assert!(message.contains("[truncated 107 chars]; line: 1, column: 607]"), "{message}");
}

#[test]
fn a_list_inside_anything_but_names_its_place_twice() {
    for (pattern, columns) in [
        (r#"{"a": [{"anything-but": ["x", null]}]}"#, [35, 35]),
        (r#"{"a": [{"anything-but": {"prefix": [1]}}]}"#, [38, 38]),
        (r#"{"a": [{"anything-but": [1, 2 3]}]}"#, [31, 32]),
    ] {
        let message = &refusals(pattern)[0].service_message;
        let places: Vec<String> = columns
            .iter()
            .map(|column| format!("\n at [Source: (String)\"{pattern}\"; line: 1, column: {column}]"))
            .collect();
        assert!(message.ends_with(&places.concat()), "{message}");
    }
}

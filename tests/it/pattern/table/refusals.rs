//! Refusals: the service's words and place, our code, and the edit that mends.
// Longer than 400 lines because it is one table.

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
            r#"{"a": {"prefix": ["x"]}}"#,
        ),
    ]);
}

#[test]
fn operators() {
    check(&[
        (r#"{"a": [{"foo": 1}]}"#, "Unrecognized match type foo", 17, "pattern.unknown-operator", ""),
        (
            r#"{"a": [{"EXISTS": true}]}"#,
            "Unrecognized match type EXISTS",
            23,
            "pattern.unknown-operator",
            r#"{"a": [{"exists": true}]}"#,
        ),
        (
            r#"{"a": [{"sufix": "x"}]}"#,
            "Unrecognized match type sufix",
            19,
            "pattern.unknown-operator",
            r#"{"a": [{"suffix": "x"}]}"#,
        ),
        (
            r#"{"a": [{"startsWith": "x"}]}"#,
            "Unrecognized match type startsWith",
            24,
            "pattern.unknown-operator",
            r#"{"a": [{"prefix": "x"}]}"#,
        ),
        (
            r#"{"a": [{"prefix": "a", "b": []}]}"#,
            "Only one key allowed in match expression",
            30,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"exists": true, "b": 1}]}"#,
            "Only one key allowed in match expression",
            31,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"prefix": 5}]}"#,
            "prefix match pattern must be a string",
            20,
            "pattern.operand-not-a-string",
            r#"{"a": [{"prefix": "5"}]}"#,
        ),
        (
            r#"{"a": [{"suffix": ["x", "y"]}]}"#,
            "suffix match pattern must be a string",
            20,
            "pattern.operand-list",
            r#"{"a": [{"suffix": "x"}, {"suffix": "y"}]}"#,
        ),
        (
            r#"{"a": [{"wildcard": ["x"]}]}"#,
            "wildcard match pattern must be a string",
            22,
            "pattern.operand-list",
            r#"{"a": [{"wildcard": "x"}]}"#,
        ),
        (
            r#"{"a": [{"equals-ignore-case": ["x"]}]}"#,
            "equals-ignore-case match pattern must be a string",
            32,
            "pattern.operand-list",
            r#"{"a": [{"equals-ignore-case": "x"}]}"#,
        ),
        (
            r#"{"a": [{"exactly": 33}]}"#,
            "exact match pattern must be a string",
            22,
            "pattern.operand-not-a-string",
            r#"{"a": [{"exactly": "33"}]}"#,
        ),
        (
            r#"{"a": [{"prefix": null}]}"#,
            "prefix match pattern must be a string",
            23,
            "pattern.operand-not-a-string",
            "",
        ),
        (r#"{"a": [{"prefix": {}}]}"#, "Prefix expression name not found", 21, "pattern.inner-operator-missing", ""),
        (r#"{"a": [{"suffix": {}}]}"#, "Suffix expression name not found", 21, "pattern.inner-operator-missing", ""),
        (r#"{"a": [{"prefix": {"x": 1}}]}"#, "Unsupported prefix pattern: x", 26, "pattern.inner-operator-unknown", ""),
        (
            r#"{"a": [{"suffix": {"equalsIgnoreCase": "x"}}]}"#,
            "Unsupported suffix pattern: equalsIgnoreCase",
            41,
            "pattern.inner-operator-unknown",
            r#"{"a": [{"suffix": {"equals-ignore-case": "x"}}]}"#,
        ),
        (
            r#"{"a": [{"prefix": {"equals-ignore-case": 5}}]}"#,
            "equals-ignore-case match pattern must be a string",
            43,
            "pattern.operand-not-a-string",
            r#"{"a": [{"prefix": {"equals-ignore-case": "5"}}]}"#,
        ),
        (
            r#"{"a": [{"prefix": {"equals-ignore-case": "x", "y": 1}}]}"#,
            "Only one key allowed in match expression",
            53,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"exists": "true"}]}"#,
            "exists match pattern must be either true or false.",
            20,
            "pattern.exists-not-a-boolean",
            r#"{"a": [{"exists": true}]}"#,
        ),
        (
            r#"{"a": [{"exists": 1}]}"#,
            "exists match pattern must be either true or false.",
            20,
            "pattern.exists-not-a-boolean",
            "",
        ),
    ]);
}

#[test]
fn wildcards() {
    check(&[
        (
            r#"{"a": [{"wildcard": "a**b"}]}"#,
            "Consecutive wildcard characters at pos 2",
            27,
            "pattern.wildcard-consecutive-stars",
            r#"{"a": [{"wildcard": "a*b"}]}"#,
        ),
        (
            r#"{"a": [{"wildcard": "é**"}]}"#,
            "Consecutive wildcard characters at pos 3",
            26,
            "pattern.wildcard-consecutive-stars",
            r#"{"a": [{"wildcard": "é*"}]}"#,
        ),
        (
            r#"{"a": [{"wildcard": "a\\b"}]}"#,
            "Invalid escape character at pos 2",
            27,
            "pattern.wildcard-invalid-escape",
            r#"{"a": [{"wildcard": "a\\\\b"}]}"#,
        ),
        (
            r#"{"a": [{"wildcard": "a\\"}]}"#,
            "Invalid escape character at pos 2",
            26,
            "pattern.wildcard-invalid-escape",
            r#"{"a": [{"wildcard": "a\\\\"}]}"#,
        ),
        (
            r#"{"a": [{"wildcard": "*:*:*:*:*:event-bus/*"}]}"#,
            "Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a \
          wildcard character",
            0,
            "pattern.wildcard-too-complex",
            "",
        ),
    ]);
    for accepted in
        [r#"{"a": [{"wildcard": "/Users/*/dir/dir/dir/dir/dir/doc.txt"}]}"#, r#"{"a": [{"wildcard": "*a*a*a*a*"}]}"#]
    {
        assert!(Pattern::parse(accepted).is_ok(), "{accepted}");
    }
}

#[test]
fn numeric() {
    check(&[
        (
            r#"{"a": [{"numeric": 10}]}"#,
            "Value of numeric must be an array.",
            22,
            "pattern.numeric-not-a-list",
            r#"{"a": [{"numeric": ["=", 10]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": []}]}"#,
            "Invalid member in numeric match: ]",
            22,
            "pattern.numeric-operator-missing",
            "",
        ),
        (
            r#"{"a": [{"numeric": [5]}]}"#,
            "Invalid member in numeric match: 5",
            22,
            "pattern.numeric-operator-missing",
            r#"{"a": [{"numeric": ["=", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": [[]]}]}"#,
            "Invalid member in numeric match: [",
            22,
            "pattern.numeric-operator-missing",
            "",
        ),
        (
            r#"{"a": [{"numeric": ["!=", 5]}]}"#,
            "Unrecognized numeric range operator: !=",
            28,
            "pattern.numeric-operator-unknown",
            "",
        ),
        (
            r#"{"a": [{"numeric": ["==", 5]}]}"#,
            "Unrecognized numeric range operator: ==",
            28,
            "pattern.numeric-operator-unknown",
            r#"{"a": [{"numeric": ["=", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": ["=", "5"]}]}"#,
            "Value of equals must be numeric",
            27,
            "pattern.numeric-operand-not-a-number",
            r#"{"a": [{"numeric": ["=", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": [">"]}]}"#,
            "Value of > must be numeric",
            25,
            "pattern.numeric-operand-not-a-number",
            "",
        ),
        (
            r#"{"a": [{"numeric": ["<=", true]}]}"#,
            "Value of <= must be numeric",
            31,
            "pattern.numeric-operand-not-a-number",
            "",
        ),
        (
            r#"{"a": [{"numeric": ["<", 5, ">", 0]}]}"#,
            "Too many elements in numeric expression",
            30,
            "pattern.numeric-upper-bound-first",
            r#"{"a": [{"numeric": [">", 0, "<", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": ["<=", 5, ">=", 0.5]}]}"#,
            "Too many elements in numeric expression",
            31,
            "pattern.numeric-upper-bound-first",
            r#"{"a": [{"numeric": [">=", 0.5, "<=", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": ["=", 5, 6]}]}"#,
            "Too many elements in numeric expression",
            30,
            "pattern.numeric-too-many-terms",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 0, 5]}]}"#,
            "Bad value in numeric range: 5",
            30,
            "pattern.numeric-too-many-terms",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 0, ">", 5]}]}"#,
            "Bad numeric range operator: >",
            32,
            "pattern.numeric-second-operator-wrong",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 0, "<"]}]}"#,
            "Value of < must be numeric",
            33,
            "pattern.numeric-operand-not-a-number",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 0, "<", 5, 6]}]}"#,
            "Too many terms in numeric range expression",
            38,
            "pattern.numeric-too-many-terms",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 5, "<", 5]}]}"#,
            "Bottom must be less than top",
            36,
            "pattern.numeric-empty-range",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">", 30, "<", 1]}]}"#,
            "Bottom must be less than top",
            37,
            "pattern.numeric-empty-range",
            "",
        ),
        (
            r#"{"a": [{"numeric": [">=", 5, "<=", 5]}]}"#,
            "Bottom must be less than top",
            38,
            "pattern.numeric-empty-range",
            r#"{"a": [{"numeric": ["=", 5]}]}"#,
        ),
        (
            r#"{"a": [{"numeric": ["=", 2.0e422]}]}"#,
            "Cannot compare number : 2.0e422",
            34,
            "pattern.number-not-comparable",
            "",
        ),
        (
            r#"{"a": [{"numeric": ["=", 5], "b": 1}]}"#,
            "Too many elements in numeric expression",
            36,
            "pattern.two-operators",
            "",
        ),
    ]);
}

#[test]
fn anything_but() {
    let wrong_operand = "Value of anything-but must be an array or single string/number value.";
    let wrong_member = "Inside anything but list, start|null|boolean is not supported.";
    let mixed = "Inside anything but list, either all values are number or string, mixed type is not supported";
    let not_ignoring = "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.";
    check(&[
        (r#"{"a": [{"anything-but": null}]}"#, wrong_operand, 29, "pattern.anything-but-wrong-operand", ""),
        (r#"{"a": [{"anything-but": true}]}"#, wrong_operand, 29, "pattern.anything-but-wrong-operand", ""),
        (r#"{"a": [{"anything-but": ["x", null]}]}"#, wrong_member, 35, "pattern.anything-but-wrong-member", ""),
        (
            r#"{"a": [{"anything-but": [{"wildcard": "x*"}]}]}"#,
            wrong_member,
            27,
            "pattern.anything-but-wrong-member",
            r#"{"a": [{"anything-but": {"wildcard": "x*"}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": [{"prefix": "a"}, {"prefix": "b"}]}]}"#,
            wrong_member,
            27,
            "pattern.anything-but-wrong-member",
            r#"{"a": [{"anything-but": {"prefix": ["a", "b"]}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": [{"prefix": "a"}, {"suffix": "b"}]}]}"#,
            wrong_member,
            27,
            "pattern.anything-but-wrong-member",
            "",
        ),
        (r#"{"a": [{"anything-but": ["x", 1]}]}"#, mixed, 33, "pattern.anything-but-mixed-list", ""),
        (r#"{"a": [{"anything-but": []}]}"#, mixed, 27, "pattern.anything-but-empty-list", ""),
        (
            r#"{"a": [{"anything-but": {}}]}"#,
            "Anything-But expression name not found",
            27,
            "pattern.inner-operator-missing",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"foo": 3}}]}"#,
            "Unsupported anything-but pattern: foo",
            34,
            "pattern.inner-operator-unknown",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"numeric": [1]}}]}"#,
            "Unsupported anything-but pattern: numeric",
            38,
            "pattern.inner-operator-unknown",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"Prefix": "x"}}]}"#,
            "Unsupported anything-but pattern: Prefix",
            37,
            "pattern.inner-operator-unknown",
            r#"{"a": [{"anything-but": {"prefix": "x"}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": ""}}]}"#,
            "Null prefix/suffix not allowed",
            38,
            "pattern.anything-but-empty-text",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"suffix": ["x", ""]}}]}"#,
            "Null prefix/suffix not allowed",
            44,
            "pattern.anything-but-empty-text",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": 5}}]}"#,
            "prefix/suffix match pattern must be a string",
            37,
            "pattern.anything-but-inner-not-a-string",
            r#"{"a": [{"anything-but": {"prefix": "5"}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": {"wildcard": [1]}}]}"#,
            "wildcard match pattern must be a string",
            40,
            "pattern.anything-but-inner-not-a-string",
            r#"{"a": [{"anything-but": {"wildcard": ["1"]}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": {"equals-ignore-case": 1}}]}"#,
            not_ignoring,
            49,
            "pattern.anything-but-inner-not-a-string",
            r#"{"a": [{"anything-but": {"equals-ignore-case": "1"}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": {"equals-ignore-case": "x"}}}]}"#,
            wrong_operand,
            37,
            "pattern.anything-but-nested-too-deep",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": []}}]}"#,
            "Empty arrays are not allowed",
            38,
            "pattern.anything-but-empty-list",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"wildcard": ["x", "a**"]}}]}"#,
            "Consecutive wildcard characters at pos 2",
            50,
            "pattern.wildcard-consecutive-stars",
            r#"{"a": [{"anything-but": {"wildcard": ["x", "a*"]}}]}"#,
        ),
        (
            r#"{"a": [{"anything-but": "x", "b": 1}]}"#,
            "Too many elements in numeric expression",
            36,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": "x", "b": 1}}]}"#,
            "Too many elements in numeric expression",
            47,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"anything-but": {"prefix": "x"}, "b": 1}]}"#,
            "Too many elements in numeric expression",
            48,
            "pattern.two-operators",
            "",
        ),
        (
            r#"{"a": [{"anything-but": 1e400}]}"#,
            "Cannot compare number : 1e400",
            0,
            "pattern.number-not-comparable",
            "",
        ),
    ]);
}

#[test]
fn blocks_of_addresses() {
    check(&[
        (r#"{"a": [{"cidr": "x"}]}"#, "Malformed CIDR, one '/' required", 0, "pattern.cidr-one-slash", ""),
        (
            r#"{"a": [{"cidr": "x/y"}]}"#,
            "Malformed CIDR, mask bits must be an integer",
            0,
            "pattern.cidr-mask-not-an-integer",
            "",
        ),
        (
            r#"{"a": [{"cidr": "x/-1"}]}"#,
            "Malformed CIDR, mask bits must not be negative",
            0,
            "pattern.cidr-mask-negative",
            "",
        ),
        (r#"{"a": [{"cidr": "x/1"}]}"#, "Nonstandard IP address: x", 0, "pattern.cidr-not-an-address", ""),
        (
            r#"{"a": [{"cidr": "10.0.0.256/8"}]}"#,
            "Invalid IP address: 10.0.0.256",
            0,
            "pattern.cidr-not-an-address",
            "",
        ),
        (
            r#"{"a": [{"cidr": "10.0.0.1/32"}]}"#,
            "IPv4 mask bits must be < 32",
            0,
            "pattern.cidr-mask-too-long",
            r#"{"a": ["10.0.0.1"]}"#,
        ),
        (
            r#"{"a": [{"cidr": "::1/128"}]}"#,
            "IPv6 mask bits must be < 128",
            0,
            "pattern.cidr-mask-too-long",
            r#"{"a": ["::1"]}"#,
        ),
        (r#"{"a": [{"cidr": "10.0.0.1/64"}]}"#, "IPv4 mask bits must be < 32", 0, "pattern.cidr-mask-too-long", ""),
        (
            r#"{"a": [{"cidr": ["10.0.0.0/8"]}]}"#,
            "prefix match pattern must be a string",
            18,
            "pattern.operand-list",
            r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#,
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

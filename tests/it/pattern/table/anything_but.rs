//! `anything-but`.

use super::{check_events, check_values};

#[test]
fn any_leaf_that_is_not_excluded_is_taken() {
    check_values(&[
        (r#"{"anything-but": "x"}"#, &[r#""y""#, r#""X""#, r#""""#, "null", "true", "5"], &[r#""x""#, "[]", "{}"]),
        (r#"{"anything-but": 5}"#, &["6", r#""5""#, "null", "5.1"], &["5", "5.0", "50e-1"]),
        (r#"{"anything-but": 0}"#, &["1", "false", "null"], &["0", "-0.0"]),
        (r#"{"anything-but": ["x", "y"]}"#, &[r#""z""#, "5"], &[r#""x""#, r#""y""#]),
        (r#"{"anything-but": [1, 2]}"#, &["3", r#""1""#], &["1", "2.0"]),
        (r#"{"anything-but": ""}"#, &[r#""x""#, "null"], &[r#""""#]),
        (r#"{"anything-but": {"prefix": "ab"}}"#, &[r#""a""#, r#""xab""#, "5", "null"], &[r#""ab""#, r#""abc""#]),
        (r#"{"anything-but": {"prefix": ["ab", "x"]}}"#, &[r#""b""#], &[r#""abc""#, r#""xy""#]),
        (r#"{"anything-but": {"suffix": "bc"}}"#, &[r#""bcd""#, "true"], &[r#""abc""#]),
        (r#"{"anything-but": {"suffix": [".txt", ".jpg"]}}"#, &[r#""a.png""#], &[r#""a.txt""#, r#""a.jpg""#]),
        (r#"{"anything-but": {"equals-ignore-case": "ab"}}"#, &[r#""abc""#, "null"], &[r#""AB""#, r#""ab""#]),
        (r#"{"anything-but": {"equals-ignore-case": ["ab", "ß"]}}"#, &[r#""ss""#], &[r#""Ab""#, r#""SS""#]),
        (r#"{"anything-but": {"equals-ignore-case": ""}}"#, &[r#""x""#], &[r#""""#]),
        (r#"{"anything-but": {"wildcard": "*"}}"#, &["5", "null", "true"], &[r#""c""#, r#""""#]),
        (r#"{"anything-but": {"wildcard": "a*b"}}"#, &[r#""abc""#], &[r#""axb""#]),
        (r#"{"anything-but": {"wildcard": ["*/a/*", "*/b/*"]}}"#, &[r#""a/b""#], &[r#""x/a/y""#, r#""/b/""#]),
        (r#"{"anything-but": {"wildcard": ""}}"#, &[r#""x""#], &[r#""""#]),
    ]);
}

#[test]
fn of_an_array_one_element_that_is_not_excluded_is_enough() {
    check_values(&[
        (r#"{"anything-but": "x"}"#, &[r#"["x", "y"]"#, r#"["x", 5]"#, "[null]"], &[r#"["x", "x"]"#, r#"["x"]"#, "[]"]),
        (r#"{"anything-but": ["x", "y"]}"#, &[r#"["x", "z"]"#], &[r#"["x", "y"]"#]),
        (r#"{"anything-but": {"prefix": "a"}}"#, &[r#"["ab", "b"]"#], &[r#"["ab", "a"]"#]),
    ]);
}

#[test]
fn a_missing_field_is_not_something_else() {
    check_events(&[
        (r#"{"a": [{"anything-but": "x"}]}"#, "{}", false),
        (r#"{"a": [{"anything-but": "x"}]}"#, r#"{"a": {}}"#, false),
        (r#"{"a": [{"anything-but": "x"}]}"#, r#"{"a": {"b": "y"}}"#, false),
        (r#"{"a": [{"anything-but": "x"}, {"exists": false}]}"#, "{}", true),
        (r#"{"a": [{"anything-but": "x"}, {"exists": false}]}"#, r#"{"a": "x"}"#, false),
        (r#"{"a": [{"anything-but": "x"}, {"anything-but": "y"}]}"#, r#"{"a": "x"}"#, true),
    ]);
}

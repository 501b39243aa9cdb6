//! Prefix, suffix and wildcard.

use super::check_values;

#[test]
fn prefix_and_suffix_take_strings_only() {
    check_values(&[
        (
            r#"{"prefix": "ab"}"#,
            &[r#""ab""#, r#""abc""#, r#"["x", "ab"]"#],
            &[r#""a""#, r#""Ab""#, r#""xab""#, "null", "true", "[]", "{}"],
        ),
        (r#"{"prefix": ""}"#, &[r#""""#, r#""x""#], &["5", "null", "true", "[]", "{}"]),
        (r#"{"suffix": "bc"}"#, &[r#""bc""#, r#""abc""#], &[r#""bcd""#, r#""BC""#, "12"]),
        (r#"{"suffix": ""}"#, &[r#""""#, r#""x""#], &["5", "null", "false"]),
        (r#"{"prefix": "1"}"#, &[r#""12""#], &["12"]),
        (r#"{"suffix": "2"}"#, &[r#""12""#], &["12"]),
        (r#"{"prefix": "é"}"#, &[r#""été""#, r#""\u00e9""#], &[r#""e\u0301""#]),
        (r#"{"suffix": "é"}"#, &[r#""né""#], &[r#""ne""#]),
        // The reference looks at the text with its quotes and is fooled by these.
        (r#"{"prefix": "x\""}"#, &[r#""x\"y""#], &[r#""x""#]),
        (r#"{"suffix": "\"x"}"#, &[r#""y\"x""#], &[r#""x""#]),
        (r#"{"prefix": "10.0.0.0/8"}"#, &[r#""10.0.0.0/8""#], &[r#""10.0.0.1""#]),
    ]);
}

#[test]
fn prefix_and_suffix_can_ignore_case() {
    check_values(&[
        (r#"{"prefix": {"equals-ignore-case": "EventB"}}"#, &[r#""EVENTBridge""#, r#""eventb""#], &[r#""event""#, "5"]),
        (r#"{"suffix": {"equals-ignore-case": ".png"}}"#, &[r#""A.PNG""#, r#"".pNg""#], &[r#"".png ""#, "null"]),
        (r#"{"prefix": {"equals-ignore-case": ""}}"#, &[r#""""#, r#""x""#], &["5"]),
        (r#"{"suffix": {"equals-ignore-case": ""}}"#, &[r#""""#, r#""x""#], &["5"]),
        (r#"{"prefix": {"equals-ignore-case": "ß"}}"#, &[r#""SSx""#, r#""ßx""#], &[r#""ssx""#]),
        (r#"{"suffix": {"equals-ignore-case": "ß"}}"#, &[r#""xSS""#, r#""xß""#], &[r#""xss""#, r#""xSs""#]),
    ]);
}

#[test]
fn a_star_stands_for_any_run() {
    check_values(&[
        (r#"{"wildcard": "*"}"#, &[r#""""#, r#""x""#, r#""a\nb""#], &["5", "null", "true", "[]", "{}"]),
        (r#"{"wildcard": ""}"#, &[r#""""#], &[r#""x""#, "null"]),
        (r#"{"wildcard": "abc"}"#, &[r#""abc""#], &[r#""abcd""#, r#""xabc""#]),
        (r#"{"wildcard": "a*"}"#, &[r#""a""#, r#""ab""#], &[r#""ba""#, r#""A""#]),
        (r#"{"wildcard": "*a"}"#, &[r#""a""#, r#""ba""#, r#""aa""#], &[r#""ab""#]),
        (
            r#"{"wildcard": "a*b"}"#,
            &[r#""ab""#, r#""aab""#, r#""abb""#, r#""axxb""#],
            &[r#""a""#, r#""b""#, r#""abx""#],
        ),
        (r#"{"wildcard": "a*a"}"#, &[r#""aa""#, r#""aba""#], &[r#""a""#]),
        (r#"{"wildcard": "*a*"}"#, &[r#""a""#, r#""xay""#], &[r#""x""#, r#""""#]),
        (r#"{"wildcard": "a*b*c"}"#, &[r#""abc""#, r#""axbxc""#, r#""abcbc""#], &[r#""acb""#, r#""ab""#]),
        (r#"{"wildcard": "*ab*ab"}"#, &[r#""abab""#, r#""xabyab""#], &[r#""ab""#, r#""aab""#]),
        (r#"{"wildcard": "a?b"}"#, &[r#""a?b""#], &[r#""axb""#]),
        (r#"{"wildcard": "[a]"}"#, &[r#""[a]""#], &[r#""a""#]),
        (r#"{"wildcard": "a\\*b"}"#, &[r#""a*b""#], &[r#""axb""#, r#""a\\*b""#]),
        (r#"{"wildcard": "a\\\\b"}"#, &[r#""a\\b""#], &[r#""a\\\\b""#]),
        (r#"{"wildcard": "*\\*"}"#, &[r#""*""#, r#""x*""#], &[r#""x""#]),
        (r#"{"wildcard": "\\**"}"#, &[r#""*""#, r#""*x""#], &[r#""x""#]),
        (r#"{"wildcard": "\\\\*"}"#, &[r#""\\""#, r#""\\x""#], &[r#""x""#]),
        (r#"{"wildcard": "é*"}"#, &[r#""été""#], &[r#""ete""#]),
        (r#"{"wildcard": "😀*😀"}"#, &[r#""😀😀""#, r#""😀x😀""#], &[r#""😀""#]),
        (r#"{"wildcard": "10.*"}"#, &[r#""10.0""#], &["10.5"]),
    ]);
}

//! Refused operators and operands.

use super::check;
use busbar::pattern::Pattern;

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
            r#"{"a": [{"contains": "x"}]}"#,
            "Unrecognized match type contains",
            22,
            "pattern.unknown-operator",
            r#"{"a": [{"wildcard": "*x*"}]}"#,
        ),
        (
            r#"{"a": [{"equals": 5}]}"#,
            "Unrecognized match type equals",
            20,
            "pattern.unknown-operator",
            r#"{"a": [5]}"#,
        ),
        (r#"{"a": [{"regex": "x.*"}]}"#, "Unrecognized match type regex", 19, "pattern.unknown-operator", ""),
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

//! More triples of pattern, event and sentence, for each operator and each way to miss it.

use super::explanations::check;

#[test]
fn plain_values() {
    check(&[
        (r#"{"a": ["PAID"]}"#, r#"{"a": "Paid"}"#, &[r#""Paid" differs from "PAID" only in upper and lower case."#]),
        (r#"{"a": ["x "]}"#, r#"{"a": "x"}"#, &[r#""x" differs from "x " only in white space."#]),
        (
            r#"{"a": ["fulfilment"]}"#,
            r#"{"a": "fulfillment"}"#,
            &[r#""fulfillment" is spelled almost like "fulfilment"."#],
        ),
        (r#"{"a": [""]}"#, r#"{"a": "x"}"#, &[r#"The event has "x"; the rule wants ""."#]),
        (r#"{"a": ["x"]}"#, r#"{"a": true}"#, &[r#"The event has true; the rule wants "x"."#]),
        (r#"{"a": ["null"]}"#, r#"{"a": null}"#, &[r#"The event has null; the rule wants the text "null"."#]),
        (r#"{"a": ["1.0"]}"#, r#"{"a": 1}"#, &[r#"The event has the number 1; the rule wants the text "1.0"."#]),
        (r#"{"a": [true]}"#, r#"{"a": false}"#, &["The event has false; the rule wants true."]),
        (r#"{"a": [true]}"#, r#"{"a": 1}"#, &["The event has 1; the rule wants true."]),
        (
            r#"{"a": [false]}"#,
            r#"{"a": "False"}"#,
            &[r#"The event has the text "False"; the rule wants false without quotes."#],
        ),
        (r#"{"a": [null]}"#, r#"{"a": ""}"#, &[r#"The event has ""; the rule wants null."#]),
        (r#"{"a": [5]}"#, r#"{"a": " 5 "}"#, &[r#"The event has the text " 5 "; the rule wants the number 5."#]),
        (r#"{"a": [5]}"#, r#"{"a": "five"}"#, &[r#"The event has "five"; the rule wants 5."#]),
        (
            r#"{"a": [0.1]}"#,
            r#"{"a": 0.10000000000000001}"#,
            &["The service cannot compare the number 0.10000000000000001 exactly, so no number pattern takes it."],
        ),
        // Written alike, it would match; one digit more and the service compares texts.
        (
            r#"{"a": [9007199254740993]}"#,
            r#"{"a": 9007199254740993.0}"#,
            &["The event has 9007199254740993.0; the rule wants 9007199254740993."],
        ),
        (
            r#"{"a": [{"exactly": "10.0.0.1"}]}"#,
            r#"{"a": "10.0.0.01"}"#,
            &[r#""10.0.0.01" is spelled almost like "10.0.0.1"."#],
        ),
    ]);
}

#[test]
fn starts_and_ends() {
    check(&[
        (r#"{"a": [{"prefix": "eu-"}]}"#, r#"{"a": "us-east-1"}"#, &[r#""us-east-1" does not start with "eu-"."#]),
        (
            r#"{"a": [{"prefix": "eu-"}]}"#,
            r#"{"a": " eu-west-1"}"#,
            &[r#"" eu-west-1" differs from "eu-" only in white space."#],
        ),
        (r#"{"a": [{"prefix": ""}]}"#, r#"{"a": null}"#, &[r#"null is null; "prefix" takes texts only."#]),
        (
            r#"{"a": [{"suffix": ".json"}]}"#,
            r#"{"a": "order.json "}"#,
            &[r#""order.json " differs from ".json" only in white space."#],
        ),
        (
            r#"{"a": [{"suffix": ".json"}]}"#,
            r#"{"a": false}"#,
            &[r#"false is true or false; "suffix" takes texts only."#],
        ),
        (
            r#"{"a": [{"prefix": {"equals-ignore-case": "EU-"}}]}"#,
            r#"{"a": "us-east-1"}"#,
            &[r#""us-east-1" does not start with "EU-", in upper or lower case."#],
        ),
        (
            r#"{"a": [{"prefix": {"equals-ignore-case": "EU-"}}]}"#,
            r#"{"a": "aws-eu-west-1"}"#,
            &[r#""aws-eu-west-1" holds "EU-", but not at its start."#],
        ),
        (
            r#"{"a": [{"suffix": {"equals-ignore-case": ".PNG"}}]}"#,
            r#"{"a": "a.jpg"}"#,
            &[r#""a.jpg" does not end with ".PNG", in upper or lower case."#],
        ),
        (
            r#"{"a": [{"suffix": {"equals-ignore-case": ".PNG"}}]}"#,
            r#"{"a": "a.png.bak"}"#,
            &[r#""a.png.bak" holds ".PNG", but not at its end."#],
        ),
        (
            r#"{"a": [{"suffix": {"equals-ignore-case": ".PNG"}}]}"#,
            r#"{"a": 5}"#,
            &[r#"5 is a number; "suffix" takes texts only."#],
        ),
        // The end of the world is a value that is not even a text.
        (
            r#"{"a": [{"prefix": "a"}, {"suffix": "z"}]}"#,
            r#"{"a": "xaz!"}"#,
            &[r#""xaz!" holds "a", but not at its start."#],
        ),
    ]);
}

#[test]
fn letter_case_and_wildcards() {
    check(&[
        (
            r#"{"a": [{"equals-ignore-case": "paid"}]}"#,
            r#"{"a": " PAID"}"#,
            &[r#"" PAID" differs from "paid" only in white space."#],
        ),
        (
            r#"{"a": [{"equals-ignore-case": "cancelled"}]}"#,
            r#"{"a": "canceled"}"#,
            &[r#""canceled" is spelled almost like "cancelled"."#],
        ),
        (
            r#"{"a": [{"equals-ignore-case": "paid"}]}"#,
            r#"{"a": "open"}"#,
            &[r#"The event has "open"; the rule wants "paid"."#],
        ),
        (
            r#"{"a": [{"equals-ignore-case": "5"}]}"#,
            r#"{"a": 5}"#,
            &[r#"5 is a number; "equals-ignore-case" takes texts only."#],
        ),
        (
            r#"{"a": [{"equals-ignore-case": "ı"}]}"#,
            r#"{"a": "i"}"#,
            &[r#""i" and "ı" differ in a letter whose cases the service does not equate."#],
        ),
        (r#"{"a": [{"wildcard": "a*z"}]}"#, r#"{"a": "a-z "}"#, &[r#""a-z " differs from "a*z" only in white space."#]),
        (r#"{"a": [{"wildcard": "*"}]}"#, r#"{"a": 5}"#, &[r#"5 is a number; "wildcard" takes texts only."#]),
        (
            r#"{"a": [{"wildcard": "*/img"}]}"#,
            r#"{"a": "x/img/y"}"#,
            &[r#""*/img" fits inside "x/img/y" but not all of it. Put a star at the open end."#],
        ),
        (r#"{"a": [{"wildcard": "a\\*b"}]}"#, r#"{"a": "axb"}"#, &[r#""axb" does not fit "a\\*b"."#]),
    ]);
}

#[test]
fn ranges_of_numbers() {
    check(&[
        (r#"{"a": [{"numeric": ["<=", 5]}]}"#, r#"{"a": 5.1}"#, &["The event has 5.1; the rule wants at most 5."]),
        (
            r#"{"a": [{"numeric": [">=", 0.5]}]}"#,
            r#"{"a": 0.25}"#,
            &["The event has 0.25; the rule wants at least 0.5."],
        ),
        (
            r#"{"a": [{"numeric": ["<", 0]}]}"#,
            r#"{"a": -0.0}"#,
            &["-0.0 is the bound itself; the rule wants less than that."],
        ),
        (
            r#"{"a": [{"numeric": [">", 1, "<=", 9]}]}"#,
            r#"{"a": 1e0}"#,
            &["1e0 is the bound itself; the rule wants more than that."],
        ),
        (
            r#"{"a": [{"numeric": ["=", 5]}]}"#,
            r#"{"a": "5"}"#,
            &[r#"The event has the text "5"; the rule wants the number 5."#],
        ),
        (r#"{"a": [{"numeric": [">", 10]}]}"#, r#"{"a": "5"}"#, &[r#""5" is a text; "numeric" takes numbers only."#]),
        (r#"{"a": [{"numeric": [">", 10]}]}"#, r#"{"a": null}"#, &[r#"null is null; "numeric" takes numbers only."#]),
        (
            r#"{"a": [{"numeric": [">", 10]}]}"#,
            r#"{"a": true}"#,
            &[r#"true is true or false; "numeric" takes numbers only."#],
        ),
        (
            r#"{"a": [{"numeric": [">", 0]}]}"#,
            r#"{"a": 1e400}"#,
            &["The service cannot compare the number 1e400 exactly, so no number pattern takes it."],
        ),
        // Of several ranges and several values the nearest is told.
        (
            r#"{"a": [{"numeric": ["<", 5]}, {"numeric": [">", 9]}]}"#,
            r#"{"a": [9, 7]}"#,
            &["9 is the bound itself; the rule wants more than that."],
        ),
    ]);
}

#[test]
fn addresses() {
    check(&[
        (r#"{"a": ["10.0.0.1"]}"#, r#"{"a": "10.0.0.2"}"#, &[r#""10.0.0.2" is spelled almost like "10.0.0.1"."#]),
        (r#"{"a": ["10.0.0.1"]}"#, r#"{"a": "::1"}"#, &[r#""::1" is an address of another family than "10.0.0.1"."#]),
        (r#"{"a": ["10.0.0.1"]}"#, r#"{"a": "host"}"#, &[r#"The event has "host"; the rule wants "10.0.0.1"."#]),
        (r#"{"a": ["10.0.0.1"]}"#, r#"{"a": 10}"#, &[r#"The event has 10; the rule wants "10.0.0.1"."#]),
        (r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#, r#"{"a": 10}"#, &[r#"10 is a number; "cidr" takes texts only."#]),
        (
            r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#,
            r#"{"a": "10.0.0.1:443"}"#,
            &[r#""10.0.0.1:443" is more than an IP address; the rule wants the address alone."#],
        ),
        (
            r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#,
            r#"{"a": "10.0.0.1/32"}"#,
            &[r#""10.0.0.1/32" is more than an IP address; the rule wants the address alone."#],
        ),
        (
            r#"{"a": [{"cidr": "fe80::/10"}]}"#,
            r#"{"a": "[fe80::1]:80"}"#,
            &[r#""[fe80::1]:80" is more than an IP address; the rule wants the address alone."#],
        ),
        (
            r#"{"a": [{"cidr": "2001:db8::/32"}]}"#,
            r#"{"a": "2001:db9::1"}"#,
            &[r#""2001:db9::1" lies outside "2001:db8::/32"."#],
        ),
        (r#"{"a": [{"cidr": "10.0.0.0/8"}]}"#, r#"{"a": "10.0.0"}"#, &[r#""10.0.0" is no IP address."#]),
    ]);
}

#[test]
fn what_is_excluded_and_what_shall_be_absent() {
    check(&[
        (
            r#"{"a": [{"anything-but": ["x", "y"]}]}"#,
            r#"{"a": "y"}"#,
            &[r#"The event has "y", which the rule excludes."#],
        ),
        (r#"{"a": [{"anything-but": [1, 2]}]}"#, r#"{"a": 2.0}"#, &["The event has 2.0, which the rule excludes."]),
        (
            r#"{"a": [{"anything-but": {"prefix": ["x", "test-"]}}]}"#,
            r#"{"a": "test-1"}"#,
            &[r#""test-1" starts with "test-", which the rule excludes."#],
        ),
        (
            r#"{"a": [{"anything-but": {"suffix": ".tmp"}}]}"#,
            r#"{"a": "a.tmp"}"#,
            &[r#""a.tmp" ends with ".tmp", which the rule excludes."#],
        ),
        (
            r#"{"a": [{"anything-but": {"wildcard": "*/tmp/*"}}]}"#,
            r#"{"a": "/x/tmp/y"}"#,
            &[r#""/x/tmp/y" fits "*/tmp/*", which the rule excludes."#],
        ),
        (
            r#"{"a": [{"anything-but": {"equals-ignore-case": "initializing"}}]}"#,
            r#"{"a": "Initializing"}"#,
            &[r#""Initializing" is "initializing" in other letter case, which the rule excludes."#],
        ),
        (
            r#"{"a": [{"anything-but": {"equals-ignore-case": ["x", "initializing"]}}]}"#,
            r#"{"a": "initializing"}"#,
            &[r#"The event has "initializing", which the rule excludes."#],
        ),
        (r#"{"a": [{"anything-but": "x"}]}"#, r#"{"b": 1}"#, &["The event has no field \"a\"."]),
        (
            r#"{"a": [{"anything-but": "x"}]}"#,
            r#"{"a": ["x", "x"]}"#,
            &[r#"The event has "x", which the rule excludes."#],
        ),
        (
            r#"{"a": [{"exists": false}]}"#,
            r#"{"a": null}"#,
            &["The field is present (null); the rule wants it absent."],
        ),
        (
            r#"{"a": {"b": [{"exists": false}]}}"#,
            r#"{"a": [{"c": 1}, {"b": "x"}]}"#,
            &["The field is present (\"x\"); the rule wants it absent."],
        ),
        (
            r#"{"a": [{"exists": false}, "x"]}"#,
            r#"{"a": "X"}"#,
            &[r#""X" differs from "x" only in upper and lower case."#],
        ),
    ]);
}

#[test]
fn fields_that_are_not_there() {
    check(&[
        (r#"{"a": {"b": ["x"]}}"#, r#"{"a": 5}"#, &["\"a\" is 5, not an object, so \"a.b\" is not in the event."]),
        (
            r#"{"a": {"b": ["x"]}}"#,
            r#"{"a": "text"}"#,
            &["\"a\" is \"text\", not an object, so \"a.b\" is not in the event."],
        ),
        (
            r#"{"Source": ["x"]}"#,
            r#"{"source": "x"}"#,
            &["The event has no field \"Source\", but \"source\". Field names keep their case."],
        ),
        (
            r#"{"detail_type": ["x"]}"#,
            r#"{"detail-type": "x"}"#,
            &["The event has no field \"detail_type\". Did you mean \"detail-type\"?"],
        ),
        (
            r#"{"detail": {"customer": {"id": ["x"]}}}"#,
            r#"{"detail": {"order": {"customer": {"id": "x"}}}}"#,
            &[
                "The event has no field \"detail.customer.id\"; a field of that name is at \"detail.order.customer.id\".",
            ],
        ),
        (r#"{"a": [{"exists": true}]}"#, r#"{}"#, &["The event has no field \"a\"."]),
        (
            r#"{"a": ["x"]}"#,
            r#"{"a": {"b": {"c": 1}}}"#,
            &["\"a\" is an object with fields of its own, such as \"b\". Name one of them."],
        ),
        (
            r#"{"detail.a": ["x"]}"#,
            r#"{"detail": {"A": "x"}}"#,
            &["The event has no field \"detail.a\", but \"detail.A\". Field names keep their case."],
        ),
    ]);
}

#[test]
fn lists_of_elements_and_branches() {
    check(&[
        (r#"{"a": ["x"]}"#, r#"{"a": ["y", "z"]}"#, &[r#"The event has "y"; the rule wants "x"."#]),
        (r#"{"a": ["x"]}"#, r#"{"a": ["y", "X"]}"#, &[r#""X" differs from "x" only in upper and lower case."#]),
        (
            r#"{"lines": {"sku": ["a"], "size": [{"numeric": [">", 5]}]}}"#,
            r#"{"lines": [{"sku": "a", "size": 1}, {"sku": "b", "size": 9}]}"#,
            &["\"lines.sku\" matched, but in another element of the same list."],
        ),
        (
            r#"{"a": {"b": {"x": [1]}, "c": {"y": [2]}}}"#,
            r#"{"a": [{"b": [{"x": 1}]}, {"c": [{"y": 2}]}]}"#,
            &["\"a.c.y\" matched, but in another element of the same list."],
        ),
        (
            r#"{"$or": [{"a": [{"prefix": "x"}]}, {"b": {"c": [{"exists": true}]}}]}"#,
            r#"{"a": "y", "b": {}}"#,
            &[r#""y" does not start with "x"."#, "The event has no field \"b.c\"."],
        ),
        (
            r#"{"$or": [{"a": [1]}, {"$or": [{"b": [1]}, {"c": [1]}]}], "d": [1]}"#,
            r#"{"c": 1, "d": "1"}"#,
            &[
                "The event has no field \"a\".",
                "The event has no field \"b\".",
                r#"The event has the text "1"; the rule wants the number 1."#,
            ],
        ),
        (
            r#"{"a": ["x"], "b": [1]}"#,
            r#"{"a": "X", "b": "1"}"#,
            &[
                r#""X" differs from "x" only in upper and lower case."#,
                r#"The event has the text "1"; the rule wants the number 1."#,
            ],
        ),
    ]);
}

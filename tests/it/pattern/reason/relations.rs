//! How hand-written pairs of patterns stand to each other.

use super::pattern;
use RelationKind::{Contains, Disjoint, Equal, Inside, Overlapping};
use busbar::json;
use busbar::pattern::{Events, RelationKind};

/// Rows of two patterns and how they stand among all events; each row is asked the other way round as well.
fn check(events: Events, rows: &[(&str, &str, RelationKind)]) {
    let mut wrong = Vec::new();
    for (first, second, wanted) in rows {
        let mirrored = match wanted {
            Inside => Contains,
            Contains => Inside,
            same => *same,
        };
        for (one, other, wanted) in [(first, second, *wanted), (second, first, mirrored)] {
            let relation = pattern(one).relation(&pattern(other), events);
            if relation.kind != wanted {
                let shown = |event: &Option<json::Value>| event.as_ref().map(json::compact).unwrap_or_default();
                let witnesses = [&relation.both, &relation.only_first, &relation.only_second].map(shown);
                wrong.push(format!("{one} to {other}: wanted {wanted:?}, found {:?} by {witnesses:?}", relation.kind));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The same for lists under one field of the detail of delivered events.
fn check_lists(rows: &[(&str, &str, RelationKind)]) {
    let inside = |list: &str| format!("{{\"detail\": {{\"f\": {list}}}}}");
    let texts: Vec<(String, String, RelationKind)> =
        rows.iter().map(|(one, other, wanted)| (inside(one), inside(other), *wanted)).collect();
    let rows: Vec<(&str, &str, RelationKind)> =
        texts.iter().map(|(one, other, wanted)| (one.as_str(), other.as_str(), *wanted)).collect();
    check(Events::Delivered, &rows);
}

#[test]
fn texts() {
    check_lists(&[
        (r#"["x"]"#, r#"["x"]"#, Equal),
        (r#"["x", "y"]"#, r#"["y", "x"]"#, Equal),
        (r#"["x"]"#, r#"["y"]"#, Disjoint),
        (r#"["x"]"#, r#"["x", "y"]"#, Inside),
        (r#"[{"prefix": "ab"}]"#, r#"[{"prefix": "a"}]"#, Inside),
        (r#"[{"prefix": "a"}]"#, r#"[{"suffix": "a"}]"#, Overlapping),
        (r#"[{"prefix": "a"}]"#, r#"[{"wildcard": "a*"}]"#, Equal),
        (r#"[{"prefix": ""}]"#, r#"[{"wildcard": "*"}]"#, Equal),
        (r#"[{"suffix": "a"}]"#, r#"[{"wildcard": "*a"}]"#, Equal),
        (r#"[{"wildcard": "a*b*c"}]"#, r#"[{"wildcard": "a*c"}]"#, Inside),
        (r#"[{"wildcard": "*a*b*"}]"#, r#"[{"wildcard": "*b*a*"}]"#, Overlapping),
        (r#"[{"prefix": "ab"}]"#, r#"[{"prefix": "ac"}]"#, Disjoint),
        (r#"[{"prefix": "x"}]"#, r#"[{"anything-but": {"prefix": "x"}}]"#, Disjoint),
        (r#"[{"anything-but": {"prefix": "xy"}}]"#, r#"[{"anything-but": {"prefix": "x"}}]"#, Contains),
        (r#"[{"equals-ignore-case": "ab"}]"#, r#"["ab", "aB", "Ab", "AB"]"#, Equal),
        (r#"[{"equals-ignore-case": "straße"}]"#, r#"[{"equals-ignore-case": "STRASSE"}]"#, Overlapping),
        (r#"[{"equals-ignore-case": "ǅ"}]"#, r#"["ǅ"]"#, Disjoint),
        (r#"[{"prefix": {"equals-ignore-case": "ab"}}]"#, r#"[{"prefix": "aB"}]"#, Contains),
        (r#"[{"suffix": {"equals-ignore-case": "ab"}}]"#, r#"[{"wildcard": "*Ab"}]"#, Contains),
        (r#"[{"exactly": "x"}]"#, r#"["x"]"#, Equal),
        (r#"[{"anything-but": ["x"]}, "x"]"#, r#"[{"exists": true}]"#, Equal),
        (r#"[{"anything-but": {"wildcard": "*"}}]"#, r#"[{"prefix": ""}]"#, Disjoint),
        (r#"[""]"#, r#"[{"wildcard": ""}]"#, Equal),
    ]);
}

#[test]
fn numbers_and_literals() {
    check_lists(&[
        ("[5]", "[5.0]", Equal),
        ("[0]", "[-0.0]", Equal),
        ("[5]", r#"[{"numeric": ["=", 5]}]"#, Equal),
        ("[5]", r#"["5"]"#, Disjoint),
        (r#"[{"numeric": [">", 1]}]"#, r#"[{"numeric": [">=", 1]}]"#, Inside),
        (r#"[{"numeric": [">", 1]}]"#, r#"[{"numeric": [">=", 1.0000000000000002]}]"#, Equal),
        (r#"[{"numeric": [">", 1, "<", 5]}]"#, r#"[{"numeric": [">", 5]}]"#, Disjoint),
        (
            r#"[{"numeric": ["<", 3]}, {"numeric": [">=", 3]}]"#,
            r#"[{"numeric": [">", 3]}, {"numeric": ["<=", 3]}]"#,
            Equal,
        ),
        (r#"[{"numeric": ["<", 3]}, {"numeric": [">=", 3]}]"#, r#"[{"exists": true}]"#, Inside),
        (r#"[{"anything-but": 3}]"#, r#"[{"numeric": [">", 3]}]"#, Contains),
        ("[9007199254740993]", "[9007199254740993]", Equal),
        ("[9007199254740993]", "[9007199254740993.0]", Disjoint),
        ("[9007199254740993]", r#"[{"numeric": [">", 0]}]"#, Disjoint),
        ("[9007199254740993]", r#"[{"anything-but": 9}]"#, Inside),
        ("[true, false, null]", "[null, true]", Contains),
        (r#"[{"numeric": [">", 1.7976931348623157e308]}]"#, "[1]", Disjoint),
    ]);
}

#[test]
fn addresses() {
    check_lists(&[
        (r#"["10.0.0.1"]"#, r#"["010.0.00.1"]"#, Equal),
        (r#"["10.0.0.1"]"#, r#"[{"cidr": "10.0.0.0/8"}]"#, Inside),
        (r#"[{"cidr": "10.0.0.0/9"}, {"cidr": "10.128.0.0/9"}]"#, r#"[{"cidr": "10.0.0.0/8"}]"#, Equal),
        (r#"[{"cidr": "10.0.0.0/8"}]"#, r#"[{"cidr": "11.0.0.0/8"}]"#, Disjoint),
        (r#"[{"cidr": "10.0.0.0/31"}]"#, r#"["10.0.0.0", "10.0.0.1"]"#, Equal),
        (r#"["10.0.0.1"]"#, r#"[{"exactly": "10.0.0.1"}]"#, Contains),
        (r#"["10.0.0.1"]"#, r#"[{"prefix": "::"}]"#, Overlapping),
        (r#"[{"cidr": "::/0"}]"#, r#"[{"cidr": "0.0.0.0/0"}]"#, Disjoint),
        (r#"[{"cidr": "2001:db8::/32"}]"#, r#"[{"wildcard": "2001:*"}]"#, Overlapping),
        (r#"[{"cidr": "2001:db8::/127"}]"#, r#"["2001:db8::", "2001:DB8:0::1"]"#, Equal),
        (r#"[{"cidr": "::/0"}]"#, r#"[{"wildcard": "*:*"}]"#, Inside),
        (r#"[{"cidr": "0.0.0.0/0"}]"#, r#"[{"wildcard": "*.*.*.*"}, {"wildcard": "*:*"}]"#, Inside),
        (r#"[{"cidr": "0.0.0.0/0"}]"#, r#"[{"anything-but": {"suffix": "x"}}]"#, Inside),
        (r#"[{"cidr": "0.0.0.0/0"}]"#, r#"[{"prefix": "256."}]"#, Disjoint),
        (r#"[{"cidr": "0.0.0.0/0"}]"#, r#"["1.2.3.256"]"#, Disjoint),
    ]);
}

#[test]
fn absence() {
    check_lists(&[
        (r#"[{"exists": false}]"#, r#"[{"exists": true}]"#, Disjoint),
        (r#"[{"exists": false}]"#, r#"["x"]"#, Disjoint),
        (r#"[{"exists": false}, "x"]"#, r#"["x"]"#, Contains),
        (r#"[null]"#, r#"[{"exists": false}]"#, Disjoint),
        (r#"[{"anything-but": "x"}]"#, r#"[{"exists": true}]"#, Inside),
    ]);
    check(
        Events::Delivered,
        &[
            (r#"{"source": [{"exists": false}]}"#, r#"{"detail": {"a": [1]}}"#, Disjoint),
            (r#"{"source": [{"exists": true}]}"#, r#"{"account": [{"exists": true}]}"#, Equal),
            (r#"{"source": [{"prefix": ""}]}"#, r#"{"source": [{"anything-but": "x"}]}"#, Contains),
            (r#"{"order": [1]}"#, r#"{"source": ["x"]}"#, Disjoint),
            (r#"{"resources": ["x"]}"#, r#"{"resources": ["y"]}"#, Overlapping),
            (r#"{"resources": [{"exists": false}]}"#, r#"{"resources": ["y"]}"#, Disjoint),
            (r#"{"replay-name": [{"exists": false}]}"#, r#"{"source": [{"exists": true}]}"#, Inside),
        ],
    );
}

#[test]
fn fields_and_branches() {
    check(
        Events::Delivered,
        &[
            (r#"{"detail": {"a": [1], "b": [2]}}"#, r#"{"detail": {"a": [1]}}"#, Inside),
            (r#"{"detail": {"a": [1]}}"#, r#"{"detail.a": [1]}"#, Equal),
            (r#"{"$or": [{"detail.a": [1]}, {"detail.a": [2]}]}"#, r#"{"detail.a": [2, 1]}"#, Equal),
            (
                r#"{"detail": {"a": [1, 2], "b": [1, 2]}}"#,
                r#"{"detail": {"$or": [{"a": [1], "b": [1]}, {"a": [2], "b": [1]}, {"a": [1, 2], "b": [2]}]}}"#,
                Equal,
            ),
            (
                r#"{"detail": {"a": [1, 2], "b": [1, 2]}}"#,
                r#"{"detail": {"$or": [{"a": [1], "b": [1]}, {"a": [2], "b": [2]}]}}"#,
                Contains,
            ),
            (
                r#"{"detail": {"$or": [{"a": [{"numeric": ["<", 1]}]}, {"a": [{"numeric": [">=", 1]}]}], "b": [1]}}"#,
                r#"{"detail": {"a": [{"numeric": [">", -1e300]}], "b": [1]}}"#,
                Contains,
            ),
            // The last word on a path counts.
            (r#"{"detail": {"a": [1], "$or": [{"a": [2]}, {"a": [3]}]}}"#, r#"{"detail": {"a": [2, 3]}}"#, Equal),
        ],
    );
}

#[test]
fn arrays_make_more_possible() {
    check(
        Events::Any,
        &[
            (r#"{"a": ["x"]}"#, r#"{"a": ["y"]}"#, Overlapping),
            (r#"{"a": ["x"]}"#, r#"{"a": ["x", "y"]}"#, Inside),
            (r#"{"a": [{"anything-but": "x"}]}"#, r#"{"a": ["x"]}"#, Overlapping),
            (r#"{"a": [{"exists": false}]}"#, r#"{"a": ["x"]}"#, Disjoint),
            // c is looked for in the element that b chose, since b comes before it, so it can be in another.
            (r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": {"c": [1]}}"#, Overlapping),
            // Here nothing is chosen when c is looked for.
            (r#"{"a": {"c": [{"exists": false}], "d": [1]}}"#, r#"{"a": {"c": [1]}}"#, Disjoint),
            (r#"{"a": {"c": [{"exists": false}], "d": [1]}}"#, r#"{"a": {"c": [{"exists": false}]}}"#, Inside),
            (r#"{"a": {"b": [1], "c": [{"exists": false}]}}"#, r#"{"a": {"c": [{"exists": false}]}}"#, Overlapping),
            (r#"{"b": [1], "c": [{"exists": false}]}"#, r#"{"c": [{"exists": false}]}"#, Inside),
            // An a.a that is not in the element of a.b makes the second fail, whatever it holds.
            (r#"{"a": {"b": [1]}}"#, r#"{"a": {"a": [{"exists": false}, {"exists": true}], "b": [1]}}"#, Contains),
            (r#"{"a": {"b": [1]}}"#, r#"{"a": {"b": [1], "c": [{"exists": false}, {"exists": true}]}}"#, Equal),
            (r#"{"a": ["x"], "a.b": [{"exists": false}]}"#, r#"{"a.b": [1]}"#, Overlapping),
        ],
    );
}

//! Patterns made from chosen fields, and where fields are used.

use super::pattern;
use busbar::json;
use busbar::pattern::{Pattern, SelectionFault, Usage, Verdict, usages};

fn made(event: &str, selection: &[&str]) -> Result<String, SelectionFault> {
    let event = json::read(event).expect("JSON");
    let pattern = Pattern::from_event(&event, selection)?;
    assert_eq!(pattern.verdict(&event), Verdict::Match);
    Ok(json::compact(&json::read(pattern.text()).expect("a pattern is JSON")))
}

#[test]
fn chosen_fields_make_a_pattern() {
    let event = r#"{"source": "orders", "resources": ["a", "b"],
        "detail": {"x.y": 1.50, "lines": [{"sku": "p", "n": 1}, {"sku": "q", "n": 2}], "none": {}, "a/b": null}}"#;
    for (selection, wanted) in [
        (&["/source"][..], r#"{"source":["orders"]}"#),
        (&["/detail/x.y", "/source"], r#"{"detail":{"x.y":[1.50]},"source":["orders"]}"#),
        (&["/resources"], r#"{"resources":["a","b"]}"#),
        (&["/resources/1"], r#"{"resources":["b"]}"#),
        (&["/detail/lines/1"], r#"{"detail":{"lines":{"sku":["q"],"n":[2]}}}"#),
        (&["/detail/lines/0/sku", "/detail/lines/1/sku"], r#"{"detail":{"lines":{"sku":["p","q"]}}}"#),
        (&["/detail/a~1b"], r#"{"detail":{"a/b":[null]}}"#),
        (&["/source", "/source"], r#"{"source":["orders"]}"#),
    ] {
        assert_eq!(made(event, selection).as_deref(), Ok(wanted), "{selection:?}");
    }
    let mixed = r#"{"a": ["x", {"b": 1}]}"#;
    assert_eq!(made(mixed, &["/a"]).as_deref(), Ok(r#"{"a":["x"],"a.b":[1]}"#));
}

#[test]
fn selections_that_make_no_pattern_are_refused() {
    let event = r#"{"a": [{"b": 1}, {"c": 2}], "none": {}, "$or": 1, "s": "x"}"#;
    for missing in ["/z", "/a/2", "/a/x", "a", "/s/t"] {
        assert_eq!(made(event, &[missing]), Err(SelectionFault::NotFound(missing.to_owned())));
    }
    assert_eq!(made(event, &[]), Err(SelectionFault::Empty));
    assert_eq!(made(event, &["/none"]), Err(SelectionFault::Empty));
    assert_eq!(made(event, &["/a/0/b", "/a/1/c"]), Err(SelectionFault::DifferentElements));
    assert!(matches!(made(event, &["/$or"]), Err(SelectionFault::Refused(_))));
}

#[test]
fn usages_follow_dotted_paths() {
    let patterns = [
        pattern(r#"{"detail": {"order": {"id": [1], "state": ["x"]}}, "source": ["s"]}"#),
        pattern(r#"{"$or": [{"detail.order": ["x"]}, {"detail": {"orders": [1]}}]}"#),
    ];
    let found =
        |field| usages(&patterns, field).iter().map(|Usage { pattern, leaf }| (*pattern, *leaf)).collect::<Vec<_>>();
    assert_eq!(found("detail.order"), [(0, 0), (0, 1), (1, 0)]);
    assert_eq!(found("detail.order.id"), [(0, 0)]);
    assert_eq!(found("detail"), [(0, 0), (0, 1), (1, 0), (1, 1)]);
    assert_eq!(found("order"), []);
}

//! Warnings: accepted, but worth knowing.

use busbar::pattern::{Pattern, WarningKind};

fn kinds(pattern: &str) -> Vec<WarningKind> {
    let pattern = Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"));
    pattern.warnings().iter().map(|warning| warning.kind).collect()
}

#[test]
fn length_is_told() {
    let of_length = |length: usize| format!("{{\"a\": [\"{}\"]}}", "x".repeat(length - 11));
    assert_eq!(of_length(2048).len(), 2048);
    assert_eq!(kinds(&of_length(2048)), []);
    assert_eq!(kinds(&of_length(2049)), [WarningKind::LongerThanQuota]);
    assert_eq!(kinds(&of_length(4096)), [WarningKind::LongerThanQuota]);
    assert_eq!(kinds(&of_length(4097)), [WarningKind::LongerThanApi]);
}

#[test]
fn operators_that_others_lack_are_told() {
    use WarningKind::{UnknownToCustomEventBus, UnknownToPipes};
    assert_eq!(kinds(r#"{"a": [{"wildcard": "x*"}]}"#), [UnknownToPipes, UnknownToCustomEventBus]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": {"wildcard": "x*"}}]}"#), [UnknownToPipes, UnknownToCustomEventBus]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": {"prefix": "x"}}]}"#), [UnknownToPipes]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": {"suffix": "x"}}]}"#), [UnknownToPipes]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": {"equals-ignore-case": "x"}}]}"#), [UnknownToPipes]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": "x"}, {"prefix": "x"}, {"cidr": "10.0.0.0/8"}]}"#), []);
}

#[test]
fn numbers_beyond_the_documentation_are_told() {
    use WarningKind::{NumberComparedAsText, NumberOutsideDocumentedRange};
    assert_eq!(kinds(r#"{"a": [5000000000, -5000000000, 123456789.123456]}"#), []);
    assert_eq!(kinds(r#"{"a": [5000000001]}"#), [NumberOutsideDocumentedRange]);
    assert_eq!(kinds(r#"{"a": [{"numeric": [">", 1e10]}]}"#), [NumberOutsideDocumentedRange]);
    assert_eq!(kinds(r#"{"a": [{"numeric": ["=", 0.1234567890123456]}]}"#), [NumberOutsideDocumentedRange]);
    assert_eq!(kinds(r#"{"a": [{"anything-but": [1, 6e9]}]}"#), [NumberOutsideDocumentedRange]);
    assert_eq!(kinds(r#"{"a": [9007199254740993]}"#), [NumberComparedAsText]);
}

#[test]
fn lists_that_never_count_are_told() {
    use WarningKind::Overwritten;
    assert_eq!(kinds(r#"{"a": ["x"], "a": ["y"]}"#), [Overwritten]);
    assert_eq!(kinds(r#"{"a.b": ["x"], "a": {"b": ["y"]}}"#), [Overwritten]);
    assert_eq!(kinds(r#"{"a": ["x"], "$or": [{"a": ["y"]}, {"b": ["z"]}]}"#), []);
}

#[test]
fn fields_named_like_operators_are_told() {
    use WarningKind::FieldNamedLikeOperator;
    assert_eq!(kinds(r#"{"a": {"numeric": [">", 0]}}"#), [FieldNamedLikeOperator]);
    assert_eq!(kinds(r#"{"detail": {"b": {"exists": [true]}}}"#), [FieldNamedLikeOperator]);
    assert_eq!(kinds(r#"{"prefix": ["x"], "a": {"prefixes": ["x"]}}"#), []);
}

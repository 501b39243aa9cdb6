//! Why a pattern is refused: the service's words and ours.

use crate::json::Span;
use serde::Serialize;

/// One mistake of a pattern.
///
/// ```
/// use busbar::pattern::Pattern;
/// let text = r#"{"source": "orders"}"#;
/// let refusal = &Pattern::parse(text).expect_err("a leaf must be a list")[0];
/// assert_eq!((refusal.code, refusal.span.of(text)), ("pattern.leaf-not-a-list", "\"orders\""));
/// assert!(refusal.service_message.starts_with("Event pattern is not valid. Reason: \"source\" must be an object"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Ours: a stable code, one of [`CODES`] or of [`SyntaxError::CODES`](crate::json::SyntaxError::CODES). It is the id
    /// of a sentence in the message files, with `.` as `-`.
    pub code: &'static str,
    /// What the sentence names.
    pub arguments: Vec<(&'static str, String)>,
    /// The offending text.
    pub span: Span,
    /// One edit that mends it, where there is one that cannot be meant otherwise.
    pub fix: Option<Fix>,
    /// What the service answers where this is the first mistake, with its source, line and column.
    pub service_message: String,
}

/// A replacement for a part of the pattern's text.
///
/// ```
/// use busbar::pattern::Pattern;
/// let text = r#"{"source": "orders"}"#;
/// let refusals = Pattern::parse(text).expect_err("a leaf must be a list");
/// let fix = refusals[0].fix.as_ref().expect("it can be mended");
/// let mended = format!("{}{}{}", &text[..fix.span.start], fix.replacement, &text[fix.span.end..]);
/// assert_eq!(mended, r#"{"source": ["orders"]}"#);
/// assert!(Pattern::parse(&mended).is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

/// Every code that a refusal can have beside those of the JSON reader, with the arguments of its sentence.
///
/// ```
/// use busbar::pattern::CODES;
/// assert!(CODES.contains(&("pattern.leaf-not-a-list", &["key", "found"])));
/// ```
pub const CODES: &[(&str, &[&str])] = &[
    ("pattern.not-an-object", &[]),
    ("pattern.empty-root", &["path"]),
    ("pattern.empty-object", &["path"]),
    ("pattern.empty-list", &["path"]),
    ("pattern.leaf-not-a-list", &["key", "found"]),
    ("pattern.list-in-list", &["path"]),
    ("pattern.operator-missing", &[]),
    ("pattern.unknown-operator", &["name", "nearest"]),
    ("pattern.two-operators", &["name", "second"]),
    ("pattern.operand-not-a-string", &["name", "found"]),
    ("pattern.operand-list", &["name"]),
    ("pattern.inner-operator-missing", &["name"]),
    ("pattern.inner-operator-unknown", &["name", "inner", "nearest"]),
    ("pattern.exists-not-a-boolean", &["found"]),
    ("pattern.numeric-not-a-list", &["found"]),
    ("pattern.numeric-operator-missing", &["found"]),
    ("pattern.numeric-operator-unknown", &["operator", "nearest"]),
    ("pattern.numeric-operand-not-a-number", &["operator", "found"]),
    ("pattern.numeric-upper-bound-first", &["lower", "upper"]),
    ("pattern.numeric-too-many-terms", &["found"]),
    ("pattern.numeric-second-operator-wrong", &["operator"]),
    ("pattern.numeric-empty-range", &["low", "high"]),
    ("pattern.number-not-comparable", &["number"]),
    ("pattern.anything-but-wrong-operand", &["found"]),
    ("pattern.anything-but-nested-too-deep", &["inner", "found"]),
    ("pattern.anything-but-wrong-member", &["found"]),
    ("pattern.anything-but-mixed-list", &[]),
    ("pattern.anything-but-empty-list", &["inner"]),
    ("pattern.anything-but-empty-text", &["inner"]),
    ("pattern.anything-but-inner-not-a-string", &["inner", "found"]),
    ("pattern.wildcard-consecutive-stars", &["position"]),
    ("pattern.wildcard-invalid-escape", &["position"]),
    ("pattern.wildcard-too-complex", &["path"]),
    ("pattern.cidr-one-slash", &["text"]),
    ("pattern.cidr-mask-not-an-integer", &["mask"]),
    ("pattern.cidr-mask-negative", &["mask"]),
    ("pattern.cidr-mask-too-long", &["mask", "most"]),
    ("pattern.cidr-not-an-address", &["address"]),
    ("pattern.or-not-a-list", &["found"]),
    ("pattern.or-branch-not-an-object", &["found"]),
    ("pattern.or-one-branch", &["count"]),
    ("pattern.or-reserved-name", &["name"]),
    ("pattern.too-many-combinations", &["most"]),
    ("pattern.too-many-paths", &["most"]),
];

//! What is wrong or worth knowing: a code with arguments, where it is, and what mends it. The sentence for a code stands in
//! the message files, so the core speaks no language.

use serde::Serialize;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It would not deploy, or not do what is drawn.
    Error,
    /// It works, but a careful engineer would not leave it so.
    Warning,
    /// Worth knowing.
    Hint,
}

/// A range of bytes in a text, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Range {
    pub start: usize,
    pub end: usize,
}

/// A node or link of a frozen drawing, by its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Node(usize),
    Link(usize),
}

/// Where it is: in which node or link, in which of its fields, at which place of that field's text (or of the whole text
/// that was read, when there is no subject).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
}

/// A mend that can be applied as it stands: replace `range` of the text at the diagnostic's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    pub range: Range,
    pub replacement: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    pub code: &'static str,
    pub severity: Severity,
    pub arguments: Vec<(&'static str, String)>,
    pub place: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

impl Diagnostic {
    #[must_use]
    pub fn error(code: &'static str) -> Self {
        Self::new(code, Severity::Error)
    }

    #[must_use]
    pub fn warning(code: &'static str) -> Self {
        Self::new(code, Severity::Warning)
    }

    #[must_use]
    pub fn hint(code: &'static str) -> Self {
        Self::new(code, Severity::Hint)
    }

    fn new(code: &'static str, severity: Severity) -> Self {
        Self { code, severity, arguments: Vec::new(), place: Place::default(), fix: None }
    }

    /// Adds an argument of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    #[must_use]
    pub fn at(mut self, subject: Subject) -> Self {
        self.place.subject = Some(subject);
        self
    }

    #[must_use]
    pub fn in_field(mut self, field: impl Into<String>) -> Self {
        self.place.field = Some(field.into());
        self
    }

    #[must_use]
    pub fn in_range(mut self, start: usize, end: usize) -> Self {
        self.place.range = Some(Range { start, end });
        self
    }

    #[must_use]
    pub fn mended_by(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}

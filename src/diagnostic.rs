//! What is wrong or worth knowing: a code with arguments, where it is, and what mends it. The sentence for a code stands in
//! the message files, so the core speaks no language.

use crate::event::EventFault;
use crate::json::{Span, SyntaxError};
use crate::pattern::{Refusal, Warning};
use serde::{Deserialize, Serialize};

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl From<Span> for Range {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

impl From<&SyntaxError> for Diagnostic {
    fn from(error: &SyntaxError) -> Self {
        let place = Place { range: Some(error.span.into()), ..Place::default() };
        let mut arguments = error.arguments();
        arguments.extend([("line", error.place.line.to_string()), ("column", error.place.column.to_string())]);
        Self { arguments, place, ..Self::error(error.code()) }
    }
}

impl From<&Refusal> for Diagnostic {
    fn from(refusal: &Refusal) -> Self {
        let place = Place { range: Some(refusal.span.into()), ..Place::default() };
        let fix = refusal.fix.as_ref().map(|fix| Fix { range: fix.span.into(), replacement: fix.replacement.clone() });
        Self { arguments: refusal.arguments.clone(), place, fix, ..Self::error(refusal.code) }
    }
}

impl From<&Warning> for Diagnostic {
    fn from(warning: &Warning) -> Self {
        let place = Place { range: Some(warning.span.into()), ..Place::default() };
        Self { arguments: warning.arguments.clone(), place, ..Self::warning(warning.kind.code()) }
    }
}

impl From<&EventFault> for Diagnostic {
    fn from(fault: &EventFault) -> Self {
        match fault {
            EventFault::Syntax(error) => error.into(),
            EventFault::Missing { .. } => Self { arguments: fault.arguments(), ..Self::error(fault.code()) },
            EventFault::NotAnObject { span } | EventFault::WrongKind { span, .. } => {
                let place = Place { range: Some((*span).into()), ..Place::default() };
                Self { arguments: fault.arguments(), place, ..Self::error(fault.code()) }
            }
        }
    }
}

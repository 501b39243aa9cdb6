//! What single fields hold: names, numbers, paths, expressions.

use super::Parser;
use super::fields::Fields;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member, Span, Value};
use crate::states::intrinsic::{Call, IntrinsicFault, IntrinsicReason};
use crate::states::jsonata;
use crate::states::model::{Expression, FieldText, PathField, Quantity, QueryLanguage, ResultPath};
use crate::states::path::{Path, PathFault, ReferencePath};

/// How a value is called in a message.
pub(super) fn kind_name(value: &Value) -> &'static str {
    match value.kind {
        Kind::Null => "null",
        Kind::Bool(_) => "boolean",
        Kind::Number(_) => "number",
        Kind::String(_) => "string",
        Kind::Array(_) => "array",
        Kind::Object(_) => "object",
    }
}

impl Parser {
    /// Says that a field should be something else.
    pub(super) fn wrong_kind(&mut self, member: &Member, wanted: &'static str) {
        let finding = Diagnostic::error("states.wrong-kind")
            .with("name", &member.key)
            .with("wanted", wanted)
            .with("found", kind_name(&member.value));
        self.report(finding, member.value.span);
    }

    pub(super) fn comment(&mut self, fields: &Fields) -> Option<String> {
        fields.get("Comment").and_then(|member| self.string(member))
    }

    pub(super) fn string(&mut self, member: &Member) -> Option<String> {
        match &member.value.kind {
            Kind::String(text) => Some(text.clone()),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
                self.wrong_kind(member, "string");
                None
            }
        }
    }

    /// A text that has to be one of a few.
    pub(super) fn one_of(&mut self, member: &Member, choices: &[&str]) -> Option<String> {
        let text = self.string(member)?;
        if choices.contains(&text.as_str()) || text.contains("${") {
            return Some(text);
        }
        let finding = Diagnostic::error("states.not-one-of")
            .with("name", &member.key)
            .with("found", &text)
            .with("choices", choices.join(", "));
        self.report(finding, member.value.span);
        None
    }

    pub(super) fn query_language(&mut self, fields: &Fields) -> Option<QueryLanguage> {
        match self.one_of(fields.get("QueryLanguage")?, &["JSONPath", "JSONata"])?.as_str() {
            "JSONata" => Some(QueryLanguage::Jsonata),
            _ => Some(QueryLanguage::JsonPath),
        }
    }

    pub(super) fn number(&mut self, member: &Member) -> Option<f64> {
        match &member.value.kind {
            Kind::Number(text) => text.parse().ok(),
            Kind::Null | Kind::Bool(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => {
                self.wrong_kind(member, "number");
                None
            }
        }
    }

    /// A number within bounds, whole where `is_whole`.
    pub(super) fn number_in(&mut self, member: &Member, least: f64, most: f64, is_whole: bool) -> Option<f64> {
        let number = self.number(member)?;
        if number < least || number > most || (is_whole && number.fract() != 0.0) {
            let finding = Diagnostic::error("states.out-of-range")
                .with("name", &member.key)
                .with("found", number)
                .with("least", least)
                .with("most", most)
                .with("whole", if is_whole { "yes" } else { "no" });
            self.report(finding, member.value.span);
            return None;
        }
        Some(number)
    }

    pub(super) fn positive_integer(&mut self, fields: &Fields, name: &str, most: u64) -> Option<u64> {
        self.number_in(fields.get(name)?, 1.0, most as f64, true).map(|number| number as u64)
    }

    /// A number as a literal, in a `…Path` field beside it, or as a JSONata expression.
    pub(super) fn quantity(
        &mut self,
        fields: &Fields,
        name: &'static str,
        path_name: &'static str,
        language: QueryLanguage,
        bounds: (f64, f64, bool),
    ) -> Option<Quantity> {
        if let (Some(_), Some(path)) = (fields.get(name), fields.get(path_name)) {
            let finding = Diagnostic::error("states.both-fields").with("first", name).with("second", path_name);
            self.report(finding, path.key_span);
        }
        if let Some(member) = fields.get(name) {
            if let (QueryLanguage::Jsonata, Some(text)) = (language, member.value.as_str()) {
                return self.whole_expression(text, name, member).map(Quantity::Jsonata);
            }
            if member.value.as_str().is_some_and(|text| text.contains("${")) {
                return Some(Quantity::Literal(bounds.0.max(1.0)));
            }
            return self.number_in(member, bounds.0, bounds.1, bounds.2).map(Quantity::Literal);
        }
        self.path_of(fields.get(path_name)?).map(Quantity::Path)
    }

    /// A field that is a path and nothing else.
    pub(super) fn path_of(&mut self, member: &Member) -> Option<Path> {
        let text = self.string(member)?;
        self.path(&text, &member.key, member.value.span)
    }

    pub(super) fn path(&mut self, text: &str, name: &str, span: Span) -> Option<Path> {
        match Path::parse(text) {
            Ok(path) => Some(path),
            Err(fault) => {
                self.report(path_finding(&fault, text, name), span);
                None
            }
        }
    }

    pub(super) fn call(&mut self, text: &str, name: &str, span: Span) -> Option<Call> {
        match Call::parse(text) {
            Ok(call) => Some(call),
            Err(fault) => {
                self.report(call_finding(&fault, text, name), span);
                None
            }
        }
    }

    /// `InputPath` and `OutputPath`: a path, an intrinsic function or null.
    pub(super) fn path_field(&mut self, fields: &Fields, name: &str) -> PathField {
        let Some(member) = fields.get(name) else { return PathField::Whole };
        match &member.value.kind {
            Kind::Null => PathField::Nothing,
            Kind::String(text) if text == "$" => PathField::Whole,
            Kind::String(text) if text.starts_with("States.") => {
                self.call(text, name, member.value.span).map_or(PathField::Whole, PathField::Call)
            }
            Kind::String(text) => self.path(text, name, member.value.span).map_or(PathField::Whole, PathField::Path),
            Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
                self.wrong_kind(member, "path");
                PathField::Whole
            }
        }
    }

    /// `ResultPath`: a reference path or null.
    pub(super) fn result_path(&mut self, fields: &Fields) -> ResultPath {
        let Some(member) = fields.get("ResultPath") else { return ResultPath::Replace };
        match &member.value.kind {
            Kind::Null => ResultPath::Discard,
            Kind::String(text) if text == "$" => ResultPath::Replace,
            Kind::String(text) => {
                let Some(path) = self.path(text, "ResultPath", member.value.span) else { return ResultPath::Replace };
                match ReferencePath::of(&path) {
                    Some(path) => ResultPath::Into(path),
                    None => {
                        let finding = Diagnostic::error("states.not-a-reference-path").with("path", text);
                        self.report(finding, member.value.span);
                        ResultPath::Replace
                    }
                }
            }
            Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
                self.wrong_kind(member, "path");
                ResultPath::Replace
            }
        }
    }

    /// `Error` and `Cause` with their `…Path` fields.
    pub(super) fn field_text(
        &mut self,
        fields: &Fields,
        name: &'static str,
        path_name: &'static str,
        language: QueryLanguage,
    ) -> Option<FieldText> {
        if let (Some(_), Some(path)) = (fields.get(name), fields.get(path_name)) {
            let finding = Diagnostic::error("states.both-fields").with("first", name).with("second", path_name);
            self.report(finding, path.key_span);
        }
        if let Some(member) = fields.get(name) {
            let text = self.string(member)?;
            if language == QueryLanguage::Jsonata && is_expression(&text) {
                return self.whole_expression(&text, name, member).map(FieldText::Jsonata);
            }
            return Some(FieldText::Literal(text));
        }
        let member = fields.get(path_name)?;
        let text = self.string(member)?;
        if text.starts_with("States.") {
            return self.call(&text, path_name, member.value.span).map(FieldText::Call);
        }
        self.path(&text, path_name, member.value.span).map(FieldText::Path)
    }

    /// A text that has to be one JSONata expression.
    pub(super) fn whole_expression(&mut self, text: &str, location: &str, member: &Member) -> Option<Expression> {
        if !is_expression(text) {
            let finding = Diagnostic::error("states.not-an-expression").with("name", &member.key).with("found", text);
            self.report(finding, member.value.span);
            return None;
        }
        self.expression(text, location, member.value.span)
    }

    /// Reads what stands between `{%` and `%}`.
    pub(super) fn expression(&mut self, text: &str, location: &str, span: Span) -> Option<Expression> {
        let inner = text.get(2..text.len().saturating_sub(2)).unwrap_or("").trim().to_owned();
        if let Err(reason) = jsonata::check(&inner) {
            let finding = Diagnostic::error("states.expression")
                .with("name", location)
                .with("reason", reason)
                .with("text", &inner);
            self.report(finding, span);
            return None;
        }
        Some(Expression { text: inner, location: location.to_owned() })
    }
}

/// Whether a text is a JSONata expression to the service: blanks before or after make it a plain text (recorded).
pub(super) fn is_expression(text: &str) -> bool {
    text.len() >= 4 && text.starts_with("{%") && text.ends_with("%}")
}

fn path_finding(fault: &PathFault, text: &str, name: &str) -> Diagnostic {
    Diagnostic::error("states.path")
        .with("name", name)
        .with("path", text)
        .with("reason", fault.reason.word())
        .with("position", text[..fault.at.min(text.len())].chars().count() + 1)
}

fn call_finding(fault: &IntrinsicFault, text: &str, name: &str) -> Diagnostic {
    let finding = match &fault.reason {
        IntrinsicReason::UnknownFunction(function) => {
            let known = crate::states::intrinsic::FUNCTIONS.iter().map(|row| row.0);
            let short = function.strip_prefix("States.").unwrap_or(function);
            let nearest = super::fields::nearest(short, known).map_or(String::new(), |name| format!("States.{name}"));
            Diagnostic::error("states.unknown-function").with("function", function).with("nearest", nearest)
        }
        IntrinsicReason::Parenthesis => Diagnostic::error("states.function-parenthesis"),
        IntrinsicReason::OpenText => Diagnostic::error("states.function-open-text"),
        IntrinsicReason::Argument => Diagnostic::error("states.function-argument"),
        IntrinsicReason::Count { name, found } => Diagnostic::error("states.function-argument-count")
            .with("function", format!("States.{name}"))
            .with("found", found),
        IntrinsicReason::Path(fault) => return path_finding(fault, text, name),
        IntrinsicReason::Placeholders { placeholders, arguments } => Diagnostic::error("states.function-placeholders")
            .with("placeholders", placeholders)
            .with("arguments", arguments),
        IntrinsicReason::TooDeep => Diagnostic::error("states.function-too-deep"),
    };
    let position = text[..fault.at.min(text.len())].chars().count() + 1;
    finding.with("name", name).with("text", text).with("position", position)
}

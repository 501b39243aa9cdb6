//! Reading `Retry` and `Catch`.

use super::Parser;
use super::fields::Fields;
use super::task::MAX_SECONDS;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member, Value};
use crate::states::model::{Backoff, Catcher, QueryLanguage, Retrier};

/// The errors that the service itself raises.
/// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html> (2025-11).
pub const ERROR_NAMES: [&str; 19] = [
    "States.ALL",
    "States.BranchFailed",
    "States.DataLimitExceeded",
    "States.ExceedToleratedFailureThreshold",
    "States.HeartbeatTimeout",
    "States.Http.Socket",
    "States.HttpLimitExceeded",
    "States.IntrinsicFailure",
    "States.ItemReaderFailed",
    "States.NoChoiceMatched",
    "States.ParameterPathFailure",
    "States.Permissions",
    "States.QueryEvaluationError",
    "States.ResultPathMatchFailure",
    "States.ResultWriterFailed",
    "States.Runtime",
    "States.TaskFailed",
    "States.Timeout",
    "States.VariableReferenceFailed",
];

impl Parser {
    pub(super) fn retry(&mut self, fields: &Fields) -> Vec<Retrier> {
        const FIELDS: &[&str] = &[
            "Comment",
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
        ];
        let list = self.handlers(fields, "Retry");
        let last = list.len().saturating_sub(1);
        let mut retriers = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let inner = Fields::of(value);
            self.unknown_fields(&inner, FIELDS, "states.unknown-field");
            let Some(errors) = self.error_equals(&inner, index == last) else { continue };
            let mut number = |name: &str, otherwise: f64, least: f64, most: f64, is_whole: bool| match inner.get(name) {
                Some(member) => self.number_in(member, least, most, is_whole).unwrap_or(otherwise),
                None => otherwise,
            };
            let interval_secs = number("IntervalSeconds", 1.0, 1.0, MAX_SECONDS, true);
            let max_attempts = number("MaxAttempts", 3.0, 0.0, MAX_SECONDS, true) as u64;
            let rate = number("BackoffRate", 2.0, 1.0, f64::MAX, false);
            let max_delay =
                inner.has("MaxDelaySeconds").then(|| number("MaxDelaySeconds", 1.0, 1.0, 31_622_400.0, true));
            if let (Some(most), Some(member)) = (max_delay, inner.get("MaxDelaySeconds"))
                && most < interval_secs
            {
                let finding =
                    Diagnostic::error("states.max-delay-too-small").with("found", most).with("least", interval_secs);
                self.report(finding, member.value.span);
            }
            let jitter = inner.get("JitterStrategy").and_then(|member| self.one_of(member, &["FULL", "NONE"]));
            retriers.push(Retrier {
                errors,
                max_attempts,
                backoff: Backoff {
                    interval_secs,
                    rate,
                    max_delay_secs: max_delay,
                    is_jittered: jitter.as_deref() == Some("FULL"),
                },
            });
        }
        retriers
    }

    pub(super) fn catch(&mut self, fields: &Fields, language: QueryLanguage) -> Vec<Catcher> {
        const FIELDS: &[&str] = &["Comment", "ErrorEquals", "Next", "ResultPath", "Output", "Assign"];
        let list = self.handlers(fields, "Catch");
        let last = list.len().saturating_sub(1);
        let mut catchers = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let inner = Fields::of(value);
            self.unknown_fields(&inner, FIELDS, "states.unknown-field");
            let foreign = if language == QueryLanguage::Jsonata { "ResultPath" } else { "Output" };
            if let Some(member) = inner.get(foreign) {
                let finding = Diagnostic::error("states.field-of-other-language")
                    .with("name", foreign)
                    .with("language", language.name());
                self.report(finding, member.key_span);
            }
            if let Some(member) = inner.get("Assign") {
                self.assigned_names(member);
            }
            let errors = self.error_equals(&inner, index == last);
            let Some(member) = self.required(&inner, "Next") else { continue };
            let next = self.string(member).and_then(|name| self.target(&name, member.value.span));
            let (Some(errors), Some(next)) = (errors, next) else { continue };
            catchers.push(Catcher {
                errors,
                next,
                result_path: self.result_path(&inner),
                output: self.template(&inner, "Output", language),
                assign: self.template(&inner, "Assign", language),
            });
        }
        catchers
    }

    fn handlers<'value>(&mut self, fields: &Fields<'value>, name: &str) -> &'value [Value] {
        let Some(member) = fields.get(name) else { return &[] };
        let Kind::Array(elements) = &member.value.kind else {
            self.wrong_kind(member, "array");
            return &[];
        };
        for element in elements {
            if !matches!(element.kind, Kind::Object(_)) {
                let item = Member { key: name.to_owned(), key_span: member.key_span, value: element.clone() };
                self.wrong_kind(&item, "object");
            }
        }
        elements
    }

    fn error_equals(&mut self, fields: &Fields, is_last: bool) -> Option<Vec<String>> {
        let member = self.required(fields, "ErrorEquals")?;
        let Kind::Array(elements) = &member.value.kind else {
            self.wrong_kind(member, "array");
            return None;
        };
        if elements.is_empty() {
            self.report(Diagnostic::error("states.no-errors"), member.value.span);
        }
        let mut errors = Vec::new();
        for element in elements {
            let Some(name) = element.as_str() else {
                let item = Member { key: "ErrorEquals".to_owned(), key_span: member.key_span, value: element.clone() };
                self.wrong_kind(&item, "string");
                continue;
            };
            if name == "States.ALL" && (elements.len() > 1 || !is_last) {
                let code = if elements.len() > 1 { "states.all-not-alone" } else { "states.all-not-last" };
                self.report(Diagnostic::error(code), element.span);
            } else if name.starts_with("States.") && !ERROR_NAMES.contains(&name) {
                let nearest = super::fields::nearest(name, ERROR_NAMES.into_iter()).unwrap_or("");
                let finding = Diagnostic::warning("states.unknown-error").with("name", name).with("nearest", nearest);
                self.report(finding, element.span);
            }
            errors.push(name.to_owned());
        }
        Some(errors)
    }
}

//! Reading a Wait state.

use super::Parser;
use super::fields::Fields;
use super::values::is_expression;
use crate::diagnostic::Diagnostic;
use crate::json::Kind;
use crate::states::model::{Quantity, QueryLanguage, StateKind, Wait};
use crate::states::timestamp::Timestamp;

const FORMS: [&str; 4] = ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"];

impl Parser {
    pub(super) fn wait(&mut self, fields: &Fields, language: QueryLanguage) -> Option<StateKind> {
        let given: Vec<&str> = FORMS.into_iter().filter(|name| fields.has(name)).collect();
        if given.len() != 1 {
            let finding =
                Diagnostic::error("states.wait-forms").with("count", given.len()).with("given", given.join(", "));
            self.report(finding, fields.span);
            return None;
        }
        let member = fields.get(given[0])?;
        let wait = match given[0] {
            "Seconds" => Wait::Seconds(self.quantity(fields, "Seconds", "", language, (0.0, 99_999_999.0, true))?),
            "SecondsPath" => Wait::Seconds(Quantity::Path(self.path_of(member)?)),
            "TimestampPath" => Wait::TimestampPath(self.path_of(member)?),
            _ => match &member.value.kind {
                Kind::String(text) if language == QueryLanguage::Jsonata && is_expression(text) => {
                    Wait::Timestamp(self.expression(text, "Timestamp", member.value.span)?)
                }
                Kind::String(text) => match Timestamp::parse(text) {
                    Some(time) => Wait::Until(time),
                    None => {
                        self.report(Diagnostic::error("states.timestamp").with("found", text), member.value.span);
                        return None;
                    }
                },
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
                    self.wrong_kind(member, "string");
                    return None;
                }
            },
        };
        Some(StateKind::Wait(wait))
    }
}

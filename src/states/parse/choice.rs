//! Reading a Choice state.

use super::Parser;
use super::fields::{Fields, nearest};
use super::values::is_expression;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member, Value};
use crate::states::model::{Choice, ChoiceRule, Condition, Operand, QueryLanguage, StateKind, Test, TestKind};
use crate::states::timestamp::Timestamp;

/// The operators, what they compare, and what their operand has to be.
const OPERATORS: [(&str, TestKind, OperandKind); 23] = [
    ("StringEquals", TestKind::StringEquals, OperandKind::Text),
    ("StringLessThan", TestKind::StringLessThan, OperandKind::Text),
    ("StringGreaterThan", TestKind::StringGreaterThan, OperandKind::Text),
    ("StringLessThanEquals", TestKind::StringLessThanEquals, OperandKind::Text),
    ("StringGreaterThanEquals", TestKind::StringGreaterThanEquals, OperandKind::Text),
    ("StringMatches", TestKind::StringMatches, OperandKind::TextOnly),
    ("NumericEquals", TestKind::NumericEquals, OperandKind::Number),
    ("NumericLessThan", TestKind::NumericLessThan, OperandKind::Number),
    ("NumericGreaterThan", TestKind::NumericGreaterThan, OperandKind::Number),
    ("NumericLessThanEquals", TestKind::NumericLessThanEquals, OperandKind::Number),
    ("NumericGreaterThanEquals", TestKind::NumericGreaterThanEquals, OperandKind::Number),
    ("BooleanEquals", TestKind::BooleanEquals, OperandKind::Truth),
    ("TimestampEquals", TestKind::TimestampEquals, OperandKind::Time),
    ("TimestampLessThan", TestKind::TimestampLessThan, OperandKind::Time),
    ("TimestampGreaterThan", TestKind::TimestampGreaterThan, OperandKind::Time),
    ("TimestampLessThanEquals", TestKind::TimestampLessThanEquals, OperandKind::Time),
    ("TimestampGreaterThanEquals", TestKind::TimestampGreaterThanEquals, OperandKind::Time),
    ("IsNull", TestKind::IsNull, OperandKind::TruthOnly),
    ("IsPresent", TestKind::IsPresent, OperandKind::TruthOnly),
    ("IsNumeric", TestKind::IsNumeric, OperandKind::TruthOnly),
    ("IsString", TestKind::IsString, OperandKind::TruthOnly),
    ("IsBoolean", TestKind::IsBoolean, OperandKind::TruthOnly),
    ("IsTimestamp", TestKind::IsTimestamp, OperandKind::TruthOnly),
];

/// What an operator takes; the `…Only` ones have no form with a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OperandKind {
    Text,
    TextOnly,
    Number,
    Truth,
    TruthOnly,
    Time,
}

/// And, Or and Not in one another that a rule may have here.
const MAX_DEPTH: usize = 64;

impl Parser {
    pub(super) fn choice(&mut self, fields: &Fields, language: QueryLanguage) -> Option<StateKind> {
        let member = self.required(fields, "Choices")?;
        let Kind::Array(elements) = &member.value.kind else {
            self.wrong_kind(member, "array");
            return None;
        };
        if elements.is_empty() {
            self.report(Diagnostic::error("states.no-choices"), member.value.span);
        }
        let rules: Vec<Option<ChoiceRule>> = elements.iter().map(|element| self.rule(element, language)).collect();
        let default = match fields.get("Default") {
            Some(member) => {
                let name = self.string(member)?;
                Some(self.target(&name, member.value.span)?)
            }
            None => None,
        };
        Some(StateKind::Choice(Choice { rules: rules.into_iter().collect::<Option<_>>()?, default }))
    }

    fn rule(&mut self, value: &Value, language: QueryLanguage) -> Option<ChoiceRule> {
        let fields = Fields::of(value);
        if !matches!(value.kind, Kind::Object(_)) {
            self.report(Diagnostic::error("states.rule-not-an-object"), value.span);
            return None;
        }
        if let Some(member) = fields.get("Assign") {
            self.assigned_names(member);
        }
        let next = self.required(&fields, "Next").and_then(|member| {
            let name = self.string(member)?;
            self.target(&name, member.value.span)
        });
        let condition = match language {
            QueryLanguage::JsonPath => self.condition(value, true, 0),
            QueryLanguage::Jsonata => self.jsonata_condition(&fields),
        };
        Some(ChoiceRule {
            condition: condition?,
            next: next?,
            output: self.template(&fields, "Output", language),
            assign: self.template(&fields, "Assign", language),
            span: value.span,
        })
    }

    fn jsonata_condition(&mut self, fields: &Fields) -> Option<Condition> {
        self.unknown_fields(fields, &["Condition", "Next", "Output", "Assign", "Comment"], "states.unknown-field");
        let member = self.required(fields, "Condition")?;
        match &member.value.kind {
            Kind::Bool(truth) => Some(Condition::Constant(*truth)),
            Kind::String(text) if is_expression(text) => {
                self.expression(text, "Condition", member.value.span).map(Condition::Jsonata)
            }
            Kind::Null | Kind::Number(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => {
                self.wrong_kind(member, "condition");
                None
            }
        }
    }

    fn condition(&mut self, value: &Value, is_top: bool, depth: usize) -> Option<Condition> {
        if depth > MAX_DEPTH {
            self.report(Diagnostic::error("states.rule-too-deep").with("most", MAX_DEPTH), value.span);
            return None;
        }
        let fields = Fields::of(value);
        if !matches!(value.kind, Kind::Object(_)) {
            self.report(Diagnostic::error("states.rule-not-an-object"), value.span);
            return None;
        }
        if let (false, Some(next)) = (is_top, fields.get("Next")) {
            self.report(Diagnostic::error("states.next-inside-rule"), next.key_span);
        }
        if let Some(member) = fields.get("And").or(fields.get("Or")) {
            let Kind::Array(elements) = &member.value.kind else {
                self.wrong_kind(member, "array");
                return None;
            };
            if elements.is_empty() {
                self.report(Diagnostic::error("states.rule-empty").with("name", &member.key), member.value.span);
            }
            let parts: Vec<Option<Condition>> =
                elements.iter().map(|element| self.condition(element, false, depth + 1)).collect();
            let parts = parts.into_iter().collect::<Option<Vec<Condition>>>()?;
            return Some(if member.key == "And" { Condition::All(parts) } else { Condition::Any(parts) });
        }
        if let Some(member) = fields.get("Not") {
            return self.condition(&member.value, false, depth + 1).map(|part| Condition::Not(Box::new(part)));
        }
        self.test(value, &fields).map(Condition::Test)
    }

    fn test(&mut self, value: &Value, fields: &Fields) -> Option<Test> {
        let variable = self.required(fields, "Variable").and_then(|member| self.path_of(member));
        let known = ["Variable", "Next", "Comment", "Assign", "Output", "Condition"];
        let operators: Vec<&Member> =
            value.members().iter().filter(|member| !known.contains(&member.key.as_str())).collect();
        if let Some(member) = fields.get("Condition").or(fields.get("Output")) {
            let finding = Diagnostic::error("states.field-of-other-language")
                .with("name", &member.key)
                .with("language", QueryLanguage::JsonPath.name());
            self.report(finding, member.key_span);
        }
        let [member] = operators[..] else {
            let names: Vec<&str> = operators.iter().map(|member| member.key.as_str()).collect();
            let finding =
                Diagnostic::error("states.operators").with("count", operators.len()).with("names", names.join(", "));
            self.report(finding, value.span);
            return None;
        };
        let (kind, operand) = self.operator(member)?;
        Some(Test { variable: variable?, kind, operand })
    }

    fn operator(&mut self, member: &Member) -> Option<(TestKind, Operand)> {
        if let Some((_, kind, wanted)) = OPERATORS.iter().find(|(name, ..)| *name == member.key) {
            let fits = match (&member.value.kind, wanted) {
                (Kind::String(_), OperandKind::Text | OperandKind::TextOnly)
                | (Kind::Number(_), OperandKind::Number) => true,
                (Kind::Bool(_), OperandKind::Truth | OperandKind::TruthOnly) => true,
                (Kind::String(text), OperandKind::Time) => Timestamp::parse(text).is_some(),
                _ => false,
            };
            if !fits {
                self.wrong_kind(
                    member,
                    match wanted {
                        OperandKind::Text | OperandKind::TextOnly => "string",
                        OperandKind::Number => "number",
                        OperandKind::Truth | OperandKind::TruthOnly => "boolean",
                        OperandKind::Time => "timestamp",
                    },
                );
                return None;
            }
            return Some((*kind, Operand::Literal(member.value.to_serde())));
        }
        let base = member.key.strip_suffix("Path").unwrap_or("");
        let with_path = OPERATORS.iter().find(|(name, _, wanted)| {
            *name == base && !matches!(wanted, OperandKind::TextOnly | OperandKind::TruthOnly)
        });
        if let Some((_, kind, _)) = with_path {
            return self.path_of(member).map(|path| (*kind, Operand::Path(path)));
        }
        let nearest = nearest(&member.key, OPERATORS.iter().map(|(name, ..)| *name)).unwrap_or("");
        let finding = Diagnostic::error("states.unknown-operator").with("name", &member.key).with("nearest", nearest);
        self.report(finding, member.key_span);
        None
    }
}

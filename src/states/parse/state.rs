//! Reading one state: what all types share, and which fields each type has.

use super::Parser;
use super::fields::Fields;
use super::values::kind_name;
use crate::diagnostic::{Diagnostic, Fix, Range};
use crate::json::{Kind, Member, quoted};
use crate::states::model::{Fail, FlowId, InputOutput, Next, QueryLanguage, State, StateId, StateKind};

/// In which query language a field exists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    Both,
    JsonPath,
    Jsonata,
}

use In::{Both, JsonPath, Jsonata};

/// Fields that belong together.
type Fieldset = &'static [(&'static str, In)];

/// The fields of every type.
const EVERY: &[(&str, In)] = &[("Type", Both), ("Comment", Both), ("QueryLanguage", Both)];
const GOES_ON: &[(&str, In)] = &[("Next", Both), ("End", Both), ("Assign", Both)];
const DATA: &[(&str, In)] = &[("InputPath", JsonPath), ("OutputPath", JsonPath), ("Output", Jsonata)];
const RESULT: &[(&str, In)] = &[("Parameters", JsonPath), ("ResultPath", JsonPath)];
const SELECTED: &[(&str, In)] = &[("ResultSelector", JsonPath), ("Retry", Both), ("Catch", Both)];
const ARGUMENTS: &[(&str, In)] = &[("Arguments", Jsonata)];

/// The types with their fields, as <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-states.html> has them.
const TYPES: [(&str, &[Fieldset]); 8] = [
    ("Pass", &[EVERY, GOES_ON, DATA, RESULT, &[("Result", JsonPath)]]),
    (
        "Task",
        &[
            EVERY,
            GOES_ON,
            DATA,
            RESULT,
            SELECTED,
            ARGUMENTS,
            &[
                ("Resource", Both),
                ("Credentials", Both),
                ("TimeoutSeconds", Both),
                ("TimeoutSecondsPath", JsonPath),
                ("HeartbeatSeconds", Both),
                ("HeartbeatSecondsPath", JsonPath),
            ],
        ],
    ),
    ("Choice", &[EVERY, DATA, &[("Choices", Both), ("Default", Both), ("Assign", Both)]]),
    (
        "Wait",
        &[
            EVERY,
            GOES_ON,
            DATA,
            &[("Seconds", Both), ("SecondsPath", JsonPath), ("Timestamp", Both), ("TimestampPath", JsonPath)],
        ],
    ),
    ("Succeed", &[EVERY, DATA]),
    ("Fail", &[EVERY, &[("Error", Both), ("Cause", Both), ("ErrorPath", JsonPath), ("CausePath", JsonPath)]]),
    ("Parallel", &[EVERY, GOES_ON, DATA, RESULT, SELECTED, ARGUMENTS, &[("Branches", Both)]]),
    (
        "Map",
        &[
            EVERY,
            GOES_ON,
            DATA,
            RESULT,
            SELECTED,
            &[
                ("Items", Jsonata),
                ("ItemsPath", JsonPath),
                ("ItemProcessor", Both),
                ("Iterator", Both),
                ("ItemSelector", Both),
                ("ItemReader", Both),
                ("ItemBatcher", Both),
                ("ResultWriter", Both),
                ("MaxConcurrency", Both),
                ("MaxConcurrencyPath", JsonPath),
                ("ToleratedFailureCount", Both),
                ("ToleratedFailureCountPath", JsonPath),
                ("ToleratedFailurePercentage", Both),
                ("ToleratedFailurePercentagePath", JsonPath),
                ("Label", Both),
            ],
        ],
    ),
];

impl Parser {
    /// Reads a state; None where so much is wrong that there is no state.
    pub(super) fn state(&mut self, member: &Member, id: StateId, flow: FlowId) -> Option<State> {
        if !matches!(member.value.kind, Kind::Object(_)) {
            let finding = Diagnostic::error("states.state-not-an-object")
                .with("name", &member.key)
                .with("found", kind_name(&member.value));
            self.report(finding, member.value.span);
            return None;
        }
        let fields = Fields::of(&member.value);
        let language = self.state_language(&fields, member);
        let comment = self.comment(&fields);
        let type_field = self.required(&fields, "Type")?;
        let type_name = self.string(type_field)?;
        let Some((_, groups)) = TYPES.iter().find(|(name, _)| *name == type_name) else {
            self.unknown_type(&type_name, type_field);
            return None;
        };
        let unknown_fields = self.state_fields(&fields, groups, language, &type_name);
        let mut data = self.data(&fields, language);
        let kind = match type_name.as_str() {
            "Pass" => StateKind::Pass { result: fields.get("Result").map(|result| result.value.to_serde()) },
            "Task" => self.task(&fields, language)?,
            "Choice" => self.choice(&fields, language)?,
            "Wait" => self.wait(&fields, language)?,
            "Succeed" => StateKind::Succeed,
            "Fail" => StateKind::Fail(Fail {
                error: self.field_text(&fields, "Error", "ErrorPath", language),
                cause: self.field_text(&fields, "Cause", "CausePath", language),
            }),
            "Parallel" => self.parallel(&fields, id)?,
            _ => self.map(&fields, id, language, &mut data)?,
        };
        let next = match &kind {
            StateKind::Succeed | StateKind::Fail(_) | StateKind::Choice(_) => Next::End,
            StateKind::Pass { .. }
            | StateKind::Task(_)
            | StateKind::Wait(_)
            | StateKind::Parallel { .. }
            | StateKind::Map(_) => self.next(&fields, member)?,
        };
        Some(State {
            name: member.key.clone(),
            name_span: member.key_span,
            span: member.value.span,
            flow,
            query_language: language,
            comment,
            kind,
            next,
            data,
            retry: self.retry(&fields),
            catch: self.catch(&fields, language),
            unknown_fields,
        })
    }

    fn unknown_type(&mut self, found: &str, field: &Member) {
        let nearest = super::fields::nearest(found, TYPES.iter().map(|(name, _)| *name)).unwrap_or("");
        let names: Vec<&str> = TYPES.iter().map(|(name, _)| *name).collect();
        let mut finding = Diagnostic::error("states.unknown-type")
            .with("found", found)
            .with("nearest", nearest)
            .with("types", names.join(", "));
        if !nearest.is_empty() {
            finding = finding.mended_by(Fix { range: Range::from(field.value.span), replacement: quoted(nearest) });
        }
        self.report(finding, field.value.span);
    }

    fn state_language(&mut self, fields: &Fields, member: &Member) -> QueryLanguage {
        let Some(own) = self.query_language(fields) else { return self.language };
        if self.language == QueryLanguage::Jsonata && own == QueryLanguage::JsonPath {
            let span = fields.get("QueryLanguage").map_or(member.value.span, |field| field.value.span);
            self.report(Diagnostic::error("states.language-back-to-jsonpath"), span);
        }
        own
    }

    fn state_fields(
        &mut self,
        fields: &Fields,
        groups: &[&[(&'static str, In)]],
        language: QueryLanguage,
        type_name: &str,
    ) -> Vec<String> {
        let all: Vec<(&'static str, In)> = groups.iter().flat_map(|group| group.iter().copied()).collect();
        for (name, exists) in &all {
            let is_foreign = match exists {
                In::Both => false,
                In::JsonPath => language == QueryLanguage::Jsonata,
                In::Jsonata => language == QueryLanguage::JsonPath,
            };
            if is_foreign && let Some(member) = fields.get(name) {
                let finding = Diagnostic::error("states.field-of-other-language")
                    .with("name", name)
                    .with("language", language.name());
                self.report(finding, member.key_span);
            }
        }
        let known: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        // A field of another type would be ignored or refused, which is worse than a field that nobody knows.
        for (_, groups) in &TYPES {
            for (name, _) in groups.iter().flat_map(|group| group.iter()) {
                if !known.contains(name)
                    && let Some(member) = fields.get(name)
                {
                    let finding =
                        Diagnostic::error("states.field-of-other-type").with("name", name).with("type", type_name);
                    let is_said = self.findings.iter().any(|said| {
                        said.code == finding.code && said.place.range == Some(Range::from(member.key_span))
                    });
                    if !is_said {
                        self.report(finding, member.key_span);
                    }
                }
            }
        }
        let of_any_type: Vec<&str> = TYPES
            .iter()
            .flat_map(|(_, groups)| groups.iter().flat_map(|group| group.iter().map(|(name, _)| *name)))
            .collect();
        self.unknown_fields(fields, &of_any_type, "states.unknown-field")
    }

    fn data(&mut self, fields: &Fields, language: QueryLanguage) -> InputOutput {
        let assign = self.template(fields, "Assign", language);
        if let Some(member) = fields.get("Assign") {
            self.assigned_names(member);
        }
        match language {
            QueryLanguage::JsonPath => InputOutput {
                input_path: self.path_field(fields, "InputPath"),
                parameters: self.template(fields, "Parameters", language),
                result_selector: self.template(fields, "ResultSelector", language),
                result_path: self.result_path(fields),
                output_path: self.path_field(fields, "OutputPath"),
                assign,
                ..InputOutput::default()
            },
            QueryLanguage::Jsonata => InputOutput {
                arguments: self.template(fields, "Arguments", language),
                output: self.template(fields, "Output", language),
                assign,
                ..InputOutput::default()
            },
        }
    }

    /// Says what is wrong with the names that an `Assign` sets.
    /// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html>.
    pub(super) fn assigned_names(&mut self, assign: &Member) {
        if !matches!(assign.value.kind, Kind::Object(_)) {
            self.wrong_kind(assign, "object");
            return;
        }
        for member in assign.value.members() {
            let name = member.key.strip_suffix(".$").unwrap_or(&member.key);
            let starts_well = name.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
            let goes_on = name.chars().all(|c| c.is_alphanumeric() || c == '_');
            if name == "states" || !starts_well || !goes_on || name.chars().count() > 80 {
                self.report(Diagnostic::error("states.variable-name").with("name", name), member.key_span);
            }
        }
    }

    fn next(&mut self, fields: &Fields, state: &Member) -> Option<Next> {
        let end = fields.get("End").map(|member| (member, matches!(member.value.kind, Kind::Bool(true))));
        match (fields.get("Next"), end) {
            (Some(next), Some((end, true))) => {
                let finding = Diagnostic::error("states.next-and-end").with("state", &state.key);
                self.report(finding, end.key_span);
                self.string(next)?;
                None
            }
            (Some(next), _) => {
                let name = self.string(next)?;
                self.target(&name, next.value.span).map(Next::State)
            }
            (None, Some((_, true))) => Some(Next::End),
            (None, Some((end, false))) if !matches!(end.value.kind, Kind::Bool(_)) => {
                self.wrong_kind(end, "boolean");
                None
            }
            (None, _) => {
                self.report(Diagnostic::error("states.no-next").with("state", &state.key), state.key_span);
                None
            }
        }
    }

    fn parallel(&mut self, fields: &Fields, id: StateId) -> Option<StateKind> {
        let member = self.required(fields, "Branches")?;
        let Kind::Array(elements) = &member.value.kind else {
            self.wrong_kind(member, "array");
            return None;
        };
        if elements.is_empty() {
            self.report(Diagnostic::error("states.no-branches"), member.value.span);
        }
        let branches: Vec<Option<FlowId>> = elements.iter().map(|branch| self.flow(branch, Some(id))).collect();
        Some(StateKind::Parallel { branches: branches.into_iter().collect::<Option<_>>()? })
    }
}

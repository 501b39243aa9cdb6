//! Reading a definition: from text to a [`Machine`], with every mistake that was found on the way.
//!
//! One file per state type; what they share is in `fields` (an object's members), `values` (what a field holds) and `template`
//! (values with expressions).

mod choice;
mod errors;
mod fields;
mod flow;
mod map;
mod state;
mod task;
mod template;
mod values;
mod wait;

use crate::diagnostic::Diagnostic;
use crate::json::{self, Kind, Member, Span, Value};
use crate::states::model::{Flow, FlowId, Machine, QueryLanguage, State, StateId};
use fields::Fields;
use std::collections::BTreeMap;

/// Branches and item processors in one another that a definition may have here; the service's own limit is its size.
pub const MAX_NESTED_FLOWS: usize = 40;

/// A definition as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// None where there is an error.
    pub machine: Option<Machine>,
    /// Everything that is wrong or worth knowing, in the order of the text.
    pub findings: Vec<Diagnostic>,
}

/// Reads a state machine's definition.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    match json::read(text) {
        Err(error) => Parsed { machine: None, findings: vec![Diagnostic::from(&error)] },
        Ok(root) => {
            let mut parser = Parser::new();
            let machine = parser.machine(&root);
            parser.finish(machine)
        }
    }
}

/// Reads the definition of one state by itself, as TestState takes it: a machine with that state alone, which goes wherever
/// it names.
#[must_use]
pub fn parse_state(text: &str, name: &str) -> Parsed {
    match json::read(text) {
        Err(error) => Parsed { machine: None, findings: vec![Diagnostic::from(&error)] },
        Ok(root) => {
            let mut parser = Parser::new();
            parser.is_alone = true;
            let machine = parser.lone_state(&root, name);
            parser.finish(machine)
        }
    }
}

/// What is known while reading.
struct Parser {
    findings: Vec<Diagnostic>,
    states: Vec<Option<State>>,
    flows: Vec<Flow>,
    /// The machine's language.
    language: QueryLanguage,
    /// Names of the states of the flows that are open, innermost last.
    open: Vec<BTreeMap<String, StateId>>,
    /// Every name so far and where it stood.
    names: BTreeMap<String, Span>,
    /// Whether one state is read by itself, so that it may go anywhere.
    is_alone: bool,
}

impl Parser {
    fn new() -> Parser {
        Parser {
            findings: Vec::new(),
            states: Vec::new(),
            flows: Vec::new(),
            language: QueryLanguage::JsonPath,
            open: Vec::new(),
            names: BTreeMap::new(),
            is_alone: false,
        }
    }

    fn report(&mut self, finding: Diagnostic, span: Span) {
        self.findings.push(finding.in_range(span.start, span.end));
    }

    fn finish(mut self, machine: Option<Machine>) -> Parsed {
        self.findings.sort_by_key(|finding| finding.place.range.map_or(0, |range| range.start));
        let is_broken = self.findings.iter().any(|finding| finding.severity == crate::diagnostic::Severity::Error);
        Parsed { machine: machine.filter(|_| !is_broken), findings: self.findings }
    }

    fn machine(&mut self, root: &Value) -> Option<Machine> {
        const FIELDS: &[&str] = &["Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"];
        if !matches!(root.kind, Kind::Object(_)) {
            self.report(Diagnostic::error("states.not-an-object"), root.span);
            return None;
        }
        let fields = Fields::of(root);
        self.language = self.query_language(&fields).unwrap_or_default();
        self.version(&fields);
        let timeout_secs = self.positive_integer(&fields, "TimeoutSeconds", 99_999_999);
        let comment = self.comment(&fields);
        self.unknown_fields(&fields, FIELDS, "states.unknown-field-of-machine");
        self.flow(root, None)?;
        Some(Machine {
            comment,
            query_language: self.language,
            timeout_secs,
            flows: std::mem::take(&mut self.flows),
            states: std::mem::take(&mut self.states).into_iter().collect::<Option<Vec<State>>>()?,
        })
    }

    fn lone_state(&mut self, root: &Value, name: &str) -> Option<Machine> {
        if !matches!(root.kind, Kind::Object(_)) {
            self.report(Diagnostic::error("states.not-an-object"), root.span);
            return None;
        }
        self.states.push(None);
        self.flows.push(Flow { owner: None, start: StateId(0), span: root.span, states: vec![StateId(0)] });
        self.open.push(BTreeMap::new());
        let member = Member { key: name.to_owned(), key_span: root.span, value: root.clone() };
        let state = self.state(&member, StateId(0), FlowId(0));
        self.states[0] = state;
        Some(Machine {
            comment: None,
            query_language: self.language,
            timeout_secs: None,
            flows: std::mem::take(&mut self.flows),
            states: std::mem::take(&mut self.states).into_iter().collect::<Option<Vec<State>>>()?,
        })
    }

    fn version(&mut self, fields: &Fields) {
        if let Some(member) = fields.get("Version")
            && member.value.as_str() != Some("1.0")
        {
            self.report(Diagnostic::error("states.version"), member.value.span);
        }
    }
}

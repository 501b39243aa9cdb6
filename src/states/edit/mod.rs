//! Edits of a definition by hand, as changes of its text.
//!
//! The text stays the truth: an [`Edit`] changes the lines of the state that it is about and the names of states that lead to it,
//! so order, white space, comments and unknown fields survive. No edit makes a definition worse: what the service would take
//! is never edited into something that it would refuse.
//!
//! ```
//! use busbar::states::edit::{Edge, Edit, edited};
//! let text = r#"{"StartAt": "Pay", "States": {"Pay": {"Type": "Pass", "End": true}}}"#;
//! let edit = Edit::AddState {
//!     name: "Ship".to_owned(),
//!     definition: r#"{"Type": "Pass"}"#.to_owned(),
//!     on: Edge::Next("Pay".to_owned()),
//! };
//! let after = r#"{"StartAt": "Pay", "States": {"Pay": {"Type": "Pass", "Next": "Ship"}, "Ship": {"Type": "Pass", "End": true}}}"#;
//! assert_eq!(edited(text, &[edit]), Ok(after.to_owned()));
//! ```

mod graph;
mod layout;
mod moving;
mod text;

use super::check::check;
use super::execution::ExecutionType;
use crate::diagnostic::{Diagnostic, Severity};
use crate::json;
use std::collections::BTreeMap;
use text::Text;

/// A flow, by the state that runs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowAddress {
    Top,
    /// Of a Parallel state.
    Branch {
        state: String,
        index: usize,
    },
    /// What a Map state does with every item.
    Processor {
        state: String,
    },
}

/// A place in the text that names the state that comes next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// `StartAt`.
    Start(FlowAddress),
    /// A state's `Next`, or its `End`.
    Next(String),
    /// `Next` of a Choice state's rule.
    Rule { state: String, index: usize },
    /// A Choice state's `Default`.
    Default(String),
    /// `Next` of a catcher.
    Catch { state: String, index: usize },
}

/// One edit. Values are JSON texts, so that numbers and order stay as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Adds a state where an edge leads, so that it goes on to where the edge led before. A Choice state goes there by
    /// `Default` where it has none; what ends by itself goes nowhere.
    AddState {
        name: String,
        definition: String,
        on: Edge,
    },
    /// Takes a state out; what led to it leads to what came after it. What only it led to goes with it.
    RemoveState(String),
    RenameState {
        state: String,
        name: String,
    },
    /// Takes a state from where it is and puts it where an edge leads.
    MoveState {
        state: String,
        onto: Edge,
    },
    /// Leads an edge elsewhere in its flow; to nothing where a `Next` becomes `End`, or where what names a state is taken out:
    /// the `Default`, the rule, the catcher.
    Connect {
        edge: Edge,
        to: Option<String>,
    },
    /// Sets what a pointer (RFC 6901) into a state names, or into the whole definition. What is missing on the way is made; the index after an
    /// array's last appends. None takes it out.
    Set {
        state: Option<String>,
        pointer: String,
        value: Option<String>,
    },
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq)]
pub enum EditFault {
    /// The text cannot be read.
    Broken(Diagnostic),
    /// There is no such state, edge or field.
    Gone,
    /// What is to be written is no JSON.
    NotJson,
    /// A flow needs at least one state.
    LastState,
    /// The definition would have these mistakes, which it has not now.
    Refused(Vec<Diagnostic>),
}

/// The text of a definition after edits, one after the other.
///
/// # Errors
/// See [`EditFault`]; the definition then stays as it is.
pub fn edited(text: &str, edits: &[Edit]) -> Result<String, EditFault> {
    let mut after = Text::read(text).map_err(|error| EditFault::Broken(Diagnostic::from(&error)))?;
    for edit in edits {
        after.apply(edit)?;
    }
    let after = after.into_text();
    let worse = new_mistakes(text, &after);
    if worse.is_empty() { Ok(after) } else { Err(EditFault::Refused(worse)) }
}

/// Mistakes that one definition has more often than another. A flow that never ends is one: the service runs it, but nobody
/// means it, and other checkers refuse it.
fn new_mistakes(before: &str, after: &str) -> Vec<Diagnostic> {
    let errors = |text: &str| {
        let is_error =
            |finding: &Diagnostic| finding.severity == Severity::Error || finding.code == "states.never-ends";
        check(&text::without_comments(text), ExecutionType::Standard).into_iter().filter(is_error).collect::<Vec<_>>()
    };
    let mut known: BTreeMap<&'static str, usize> = BTreeMap::new();
    for finding in errors(before) {
        *known.entry(finding.code).or_default() += 1;
    }
    let is_new = |finding: &Diagnostic| match known.get_mut(finding.code) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        Some(_) | None => true,
    };
    errors(after).into_iter().filter(is_new).collect()
}

impl Text {
    fn apply(&mut self, edit: &Edit) -> Result<(), EditFault> {
        match edit {
            Edit::AddState { name, definition, on } => self.add_state(name, definition, on),
            Edit::RemoveState(state) => self.remove_state(state),
            Edit::RenameState { state, name } => self.rename_state(state, name),
            Edit::MoveState { state, onto } => self.move_state(state, onto),
            Edit::Connect { edge, to } => self.connect(edge, to.as_deref()),
            Edit::Set { state, pointer, value } => {
                let base = match state {
                    Some(state) => self.state(state)?.pointer,
                    None => String::new(),
                };
                self.set_or_remove(&format!("{base}{pointer}"), value.as_deref())
            }
        }
    }

    fn set_or_remove(&mut self, pointer: &str, value: Option<&str>) -> Result<(), EditFault> {
        match value {
            Some(value) => self.set(pointer, value),
            None => self.remove(pointer),
        }
    }

    fn rename_state(&mut self, state: &str, name: &str) -> Result<(), EditFault> {
        let found = self.state(state)?;
        let mut splices = vec![(found.key_span, json::quoted(name))];
        for edge in self.edges(&found.flow) {
            if edge.target.as_deref() == Some(state) {
                splices.push((edge.span, json::quoted(name)));
            }
        }
        self.splice(splices)
    }

    /// Leads an edge to a state, or to the end of its flow.
    fn connect(&mut self, edge: &Edge, to: Option<&str>) -> Result<(), EditFault> {
        let pointer = self.pointer_of(edge)?;
        match (edge, to) {
            (Edge::Next(state), to) => {
                let base = self.state(state)?.pointer;
                let (own, other, value) = match to {
                    Some(name) => ("Next", "End", json::quoted(name)),
                    None => ("End", "Next", "true".to_owned()),
                };
                let own_pointer = format!("{base}/{own}");
                if self.at(&own_pointer).is_some() {
                    return self.set(&own_pointer, &value);
                }
                match self.member(&base, other) {
                    Some((key_span, value_span)) => {
                        let whole = json::Span::new(key_span.start, value_span.end);
                        self.splice(vec![(whole, format!("{}: {value}", json::quoted(own)))])
                    }
                    None => self.set(&own_pointer, &value),
                }
            }
            (_, Some(name)) => self.set(&pointer, &json::quoted(name)),
            (Edge::Start(_), None) => Err(EditFault::LastState),
            (Edge::Default(_), None) => self.remove(&pointer),
            (Edge::Rule { .. } | Edge::Catch { .. }, None) => {
                let element = pointer.strip_suffix("/Next").unwrap_or(&pointer).to_owned();
                self.remove(&element)?;
                // A list of catchers may be left out, but not be empty.
                let list = element.rsplit_once('/').map_or("", |(list, _)| list).to_owned();
                let is_empty = self.at(&list).is_some_and(|list| list.elements().is_empty());
                if matches!(edge, Edge::Catch { .. }) && is_empty { self.remove(&list) } else { Ok(()) }
            }
        }
    }
}

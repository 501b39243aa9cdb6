//! Edits of a pattern by hand, as changes of its text.

use super::choice::Choice;
use super::outline::{group_nodes, outline};
use super::splice::{Splice, appended, chain, indentation, line, member, parts, spliced, turned, without};
use crate::json::{self, Kind, Span, Value};
use crate::pattern::model::{Node, Pattern};
use crate::pattern::refusal::Refusal;

/// One edit. Lists are known by their position among [`Pattern::leaves`], groups by
/// [`Group::index`](super::Group::index).
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts another entry in place of one of a list.
    Replace {
        /// Which list.
        leaf: usize,
        /// Which entry.
        entry: usize,
        /// What stands there afterwards.
        choice: Choice,
    },
    /// Adds an entry to a list.
    AddEntry {
        /// Which list.
        leaf: usize,
        /// The entry.
        choice: Choice,
    },
    /// Takes an entry out of a list; with the last one goes the field.
    RemoveEntry {
        /// Which list.
        leaf: usize,
        /// Which entry.
        entry: usize,
    },
    /// Takes a field out, with the objects that held nothing else and the branch that consisted of it.
    RemoveField {
        /// Which list.
        leaf: usize,
    },
    /// Adds a field to a group; where the group has it, an entry.
    AddField {
        /// Which group.
        group: usize,
        /// The keys down to it.
        steps: Vec<String>,
        /// Its entry.
        choice: Choice,
    },
    /// Adds an alternative to a group's `$or`; where it has none, an `$or` of two.
    AddAlternative {
        /// Which group.
        group: usize,
        /// The keys down to the field that the alternative begins with.
        steps: Vec<String>,
        /// The field's entry.
        choice: Choice,
    },
    /// Takes a branch out of an `$or`; of two the other one remains as plain fields.
    RemoveBranch {
        /// The branch's group.
        group: usize,
    },
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq)]
pub enum EditFault {
    /// A pattern needs at least one field.
    LastField,
    /// What was written is no number, or nothing at all.
    NoValue,
    /// The service would refuse the pattern that it becomes.
    Refused(Vec<Refusal>),
    /// There is no such list, entry or group.
    Gone,
}

/// The pattern's text after an edit.
///
/// # Errors
/// See [`EditFault`]; the pattern then stays as it is.
///
/// ```
/// use busbar::pattern::{Pattern, build::{Choice, Edit, edited}};
/// let pattern = Pattern::parse(r#"{"source": ["orders"]}"#).expect("the pattern is valid");
/// let steps = vec!["detail".to_owned(), "status".to_owned()];
/// let edit = Edit::AddField { group: 0, steps, choice: Choice::equal_to(Some("\"paid\"")) };
/// assert_eq!(edited(&pattern, &edit), Ok(r#"{"source": ["orders"], "detail": { "status": ["paid"] }}"#.to_owned()));
/// ```
pub fn edited(pattern: &Pattern, edit: &Edit) -> Result<String, EditFault> {
    let text = pattern.text();
    let root = json::read_prefix(text).map_err(|_| EditFault::Gone)?;
    let writing = Writing { pattern, text, root: &root };
    let after = spliced(text, writing.splices(edit)?);
    match Pattern::parse(&after) {
        Ok(_) => Ok(after),
        Err(refusals) => Err(EditFault::Refused(refusals)),
    }
}

struct Writing<'a> {
    pattern: &'a Pattern,
    text: &'a str,
    root: &'a Value,
}

impl Writing<'_> {
    fn splices(&self, edit: &Edit) -> Result<Vec<Splice>, EditFault> {
        match edit {
            Edit::Replace { leaf, entry, choice } => {
                let list = self.list(*leaf)?;
                let old = list.elements().get(*entry).ok_or(EditFault::Gone)?;
                let mut splices = Vec::new();
                turned(old, &written(choice)?, &mut splices);
                Ok(splices)
            }
            Edit::AddEntry { leaf, choice } => {
                let entry = line(&written(choice)?);
                Ok(vec![appended(self.text, self.list(*leaf)?, |_| entry.clone())])
            }
            Edit::RemoveEntry { leaf, entry } => {
                let list = self.list(*leaf)?;
                match list.elements().len() {
                    0 | 1 => self.without_part(self.leaf_span(*leaf)?),
                    _ => Ok(without(list, *entry).into_iter().collect()),
                }
            }
            Edit::RemoveField { leaf } => self.without_part(self.leaf_span(*leaf)?),
            Edit::AddField { group, steps, choice } => self.with_field(*group, steps, choice),
            Edit::AddAlternative { group, steps, choice } => self.with_alternative(*group, steps, choice),
            Edit::RemoveBranch { group } => {
                let nodes = group_nodes(self.pattern);
                let Some(Node::Object { span, .. }) = nodes.get(*group) else { return Err(EditFault::Gone) };
                self.without_part(*span)
            }
        }
    }

    fn leaf_span(&self, leaf: usize) -> Result<Span, EditFault> {
        self.pattern.leaves().get(leaf).map(|leaf| leaf.span).ok_or(EditFault::Gone)
    }

    fn list(&self, leaf: usize) -> Result<&Value, EditFault> {
        let chain = chain(self.root, self.leaf_span(leaf)?);
        chain.last().copied().ok_or(EditFault::Gone)
    }

    fn object(&self, group: usize) -> Result<&Value, EditFault> {
        let nodes = group_nodes(self.pattern);
        let Some(Node::Object { span, .. }) = nodes.get(group) else { return Err(EditFault::Gone) };
        chain(self.root, *span).last().copied().ok_or(EditFault::Gone)
    }

    /// Takes out what has that span, and whatever would be empty without it.
    fn without_part(&self, span: Span) -> Result<Vec<Splice>, EditFault> {
        let chain = chain(self.root, span);
        for pair in chain.windows(2).rev() {
            let [container, value] = pair else { continue };
            let index = parts(container).iter().position(|part| part.end == value.span.end).ok_or(EditFault::Gone)?;
            match (&container.kind, parts(container).len()) {
                // An `$or` of one is refused.
                (Kind::Array(branches), 2) => return self.dissolved(container, branches.get(1 - index)),
                (_, 0 | 1) => {}
                (_, _) => return Ok(without(container, index).into_iter().collect()),
            }
        }
        Err(EditFault::LastField)
    }

    /// Writes the fields of the branch that remains in place of the `$or`.
    fn dissolved(&self, list: &Value, branch: Option<&Value>) -> Result<Vec<Splice>, EditFault> {
        let branch = branch.ok_or(EditFault::Gone)?;
        let chain = chain(self.root, list.span);
        let around = chain.iter().rev().nth(1).ok_or(EditFault::Gone)?;
        let member = around.members().iter().find(|member| member.value.span == list.span).ok_or(EditFault::Gone)?;
        let fields = parts(branch);
        let (Some(first), Some(last)) = (fields.first(), fields.last()) else { return Err(EditFault::Gone) };
        let inner = indentation(self.text, first.start);
        let outer = indentation(self.text, member.key_span.start);
        let deeper = inner.strip_prefix(outer).unwrap_or_default();
        let fields = self.text[first.start..last.end].replace(&format!("\n{outer}{deeper}"), &format!("\n{outer}"));
        Ok(vec![(Span::new(member.key_span.start, list.span.end), fields)])
    }

    fn with_field(&self, group: usize, steps: &[String], choice: &Choice) -> Result<Vec<Splice>, EditFault> {
        let shape = outline(self.pattern);
        let own = shape.find(group).ok_or(EditFault::Gone)?;
        if let Some(field) = own.field(&steps.join(".")) {
            return self.splices(&Edit::AddEntry { leaf: field.leaf, choice: choice.clone() });
        }
        let list = format!("[{}]", line(&written(choice)?));
        let mut object = self.object(group)?;
        let mut steps = steps;
        while let [key, rest @ ..] = steps
            && !rest.is_empty()
        {
            match object.get(key) {
                Some(inner) if matches!(inner.kind, Kind::Object(_)) => (object, steps) = (inner, rest),
                // The key holds a list, so the field goes beside it under a key with dots, which means the same.
                Some(_) => {
                    let dotted = [steps.join(".")];
                    return Ok(vec![appended(self.text, object, |indent| member(&dotted, &list, indent))]);
                }
                None => break,
            }
        }
        Ok(vec![appended(self.text, object, |indent| member(steps, &list, indent))])
    }

    fn with_alternative(&self, group: usize, steps: &[String], choice: &Choice) -> Result<Vec<Splice>, EditFault> {
        let list = format!("[{}]", line(&written(choice)?));
        let object = self.object(group)?;
        let branch = format!("{{ {} }}", member(steps, &list, None));
        Ok(vec![match object.get("$or") {
            Some(branches) => appended(self.text, branches, |_| branch.clone()),
            None => appended(self.text, object, |indent| {
                let branches = match indent {
                    Some(indent) => format!("[\n{indent}  {branch},\n{indent}  {branch}\n{indent}]"),
                    None => format!("[{branch}, {branch}]"),
                };
                member(&["$or".to_owned()], &branches, indent)
            }),
        }])
    }
}

fn written(choice: &Choice) -> Result<Value, EditFault> {
    choice.to_value().ok_or(EditFault::NoValue)
}

/// The text of a pattern that asks for one field; None where the choice has no value.
pub fn begun(steps: &[String], choice: &Choice) -> Option<String> {
    let list = format!("[{}]", line(&choice.to_value()?));
    Some(format!("{{\n  {}\n}}", member(steps, &list, Some("  "))))
}

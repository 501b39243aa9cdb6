//! JSONPath as the service speaks it: Jayway's dialect, not RFC 9535.
//!
//! Source: <https://github.com/json-path/JsonPath> (version 2.x), and the service's recorded answers for what it makes of a
//! path that finds nothing.

mod evaluate;
mod filter;
mod function;
mod parse;
mod reference;

pub use filter::Filter;
pub use function::Function;
pub use parse::PathFault;
pub use reference::{ReferencePath, ReferenceStep};

use serde_json::Value;

/// What a path starts from.
#[derive(Clone, Debug, PartialEq)]
pub enum Root {
    /// `$`: the state's data.
    Input,
    /// `$$`: the context object.
    Context,
    /// `$name`: a variable.
    Variable(String),
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// `.name` or `['name']`.
    Name(String),
    /// `['a','b']`: an object with those members.
    Names(Vec<String>),
    /// `[3]`, or `[-1]` from the end.
    Index(i64),
    /// `[0,2]`.
    Indices(Vec<i64>),
    /// `[1:3]`; an end left out is None.
    Slice(Option<i64>, Option<i64>),
    /// `[(@.length-1)]`: that much less than the length.
    FromLength(i64),
    /// `.*` or `[*]`.
    Wildcard,
    /// `..`: the value and everything in it.
    Scan,
    /// `[?(…)]`.
    Filter(Filter),
    /// `.length()` and its like, at the end.
    Function(Function),
}

/// A path that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// As it was written.
    pub text: String,
    pub root: Root,
    pub steps: Vec<Step>,
}

/// Why a definite path found nothing, in Jayway's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing(pub String);

impl Path {
    /// Reads a path.
    ///
    /// # Errors
    /// What is wrong and at which byte of the text.
    pub fn parse(text: &str) -> Result<Path, PathFault> {
        parse::path(text)
    }

    /// Whether the path names at most one place: no wildcard, slice, list, scan or filter in it.
    #[must_use]
    pub fn is_definite(&self) -> bool {
        self.steps.iter().all(|step| match step {
            Step::Name(_) | Step::Index(_) | Step::FromLength(_) | Step::Function(_) | Step::Names(_) => true,
            Step::Indices(_) | Step::Slice(..) | Step::Wildcard | Step::Scan | Step::Filter(_) => false,
        })
    }

    /// What the path selects in the value at its root: the one value of a definite path, else an array of all that was
    /// found, which may be empty.
    ///
    /// # Errors
    /// A definite path that finds nothing.
    pub fn select(&self, root: &Value) -> Result<Value, Missing> {
        evaluate::select(self, root)
    }

    /// The place that a path of nothing but names and indices names, without a copy; None where it finds nothing or is no
    /// such path.
    #[must_use]
    pub fn place<'value>(&self, root: &'value Value) -> Option<&'value Value> {
        self.steps.iter().try_fold(root, |value, step| match step {
            Step::Name(name) => value.as_object()?.get(name),
            Step::Index(index) => value.as_array().and_then(|list| list.get(evaluate::offset(*index, list.len())?)),
            _ => None,
        })
    }

    /// The paths inside filters that start at `$`, and the path itself: everything this path reads.
    #[must_use]
    pub fn variable(&self) -> Option<&str> {
        match &self.root {
            Root::Variable(name) => Some(name),
            Root::Input | Root::Context => None,
        }
    }
}

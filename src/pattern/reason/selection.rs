//! A pattern from chosen fields of an event, and where patterns use a field.

use super::child_at;
use crate::json::{self, Kind, Value};
use crate::pattern::model::Pattern;
use crate::pattern::refusal::Refusal;
use crate::pattern::search::Verdict;

/// Why no pattern can be made of a selection.
///
/// ```
/// use busbar::{json, pattern::{Pattern, SelectionFault}};
/// let event = json::read(r#"{"lines": [{"sku": "a"}, {"size": 1}]}"#).expect("the event is valid");
/// let made = |selection: &[&str]| Pattern::from_event(&event, selection).map(|pattern| pattern.leaves().len());
/// assert_eq!(made(&["/order"]), Err(SelectionFault::NotFound("/order".to_owned())));
/// assert_eq!(made(&["/lines/0/sku", "/lines/1/size"]), Err(SelectionFault::DifferentElements));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SelectionFault {
    /// Nothing stands at this JSON pointer.
    NotFound(String),
    /// No value is selected: nothing at all, or only empty objects and lists.
    Empty,
    /// The values lie in different elements of one array, which no pattern takes together.
    DifferentElements,
    /// The pattern would not be accepted: a field named `$or`, too many fields.
    Refused(Vec<Refusal>),
}

/// Fields on the way to the selected values, with these.
#[derive(Default)]
struct Branch {
    values: Vec<Value>,
    children: Vec<(String, Branch)>,
}

impl Pattern {
    /// The pattern that asks of chosen fields of an event that they have the values they have there. `selection` are JSON
    /// pointers (RFC 6901); one that names an object or array chooses every value in it. Several values of one field
    /// are alternatives. The event matches the pattern.
    ///
    /// # Errors
    /// See [`SelectionFault`].
    ///
    /// ```
    /// use busbar::{json, pattern::Pattern};
    /// let event = json::read(r#"{"source": "orders", "detail": {"status": "paid", "amount": 12.50}}"#).expect("JSON");
    /// let pattern = Pattern::from_event(&event, &["/source", "/detail/status"]).expect("both are there");
    /// let same = r#"{"source":["orders"],"detail":{"status":["paid"]}}"#;
    /// assert_eq!(json::compact(&json::read(pattern.text()).expect("JSON")), same);
    /// ```
    pub fn from_event(event: &Value, selection: &[&str]) -> Result<Pattern, SelectionFault> {
        let mut root = Branch::default();
        for pointer in selection {
            let (keys, value) =
                resolve(event, pointer).ok_or_else(|| SelectionFault::NotFound((*pointer).to_owned()))?;
            root.descend(&keys).add(value);
        }
        root.prune();
        if root.children.is_empty() {
            return Err(SelectionFault::Empty);
        }
        let text = json::pretty(&Value::made_object(root.members()));
        let pattern = Pattern::parse(text.trim_end()).map_err(SelectionFault::Refused)?;
        match pattern.verdict(event) {
            Verdict::Match => Ok(pattern),
            Verdict::NoMatch | Verdict::TooComplex => Err(SelectionFault::DifferentElements),
        }
    }
}

/// The keys down to what a pointer names, and that. Of duplicate keys the last is meant.
fn resolve<'event>(event: &'event Value, pointer: &str) -> Option<(Vec<&'event str>, &'event Value)> {
    let mut keys = Vec::new();
    let mut value = event;
    if pointer.is_empty() {
        return Some((keys, value));
    }
    for step in pointer.strip_prefix('/')?.split('/') {
        match &value.kind {
            Kind::Array(elements) => value = elements.get(step.parse::<usize>().ok()?)?,
            Kind::Object(members) => {
                let key = step.replace("~1", "/").replace("~0", "~");
                let member = members.iter().rev().find(|member| member.key == key)?;
                keys.push(member.key.as_str());
                value = &member.value;
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => return None,
        }
    }
    Some((keys, value))
}

impl Branch {
    fn descend(&mut self, keys: &[&str]) -> &mut Branch {
        let Some((first, rest)) = keys.split_first() else { return self };
        child_at(&mut self.children, first).descend(rest)
    }

    /// Adds every value in a value.
    fn add(&mut self, value: &Value) {
        match &value.kind {
            Kind::Object(members) => {
                members.iter().for_each(|member| self.descend(&[member.key.as_str()]).add(&member.value));
            }
            Kind::Array(elements) => elements.iter().for_each(|element| self.add(element)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
                let value = Value::made(value.kind.clone());
                if !self.values.contains(&value) {
                    self.values.push(value);
                }
            }
        }
    }

    /// Takes out what holds no value.
    fn prune(&mut self) {
        self.children.iter_mut().for_each(|(_, child)| child.prune());
        self.children.retain(|(_, child)| !child.values.is_empty() || !child.children.is_empty());
    }

    fn members(self) -> Vec<(String, Value)> {
        let mut members = Vec::new();
        for (key, child) in self.children {
            let Branch { values, children } = child;
            let inner = Branch { values: Vec::new(), children }.members();
            if values.is_empty() {
                members.push((key, Value::made_object(inner)));
            } else {
                // The field is a value and an object at once; the object's fields go under keys with dots.
                members.push((key.clone(), Value::made(Kind::Array(values))));
                members.extend(inner.into_iter().map(|(name, value)| (format!("{key}.{name}"), value)));
            }
        }
        members
    }
}

/// A list of values that asks for a field.
///
/// ```
/// use busbar::pattern::{Pattern, Usage, usages};
/// let pattern = Pattern::parse(r#"{"source": ["a"], "detail": {"id": [1]}}"#).expect("the pattern is valid");
/// assert_eq!(usages([&pattern], "detail.id"), [Usage { pattern: 0, leaf: 1 }]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Which of the patterns, by position.
    pub pattern: usize,
    /// Which of its [`Pattern::leaves`].
    pub leaf: usize,
}

/// Where patterns ask for a field or for anything below it, in order. `field` is a dotted path such as `detail.order`.
///
/// ```
/// use busbar::pattern::{Pattern, Usage, usages};
/// let paid = Pattern::parse(r#"{"detail": {"order": {"status": ["paid"]}}}"#).expect("the pattern is valid");
/// let large = Pattern::parse(r#"{"source": ["orders"], "detail.order.id": [1]}"#).expect("the pattern is valid");
/// let found = usages([&paid, &large], "detail.order");
/// assert_eq!(found, [Usage { pattern: 0, leaf: 0 }, Usage { pattern: 1, leaf: 1 }]);
/// assert!(usages([&paid], "detail.ord").is_empty());
/// ```
pub fn usages<'pattern>(patterns: impl IntoIterator<Item = &'pattern Pattern>, field: &str) -> Vec<Usage> {
    let is_asked = |path: &str| path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let mut found = Vec::new();
    for (index, pattern) in patterns.into_iter().enumerate() {
        let leaves = pattern.leaves().iter().enumerate().filter(|(_, leaf)| is_asked(&leaf.path));
        found.extend(leaves.map(|(leaf, _)| Usage { pattern: index, leaf }));
    }
    found
}

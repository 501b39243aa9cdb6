//! An event from leaves: values by path, some of them in elements of an array.

use super::child_at;
use crate::json::{Kind, Value};
use std::collections::BTreeMap;

/// A value to be found at a path.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub path: String,
    pub value: Value,
    /// The array element that it shall lie in, None for outside of all arrays of the event. Values of different elements
    /// with the same first key exclude each other for a match.
    pub element: Option<usize>,
}

/// The event. Members stand in the order of their first leaf. No key is there twice.
pub(super) fn event(leaves: &[Placed]) -> Value {
    let mut by_group: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    for leaf in leaves.iter().filter(|leaf| leaf.element.is_some()) {
        let steps: Vec<&str> = leaf.path.split('.').collect();
        by_group.entry(steps[0]).or_default().push(steps);
    }
    // The array of a group stands as deep as its leaves allow.
    let depth: BTreeMap<&str, usize> = by_group.iter().map(|(group, paths)| (*group, common_length(paths))).collect();
    let mut root = Branch::default();
    for leaf in leaves {
        let steps: Vec<&str> = leaf.path.split('.').collect();
        match leaf.element {
            None => root.descend(&steps).scalars.push(leaf.value.clone()),
            Some(element) => {
                let (outer, inner) = steps.split_at(depth[steps[0]]);
                let array = root.descend(outer);
                array.elements.entry(element).or_default().descend(inner).scalars.push(leaf.value.clone());
            }
        }
    }
    Value::made_object(root.members())
}

/// How many first keys all paths share.
fn common_length(paths: &[Vec<&str>]) -> usize {
    let shortest = paths.iter().map(Vec::len).min().unwrap_or(0);
    (0..shortest).take_while(|index| paths.iter().all(|path| path[*index] == paths[0][*index])).count()
}

/// What stands at a path.
#[derive(Default)]
struct Branch {
    scalars: Vec<Value>,
    children: Vec<(String, Branch)>,
    elements: BTreeMap<usize, Branch>,
}

impl Branch {
    fn descend(&mut self, steps: &[&str]) -> &mut Branch {
        let Some((first, rest)) = steps.split_first() else { return self };
        child_at(&mut self.children, first).descend(rest)
    }

    fn members(self) -> Vec<(String, Value)> {
        let mut members = Vec::new();
        for (key, mut child) in self.children {
            // What stands beside an array's elements, not in one of them, goes under keys with dots.
            let beside = if child.elements.is_empty() { Vec::new() } else { std::mem::take(&mut child.children) };
            members.push((key.clone(), child.value()));
            let beside = Branch { children: beside, ..Branch::default() }.members();
            members.extend(beside.into_iter().map(|(inner, value)| (format!("{key}.{inner}"), value)));
        }
        members
    }

    /// As an object, or as an array where there is more than that.
    fn value(self) -> Value {
        let (mut scalars, elements) = (self.scalars, self.elements);
        let object = Branch { children: self.children, ..Branch::default() };
        if scalars.is_empty() && elements.is_empty() {
            return Value::made_object(object.members());
        }
        if scalars.len() == 1 && elements.is_empty() && object.children.is_empty() {
            return scalars.remove(0);
        }
        if !object.children.is_empty() {
            scalars.push(Value::made_object(object.members()));
        }
        scalars.extend(elements.into_values().map(Branch::element));
        Value::made(Kind::Array(scalars))
    }

    /// As an element that its values lie in: never a scalar.
    fn element(self) -> Value {
        let value = self.value();
        match value.kind {
            Kind::Array(_) | Kind::Object(_) => value,
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => Value::made(Kind::Array(vec![value])),
        }
    }
}

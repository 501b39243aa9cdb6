//! An event as the matcher sees it: leaves by dotted path, each with the array elements it lies in.

use crate::json::{Kind, Value, pointer_step};
use std::collections::{BTreeMap, BTreeSet};

/// The leaves of an event that a pattern asks about.
pub(super) struct Fields<'event> {
    by_path: BTreeMap<String, Vec<Field<'event>>>,
    elements: Vec<Element>,
    steps: Vec<(Option<usize>, Step<'event>)>,
    array_count: usize,
}

/// One leaf.
#[derive(Clone, Copy)]
pub(super) struct Field<'event> {
    pub value: &'event Value,
    /// The innermost array element it lies in; a scalar that is itself an element does not lie in that one.
    pub element: Option<usize>,
    step: Option<usize>,
}

/// An element of an array that an array or object stands in.
pub(super) struct Element {
    /// The element around this one's array.
    pub parent: Option<usize>,
    /// Which array, by order of appearance.
    pub array: usize,
    /// Which element of it.
    pub index: usize,
}

#[derive(Clone, Copy)]
enum Step<'event> {
    Key(&'event str),
    Index(usize),
}

/// Where the collector stands.
#[derive(Clone, Copy)]
struct Here {
    element: Option<usize>,
    step: Option<usize>,
}

impl<'event> Fields<'event> {
    /// Collects the leaves whose path is among `wanted`. Arrays are no steps of a path; a key with dots is several. An
    /// event that is no object has no leaves.
    pub fn collect(event: &'event Value, wanted: &BTreeSet<&str>) -> Fields<'event> {
        let mut fields = Fields { by_path: BTreeMap::new(), elements: Vec::new(), steps: Vec::new(), array_count: 0 };
        if matches!(event.kind, Kind::Object(_)) {
            fields.visit(event, &mut None, Here { element: None, step: None }, wanted);
        }
        fields
    }

    /// The leaves with that path, in the event's order.
    pub fn at(&self, path: &str) -> &[Field<'event>] {
        self.by_path.get(path).map_or(&[], Vec::as_slice)
    }

    pub fn element(&self, id: usize) -> &Element {
        &self.elements[id]
    }

    pub fn element_count(&self) -> usize {
        self.elements.len()
    }

    /// The JSON pointer of a leaf.
    pub fn pointer(&self, field: &Field<'_>) -> String {
        let mut steps = Vec::new();
        let mut next = field.step;
        while let Some(id) = next {
            let (parent, step) = self.steps[id];
            steps.push(match step {
                Step::Key(key) => pointer_step(key),
                Step::Index(index) => format!("/{index}"),
            });
            next = parent;
        }
        steps.reverse();
        steps.concat()
    }

    /// `path` is None at the root only: an empty key makes an empty path of its own.
    fn visit(&mut self, value: &'event Value, path: &mut Option<String>, here: Here, wanted: &BTreeSet<&str>) {
        match &value.kind {
            Kind::Object(members) => {
                for member in members {
                    let step = self.step(here.step, Step::Key(&member.key));
                    let length = extend(path, &member.key);
                    self.visit(&member.value, path, Here { step, ..here }, wanted);
                    shorten(path, length);
                }
            }
            Kind::Array(elements) => {
                let array = self.array_count;
                self.array_count += 1;
                for (index, element) in elements.iter().enumerate() {
                    let step = self.step(here.step, Step::Index(index));
                    let inside = match element.kind {
                        Kind::Array(_) | Kind::Object(_) => {
                            self.elements.push(Element { parent: here.element, array, index });
                            Some(self.elements.len() - 1)
                        }
                        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => here.element,
                    };
                    self.visit(element, path, Here { element: inside, step }, wanted);
                }
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
                if let Some(path) = path.as_deref().filter(|path| wanted.contains(path)) {
                    let field = Field { value, element: here.element, step: here.step };
                    match self.by_path.get_mut(path) {
                        Some(fields) => fields.push(field),
                        None => {
                            self.by_path.insert(path.to_owned(), vec![field]);
                        }
                    }
                }
            }
        }
    }

    fn step(&mut self, parent: Option<usize>, step: Step<'event>) -> Option<usize> {
        self.steps.push((parent, step));
        Some(self.steps.len() - 1)
    }
}

/// Appends a key to a path; answers the length to go back to.
pub(super) fn extend(path: &mut Option<String>, key: &str) -> Option<usize> {
    match path {
        None => {
            *path = Some(key.to_owned());
            None
        }
        Some(path) => {
            let length = path.len();
            path.push('.');
            path.push_str(key);
            Some(length)
        }
    }
}

/// Takes back what [`extend`] appended.
pub(super) fn shorten(path: &mut Option<String>, length: Option<usize>) {
    match length {
        None => *path = None,
        Some(length) => {
            if let Some(path) = path {
                path.truncate(length);
            }
        }
    }
}

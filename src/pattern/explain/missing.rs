//! Why a path has no value: what stands there instead, or which field was probably meant.

use super::miss::Miss;
use crate::json::{self, Kind, Value};
use crate::pattern::fields::{extend, shorten};
use crate::pattern::model::Leaf;
use crate::pattern::nearest::edits;
use std::collections::BTreeSet;

/// Paths of the event that are compared with the missing one.
const COMPARED: usize = 2000;
/// The rank of everything here: a missing field leaves nothing nearer to say.
const RANK: u8 = 2;

/// What to say of a path that has no value in the event.
pub(super) fn field(leaf: &Leaf, event: &Value) -> Miss {
    let mut seen = Seen { wanted: &leaf.path, instead: None, value_above: None, paths: BTreeSet::new() };
    seen.visit(event, &mut None);
    let path = leaf.path.as_str();
    match seen.instead {
        Some(Instead::Object { key }) => {
            return Miss::new("pattern.miss.holds-object", RANK, &[("path", path), ("key", &key)]);
        }
        Some(Instead::EmptyObject) => return Miss::new("pattern.miss.empty-object", RANK, &[("path", path)]),
        Some(Instead::EmptyList) => return Miss::new("pattern.miss.empty-list", RANK, &[("path", path)]),
        Some(Instead::JsonText { parent }) => {
            return Miss::new("pattern.miss.text-holds-json", RANK, &[("path", path), ("parent", &parent)]);
        }
        None => {}
    }
    match (nearest(path, &seen.paths), seen.value_above) {
        (None | Some(("pattern.miss.missing-elsewhere", _)), Some((parent, found))) => {
            let arguments = [("path", path), ("parent", &*parent), ("found", &*found)];
            Miss::new("pattern.miss.holds-value", RANK, &arguments)
        }
        (Some((code, nearest)), _) => Miss::new(code, RANK, &[("path", path), ("nearest", nearest)]),
        (None, None) => Miss::new("pattern.miss.missing", RANK, &[("path", path)]),
    }
}

/// What stands at the path instead of a value.
enum Instead {
    /// An object with members; one of its keys.
    Object {
        key: String,
    },
    EmptyObject,
    EmptyList,
    /// A string above the path that is JSON itself.
    JsonText {
        parent: String,
    },
}

struct Seen<'leaf> {
    wanted: &'leaf str,
    instead: Option<Instead>,
    /// A path above the wanted one that has a value and so no fields, and that value's text.
    value_above: Option<(String, String)>,
    paths: BTreeSet<String>,
}

impl Seen<'_> {
    fn visit(&mut self, value: &Value, path: &mut Option<String>) {
        let is_here = path.as_deref() == Some(self.wanted);
        match &value.kind {
            Kind::Object(members) => {
                if is_here && self.instead.is_none() {
                    self.instead = Some(match members.first() {
                        Some(member) => Instead::Object { key: member.key.clone() },
                        None => Instead::EmptyObject,
                    });
                }
                for member in members {
                    let length = extend(path, &member.key);
                    self.visit(&member.value, path);
                    shorten(path, length);
                }
            }
            Kind::Array(elements) => {
                if is_here && elements.is_empty() && self.instead.is_none() {
                    self.instead = Some(Instead::EmptyList);
                }
                for element in elements {
                    self.visit(element, path);
                }
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
                if let Some(path) = path {
                    self.leaf(value, path);
                }
            }
        }
    }

    fn leaf(&mut self, value: &Value, path: &str) {
        let is_above = self.wanted.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        if is_above && self.instead.is_none() {
            let holds_json =
                value.as_str().is_some_and(|text| text.trim_start().starts_with('{') && json::read(text).is_ok());
            if holds_json {
                self.instead = Some(Instead::JsonText { parent: path.to_owned() });
            } else if self.value_above.is_none() {
                self.value_above = Some((path.to_owned(), super::shown(value)));
            }
        }
        if self.paths.len() < COMPARED && !self.paths.contains(path) {
            self.paths.insert(path.to_owned());
        }
    }
}

/// The path of the event that was probably meant, with the code that says in what it differs.
fn nearest<'paths>(wanted: &str, paths: &'paths BTreeSet<String>) -> Option<(&'static str, &'paths str)> {
    let lower = wanted.to_lowercase();
    if let Some(path) = paths.iter().find(|path| path.to_lowercase() == lower) {
        return Some(("pattern.miss.missing-case", path));
    }
    let last = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let wanted_last = last(wanted);
    let spelled = paths
        .iter()
        .map(|path| (edits(&path.to_lowercase(), &lower), path))
        .filter(|(distance, path)| distance * 4 <= last(path).chars().count().max(wanted_last.chars().count()))
        .min();
    if let Some((_, path)) = spelled {
        return Some(("pattern.miss.missing-nearest", path));
    }
    let elsewhere = paths.iter().filter(|path| last(path) == wanted_last).min_by_key(|path| path.len());
    elsewhere.map(|path| ("pattern.miss.missing-elsewhere", path.as_str()))
}

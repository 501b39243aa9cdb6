//! What could be written next in a pattern that is being written.

use super::choice::Form;
use super::seen::Seen;
use crate::json::{self, decode_string};

/// Offers at a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offered {
    /// The byte of the text before from which on the person is writing the word; a quote in front of it does not count.
    pub from: usize,
    /// Whether a word has been begun, so that offers may show without being called for.
    pub is_asked: bool,
    /// The likeliest first.
    pub options: Vec<Offer>,
}

/// One thing that could be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What a list shows, and what the word is compared with.
    pub label: String,
    /// For an operator: which.
    pub form: Option<Form>,
    /// What is written, quotes included.
    pub insert: String,
    /// Where the caret stands in that afterwards, bytes.
    pub caret: usize,
}

/// The operators in the order in which they are offered: name, form, what is written after the name with `|` for the caret.
const OPERATORS: [(&str, Form, &str); 8] = [
    ("prefix", Form::Prefix, "\"|\""),
    ("suffix", Form::Suffix, "\"|\""),
    ("anything-but", Form::NotTexts, "[|]"),
    ("numeric", Form::Numeric, "[\">=\", |]"),
    ("exists", Form::Exists, "true|"),
    ("wildcard", Form::Wildcard, "\"*|\""),
    ("equals-ignore-case", Form::IgnoreCase, "\"|\""),
    ("cidr", Form::Cidr, "\"|\""),
];

/// What `anything-but` may hold.
const INNER: [&str; 4] = ["prefix", "suffix", "wildcard", "equals-ignore-case"];

/// What could be written between two parts of a text, which need not be a pattern yet.
pub fn complete(before: &str, after: &str, seen: &Seen) -> Offered {
    let place = Place::after(before);
    let options = match &place.role {
        Role::Key(path) => keys(path, seen, has_colon(after)),
        Role::Value(path) | Role::Entry(path) if place.in_string => values(path, seen),
        Role::Value(path) => {
            let lists = values(path, seen).into_iter().map(|offer| Offer {
                caret: offer.caret + 1,
                insert: format!("[{}]", offer.insert),
                ..offer
            });
            lists.collect()
        }
        Role::Entry(path) => {
            let braced = OPERATORS.iter().map(|(name, form, operand)| {
                let Offer { insert, caret, .. } = operator(name, *form, operand);
                Offer {
                    label: (*name).to_owned(),
                    form: Some(*form),
                    insert: format!("{{ {insert} }}"),
                    caret: caret + 2,
                }
            });
            values(path, seen).into_iter().chain(braced).collect()
        }
        Role::Operator { inner } => OPERATORS
            .iter()
            .filter(|(name, ..)| !inner || INNER.contains(name))
            .map(
                |(name, form, operand)| {
                    if has_colon(after) { key(name, Some(*form)) } else { operator(name, *form, operand) }
                },
            )
            .collect(),
        Role::Operand(name, path) => match name.as_str() {
            "exists" => ["true", "false"].map(plain).into(),
            "numeric" => ["\">\"", "\">=\"", "\"<\"", "\"<=\"", "\"=\""].map(plain).into(),
            _ => values(path, seen),
        },
        Role::Nothing => Vec::new(),
    };
    Offered { from: place.from, is_asked: place.in_string || place.from < before.len(), options }
}

fn has_colon(after: &str) -> bool {
    after.trim_start_matches('"').trim_start().starts_with(':')
}

fn plain(literal: &str) -> Offer {
    Offer { label: literal.trim_matches('"').to_owned(), form: None, insert: literal.to_owned(), caret: literal.len() }
}

fn key(name: &str, form: Option<Form>) -> Offer {
    let insert = json::quoted(name);
    Offer { label: name.to_owned(), form, caret: insert.len(), insert }
}

fn operator(name: &str, form: Form, operand: &str) -> Offer {
    with_caret(name, Some(form), &format!("{}: {operand}", json::quoted(name)))
}

/// `|` stands where the caret goes.
fn with_caret(label: &str, form: Option<Form>, written: &str) -> Offer {
    let caret = written.rfind('|').unwrap_or(written.len());
    Offer { label: label.to_owned(), form, insert: [&written[..caret], &written[caret + 1..]].concat(), caret }
}

/// The keys that may follow a path, each once; a key that leads on opens an object.
fn keys(path: &[String], seen: &Seen, is_written: bool) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for field in seen.fields() {
        let Some([name, rest @ ..]) = field.steps.strip_prefix(path) else { continue };
        if offers.iter().any(|offer| offer.label == *name) {
            continue;
        }
        offers.push(if is_written {
            key(name, None)
        } else {
            let opened = if rest.is_empty() { "[|]" } else { "{ | }" };
            with_caret(name, None, &format!("{}: {opened}", json::quoted(name)))
        });
    }
    offers.push(if is_written { key("$or", None) } else { with_caret("$or", None, "\"$or\": [{ | }, { }]") });
    offers
}

fn values(path: &[String], seen: &Seen) -> Vec<Offer> {
    let values = seen.at(&path.join(".")).map(|field| field.values.as_slice()).unwrap_or_default();
    let value = |text: &String| {
        let label = json::read(text).ok().and_then(|value| value.as_str().map(str::to_owned));
        Offer { label: label.unwrap_or_else(|| text.clone()), form: None, insert: text.clone(), caret: text.len() }
    };
    values.iter().map(value).collect()
}

/// What is to be written at a place.
enum Role {
    /// A key of an object at this path.
    Key(Vec<String>),
    /// What the field at this path holds.
    Value(Vec<String>),
    /// An entry of the list of the field at this path.
    Entry(Vec<String>),
    /// An operator's name.
    Operator {
        /// Within `anything-but`.
        inner: bool,
    },
    /// What this operator takes, at this path.
    Operand(String, Vec<String>),
    Nothing,
}

/// Where a text ends that breaks off.
struct Place {
    role: Role,
    in_string: bool,
    from: usize,
}

/// A container that is still open.
enum Open {
    Object { key: Option<String> },
    Array,
}

impl Place {
    fn after(before: &str) -> Place {
        let mut open: Vec<Open> = Vec::new();
        let mut at = 0;
        while let Some(next) = before[at..].chars().next() {
            match next {
                '"' => {
                    let Some(end) = string_end(before, at) else {
                        return Place { role: role(&open), in_string: true, from: at + 1 };
                    };
                    if let Some(Open::Object { key: key @ None }) = open.last_mut() {
                        let mut decoded = String::new();
                        *key = decode_string(before, at, &mut decoded).map(|()| decoded);
                    }
                    at = end;
                    continue;
                }
                '{' => open.push(Open::Object { key: None }),
                '[' => open.push(Open::Array),
                '}' | ']' => {
                    open.pop();
                }
                ',' => {
                    if let Some(Open::Object { key }) = open.last_mut() {
                        *key = None;
                    }
                }
                _ => {}
            }
            at += next.len_utf8();
        }
        let is_of_word = |c: char| c.is_alphanumeric() || "-.$_".contains(c);
        let from = before.trim_end_matches(is_of_word).len();
        // After a key and before its colon, or right behind a value, nothing fits.
        let last = before[..from].trim_end().chars().next_back();
        let fits = matches!(last, Some('{' | '[' | ',' | ':'));
        Place { role: if fits { role(&open) } else { Role::Nothing }, in_string: false, from }
    }
}

/// The byte after the string that starts at `start`; None where it has no end on its line.
fn string_end(text: &str, start: usize) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text[start + 1..].char_indices() {
        match character {
            '\n' => return None,
            '"' if !escaped => return Some(start + 1 + at + 1),
            _ => escaped = character == '\\' && !escaped,
        }
    }
    None
}

/// What the innermost open container wants.
fn role(open: &[Open]) -> Role {
    let mut path: Vec<String> = Vec::new();
    let mut rest = open.iter().peekable();
    // Down through objects of fields, until a list.
    loop {
        let Some(Open::Object { key }) = rest.next() else { return Role::Nothing };
        let is_last = rest.peek().is_none();
        match key {
            None => return if is_last { Role::Key(path) } else { Role::Nothing },
            Some(key) if key == "$or" => match (rest.next(), rest.peek()) {
                (Some(Open::Array), Some(Open::Object { .. })) => {}
                (Some(_) | None, _) => return Role::Nothing,
            },
            Some(key) => {
                path.push(key.clone());
                match rest.peek() {
                    None => return Role::Value(path),
                    Some(Open::Object { .. }) => {}
                    Some(Open::Array) => break,
                }
            }
        }
    }
    rest.next();
    // In the list: an operator's object, perhaps one within `anything-but`, perhaps a list of operands.
    let mut inner = false;
    let mut operator = None;
    for container in rest {
        match (container, &operator) {
            (Open::Object { key: None }, _) => return Role::Operator { inner },
            (Open::Object { key: Some(key) }, _) => {
                operator = Some(key.clone());
                inner = true;
            }
            (Open::Array, Some(_)) => {}
            (Open::Array, None) => return Role::Nothing,
        }
    }
    match operator {
        Some(name) => Role::Operand(name, path),
        None => Role::Entry(path),
    }
}

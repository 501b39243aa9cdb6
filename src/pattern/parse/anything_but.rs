//! The operand of `anything-but`.

use super::{Parser, kind_name, lead_end};
use crate::json::{Kind, Member, Value};
use crate::pattern::ignore_case::IgnoreCase;
use crate::pattern::model::{Excluded, Number};
use crate::pattern::nearest::{INSIDE_ANYTHING_BUT, NONE_NEAR, nearest};
use crate::pattern::number::comparable;
use crate::pattern::wildcard::Wildcard;

/// The operators that may stand inside.
#[derive(Clone, Copy, PartialEq)]
enum Inner {
    Prefix,
    Suffix,
    IgnoreCase,
    Wildcard,
}

impl Inner {
    fn name(self) -> &'static str {
        match self {
            Inner::Prefix => "prefix",
            Inner::Suffix => "suffix",
            Inner::IgnoreCase => "equals-ignore-case",
            Inner::Wildcard => "wildcard",
        }
    }

    /// The service's message for an operand that is no string.
    fn not_a_string(self) -> &'static str {
        match self {
            Inner::Prefix | Inner::Suffix => "prefix/suffix match pattern must be a string",
            Inner::IgnoreCase => {
                "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported."
            }
            Inner::Wildcard => "wildcard match pattern must be a string",
        }
    }
}

impl Parser<'_> {
    /// What is excluded. None where it is refused or where the text broke inside it.
    pub(super) fn anything_but(&mut self, value: &Value) -> Option<Excluded> {
        match &value.kind {
            Kind::Object(members) => self.excluded_by_operator(value, members),
            Kind::Array(elements) => self.excluded_list(value, elements),
            Kind::String(text) => value.complete.then(|| Excluded::Texts(vec![text.clone()])),
            Kind::Number(text) => {
                // Here the service's message names no place.
                self.excluded_number(value, text, &[]).map(|number| Excluded::Numbers(vec![number]))
            }
            Kind::Null | Kind::Bool(_) => {
                let reason = "Value of anything-but must be an array or single string/number value.";
                let found = [("found", kind_name(value))];
                let code = "pattern.anything-but-wrong-operand";
                self.refuse(code, value.span, &found, reason, &[lead_end(value)]);
                None
            }
        }
    }

    fn excluded_number(&mut self, value: &Value, text: &str, offsets: &[usize]) -> Option<Number> {
        let number = comparable(text);
        if number.is_none() {
            let reason = format!("Cannot compare number : {text}");
            self.refuse("pattern.number-not-comparable", value.span, &[("number", text)], &reason, offsets);
            return None;
        }
        Some(Number { text: text.to_owned(), value: number })
    }

    fn excluded_list(&mut self, list: &Value, elements: &[Value]) -> Option<Excluded> {
        let refused_before = self.refusals.len();
        let (mut texts, mut numbers) = (Vec::new(), Vec::new());
        for element in elements {
            match &element.kind {
                Kind::String(text) if element.complete => texts.push(text.clone()),
                Kind::String(_) => {}
                Kind::Number(text) => numbers.extend(self.excluded_number(element, text, &[element.span.end])),
                Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => {
                    self.wrong_member(list, elements, element);
                }
            }
        }
        if self.refusals.len() > refused_before || !list.complete {
            return None;
        }
        if texts.is_empty() == numbers.is_empty() {
            let reason =
                "Inside anything but list, either all values are number or string, mixed type is not supported";
            let is_empty = texts.is_empty();
            let (code, arguments): (_, &[(&'static str, &str)]) = if is_empty {
                ("pattern.anything-but-empty-list", &[("inner", "")])
            } else {
                ("pattern.anything-but-mixed-list", &[])
            };
            self.refuse(code, list.span, arguments, reason, &[list.span.end]);
            return None;
        }
        Some(if numbers.is_empty() { Excluded::Texts(texts) } else { Excluded::Numbers(numbers) })
    }

    fn wrong_member(&mut self, list: &Value, elements: &[Value], element: &Value) {
        let reason = "Inside anything but list, start|null|boolean is not supported.";
        let offset = lead_end(element);
        let found = [("found", kind_name(element))];
        let code = "pattern.anything-but-wrong-member";
        self.refuse(code, element.span, &found, reason, &[offset, offset]);
        if let Some(merged) = self.merged_operators(elements)
            && list.complete
        {
            self.fix(list.span, merged);
        }
    }

    /// `[{"prefix": "a"}, {"prefix": "b"}]` is meant as `{"prefix": ["a", "b"]}`.
    fn merged_operators(&self, elements: &[Value]) -> Option<String> {
        let mut name = None;
        let mut operands = Vec::new();
        for element in elements {
            let [member] = element.members() else { return None };
            if !INSIDE_ANYTHING_BUT.contains(&member.key.as_str()) || *name.get_or_insert(&member.key) != &member.key {
                return None;
            }
            match &member.value.kind {
                Kind::String(_) => operands.push(&member.value),
                Kind::Array(inner) if inner.iter().all(|value| value.as_str().is_some()) => operands.extend(inner),
                _ => return None,
            }
        }
        let texts: Vec<&str> = operands.iter().map(|operand| self.written(operand.span)).collect();
        match (name, &texts[..]) {
            (Some(name), [one]) => Some(format!("{{\"{name}\": {one}}}")),
            (Some(name), [_, _, ..]) => Some(format!("{{\"{name}\": [{}]}}", texts.join(", "))),
            (Some(_), []) | (None, _) => None,
        }
    }

    fn excluded_by_operator(&mut self, value: &Value, members: &[Member]) -> Option<Excluded> {
        let Some(member) = members.first() else {
            if value.complete {
                let reason = "Anything-But expression name not found";
                let code = "pattern.inner-operator-missing";
                self.refuse(code, value.span, &[("name", "anything-but")], reason, &[value.span.end]);
            }
            return None;
        };
        let inner = match member.key.as_str() {
            "prefix" => Inner::Prefix,
            "suffix" => Inner::Suffix,
            "equals-ignore-case" => Inner::IgnoreCase,
            "wildcard" => Inner::Wildcard,
            unknown => {
                let nearest = nearest(unknown, INSIDE_ANYTHING_BUT);
                let arguments =
                    [("name", "anything-but"), ("inner", unknown), ("nearest", nearest.unwrap_or(NONE_NEAR))];
                let reason = format!("Unsupported anything-but pattern: {unknown}");
                let code = "pattern.inner-operator-unknown";
                self.refuse(code, member.key_span, &arguments, &reason, &[lead_end(&member.value)]);
                if let Some(nearest) = nearest {
                    self.fix(member.key_span, format!("\"{nearest}\""));
                }
                return None;
            }
        };
        let excluded = self.inner_operand(&member.value, inner);
        self.only_key_of_numeric(members, excluded)
    }

    fn inner_operand(&mut self, value: &Value, inner: Inner) -> Option<Excluded> {
        match &value.kind {
            Kind::Array(elements) => self.inner_list(value, elements, inner),
            Kind::String(text) => {
                if !value.complete {
                    return None;
                }
                self.inner_text(value, text, inner, &[value.span.end])?;
                self.excluded(inner, &[(value, text)], value.span.end)
            }
            Kind::Number(_) => {
                self.inner_not_a_string(value, inner, &[lead_end(value)]);
                None
            }
            Kind::Null | Kind::Bool(_) | Kind::Object(_) => {
                let reason = "Value of anything-but must be an array or single string/number value.";
                let arguments = [("inner", inner.name()), ("found", kind_name(value))];
                let code = "pattern.anything-but-nested-too-deep";
                self.refuse(code, value.span, &arguments, reason, &[lead_end(value)]);
                None
            }
        }
    }

    fn inner_not_a_string(&mut self, value: &Value, inner: Inner, offsets: &[usize]) {
        let arguments = [("inner", inner.name()), ("found", kind_name(value))];
        let code = "pattern.anything-but-inner-not-a-string";
        self.refuse(code, value.span, &arguments, inner.not_a_string(), offsets);
        if matches!(value.kind, Kind::Number(_)) {
            self.fix(value.span, format!("\"{}\"", self.written(value.span)));
        }
    }

    /// Refuses an empty prefix or suffix.
    fn inner_text(&mut self, value: &Value, text: &str, inner: Inner, offsets: &[usize]) -> Option<()> {
        if text.is_empty() && matches!(inner, Inner::Prefix | Inner::Suffix) {
            let arguments = [("inner", inner.name())];
            let code = "pattern.anything-but-empty-text";
            self.refuse(code, value.span, &arguments, "Null prefix/suffix not allowed", offsets);
            return None;
        }
        Some(())
    }

    fn inner_list(&mut self, list: &Value, elements: &[Value], inner: Inner) -> Option<Excluded> {
        let mut texts = Vec::new();
        for element in elements {
            match &element.kind {
                Kind::String(text) => {
                    let offset = element.span.end;
                    if element.complete && self.inner_text(element, text, inner, &[offset, offset]).is_some() {
                        texts.push((element, text.as_str()));
                    }
                }
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => {
                    let offset = lead_end(element);
                    self.inner_not_a_string(element, inner, &[offset, offset]);
                }
            }
        }
        if !list.complete {
            return None;
        }
        if elements.is_empty() {
            // The service's checker lets this through and fails later without a message of its own.
            let arguments = [("inner", inner.name())];
            let reason = "Empty arrays are not allowed";
            self.refuse("pattern.anything-but-empty-list", list.span, &arguments, reason, &[list.span.end]);
            self.late_refusals.extend(self.refusals.pop());
            return None;
        }
        let excluded = self.excluded(inner, &texts, list.span.end);
        excluded.filter(|_| texts.len() == elements.len())
    }

    fn excluded(&mut self, inner: Inner, texts: &[(&Value, &str)], offset: usize) -> Option<Excluded> {
        let owned = || texts.iter().map(|(_, text)| (*text).to_owned()).collect();
        Some(match inner {
            Inner::Prefix => Excluded::Prefixes(owned()),
            Inner::Suffix => Excluded::Suffixes(owned()),
            Inner::IgnoreCase => Excluded::IgnoringCase(texts.iter().map(|(_, text)| IgnoreCase::new(text)).collect()),
            Inner::Wildcard => {
                let read = |(value, text): &(&Value, &str)| self.wildcard(text, value.span, offset);
                let wildcards: Vec<Option<Wildcard>> = texts.iter().map(read).collect();
                Excluded::Wildcards(wildcards.into_iter().collect::<Option<Vec<_>>>()?)
            }
        })
    }
}

//! One entry of a list that is an object: an operator and its operand.

use super::{Parser, kind_name, lead_end};
use crate::json::{Kind, Member, Span, Value};
use crate::pattern::address::{Cidr, CidrFault};
use crate::pattern::ignore_case::IgnoreCase;
use crate::pattern::model::Operator;
use crate::pattern::nearest::{INSIDE_PREFIX, NONE_NEAR, OPERATORS, nearest};
use crate::pattern::wildcard::{Wildcard, WildcardFault};
use std::net::IpAddr;

const ONLY_ONE_KEY: &str = "Only one key allowed in match expression";

impl Parser<'_> {
    /// An operator object. None where it is refused or where the text broke inside it.
    pub(super) fn expression(&mut self, object: &Value, members: &[Member]) -> Option<Operator> {
        let Some(member) = members.first() else {
            if object.complete {
                let reason = "Match expression name not found";
                self.refuse("pattern.operator-missing", object.span, &[], reason, &[object.span.end]);
            }
            return None;
        };
        let value = &member.value;
        match member.key.as_str() {
            "exactly" => {
                let text = self.text_operand(member, object, "exact match pattern must be a string");
                self.only_key(members, text.map(Operator::Exactly))
            }
            "prefix" => match &value.kind {
                Kind::Object(inner) => {
                    let text = self.inner_ignore_case(member, inner, "Prefix", "prefix");
                    self.only_key(members, text.map(Operator::PrefixIgnoreCase))
                }
                _ => {
                    let text = self.text_operand(member, object, "prefix match pattern must be a string");
                    self.only_key(members, text.map(Operator::Prefix))
                }
            },
            "suffix" => match &value.kind {
                Kind::Object(inner) => {
                    let text = self.inner_ignore_case(member, inner, "Suffix", "suffix");
                    self.only_key(members, text.map(Operator::SuffixIgnoreCase))
                }
                _ => {
                    let text = self.text_operand(member, object, "suffix match pattern must be a string");
                    self.only_key(members, text.map(Operator::Suffix))
                }
            },
            "numeric" => {
                let range = self.numeric(value);
                self.only_key_of_numeric(members, range.map(Operator::Numeric))
            }
            "anything-but" => {
                let excluded = self.anything_but(value);
                self.only_key_of_numeric(members, excluded.map(Operator::AnythingBut))
            }
            "exists" => {
                let exists = self.exists(value);
                self.only_key(members, exists.map(Operator::Exists))
            }
            "cidr" => {
                let block = self.cidr(member, object);
                self.only_key(members, block)
            }
            "equals-ignore-case" => {
                let text = self.text_operand(member, object, "equals-ignore-case match pattern must be a string");
                let text = text.map(|text| IgnoreCase::new(&text));
                self.only_key(members, text.map(Operator::EqualsIgnoreCase))
            }
            "wildcard" => {
                let text = self.text_operand(member, object, "wildcard match pattern must be a string");
                let wildcard = text.and_then(|text| self.wildcard(&text, value.span, value.span.end));
                self.only_key(members, wildcard.map(Operator::Wildcard))
            }
            name => {
                self.unknown_operator(object, member, name);
                None
            }
        }
    }

    fn unknown_operator(&mut self, object: &Value, member: &Member, name: &str) {
        let nearest = nearest(name, OPERATORS);
        let arguments = [("name", name), ("nearest", nearest.unwrap_or(NONE_NEAR))];
        let reason = format!("Unrecognized match type {name}");
        self.refuse("pattern.unknown-operator", member.key_span, &arguments, &reason, &[lead_end(&member.value)]);
        let is_whole = object.complete && object.members().len() == 1;
        match (name.to_lowercase().as_str(), &member.value.kind) {
            // What holds a text is a wildcard with stars around it, and what equals a value is that value.
            ("contains", Kind::String(text)) if is_whole && !text.contains(['*', '\\']) => {
                let operand = crate::json::quoted(&format!("*{text}*"));
                self.fix(object.span, format!("{{\"wildcard\": {operand}}}"));
            }
            ("equals", Kind::String(_) | Kind::Number(_) | Kind::Bool(_) | Kind::Null) if is_whole => {
                self.fix(object.span, self.written(member.value.span).to_owned());
            }
            // Their operands mean something else to a wildcard.
            ("contains" | "regex" | "like", _) => {}
            _ => {
                if let Some(nearest) = nearest {
                    self.fix(member.key_span, format!("\"{nearest}\""));
                }
            }
        }
    }

    /// Refuses a second key behind an operator that was read without a mistake.
    pub(super) fn only_key<T>(&mut self, members: &[Member], read: Option<T>) -> Option<T> {
        self.one_key(members, read, ONLY_ONE_KEY)
    }

    /// The same with the words that the service has for it in `numeric` and `anything-but`.
    pub(super) fn only_key_of_numeric<T>(&mut self, members: &[Member], read: Option<T>) -> Option<T> {
        self.one_key(members, read, "Too many elements in numeric expression")
    }

    fn one_key<T>(&mut self, members: &[Member], read: Option<T>, reason: &str) -> Option<T> {
        if let [first, second, ..] = members {
            let arguments = [("name", first.key.as_str()), ("second", second.key.as_str())];
            self.refuse("pattern.two-operators", second.key_span, &arguments, reason, &[lead_end(&second.value)]);
            return None;
        }
        read
    }

    /// An operand that must be a string.
    fn text_operand(&mut self, member: &Member, object: &Value, reason: &str) -> Option<String> {
        let value = &member.value;
        let name = member.key.as_str();
        match &value.kind {
            Kind::String(text) => value.complete.then(|| text.clone()),
            Kind::Array(elements) => {
                self.refuse("pattern.operand-list", value.span, &[("name", name)], reason, &[lead_end(value)]);
                self.fix_operand_list(member, object, elements);
                None
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Object(_) => {
                let arguments = [("name", name), ("found", kind_name(value))];
                let code = "pattern.operand-not-a-string";
                self.refuse(code, value.span, &arguments, reason, &[lead_end(value)]);
                if matches!(value.kind, Kind::Number(_)) {
                    self.fix(value.span, format!("\"{}\"", self.written(value.span)));
                }
                None
            }
        }
    }

    /// A list of strings as operand becomes one entry per string.
    fn fix_operand_list(&mut self, member: &Member, object: &Value, elements: &[Value]) {
        let are_texts = !elements.is_empty() && elements.iter().all(|element| element.as_str().is_some());
        if are_texts && object.complete && object.members().len() == 1 {
            let key = self.written(member.key_span);
            let entry = |element: &Value| format!("{{{key}: {}}}", self.written(element.span));
            let entries: Vec<String> = elements.iter().map(entry).collect();
            self.fix(object.span, entries.join(", "));
        }
    }

    /// The `{"equals-ignore-case": "x"}` inside a `prefix` or `suffix`.
    fn inner_ignore_case(&mut self, member: &Member, inner: &[Member], title: &str, name: &str) -> Option<IgnoreCase> {
        let value = &member.value;
        let Some(first) = inner.first() else {
            if value.complete {
                let reason = format!("{title} expression name not found");
                let code = "pattern.inner-operator-missing";
                self.refuse(code, value.span, &[("name", name)], &reason, &[value.span.end]);
            }
            return None;
        };
        if first.key != "equals-ignore-case" {
            let nearest = nearest(&first.key, INSIDE_PREFIX);
            let arguments = [("name", name), ("inner", first.key.as_str()), ("nearest", nearest.unwrap_or(NONE_NEAR))];
            let reason = format!("Unsupported {name} pattern: {}", first.key);
            let code = "pattern.inner-operator-unknown";
            self.refuse(code, first.key_span, &arguments, &reason, &[lead_end(&first.value)]);
            if let Some(nearest) = nearest {
                self.fix(first.key_span, format!("\"{nearest}\""));
            }
            return None;
        }
        let text = self.text_operand(first, value, "equals-ignore-case match pattern must be a string");
        self.only_key(inner, text.map(|text| IgnoreCase::new(&text)))
    }

    fn exists(&mut self, value: &Value) -> Option<bool> {
        if let Kind::Bool(truth) = value.kind {
            return Some(truth);
        }
        let reason = "exists match pattern must be either true or false.";
        let found = [("found", kind_name(value))];
        self.refuse("pattern.exists-not-a-boolean", value.span, &found, reason, &[lead_end(value)]);
        match value.as_str() {
            Some("true") => self.fix(value.span, "true".to_owned()),
            Some("false") => self.fix(value.span, "false".to_owned()),
            Some(_) | None => {}
        }
        None
    }

    fn cidr(&mut self, member: &Member, object: &Value) -> Option<Operator> {
        // The service's message says "prefix" here.
        let text = self.text_operand(member, object, "prefix match pattern must be a string")?;
        let fault = match Cidr::parse(&text) {
            Ok(block) => return Some(Operator::Cidr { text, block }),
            Err(fault) => fault,
        };
        let (before, mask) = text.split_once('/').unwrap_or((&text, ""));
        let span = member.value.span;
        match fault {
            CidrFault::OneSlash => {
                let arguments = [("text", text.as_str())];
                self.refuse("pattern.cidr-one-slash", span, &arguments, "Malformed CIDR, one '/' required", &[]);
            }
            CidrFault::MaskNotInteger => {
                let reason = "Malformed CIDR, mask bits must be an integer";
                self.refuse("pattern.cidr-mask-not-an-integer", span, &[("mask", mask)], reason, &[]);
            }
            CidrFault::MaskNegative => {
                let reason = "Malformed CIDR, mask bits must not be negative";
                self.refuse("pattern.cidr-mask-negative", span, &[("mask", mask)], reason, &[]);
            }
            CidrFault::NotAnAddress(address) => {
                let reason = format!("Nonstandard IP address: {address}");
                self.refuse("pattern.cidr-not-an-address", span, &[("address", &address)], &reason, &[]);
            }
            CidrFault::InvalidAddress(address) => {
                let reason = format!("Invalid IP address: {address}");
                self.refuse("pattern.cidr-not-an-address", span, &[("address", &address)], &reason, &[]);
            }
            CidrFault::MaskTooLong(address) => {
                let (reason, most, whole) = match address {
                    IpAddr::V4(_) => ("IPv4 mask bits must be < 32", "31", "32"),
                    IpAddr::V6(_) => ("IPv6 mask bits must be < 128", "127", "128"),
                };
                let arguments = [("mask", mask), ("most", most)];
                self.refuse("pattern.cidr-mask-too-long", span, &arguments, reason, &[]);
                if mask == whole && object.complete && object.members().len() == 1 {
                    // A block of one address is that address as a plain value.
                    self.fix(object.span, format!("\"{before}\""));
                }
            }
        }
        None
    }

    /// A wildcard text; `offset` is where the service's reader stands when it looks at it.
    pub(super) fn wildcard(&mut self, text: &str, span: Span, offset: usize) -> Option<Wildcard> {
        let fault = match Wildcard::parse(text) {
            Ok(wildcard) => return Some(wildcard),
            Err(fault) => fault,
        };
        let (code, reason, position) = match fault {
            WildcardFault::ConsecutiveStars { position } => {
                ("pattern.wildcard-consecutive-stars", "Consecutive wildcard characters", position)
            }
            WildcardFault::InvalidEscape { position } => {
                ("pattern.wildcard-invalid-escape", "Invalid escape character", position)
            }
        };
        let arguments = [("position", &*position.to_string())];
        self.refuse(code, span, &arguments, &format!("{reason} at pos {position}"), &[offset]);
        let mended = match fault {
            WildcardFault::ConsecutiveStars { .. } => merged_stars(text),
            WildcardFault::InvalidEscape { .. } => doubled_backslashes(text),
        };
        if Wildcard::parse(&mended).is_ok() {
            self.fix(span, crate::json::quoted(&mended));
        }
        None
    }
}

/// The text with runs of stars made one; escapes are left alone.
fn merged_stars(text: &str) -> String {
    let mut merged = String::new();
    let mut is_after_star = false;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '*' && is_after_star {
            continue;
        }
        is_after_star = character == '*';
        merged.push(character);
        if character == '\\' {
            merged.extend(characters.next());
        }
    }
    merged
}

/// The text with each backslash that escapes nothing doubled.
fn doubled_backslashes(text: &str) -> String {
    let mut doubled = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        doubled.push(character);
        if character == '\\' {
            match characters.peek() {
                Some('*' | '\\') => doubled.extend(characters.next()),
                Some(_) | None => doubled.push('\\'),
            }
        }
    }
    doubled
}

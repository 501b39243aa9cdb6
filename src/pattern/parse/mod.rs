//! The reader of patterns: the service's grammar in the service's order, with every mistake reported.
//!
//! The service reads a pattern as a stream and stops at its first mistake; the offsets given with each mistake are where
//! its reader stands at that moment (behind an opening quote that it has not read on from, behind a bracket, behind
//! a number), because that is the place its message names.

mod anything_but;
mod expression;
mod numeric;
mod whole;

pub use whole::{MAX_ALTERNATIVES, MAX_PATHS};

use super::address::address;
use super::model::{Alternative, Leaf, Node, NodeMember, Number, Operator, Pattern, Test};
use super::nearest::OPERATORS;
use super::number::comparable;
use super::refusal::{Fix, Refusal};
use super::service;
use super::warning;
use crate::json::{self, Kind, Member, Span, SyntaxError, Value};

/// Keys that may not be field names inside an `$or`. Source: event-ruler 2.0.1, `Constants`.
const RESERVED_INSIDE_OR: &[&str] = &[
    "exactly",
    "equals-ignore-case",
    "prefix",
    "suffix",
    "anything-but",
    "exists",
    "wildcard",
    "numeric",
    "cidr",
    "=",
    "<",
    "<=",
    ">",
    ">=",
    "regex",
    "not-wildcard",
    "not-equals-ignore-case",
    "date-after",
    "date-on-or-after",
    "date-before",
    "date-on-or-before",
    "in-date-range",
    "ip-address-in-range",
    "ip-address-not-in-range",
];

impl Pattern {
    /// Reads a pattern. Text behind the root object is not looked at, as the service does it.
    ///
    /// # Errors
    /// Every mistake in the order in which the service would meet it, so the first is the one it answers with. A fault of
    /// the JSON comes last: what stands before it was checked, what stands behind it was not read.
    ///
    /// ```
    /// use busbar::pattern::Pattern;
    /// assert!(Pattern::parse(r#"{"source": ["a"]} and so on"#).is_ok());
    /// let refusals = Pattern::parse(r#"{"a": "x", "b": [{"prefx": "y"}]}"#).expect_err("it has two mistakes");
    /// let codes: Vec<&str> = refusals.iter().map(|refusal| refusal.code).collect();
    /// assert_eq!(codes, ["pattern.leaf-not-a-list", "pattern.unknown-operator"]);
    /// ```
    pub fn parse(text: &str) -> Result<Pattern, Vec<Refusal>> {
        let json::Partial { root, error } = json::read_partial(text);
        let mut parser = Parser::new(text);
        let node = root.as_ref().and_then(|root| parser.root(root));
        if let Some(error) = error {
            parser.syntax(root.as_ref(), &error);
        }
        parser.finish(node)
    }
}

struct Parser<'text> {
    text: &'text str,
    refusals: Vec<Refusal>,
    /// Mistakes that the service's checker lets through and that fail afterwards.
    late_refusals: Vec<Refusal>,
    leaves: Vec<Leaf>,
    alternatives: Vec<Alternative>,
    has_too_many_alternatives: bool,
    has_too_many_paths: bool,
    steps: Vec<String>,
}

impl<'text> Parser<'text> {
    fn new(text: &'text str) -> Parser<'text> {
        Parser {
            text,
            refusals: Vec::new(),
            late_refusals: Vec::new(),
            leaves: Vec::new(),
            alternatives: Vec::new(),
            has_too_many_alternatives: false,
            has_too_many_paths: false,
            steps: Vec::new(),
        }
    }

    /// Notes a mistake. `offsets` are where the service's reader stands; none where its message names no place.
    fn refuse(
        &mut self,
        code: &'static str,
        span: Span,
        arguments: &[(&'static str, &str)],
        reason: &str,
        offsets: &[usize],
    ) {
        self.refusals.push(Refusal {
            code,
            arguments: arguments.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
            span,
            fix: None,
            service_message: service::message(self.text, reason, offsets),
        });
    }

    /// Gives the last mistake an edit that mends it.
    fn fix(&mut self, span: Span, replacement: String) {
        if let Some(refusal) = self.refusals.last_mut() {
            refusal.fix = Some(Fix { span, replacement });
        }
    }

    fn written(&self, span: Span) -> &'text str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    fn syntax(&mut self, root: Option<&Value>, error: &SyntaxError) {
        let (reason, offset) = service::syntax_reason(self.text, error);
        let is_at_start = root.is_none() && matches!(error.fault, json::Fault::UnexpectedEnd { .. });
        let reason = if is_at_start { "Filter is not an object".to_owned() } else { reason };
        let mut offsets = vec![offset];
        if root.is_some_and(|root| breaks_inside_anything_but_list(root, false)) {
            // The service's reader has consumed an unexpected character by the time it repeats the place.
            let consumed = matches!(error.fault, json::Fault::UnexpectedCharacter { .. });
            offsets.push(if consumed { error.span.end } else { offset });
        }
        let arguments = error.arguments();
        let arguments: Vec<(&'static str, &str)> =
            arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.refuse(error.code(), error.span, &arguments, &reason, &offsets);
    }

    fn root(&mut self, root: &Value) -> Option<Node> {
        match &root.kind {
            Kind::Object(members) => Some(self.object(root, members, false)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => {
                let offset = lead_end(root);
                self.refuse("pattern.not-an-object", root.span, &[], "Filter is not an object", &[offset]);
                None
            }
        }
    }

    fn object(&mut self, object: &Value, members: &[Member], is_in_or: bool) -> Node {
        if members.is_empty() && object.complete {
            self.empty_object(object);
        }
        let mut nodes = Vec::with_capacity(members.len());
        for member in members {
            let node = if member.key == "$or" {
                self.or(member)
            } else if is_in_or && RESERVED_INSIDE_OR.contains(&member.key.as_str()) {
                self.reserved(member);
                None
            } else {
                self.field(object, member, is_in_or)
            };
            if let Some(node) = node {
                nodes.push(NodeMember { key: member.key.clone(), key_span: member.key_span, node });
            }
        }
        Node::Object { span: object.span, members: nodes }
    }

    fn empty_object(&mut self, object: &Value) {
        let path = self.path();
        let code = if self.steps.is_empty() { "pattern.empty-root" } else { "pattern.empty-object" };
        self.refuse(code, object.span, &[("path", &path)], "Empty objects are not allowed", &[object.span.end]);
    }

    fn reserved(&mut self, member: &Member) {
        let reason = format!("{} is Ruler reserved fieldName which cannot be used inside $or.", member.key);
        let name = [("name", member.key.as_str())];
        self.refuse("pattern.or-reserved-name", member.key_span, &name, &reason, &[lead_end(&member.value)]);
    }

    fn path(&self) -> String {
        self.steps.join(".")
    }

    fn field(&mut self, object: &Value, member: &Member, is_in_or: bool) -> Option<Node> {
        match &member.value.kind {
            Kind::Object(members) => {
                self.steps.push(member.key.clone());
                let node = self.object(&member.value, members, is_in_or);
                self.steps.pop();
                Some(node)
            }
            Kind::Array(elements) => {
                self.steps.push(member.key.clone());
                let leaf = self.list(member, elements);
                self.steps.pop();
                Some(Node::Leaf(leaf))
            }
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
                self.bare_leaf(object, member);
                None
            }
        }
    }

    fn bare_leaf(&mut self, object: &Value, member: &Member) {
        let value = &member.value;
        let reason = format!("\"{}\" must be an object or an array", member.key);
        let arguments = [("key", member.key.as_str()), ("found", kind_name(value))];
        self.refuse("pattern.leaf-not-a-list", value.span, &arguments, &reason, &[lead_end(value)]);
        let is_operator = OPERATORS.contains(&member.key.as_str()) && !self.steps.is_empty();
        if is_operator && object.complete && object.members().len() == 1 {
            self.fix(object.span, format!("[{}]", self.written(object.span)));
        } else if value.complete {
            self.fix(value.span, format!("[{}]", self.written(value.span)));
        }
    }

    /// Multiplies the alternatives so far by the branches, in the text's order.
    fn or(&mut self, member: &Member) -> Option<Node> {
        let value = &member.value;
        let Kind::Array(elements) = &value.kind else {
            let reason = "It must be an Array followed with $or.";
            let found = [("found", kind_name(value))];
            self.refuse("pattern.or-not-a-list", value.span, &found, reason, &[lead_end(value)]);
            return None;
        };
        let mut before = std::mem::take(&mut self.alternatives);
        if before.is_empty() {
            before.push(Alternative::default());
        }
        let mut after: Vec<Alternative> = Vec::new();
        let mut branches = Vec::with_capacity(elements.len());
        for element in elements {
            if let Some(branch) = self.branch(element, &before) {
                branches.push(branch);
            }
            after.append(&mut self.alternatives);
            if after.len() > MAX_ALTERNATIVES {
                self.has_too_many_alternatives = true;
            }
            if self.has_too_many_alternatives {
                // The pattern is refused; one alternative is enough to find its other mistakes.
                after.truncate(1);
                before.truncate(1);
            }
        }
        self.alternatives = after;
        if elements.len() < 2 && value.complete {
            let reason = "There must have at least 2 Objects in $or relationship.";
            let count = elements.len().to_string();
            self.refuse("pattern.or-one-branch", value.span, &[("count", &count)], reason, &[value.span.end]);
        }
        Some(Node::Or { span: value.span, branches })
    }

    fn branch(&mut self, element: &Value, before: &[Alternative]) -> Option<Node> {
        let Kind::Object(members) = &element.kind else {
            let reason = "Only JSON object is allowed in array of $or relationship.";
            let found = [("found", kind_name(element))];
            self.refuse("pattern.or-branch-not-an-object", element.span, &found, reason, &[lead_end(element)]);
            return None;
        };
        self.alternatives = before.to_vec();
        Some(self.object(element, members, true))
    }

    /// A list of values; answers its position among the leaves.
    fn list(&mut self, member: &Member, elements: &[Value]) -> usize {
        let list = &member.value;
        let mut tests = Vec::with_capacity(elements.len());
        for element in elements {
            if let Some(operator) = self.list_entry(element) {
                tests.push(Test { span: element.span, operator });
            }
        }
        let path = self.path();
        if elements.is_empty() && list.complete {
            let reason = "Empty arrays are not allowed";
            self.refuse("pattern.empty-list", list.span, &[("path", &path)], reason, &[list.span.end]);
        }
        let leaf = self.leaves.len();
        if self.alternatives.is_empty() {
            self.alternatives.push(Alternative::default());
        }
        for alternative in &mut self.alternatives {
            if alternative.fields.len() < MAX_PATHS || alternative.fields.iter().any(|(other, _)| *other == path) {
                alternative.set(&path, leaf);
            } else {
                self.has_too_many_paths = true;
            }
        }
        let steps = self.steps.clone();
        self.leaves.push(Leaf { path, steps, key_span: member.key_span, span: list.span, tests });
        leaf
    }

    fn list_entry(&mut self, element: &Value) -> Option<Operator> {
        match &element.kind {
            Kind::Object(members) => self.expression(element, members),
            Kind::String(text) => element.complete.then(|| match address(text) {
                Some(address) => Operator::Address { text: text.clone(), address },
                None => Operator::Text(text.clone()),
            }),
            Kind::Number(text) => Some(Operator::Number(Number { text: text.clone(), value: comparable(text) })),
            Kind::Bool(truth) => Some(Operator::Bool(*truth)),
            Kind::Null => Some(Operator::Null),
            Kind::Array(elements) => {
                self.list_in_list(element, elements);
                None
            }
        }
    }

    fn list_in_list(&mut self, element: &Value, elements: &[Value]) {
        let path = self.path();
        let reason = "Match value must be String, number, true, false, or null";
        self.refuse("pattern.list-in-list", element.span, &[("path", &path)], reason, &[lead_end(element)]);
        if let (Some(first), Some(last), true) = (elements.first(), elements.last(), element.complete) {
            let inner = Span::new(first.span.start, last.span.end);
            self.fix(element.span, self.written(inner).to_owned());
        }
    }

    fn finish(mut self, node: Option<Node>) -> Result<Pattern, Vec<Refusal>> {
        self.refusals.append(&mut self.late_refusals);
        self.check_whole();
        match node {
            Some(root) if self.refusals.is_empty() => {
                let mut pattern = Pattern {
                    text: self.text.to_owned(),
                    root,
                    leaves: self.leaves,
                    alternatives: self.alternatives,
                    warnings: Vec::new(),
                };
                pattern.warnings = warning::of(&pattern);
                Ok(pattern)
            }
            Some(_) | None => Err(self.refusals),
        }
    }
}

/// Where the service's reader stands when it has seen a value but not read on: behind the opening quote or bracket, else
/// behind the value.
fn lead_end(value: &Value) -> usize {
    match value.kind {
        Kind::String(_) | Kind::Array(_) | Kind::Object(_) => value.span.start + 1,
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => value.span.end,
    }
}

/// The name of a value's kind, for a sentence to select on.
fn kind_name(value: &Value) -> &'static str {
    match value.kind {
        Kind::Null => "null",
        Kind::Bool(_) => "boolean",
        Kind::Number(_) => "number",
        Kind::String(_) => "string",
        Kind::Array(_) => "list",
        Kind::Object(_) => "object",
    }
}

/// Whether the text broke inside a list that an `anything-but` reads: there the service names the place twice.
fn breaks_inside_anything_but_list(value: &Value, is_in_anything_but: bool) -> bool {
    match &value.kind {
        Kind::Array(_) if is_in_anything_but => !value.complete,
        Kind::Array(elements) => {
            elements.last().is_some_and(|last| !last.complete && breaks_inside_anything_but_list(last, false))
        }
        Kind::Object(members) => members.last().is_some_and(|last| {
            let goes_on = is_in_anything_but || last.key == "anything-but";
            !last.value.complete && breaks_inside_anything_but_list(&last.value, goes_on)
        }),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => false,
    }
}

//! YAML as templates use it, read into the same tree as JSON: short tags become the functions they stand for, and every value
//! knows where it stood.

use super::fault;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Member, Span, Value};
use saphyr_parser::{Event, Parser, ScalarStyle, Tag};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Nothing is nested deeper; a template has some twenty levels.
const MOST_LEVELS: usize = 100;
/// So many values are read, aliases followed; a template of the greatest size has fewer.
const MOST_VALUES: usize = 300_000;

/// Reads the one document of a text.
///
/// # Errors
/// What is wrong and where: what is no YAML, a key twice, an alias of itself, too deep, too much, a second document.
pub fn read(text: &str) -> Result<Value, Diagnostic> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let offsets = Offsets::new(text, start);
    let mut content = text[start..].to_owned();
    for _ in 0..MOST_JOINED {
        match parse(text, &content, &offsets) {
            Err(Broken::Syntax { at, reason }) => match joined(&content, at - start) {
                Some(joined) => content = joined,
                None => return Err(fault(text, at, "import-not-yaml").with("reason", reason)),
            },
            Err(Broken::Refused(found)) => return Err(found),
            Ok(root) => return root.ok_or_else(|| fault(text, 0, "import-empty")),
        }
    }
    Err(fault(text, start, "import-not-yaml").with("reason", "brackets"))
}

/// So many lines within brackets that begin too far to the left are put up with.
const MOST_JOINED: usize = 50;

/// What stands in brackets may begin no further left than what it belongs to (YAML 1.2, 7.4), but CloudFormation's own reader
/// lets it. So it is read as if it stood at the end of the line before: with a space for the line's end every place stays
/// the same.
fn joined(content: &str, at: usize) -> Option<String> {
    let before = content.get(..at)?.trim_end_matches(' ');
    let line = before.strip_suffix('\n')?;
    let last = line.rsplit('\n').next().unwrap_or_default();
    let is_in_brackets = content[at..].starts_with([']', '}']) || last.trim_end().ends_with(['[', '{', ',']);
    (is_in_brackets && !last.contains('#')).then(|| format!("{line} {}", &content[line.len() + 1..]))
}

/// Why a text was not read.
enum Broken {
    Syntax { at: usize, reason: String },
    Refused(Diagnostic),
}

fn parse(text: &str, content: &str, offsets: &Offsets) -> Result<Option<Value>, Broken> {
    let mut reader = Reader { text, open: Vec::new(), anchors: BTreeMap::new(), values: 0, root: None };
    let mut parser = Parser::new_from_str(content);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let at = offsets.byte(error.marker().index());
            Broken::Syntax { at, reason: error.info().to_owned() }
        })?;
        let span = Span::new(offsets.byte(span.start.index()), offsets.byte(span.end.index()));
        reader.take(event, span).map_err(Broken::Refused)?;
    }
    Ok(reader.root)
}

/// From the parser's characters to bytes.
struct Offsets {
    start: usize,
    /// Empty where every character is a byte.
    bytes: Vec<usize>,
    end: usize,
}

impl Offsets {
    fn new(text: &str, start: usize) -> Self {
        let content = &text[start..];
        let bytes = if content.is_ascii() { Vec::new() } else { content.char_indices().map(|(at, _)| at).collect() };
        Self { start, bytes, end: text.len() }
    }

    fn byte(&self, character: usize) -> usize {
        let at = if self.bytes.is_empty() { Some(character) } else { self.bytes.get(character).copied() };
        at.map_or(self.end, |at| (self.start + at).min(self.end))
    }
}

/// A list or map that has not ended.
struct Open {
    anchor: usize,
    tag: Option<String>,
    start: usize,
    content: Content,
}

enum Content {
    List(Vec<Value>),
    Map { members: Vec<Member>, keys: BTreeSet<String>, key: Option<(String, Span)> },
}

struct Reader<'a> {
    text: &'a str,
    open: Vec<Open>,
    /// What aliases stand for and of how many values that is.
    anchors: BTreeMap<usize, (Value, usize)>,
    values: usize,
    root: Option<Value>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Diagnostic> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let value = scalar(&text, style, tag.as_deref(), span);
                self.finish(value, anchor, tag.as_deref().and_then(short_tag), span)
            }
            Event::SequenceStart(anchor, tag) => self.start(anchor, tag, span, Content::List(Vec::new())),
            Event::MappingStart(anchor, tag) => {
                let map = Content::Map { members: Vec::new(), keys: BTreeSet::new(), key: None };
                self.start(anchor, tag, span, map)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(open) = self.open.pop() else { return Ok(()) };
                let kind = match open.content {
                    Content::List(items) => Kind::Array(items),
                    Content::Map { members, .. } => Kind::Object(members),
                };
                let span = Span::new(open.start, end_of(self.text, &kind, open.start, span.end));
                self.finish(Value { span, kind, complete: true }, open.anchor, open.tag, span)
            }
            Event::Alias(anchor) => {
                let Some((value, count)) = self.anchors.get(&anchor) else {
                    return Err(fault(self.text, span.start, "import-alias-of-itself"));
                };
                let value = Value { span, ..value.clone() };
                self.count(*count, span)?;
                self.place(value, span)
            }
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(fault(self.text, span.start, "import-several-documents"))
            }
            Event::DocumentStart(_) | Event::DocumentEnd | Event::StreamStart | Event::StreamEnd | Event::Nothing => {
                Ok(())
            }
        }
    }

    fn start(
        &mut self,
        anchor: usize,
        tag: Option<Cow<'_, Tag>>,
        span: Span,
        content: Content,
    ) -> Result<(), Diagnostic> {
        if self.open.len() >= MOST_LEVELS {
            return Err(fault(self.text, span.start, "import-too-deep").with("most", MOST_LEVELS));
        }
        let tag = tag.as_deref().and_then(short_tag);
        self.open.push(Open { anchor, tag, start: span.start, content });
        Ok(())
    }

    /// A whole value: what its tag says it is, known by its anchor, at its place.
    fn finish(&mut self, value: Value, anchor: usize, tag: Option<String>, span: Span) -> Result<(), Diagnostic> {
        self.count(1, span)?;
        let value = match tag {
            Some(tag) => tagged(self.text, &tag, value),
            None => value,
        };
        if anchor != 0 {
            let count = count_of(&value);
            self.anchors.insert(anchor, (value.clone(), count));
        }
        self.place(value, span)
    }

    fn count(&mut self, more: usize, span: Span) -> Result<(), Diagnostic> {
        self.values += more;
        if self.values > MOST_VALUES {
            return Err(fault(self.text, span.start, "import-too-many-values").with("most", MOST_VALUES));
        }
        Ok(())
    }

    fn place(&mut self, value: Value, span: Span) -> Result<(), Diagnostic> {
        let text = self.text;
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(value),
            Some(Content::List(items)) => items.push(value),
            Some(Content::Map { members, keys, key }) => match key.take() {
                Some((name, key_span)) => members.push(Member { key: name, key_span, value }),
                None => {
                    let name = match value.kind {
                        Kind::String(text) | Kind::Number(text) => text,
                        Kind::Bool(truth) => truth.to_string(),
                        Kind::Null => String::new(),
                        Kind::Array(_) | Kind::Object(_) => return Err(fault(text, span.start, "import-key-not-text")),
                    };
                    if !keys.insert(name.clone()) {
                        return Err(fault(text, span.start, "import-key-twice").with("key", &name));
                    }
                    *key = Some((name, span));
                }
            },
        }
        Ok(())
    }
}

/// Where a list or map really ends: a block has no end of its own, and its last value's is it.
fn end_of(text: &str, kind: &Kind, start: usize, end: usize) -> usize {
    if text[start..].starts_with(['[', '{']) {
        return end;
    }
    let last = match kind {
        Kind::Array(items) => items.last().map(|item| item.span.end),
        Kind::Object(members) => members.last().map(|member| member.value.span.end.max(member.key_span.end)),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => None,
    };
    last.unwrap_or(end)
}

fn count_of(value: &Value) -> usize {
    let inner: usize = value.elements().iter().map(count_of).sum();
    1 + inner + value.members().iter().map(|member| count_of(&member.value)).sum::<usize>()
}

/// `Ref` of `!Ref`; `None` for the tags of YAML itself.
fn short_tag(tag: &Tag) -> Option<String> {
    (tag.handle == "!" && !tag.suffix.is_empty()).then(|| tag.suffix.clone())
}

/// YAML 1.2's core schema, with numbers as JSON has them: everything else is text, as CloudFormation takes it.
fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Value {
    let is_text =
        style != ScalarStyle::Plain || tag.is_some_and(|tag| !tag.is_yaml_core_schema() || tag.suffix == "str");
    let kind = if is_text {
        Kind::String(text.to_owned())
    } else {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
            "true" | "True" | "TRUE" => Kind::Bool(true),
            "false" | "False" | "FALSE" => Kind::Bool(false),
            _ if serde_json::from_str::<serde_json::Number>(text).is_ok() => Kind::Number(text.to_owned()),
            _ => Kind::String(text.to_owned()),
        }
    };
    Value { span, kind, complete: true }
}

/// The function that a short tag stands for (CloudFormation user guide, intrinsic-function-reference).
fn tagged(text: &str, tag: &str, value: Value) -> Value {
    let name = match tag {
        "Ref" | "Condition" => tag.to_owned(),
        _ => format!("Fn::{tag}"),
    };
    let before = &text[..value.span.start];
    // The tag stands before the value, with nothing but space between them.
    let start = before.rfind(&format!("!{tag}")).unwrap_or(value.span.start);
    let span = Span::new(start, value.span.end);
    let value = match &value.kind {
        Kind::String(path) if tag == "GetAtt" => {
            let (name, attribute) = path.split_once('.').unwrap_or((path, ""));
            let part = |text: &str| Value { span: value.span, kind: Kind::String(text.to_owned()), complete: true };
            Value { span: value.span, kind: Kind::Array(vec![part(name), part(attribute)]), complete: true }
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => value,
    };
    let key_span = Span::new(start, (start + 1 + tag.len()).min(span.end));
    Value { span, kind: Kind::Object(vec![Member { key: name, key_span, value }]), complete: true }
}

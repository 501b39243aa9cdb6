//! The reader: one pass, no recursion, and the part read before a fault is kept.
// Longer than 400 lines because the reader is one pass over one state.

use super::fault::{Container, Fault, SyntaxError, Wanted, Within};
use super::place::Place;
use super::tree::{Kind, Member, Span, Value};

/// Arrays and objects in one another that a text may have (the service's reader stops at the same depth).
pub const MAX_DEPTH: usize = 1000;
/// Characters that a number may have (the service's reader stops at the same length).
pub const MAX_NUMBER_LENGTH: usize = 1000;

/// What [`read_partial`] found: as much of the tree as stands before the fault, and the fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Partial {
    /// The tree; None where not even a value's first character was found. Values inside which the text broke have
    /// `complete == false`.
    pub root: Option<Value>,
    /// The fault, None where the root was read to its end.
    pub error: Option<SyntaxError>,
}

/// Reads a text that is one value and nothing else but white space.
///
/// # Errors
/// The first fault, text after the value included.
pub fn read(text: &str) -> Result<Value, SyntaxError> {
    let mut reader = Reader { text, at: 0 };
    let partial = reader.run();
    let value = whole(partial)?;
    reader.skip_space();
    if reader.at < text.len() {
        let span = Span::new(reader.at, text.len());
        return Err(SyntaxError { fault: Fault::TextAfterRoot, span, place: Place::of(text, span.start) });
    }
    Ok(value)
}

/// Reads the value at the start of a text; what follows it is not looked at, as the service does it.
///
/// # Errors
/// The first fault inside the value.
pub fn read_prefix(text: &str) -> Result<Value, SyntaxError> {
    whole(read_partial(text))
}

/// Reads the value at the start of a text as far as it goes.
pub fn read_partial(text: &str) -> Partial {
    Reader { text, at: 0 }.run()
}

fn whole(partial: Partial) -> Result<Value, SyntaxError> {
    match partial {
        Partial { error: Some(error), .. } => Err(error),
        Partial { root: Some(root), error: None } => Ok(root),
        Partial { root: None, error: None } => Err(SyntaxError {
            fault: Fault::UnexpectedEnd { within: Within::Nothing },
            span: Span::default(),
            place: Place { line: 1, column: 1 },
        }),
    }
}

pub(super) struct Reader<'text> {
    pub(super) text: &'text str,
    pub(super) at: usize,
}

/// A container that is still open, and the key under which its parent will take it.
struct Frame {
    key: Option<(String, Span)>,
    opened_at: usize,
    kind: Kind,
}

impl Frame {
    fn container(&self) -> Container {
        match self.kind {
            Kind::Object(_) => Container::Object,
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => Container::Array,
        }
    }

    fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Object(members) => members.is_empty(),
            Kind::Array(elements) => elements.is_empty(),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => true,
        }
    }
}

/// Where finished values go: into the innermost open container, else to the root.
#[derive(Default)]
struct Tree {
    open: Vec<Frame>,
    root: Option<Value>,
}

impl Tree {
    fn place(&mut self, key: Option<(String, Span)>, value: Value) {
        match (self.open.last_mut().map(|frame| &mut frame.kind), key) {
            (Some(Kind::Object(members)), Some((key, key_span))) => members.push(Member { key, key_span, value }),
            (Some(Kind::Array(elements)), _) => elements.push(value),
            _ => self.root = Some(value),
        }
    }

    fn close(&mut self, end: usize, complete: bool) {
        if let Some(frame) = self.open.pop() {
            self.place(frame.key, Value { span: Span::new(frame.opened_at, end), kind: frame.kind, complete });
        }
    }
}

/// What reading a part gives: the fault and its span where it is broken.
pub(super) type Step<T> = Result<T, (Fault, Span)>;

impl Reader<'_> {
    fn run(&mut self) -> Partial {
        let mut tree = Tree::default();
        let error = self.fill(&mut tree).err().map(|(fault, span)| {
            self.at = self.at.max(span.end);
            SyntaxError { fault, span, place: Place::of(self.text, span.start) }
        });
        while !tree.open.is_empty() {
            tree.close(self.at, false);
        }
        Partial { root: tree.root, error }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip_space(&mut self) {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The next character that is no white space, None at the end of the text.
    fn next_token(&mut self) -> Step<Option<char>> {
        self.skip_space();
        let found = self.peek();
        match found {
            Some('/') => self.unexpected('/', Wanted::NoComment),
            Some(control) if control < ' ' => {
                Err((Fault::ControlCharacterOutside { found: control }, self.span_of(control)))
            }
            _ => Ok(found),
        }
    }

    pub(super) fn span_of(&self, found: char) -> Span {
        Span::new(self.at, self.at + found.len_utf8())
    }

    pub(super) fn unexpected<T>(&self, found: char, wanted: Wanted) -> Step<T> {
        Err((Fault::UnexpectedCharacter { found, wanted }, self.span_of(found)))
    }

    pub(super) fn ended<T>(&self, within: Within) -> Step<T> {
        Err((Fault::UnexpectedEnd { within }, Span::new(self.text.len(), self.text.len())))
    }

    /// Reads until the root is complete.
    fn fill(&mut self, tree: &mut Tree) -> Step<()> {
        loop {
            let mut key = None;
            let mut found = self.next_token()?;
            if let Some(frame) = tree.open.last() {
                let container = frame.container();
                let Some(first) = found else {
                    return self.ended(Within::Open { container, opened_at: frame.opened_at });
                };
                if first == ']' || first == '}' {
                    self.close(first, tree)?;
                    if tree.open.is_empty() {
                        return Ok(());
                    }
                    continue;
                }
                if !frame.is_empty() {
                    if first != ',' {
                        return self.unexpected(first, Wanted::Comma(container));
                    }
                    self.at += 1;
                    found = self.next_token()?;
                    if found.is_none() {
                        return self.ended(Within::Entries(container));
                    }
                }
                if container == Container::Object {
                    key = Some(self.key(found)?);
                    found = self.next_token()?;
                    if found.is_none() {
                        return self.ended(Within::Entries(container));
                    }
                }
            }
            let Some(first) = found else {
                return self.ended(Within::Nothing);
            };
            self.value(first, key, tree)?;
            if tree.open.is_empty() {
                return Ok(());
            }
        }
    }

    fn close(&mut self, found: char, tree: &mut Tree) -> Step<()> {
        let Some(frame) = tree.open.last() else {
            return Err((Fault::StrayClose { found }, self.span_of(found)));
        };
        let container = frame.container();
        let fits = match container {
            Container::Array => found == ']',
            Container::Object => found == '}',
        };
        if !fits {
            let opened_at = frame.opened_at;
            return Err((Fault::MismatchedClose { found, container, opened_at }, self.span_of(found)));
        }
        self.at += 1;
        tree.close(self.at, true);
        Ok(())
    }

    /// A key and the colon behind it.
    fn key(&mut self, found: Option<char>) -> Step<(String, Span)> {
        match found {
            Some('"') => {}
            Some(other) => return self.unexpected(other, Wanted::Key),
            None => return self.ended(Within::Entries(Container::Object)),
        }
        let start = self.at;
        let mut key = String::new();
        self.string(&mut key, true)?;
        let span = Span::new(start, self.at);
        match self.next_token()? {
            Some(':') => self.at += 1,
            Some(other) => return self.unexpected(other, Wanted::Colon),
            None => return self.ended(Within::Entries(Container::Object)),
        }
        Ok((key, span))
    }

    /// A value whose first character is `first`. A container is only opened here.
    fn value(&mut self, first: char, key: Option<(String, Span)>, tree: &mut Tree) -> Step<()> {
        let start = self.at;
        let kind = match first {
            '{' | '[' => {
                if tree.open.len() >= MAX_DEPTH {
                    return Err((Fault::TooDeep, self.span_of(first)));
                }
                self.at += 1;
                let kind = if first == '{' { Kind::Object(Vec::new()) } else { Kind::Array(Vec::new()) };
                tree.open.push(Frame { key, opened_at: start, kind });
                return Ok(());
            }
            '"' => {
                let mut text = String::new();
                let outcome = self.string(&mut text, false);
                let end = match &outcome {
                    Ok(()) => self.at,
                    Err((_, span)) => span.end.max(self.at),
                };
                let value = Value { span: Span::new(start, end), kind: Kind::String(text), complete: outcome.is_ok() };
                tree.place(key, value);
                return outcome;
            }
            '-' | '0'..='9' => {
                self.number(tree.open.is_empty())?;
                Kind::Number(self.text[start..self.at].to_owned())
            }
            't' => self.word("true", Kind::Bool(true))?,
            'f' => self.word("false", Kind::Bool(false))?,
            'n' => self.word("null", Kind::Null)?,
            other => return self.odd_value(other, tree.open.is_empty()),
        };
        tree.place(key, Value { span: Span::new(start, self.at), kind, complete: true });
        Ok(())
    }

    /// What cannot start a value.
    fn odd_value(&mut self, found: char, at_root: bool) -> Step<()> {
        match found {
            '}' | ']' if at_root => Err((Fault::StrayClose { found }, self.span_of(found))),
            '}' => self.unexpected(found, Wanted::ValueNotBrace),
            '+' => self.unexpected(found, Wanted::NumberWithoutPlus),
            word if word.is_alphabetic() || word == '$' || word == '_' => Err(self.unknown_word(self.at)),
            other => self.unexpected(other, Wanted::Value),
        }
    }
}

//! Reading a path.

use super::filter;
use super::function::Function;
use super::{Path, Root, Step};

/// What is wrong with a path, and where: a byte offset in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathFault {
    pub at: usize,
    pub reason: PathReason,
}

/// What can be wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathReason {
    /// It does not start with `$`.
    NoRoot,
    /// A name is missing after a point.
    NameMissing,
    /// A bracket is not closed, or closed by something else.
    BracketOpen,
    /// What stands between brackets is nothing that can stand there.
    BracketContent,
    /// A blank in a name without brackets.
    BlankInName,
    /// No such function.
    UnknownFunction,
    /// The expression of a filter cannot be read.
    FilterExpression,
    /// It is nested deeper than 100 filters and brackets.
    TooDeep,
    /// A step was expected.
    Trailing,
}

impl PathReason {
    /// The word that the message chooses its sentence by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PathReason::NoRoot => "no-root",
            PathReason::NameMissing => "name-missing",
            PathReason::BracketOpen => "bracket-open",
            PathReason::BracketContent => "bracket-content",
            PathReason::BlankInName => "blank-in-name",
            PathReason::UnknownFunction => "unknown-function",
            PathReason::FilterExpression => "filter-expression",
            PathReason::TooDeep => "too-deep",
            PathReason::Trailing => "trailing",
        }
    }
}

/// Filters in one another that a path may have.
pub(super) const MAX_DEPTH: usize = 32;

pub(super) fn path(text: &str) -> Result<Path, PathFault> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let (root, steps) = reader.rooted()?;
    if reader.at < text.len() {
        return Err(reader.fault(PathReason::Trailing));
    }
    Ok(Path { text: text.to_owned(), root, steps })
}

/// Reads steps from a place in a text; filters read their operands with it too.
pub(super) struct Reader<'text> {
    pub(super) text: &'text str,
    pub(super) at: usize,
    pub(super) depth: usize,
}

impl<'text> Reader<'text> {
    pub(super) fn fault(&self, reason: PathReason) -> PathFault {
        PathFault { at: self.at, reason }
    }

    pub(super) fn rest(&self) -> &'text str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn take(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    pub(super) fn skip_blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn rooted(&mut self) -> Result<(Root, Vec<Step>), PathFault> {
        if !self.take("$") {
            return Err(self.fault(PathReason::NoRoot));
        }
        let root = if self.take("$") {
            Root::Context
        } else {
            let length = name_length(self.rest());
            if length == 0 {
                Root::Input
            } else {
                let name = self.rest()[..length].to_owned();
                self.at += length;
                Root::Variable(name)
            }
        };
        Ok((root, self.steps()?))
    }

    /// All steps from here, up to what is no step.
    pub(super) fn steps(&mut self) -> Result<Vec<Step>, PathFault> {
        let mut steps = Vec::new();
        loop {
            if self.take("..") {
                steps.push(Step::Scan);
                if self.peek() != Some('[') {
                    steps.push(self.after_point()?);
                }
            } else if self.take(".") {
                // Jayway takes `$.[0]` for `$[0]`, and so do machines that run.
                steps.push(if self.peek() == Some('[') { self.bracket()? } else { self.after_point()? });
            } else if self.peek() == Some('[') {
                steps.push(self.bracket()?);
            } else {
                return Ok(steps);
            }
        }
    }

    fn after_point(&mut self) -> Result<Step, PathFault> {
        if self.take("*") {
            return Ok(Step::Wildcard);
        }
        let rest = self.rest();
        let inside_filter = self.depth > 0;
        let ends = |c: char| matches!(c, '.' | '[' | '(') || (inside_filter && ends_operand(c));
        let length = rest.find(ends).unwrap_or(rest.len());
        let name = &rest[..length];
        if name.is_empty() {
            return Err(self.fault(PathReason::NameMissing));
        }
        if let Some(blank) = name.find(char::is_whitespace) {
            self.at += blank;
            return Err(self.fault(PathReason::BlankInName));
        }
        if rest[length..].starts_with('(') {
            let close = rest[length..].find(')').ok_or_else(|| self.fault(PathReason::BracketOpen))?;
            let arguments = rest[length + 1..length + close].trim();
            let function = Function::named(name, arguments).ok_or_else(|| self.fault(PathReason::UnknownFunction))?;
            self.at += length + close + 1;
            return Ok(Step::Function(function));
        }
        self.at += length;
        Ok(Step::Name(name.to_owned()))
    }

    fn bracket(&mut self) -> Result<Step, PathFault> {
        self.at += 1;
        self.skip_blanks();
        let step = match self.peek() {
            Some('\'' | '"') => self.names()?,
            Some('*') => {
                self.at += 1;
                Step::Wildcard
            }
            Some('?') => {
                self.at += 1;
                self.skip_blanks();
                if self.depth >= MAX_DEPTH {
                    return Err(self.fault(PathReason::TooDeep));
                }
                self.depth += 1;
                let filter = filter::parenthesised(self)?;
                self.depth -= 1;
                Step::Filter(filter)
            }
            Some('(') => self.script()?,
            _ => self.numbers()?,
        };
        self.skip_blanks();
        if self.take("]") { Ok(step) } else { Err(self.fault(PathReason::BracketOpen)) }
    }

    fn names(&mut self) -> Result<Step, PathFault> {
        let mut names = vec![self.quoted()?];
        loop {
            self.skip_blanks();
            if !self.take(",") {
                break;
            }
            self.skip_blanks();
            names.push(self.quoted()?);
        }
        Ok(match names.len() {
            1 => Step::Name(names.remove(0)),
            _ => Step::Names(names),
        })
    }

    /// A text in single or double quotes; a backslash makes the quote that opened it, and itself before that quote, plain,
    /// and stands for itself anywhere else (recorded).
    pub(super) fn quoted(&mut self) -> Result<String, PathFault> {
        let quote =
            self.peek().filter(|c| matches!(c, '\'' | '"')).ok_or_else(|| self.fault(PathReason::BracketContent))?;
        self.at += 1;
        let mut text = String::new();
        let mut characters = self.rest().char_indices();
        while let Some((offset, c)) = characters.next() {
            match c {
                '\\' if characters.clone().next().is_some_and(|(_, next)| next == quote) => {
                    text.push(quote);
                    characters.next();
                }
                c if c == quote => {
                    self.at += offset + 1;
                    return Ok(text);
                }
                c => text.push(c),
            }
        }
        Err(self.fault(PathReason::BracketOpen))
    }

    /// `(@.length-1)`, the one script that Jayway's users write.
    fn script(&mut self) -> Result<Step, PathFault> {
        let close = self.rest().find(')').ok_or_else(|| self.fault(PathReason::BracketOpen))?;
        let script: String = self.rest()[1..close].chars().filter(|c| !c.is_whitespace()).collect();
        let back = script
            .strip_prefix("@.length-")
            .and_then(|digits| digits.parse::<i64>().ok())
            .ok_or_else(|| self.fault(PathReason::BracketContent))?;
        self.at += close + 1;
        Ok(Step::FromLength(back))
    }

    fn numbers(&mut self) -> Result<Step, PathFault> {
        let close = self.rest().find(']').ok_or_else(|| self.fault(PathReason::BracketOpen))?;
        let content = &self.rest()[..close];
        let number = |text: &str| text.trim().parse::<i64>().map_err(|_| self.fault(PathReason::BracketContent));
        let step = if content.contains(':') {
            let bound = |text: &str| if text.trim().is_empty() { Ok(None) } else { number(text).map(Some) };
            let mut parts = content.split(':');
            let (start, end) = (bound(parts.next().unwrap_or(""))?, bound(parts.next().unwrap_or(""))?);
            if parts.next().is_some() {
                return Err(self.fault(PathReason::BracketContent));
            }
            Step::Slice(start, end)
        } else if content.contains(',') {
            Step::Indices(content.split(',').map(number).collect::<Result<_, _>>()?)
        } else {
            Step::Index(number(content)?)
        };
        self.at += close;
        Ok(step)
    }
}

/// What ends an operand's name inside a filter.
fn ends_operand(c: char) -> bool {
    c.is_whitespace() || matches!(c, ')' | '=' | '!' | '<' | '>' | '&' | '|' | ',' | ']' | '~')
}

/// The bytes at the start of a text that make a variable's name: letters, digits and `_`, a digit not first.
fn name_length(text: &str) -> usize {
    let is_part = |(index, c): (usize, char)| c.is_alphabetic() || c == '_' || (index > 0 && c.is_numeric());
    text.char_indices().take_while(|part| is_part(*part)).last().map_or(0, |(index, c)| index + c.len_utf8())
}

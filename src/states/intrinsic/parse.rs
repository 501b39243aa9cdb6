//! Reading a call of an intrinsic function.

use super::{Argument, Call, FUNCTIONS, Function};
use crate::states::path::{Path, PathFault};
use serde_json::Value;

/// What is wrong with a call, and where: a byte offset in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntrinsicFault {
    pub at: usize,
    pub reason: IntrinsicReason,
}

/// What can be wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntrinsicReason {
    /// `States.` and no function of that name.
    UnknownFunction(String),
    /// A parenthesis is missing, or something follows the last.
    Parenthesis,
    /// A text without its closing quote.
    OpenText,
    /// What stands as an argument is no text, number, path or call.
    Argument,
    /// Too few or too many arguments.
    Count {
        name: &'static str,
        found: usize,
    },
    Path(PathFault),
    /// `States.Format` has another number of `{}` than of arguments after the template.
    Placeholders {
        placeholders: usize,
        arguments: usize,
    },
    /// More than ten calls in one another.
    TooDeep,
}

/// Calls in one another, the documented limit.
const MAX_NESTED: usize = 10;

pub(super) fn call(text: &str) -> Result<Call, IntrinsicFault> {
    let mut reader = Reader { text, at: 0 };
    reader.blanks();
    let call = reader.call(1)?;
    reader.blanks();
    if reader.at < text.len() {
        return Err(reader.fault(IntrinsicReason::Parenthesis));
    }
    Ok(call)
}

struct Reader<'text> {
    text: &'text str,
    at: usize,
}

impl Reader<'_> {
    fn fault(&self, reason: IntrinsicReason) -> IntrinsicFault {
        IntrinsicFault { at: self.at, reason }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn call(&mut self, depth: usize) -> Result<Call, IntrinsicFault> {
        if depth > MAX_NESTED {
            return Err(self.fault(IntrinsicReason::TooDeep));
        }
        let start = self.at;
        let length = self.rest().find('(').ok_or_else(|| self.fault(IntrinsicReason::Parenthesis))?;
        let name = self.rest()[..length].trim().to_owned();
        let known = name.strip_prefix("States.").and_then(|name| FUNCTIONS.iter().find(|row| row.0 == name));
        let Some(&(short, function, least, most)) = known else {
            return Err(self.fault(IntrinsicReason::UnknownFunction(name)));
        };
        self.at += length + 1;
        let arguments = self.arguments(depth)?;
        if arguments.len() < least || arguments.len() > most {
            let reason = IntrinsicReason::Count { name: short, found: arguments.len() };
            return Err(IntrinsicFault { at: start, reason });
        }
        if let (Function::Format, Some(Argument::Text { template, .. })) = (function, arguments.first()) {
            let placeholders = super::text::placeholders(template);
            let given = arguments.len() - 1;
            if placeholders != given {
                let reason = IntrinsicReason::Placeholders { placeholders, arguments: given };
                return Err(IntrinsicFault { at: start, reason });
            }
        }
        Ok(Call { text: self.text[start..self.at].to_owned(), function, arguments })
    }

    /// The arguments up to and with the closing parenthesis.
    fn arguments(&mut self, depth: usize) -> Result<Vec<Argument>, IntrinsicFault> {
        let mut arguments = Vec::new();
        self.blanks();
        if self.rest().starts_with(')') {
            self.at += 1;
            return Ok(arguments);
        }
        loop {
            self.blanks();
            arguments.push(self.argument(depth)?);
            self.blanks();
            let next = self.rest().chars().next();
            match next {
                Some(',') => self.at += 1,
                Some(')') => {
                    self.at += 1;
                    return Ok(arguments);
                }
                _ => return Err(self.fault(IntrinsicReason::Parenthesis)),
            }
        }
    }

    fn argument(&mut self, depth: usize) -> Result<Argument, IntrinsicFault> {
        match self.rest().chars().next() {
            Some('\'') => self.quoted(),
            Some('$') => self.path(),
            Some('S') => self.call(depth + 1).map(Argument::Call),
            None => Err(self.fault(IntrinsicReason::Parenthesis)),
            _ => {
                let end = self.rest().find([',', ')']).unwrap_or(self.rest().len());
                let word = self.rest()[..end].trim().to_owned();
                let value: Value = serde_json::from_str(&word).map_err(|_| self.fault(IntrinsicReason::Argument))?;
                if value.is_string() || value.is_array() || value.is_object() {
                    return Err(self.fault(IntrinsicReason::Argument));
                }
                self.at += end;
                Ok(Argument::Literal(value))
            }
        }
    }

    /// `'…'`: a backslash makes a quote, a brace or a backslash plain, and stands for itself before anything else.
    fn quoted(&mut self) -> Result<Argument, IntrinsicFault> {
        let (mut value, mut template) = (String::new(), String::new());
        let rest = &self.text[self.at + 1..];
        let mut characters = rest.char_indices();
        while let Some((offset, c)) = characters.next() {
            match c {
                '\'' => {
                    self.at += offset + 2;
                    return Ok(Argument::Text { value, template });
                }
                '\\' => {
                    let escaped = characters.clone().next().map(|(_, c)| c);
                    match escaped {
                        Some(brace @ ('{' | '}')) => {
                            value.push(brace);
                            template.push('\\');
                            template.push(brace);
                            characters.next();
                        }
                        Some(plain @ ('\'' | '\\')) => {
                            value.push(plain);
                            template.push(plain);
                            characters.next();
                        }
                        _ => {
                            value.push('\\');
                            template.push('\\');
                        }
                    }
                }
                c => {
                    value.push(c);
                    template.push(c);
                }
            }
        }
        Err(self.fault(IntrinsicReason::OpenText))
    }

    /// A path ends at a comma or parenthesis that is not inside its own brackets or quotes.
    fn path(&mut self) -> Result<Argument, IntrinsicFault> {
        let (mut brackets, mut parentheses, mut quote) = (0_usize, 0_usize, None);
        let mut end = self.rest().len();
        for (offset, c) in self.rest().char_indices() {
            match (quote, c) {
                (Some(open), c) if c == open => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') if brackets > 0 => quote = Some(c),
                (None, '[') => brackets += 1,
                (None, ']') => brackets = brackets.saturating_sub(1),
                (None, '(') => parentheses += 1,
                (None, ')') if parentheses > 0 => parentheses -= 1,
                (None, ',' | ')') if brackets == 0 => {
                    end = offset;
                    break;
                }
                (None, _) => {}
            }
        }
        let text = self.rest()[..end].trim_end().to_owned();
        let path = Path::parse(&text).map_err(|fault| self.fault(IntrinsicReason::Path(fault)))?;
        self.at += end;
        Ok(Argument::Path(path))
    }
}

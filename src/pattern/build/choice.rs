//! One entry of a list of values as a builder offers it: a form to choose, and an operand to write.

use crate::json::{self, Kind, Value};
use crate::pattern::model::{Bound, Excluded, Operator, Range};

/// What a person can choose for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `"x"`
    Text,
    /// `5`
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
    /// `{"prefix": "x"}`
    Prefix,
    /// `{"suffix": "x"}`
    Suffix,
    /// `{"equals-ignore-case": "x"}`
    IgnoreCase,
    /// `{"prefix": {"equals-ignore-case": "x"}}`
    PrefixIgnoreCase,
    /// `{"suffix": {"equals-ignore-case": "x"}}`
    SuffixIgnoreCase,
    /// `{"wildcard": "a*b"}`
    Wildcard,
    /// `{"numeric": […]}`
    Numeric,
    /// `{"cidr": "10.0.0.0/8"}`
    Cidr,
    /// `{"exists": true}`
    Exists,
    /// `{"exists": false}`
    Absent,
    /// `{"anything-but": ["x"]}`
    NotTexts,
    /// `{"anything-but": [5]}`
    NotNumbers,
    /// `{"anything-but": {"prefix": …}}`
    NotPrefixes,
    /// `{"anything-but": {"suffix": …}}`
    NotSuffixes,
    /// `{"anything-but": {"equals-ignore-case": …}}`
    NotIgnoreCase,
    /// `{"anything-but": {"wildcard": …}}`
    NotWildcards,
    /// `{"exactly": "x"}`, undocumented: shown where it is written.
    Exactly,
}

/// What a form takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperandKind {
    /// Nothing.
    None,
    /// One text.
    Text,
    /// One number.
    Number,
    /// A lower and an upper bound.
    Range,
    /// One or more texts.
    Texts,
    /// One or more numbers.
    Numbers,
}

impl Form {
    /// Every form that is offered, in the order in which it is.
    pub const OFFERED: &'static [Form] = &[
        Form::Text,
        Form::Number,
        Form::True,
        Form::False,
        Form::Null,
        Form::Prefix,
        Form::Suffix,
        Form::Wildcard,
        Form::IgnoreCase,
        Form::PrefixIgnoreCase,
        Form::SuffixIgnoreCase,
        Form::Numeric,
        Form::Cidr,
        Form::Exists,
        Form::Absent,
        Form::NotTexts,
        Form::NotNumbers,
        Form::NotPrefixes,
        Form::NotSuffixes,
        Form::NotIgnoreCase,
        Form::NotWildcards,
    ];

    /// A stable id.
    pub fn id(self) -> &'static str {
        match self {
            Form::Text => "text",
            Form::Number => "number",
            Form::True => "true",
            Form::False => "false",
            Form::Null => "null",
            Form::Prefix => "prefix",
            Form::Suffix => "suffix",
            Form::IgnoreCase => "ignore-case",
            Form::PrefixIgnoreCase => "prefix-ignore-case",
            Form::SuffixIgnoreCase => "suffix-ignore-case",
            Form::Wildcard => "wildcard",
            Form::Numeric => "numeric",
            Form::Cidr => "cidr",
            Form::Exists => "exists",
            Form::Absent => "absent",
            Form::NotTexts => "not-texts",
            Form::NotNumbers => "not-numbers",
            Form::NotPrefixes => "not-prefixes",
            Form::NotSuffixes => "not-suffixes",
            Form::NotIgnoreCase => "not-ignore-case",
            Form::NotWildcards => "not-wildcards",
            Form::Exactly => "exactly",
        }
    }

    /// What it takes.
    pub fn takes(self) -> OperandKind {
        match self {
            Form::True | Form::False | Form::Null | Form::Exists | Form::Absent => OperandKind::None,
            Form::Number => OperandKind::Number,
            Form::Numeric => OperandKind::Range,
            Form::NotNumbers => OperandKind::Numbers,
            Form::NotTexts | Form::NotPrefixes | Form::NotSuffixes | Form::NotIgnoreCase | Form::NotWildcards => {
                OperandKind::Texts
            }
            Form::Text
            | Form::Prefix
            | Form::Suffix
            | Form::IgnoreCase
            | Form::PrefixIgnoreCase
            | Form::SuffixIgnoreCase
            | Form::Wildcard
            | Form::Cidr
            | Form::Exactly => OperandKind::Text,
        }
    }
}

/// What is written for a form. Numbers are texts, because a person writes them.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// Nothing.
    None,
    /// One text, or the text of one number.
    One(String),
    /// Several.
    Several(Vec<String>),
    /// The comparison (`>`, `>=`, `=`) with its number, and the upper one (`<`, `<=`) with its number.
    Range {
        /// The lower bound, or the one number.
        low: Option<(String, String)>,
        /// The upper bound.
        high: Option<(String, String)>,
    },
}

/// A form with its operand.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The form.
    pub form: Form,
    /// Its operand, of the kind that [`Form::takes`] says.
    pub operand: Operand,
}

impl Choice {
    /// The choice that an entry of a pattern is.
    pub fn of(operator: &Operator) -> Choice {
        let one = |form, text: &str| Choice { form, operand: Operand::One(text.to_owned()) };
        let none = |form| Choice { form, operand: Operand::None };
        match operator {
            Operator::Text(text) | Operator::Address { text, .. } => one(Form::Text, text),
            Operator::Exactly(text) => one(Form::Exactly, text),
            Operator::Number(number) => one(Form::Number, &number.text),
            Operator::Null => none(Form::Null),
            Operator::Bool(true) => none(Form::True),
            Operator::Bool(false) => none(Form::False),
            Operator::Prefix(text) => one(Form::Prefix, text),
            Operator::Suffix(text) => one(Form::Suffix, text),
            Operator::PrefixIgnoreCase(text) => one(Form::PrefixIgnoreCase, text.text()),
            Operator::SuffixIgnoreCase(text) => one(Form::SuffixIgnoreCase, text.text()),
            Operator::EqualsIgnoreCase(text) => one(Form::IgnoreCase, text.text()),
            Operator::Wildcard(wildcard) => one(Form::Wildcard, wildcard.text()),
            Operator::Cidr { text, .. } => one(Form::Cidr, text),
            Operator::Exists(true) => none(Form::Exists),
            Operator::Exists(false) => none(Form::Absent),
            Operator::Numeric(range) => Choice { form: Form::Numeric, operand: bounds(range) },
            Operator::AnythingBut(excluded) => excluding(excluded),
        }
    }

    /// The choice that takes exactly a value, given as JSON text; whether the field is there, where that is none.
    pub fn equal_to(value: Option<&str>) -> Choice {
        let read = value.and_then(|text| json::read(text).ok());
        let (form, operand) = match read.map(|value| value.kind) {
            Some(Kind::String(text)) => (Form::Text, Operand::One(text)),
            Some(Kind::Number(text)) => (Form::Number, Operand::One(text)),
            Some(Kind::Bool(true)) => (Form::True, Operand::None),
            Some(Kind::Bool(false)) => (Form::False, Operand::None),
            Some(Kind::Null) => (Form::Null, Operand::None),
            Some(Kind::Array(_) | Kind::Object(_)) | None => (Form::Exists, Operand::None),
        };
        Choice { form, operand }
    }

    /// The same in another form, with as much of the operand as it can take.
    pub fn turned(&self, form: Form) -> Choice {
        let texts = self.texts();
        let first = || texts.first().cloned().unwrap_or_default();
        let number = || texts.iter().find(|text| is_number(text)).cloned().unwrap_or_else(|| "0".to_owned());
        let operand = match form.takes() {
            OperandKind::None => Operand::None,
            // These are never empty where the service takes them.
            OperandKind::Text if form == Form::Cidr => Operand::One("10.0.0.0/8".to_owned()),
            OperandKind::Text => Operand::One(first()),
            OperandKind::Number => Operand::One(number()),
            OperandKind::Range => Operand::Range { low: Some((">=".to_owned(), number())), high: None },
            OperandKind::Texts => {
                let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
                Operand::Several(if texts.is_empty() { vec!["x".to_owned()] } else { texts })
            }
            OperandKind::Numbers => {
                let numbers: Vec<String> = texts.iter().filter(|text| is_number(text)).cloned().collect();
                Operand::Several(if numbers.is_empty() { vec!["0".to_owned()] } else { numbers })
            }
        };
        Choice { form, operand }
    }

    fn texts(&self) -> Vec<String> {
        match &self.operand {
            Operand::None => Vec::new(),
            Operand::One(text) => vec![text.clone()],
            Operand::Several(texts) => texts.clone(),
            Operand::Range { low, high } => low.iter().chain(high).map(|(_, number)| number.clone()).collect(),
        }
    }

    /// The entry as JSON; None where a number is none or an operand is of another kind than the form takes.
    pub fn to_value(&self) -> Option<Value> {
        let under = |key: &str, value: Value| Value::made_object([(key, value)]);
        let not = |value: Value| under("anything-but", value);
        let text = || match &self.operand {
            Operand::One(text) => Some(Value::made_string(text.as_str())),
            Operand::None | Operand::Several(_) | Operand::Range { .. } => None,
        };
        let texts = || match &self.operand {
            Operand::Several(texts) => Some(texts.iter().map(|text| Value::made_string(text.as_str())).collect()),
            Operand::None | Operand::One(_) | Operand::Range { .. } => None,
        };
        let list = || texts().map(|texts: Vec<Value>| Value::made(Kind::Array(texts)));
        Some(match self.form {
            Form::Text => text()?,
            Form::Exactly => under("exactly", text()?),
            Form::Number => match &self.operand {
                Operand::One(written) => number(written)?,
                Operand::None | Operand::Several(_) | Operand::Range { .. } => return None,
            },
            Form::True => Value::made(Kind::Bool(true)),
            Form::False => Value::made(Kind::Bool(false)),
            Form::Null => Value::made(Kind::Null),
            Form::Prefix => under("prefix", text()?),
            Form::Suffix => under("suffix", text()?),
            Form::IgnoreCase => under("equals-ignore-case", text()?),
            Form::PrefixIgnoreCase => under("prefix", under("equals-ignore-case", text()?)),
            Form::SuffixIgnoreCase => under("suffix", under("equals-ignore-case", text()?)),
            Form::Wildcard => under("wildcard", text()?),
            Form::Numeric => under("numeric", self.range()?),
            Form::Cidr => under("cidr", text()?),
            Form::Exists => under("exists", Value::made(Kind::Bool(true))),
            Form::Absent => under("exists", Value::made(Kind::Bool(false))),
            Form::NotTexts => not(list()?),
            Form::NotNumbers => match &self.operand {
                Operand::Several(numbers) => {
                    not(Value::made(Kind::Array(numbers.iter().map(|text| number(text)).collect::<Option<_>>()?)))
                }
                Operand::None | Operand::One(_) | Operand::Range { .. } => return None,
            },
            Form::NotPrefixes => not(under("prefix", list()?)),
            Form::NotSuffixes => not(under("suffix", list()?)),
            Form::NotIgnoreCase => not(under("equals-ignore-case", list()?)),
            Form::NotWildcards => not(under("wildcard", list()?)),
        })
    }

    fn range(&self) -> Option<Value> {
        let Operand::Range { low, high } = &self.operand else { return None };
        let mut terms = Vec::new();
        for (comparison, written) in low.iter().chain(high) {
            terms.push(Value::made_string(comparison.as_str()));
            terms.push(number(written)?);
        }
        Some(Value::made(Kind::Array(terms)))
    }
}

fn bounds(range: &Range) -> Operand {
    if let Some(single) = range.single() {
        return Operand::Range { low: Some(("=".to_owned(), single.text.clone())), high: None };
    }
    let written = |bound: &Bound, strict: &str| {
        let comparison = if bound.is_inclusive { format!("{strict}=") } else { strict.to_owned() };
        (comparison, bound.text.clone())
    };
    Operand::Range {
        low: range.low.as_ref().map(|bound| written(bound, ">")),
        high: range.high.as_ref().map(|bound| written(bound, "<")),
    }
}

fn excluding(excluded: &Excluded) -> Choice {
    let several = |form, texts: Vec<String>| Choice { form, operand: Operand::Several(texts) };
    match excluded {
        Excluded::Texts(texts) => several(Form::NotTexts, texts.clone()),
        Excluded::Numbers(numbers) => {
            several(Form::NotNumbers, numbers.iter().map(|number| number.text.clone()).collect())
        }
        Excluded::Prefixes(texts) => several(Form::NotPrefixes, texts.clone()),
        Excluded::Suffixes(texts) => several(Form::NotSuffixes, texts.clone()),
        Excluded::Wildcards(wildcards) => {
            several(Form::NotWildcards, wildcards.iter().map(|wildcard| wildcard.text().to_owned()).collect())
        }
        Excluded::IgnoringCase(wholes) => {
            several(Form::NotIgnoreCase, wholes.iter().map(|whole| whole.text().to_owned()).collect())
        }
    }
}

fn number(text: &str) -> Option<Value> {
    json::read(text.trim()).ok().filter(|value| matches!(value.kind, Kind::Number(_)))
}

fn is_number(text: &str) -> bool {
    number(text).is_some()
}

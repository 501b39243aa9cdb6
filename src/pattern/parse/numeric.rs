//! The operand of `numeric`: a comparison and a number, or a lower and an upper bound.

use super::{Parser, kind_name, lead_end};
use crate::json::{Kind, Span, Value};
use crate::pattern::model::{Bound, Range};
use crate::pattern::nearest::{COMPARISONS, NONE_NEAR, nearest};
use crate::pattern::number::comparable;

const TOO_MANY: &str = "Too many elements in numeric expression";

/// What the service's reader sees next in a list: an element, the closing bracket, or the fault of a broken text.
enum Token<'value> {
    Element(&'value Value),
    End,
    Broken,
}

impl Parser<'_> {
    /// The range. None where it is refused or where the text broke inside it.
    pub(super) fn numeric(&mut self, value: &Value) -> Option<Range> {
        let Kind::Array(terms) = &value.kind else {
            let found = [("found", kind_name(value))];
            let reason = "Value of numeric must be an array.";
            self.refuse("pattern.numeric-not-a-list", value.span, &found, reason, &[lead_end(value)]);
            if matches!(value.kind, Kind::Number(_)) {
                self.fix(value.span, format!("[\"=\", {}]", self.written(value.span)));
            }
            return None;
        };
        let operator = self.first_operator(value, terms)?;
        match operator {
            "=" => {
                let number = self.operand(value, terms, 1, operator, "equals")?;
                self.no_more(value, terms, 2)?;
                let bound = self.bound(value, number, true)?;
                Some(Range { low: Some(bound.clone()), high: Some(bound) })
            }
            "<" | "<=" => {
                let number = self.operand(value, terms, 1, operator, operator)?;
                self.nothing_above(value, terms)?;
                let bound = self.bound(value, number, operator == "<=")?;
                Some(Range { low: None, high: Some(bound) })
            }
            ">" | ">=" => {
                let number = self.operand(value, terms, 1, operator, operator)?;
                let is_inclusive = operator == ">=";
                match token(value, terms, 2) {
                    Token::Broken => None,
                    Token::End => {
                        let bound = self.bound(value, number, is_inclusive)?;
                        Some(Range { low: Some(bound), high: None })
                    }
                    Token::Element(second) => self.upper(value, terms, second, (number, is_inclusive)),
                }
            }
            unknown => {
                self.unknown_comparison(value, terms, unknown);
                None
            }
        }
    }

    fn first_operator<'value>(&mut self, list: &Value, terms: &'value [Value]) -> Option<&'value str> {
        match token(list, terms, 0) {
            Token::Broken => None,
            Token::Element(first) => {
                if let Kind::String(operator) = &first.kind {
                    return first.complete.then_some(operator);
                }
                let reason = format!("Invalid member in numeric match: {}", token_text(first));
                let found = [("found", kind_name(first))];
                let code = "pattern.numeric-operator-missing";
                self.refuse(code, first.span, &found, &reason, &[lead_end(first)]);
                if let (Kind::Number(_), [_], true) = (&first.kind, terms, list.complete) {
                    self.fix(list.span, format!("[\"=\", {}]", self.written(first.span)));
                }
                None
            }
            Token::End => {
                let reason = "Invalid member in numeric match: ]";
                let code = "pattern.numeric-operator-missing";
                self.refuse(code, list.span, &[("found", "nothing")], reason, &[list.span.end]);
                None
            }
        }
    }

    fn unknown_comparison(&mut self, list: &Value, terms: &[Value], operator: &str) {
        let offset = match token(list, terms, 1) {
            Token::Element(next) => lead_end(next),
            Token::End => list.span.end,
            Token::Broken => return,
        };
        let nearest = nearest(operator, COMPARISONS);
        let arguments = [("operator", operator), ("nearest", nearest.unwrap_or(NONE_NEAR))];
        let reason = format!("Unrecognized numeric range operator: {operator}");
        let span = terms.first().map_or(list.span, |first| first.span);
        self.refuse("pattern.numeric-operator-unknown", span, &arguments, &reason, &[offset]);
        if let Some(nearest) = nearest {
            self.fix(span, format!("\"{nearest}\""));
        }
    }

    /// The number behind an operator, which the service's message calls `name`.
    fn operand<'value>(
        &mut self,
        list: &Value,
        terms: &'value [Value],
        index: usize,
        operator: &str,
        name: &str,
    ) -> Option<(&'value str, Span)> {
        let (span, found, offset) = match token(list, terms, index) {
            Token::Broken => return None,
            Token::End => (list.span, "nothing", list.span.end),
            Token::Element(value) => {
                if let Kind::Number(text) = &value.kind {
                    return Some((text, value.span));
                }
                (value.span, kind_name(value), lead_end(value))
            }
        };
        let arguments = [("operator", operator), ("found", found)];
        let reason = format!("Value of {name} must be numeric");
        self.refuse("pattern.numeric-operand-not-a-number", span, &arguments, &reason, &[offset]);
        if let Token::Element(value) = token(list, terms, index)
            && let Some(text) = value.as_str()
            && comparable(text).is_some()
            && crate::json::read(text).is_ok_and(|read| matches!(read.kind, Kind::Number(_)))
        {
            self.fix(value.span, text.to_owned());
        }
        None
    }

    fn no_more(&mut self, list: &Value, terms: &[Value], index: usize) -> Option<()> {
        match token(list, terms, index) {
            Token::End => Some(()),
            Token::Broken => None,
            Token::Element(value) => {
                let found = [("found", kind_name(value))];
                let code = "pattern.numeric-too-many-terms";
                self.refuse(code, value.span, &found, TOO_MANY, &[lead_end(value)]);
                None
            }
        }
    }

    /// Behind an upper bound nothing may follow; a lower bound that does is put first by the edit.
    fn nothing_above(&mut self, list: &Value, terms: &[Value]) -> Option<()> {
        if let [upper, upper_number, lower, lower_number] = terms
            && let (Some(upper_text), Some(lower_text)) = (upper.as_str(), lower.as_str())
            && (lower_text == ">" || lower_text == ">=")
            && let (Kind::Number(upper_bound), Kind::Number(lower_bound)) = (&upper_number.kind, &lower_number.kind)
        {
            let (high, low) = (format!("{upper_text} {upper_bound}"), format!("{lower_text} {lower_bound}"));
            let arguments = [("lower", low.as_str()), ("upper", high.as_str())];
            let code = "pattern.numeric-upper-bound-first";
            self.refuse(code, list.span, &arguments, TOO_MANY, &[lead_end(lower)]);
            if list.complete {
                let swapped = format!("[\"{lower_text}\", {lower_bound}, \"{upper_text}\", {upper_bound}]");
                self.fix(list.span, swapped);
            }
            return None;
        }
        self.no_more(list, terms, 2)
    }

    /// The upper bound behind a lower one.
    fn upper(
        &mut self,
        list: &Value,
        terms: &[Value],
        second: &Value,
        (low, low_is_inclusive): ((&str, Span), bool),
    ) -> Option<Range> {
        let Kind::String(operator) = &second.kind else {
            let reason = format!("Bad value in numeric range: {}", token_text(second));
            let found = [("found", kind_name(second))];
            self.refuse("pattern.numeric-too-many-terms", second.span, &found, &reason, &[lead_end(second)]);
            return None;
        };
        if !second.complete {
            return None;
        }
        if operator != "<" && operator != "<=" {
            let reason = format!("Bad numeric range operator: {operator}");
            let arguments = [("operator", operator.as_str())];
            let code = "pattern.numeric-second-operator-wrong";
            self.refuse(code, second.span, &arguments, &reason, &[second.span.end]);
            return None;
        }
        let high = self.operand(list, terms, 3, operator, operator)?;
        match token(list, terms, 4) {
            Token::End => {}
            Token::Broken => return None,
            Token::Element(fifth) => {
                let reason = "Too many terms in numeric range expression";
                let found = [("found", kind_name(fifth))];
                self.refuse("pattern.numeric-too-many-terms", fifth.span, &found, reason, &[lead_end(fifth)]);
                return None;
            }
        }
        let low = self.bound(list, low, low_is_inclusive);
        // The service looks at the upper number only when the lower one is fine, and so is each mistake told once.
        let high = self.bound(list, high, operator == "<=");
        let (low, high) = (low?, high?);
        if low.value >= high.value {
            let arguments = [("low", low.text.as_str()), ("high", high.text.as_str())];
            let reason = "Bottom must be less than top";
            self.refuse("pattern.numeric-empty-range", list.span, &arguments, reason, &[list.span.end]);
            self.fix_empty_range(list, &low, &high);
            return None;
        }
        Some(Range { low: Some(low), high: Some(high) })
    }

    /// A range of one number is meant as `=`.
    fn fix_empty_range(&mut self, list: &Value, low: &Bound, high: &Bound) {
        if low.value == high.value && low.is_inclusive && high.is_inclusive {
            self.fix(list.span, format!("[\"=\", {}]", low.text));
        }
    }

    fn bound(&mut self, list: &Value, (text, span): (&str, Span), is_inclusive: bool) -> Option<Bound> {
        match comparable(text) {
            Some(value) => Some(Bound { text: text.to_owned(), value, is_inclusive }),
            None => {
                let reason = format!("Cannot compare number : {text}");
                let code = "pattern.number-not-comparable";
                self.refuse(code, span, &[("number", text)], &reason, &[list.span.end]);
                None
            }
        }
    }
}

fn token<'value>(list: &Value, terms: &'value [Value], index: usize) -> Token<'value> {
    match terms.get(index) {
        Some(value) => Token::Element(value),
        None if list.complete => Token::End,
        None => Token::Broken,
    }
}

/// A value's first token as the service's reader writes it.
fn token_text(value: &Value) -> String {
    match &value.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(truth) => truth.to_string(),
        Kind::Number(text) | Kind::String(text) => text.clone(),
        Kind::Array(_) => "[".to_owned(),
        Kind::Object(_) => "{".to_owned(),
    }
}

//! A number that some lists of values take and others refuse, or the certainty that there is none.

use super::values::fits;
use crate::json::{Kind, Value};
use crate::pattern::model::{Excluded, Leaf, Operator};
use crate::pattern::number::{comparable, shortest};

/// Such a number; None where there is none.
///
/// What lists ask of numbers changes only at the numbers they name, so these, their neighbours among the doubles, and one
/// number between each two stand for all. Numbers that the service cannot compare differ by their text only.
pub(super) fn find(taken: &[&Leaf], refused: &[&Leaf]) -> Option<Value> {
    let mut named: Vec<f64> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    for test in taken.iter().chain(refused).flat_map(|leaf| &leaf.tests) {
        match &test.operator {
            Operator::Number(number) => match number.value {
                Some(value) => named.push(value),
                None => texts.push(number.text.clone()),
            },
            Operator::Numeric(range) => {
                named.extend([&range.low, &range.high].into_iter().flatten().map(|end| end.value))
            }
            Operator::AnythingBut(Excluded::Numbers(numbers)) => named.extend(numbers.iter().filter_map(|n| n.value)),
            _ => {}
        }
    }
    named.sort_unstable_by(f64::total_cmp);
    named.dedup();
    let comparables = representatives(&named).into_iter().map(text_of);
    let fresh = (400..).map(|exponent| format!("1e{exponent}")).find(|text| !texts.contains(text));
    let all = comparables.chain(texts.clone()).chain(fresh);
    all.map(|text| Value::made(Kind::Number(text))).find(|number| fits(number, taken, refused))
}

/// Pleasant numbers first.
fn representatives(named: &[f64]) -> Vec<f64> {
    let mut all: Vec<f64> = Vec::new();
    all.extend(named.windows(2).map(|pair| between(pair[0], pair[1])));
    all.extend(named.first().map(|least| (least - 1.0).floor()));
    all.extend(named.last().map(|greatest| (greatest + 1.0).floor()));
    all.extend([0.0, 1.0]);
    all.extend(named);
    all.extend(named.iter().flat_map(|value| [value.next_up(), value.next_down()]));
    all.extend([f64::MAX, f64::MIN]);
    all.retain(|value| value.is_finite());
    all
}

/// A number between two, an integer where there is one.
pub(super) fn between(low: f64, high: f64) -> f64 {
    let middle = low / 2.0 + high / 2.0;
    let integer = middle.floor();
    if integer > low { integer } else { middle }
}

/// The text of a finite double that the service reads as that double.
pub(super) fn text_of(value: f64) -> String {
    let plain = format!("{}", value + 0.0);
    let is_short = value == 0.0 || (1e-6..1e16).contains(&value.abs());
    if is_short && comparable(&plain) == Some(value) { plain } else { shortest(value) }
}

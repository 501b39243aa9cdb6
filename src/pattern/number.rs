//! Numbers as the service compares them: exact where they are a double's own shortest decimal, else not numbers at all.

/// The double that a JSON number stands for, or None where the service cannot compare it.
///
/// A number is comparable when its nearest double is finite and that double's shortest decimal has exactly the text's
/// value, so `0.1` and `1e20` are and `9007199254740993` is not. The shortest decimal is that of Java 19 and later,
/// which writes at least two digits (4.9E-324 for the least double). Minus zero is zero.
///
/// Source: event-ruler 2.0.1, `ComparableNumber`.
pub fn comparable(text: &str) -> Option<f64> {
    let nearest: f64 = text.parse().ok()?;
    if !nearest.is_finite() {
        return None;
    }
    let exact = Decimal::of(text)?;
    let is_same = Decimal::of(&shortest(nearest)).is_some_and(|shortest| shortest == exact);
    // Adding zero turns minus zero into zero.
    is_same.then_some(nearest + 0.0)
}

/// The decimal that Java 19 and later write for a double: of all that read back as it, the shortest of at least two
/// digits; of several as short the nearest, of two as near the even one.
pub(super) fn shortest(double: f64) -> String {
    let shortest = format!("{double:e}");
    let digits = shortest.split('e').next().map_or(0, |digits| digits.bytes().filter(u8::is_ascii_digit).count());
    // Rounding to that many digits gives the nearest, ties to even; only beside a power of two can it fail to read back.
    let nearest = format!("{double:.*e}", digits.max(2) - 1);
    if nearest.parse() == Ok(double) { nearest } else { shortest }
}

/// The exact value of a decimal text: digits without zeros at either end, times a power of ten.
#[derive(PartialEq)]
struct Decimal {
    is_negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    fn of(text: &str) -> Option<Decimal> {
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (unsigned, 0),
        };
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{integer}{fraction}");
        let from_left = all.trim_start_matches('0');
        let digits = from_left.trim_end_matches('0');
        if digits.is_empty() {
            return Some(Decimal { is_negative: false, digits: String::new(), exponent: 0 });
        }
        let trailing = i64::try_from(from_left.len() - digits.len()).ok()?;
        let exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?.checked_add(trailing)?;
        Some(Decimal { is_negative, digits: digits.to_owned(), exponent })
    }
}

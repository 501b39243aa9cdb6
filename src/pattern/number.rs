//! Numbers as the service compares them: exact where they are a double's own shortest decimal, else not numbers at all.

/// The double that a JSON number stands for, or None where the service cannot compare it.
///
/// A number is comparable when its nearest double is finite and that double's shortest decimal has exactly the text's
/// value, so `0.1` and `1e20` are and `9007199254740993` is not. The shortest decimal is that of Java 19 and later,
/// which writes at least two digits (4.9E-324 for the least double). Minus zero is zero.
///
/// Source: event-ruler 2.0.1, `ComparableNumber`.
///
/// ```
/// use busbar::pattern::comparable;
/// assert_eq!(comparable("50e-1"), Some(5.0));
/// assert_eq!(comparable("9007199254740993"), None);
/// ```
pub fn comparable(text: &str) -> Option<f64> {
    let nearest: f64 = text.parse().ok()?;
    // Adding zero turns minus zero into zero.
    is_own_decimal(text, nearest).then_some(nearest + 0.0)
}

/// Significant digits up to which every decimal is the shortest of its double.
const ALWAYS_OWN_DIGITS: usize = 15;
/// Powers of ten, both ways, up to which that holds: further out doubles are further apart or end.
const ALWAYS_OWN_POWER: i64 = 280;

/// Whether a text's value is exactly the decimal that Java writes for its nearest double.
pub(super) fn is_own_decimal(text: &str, nearest: f64) -> bool {
    let Some(exact) = Decimal::of(text).filter(|_| nearest.is_finite()) else {
        return false;
    };
    let digits = exact.digit_count();
    if digits <= ALWAYS_OWN_DIGITS && (-ALWAYS_OWN_POWER..=ALWAYS_OWN_POWER).contains(&exact.exponent) {
        return true;
    }
    // Of two digits and more the shortest decimal is the same by everybody's rules.
    if digits > 1 && Decimal::of(zmij::Buffer::new().format_finite(nearest)).is_some_and(|own| own.is_same(&exact)) {
        return true;
    }
    let mut own = Line::default();
    write_shortest(nearest, &mut own);
    Decimal::of(own.as_str()).is_some_and(|own| own.is_same(&exact))
}

/// Writes the decimal that Java 19 and later write for a double: of all that read back as it, the shortest of at least
/// two digits; of several as short the nearest, of two as near the even one.
fn write_shortest(double: f64, line: &mut Line) {
    line.write(format_args!("{double:e}"));
    let digits = line.as_str().split('e').next().map_or(0, |digits| digits.bytes().filter(u8::is_ascii_digit).count());
    // Rounding to that many digits gives the nearest, ties to even; only beside a power of two can it fail to read back.
    let mut nearest = Line::default();
    nearest.write(format_args!("{double:.*e}", digits.max(2) - 1));
    if nearest.as_str().parse() == Ok(double) {
        *line = nearest;
    }
}

/// What [`write_shortest`] writes.
pub(super) fn shortest(double: f64) -> String {
    let mut line = Line::default();
    write_shortest(double, &mut line);
    line.as_str().to_owned()
}

/// A double's text of at most 17 digits, kept without the heap.
#[derive(Default)]
struct Line {
    bytes: [u8; 32],
    length: usize,
}

impl Line {
    fn write(&mut self, arguments: std::fmt::Arguments<'_>) {
        std::fmt::Write::write_fmt(self, arguments).expect("17 digits, a sign, a point and an exponent have room");
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }
}

impl std::fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// The exact value of a decimal text: digits without zeros at either end, times a power of ten.
struct Decimal<'text> {
    is_negative: bool,
    /// The digits, those before and those after the point.
    parts: [&'text str; 2],
    /// The power of ten that the last digit stands for.
    exponent: i64,
}

impl<'text> Decimal<'text> {
    fn of(text: &'text str) -> Option<Decimal<'text>> {
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (unsigned, 0),
        };
        let (mut integer, mut fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
        let (whole, part) = (integer.len(), fraction.len());
        fraction = fraction.trim_end_matches('0');
        if fraction.is_empty() {
            integer = integer.trim_end_matches('0');
        }
        exponent = exponent.checked_add(i64::try_from(whole - integer.len() + part - fraction.len()).ok()?)?;
        integer = integer.trim_start_matches('0');
        if integer.is_empty() {
            fraction = fraction.trim_start_matches('0');
        }
        if integer.is_empty() && fraction.is_empty() {
            return Some(Decimal { is_negative: false, parts: ["", ""], exponent: 0 });
        }
        Some(Decimal { is_negative, parts: [integer, fraction], exponent })
    }

    fn digit_count(&self) -> usize {
        self.parts[0].len() + self.parts[1].len()
    }

    fn is_same(&self, other: &Decimal<'_>) -> bool {
        self.is_negative == other.is_negative
            && self.exponent == other.exponent
            && self.digit_count() == other.digit_count()
            && self.parts[0]
                .bytes()
                .chain(self.parts[1].bytes())
                .eq(other.parts[0].bytes().chain(other.parts[1].bytes()))
    }
}

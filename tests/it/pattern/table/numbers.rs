//! Numbers: what is comparable, and ranges.

use super::check_values;
use crate::support::patterns::{between, double};
use busbar::pattern::{Pattern, comparable};
use busbar::rng::Rng;

#[test]
fn a_number_is_comparable_when_it_is_a_doubles_own_decimal() {
    for text in [
        "0",
        "-0",
        "-0.0",
        "0e5",
        "1",
        "-1",
        "5.0",
        "50e-1",
        "1E+2",
        "0.1",
        "0.30000000000000004",
        "1e20",
        "1e22",
        "1e23",
        "9007199254740992",
        "9007199254740994",
        "1234567890.1234567",
        "5000000000.5",
        "0.1234567",
        "1e308",
        "1.7976931348623157e308",
        "-122.42916360922355",
        "4.9e-324",
        "1E-320",
        "2.2250738585072014e-308",
        "900719925474099.2",
        "100000000000000000000",
        "0.000033",
        "1234567890123456e3",
    ] {
        assert!(comparable(text).is_some(), "{text} should be comparable");
    }
    for text in [
        "9007199254740993",
        "0.3000000000000000444",
        "1234567890.12345678",
        "1e309",
        "-1e309",
        "1e400",
        "1e-400",
        "1e-325",
        "2.0e422",
        "0.1000000000000000055511151231257827",
        "900719925474099.3",
        "5e-324",
        "123456789012345678901",
        "1e99999999999999999999",
    ] {
        assert_eq!(comparable(text), None, "{text} should not be comparable");
    }
    assert_eq!(comparable("-122.42916360922355"), Some(-122.42916360922355));
    assert!(comparable("-0.0").is_some_and(f64::is_sign_positive));
}

#[test]
fn plain_numbers_that_are_not_comparable_take_their_own_digits() {
    check_values(&[
        (
            "9007199254740993",
            &["9007199254740993"],
            &["9007199254740993.0", "9007199254740992", r#""9007199254740993""#],
        ),
        ("1e400", &["1e400"], &["1E400", "1e401"]),
        ("9007199254740994", &["9007199254740994.0", "9007199254740994"], &["9007199254740993", "9007199254740995"]),
        ("0.1", &["0.1", "1e-1", "0.10"], &["0.10000000000000001", "0.2"]),
        ("-122.42916360922355", &["-122.42916360922355"], &["-122.42916360922356"]),
    ]);
}

#[test]
fn numeric_takes_comparable_numbers_in_its_range() {
    check_values(&[
        (r#"{"numeric": ["=", 5]}"#, &["5", "5.0", "50e-1"], &["5.1", r#""5""#, "null", "true", "[]", "{}"]),
        (r#"{"numeric": ["=", 0]}"#, &["0", "-0.0"], &["1e-400", "1"]),
        (r#"{"numeric": ["=", 301.8]}"#, &["301.8", "3.018e2"], &["301.81"]),
        (r#"{"numeric": ["<", 5]}"#, &["4.9", "-1e308", "0"], &["5", "5.1"]),
        (r#"{"numeric": ["<=", 5]}"#, &["5", "4"], &["5.000001"]),
        (r#"{"numeric": [">", 5]}"#, &["5.1", "1e308"], &["5", "4"]),
        (r#"{"numeric": [">=", 5]}"#, &["5", "6"], &["4.999"]),
        (r#"{"numeric": [">", 0, "<", 5]}"#, &["1", "4.9"], &["0", "5", "-1", "6"]),
        (r#"{"numeric": [">=", 0, "<", 5]}"#, &["0", "-0.0"], &["5"]),
        (r#"{"numeric": [">", 0, "<=", 5]}"#, &["5"], &["0"]),
        (r#"{"numeric": [">=", 0, "<=", 5]}"#, &["0", "5"], &["5.1"]),
        (r#"{"numeric": [">", -5.5, "<", -1.5]}"#, &["-2", "-5.4"], &["-5.5", "-1.5", "2"]),
        (r#"{"numeric": [">", 0]}"#, &["9007199254740994", "1"], &["9007199254740993", "1e309", r#""1""#, "true"]),
        (r#"{"numeric": [">", 5000000000]}"#, &["5000000000.5"], &["5000000000"]),
        (r#"{"numeric": ["<", 0.1234568]}"#, &["0.1234567"], &["0.1234568"]),
    ]);
}

#[test]
fn numbers_that_are_not_comparable_are_values_all_the_same() {
    check_values(&[
        (r#"{"anything-but": 5}"#, &["9007199254740993"], &["5"]),
        (r#"{"exists": true}"#, &["9007199254740993", "1e400"], &["[]"]),
    ]);
}

#[test]
fn numbers_that_cannot_be_compared_are_refused_where_they_must_be() {
    for entry in [
        r#"{"numeric": ["=", 9007199254740993]}"#,
        r#"{"numeric": [">", 1e309]}"#,
        r#"{"numeric": [">", 0, "<", 1e-400]}"#,
        r#"{"anything-but": 9007199254740993}"#,
        r#"{"anything-but": [1, 1234567890.12345678]}"#,
    ] {
        let refusals = Pattern::parse(&format!("{{\"a\": [{entry}]}}")).expect_err("the number cannot be compared");
        assert_eq!(refusals[0].code, "pattern.number-not-comparable", "{entry}");
        assert!(refusals[0].service_message.contains("Cannot compare number : "), "{entry}");
    }
}

/// The digits of a decimal text without zeros at either end, and the power of ten of the last.
fn decimal(text: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = mantissa.trim_start_matches('-');
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let all = format!("{whole}{part}");
    let digits = all.trim_start_matches('0').trim_end_matches('0').to_owned();
    if digits.is_empty() {
        return (false, digits, 0);
    }
    let trailing = all.len() - all.trim_end_matches('0').len();
    let exponent: i64 = exponent.parse().expect("it is an integer");
    let exponent =
        exponent + i64::try_from(trailing).expect("it is short") - i64::try_from(part.len()).expect("it is short");
    (mantissa.starts_with('-'), digits, exponent)
}

/// The rule word by word: the nearest double's decimal of as few digits as read back, but two, has the text's value.
fn is_comparable(text: &str) -> bool {
    let nearest: f64 = text.parse().expect("it is a number");
    let reads_back = |digits: &usize| format!("{nearest:.*e}", *digits - 1).parse() == Ok(nearest);
    // Beside a power of two, rounding to the fewest digits can miss the double that some other decimal of them is.
    let least = format!("{nearest:e}");
    let fewest = least.split('e').next().expect("it has digits").bytes().filter(u8::is_ascii_digit).count().max(2);
    let own = if reads_back(&fewest) { format!("{nearest:.*e}", fewest - 1) } else { least };
    nearest.is_finite() && decimal(&own) == decimal(text)
}

#[test]
fn random_numbers_are_comparable_by_the_rule_word_by_word() {
    let mut rng = Rng::new(3);
    let mut count = [0, 0];
    for _ in 0..20_000 {
        let double = match rng.below(4) {
            0 => double(&mut rng),
            1 => rng.bits() as f64,
            2 => (rng.bits() >> 11) as f64 / (1u64 << 53) as f64 * 360.0 - 180.0,
            _ => 2f64.powi(i32::try_from(between(&mut rng, 0, 2098)).expect("it is small") - 1074),
        };
        let digits = between(&mut rng, 12, 20);
        for text in [format!("{double}"), format!("{double:e}"), format!("{double:.digits$e}")] {
            let wanted = is_comparable(&text);
            assert_eq!(comparable(&text).is_some(), wanted, "{text}");
            count[usize::from(wanted)] += 1;
        }
    }
    assert!(count.iter().all(|count| *count > 3000), "{count:?}");
}

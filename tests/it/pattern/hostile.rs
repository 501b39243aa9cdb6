//! Patterns and events built to blow up: they end, and never with a wrong verdict.

use busbar::json;
use busbar::pattern::{Matcher, Pattern, Scratch, Verdict};
use std::time::{Duration, Instant};

/// The plain matcher's verdict, to which the compiled one is held where there is one.
fn verdict(pattern: &str, event: &str) -> Verdict {
    let compiled = compiled_verdict(pattern, event);
    let pattern = parsed(pattern);
    let plain = pattern.verdict(&json::read(event).expect("the event is JSON"));
    assert!(plain == Verdict::TooComplex || plain == compiled, "plain {plain:?}, compiled {compiled:?}");
    plain
}

fn compiled_verdict(pattern: &str, event: &str) -> Verdict {
    let mut matcher = Matcher::new();
    matcher.add((), &parsed(pattern));
    let mut scratch = Scratch::new();
    let found = matcher.matches(event, &mut scratch).expect("the event is JSON");
    match (found.matched().len(), found.too_complex().len()) {
        (0, 0) => Verdict::NoMatch,
        (1, 0) => Verdict::Match,
        (0, 1) => Verdict::TooComplex,
        other => panic!("one rule cannot have {other:?} verdicts"),
    }
}

fn parsed(pattern: &str) -> Pattern {
    Pattern::parse(pattern).unwrap_or_else(|refusals| panic!("{pattern} is refused: {refusals:?}"))
}

fn array(count: usize, element: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..count).map(element).collect::<Vec<_>>().join(","))
}

#[test]
fn one_field_over_a_wide_array_is_cheap() {
    let event = format!("{{\"a\":{}}}", array(20_000, |index| format!("{{\"b\":{index}}}")));
    assert_eq!(verdict(r#"{"a": {"b": [19999]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": [{"exists": true}]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": ["x"]}}"#, &event), Verdict::NoMatch);
    let scalars = format!("{{\"a\":{},\"b\":1}}", array(100_000, |index| index.to_string()));
    assert_eq!(verdict(r#"{"a": [99999], "b": [1]}"#, &scalars), Verdict::Match);
}

#[test]
fn two_fields_over_wide_arrays_end() {
    let event = format!("{{\"a\":{}}}", array(300, |index| format!("{{\"b\":1,\"c\":{index}}}")));
    assert_eq!(verdict(r#"{"a": {"b": [1], "c": [299]}}"#, &event), Verdict::Match);
    assert_eq!(verdict(r#"{"a": {"b": [1], "c": [300]}}"#, &event), Verdict::NoMatch);
    let wide = format!("{{\"a\":{}}}", array(30_000, |_| "{\"b\":1},{\"c\":1}".to_owned()));
    let pattern = r#"{"a": {"b": [1], "c": [1]}}"#;
    assert_ne!(verdict(pattern, &wide), Verdict::Match, "no element has both");
    assert_eq!(compiled_verdict(pattern, &wide), Verdict::NoMatch, "keys are unique, so the compiled matcher decides");
}

/// An event whose keys are unique: arrays in arrays, and in every innermost element one of three keys.
fn nested_arrays(count: usize) -> String {
    let inner = |outer: usize| array(count, |index| format!("{{\"k{}\":{outer}}}", index % 3));
    format!("{{\"a\":{}}}", array(count, |outer| format!("{{\"b\":{},\"c\":{outer}}}", inner(outer))))
}

#[test]
fn the_compiled_matchers_time_grows_as_the_event_does_where_keys_are_unique() {
    // No innermost element has two of these keys, so every choice is looked at.
    let patterns = [
        r#"{"a": {"b": {"k0": [{"exists": true}], "k1": [{"exists": true}]}, "c": [{"exists": true}]}}"#,
        r#"{"a": {"b": {"k0": [{"exists": false}], "k1": [{"exists": true}], "k2": [{"exists": true}]}}}"#,
        r#"{"$or": [{"a": {"b": {"k0": [{"numeric": [">", 1]}], "k1": [{"exists": true}]}}},
                    {"a": {"b": {"k1": [{"numeric": [">", 1]}], "k2": [{"anything-but": 1}]}}}]}"#,
    ];
    for pattern in patterns {
        // 10,000 and 90,000 innermost elements: a search that tried pairs would take 81 times as long, or run out of steps.
        let times = [100, 300].map(|count| {
            let event = nested_arrays(count);
            let best = (0..3).map(|_| {
                let start = Instant::now();
                assert_eq!(compiled_verdict(pattern, &event), Verdict::NoMatch, "{pattern}");
                start.elapsed()
            });
            best.min().expect("it was run") + Duration::from_millis(1)
        });
        assert!(times[1] < times[0] * 40, "{times:?} for {pattern}");
    }
    // An element that has all is found among them.
    let event = nested_arrays(100).replacen("{\"k0\":50}", "{\"k0\":50,\"k1\":7}", 1);
    assert_eq!(compiled_verdict(patterns[0], &event), Verdict::Match);
}

#[test]
fn deep_arrays_and_objects_end() {
    let deep = format!("{{\"a\":{}1{}}}", "[".repeat(998), "]".repeat(998));
    assert_eq!(verdict(r#"{"a": [1]}"#, &deep), Verdict::Match);
    let too_deep = format!("{{\"a\":{}1{}}}", "[".repeat(1000), "]".repeat(1000));
    let mut matcher = Matcher::new();
    matcher.add((), &parsed(r#"{"a": [1], "b": [1]}"#));
    let error = matcher.matches(&too_deep, &mut Scratch::new()).err().map(|error| error.code());
    assert_eq!(error, Some("json.too-deep"));
    // Each level has a leaf, and all of them are asked for together with one further out.
    let levels = 400;
    let nested = (0..levels).fold("1".to_owned(), |inner, level| format!("[{{\"b\":{level}}},{inner}]"));
    let event = format!("{{\"a\":{nested}}}");
    assert_eq!(verdict(r#"{"a": {"b": [399], "c": [{"exists": false}]}}"#, &event), Verdict::Match);
    assert_eq!(compiled_verdict(r#"{"a": {"b": [399], "c": [1]}}"#, &event), Verdict::NoMatch);
}

#[test]
fn as_many_alternatives_as_there_may_be_are_cheap_to_match() {
    // Three `$or`s of ten branches each, of which the last ones hold.
    let or = |field: &str| {
        let branches: Vec<String> = (0..10).map(|value| format!("{{\"a\":{{\"{field}\":[{value}]}}}}")).collect();
        format!("\"$or\":[{}]", branches.join(","))
    };
    let pattern = format!("{{{},{},{}}}", or("x"), or("y"), or("z"));
    let event = |z: u32| format!("{{\"a\":{}}}", array(500, |_| format!("{{\"x\":9,\"y\":9,\"z\":{z}}}")));
    assert_eq!(verdict(&pattern, &event(9)), Verdict::Match);
    assert_eq!(compiled_verdict(&pattern, &event(10)), Verdict::NoMatch);
}

#[test]
fn thousands_of_rules_on_one_field_do_not_all_look_at_a_value() {
    let mut matcher = Matcher::new();
    let operators = ["prefix", "suffix", "wildcard", "equals-ignore-case"];
    for id in 0..8000 {
        let operator = operators[id % operators.len()];
        let star = if operator == "wildcard" { "*x" } else { "" };
        matcher.add(id, &parsed(&format!("{{\"a\":[{{\"{operator}\":\"v{id}{star}\"}}]}}")));
    }
    let event = format!("{{\"a\":{}}}", array(1000, |index| format!("\"v{index}{}\"", "x".repeat(1000))));
    let mut scratch = Scratch::new();
    let found = matcher.matches(&event, &mut scratch).expect("the event is JSON");
    let mut ids: Vec<usize> = found.matched().copied().collect();
    ids.sort_unstable();
    // Every other value is taken by a start, and `v1x…` by no `v1` of another operator; longer ids are starts of none.
    let wanted: Vec<usize> = (0..1000).filter(|id| id % 4 == 0 || id % 4 == 2).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn duplicate_keys_do_not_make_the_search_endless() {
    // Each duplicate of a is an array of its own, so the choices of elements multiply with the fields.
    let arrays: Vec<String> =
        (0..8).map(|_| format!("\"a\":{}", array(5, |index| format!("{{\"k{index}\":1}}")))).collect();
    let event = format!("{{{}}}", arrays.join(","));
    let fields: Vec<String> = (0..5).map(|index| format!("\"a.k{index}\":[1]")).collect();
    assert_eq!(verdict(&format!("{{{}}}", fields.join(",")), &event), Verdict::Match);
    let impossible = format!("{{{},\"a.z\":[1]}}", fields.join(","));
    assert_ne!(verdict(&impossible, &event), Verdict::Match);
}

#[test]
fn many_stars_and_long_texts_are_cheap() {
    let text = "a".repeat(200_000);
    assert_eq!(verdict(r#"{"x": [{"wildcard": "*a*b*a*"}]}"#, &format!("{{\"x\":\"{text}\"}}")), Verdict::NoMatch);
    assert_eq!(verdict(r#"{"x": [{"wildcard": "*a*a*a*"}]}"#, &format!("{{\"x\":\"{text}\"}}")), Verdict::Match);
    let many = "*a".repeat(2000);
    let refusals = Pattern::parse(&format!("{{\"x\":[{{\"wildcard\":\"{many}\"}}]}}")).expect_err("it is too complex");
    assert_eq!(refusals[0].code, "pattern.wildcard-too-complex");
    let caseless = "ß".repeat(2000);
    let value = "S".repeat(4000);
    let pattern = format!("{{\"x\":[{{\"equals-ignore-case\":\"{caseless}\"}}]}}");
    assert_eq!(verdict(&pattern, &format!("{{\"x\":\"{value}\"}}")), Verdict::Match);
}

#[test]
fn nested_ors_are_refused_before_they_multiply() {
    let mut pattern = r#"{"z": [1]}"#.to_owned();
    for level in 0..60 {
        pattern = format!(
            "{{\"$or\":[{{\"a{level}\":[1]}},{{\"b{level}\":[1]}},{pattern}],\"$or\":[{{\"c{level}\":[1]}},{{\"d{level}\":[1]}}]}}"
        );
    }
    let refusals = Pattern::parse(&pattern).expect_err("there are too many combinations");
    assert_eq!(refusals[0].code, "pattern.too-many-combinations");
}

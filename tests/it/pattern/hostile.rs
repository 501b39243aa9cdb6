//! Patterns and events built to blow up: they end, and never with a wrong verdict.

use busbar::json;
use busbar::pattern::{Matcher, Pattern, Scratch, Verdict};
use std::time::{Duration, Instant};

/// The plain matcher's verdict, to which the compiled one and the explanation are held.
fn verdict(pattern: &str, event: &str) -> Verdict {
    let compiled = compiled_verdict(pattern, event);
    let (pattern, event) = (parsed(pattern), json::read(event).expect("the event is JSON"));
    let plain = pattern.verdict(&event);
    assert_eq!(plain, compiled, "plain, compiled");
    assert_eq!(pattern.explain(&event).verdict, plain);
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
    assert_eq!(verdict(pattern, &wide), Verdict::NoMatch, "keys are unique, so it is decided");
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
            let best = (0..5).map(|_| {
                let start = Instant::now();
                assert_eq!(compiled_verdict(pattern, &event), Verdict::NoMatch, "{pattern}");
                start.elapsed()
            });
            best.min().expect("it was run") + Duration::from_millis(1)
        });
        assert!(times[1] < times[0] * 60, "{times:?} for {pattern}");
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

/// The best of five times, in which `size` of something is matched without a match.
fn time(pattern: &str, event: &str) -> Duration {
    let mut matcher = Matcher::new();
    matcher.add((), &parsed(pattern));
    let mut scratch = Scratch::new();
    let best = (0..5).map(|_| {
        let start = Instant::now();
        assert_eq!(matcher.matches(event, &mut scratch).expect("the event is JSON").matched().len(), 0);
        start.elapsed()
    });
    best.min().expect("it was run")
}

/// Asserts that eight times the size takes less than 40 times as long, on a machine with other work: what grows with the square
/// takes 64 times.
fn check_linear(pattern: &str, event: impl Fn(usize) -> String, size: usize) {
    let times = [size, 8 * size].map(|size| time(pattern, &event(size)) + Duration::from_micros(200));
    assert!(times[1] < times[0] * 40, "{times:?} for {}", &pattern[..pattern.len().min(200)]);
}

#[test]
fn wildcards_take_time_as_the_text_is_long() {
    let text = |end: &'static str| move |size: usize| format!("{{\"x\":\"{}{end}\"}}", "a".repeat(size));
    // As many stars as are not too complex, over a text that nearly fits at every place.
    check_linear(r#"{"x": [{"wildcard": "*aab*"}]}"#, text("c"), 100_000);
    check_linear(r#"{"x": [{"wildcard": "*a*ab*ac*"}]}"#, text("b"), 100_000);
    check_linear(r#"{"x": [{"anything-but": {"wildcard": ["*a*", "*b*a"]}}]}"#, text("b"), 100_000);
    check_linear(r#"{"x": [{"suffix": "ab"}, {"prefix": "b"}, {"equals-ignore-case": "AB"}]}"#, text("c"), 100_000);
}

#[test]
fn arrays_take_time_as_they_are_long_whatever_the_pattern() {
    let or = |field: &str| {
        let branches: Vec<String> = (0..10).map(|value| format!("{{\"a\":{{\"{field}\":[{value}]}}}}")).collect();
        format!("\"$or\":[{}]", branches.join(","))
    };
    // A thousand alternatives, each of which finds its leaves in elements of the array and must join them.
    let thousand = format!("{{{},{},{}}}", or("x"), or("y"), or("z"));
    let elements = |size: usize| {
        let element = |index: usize| format!("{{\"{}\":{}}}", ["x", "y", "z"][index % 3], index % 10);
        format!("{{\"a\":{}}}", array(size, element))
    };
    check_linear(&thousand, elements, 300);
    let absent = r#"{"a": {"m": [{"exists": false}], "x": [1], "y": [{"exists": false}, 3], "z": [9]}}"#;
    check_linear(absent, elements, 3_000);
    // Depth: each level is an array around the next.
    let nested = |levels: usize| {
        let inner = (0..levels).fold("1".to_owned(), |inner, level| format!("[{{\"b\":{level}}},{inner}]"));
        format!("{{\"a\":{inner}}}")
    };
    check_linear(r#"{"a": {"b": [{"exists": true}], "c": [1]}}"#, nested, 60);
}

#[test]
fn patterns_of_the_longest_text_are_read_while_a_person_waits() {
    // What the API takes at most, in the shapes that cost most; read, explained and made into a sample or refused.
    let filled = |open: &str, entry: &dyn Fn(usize) -> String, close: &str| {
        let mut text = open.to_owned();
        for index in 0.. {
            let next = format!("{}{}", if index > 0 { "," } else { "" }, entry(index));
            if text.len() + next.len() + close.len() > 4096 {
                return text + close;
            }
            text += &next;
        }
        text
    };
    let patterns = [
        filled(r#"{"a":["#, &|index| format!(r#"{{"wildcard":"*a{index}"}}"#), "]}"),
        filled(r#"{"a":["#, &|index| format!(r#"{{"wildcard":"{index}*a"}}"#), "]}"),
        filled(r#"{"a":["#, &|index| format!(r#"{{"anything-but":{{"prefix":"x{index}"}}}}"#), "]}"),
        filled(r#"{"$or":["#, &|index| format!(r#"{{"a{index}":[1]}}"#), "]}"),
        filled("{", &|index| format!(r#""$or":[{{"a{index}":[1]}},{{"b{index}":[1]}}]"#), "}"),
        filled("{", &|index| format!(r#""f{index}":[{{"exists":false}},1]"#), "}"),
        format!("{}{}{}", r#"{"a":"#.repeat(500), "[1]", "}".repeat(500)),
        format!("{{\"a\":{}{}}}", "[".repeat(1500), "]".repeat(1500)),
        format!(r#"{{"a":[{{"equals-ignore-case":"{}"}}]}}"#, "ß".repeat(2000)),
    ];
    for pattern in &patterns {
        let start = Instant::now();
        let shown: String = pattern.chars().take(60).collect();
        if let Ok(pattern) = Pattern::parse(pattern) {
            let event = pattern.sample(1).unwrap_or_else(|fault| panic!("{shown}: {fault:?}"));
            assert_eq!(pattern.explain(&event).verdict, Verdict::Match, "{shown}");
        }
        println!("{:?} for {shown}", start.elapsed());
        // Unoptimised and beside other work; optimised it is a hundredth of that.
        assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {shown}", start.elapsed());
    }
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

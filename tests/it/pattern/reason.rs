//! Relations, samples and near misses: what they claim holds.

use crate::support::{patterns, shared};
use busbar::json::{self, Kind, Member, Span, Value};
use busbar::pattern::{Events, Pattern, Relation, RelationKind, Verdict};
use busbar::rng::Rng;

fn pattern(text: &str) -> Pattern {
    Pattern::parse(text).unwrap_or_else(|refusals| panic!("{text} is refused: {refusals:?}"))
}

/// Asserts that the witnesses are there that the claim promises, and that they hold.
fn check_witnesses(first: &Pattern, second: &Pattern, relation: &Relation) {
    let verdicts = |event: &json::Value| (first.verdict(event), second.verdict(event));
    let context = || format!("{} and {}: {relation:?}", first.text(), second.text());
    for (event, wanted) in [
        (&relation.both, (Verdict::Match, Verdict::Match)),
        (&relation.only_first, (Verdict::Match, Verdict::NoMatch)),
        (&relation.only_second, (Verdict::NoMatch, Verdict::Match)),
    ] {
        if let Some(event) = event {
            let read = json::read(&json::compact(event)).expect("a witness is JSON");
            assert_eq!(verdicts(&read), wanted, "{}", context());
        }
    }
    let there = (relation.both.is_some(), relation.only_first.is_some(), relation.only_second.is_some());
    match relation.kind {
        RelationKind::Disjoint => assert!(!there.0, "{}", context()),
        RelationKind::Equal => assert_eq!(there, (true, false, false), "{}", context()),
        RelationKind::Inside => assert_eq!(there, (true, false, true), "{}", context()),
        RelationKind::Contains => assert_eq!(there, (true, true, false), "{}", context()),
        RelationKind::Overlapping => assert_eq!(there, (true, true, true), "{}", context()),
        RelationKind::Unknown => {}
    }
}

/// Asserts that an event does not contradict a claim.
fn check_event(first: &Pattern, second: &Pattern, relation: &Relation, event: &json::Value) {
    let wrong = match (first.verdict(event), second.verdict(event)) {
        (Verdict::Match, Verdict::Match) => relation.kind == RelationKind::Disjoint,
        (Verdict::Match, Verdict::NoMatch) => matches!(relation.kind, RelationKind::Equal | RelationKind::Inside),
        (Verdict::NoMatch, Verdict::Match) => matches!(relation.kind, RelationKind::Equal | RelationKind::Contains),
        _ => false,
    };
    assert!(!wrong, "{} is {:?} to {} but for {}", first.text(), relation.kind, second.text(), json::compact(event));
}

/// A pattern that differs little from another: entries, fields or branches added, taken out or replaced.
fn related(rng: &mut Rng, text: &str) -> String {
    loop {
        let mut tree = json::read_prefix(text).expect("it was accepted");
        let other = json::read_prefix(&patterns::pattern(rng)).expect("it was accepted");
        for _ in 0..patterns::between(rng, 1, 4) {
            change(rng, &mut tree, &other);
        }
        let text = json::compact(&tree);
        if Pattern::parse(&text).is_ok() {
            return text;
        }
    }
}

fn change(rng: &mut Rng, tree: &mut Value, other: &Value) {
    match &mut tree.kind {
        Kind::Object(members) if patterns::chance(rng, 70) => {
            let at = patterns::between(rng, 0, members.len().max(1) as u64);
            if let Some(member) = members.get_mut(at) {
                change(rng, &mut member.value, other);
            }
        }
        Kind::Object(members) => match rng.below(3) {
            0 if members.len() > 1 => {
                members.remove(patterns::between(rng, 0, members.len() as u64));
            }
            1 => {
                let branches = vec![Value::made(Kind::Object(members.clone())), other.clone()];
                *members = vec![Member {
                    key: "$or".to_owned(),
                    key_span: Span::default(),
                    value: Value::made(Kind::Array(branches)),
                }];
            }
            _ => members.extend(other.members().iter().cloned()),
        },
        Kind::Array(elements) => {
            let at = patterns::between(rng, 0, elements.len().max(1) as u64);
            match rng.below(4) {
                0 if elements.len() > 1 => {
                    elements.remove(at);
                }
                1 => elements.push(Value::made_object([("exists", Value::made(Kind::Bool(rng.below(2) == 0)))])),
                2 => elements.extend(first_list(other)),
                _ => {
                    if let Some(element) = elements.get_mut(at) {
                        change(rng, element, other);
                    }
                }
            }
        }
        Kind::String(text) if rng.below(2) == 0 => text.push('a'),
        Kind::String(text) => {
            text.pop();
        }
        Kind::Number(text) => *text = format!("{}", rng.below(6)),
        Kind::Bool(truth) => *truth = !*truth,
        Kind::Null => {}
    }
}

fn first_list(value: &Value) -> Vec<Value> {
    match &value.kind {
        Kind::Array(elements) if elements.iter().any(|it| !it.elements().is_empty() || it.members().len() > 1) => {
            Vec::new()
        }
        Kind::Array(elements) => elements.clone(),
        _ => {
            value.members().iter().map(|member| first_list(&member.value)).find(|it| !it.is_empty()).unwrap_or_default()
        }
    }
}

#[test]
fn random_patterns_stand_as_claimed() {
    let mut unknown = 0;
    let mut kinds = std::collections::BTreeMap::new();
    let count = std::env::var("N").ok().and_then(|it| it.parse().ok()).unwrap_or(2000);
    for seed in 0..count {
        let mut rng = Rng::new(seed);
        let first_text = patterns::pattern(&mut rng);
        let second_text =
            if patterns::chance(&mut rng, 70) { related(&mut rng, &first_text) } else { patterns::pattern(&mut rng) };
        let (first, second) = (pattern(&first_text), pattern(&second_text));
        let started = std::time::Instant::now();
        let relation = first.relation(&second, Events::Any);
        if started.elapsed().as_millis() > 500 {
            println!("{} ms: {first_text}   {second_text} {:?}", started.elapsed().as_millis(), relation.kind);
        }
        *kinds.entry(format!("{:?}", relation.kind)).or_insert(0) += 1;
        if relation.kind == RelationKind::Unknown {
            unknown += 1;
            if unknown < 10 {
                println!("unknown: {first_text}   {second_text}");
            }
        }
        check_witnesses(&first, &second, &relation);
        for _ in 0..4 {
            for pattern in [&first, &second] {
                let event = json::read_prefix(&patterns::event(&mut rng, pattern)).expect("JSON");
                check_event(&first, &second, &relation, &event);
            }
        }
        let _ = shared::text;
    }
    println!("{kinds:?}");
}

/// A pattern over few fields and values, so that what arrays can do shows.
fn small_pattern(rng: &mut Rng) -> String {
    let lists = [
        "[1]",
        "[2]",
        "[1,2]",
        "[{\"exists\":false}]",
        "[{\"exists\":false},1]",
        "[{\"exists\":true}]",
        "[{\"exists\":false},{\"exists\":true}]",
        "[{\"anything-but\":1}]",
        "[{\"exists\":false}]",
    ];
    let mut object = |rng: &mut Rng| {
        let mut fields: Vec<String> = Vec::new();
        for path in ["a.a", "a.b", "a.c", "a.d.a", "a.d.b", "b", "a"] {
            if patterns::chance(rng, 35) {
                fields.push(format!("\"{path}\":{}", rng.pick(&lists).expect("there are lists")));
            }
        }
        if fields.is_empty() {
            fields.push("\"a.b\":[1]".to_owned())
        }
        fields.join(",")
    };
    match rng.below(3) {
        0 => format!("{{\"$or\":[{{{}}},{{{}}}]}}", object(rng), object(rng)),
        _ => format!("{{{}}}", object(rng)),
    }
}

fn small_event(rng: &mut Rng) -> String {
    fn value(rng: &mut Rng) -> String {
        match rng.below(5) {
            0 => "2".to_owned(),
            1 => "3".to_owned(),
            2 => "[1,2]".to_owned(),
            _ => "1".to_owned(),
        }
    }
    fn object(rng: &mut Rng, depth: u32) -> String {
        let mut members = Vec::new();
        for key in ["a", "b", "c"] {
            if patterns::chance(rng, 45) {
                members.push(format!("\"{key}\":{}", value(rng)));
            }
        }
        if depth < 2 && patterns::chance(rng, 50) {
            members.push(format!("\"d\":{}", inner(rng, depth + 1)));
        }
        if depth < 2 && patterns::chance(rng, 10) {
            members.push(format!("\"d\":{}", inner(rng, depth + 1)));
        }
        format!("{{{}}}", members.join(","))
    }
    fn inner(rng: &mut Rng, depth: u32) -> String {
        if patterns::chance(rng, 65) {
            let elements: Vec<String> = (0..rng.below(4))
                .map(|_| {
                    if patterns::chance(rng, 15) {
                        value(rng)
                    } else if patterns::chance(rng, 15) && depth < 3 {
                        inner(rng, depth + 1)
                    } else {
                        object(rng, depth)
                    }
                })
                .collect();
            format!("[{}]", elements.join(","))
        } else {
            object(rng, depth)
        }
    }
    let mut members = Vec::new();
    if patterns::chance(rng, 90) {
        members.push(format!("\"a\":{}", inner(rng, 0)));
    }
    if patterns::chance(rng, 10) {
        members.push(format!("\"a\":{}", inner(rng, 0)));
    }
    for key in ["a.a", "a.b", "a.c", "a.d.a", "b"] {
        if patterns::chance(rng, 15) {
            members.push(format!("\"{key}\":{}", value(rng)));
        }
    }
    format!("{{{}}}", members.join(","))
}

#[test]
fn arrays_cannot_refute_a_claim() {
    let mut kinds = std::collections::BTreeMap::new();
    let mut shown = 0;
    let count = std::env::var("N").ok().and_then(|it| it.parse().ok()).unwrap_or(3000);
    for seed in 0..count {
        let mut rng = Rng::new(seed);
        let (first, second) = (pattern(&small_pattern(&mut rng)), pattern(&small_pattern(&mut rng)));
        let relation = first.relation(&second, Events::Any);
        *kinds.entry(format!("{:?}", relation.kind)).or_insert(0) += 1;
        if relation.kind == RelationKind::Unknown && shown < 12 {
            shown += 1;
            println!(
                "unknown {} {} {:?} {:?} {:?}",
                first.text(),
                second.text(),
                relation.both.as_ref().map(json::compact),
                relation.only_first.as_ref().map(json::compact),
                relation.only_second.as_ref().map(json::compact)
            );
        }
        check_witnesses(&first, &second, &relation);
        if matches!(relation.kind, RelationKind::Overlapping | RelationKind::Unknown) {
            continue;
        }
        for _ in 0..400 {
            let event = json::read(&small_event(&mut rng)).expect("JSON");
            check_event(&first, &second, &relation, &event);
        }
    }
    println!("{kinds:?}");
}

//! Patterns built by hand: what a builder shows, what its edits make of the text, what could be written next.

use crate::support::patterns;
use busbar::json;
use busbar::pattern::Pattern;
use busbar::pattern::build::{
    Choice, Edit, EditFault, Form, Group, Item, Operand, OperandKind, Seen, begun, complete, edited, outline,
};
use busbar::rng::Rng;

fn read(text: &str) -> Pattern {
    Pattern::parse(text).unwrap_or_else(|refusals| panic!("{text}: {refusals:?}"))
}

fn text(form: Form, text: &str) -> Choice {
    Choice { form, operand: Operand::One(text.to_owned()) }
}

fn steps(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

#[track_caller]
fn check(before: &str, edit: Edit, after: &str) {
    assert_eq!(edited(&read(before), &edit).as_deref(), Ok(after));
}

/// The outline in one line: fields with the number of their entries, `$or` in brackets.
fn shown(group: &Group) -> String {
    let items: Vec<String> = group
        .items
        .iter()
        .map(|item| match item {
            Item::Field(field) => format!("{}×{}", field.path, field.entries),
            Item::Or(or) => format!("[{}]", or.branches.iter().map(shown).collect::<Vec<_>>().join(" | ")),
        })
        .collect();
    format!("{}: {}", group.index, items.join(", "))
}

#[test]
fn an_outline_has_fields_and_groups_in_the_texts_order() {
    let pattern = read(
        r#"{"source": ["a", "b"], "detail": {"x": [1], "$or": [{"y": [2]}, {"z": {"w": [3]}, "$or": [{"p": [1]}, {"q": [1]}]}]}}"#,
    );
    let wanted = "0: source×2, detail.x×1, [1: detail.y×1 | 2: detail.z.w×1, [3: detail.p×1 | 4: detail.q×1]]";
    assert_eq!(shown(&outline(&pattern)), wanted);
}

#[test]
fn a_replaced_entry_changes_only_the_scalars_that_differ() {
    let replace = |choice| Edit::Replace { leaf: 0, entry: 0, choice };
    check(
        "{ \"a\" : [ {\"prefix\":\"x\"} ,2 ] }",
        replace(text(Form::Prefix, "y\"")),
        "{ \"a\" : [ {\"prefix\":\"y\\\"\"} ,2 ] }",
    );
    let range = Choice {
        form: Form::Numeric,
        operand: Operand::Range {
            low: Some((">".to_owned(), "1.50".to_owned())),
            high: Some(("<=".to_owned(), "9".to_owned())),
        },
    };
    check(
        r#"{"a": [{"numeric":[">=",1.50,"<=",7]}]}"#,
        replace(range.clone()),
        r#"{"a": [{"numeric":[">",1.50,"<=",9]}]}"#,
    );
    check(r#"{"a": ["x"]}"#, replace(range), r#"{"a": [{ "numeric": [">", 1.50, "<=", 9] }]}"#);
}

#[test]
fn entries_come_and_go_with_their_commas() {
    let add = Edit::AddEntry { leaf: 0, choice: text(Form::Suffix, ".png") };
    check(r#"{"a": ["x"]}"#, add.clone(), r#"{"a": ["x", { "suffix": ".png" }]}"#);
    check(
        "{\"a\": [\n    \"x\",\n    \"y\"\n]}",
        add,
        "{\"a\": [\n    \"x\",\n    \"y\",\n    { \"suffix\": \".png\" }\n]}",
    );
    let remove = |entry| Edit::RemoveEntry { leaf: 0, entry };
    check(r#"{"a": ["x", "y", "z"]}"#, remove(0), r#"{"a": ["y", "z"]}"#);
    check(r#"{"a": ["x", "y", "z"]}"#, remove(1), r#"{"a": ["x", "z"]}"#);
    check(r#"{"a": ["x", "y", "z"]}"#, remove(2), r#"{"a": ["x", "y"]}"#);
    check(r#"{"a": ["x"], "b": [1]}"#, remove(0), r#"{"b": [1]}"#);
}

#[test]
fn a_field_is_added_where_its_objects_are() {
    let add =
        |group, path, value: &str| Edit::AddField { group, steps: steps(path), choice: Choice::equal_to(Some(value)) };
    let lines = "{\n  \"source\": [\"s\"],\n  \"detail\": {\n    \"a\": [1]\n  }\n}";
    check(
        lines,
        add(0, "detail.b.c", "true"),
        "{\n  \"source\": [\"s\"],\n  \"detail\": {\n    \"a\": [1],\n    \"b\": {\n      \"c\": [true]\n    }\n  }\n}",
    );
    check(
        lines,
        add(0, "region", "\"eu\""),
        "{\n  \"source\": [\"s\"],\n  \"detail\": {\n    \"a\": [1]\n  },\n  \"region\": [\"eu\"]\n}",
    );
    check(r#"{"a": {"b": [1]}}"#, add(0, "a.b", "2"), r#"{"a": {"b": [1, 2]}}"#);
    check(r#"{"a.b": [1]}"#, add(0, "a.b", "2"), r#"{"a.b": [1, 2]}"#);
    check(r#"{"a": [1]}"#, add(0, "a.b", "2"), r#"{"a": [1], "a.b": [2]}"#);
    check(
        r#"{"$or": [{"a": [1]}, {"b": [2]}]}"#,
        add(2, "c", "null"),
        r#"{"$or": [{"a": [1]}, {"b": [2], "c": [null]}]}"#,
    );
}

#[test]
fn a_pattern_begins_with_a_field() {
    let text = begun(&steps("detail.a"), &Choice::equal_to(Some("1")));
    assert_eq!(text.as_deref(), Some("{\n  \"detail\": {\n    \"a\": [1]\n  }\n}"));
    assert_eq!(begun(&steps("a"), &Choice::equal_to(None)).as_deref(), Some("{\n  \"a\": [{ \"exists\": true }]\n}"));
}

#[test]
fn removing_a_field_leaves_nothing_empty() {
    let remove = |leaf| Edit::RemoveField { leaf };
    check(r#"{"source": ["s"], "detail": {"a": {"b": [1]}}}"#, remove(1), r#"{"source": ["s"]}"#);
    check("{\n  \"a\": [1],\n  \"b\": [2]\n}", remove(0), "{\n  \"b\": [2]\n}");
    check("{\n  \"a\": [1],\n  \"b\": [2]\n}", remove(1), "{\n  \"a\": [1]\n}");
    assert_eq!(edited(&read(r#"{"detail": {"a": [1]}}"#), &remove(0)), Err(EditFault::LastField));
    // Of two alternatives the other one remains, without its `$or`.
    check(r#"{"$or": [{"a": [1]}, {"b": [2], "c": [3]}]}"#, remove(0), r#"{"b": [2], "c": [3]}"#);
    check(
        "{\n  \"$or\": [\n    { \"a\": [1] },\n    {\n      \"b\": {\n        \"c\": [3]\n      }\n    }\n  ]\n}",
        remove(0),
        "{\n  \"b\": {\n    \"c\": [3]\n  }\n}",
    );
    check(
        r#"{"$or": [{"a": [1]}, {"b": [2]}, {"c": [3]}]}"#,
        Edit::RemoveBranch { group: 2 },
        r#"{"$or": [{"a": [1]}, {"c": [3]}]}"#,
    );
}

#[test]
fn alternatives_begin_as_two_and_grow() {
    let add = |group| Edit::AddAlternative { group, steps: steps("detail.a"), choice: Choice::equal_to(Some("1")) };
    check(
        r#"{"source": ["s"]}"#,
        add(0),
        r#"{"source": ["s"], "$or": [{ "detail": { "a": [1] } }, { "detail": { "a": [1] } }]}"#,
    );
    check(
        "{\n  \"source\": [\"s\"],\n  \"x\": [1]\n}",
        add(0),
        "{\n  \"source\": [\"s\"],\n  \"x\": [1],\n  \"$or\": [\n    { \"detail\": { \"a\": [1] } },\n    { \"detail\": { \"a\": [1] } }\n  ]\n}",
    );
    check(
        r#"{"$or": [{"a": [1]}, {"b": [2]}]}"#,
        add(0),
        r#"{"$or": [{"a": [1]}, {"b": [2]}, { "detail": { "a": [1] } }]}"#,
    );
}

#[test]
fn nothing_is_edited_into_a_pattern_that_would_be_refused() {
    let replace = |choice| edited(&read(r#"{"a": ["x"]}"#), &Edit::Replace { leaf: 0, entry: 0, choice });
    assert_eq!(replace(text(Form::Number, "12a")), Err(EditFault::NoValue));
    assert!(matches!(replace(text(Form::Cidr, "10.0.0.0")), Err(EditFault::Refused(_))));
    assert!(matches!(replace(text(Form::Wildcard, "a**")), Err(EditFault::Refused(_))));
    assert_eq!(
        edited(&read(r#"{"a": ["x"]}"#), &Edit::RemoveField { leaf: 7 }),
        Err(EditFault::Gone),
        "a list that is not there"
    );
}

#[test]
fn every_form_can_be_turned_into_every_other_and_is_read_back() {
    let pattern = read(r#"{"a": ["x"]}"#);
    for &from in Form::OFFERED {
        let start = text(Form::Text, "7").turned(from);
        for &to in Form::OFFERED {
            let choice = start.turned(to);
            assert_eq!(choice.form, to);
            let after = edited(&pattern, &Edit::Replace { leaf: 0, entry: 0, choice: choice.clone() })
                .unwrap_or_else(|fault| panic!("{from:?} → {to:?}: {fault:?}"));
            assert_eq!(Choice::of(&read(&after).leaves()[0].tests[0].operator), choice);
        }
    }
    assert_eq!(text(Form::Text, "7").turned(Form::Prefix), text(Form::Prefix, "7"), "the text is kept");
    assert_eq!(Form::Numeric.takes(), OperandKind::Range);
}

#[test]
fn random_patterns_survive_every_edit() {
    for seed in 0..150 {
        let Ok(pattern) = Pattern::parse(&patterns::pattern(&mut Rng::new(seed))) else { continue };
        for leaf in 0..pattern.leaves().len() {
            // Writing an entry as it is changes nothing at all.
            for (entry, test) in pattern.leaves()[leaf].tests.iter().enumerate() {
                let same = Edit::Replace { leaf, entry, choice: Choice::of(&test.operator) };
                let after = edited(&pattern, &same).expect("the same pattern is valid");
                let meaning = |pattern: &Pattern| {
                    format!(
                        "{:?}",
                        pattern
                            .leaves()
                            .iter()
                            .map(|leaf| {
                                leaf.tests.iter().map(|test| Choice::of(&test.operator)).collect::<Vec<_>>()
                            })
                            .collect::<Vec<_>>()
                    )
                };
                assert_eq!(meaning(&read(&after)), meaning(&pattern), "{}", pattern.text());
            }
            let add = Edit::AddEntry { leaf, choice: text(Form::Text, "new") };
            match edited(&pattern, &add) {
                Ok(after) => {
                    let after = read(&after);
                    let count = after.leaves()[leaf].tests.len();
                    assert_eq!(count, pattern.leaves()[leaf].tests.len() + 1, "{}", pattern.text());
                    // What was added can be taken out again, and then the text is what it was.
                    let back = edited(&after, &Edit::RemoveEntry { leaf, entry: count - 1 });
                    assert_eq!(back.as_deref(), Ok(pattern.text()));
                }
                Err(EditFault::Refused(_)) => {}
                Err(fault) => panic!("{}: {fault:?}", pattern.text()),
            }
            match edited(&pattern, &Edit::RemoveField { leaf }) {
                Ok(after) => assert!(read(&after).leaves().len() < pattern.leaves().len(), "{}", pattern.text()),
                Err(EditFault::LastField | EditFault::Refused(_)) => {}
                Err(fault) => panic!("{}: {fault:?}", pattern.text()),
            }
        }
    }
}

fn seen() -> Seen {
    let events = [
        r#"{"source": "shop", "detail": {"status": "paid", "total": 4.20, "items": [{"sku": "a"}, {"sku": "b"}]}}"#,
        r#"{"source": "store", "detail": {"status": "new"}}"#,
    ];
    let events: Vec<_> = events.iter().map(|text| json::read(text).expect("it is JSON")).collect();
    Seen::of(&events)
}

#[test]
fn fields_are_seen_with_their_values_once_each() {
    let seen = seen();
    let values = |path| seen.at(path).map(|field| field.values.clone()).unwrap_or_default();
    assert_eq!(values("source"), ["\"shop\"", "\"store\""]);
    assert_eq!(values("detail.total"), ["4.20"], "as it was written");
    assert_eq!(values("detail.items.sku"), ["\"a\"", "\"b\""]);
    assert!(seen.at("account").is_some(), "every event has one");
    assert!(seen.at("detail.items").is_none(), "it holds no value itself");
}

/// What is offered at `|`: labels, and what choosing the first makes of the text.
#[track_caller]
fn check_offers(text: &str, labels: &[&str], first: &str) {
    let (before, after) = text.split_once('|').expect("a caret");
    let offered = complete(before, after, &seen());
    let found: Vec<&str> = offered.options.iter().map(|offer| offer.label.as_str()).take(labels.len().max(1)).collect();
    assert_eq!(found, labels, "{text}");
    let Some(offer) = offered.options.first() else { return };
    let quote = usize::from(before[..offered.from].ends_with('"'));
    let (written, rest) = offer.insert.split_at(offer.caret);
    let after = if quote == 1 { after.strip_prefix('"').unwrap_or(after) } else { after };
    assert_eq!([&before[..offered.from - quote], written, "|", rest, after].concat(), first);
}

#[test]
fn what_fits_is_offered() {
    check_offers(r#"{"|"}"#, &["source", "detail", "detail-type"], r#"{"source": [|]}"#);
    check_offers(r#"{"source": ["x"], |}"#, &["source", "detail"], r#"{"source": ["x"], "source": [|]}"#);
    check_offers(r#"{"de|": [1]}"#, &["source", "detail"], r#"{"source"|: [1]}"#);
    check_offers(r#"{"detail": {"sta|"#, &["status", "total", "items", "$or"], r#"{"detail": {"status": [|]"#);
    check_offers(r#"{"source": ["sh|"]}"#, &["shop", "store"], r#"{"source": ["shop"|]}"#);
    check_offers(r#"{"source": [|]}"#, &["shop", "store", "prefix"], r#"{"source": ["shop"|]}"#);
    check_offers(r#"{"source": |}"#, &["shop", "store"], r#"{"source": ["shop"|]}"#);
    check_offers(r#"{"detail": {"total": [|"#, &["4.20", "prefix"], r#"{"detail": {"total": [4.20|"#);
    check_offers(r#"{"source": [{"|"}]}"#, &["prefix", "suffix", "anything-but"], r#"{"source": [{"prefix": "|"}]}"#);
    check_offers(
        r#"{"source": [{"anything-but": {"|"#,
        &["prefix", "suffix", "wildcard"],
        r#"{"source": [{"anything-but": {"prefix": "|""#,
    );
    check_offers(r#"{"source": [{"anything-but": ["|"#, &["shop", "store"], r#"{"source": [{"anything-but": ["shop"|"#);
    check_offers(r#"{"a": [{"exists": |}]}"#, &["true", "false"], r#"{"a": [{"exists": true|}]}"#);
    check_offers(r#"{"a": [{"numeric": ["|"#, &[">", ">="], r#"{"a": [{"numeric": [">"|"#);
    check_offers(
        r#"{"$or": [{"source": ["x"]}, {"detail": {"to|"#,
        &["status", "total"],
        r#"{"$or": [{"source": ["x"]}, {"detail": {"status": [|]"#,
    );
    for nothing in [r#"{"source"|}"#, r#"{"source": ["x"|]}"#, "|", r#"{"a": [1]}|"#, r#"{"$or": [|]}"#] {
        check_offers(nothing, &[], "");
    }
}

#[test]
fn offers_show_by_themselves_only_for_a_word() {
    let is_asked = |before: &str| complete(before, "", &seen()).is_asked;
    assert!(is_asked(r#"{"so"#) && is_asked(r#"{"source": [""#) && is_asked(r#"{"source": [pre"#));
    assert!(!is_asked("{") && !is_asked(r#"{"source": ["#));
}

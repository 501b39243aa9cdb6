//! What people write comes through every template as it was written: what a real reader of YAML and of JSON gives back.

use super::designs;
use crate::support::draft::Draft;
use busbar::design::Design;
use busbar::export::{Target, export};
use proptest::prelude::*;
use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Value, json};

fn text_of(design: &Design, target: Target) -> String {
    export(&design.freeze().drawing, target).files.remove(0).text
}

/// Reads both templates; the short tags of YAML become the functions that JSON spells out.
fn read_both(design: &Design) -> (Value, Value) {
    let yaml = text_of(design, Target::CloudFormationYaml);
    let read = Yaml::load_from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    assert_eq!(read.len(), 1, "one document");
    let json = text_of(design, Target::CloudFormationJson);
    (plain(&read[0]), serde_json::from_str(&json).expect("the export is JSON"))
}

fn plain(yaml: &Yaml<'_>) -> Value {
    match yaml {
        Yaml::Value(Scalar::Null) => Value::Null,
        Yaml::Value(Scalar::Boolean(is)) => json!(is),
        Yaml::Value(Scalar::Integer(number)) => json!(number),
        Yaml::Value(Scalar::FloatingPoint(number)) => json!(number.into_inner()),
        Yaml::Value(Scalar::String(text)) => json!(text),
        Yaml::Sequence(items) => items.iter().map(plain).collect(),
        Yaml::Mapping(members) => members
            .iter()
            .map(|(key, value)| (key.as_str().expect("keys are texts").to_owned(), plain(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Yaml::Tagged(tag, value) => {
            let value = plain(value);
            match (tag.suffix.as_str(), value.as_str()) {
                ("Ref", _) => json!({ "Ref": value }),
                ("Sub", _) => json!({ "Fn::Sub": value }),
                ("GetAtt", Some(path)) => json!({ "Fn::GetAtt": path.split('.').collect::<Vec<_>>() }),
                (other, _) => panic!("the tag {other}"),
            }
        }
        Yaml::Representation(..) | Yaml::Alias(_) | Yaml::BadValue => panic!("{yaml:?}"),
    }
}

#[test]
fn yaml_and_json_say_the_same() {
    for (name, design) in designs::all(1) {
        let (yaml, json) = read_both(&design);
        assert_eq!(yaml, json, "{name}");
    }
}

#[test]
fn hostile_names_are_text_in_every_template() {
    let design = designs::hostile_names(1);
    let (yaml, _) = read_both(&design);
    let descriptions: Vec<&str> = yaml["Resources"]
        .as_object()
        .expect("there are resources")
        .values()
        .filter(|resource| resource["Type"] == "AWS::Events::Rule")
        .map(|resource| resource["Properties"]["Description"].as_str().unwrap_or_default())
        .collect();
    let expected: Vec<String> =
        designs::HOSTILE.iter().map(|name| name.replace("${", "$ {").replace("{{", "{ {")).collect();
    assert_eq!(descriptions, expected);
    let text = text_of(&design, Target::CloudFormationYaml);
    for hidden in ['\u{202e}', '\u{2069}', '\u{7}', '\0', '\u{85}', '\u{2028}', '\u{feff}', '\r'] {
        assert!(!text.contains(hidden), "{:?} stands in the template as it is", hidden);
    }
}

/// Numbers, null and names of functions within what a person wrote.
#[test]
fn patterns_that_a_template_would_change_are_written_as_text() {
    for (pattern, as_object) in [
        (r#"{"detail":{"a":[1,2.5,"x"]}}"#, true),
        (r#"{"detail":{"a":[null]}}"#, false),
        (r#"{"detail":{"Ref":["x"]}}"#, false),
        (r#"{"detail":{"Fn::Sub":["x"]}}"#, false),
    ] {
        let mut draft = Draft::new("Pattern", 1);
        let bus = draft.node("event-bus", "bus", json!({}));
        let rule = draft.node("rule", "rule", json!({ "pattern": pattern }));
        draft.link("bus-rule", bus, rule, json!({}));
        let (yaml, _) = read_both(&draft.design);
        let written = &yaml["Resources"]["RuleRule"]["Properties"]["EventPattern"];
        let written =
            if written.is_null() { &yaml["Resources"]["Rule"]["Properties"]["EventPattern"] } else { written };
        assert_eq!(written.is_object(), as_object, "{pattern} became {written}");
        let meant: Value = serde_json::from_str(pattern).expect("the pattern is JSON");
        let said = written.as_str().map_or_else(|| written.clone(), |text| serde_json::from_str(text).expect("JSON"));
        assert_eq!(said, meant);
    }
}

/// The text that a template gives back for what was written.
fn text_in(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => {
            let (text, variables) = (&value["Fn::Sub"][0], &value["Fn::Sub"][1]);
            let dollar = variables["Dollar"].as_str().expect("the one variable");
            text.as_str().expect("a text").replace("${Dollar}", dollar)
        }
    }
}

fn check_written(text: &str) {
    let mut draft = Draft::new("Escapes", 1);
    let bus = draft.node("event-bus", "bus", json!({}));
    let rule = draft.node("rule", "taken", json!({}));
    let topic = draft.node("sns-topic", "news", json!({}));
    draft.link("bus-rule", bus, rule, json!({}));
    let fields = json!({ "input": "input-transformer", "input-paths": "{}", "input-template": text });
    draft.link("rule-target", rule, topic, fields);
    let (yaml, json) = read_both(&draft.design);
    assert_eq!(yaml, json, "{text:?}");
    let target = &yaml["Resources"]["TakenRule"]["Properties"]["Targets"][0];
    assert_eq!(text_in(&target["InputTransformer"]["InputTemplate"]), text);
}

#[test]
fn texts_that_yaml_takes_for_something_else_stay_texts() {
    let words = ["yes", "No", "ON", "off", "y", "N", "true", "False", "null", "NULL", "~", "<<", "=", ".nan", ".inf"];
    let numbers = ["0", "007", "0x1F", "0o17", "1_000", "1e3", "1.5", "-1", "+1", "12:30:45", "2026-11-23", ".5"];
    let signs =
        ["- a", "? a", ": a", "a: b", "a #b", "#a", "a:", " a", "a ", "\ta", "!a", "&a", "*a", "|", ">", "%a", "@a"];
    let more = ["`a", "'a'", "\"a\"", "[a]", "{a}", "a, b", "---", "...", "\\", "a\n", "\n", "a\n\n", "a\nb", " a\nb"];
    let lines = ["a\n b\n", "a\n\nb", "a\n  \nb", "a\r\nb", "a\n\tb", "a\n# b", "${a}", "${a}\n${b}\n", "$", "${!a}"];
    for text in words.into_iter().chain(numbers).chain(signs).chain(more).chain(lines) {
        check_written(text);
    }
    designs::HOSTILE.iter().filter(|text| !text.is_empty()).for_each(|text| check_written(text));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_text_comes_back(characters in prop::collection::vec(any::<char>(), 1..40)) {
        check_written(&characters.into_iter().collect::<String>());
    }

    #[test]
    fn any_text_of_signs_comes_back(text in "[-a-c0-9 \n\t:#'\"\\\\{}\\[\\],&*!|>%@`$?~.]{1,24}") {
        check_written(&text);
    }
}

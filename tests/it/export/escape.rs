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
    let expected: Vec<String> = designs::HOSTILE.iter().copied().map(as_prose).collect();
    assert_eq!(descriptions, expected);
    let text = text_of(&design, Target::CloudFormationYaml);
    for hidden in ['\u{202e}', '\u{2069}', '\u{7}', '\0', '\u{85}', '\u{2028}', '\u{feff}', '\r'] {
        assert!(!text.contains(hidden), "{:?} stands in the template as it is", hidden);
    }
}

/// A name as a description has it: nothing in it is a function.
fn as_prose(name: &str) -> String {
    name.replace("${", "$(").replace("{{", "((")
}

/// Any kind of node with any name: YAML and JSON read alike, the name is there as text, and nothing is longer than the
/// service takes (botocore 1.44.5; CloudFormation user guide for descriptions of the template's own).
#[test]
fn every_kind_withstands_every_name() {
    let design = designs::every_kind_named_badly(1);
    let (yaml, json) = read_both(&design);
    assert_eq!(yaml, json);
    let limits = [
        ("AWS::Events::EventBus", "Description", 512),
        ("AWS::Events::EventBus", "Name", 256),
        ("AWS::Events::Rule", "Description", 512),
        ("AWS::Events::Archive", "Description", 512),
        ("AWS::Events::ApiDestination", "Description", 512),
        ("AWS::Events::Connection", "Description", 512),
        ("AWS::Lambda::Function", "Description", 256),
        ("AWS::ApiGatewayV2::Api", "Name", 128),
        ("AWS::ApiGatewayV2::Api", "Description", 1024),
        ("AWS::SNS::Topic", "DisplayName", 100),
    ];
    let names: Vec<String> =
        designs::HOSTILE.iter().map(|name| (*name).to_owned()).chain(designs::endless_names()).collect();
    let resources = yaml["Resources"].as_object().expect("there are resources");
    for (kind, property, most) in limits {
        let texts: Vec<&str> = resources
            .values()
            .filter(|resource| resource["Type"] == kind)
            .filter_map(|resource| resource["Properties"][property].as_str())
            .collect();
        assert!(texts.iter().all(|text| text.chars().count() <= most), "{kind} {property} is too long");
        if property == "Description" {
            for name in &names {
                let expected: String = as_prose(&name.chars().take(most).collect::<String>());
                // A blank name is no description; what it is then is the service's own.
                assert!(name.trim().is_empty() || texts.contains(&expected.as_str()), "{kind} lacks {expected:?}");
            }
        }
    }
    let described = |section: &str| yaml[section].as_object().into_iter().flat_map(|entries| entries.values()).cloned();
    for (section, most) in [("Parameters", 4000), ("Outputs", 1024)] {
        let texts: Vec<Value> = described(section).map(|entry| entry["Description"].clone()).collect();
        assert!(texts.len() >= names.len(), "{section}");
        assert!(texts.iter().filter_map(Value::as_str).all(|text| text.len() <= most), "{section}");
    }
    let description = yaml["Description"].as_str().expect("the template is described");
    assert!((1000..=1024).contains(&description.len()), "{} bytes", description.len());
    for name in resources.keys() {
        assert!(name.len() <= 255 && name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
    }
    // Comments may say anything: nobody resolves them.
    assert!(!json.to_string().contains("{{resolve:ssm"), "there is a reference that a name has brought in");
    for target in Target::ALL {
        let text = text_of(&design, *target);
        let is_hidden = |c: char| "\u{202e}\u{2069}\u{2028}\u{85}\u{feff}\u{7}\0\r".contains(c);
        let hidden = text.chars().find(|c| *target == Target::CloudFormationYaml && is_hidden(*c));
        assert_eq!(hidden, None, "{}", target.id());
    }
}

/// What a template's reader would change is written as text, exactly as the person wrote it; everything else in the
/// template's own language.
#[test]
fn patterns_that_a_template_would_change_are_written_as_text() {
    let as_objects = [
        r#"{"detail":{"a":[1,2.5,"x",-7,0,12345.678,9007199254740992]}}"#,
        r#"{"detail":{"a":[{"numeric":[">=",0.001,"<",1000000]}]}}"#,
    ];
    let as_texts = [
        r#"{"detail":{"a":[null]}}"#,
        r#"{"detail":{"Ref":["x"]}}"#,
        r#"{"detail":{"Fn::Sub":["x"]}}"#,
        // Numbers that no double holds, and digits that a double does not keep.
        r#"{"detail":{"a":[12345678901234567890]}}"#,
        r#"{"detail":{"a":[9007199254740993]}}"#,
        r#"{"detail":{"a":[-123456789012345678901234567890.5]}}"#,
        r#"{"detail":{"a":[0.1000000000000000055511151231257827]}}"#,
        r#"{"detail":{"a":[1e400]}}"#,
        r#"{"detail":{"a":[1.50]}}"#,
        r#"{"detail":{"a":[1.0]}}"#,
        r#"{"detail":{"a":[-0]}}"#,
        r#"{"detail":{"a":[{"numeric":[">",1E2]}]}}"#,
        r#"{"detail":{"a":[{"numeric":["<",12345678.5]}]}}"#,
        // Two members of one name, and half a character.
        r#"{"detail":{"a":["x"],"a":["y"]}}"#,
        r#"{"detail":{"a":["\ud800"]}}"#,
        "{\n  \"detail\": { \"a\": [ 1.50 ] }\n}",
    ];
    for pattern in as_objects.into_iter().chain(as_texts) {
        let written = written_pattern(pattern);
        assert_eq!(written.is_object(), as_objects.contains(&pattern), "{pattern} became {written}");
        match written.as_str() {
            Some(text) => assert_eq!(text, pattern),
            None => assert_eq!(written, serde_json::from_str::<Value>(pattern).expect("the pattern is JSON")),
        }
    }
}

/// The `EventPattern` that a deployment reads, from YAML and JSON alike.
fn written_pattern(pattern: &str) -> Value {
    let mut draft = Draft::new("Pattern", 1);
    let bus = draft.node("event-bus", "bus", json!({}));
    let rule = draft.node("rule", "rule", json!({ "pattern": pattern }));
    draft.link("bus-rule", bus, rule, json!({}));
    let (yaml, json) = read_both(&draft.design);
    assert_eq!(yaml, json, "{pattern}");
    let resources = yaml["Resources"].as_object().expect("there are resources");
    let rule = resources.values().find(|resource| resource["Type"] == "AWS::Events::Rule").expect("the rule");
    rule["Properties"]["EventPattern"].clone()
}

/// The digits of a number stand in the template itself as they were written, not only what a reader makes of them.
#[test]
fn numbers_stand_in_templates_digit_for_digit() {
    for number in ["1", "2.5", "12345678901234567890", "1e2", "1.50", "-0.0", "0.30000000000000004", "1e400"] {
        let pattern = format!("{{\"detail\":{{\"total\":[{number}]}}}}");
        let mut draft = Draft::new("Numbers", 1);
        let bus = draft.node("event-bus", "bus", json!({}));
        let rule = draft.node("rule", "rule", json!({ "pattern": pattern }));
        let archive = draft.node("archive", "kept", json!({ "pattern": pattern }));
        let topic = draft.node("sns-topic", "news", json!({}));
        let function = draft.node("lambda-function", "handle", json!({}));
        let definition = format!(
            "{{\"StartAt\":\"Wait\",\"States\":{{\"Wait\":{{\"Type\":\"Pass\",\"Result\":{number},\"End\":true}}}}}}"
        );
        draft.node("state-machine", "machine", json!({ "definition": definition }));
        draft.link("bus-rule", bus, rule, json!({}));
        draft.link("bus-archive", bus, archive, json!({}));
        draft.link("subscription", topic, function, json!({ "filter-policy": format!("{{\"total\":[{number}]}}") }));
        for target in Target::ALL {
            let text = text_of(&draft.design, *target);
            let is_digit = |c: char| c.is_ascii_digit() || ".eE+-".contains(c);
            let tokens: Vec<&str> = text.split(|c| !is_digit(c)).collect();
            let count = tokens.iter().filter(|token| **token == number).count();
            assert!(count >= 4, "{number} stands {count} times in {}:\n{text}", target.id());
        }
    }
}

/// A reference that CloudFormation would resolve stays the text that it is.
#[test]
fn no_text_of_a_pattern_is_resolved() {
    let pattern = r#"{"detail":{"a":["{{resolve:ssm:secret}}"]}}"#;
    let written = written_pattern(pattern);
    let text = written.as_str().expect("it is written as text");
    assert!(!text.contains("{{resolve:"), "{text}");
    let read: Value = serde_json::from_str(text).expect("it is JSON");
    assert_eq!(read, serde_json::from_str::<Value>(pattern).expect("JSON"));
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

//! The input transformer, row by row. "Recorded" are deliveries of the real service in the snapshot files of a public test
//! suite (tests/aws/services/events, 2026-03-23), named by test; "guide" is the user guide, eb-transform-target-input.

use busbar::json;
use busbar::transform::{Fault, Predefined, fill, is_path, select, variables};

const EVENT: &str = r#"{"version":"0","id":"1","detail-type":"Order Placed","source":"shop","account":"123456789012",
"time":"2026-01-01T00:00:00Z","region":"us-east-1","resources":[],
"detail":{"command":"run","valid":true,"level":5,"price":1.50,"none":null,"tags":["HIGH"],"two":["A","B"],
"user":{"acc_id":"0a78","sf_id":"baz"},"items":[{"sku":"a-1"},{"sku":"b-2"}],"with-dash":"d","quote":"say \"hi\""}}"#;

const PREDEFINED: Predefined<'static> = Predefined {
    rule_arn: "arn:aws:events:us-east-1:123456789012:rule/orders/all",
    rule_name: "all",
    ingestion_time: "2026-01-01T00:00:05Z",
};

fn filled(template: &str) -> Result<String, Fault> {
    let paths = [
        ("command", "$.detail.command"),
        ("valid", "$.detail.valid"),
        ("level", "$.detail.level"),
        ("price", "$.detail.price"),
        ("none", "$.detail.none"),
        ("tags", "$.detail.tags"),
        ("two", "$.detail.two"),
        ("user", "$.detail.user"),
        ("quote", "$.detail.quote"),
        ("missing", "$.detail.missing"),
    ];
    let paths = paths.map(|(name, path)| (name.to_owned(), path.to_owned()));
    fill(&paths, template, &json::read(EVENT).expect("the event is JSON"), &PREDEFINED)
}

#[test]
fn templates_are_filled_as_the_service_fills_them() {
    let cases = [
        // Guide: text variables get quotes as bare values, and quotes around them are allowed. Recorded:
        // test_put_events_with_input_transformer_nested_keys_replacement, both forms give the same.
        (r#"{"c": <command>}"#, r#"{"c": "run"}"#),
        (r#"{"c": "<command>"}"#, r#"{"c": "run"}"#),
        // Recorded, same test: a text inside a JSON string.
        (r#"{"p": "users/<command>/x"}"#, r#"{"p": "users/run/x"}"#),
        // Guide: other values stand as they are, with their own digits.
        (r#"{"v": <valid>, "l": <level>, "p": <price>, "n": <none>}"#, r#"{"v": true, "l": 5, "p": 1.50, "n": null}"#),
        (r#"{"t": <two>, "u": <user>}"#, r#"{"t": ["A","B"], "u": {"acc_id":"0a78","sf_id":"baz"}}"#),
        // Recorded: ..._input_template_json, the key stays and its value is the empty string.
        (r#"{"command": <missing>}"#, r#"{"command": ""}"#),
        (r#"{"command": "<missing>"}"#, r#"{"command": ""}"#),
        // Recorded: ..._input_template_string, what is missing leaves nothing; the outer quotes are delivered.
        (r#""Event with detail <missing>""#, r#""Event with detail ""#),
        (r#""Command is <valid>!""#, r#""Command is true!""#),
        // Recorded: arrays and objects inside a string lose all of their quotes.
        (r#""<tags> and <two>""#, r#""[HIGH] and [A,B]""#),
        (r#""<user>""#, r#""{acc_id:0a78,sf_id:baz}""#),
        // Recorded: several quoted lines are joined by a line feed, each with its quotes.
        ("\"first <command>\"\n\"second <level>\"", "\"first run\"\n\"second 5\""),
        // Guide: predefined variables. Recorded: test_input_transformer_predefined_variables.
        (
            r#"{"r": <aws.events.rule-arn>, "n": "<aws.events.rule-name>", "t": <aws.events.event.ingestion-time>}"#,
            r#"{"r": "arn:aws:events:us-east-1:123456789012:rule/orders/all", "n": "all", "t": "2026-01-01T00:00:05Z"}"#,
        ),
        (
            r#"{"e": <aws.events.event>}"#,
            r#"{"e": {"id":"1","account":"123456789012","detailType":"Order Placed","time":"2026-01-01T00:00:05Z","source":"shop","region":"us-east-1","resources":[],"version":"0"}}"#,
        ),
        // What is no variable stays.
        (r#"{"a": "1 < 2 and <not a variable> > 0"}"#, r#"{"a": "1 < 2 and <not a variable> > 0"}"#),
        (r#"{"a": "\"<command>\""}"#, r#"{"a": "\"run\""}"#),
    ];
    for (template, expected) in cases {
        assert_eq!(filled(template).as_deref(), Ok(expected), "{template}");
    }
}

#[test]
fn the_whole_event_is_filled_in_as_it_was_received() {
    let whole = filled(r#"{"e": <aws.events.event.json>}"#).expect("it can be filled in");
    let expected = json::compact(&json::read(EVENT).expect("the event is JSON"));
    assert_eq!(whole, format!(r#"{{"e": {expected}}}"#));
}

#[test]
fn what_the_service_does_not_deliver_is_a_fault() {
    let structure = |name: &str| Err(Fault::StructureInString(name.to_owned()));
    let cases = [
        // Recorded: ..._not_valid, an object or array in quotes or beside text: nothing is delivered, and nothing said.
        (r#"{"p": "<user>"}"#, structure("user")),
        (r#"{"p": "<tags>"}"#, structure("tags")),
        (r#"{"p": "all of <user>"}"#, structure("user")),
        (r#"{"p": "<aws.events.event.json>"}"#, structure("aws.events.event.json")),
        // Guide: values are not escaped, so these quotes break the JSON.
        (r#"{"p": <quote>}"#, Err(Fault::NotJson)),
        (r#"{"p": "<quote>"}"#, Err(Fault::NotJson)),
        (r#"{"p": }"#, Err(Fault::NotJson)),
        // Recorded: ..._missing_keys, the service refuses the target.
        (r#"{"p": <nobody>}"#, Err(Fault::UnknownVariable("nobody".to_owned()))),
    ];
    for (template, expected) in cases {
        assert_eq!(filled(template), expected, "{template}");
    }
}

#[test]
fn paths_select_parts_of_the_event() {
    let event = json::read(EVENT).expect("the event is JSON");
    // Guide: dot notation, dashes, underscores, letters and digits, array indices, wildcards.
    let cases = [
        ("$.detail.command", Some(r#""run""#)),
        ("$.detail-type", Some(r#""Order Placed""#)),
        ("$.detail.with-dash", Some(r#""d""#)),
        ("$.detail.user.acc_id", Some(r#""0a78""#)),
        ("$.detail.items[1].sku", Some(r#""b-2""#)),
        ("$.detail.items[*].sku", Some(r#"["a-1","b-2"]"#)),
        ("$.detail.user.*", Some(r#"["0a78","baz"]"#)),
        ("$.detail.items[2].sku", None),
        ("$.detail.nothing", None),
        ("$.detail.command.more", None),
        ("$.detail.none", Some("null")),
        ("detail", None),
    ];
    for (path, expected) in cases {
        assert_eq!(select(&event, path).map(|value| json::compact(&value)).as_deref(), expected, "{path}");
    }
    assert_eq!(select(&event, "$").map(|value| json::compact(&value)), Some(json::compact(&event)));
    for (path, expected) in
        [("$", true), ("$.a.b[0][*].*", true), ("a", false), ("$.", false), ("$.a[x]", false), ("$.a[0", false)]
    {
        assert_eq!(is_path(path), expected, "{path}");
    }
}

#[test]
fn variables_are_found_with_their_places() {
    let template = r#"{"a": <x>, "b": "<aws.events.event.json> < 1", "c": <>, "d": <y z>}"#;
    let found: Vec<_> = variables(template).into_iter().map(|(name, range)| (name, &template[range])).collect();
    assert_eq!(found, [("x", "<x>"), ("aws.events.event.json", "<aws.events.event.json>")]);
}

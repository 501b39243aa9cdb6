//! Checks: each finding on the smallest drawing that has it, and none on a sound one.

mod machines;
mod rules;

mod moving;

use crate::support::sketch::Sketch;
use busbar::checks::check;
use busbar::diagnostic::{Diagnostic, Subject};
use busbar::export::{Target, export};
use busbar::gallery::GALLERY;
use busbar::kinds::{Field, KINDS, Shape, node_fields};
use busbar::text;
use serde_json::json;

const ANY: &str = r#"{"source": [{"exists": true}]}"#;

/// What is found: code, subject and field of each.
fn found(sketch: &Sketch) -> Vec<(&'static str, Option<Subject>, Option<String>)> {
    let found = check(&sketch.drawing());
    found.into_iter().map(|finding| (finding.code, finding.place.subject, finding.place.field)).collect()
}

fn on_node(code: &'static str, node: usize, field: Option<&str>) -> (&'static str, Option<Subject>, Option<String>) {
    (code, Some(Subject::Node(node)), field.map(str::to_owned))
}

fn on_link(code: &'static str, link: usize, field: Option<&str>) -> (&'static str, Option<Subject>, Option<String>) {
    (code, Some(Subject::Link(link)), field.map(str::to_owned))
}

/// A bus, a rule and a function as target; the link to the target is link 1.
fn sound() -> Sketch {
    with_target(json!({}))
}

fn with_target(fields: serde_json::Value) -> Sketch {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "All", ANY);
    let function = sketch.node("lambda-function", "Handle", json!({}));
    sketch.link("rule-target", rule, function, fields);
    sketch
}

#[test]
fn a_sound_drawing_and_the_gallery_have_no_findings() {
    assert_eq!(found(&sound()), []);
    for exhibit in GALLERY {
        let findings: Vec<String> = check(&exhibit.design().freeze().drawing).iter().map(text::sentence).collect();
        assert!(findings.is_empty(), "{}: {findings:#?}", exhibit.id);
    }
}

#[test]
fn every_field_default_is_a_good_value() {
    for kind in KINDS {
        let spec = kind.spec();
        let mut sketch = Sketch::default();
        let said: serde_json::Map<_, _> =
            node_fields(spec.id).iter().map(|field| (field.id.to_owned(), field.default())).collect();
        sketch.node(spec.id, "Name", said.into());
        let about_fields = found(&sketch).into_iter().filter(|(_, _, field)| field.is_some());
        assert_eq!(about_fields.collect::<Vec<_>>(), [], "{}", spec.id);
        let is_empty = |field: &Field| matches!(&field.shape, Shape::Choice(choices) if choices.is_empty());
        assert!(!node_fields(spec.id).iter().any(is_empty));
    }
}

#[test]
fn what_tells_a_node_apart_is_a_choice_with_its_usual_value() {
    for spec in KINDS.iter().map(|kind| kind.spec()) {
        for (field, usual) in spec.tells {
            let field =
                node_fields(spec.id).iter().find(|known| known.id == *field).expect("it is a field of the kind");
            let Shape::Choice(choices) = &field.shape else { panic!("{}/{} is no choice", spec.id, field.id) };
            assert_eq!(choices.first().map(|choice| choice.0), Some(*usual), "{}/{}", spec.id, field.id);
        }
    }
}

#[test]
fn rules_and_archives_need_a_bus_and_rules_a_target() {
    let mut sketch = Sketch::default();
    sketch.node("rule", "Alone", json!({ "pattern": ANY }));
    sketch.node("archive", "Empty", json!({}));
    sketch.node("aws-service", "Storage", json!({}));
    assert_eq!(
        found(&sketch),
        [
            on_node("check-rule-without-bus", 0, None),
            on_node("check-rule-without-target", 0, None),
            on_node("check-archive-without-bus", 1, None),
            on_node("check-service-without-bus", 2, None),
        ]
    );
}

#[test]
fn a_refused_pattern_is_reported_with_its_place() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let text = r#"{"source": [{"prefx": "a"}]}"#;
    let rule = sketch.rule(bus, "Broken", text);
    let function = sketch.node("lambda-function", "Handle", json!({}));
    sketch.link("rule-target", rule, function, json!({}));
    let archive = sketch.node("archive", "Kept", json!({ "pattern": "{" }));
    sketch.link("bus-archive", bus, archive, json!({}));
    let findings = check(&sketch.drawing());
    let [refused, broken] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((refused.code, refused.place.subject), ("pattern.unknown-operator", Some(Subject::Node(rule))));
    let range = refused.place.range.expect("it has a place");
    assert_eq!(&text[range.start..range.end], "\"prefx\"");
    assert_eq!(refused.fix.as_ref().expect("it can be mended").replacement, "\"prefix\"");
    assert_eq!(text::sentence(refused), "There is no operator \"prefx\". Did you mean \"prefix\"?");
    assert_eq!((broken.code, broken.place.subject), ("json.object-not-closed", Some(Subject::Node(archive))));
}

#[test]
fn names_of_resources_are_there_and_different_and_allowed() {
    let mut sketch = Sketch::default();
    let cases = [
        ("sqs-queue", String::new(), Some("check-name-missing")),
        ("sqs-queue", "Same".to_owned(), None),
        ("sqs-queue", "Same".to_owned(), Some("check-name-taken")),
        ("sns-topic", "Same".to_owned(), None),
        ("note", String::new(), None),
        ("generic-service", String::new(), None),
        ("api-destination", "a".repeat(64), None),
        ("api-destination", "a".repeat(65), Some("check-name-too-long")),
        ("event-bus", "default".to_owned(), Some("check-bus-name")),
        ("event-bus", "a/b".to_owned(), Some("check-bus-name")),
    ];
    for (kind, name, _) in &cases {
        sketch.node(kind, name, json!({}));
    }
    let expected: Vec<_> =
        cases.iter().enumerate().filter_map(|(node, case)| Some(on_node(case.2?, node, None))).collect();
    assert_eq!(found(&sketch), expected);
}

#[test]
fn values_lie_within_their_fields() {
    let cases = [
        ("sqs-queue", "delay-seconds", json!(900), None),
        ("sqs-queue", "delay-seconds", json!(901), Some("check-number-out-of-range")),
        ("sqs-queue", "delay-seconds", json!(-1), Some("check-number-out-of-range")),
        ("sqs-queue", "delay-seconds", json!("ten"), Some("check-wrong-type")),
        ("sqs-queue", "type", json!("fifo-queue"), None),
        ("sqs-queue", "type", json!("lifo"), Some("check-no-such-choice")),
        ("lambda-function", "description", json!("ü".repeat(256)), None),
        ("lambda-function", "description", json!("ü".repeat(257)), Some("check-text-too-long")),
        ("state-machine", "definition", json!("[]"), Some("check-not-an-object")),
        ("state-machine", "definition", json!("{\"a\": }"), Some("json.value-expected")),
        // A field counts only while the field it hangs on says so.
        ("frame", "account-id", json!("1".repeat(13)), None),
    ];
    for (kind, field, value, expected) in cases {
        let mut sketch = Sketch::default();
        sketch.node(kind, "Name", json!({ field: value }));
        let expected: Vec<_> = expected.map(|code| on_node(code, 0, Some(field))).into_iter().collect();
        assert_eq!(found(&sketch), expected, "{kind} {field} {value}");
    }
    let mut sketch = Sketch::default();
    sketch.node("frame", "Account", json!({ "boundary": "account", "account-id": "1".repeat(13) }));
    assert_eq!(found(&sketch), [on_node("check-text-too-long", 0, Some("account-id"))]);
}

#[test]
fn a_rule_has_at_most_five_targets() {
    // User guide, eb-quota: five targets per rule, not adjustable.
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "Many", ANY);
    for number in 0..7 {
        let function = sketch.node("lambda-function", &format!("Handle{number}"), json!({}));
        sketch.link("rule-target", rule, function, json!({}));
    }
    assert_eq!(found(&sketch), [on_link("check-too-many-from", 6, None)]);
}

#[test]
fn links_that_could_not_be_drawn_are_reported() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let other = sketch.bus("Payments");
    let rule = sketch.rule(bus, "All", ANY);
    let queue = sketch.node("sqs-queue", "Failed", json!({ "type": "fifo-queue" }));
    let function = sketch.node("lambda-function", "Handle", json!({}));
    let target = sketch.link("rule-target", rule, function, json!({}));
    let second_bus = sketch.link("bus-rule", other, rule, json!({}));
    let fifo = sketch.link_from_link("dead-letter", target, queue);
    let wrong_way = sketch.link("bus-rule", rule, bus, json!({}));
    let service = sketch.node("aws-service", "Storage", json!({}));
    let custom = sketch.link("service-events", service, bus, json!({}));
    assert_eq!(
        found(&sketch),
        [
            on_link("check-too-many-to", second_bus, None),
            on_link("link-dead-letter-standard", fifo, None),
            on_link("check-link-meaningless", wrong_way, None),
            on_link("link-service-needs-default-bus", custom, None),
        ]
    );
}

/// A type that is changed after the link was drawn: the check and the export give the same reason, and the export leaves the
/// link and what hangs on it out.
#[test]
fn what_a_service_cannot_do_is_reported_and_left_out_of_exports() {
    let mut sketch = Sketch::default();
    let bus = sketch.bus("Orders");
    let rule = sketch.rule(bus, "All", ANY);
    let topic = sketch.node("sns-topic", "News", json!({ "type": "fifo-topic" }));
    let target = sketch.link("rule-target", rule, topic, json!({}));
    let dead = sketch.node("sqs-queue", "Failed", json!({}));
    sketch.link_from_link("dead-letter", target, dead);
    let function = sketch.node("lambda-function", "Handle", json!({}));
    let subscription = sketch.link("subscription", topic, function, json!({}));
    let api = sketch.node("api-gateway", "Api", json!({}));
    let call = sketch.link("call", api, topic, json!({}));
    let partner = sketch.node("event-bus", "Partner", json!({ "bus": "partner" }));
    let put = sketch.link("put-events", function, partner, json!({}));
    let expected = [
        on_link("link-fifo-topic-target", target, None),
        on_link("link-fifo-topic-to-queues", subscription, None),
        on_link("link-api-to-topic", call, None),
        on_link("link-partner-bus-closed", put, None),
    ];
    assert_eq!(found(&sketch), expected);
    let exported = export(&sketch.drawing(), Target::CloudFormationJson);
    let said = exported.diagnostics.iter().map(|found| (found.code, found.place.subject, found.place.field.clone()));
    assert_eq!(said.collect::<Vec<_>>(), expected);
    for finding in &exported.diagnostics {
        let sentence = text::sentence(finding);
        assert!(!sentence.contains(['{', '}', '$']) && sentence.contains(". "), "{sentence}");
    }
    let template: serde_json::Value = serde_json::from_str(&exported.files[0].text).expect("the export is JSON");
    let resources = template["Resources"].as_object().expect("there are resources");
    let types: Vec<_> = resources.values().filter_map(|resource| resource["Type"].as_str()).collect();
    for left_out in
        ["AWS::SNS::TopicPolicy", "AWS::SNS::Subscription", "AWS::SQS::QueuePolicy", "AWS::ApiGatewayV2::Route"]
    {
        assert!(!types.contains(&left_out), "{left_out} is there: {types:?}");
    }
    let rule = resources.values().find(|resource| resource["Type"] == "AWS::Events::Rule").expect("the rule stays");
    assert!(rule["Properties"]["Targets"].is_null(), "{rule}");
}

#[test]
fn inputs_of_targets_are_ones_the_service_takes() {
    let transformer = |paths: &str, template: &str| json!({ "input": "input-transformer", "input-paths": paths, "input-template": template });
    let many: serde_json::Map<_, _> = (0..101).map(|n| (format!("v{n}"), json!("$.detail"))).collect();
    let cases = [
        (json!({ "input": "input-path", "input-path": "$.detail.items[0].sku-no" }), None),
        (json!({ "input": "input-path", "input-path": "detail" }), Some(("check-input-path", "input-path"))),
        (json!({ "input": "input-path", "input-path": "$.a[b]" }), Some(("check-input-path", "input-path"))),
        (transformer(r#"{"a": "$.detail"}"#, r#"{"x": <a>, "e": <aws.events.event.json>}"#), None),
        (transformer("{}", r#"{"x": <a>}"#), Some(("check-unknown-variable", "input-template"))),
        (transformer("{}", "  "), Some(("check-template-empty", "input-template"))),
        (transformer(r#"{"AWSa": "$.id"}"#, "\"x\""), Some(("check-reserved-variable", "input-paths"))),
        (transformer(r#"{"a": "id"}"#, "\"<a>\""), Some(("check-input-path", "input-paths"))),
        (transformer(&json!(many).to_string(), "\"x\""), Some(("check-too-many-variables", "input-paths"))),
        (transformer("{", "\"x\""), Some(("json.object-not-closed", "input-paths"))),
        (transformer("[]", "\"x\""), Some(("check-not-an-object", "input-paths"))),
        // What is not chosen does not count.
        (json!({ "input-path": "detail", "input-constant": "{" }), None),
    ];
    for (fields, expected) in cases {
        let expected: Vec<_> = expected.map(|(code, field)| on_link(code, 1, Some(field))).into_iter().collect();
        assert_eq!(found(&with_target(fields.clone())), expected, "{fields}");
    }
}

#[test]
fn an_unknown_variable_is_shown_at_its_place() {
    let template = r#"{"x": <nobody>}"#;
    let sketch = with_target(json!({ "input": "input-transformer", "input-paths": "{}", "input-template": template }));
    let findings: Vec<Diagnostic> = check(&sketch.drawing());
    let range = findings[0].place.range.expect("it has a place");
    assert_eq!(&template[range.start..range.end], "<nobody>");
}

#[test]
fn events_are_ones_that_put_events_takes() {
    let cases = [
        (json!({}), None),
        (json!({ "source": "" }), Some(("event.required", "source"))),
        (json!({ "source": "aws.s3" }), Some(("event.reserved-source", "source"))),
        (json!({ "detail-type": "" }), Some(("event.required", "detail-type"))),
        (json!({ "detail": "" }), Some(("json.empty", "detail"))),
        (json!({ "detail": "[]" }), Some(("check-not-an-object", "detail"))),
        (json!({ "detail": "{\"a\": 9223372036854775808}" }), Some(("event.integer-out-of-range", "detail"))),
    ];
    for (fields, expected) in cases {
        let mut sketch = Sketch::default();
        let bus = sketch.bus("Orders");
        let service = sketch.node("generic-service", "Shop", json!({}));
        sketch.link("put-events", service, bus, fields.clone());
        let expected: Vec<_> = expected.map(|(code, field)| on_link(code, 0, Some(field))).into_iter().collect();
        assert_eq!(found(&sketch), expected, "{fields}");
    }
}

#[test]
fn a_third_bus_is_out_of_reach() {
    // User guide, eb-bus-to-bus: an event is not routed from the second bus to a third.
    let mut sketch = Sketch::default();
    let buses = ["First", "Second", "Third"].map(|name| sketch.bus(name));
    let rules = [0, 1].map(|at| sketch.rule(buses[at], &format!("To{}", at + 1), ANY));
    let hops = [0, 1].map(|at| sketch.link("rule-target", rules[at], buses[at + 1], json!({})));
    assert_eq!(found(&sketch), [on_link("check-second-hop", hops[1], None)]);
}

#[test]
fn a_bus_as_target_gets_the_whole_event() {
    let mut sketch = Sketch::default();
    let buses = ["First", "Second"].map(|name| sketch.bus(name));
    let rule = sketch.rule(buses[0], "Forward", ANY);
    let hop = sketch.link("rule-target", rule, buses[1], json!({ "input": "input-constant" }));
    assert_eq!(found(&sketch), [on_link("check-input-of-bus", hop, Some("input"))]);
}

#[test]
fn what_subscribers_get_wrong_is_found() {
    let mut sketch = Sketch::default();
    let bus = sketch.node("custom-event-bus", "Orders", json!({}));
    let subscriber = |sketch: &mut Sketch, name: &str, fields| {
        let node = sketch.node("subscriber", name, fields);
        sketch.link("bus-subscriber", bus, node, json!({}));
        node
    };
    let long = format!(r#"{{"detail":{{"note":["{}"]}}}}"#, "x".repeat(4100));
    let wordy = subscriber(&mut sketch, "Wordy", json!({ "data-filter": long }));
    let vague = subscriber(&mut sketch, "Vague", json!({ "metadata-filter": r#"{"tenant":[{"prefix":"a"}]}"# }));
    let wild = subscriber(&mut sketch, "Wild", json!({ "data-filter": r#"{"source":[{"wildcard":"a*b"}]}"# }));
    let ordered =
        subscriber(&mut sketch, "Ordered", json!({ "type": "fifo", "metadata-filter": r#"{"tenant":["a"]}"# }));
    let queue = sketch.node("sqs-queue", "Work", json!({}));
    for node in [wordy, vague] {
        sketch.link("subscriber-target", node, queue, json!({}));
    }
    let batch = sketch.link("subscriber-target", wild, queue, json!({ "batch-size": 11 }));
    let order = sketch.link("subscriber-target", ordered, queue, json!({ "transform": "jsonata", "expression": "1" }));
    let idle = sketch.node("subscriber", "Idle", json!({}));
    assert_eq!(
        found(&sketch),
        [
            on_node("check-filters-too-long", wordy, Some("data-filter")),
            on_node("check-metadata-exact", vague, Some("metadata-filter")),
            on_node("pattern.unknown-to-custom-event-bus", wild, Some("data-filter")),
            on_node("check-subscriber-without-bus", idle, None),
            on_node("check-subscriber-without-target", idle, None),
            on_link("check-subscriber-batch", batch, Some("batch-size")),
            on_link("check-jsonata-braces", order, Some("expression")),
            on_link("check-order-lost", order, Some("invocation")),
        ]
    );
}

//! State machines: their definitions, their mocks, and what they call.

use super::{found, on_node};
use crate::support::sketch::Sketch;
use serde_json::json;

/// What is found of a machine with that definition and those mocks, which is linked to a queue called "Work".
fn of(definition: &str, mocks: &str) -> Vec<(&'static str, Option<String>)> {
    let mut sketch = Sketch::default();
    let fields = json!({ "definition": definition.replace('\'', "\""), "mocks": mocks.replace('\'', "\"") });
    let machine = sketch.node("state-machine", "Machine", fields);
    let queue = sketch.node("sqs-queue", "Work", json!({}));
    sketch.link("call", machine, queue, json!({}));
    let findings = found(&sketch).into_iter();
    findings
        .map(|(code, subject, field)| {
            assert_eq!((code, subject, field.clone()), on_node(code, machine, field.as_deref()));
            (code, field)
        })
        .collect()
}

#[test]
fn definitions_mocks_and_placeholders_are_read() {
    let task = |arguments: &str| {
        format!(
            "{{'StartAt': 'Send', 'States': {{'Send': {{'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', \
             'Parameters': {{'QueueUrl': '{arguments}', 'MessageBody': 'x'}}, 'End': true}}}}}}"
        )
    };
    let in_definition = |code| vec![(code, Some("definition".to_owned()))];
    let in_mocks = |code| vec![(code, Some("mocks".to_owned()))];
    assert_eq!(of(&task("${Work}"), "{}"), []);
    assert_eq!(of(&task("${Work}"), "{'Send': [{'result': 1}]}"), []);
    assert_eq!(of(&task("${Wrok}"), "{}"), in_definition("check-placeholder-unlinked"));
    assert_eq!(of(&task("${Work}"), "{'Sned': [{'result': 1}]}"), in_mocks("check-mock-without-state"));
    assert_eq!(of(&task("${Work}"), "{'Send': [{'reslut': 1}]}"), in_mocks("check-mocks-unreadable"));
    let lost = "{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}, 'B': {'Type': 'Succeed'}}}";
    assert_eq!(of(lost, "{}"), in_definition("states.unreachable"));
    assert_eq!(of("{'StartAt': ", "{}").len(), 1);
}

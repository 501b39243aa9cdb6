//! The ARNs under which a drawing's nodes are known in a run: in what services send, and in attributes of messages. Forms:
//! service authorization reference, resource types, as read in November 2026.

use super::NodeRef;

/// The ARN of a node; its name where the kind has none.
#[must_use]
pub fn arn(node: NodeRef<'_>) -> String {
    let name = node.name();
    let (service, resource) = match node.spec().id {
        "event-bus" if node.text("bus") == "default" => ("events", "event-bus/default".to_owned()),
        "event-bus" => ("events", format!("event-bus/{name}")),
        "custom-event-bus" => ("events", format!("event-busv2/{name}/{}", generated_id(name))),
        "subscriber" => ("events", format!("subscriber/{name}/{}", generated_id(name))),
        "rule" => ("events", rule_resource(node)),
        "archive" => ("events", format!("archive/{name}")),
        "api-destination" => ("events", format!("api-destination/{name}")),
        "schedule" => ("scheduler", format!("schedule/default/{name}")),
        "pipe" => ("pipes", format!("pipe/{name}")),
        "lambda-function" => ("lambda", format!("function:{name}")),
        "state-machine" => ("states", format!("stateMachine:{name}")),
        "sqs-queue" => ("sqs", name.to_owned()),
        "sns-topic" => ("sns", name.to_owned()),
        "kinesis-stream" => ("kinesis", format!("stream/{name}")),
        "firehose" => ("firehose", format!("deliverystream/{name}")),
        "dynamodb-table" => ("dynamodb", format!("table/{name}")),
        "log-group" => ("logs", format!("log-group:{name}")),
        "s3-bucket" => return format!("arn:aws:s3:::{name}"),
        _ => return name.to_owned(),
    };
    format!("arn:aws:{service}:{}:{}:{resource}", node.region(), node.account())
}

/// Recorded: the bus is named between `rule/` and the rule. On the default bus the rule's name stands alone.
fn rule_resource(rule: NodeRef<'_>) -> String {
    let bus = rule.incoming("bus-rule").next().map(|link| link.from()).filter(|bus| bus.text("bus") != "default");
    match bus {
        Some(bus) => format!("rule/{}/{}", bus.name(), rule.name()),
        None => format!("rule/{}", rule.name()),
    }
}

/// The 25 characters that the service makes up for what the new generation of buses is known by; here they come from the
/// name, so that a run says the same each time.
fn generated_id(name: &str) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    let mut next = |byte: u8| {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        state
    };
    name.bytes().for_each(|byte| {
        next(byte);
    });
    (0..25).map(|at| char::from(DIGITS[(next(at) >> 40) as usize % 32])).collect()
}

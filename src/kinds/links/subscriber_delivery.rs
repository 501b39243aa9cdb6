//! What the target of a subscriber gets: RAW, WITH_METADATA or JSONATA, one by one or as a batch (user guide,
//! eb-custom-bus-transform and -batching), and the record of a failure (eb-custom-bus-retry).

use crate::event::Event;
use crate::flow::{Exhausted, Failure, Flow, Origin, Payload};
use crate::json;
use crate::kinds::LinkRef;
use crate::kinds::arn::arn;
use crate::rng::Rng;
use crate::states::jsonata;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What arrives at the target.
pub(super) fn carried(link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    if ["event-bus", "custom-event-bus"].contains(&link.to().spec().id) {
        return forwarded(payload, flow);
    }
    let items = payload
        .each()
        .iter()
        .map(|item| Ok(Payload { text: transformed(link, item, flow)?.into(), items: None, ..item.clone() }))
        .collect::<Result<Vec<_>, &'static str>>()?;
    // Functions and state machines get an array unless batches have one event.
    let is_array =
        ["lambda-function", "state-machine"].contains(&link.to().spec().id) && link.integer("batch-size") > 1;
    match items.as_slice() {
        [only] if !is_array => Ok(only.clone()),
        _ => {
            let texts: Vec<String> = items.iter().map(|item| as_json(&item.text)).collect();
            let text = format!("[{}]", texts.join(","));
            Ok(Payload { text: text.into(), items: Some(items.into()), ..payload.clone() })
        }
    }
}

/// A bus gets the event as a new one, under a new id (user guide, eb-custom-bus-target-bus).
fn forwarded(payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    let event = Event::read(&payload.text).map_err(|_| "INVALID_JSON")?;
    let id = flow.event_id();
    let text = Event { id: id.clone(), ..event }.to_text();
    Ok(Payload {
        text: text.into(),
        event_id: Some(id.into()),
        origin: Origin::Node,
        hops: payload.hops + 1,
        items: None,
        attributes: None,
        ..payload.clone()
    })
}

fn transformed(link: LinkRef<'_>, item: &Payload, flow: &mut dyn Flow) -> Result<String, &'static str> {
    match link.text("transform") {
        "with-metadata" => {
            Ok(format!("{{\"Data\":{},\"Metadata\":{{}},\"SystemMetadata\":{}}}", item.text, system_metadata(item)))
        }
        "jsonata" => evaluated(link.text("expression"), item, flow).ok_or("INPUT_TRANSFORMATION_FAILURE"),
        _ => Ok(item.text.to_string()),
    }
}

fn system_metadata(item: &Payload) -> Value {
    let attributes = item.attributes.as_deref().unwrap_or_default();
    Value::Object(attributes.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect())
}

/// What an expression makes of an event: a text without its quotes; `None` where it makes nothing.
fn evaluated(expression: &str, item: &Payload, flow: &mut dyn Flow) -> Option<String> {
    let inside = expression.trim().strip_prefix("{%")?.strip_suffix("%}")?;
    let data: Value = serde_json::from_str(&item.text).ok()?;
    let event = json!({ "Data": data, "Metadata": {}, "SystemMetadata": system_metadata(item) });
    let variables = BTreeMap::from([("events".to_owned(), Arc::new(event))]);
    let around = jsonata::Surroundings { states: Value::Null, variables: &variables, now_ms: flow.unix_millis() };
    match jsonata::evaluate(inside, &around, &mut Rng::new(flow.random_bits())).ok()? {
        jsonata::Outcome::Value(Value::Null) | jsonata::Outcome::Undefined | jsonata::Outcome::Function => None,
        jsonata::Outcome::Value(Value::String(text)) => Some(text),
        jsonata::Outcome::Value(value) => Some(value.to_string()),
    }
}

/// A text as JSON: as it is, or in quotes.
fn as_json(text: &str) -> String {
    if json::read(text).is_ok() { text.to_owned() } else { json::quoted(text) }
}

/// The on-failure queue gets a record without what was to be delivered.
pub(super) fn record(link: LinkRef<'_>, sent: &Payload, failure: Failure, time: &str) -> Payload {
    let subscriber = link.from();
    let bus = subscriber.incoming("bus-subscriber").next().map(|link| arn(link.from())).unwrap_or_default();
    let exhausted = failure.exhausted.map(condition);
    let code = code(failure.code);
    let message = |item: &Payload| {
        json!({ "eventId": item.event_id.as_deref(), "eventGroupId": item.group.as_deref(),
                "deduplicationId": item.deduplication.as_deref(), "timestamp": time })
    };
    let (subscriber_arn, target_arn) = (arn(subscriber), arn(link.to()));
    let mut body = Map::new();
    body.insert("version".to_owned(), Value::from("1.0"));
    body.insert("busArn".to_owned(), Value::from(bus.as_str()));
    body.insert("subscriberArn".to_owned(), Value::from(subscriber_arn.as_str()));
    body.insert("targetArn".to_owned(), Value::from(target_arn.as_str()));
    body.insert("errorCode".to_owned(), Value::from(code));
    body.insert("exhaustedRetryCondition".to_owned(), exhausted.map_or(Value::Null, Value::from));
    body.insert("retryAttempts".to_owned(), Value::from(failure.retries));
    body.insert("failedMessages".to_owned(), Value::Array(sent.each().iter().map(message).collect()));
    let mut attributes = vec![
        ("ERROR_CODE", code.to_owned()),
        ("SUBSCRIBER_ARN", subscriber_arn),
        ("TARGET_ARN", target_arn),
        ("BUS_ARN", bus),
        ("RETRY_ATTEMPTS", failure.retries.to_string()),
    ];
    attributes.extend(exhausted.map(|condition| ("EXHAUSTED_RETRY_CONDITION", condition.to_owned())));
    let text = Value::Object(body).to_string();
    Payload { text: text.into(), attributes: Some(attributes.into()), items: None, ..sent.clone() }
}

/// How the attribute spells a condition.
pub(super) const fn condition(exhausted: Exhausted) -> &'static str {
    match exhausted {
        Exhausted::MaximumRetryAttempts => "MaximumRetryAttempts",
        Exhausted::MaximumEventAgeInSeconds => "MaximumEventAgeInSeconds",
    }
}

/// The new generation's words for what the Classic generation's codes say.
fn code(code: &'static str) -> &'static str {
    match code {
        "NO_PERMISSIONS" => "ACCESS_DENIED",
        "NO_RESOURCE" => "RESOURCE_NOT_FOUND",
        "TIMEOUT" => "EXECUTION_TIMEOUT",
        "ERROR_FROM_TARGET" => "INVOCATION_DEPENDENCY_INTERNAL",
        "SDK_CLIENT_ERROR" | "INVALID_JSON" => "CUSTOMER_VALIDATION",
        "WORK_FAILED" | "POISON_EVENT" => "COMPUTE_EXECUTION_ERROR",
        "TooManyRequestsException" => "THROTTLING",
        other => other,
    }
}

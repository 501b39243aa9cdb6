//! Link kinds: one file each, and the table of them all.

use super::LinkKind;
use super::kinds;

kinds!(LINK_KINDS: LinkKind {
    bus_rule::BusRule,
    rule_target::RuleTarget,
    bus_archive::BusArchive,
    put_events::PutEvents,
    service_events::ServiceEvents,
    dead_letter::DeadLetter,
    subscription::Subscription,
    event_source_mapping::EventSourceMapping,
    call::Call,
});

use crate::flow::{Flow, Payload};
use serde_json::{Value, json};

/// The event that a bus receives from a producer. The detail is `sample` where that says something, else what reached the
/// producer, provided it is an object (PutEvents refuses any other detail).
fn envelope(
    source: &str,
    detail_type: &str,
    sample: &str,
    received: &Payload,
    flow: &mut dyn Flow,
) -> Result<Payload, &'static str> {
    let object = |text: &str| serde_json::from_str::<Value>(text).ok().filter(Value::is_object);
    let detail = object(sample)
        .filter(|detail| detail.as_object().is_some_and(|object| !object.is_empty()))
        .or_else(|| object(&received.text))
        .ok_or("MalformedDetail")?;
    let event = json!({
        "version": "0",
        "id": flow.event_id(),
        "detail-type": detail_type,
        "source": source,
        "account": "123456789012",
        "time": flow.time_text(),
        "region": "us-east-1",
        "resources": [],
        "detail": detail,
    });
    // A producer that was triggered by an event starts a new one, with a fresh allowance of hops.
    Ok(Payload { text: event.to_string().into(), hops: 0 })
}

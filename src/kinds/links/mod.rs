//! Link kinds: one file each, and the table of them all.

use super::kinds;
use super::{LinkBehaviour, LinkKind};

kinds!(LINK_KINDS: LinkKind, LINK_BEHAVIOURS: LinkBehaviour {
    bus_rule::BusRule,
    rule_target::RuleTarget,
    bus_archive::BusArchive,
    bus_subscriber::BusSubscriber,
    subscriber_target::SubscriberTarget,
    event_source::EventSource,
    pipe_source::PipeSource,
    pipe_enrichment::PipeEnrichment,
    pipe_target::PipeTarget,
    schedule_target::ScheduleTarget,
    firehose_destination::FirehoseDestination,
    watch::Watch,
    alarm_action::AlarmAction,
    put_events::PutEvents,
    service_events::ServiceEvents,
    dead_letter::DeadLetter,
    subscription::Subscription,
    event_source_mapping::EventSourceMapping,
    stream_mapping::StreamMapping,
    call::Call,
    task_callback::TaskCallback,
    uses::Uses,
    refers_to::RefersTo,
});

pub(super) mod pipe_record;
mod subscriber_delivery;

pub use rule_target::input_paths;
pub use subscriber_target::{is_expression, most_in_batch};
pub use task_callback::{Request, requests};

use super::LinkRef;
use crate::event::{Entry, EntryFault, Envelope, Event, check_request};
use crate::flow::{Failure, Flow, Origin, Payload};
use crate::json;
use crate::kinds::arn::arn;
use std::rc::Rc;

/// What a bus receives when a producer puts an event on it.
fn put(link: LinkRef<'_>, entry: &Entry, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    let id = flow.event_id();
    put_as(link, entry, id, flow)
}

/// The same where the sender knows the event's id.
fn put_as(link: LinkRef<'_>, entry: &Entry, id: String, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    check_request(std::slice::from_ref(entry)).map_err(|fault| fault.code())?;
    let event = entry.to_event(&envelope(link, id.clone(), flow)).map_err(|fault| answer(&fault))?;
    // A producer that was triggered by an event starts a new one, with a fresh allowance of hops.
    Ok(Payload::made(event.to_text().into(), Some(id.into()), Origin::Node))
}

/// The attributes of a dead-letter queue's message (user guide, eb-rule-dlq): a sender's own, and how the delivery ended.
fn failure_attributes(
    own: impl IntoIterator<Item = (&'static str, String)>,
    link: LinkRef<'_>,
    failure: Failure,
) -> Rc<[(&'static str, String)]> {
    let ended = [
        ("TARGET_ARN", arn(link.to())),
        ("ERROR_CODE", failure.code.to_owned()),
        ("RETRY_ATTEMPTS", failure.retries.to_string()),
    ];
    let exhausted = failure.exhausted.map(subscriber_delivery::condition);
    let exhausted = exhausted.map(|condition| ("EXHAUSTED_RETRY_CONDITION", condition.to_owned()));
    own.into_iter().chain(ended).chain(exhausted).collect()
}

fn envelope(link: LinkRef<'_>, id: String, flow: &dyn Flow) -> Envelope {
    let bus = link.to();
    Envelope { id, account: bus.account().to_owned(), region: bus.region().to_owned(), time: flow.time_text() }
}

/// The service's code for a refused entry, where its answer is on record, else ours.
fn answer(fault: &EntryFault) -> &'static str {
    fault.service_answer().map_or_else(|| fault.code(), |(code, _)| code)
}

/// What a bus receives when an AWS service has something to say. It is no entry of PutEvents: a service's own events have a
/// source that begins with `aws.`.
fn service_event(link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    let service = link.from();
    let detail = json::read(&detail(service.text("detail"), payload)).map_err(|_| "MalformedDetail")?;
    let id = flow.event_id();
    let Envelope { id, account, region, time } = envelope(link, id, flow);
    let event = Event {
        version: "0".to_owned(),
        id: id.clone(),
        detail_type: crate::kinds::aws_service::detail_type(service).to_owned(),
        source: crate::kinds::aws_service::source(service).to_owned(),
        account,
        time,
        region,
        resources: Vec::new(),
        detail,
        replay_name: None,
    };
    Ok(Payload::made(event.to_text().into(), Some(id.into()), Origin::Node))
}

/// The detail of an event: what a person has sent to the producer; else the `sample`, where that says something; else what
/// reached the producer, of an event its detail. An empty object is what a person sends who wants the sample.
fn detail(sample: &str, received: &Payload) -> String {
    let says_something = |text: &str| json::read(text).is_ok_and(|value| !value.members().is_empty());
    match received.origin {
        Origin::Person if received.text.trim() == "{}" => sample.to_owned(),
        Origin::Person | Origin::Service => received.text.to_string(),
        Origin::Node if says_something(sample) => sample.to_owned(),
        Origin::Node => {
            let message = unwrapped(&received.text);
            match Event::read(&message) {
                Ok(event) => json::compact(&event.detail),
                Err(_) => message,
            }
        }
    }
}

/// The message in the wrapping that a topic delivers it in; what is in none stays as it is.
fn unwrapped(text: &str) -> String {
    let read = json::read(text).ok();
    let message = read.as_ref().filter(|value| value.get("Type").and_then(json::Value::as_str) == Some("Notification"));
    let message = message.and_then(|value| value.get("Message")).and_then(json::Value::as_str);
    message.unwrap_or(text).to_owned()
}

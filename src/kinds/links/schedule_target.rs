//! The one target of a schedule: what is sent, how often it is tried, and where failures go.

use crate::event::Entry;
use crate::flow::{Backoff, Failure, Flow, Payload, RetryPolicy, TriesAgain};
use crate::ir::Builder;
use crate::kinds::arn::arn;
use crate::kinds::event_bus::refusal_of_partner_bus;
use crate::kinds::{Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec};

pub struct ScheduleTarget;

static SPEC: LinkSpec = LinkSpec {
    id: "schedule-target",
    gives: &["dead-letter"],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: false,
};

// Ranges and defaults: botocore 1.44.5, scheduler RetryPolicy and EventBridgeParameters; an input has at most 256 KB.
static FIELDS: &[Field] = &[
    Field::new("schedule-input", Shape::Json { default: "", max_chars: 262_144 }).property("Input"),
    Field::new("source", Shape::Text { default: "com.example.schedule", max_chars: 256 }).property("Source"),
    Field::new("detail-type", Shape::Text { default: "TimeHasCome", max_chars: 128 }).property("DetailType"),
    Field::new("maximum-retry-attempts", Shape::Integer { default: 185, min: 0, max: 185, unit: "" })
        .property("MaximumRetryAttempts"),
    Field::new("maximum-event-age-seconds", Shape::Integer { default: 86_400, min: 60, max: 86_400, unit: "seconds" })
        .property("MaximumEventAgeInSeconds"),
];

impl LinkKind for ScheduleTarget {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// A schedule's call of a topic names no message group (botocore 1.44.5, scheduler Target).
    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        match to.0.id {
            "sns-topic" => (to.1.text("type") == Some("fifo-topic")).then_some("link-fifo-topic-refused"),
            "event-bus" => refusal_of_partner_bus(to.1),
            _ => None,
        }
    }
}

impl LinkBehaviour for ScheduleTarget {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets.html"
    }

    /// For a bus the input becomes the detail of an event.
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        if !link.to().is("event-bus") {
            return Ok(payload.clone());
        }
        let entry = Entry {
            source: Some(link.text("source").to_owned()),
            detail_type: Some(link.text("detail-type").to_owned()),
            detail: Some(payload.text.to_string()),
            ..Entry::default()
        };
        super::put(link, &entry, flow)
    }

    /// Scheduler user guide, configuring-schedule-dlq.
    fn dead_letter(&self, link: LinkRef<'_>, sent: &Payload, failure: Failure, time: &str) -> Payload {
        let own = [("SCHEDULE_ARN", arn(link.from())), ("SCHEDULED_TIME", time.to_owned())];
        Payload { attributes: Some(super::failure_attributes(own, link, failure)), ..sent.clone() }
    }

    fn retry(&self, link: LinkRef<'_>) -> Option<RetryPolicy> {
        let number = |field| u64::try_from(link.integer(field)).unwrap_or(0);
        Some(RetryPolicy {
            most_retries: u32::try_from(number("maximum-retry-attempts")).unwrap_or(0),
            most_age_millis: number("maximum-event-age-seconds") * 1000,
            backoff: Backoff::EventBridge,
            tries_again: TriesAgain::WhatMayPass,
        })
    }

    /// The schedule names its target.
    fn lower(&self, _link: LinkRef<'_>, _into: &mut Builder) {}
}

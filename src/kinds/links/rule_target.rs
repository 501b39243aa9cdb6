//! A target of a rule: what is sent, how often delivery is tried, and where failures go.

use crate::json;
use crate::diagnostic::{Diagnostic, Subject};
use crate::event::Event;
use crate::flow::{Backoff, Failure, Flow, Origin, Payload, RetryPolicy, TriesAgain};
use crate::ir::{Admission, Attribute, Builder, Expression, Handle, Input, Part, Resource, self};
use crate::kinds::event_bus::refusal_of_partner_bus;
use crate::kinds::{Choice, Field, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, Spec, admit};
use crate::kinds::arn::arn;
use crate::transform::{Predefined, self};

pub struct RuleTarget;

static SPEC: LinkSpec = LinkSpec {
    id: "rule-target",
    gives: &["dead-letter"],
    // Five, not adjustable: user guide, eb-quota.
    most_from_one: Some(5),
    most_to_one: None,
    is_failure_path: false,
};

static FIELDS: &[Field] = &[
    // At most one of the three inputs; lengths: botocore 1.44.5, events Target and InputTransformer.
    Field::new(
        "input",
        Shape::Choice(&[
            Choice("whole-event"),
            Choice("input-path"),
            Choice("input-constant"),
            Choice("input-transformer"),
        ]),
    ),
    Field::new("input-path", Shape::Text { default: "$.detail", max_chars: 256 })
        .when("input", &["input-path"])
        .property("InputPath"),
    Field::new("input-constant", Shape::Json { default: "{}", max_chars: 8192 })
        .when("input", &["input-constant"])
        .property("Input"),
    Field::new("input-paths", Shape::Json { default: "{\n  \"type\": \"$.detail-type\"\n}", max_chars: 25_600 })
        .when("input", &["input-transformer"])
        .property("InputPathsMap"),
    Field::new("input-template", Shape::Prose { default: "{ \"type\": <type> }", max_chars: 8192 })
        .when("input", &["input-transformer"])
        .property("InputTemplate"),
    // Ranges: botocore 1.44.5, events RetryPolicy; defaults: user guide, eb-rule-retry-policy.
    Field::new("maximum-retry-attempts", Shape::Integer { default: 185, min: 0, max: 185, unit: "" })
        .property("MaximumRetryAttempts"),
    Field::new(
        "maximum-event-age-seconds",
        Shape::Integer { default: 86_400, min: 60, max: 86_400, unit: "seconds" },
    )
    .property("MaximumEventAgeInSeconds"),
];

/// An event passes from bus to bus once (user guide, eb-bus-to-bus).
const MOST_BUS_HOPS: u32 = 1;

impl LinkKind for RuleTarget {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// A FIFO topic is no target of a rule (user guide, eb-targets, as read on 2026-11-24; the new Custom Event Bus has no
    /// such limit, eb-custom-bus-target-sns), and a partner's bus is closed to all others.
    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        match to.0.id {
            "sns-topic" => (to.1.text("type") == Some("fifo-topic")).then_some("link-fifo-topic-target"),
            "event-bus" => refusal_of_partner_bus(to.1),
            _ => None,
        }
    }
}

impl LinkBehaviour for RuleTarget {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html"
    }

    /// Sends what the `input` field says. A bus gets the whole event under a new id (recorded), and no event that came from another bus
    /// already: the service answers with this code even inside one account and Region.
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        let carried = carried(link, payload, flow)?;
        // The message group of a FIFO queue is a constant of the target: the queue's name, as it is exported.
        let is_fifo = link.to().text("type") == "fifo-queue";
        Ok(if is_fifo { Payload { group: Some(link.to().name().into()), ..carried } } else { carried })
    }

    /// The message's body is the event, not what the rule made of it for its target (user guide, eb-rule-dlq).
    fn dead_letter(&self, link: LinkRef<'_>, sent: &Payload, failure: Failure, _time: &str) -> Payload {
        let own = [("RULE_ARN", arn(link.from()))];
        Payload { attributes: Some(super::failure_attributes(own, link, failure)), ..sent.clone() }
    }

    fn retry(&self, link: LinkRef<'_>) -> Option<RetryPolicy> {
        let seconds = u64::try_from(link.integer("maximum-event-age-seconds")).unwrap_or(0);
        Some(RetryPolicy {
            most_retries: u32::try_from(link.integer("maximum-retry-attempts")).unwrap_or(0),
            most_age_millis: seconds * 1000,
            backoff: Backoff::EventBridge,
            tries_again: TriesAgain::WhatMayPass,
        })
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (rule, to) = (link.from(), link.to());
        let handle = Handle::node(rule.index, Part::Main);
        // A rule without a bus is not written and was reported.
        if !into.has(handle) {
            return;
        }
        let admission = admit(link, into);
        let (Some(arn), false) = (to.behaviour().address(to), admission == Admission::Refused) else { return };
        let role = match admission {
            Admission::ByRole(role) => Some(Expression::Of(role, Attribute::RoleArn)),
            Admission::ByPolicy | Admission::Open | Admission::Refused => None,
        };
        let message_group = (to.text("type") == "fifo-queue").then(|| into.name(rule.index).chars().take(100).collect());
        if message_group.is_some() {
            into.diagnose(Diagnostic::hint("export-message-group").at(Subject::Link(link.index)).with("to", to.name()));
        }
        let target = ir::Target {
            origin: Subject::Link(link.index),
            id: ir::target_id(into.name(to.index)),
            arn,
            role,
            input: lower_input(link, into),
            retry: lower_retry(link),
            dead_letter: None,
            message_group,
        };
        if let Some(Resource::Rule(rule)) = into.get_mut(handle) {
            rule.targets.push(target);
        }
    }
}

fn carried(link: LinkRef<'_>, payload: &Payload, flow: &mut dyn Flow) -> Result<Payload, &'static str> {
    let is_classic = link.to().is("event-bus");
    if is_classic || link.to().is("custom-event-bus") {
        if is_classic && payload.hops >= MOST_BUS_HOPS {
            return Err("THIRD_ACCOUNT_HOP_DETECTED");
        }
        let id = flow.event_id();
        let event = Event::read(&payload.text).map_err(|_| "INVALID_JSON")?;
        let event = Event { id: id.clone(), ..event };
        let hops = payload.hops + 1;
        let made = Payload::made(event.to_text().into(), Some(id.into()), Origin::Node);
        return Ok(Payload { hops, ..made });
    }
    let text = match link.text("input") {
        "input-path" => {
            let event = json::read(&payload.text).map_err(|_| "INVALID_JSON")?;
            // Paths are not validated beforehand (user guide); what is sent for one that leads nowhere is not
            // documented, so nothing is.
            json::compact(&transform::select(&event, link.text("input-path")).ok_or("INVALID_PARAMETER")?)
        }
        "input-constant" => link.text("input-constant").to_owned(),
        "input-transformer" => transformed(link, &payload.text, flow)?,
        _ => return Ok(payload.clone()),
    };
    Ok(Payload { text: text.into(), ..payload.clone() })
}

fn transformed(link: LinkRef<'_>, event: &str, flow: &dyn Flow) -> Result<String, &'static str> {
    let event = json::read(event).map_err(|_| "INVALID_JSON")?;
    let paths = input_paths(link.text("input-paths")).ok_or("INVALID_PARAMETER")?;
    let rule = link.from();
    let rule_arn = arn(rule);
    let predefined =
        Predefined { rule_arn: &rule_arn, rule_name: rule.name(), ingestion_time: &flow.time_text() };
    transform::fill(&paths, link.text("input-template"), &event, &predefined).map_err(|fault| match fault {
        transform::Fault::UnknownVariable(_) => "INVALID_PARAMETER",
        transform::Fault::StructureInString(_) | transform::Fault::NotJson => "INVALID_JSON",
    })
}

/// The variables of a transformer and their paths; `None` where the text is not an object of texts.
#[must_use]
pub fn input_paths(text: &str) -> Option<Vec<(String, String)>> {
    let object = json::read(text).ok()?;
    if !matches!(object.kind, json::Kind::Object(_)) {
        return None;
    }
    let path = |member: &json::Member| Some((member.key.clone(), member.value.as_str()?.to_owned()));
    object.members().iter().map(path).collect()
}

/// What the target gets instead of the event.
fn lower_input(link: LinkRef<'_>, into: &mut Builder) -> Input {
    let origin = Subject::Link(link.index);
    let input = match link.text("input") {
        "input-path" => Input::Path(link.text("input-path").to_owned()),
        "input-constant" => {
            let text = link.text("input-constant");
            if json::read(text).is_err() {
                into.diagnose(Diagnostic::error("export-input-not-json").at(origin).in_field("input-constant"));
            }
            Input::Constant(text.to_owned())
        }
        "input-transformer" => {
            let paths = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(link.text("input-paths"))
                .ok()
                .and_then(|map| {
                    map.into_iter().map(|(name, path)| Some((name, path.as_str()?.to_owned()))).collect::<Option<Vec<_>>>()
                });
            if paths.is_none() {
                into.diagnose(Diagnostic::error("export-input-paths-not-texts").at(origin).in_field("input-paths"));
            }
            Input::Transformer { paths: paths.unwrap_or_default(), template: link.text("input-template").to_owned() }
        }
        _ => Input::WholeEvent,
    };
    // Events that go on to a bus stay as they are (botocore 1.44.5, events PutTargets).
    if ["event-bus", "custom-event-bus"].contains(&link.to().spec().id) && input != Input::WholeEvent {
        into.diagnose(Diagnostic::error("export-input-to-bus").at(origin).in_field("input").with("to", link.to().name()));
        return Input::WholeEvent;
    }
    input
}

/// `None` where the person left the service's own.
fn lower_retry(link: LinkRef<'_>) -> Option<ir::RetryPolicy> {
    let maximum_retry_attempts = link.integer("maximum-retry-attempts");
    let maximum_event_age_seconds = link.integer("maximum-event-age-seconds");
    let is_default = maximum_retry_attempts == 185 && maximum_event_age_seconds == 86_400;
    (!is_default).then_some(ir::RetryPolicy { maximum_retry_attempts, maximum_event_age_seconds })
}

//! A schedule of EventBridge Scheduler: calls one target at times of its own.

use super::{Live, live, Behaviour, Choice, Field, Glyph, Group, Kind, LinkRef, NodeRef, Outline, Shape, Spec, sound};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{
    self, Admission, Builder, Handle, Means, Part, Resource, RetryPolicy, ScheduleTarget, Sender,
};
use crate::json;

pub struct Schedule;

static SPEC: Spec = Spec {
    id: "schedule",
    group: Group::Routing,
    default_name: "Schedule",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z", "M12 7.8V12l3 2.2"], fills: &[] },
    tells: &[("state", "enabled")],
    gives: &["schedule-target", "uses"],
    takes: &["refers-to"],
    accepts_events: true,
};

static FIELDS: &[Field] = &[
    // Forms and ranges: Scheduler user guide, schedule-types; botocore 1.44.5, scheduler CreateSchedule.
    Field::new("expression", Shape::Text { default: "rate(5 minutes)", max_chars: 256 }).property("ScheduleExpression"),
    Field::new("time-zone", Shape::Text { default: "UTC", max_chars: 50 }).property("ScheduleExpressionTimezone"),
    Field::new("flexible-window-minutes", Shape::Integer { default: 0, min: 0, max: 1440, unit: "minutes" })
        .property("FlexibleTimeWindow"),
    Field::new("state", Shape::Choice(&[Choice("enabled"), Choice("disabled")])).property("State"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for Schedule {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Schedule {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Schedule::of(node))
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        let said = node.outgoing("schedule-target").map(|link| link.text("schedule-input").to_owned());
        said.filter(|text| json::read(text).is_ok()).chain([String::from("{}")]).collect()
    }

    /// The resource holds its target.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let origin = Subject::Node(node.index);
        let Some(link) = sound(node.outgoing("schedule-target")) else {
            into.diagnose(Diagnostic::error("export-schedule-without-target").at(origin).with("name", node.name()));
            return;
        };
        let to = link.to();
        let (admission, arn) = (super::admit(link, into), to.behaviour().address(to));
        let (Admission::ByRole(role), Some(target)) = (admission, arn) else { return };
        let input = link.text("schedule-input").trim();
        if !input.is_empty() && json::read(input).is_err() {
            let found = Diagnostic::error("export-input-not-json").at(Subject::Link(link.index));
            into.diagnose(found.in_field("schedule-input"));
        }
        // A bus has to be sent a detail.
        let input = match (input.is_empty(), to.is("event-bus")) {
            (true, true) => Some("{}".to_owned()),
            (true, false) => None,
            (false, _) => Some(input.to_owned()),
        };
        let schedule = ir::Schedule {
            description: super::description(node, 512),
            expression: node.text("expression").trim().to_owned(),
            time_zone: node.text("time-zone").trim().to_owned(),
            flexible_window_minutes: node.integer("flexible-window-minutes"),
            is_enabled: node.text("state") != "disabled",
            role,
            target,
            parameters: parameters(link, into),
            input,
            retry: RetryPolicy {
                maximum_retry_attempts: link.integer("maximum-retry-attempts"),
                maximum_event_age_seconds: link.integer("maximum-event-age-seconds"),
            },
            dead_letter: None,
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Schedule(schedule));
    }

    /// A schedule always acts under a role (Scheduler user guide, setting-up).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        let role = Handle::node(node.index, Part::Role);
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Role { role, service: "scheduler.amazonaws.com" },
        })
    }
}

fn parameters(link: LinkRef<'_>, into: &Builder) -> ScheduleTarget {
    let to = link.to();
    let own = || into.name(link.from().index).chars().take(100).collect::<String>();
    match to.spec().id {
        "event-bus" => ScheduleTarget::Bus {
            source: link.text("source").to_owned(),
            detail_type: link.text("detail-type").to_owned(),
        },
        "sqs-queue" if super::sqs_queue::is_fifo(to) => ScheduleTarget::FifoQueue { group: own() },
        "kinesis-stream" => ScheduleTarget::Stream { key: own() },
        _ => ScheduleTarget::None,
    }
}

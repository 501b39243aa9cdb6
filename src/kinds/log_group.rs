//! A CloudWatch Logs log group.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::geom::Size;

pub struct LogGroup;

static SPEC: Spec = Spec {
    id: "log-group",
    group: Group::Messaging,
    default_name: "LogGroup",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M6 3.5h9l3.5 3.5v13.5H6z", "M9 11h6.5M9 14h6.5M9 17h4"], fills: &[] },
    fields: &[
        // Days that PutRetentionPolicy accepts; botocore 1.44.5, logs. A choice, because no other number is.
        Field::new(
            "retention-days",
            Shape::Choice(&[
                Choice("14"),
                Choice("1"),
                Choice("3"),
                Choice("7"),
                Choice("30"),
                Choice("90"),
                Choice("365"),
                Choice("3653"),
            ]),
        )
        .property("RetentionInDays"),
    ],
    gives: &[],
    takes: &["rule-target"],
    accepts_events: false,
    documentation: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html",
};

impl Kind for LogGroup {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, _node: NodeRef<'_>, _arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        flow.note(Happening::Stored);
        Verdict::Accepted
    }
}

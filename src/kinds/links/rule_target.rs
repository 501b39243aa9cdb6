//! A target of a rule: what is sent, how often delivery is tried, and where failures go.

use crate::kinds::{Choice, Field, LinkKind, LinkSpec, Shape};

pub struct RuleTarget;

static SPEC: LinkSpec = LinkSpec {
    id: "rule-target",
    fields: &[
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
    ],
    gives: &["dead-letter"],
    // Five, not adjustable: user guide, eb-quota.
    most_from_one: Some(5),
    most_to_one: None,
    is_failure_path: false,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html",
};

impl LinkKind for RuleTarget {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

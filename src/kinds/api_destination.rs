//! An API destination with its connection: an HTTPS endpoint of somebody else.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec};
use crate::flow::{Arrival, Flow, Happening, Verdict};
use crate::geom::Size;

pub struct ApiDestination;

static SPEC: Spec = Spec {
    id: "api-destination",
    group: Group::Edge,
    default_name: "ApiDestination",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M20.5 12a8.5 8.5 0 1 1-4-7.2", "M3.5 12h10.5M11 3.6c-3.6 4.6-3.6 12.2 0 16.8", "M15 12h6M18.4 9.4L21 12l-2.6 2.6"],
        fills: &[],
    },
    fields: &[
        // Ranges and defaults: botocore 1.44.5, events CreateApiDestination; user guide, eb-api-destinations.
        Field::new("endpoint", Shape::Text { default: "https://example.com/events", max_chars: 2048 })
            .property("InvocationEndpoint"),
        Field::new(
            "method",
            Shape::Choice(&[
                Choice("POST"),
                Choice("PUT"),
                Choice("PATCH"),
                Choice("GET"),
                Choice("DELETE"),
                Choice("HEAD"),
                Choice("OPTIONS"),
            ]),
        )
        .property("HttpMethod"),
        Field::new("rate-limit-per-second", Shape::Integer { default: 300, min: 1, max: 300, unit: "per-second" })
            .property("InvocationRateLimitPerSecond"),
        Field::new("authorization", Shape::Choice(&[Choice("API_KEY"), Choice("BASIC"), Choice("OAUTH_CLIENT_CREDENTIALS")]))
            .property("AuthorizationType"),
        Field::new("api-key-name", Shape::Text { default: "x-api-key", max_chars: 512 })
            .when("authorization", &["API_KEY"])
            .property("ApiKeyName"),
        Field::new("token-endpoint", Shape::Text { default: "https://example.com/oauth/token", max_chars: 2048 })
            .when("authorization", &["OAUTH_CLIENT_CREDENTIALS"])
            .property("AuthorizationEndpoint"),
        Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
    ],
    gives: &[],
    takes: &["rule-target"],
    accepts_events: false,
    documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html",
};

impl Kind for ApiDestination {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, _node: NodeRef<'_>, _arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        flow.note(Happening::Done);
        Verdict::Accepted
    }
}

//! An HTTP API of API Gateway.

use super::{Choice, Field, Glyph, Group, Kind, NodeRef, Outline, Shape, Spec, act, samples_of_producer};
use crate::flow::{Arrival, Flow, Verdict};
use crate::geom::Size;

pub struct ApiGateway;

static SPEC: Spec = Spec {
    id: "api-gateway",
    group: Group::Edge,
    default_name: "Api",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph { strokes: &["M5 4.5v15M19 4.5v15", "M9 12h6", "M12.6 9.4L15.2 12l-2.6 2.6"], fills: &[] },
    fields: &[
        Field::new("method", Shape::Choice(&[Choice("POST"), Choice("PUT"), Choice("PATCH"), Choice("GET"), Choice("DELETE")]))
            .property("RouteKey"),
        Field::new("path", Shape::Text { default: "/events", max_chars: 512 }).property("RouteKey"),
        Field::new("description", Shape::Prose { default: "", max_chars: 1024 }).property("Description"),
    ],
    gives: &["put-events", "call"],
    takes: &["call"],
    accepts_events: true,
    documentation: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html",
};

impl Kind for ApiGateway {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn receive(&self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        act(node, arrival, flow)
    }

    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        samples_of_producer(node)
    }
}

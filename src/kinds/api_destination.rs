//! An API destination with its connection: an HTTPS endpoint of somebody else.

use crate::ir::{self, Admission, Attribute, Authorization, Builder, Expression, Handle, Part, Resource, Sender};
use super::live;
use super::{Choice, Field, Glyph, Group, Behaviour, Kind, Live, NodeRef, Outline, Shape, Spec};
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
    tells: &[("method", "POST")],
    gives: &[],
    takes: &["rule-target", "subscriber-target", "pipe-enrichment", "pipe-target", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
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
    // How long the endpoint takes to answer in a run; nothing in the cloud.
    Field::new("response-millis", Shape::Integer { default: 0, min: 0, max: 60_000, unit: "milliseconds" }),
];

impl Kind for ApiDestination {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for ApiDestination {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html"
    }

    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::ApiDestination::default())
    }

    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let connection = Handle::node(node.index, Part::Connection);
        let authorization = lower_authorization(node, into);
        let description = super::description(node, 512);
        let resource = ir::Connection { description: description.clone(), authorization };
        into.add(connection, node.index, Resource::Connection(resource));
        let endpoint = into.parameter(
            Handle::node(node.index, Part::Endpoint),
            node.index,
            ir::Parameter::https_url(node.name(), node.text("endpoint")),
        );
        let destination = ir::ApiDestination {
            description,
            connection_arn: Expression::Of(connection, Attribute::ConnectionArn),
            endpoint,
            method: node.text("method").to_owned(),
            rate_limit_per_second: node.integer("rate-limit-per-second"),
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::ApiDestination(destination));
    }

    fn address(&self, node: NodeRef<'_>) -> Option<Expression> {
        Some(Expression::Of(Handle::node(node.index, Part::Main), Attribute::ApiDestinationArn))
    }

    fn admit(&self, node: NodeRef<'_>, sender: &Sender, into: &mut Builder) -> Admission {
        super::admit_by_role(node, sender, &["events:InvokeApiDestination"], into)
    }
}

/// What the endpoint asks for. Secrets stand in Secrets Manager, as JSON; the template knows their name.
fn lower_authorization(node: NodeRef<'_>, into: &mut Builder) -> Authorization {
    let stem = |name: &str, or: &str| {
        let stem = ir::file_stem(name);
        if stem.is_empty() { or.to_owned() } else { stem }
    };
    let secret_name = format!("{}/{}", stem(&node.drawing.name, "design"), stem(node.name(), into.name(node.index)));
    let parameter = ir::Parameter {
        description: node.name().to_owned(),
        default: Some(secret_name),
        // Characters of a secret's name or ARN; botocore 1.44.5, secretsmanager CreateSecret.
        allowed_pattern: Some(r"^[A-Za-z0-9/_+=.@:\-]+$"),
        max_chars: Some(2048),
        is_hidden: true,
    };
    let name = into.parameter(Handle::node(node.index, Part::SecretName), node.index, parameter);
    let secret = |key| Expression::Secret { name: Box::new(name.clone()), key };
    match node.text("authorization") {
        "BASIC" => Authorization::Basic { username: secret("username"), password: secret("password") },
        "OAUTH_CLIENT_CREDENTIALS" => Authorization::OAuthClientCredentials {
            token_endpoint: into.parameter(
                Handle::node(node.index, Part::TokenEndpoint),
                node.index,
                ir::Parameter::https_url(node.name(), node.text("token-endpoint")),
            ),
            client_id: secret("client_id"),
            client_secret: secret("client_secret"),
        },
        _ => Authorization::ApiKey { name: node.text("api-key-name").to_owned(), value: secret("api_key") },
    }
}

//! Designs that between them hold every kind, every legal link and every variant that lowers differently.

use crate::support::draft::Draft;
use busbar::design::{Design, NodeId, RecordKey};
use busbar::gallery::GALLERY;
use busbar::kinds::links::LINK_KINDS;
use busbar::kinds::{KINDS, Outline, Spec, links_between, links_from_link};
use serde_json::json;

/// All of them by name, with ids from a seed.
pub fn all(seed: u64) -> Vec<(&'static str, Design)> {
    let mut designs: Vec<_> = GALLERY.iter().map(|exhibit| (exhibit.id, exhibit.design())).collect();
    designs.extend([
        ("every-link", every_link(seed)),
        ("variants", variants(seed)),
        ("generations", super::generations::design(seed)),
        ("streams", super::streams::design(seed)),
        ("asking", asking(seed)),
        ("hostile-names", hostile_names(seed)),
    ]);
    designs
}

/// Every link that may lead from one kind to another, drawn once; new kinds and links join by being in the tables.
pub fn every_link(seed: u64) -> Design {
    let mut draft = Draft::new("Every link", seed);
    let bus = draft.node("event-bus", "EventBus", json!({}));
    draft.node("event-bus", "DefaultBus", json!({ "bus": "default" }));
    let homes = Homes::new(&mut draft, bus);
    let is_bus = |id: &str| ["event-bus", "custom-event-bus"].contains(&id);
    // A hotspot is about the drawing and not in it.
    let is_drawn = |spec: &&Spec| !is_bus(spec.id) && spec.outline != Outline::Spot;
    for spec in KINDS.iter().map(|kind| kind.spec()).filter(is_drawn) {
        let one = draft.node(spec.id, &format!("{}One", spec.default_name), json!({}));
        draft.node(spec.id, &format!("{}Two", spec.default_name), json!({}));
        homes.take_in(&mut draft, spec.id, one, "");
    }
    for from in KINDS.iter().map(|kind| kind.spec()) {
        for to in KINDS.iter().map(|kind| kind.spec()) {
            for link in links_between(from, to) {
                draw(&mut draft, &homes, from.id, link.spec().id, to.id);
            }
        }
    }
    let mut started: Vec<_> = draft.design.links().map(|(id, record)| (record.order().to_owned(), id)).collect();
    started.sort();
    let kind_of =
        |draft: &Draft, id| draft.design.record(RecordKey::from(id)).map_or("", |record| &record.kind).to_owned();
    let started: Vec<_> = started.into_iter().map(|(_, id)| (id, kind_of(&draft, id))).collect();
    for link in LINK_KINDS.iter().map(|kind| kind.spec()) {
        for to in KINDS.iter().map(|kind| kind.spec()) {
            for second in links_from_link(link, to) {
                let number = draft.design.nodes().count();
                let target = draft.node(to.id, &format!("{}{number}", to.default_name), json!({}));
                for (id, _) in started.iter().filter(|(_, kind)| kind == link.id) {
                    draft.link(second.spec().id, *id, target, json!({}));
                }
            }
        }
    }
    draft.design
}

/// What nodes of some kinds cannot be without, or they are left out.
struct Homes {
    bus: NodeId,
    custom_bus: NodeId,
    queue: NodeId,
    bucket: NodeId,
}

impl Homes {
    fn new(draft: &mut Draft, bus: NodeId) -> Self {
        let mut make = |kind: &str, name: &str| draft.node(kind, name, json!({}));
        let custom_bus = make("custom-event-bus", "CustomBus");
        Self { bus, custom_bus, queue: make("sqs-queue", "Home"), bucket: make("s3-bucket", "Home") }
    }

    /// Gives a node what it needs beside the link that is to be drawn.
    fn take_in(&self, draft: &mut Draft, kind: &str, node: NodeId, drawn: &str) {
        let needed: &[(&str, NodeId, NodeId)] = match kind {
            "rule" => &[("bus-rule", self.bus, node)],
            "subscriber" => &[("bus-subscriber", self.custom_bus, node)],
            "pipe" => &[("pipe-source", self.queue, node), ("pipe-target", node, self.queue)],
            "firehose" => &[("firehose-destination", node, self.bucket)],
            "alarm" => &[("watch", node, self.queue)],
            _ => &[],
        };
        for (link, from, to) in needed.iter().filter(|(link, ..)| *link != drawn) {
            draft.link(link, *from, *to, json!({}));
        }
    }
}

/// Draws one link between nodes that are there, if they take it, else between new ones.
fn draw(draft: &mut Draft, homes: &Homes, from: &str, link: &str, to: &str) {
    let of_kind = |draft: &Draft, kind: &str| -> Vec<NodeId> {
        let mut nodes: Vec<_> = draft.design.nodes().filter(|(_, record)| record.kind == kind).collect();
        nodes.sort_by_key(|(_, record)| record.order().to_owned());
        nodes.into_iter().map(|(id, _)| id).collect()
    };
    for origin in of_kind(draft, from) {
        for target in of_kind(draft, to) {
            let offered = draft.design.offer(RecordKey::Node(origin), target);
            if offered.is_ok_and(|offered| offered.iter().any(|offer| offer.spec().id == link)) {
                draft.link(link, origin, target, json!({}));
                return;
            }
        }
    }
    if REFUSED.contains(&(from, link, to)) {
        return;
    }
    let mut make = |kind: &str| {
        let spec = busbar::kinds::kind(kind).expect("the kind is in the table").spec();
        let number = draft.design.nodes().count();
        // A pipe waits for its enrichment, which only Express workflows allow.
        let said =
            if link == "pipe-enrichment" && kind == "state-machine" { json!({ "type": "express" }) } else { json!({}) };
        draft.node(kind, &format!("{}{number}", spec.default_name), said)
    };
    let (origin, target) = (make(from), make(to));
    homes.take_in(draft, from, origin, link);
    if ["pipe", "firehose"].contains(&to) {
        homes.take_in(draft, to, target, link);
    }
    draft.link(link, origin, target, json!({}));
}

/// What kinds would allow and a service cannot do, whatever the fields say.
const REFUSED: [(&str, &str, &str); 7] = [
    ("api-gateway", "call", "sns-topic"),
    ("api-gateway", "call", "dynamodb-table"),
    ("api-gateway", "call", "s3-bucket"),
    ("api-gateway", "call", "firehose"),
    ("api-gateway", "call", "ssm-parameter"),
    ("api-gateway", "call", "secret"),
    ("api-gateway", "put-events", "custom-event-bus"),
];

/// What lowers differently by its fields.
pub fn variants(seed: u64) -> Design {
    let mut draft = Draft::new("Variants", seed);
    let shop = draft.node("frame", "Shop", json!({ "boundary": "account", "account-id": "111122223333" }));
    let inner = draft.node_in(shop, "frame", "Orders", json!({}));
    let partner_account = draft.node("frame", "Partner", json!({ "boundary": "account" }));

    let default = draft.node_in(inner, "event-bus", "default", json!({ "bus": "default" }));
    let orders = draft.node_in(inner, "event-bus", "orders", json!({ "description": "What happens to orders" }));

    let s3 = draft.node_in(inner, "aws-service", "S3", json!({}));
    draft.link("service-events", s3, default, json!({}));
    let outside = draft.node_in(partner_account, "generic-service", "Partner ERP", json!({}));
    draft.link("put-events", outside, orders, json!({}));
    let inside = draft.node_in(shop, "generic-service", "Legacy", json!({}));
    draft.link("put-events", inside, orders, json!({}));

    let archive = draft.node_in(inner, "archive", "All orders", json!({ "retention-days": 30 }));
    draft.link("bus-archive", orders, archive, json!({}));
    let filtered = draft.node_in(inner, "archive", "Uploads", json!({ "pattern": r#"{"source":["aws.s3"]}"# }));
    draft.link("bus-archive", default, filtered, json!({}));

    let pricing = draft.node_in(inner, "lambda-function", "pricing", json!({ "architecture": "x86_64" }));
    let python =
        draft.node_in(inner, "lambda-function", "billing", json!({ "runtime": "python3.13", "timeout-seconds": 5 }));
    let again = draft.node_in(inner, "lambda-function", "Billing", json!({}));
    let express = draft.node_in(inner, "state-machine", "Fulfil", json!({ "type": "express", "definition":
        r#"{"StartAt":"Wait","States":{"Wait":{"Type":"Pass","ResultPath":null,"Next":"Done"},"Done":{"Type":"Succeed"}}}"# }));
    draft.link("call", pricing, python, json!({}));
    draft.link("call", python, pricing, json!({}));
    draft.link("call", express, again, json!({}));
    draft.link("call", again, express, json!({}));
    draft.link("put-events", pricing, orders, json!({}));
    draft.link("put-events", express, default, json!({}));

    let fifo = draft.node_in(
        inner,
        "sqs-queue",
        "in order",
        json!({ "type": "fifo-queue", "delay-seconds": 5, "visibility-timeout-seconds": 300 }),
    );
    let fifo_dead = draft.node_in(inner, "sqs-queue", "in order, dead", json!({ "type": "fifo-queue" }));
    draft.link("dead-letter", fifo, fifo_dead, json!({}));
    let dead = draft.node_in(inner, "sqs-queue", "dead letters", json!({ "retention-seconds": 1_209_600 }));
    draft.link("dead-letter", python, dead, json!({}));
    draft.link("event-source-mapping", fifo, again, json!({ "batch-size": 10 }));
    let bulk = draft.node_in(inner, "sqs-queue", "bulk", json!({}));
    draft.link("event-source-mapping", bulk, again, json!({ "batch-size": 500, "batch-window-seconds": 20 }));

    let basic = draft.node(
        "api-destination",
        "CRM",
        json!({ "authorization": "BASIC", "method": "PUT", "rate-limit-per-second": 5 }),
    );
    let oauth = draft.node(
        "api-destination",
        "ERP",
        json!({ "authorization": "OAUTH_CLIENT_CREDENTIALS", "endpoint": "not an address" }),
    );

    let large = draft.node_in(inner, "rule", "large orders", json!({
        "pattern": r#"{"detail":{"total":[{"numeric":[">",1e2]},{"numeric":["=",12345.678]}],"coupon":[null],"on":["yes","01","2026-11-23",true]}}"# }));
    draft.link("bus-rule", orders, large, json!({}));
    let delivery = draft.link(
        "rule-target",
        large,
        basic,
        json!({
        "input": "input-transformer",
        "input-paths": r#"{"id":"$.detail.id","on":"$.time"}"#,
        "input-template": "{\n  \"id\": <id>,\n  \"at\": \"<on>\"\n}",
        "maximum-retry-attempts": 3 }),
    );
    draft.link("dead-letter", delivery, dead, json!({}));
    let delivery = draft.link("rule-target", large, fifo, json!({ "input": "input-path", "input-path": "$.detail" }));
    draft.link("dead-letter", delivery, dead, json!({}));
    draft.link("rule-target", large, oauth, json!({ "input": "input-constant", "input-constant": r#"{"fixed":"${AWS::Region}"}"#, "maximum-event-age-seconds": 60 }));
    draft.link("rule-target", large, default, json!({}));
    draft.link("rule-target", large, express, json!({}));
    let uploads = draft.node_in(inner, "rule", "uploads", json!({ "state": "disabled" }));
    draft.link("bus-rule", default, uploads, json!({}));
    let delivery = draft.link("rule-target", uploads, python, json!({}));
    draft.link("dead-letter", delivery, dead, json!({}));

    let topic = draft.node_in(inner, "sns-topic", "news", json!({ "display-name": "News: what's on" }));
    let ordered = draft.node_in(inner, "sns-topic", "ordered news", json!({ "type": "fifo-topic" }));
    draft.link("subscription", topic, outside, json!({}));
    draft.link(
        "subscription",
        topic,
        python,
        json!({ "raw-delivery": true, "filter-policy": r#"{"kind":["a",{"prefix":"b"}]}"# }),
    );
    let delivery = draft.link(
        "subscription",
        topic,
        bulk,
        json!({ "raw-delivery": true, "filter-policy": r#"{"kind":["a"]}"#, "filter-scope": "MessageAttributes" }),
    );
    draft.link("dead-letter", delivery, dead, json!({}));
    draft.link("subscription", ordered, fifo, json!({}));

    let api = draft.node_in(inner, "api-gateway", "Orders API", json!({ "path": "orders/{id}", "method": "PUT" }));
    for (kind, to) in [
        ("call", again),
        ("put-events", orders),
        ("put-events", default),
        ("call", fifo),
        ("call", express),
        ("call", outside),
    ] {
        draft.link(kind, api, to, json!({ "source": "com.example.shop", "detail-type": "OrderPlaced" }));
    }
    draft.link("call", python, api, json!({}));
    draft.link("call", python, ordered, json!({}));
    draft.link("call", python, fifo, json!({}));
    draft.design
}

/// What a deployment has to be told: sources of partner buses, packages of functions.
pub fn asking(seed: u64) -> Design {
    let mut draft = Draft::new("Asking", seed);
    let source = "aws.partner/shopify.com/1234/orders";
    let known = draft.node("event-bus", "shopify", json!({ "bus": "partner", "partner-source": source }));
    let unknown = draft.node("event-bus", "partner", json!({ "bus": "partner" }));
    let queue = draft.node("sqs-queue", "orders", json!({}));
    let dead = draft.node("sqs-queue", "dead letters", json!({}));
    let java = draft.node("lambda-function", "pricing", json!({ "runtime": "java21" }));
    draft.link("event-source-mapping", queue, java, json!({}));
    for (bus, name) in [(known, "shopify orders"), (unknown, "everything")] {
        let rule = draft.node("rule", name, json!({ "pattern": r#"{"detail":{"a":["x"],"on":[{"exists":false}]}}"# }));
        draft.link("bus-rule", bus, rule, json!({}));
        let delivery = draft.link("rule-target", rule, queue, json!({}));
        draft.link("dead-letter", delivery, dead, json!({}));
    }
    draft.design
}

/// Names that a template language could trip over.
pub const HOSTILE: &[&str] = &[
    "",
    " ",
    "yes",
    "2026-11-23",
    "007",
    "\"quoted\" & 'single' <b>markup</b> `code` \\ ${AWS::Region} {{resolve:ssm:x}}",
    "# comment: value",
    "- dash",
    "emoji 🎉👨‍👩‍👧",
    "订单",
    "订单总线",
    "שלום עולם",
    "مرحبا",
    "right\u{202e}to left\u{2069}",
    "two\nlines\r\n\tthree",
    "bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}",
    "*anchor &x !tag %dir @at",
    "Queue",
    "queue",
    "default",
];

/// Names longer than any that a service takes.
pub fn endless_names() -> [String; 3] {
    ["Endless".repeat(700), "长🎉".repeat(2000), "${x}{{resolve:ssm:y}}".repeat(300)]
}

/// A node of every kind with each of the names above.
pub fn every_kind_named_badly(seed: u64) -> Design {
    let endless = endless_names();
    let mut draft = Draft::new(&endless[1], seed);
    for name in HOSTILE.iter().copied().chain(endless.iter().map(String::as_str)) {
        let frame = draft.node("frame", name, json!({}));
        let kinds = KINDS.iter().map(|kind| kind.spec()).filter(|spec| !spec.is_container());
        let nodes: Vec<(&str, NodeId)> =
            kinds.map(|spec| (spec.id, draft.node_in(frame, spec.id, name, json!({})))).collect();
        let node = |kind: &str| nodes.iter().find(|(id, _)| *id == kind).expect("there is one of each").1;
        let bus = node("event-bus");
        for (link, from, to) in [
            ("bus-rule", bus, node("rule")),
            ("bus-archive", bus, node("archive")),
            ("put-events", node("api-gateway"), bus),
            ("put-events", node("lambda-function"), bus),
            ("call", node("state-machine"), node("lambda-function")),
            ("call", node("lambda-function"), node("sqs-queue")),
            ("call", node("lambda-function"), node("generic-service")),
            ("subscription", node("sns-topic"), node("generic-service")),
            ("rule-target", node("rule"), node("log-group")),
            ("rule-target", node("rule"), node("api-destination")),
        ] {
            draft.link(link, from, to, json!({}));
        }
    }
    draft.design
}

/// Nodes of several kinds with each such name, linked.
pub fn hostile_names(seed: u64) -> Design {
    let mut draft = Draft::new(HOSTILE[5], seed);
    for name in HOSTILE {
        let frame = draft.node("frame", name, json!({}));
        let bus = draft.node_in(frame, "event-bus", name, json!({}));
        let rule = draft.node_in(frame, "rule", name, json!({}));
        let function = draft.node_in(frame, "lambda-function", name, json!({}));
        let queue = draft.node_in(frame, "sqs-queue", name, json!({}));
        let dead = draft.node_in(frame, "sqs-queue", name, json!({}));
        let destination = draft.node_in(frame, "api-destination", name, json!({}));
        let api = draft.node_in(frame, "api-gateway", name, json!({}));
        draft.link("bus-rule", bus, rule, json!({}));
        draft.link("put-events", api, bus, json!({}));
        for target in [function, queue, destination] {
            let delivery = draft.link("rule-target", rule, target, json!({}));
            draft.link("dead-letter", delivery, dead, json!({}));
        }
    }
    draft.design
}

//! An EventBridge pipe: takes records from one source, filters and enriches them, and hands them to one target.

use super::{Live, live, Behaviour, Choice, Field, Glyph, Group, Kind, LinkRef, NodeRef, Outline, Shape, Spec, sound};
use crate::diagnostic::{Diagnostic, Subject};
use crate::geom::Size;
use crate::ir::{
    self, Admission, Builder, Document, Handle, Means, Part, PipeSource, PipeStep, PipeTarget, Resource, Sender, Statement,
    StreamReading,
};
use crate::json;

pub struct Pipe;

/// Who assumes its role.
const SERVICE: &str = "pipes.amazonaws.com";

static SPEC: Spec = Spec {
    id: "pipe",
    group: Group::Routing,
    default_name: "Pipe",
    outline: Outline::Card,
    size: Size::new(208.0, 64.0),
    glyph: Glyph {
        strokes: &["M3 8h5a3 3 0 0 1 3 3v2a3 3 0 0 0 3 3h7", "M3 12.4h2.4M3 16h4", "M14 8h7M17.5 12h3.5", "M3 5.5v13M21 5.5v13"],
        fills: &[],
    },
    tells: &[("state", "running")],
    gives: &["pipe-target", "pipe-enrichment", "uses"],
    takes: &["pipe-source", "refers-to"],
    accepts_events: false,
};

static FIELDS: &[Field] = &[
    // User guide, eb-pipes-event-filtering; the length of one: botocore 1.44.5, pipes Filter.
    Field::new("filters", Shape::Json { default: "[]", max_chars: 25_000 }).property("FilterCriteria"),
    Field::new("state", Shape::Choice(&[Choice("running"), Choice("stopped")])).property("DesiredState"),
    Field::new("description", Shape::Prose { default: "", max_chars: 512 }).property("Description"),
];

impl Kind for Pipe {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }
}

impl Behaviour for Pipe {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html"
    }

    fn live(&self, node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Pipe::of(node))
    }

    /// The resource holds all three of its links.
    fn lower(&self, node: NodeRef<'_>, into: &mut Builder) {
        let here = |code| Diagnostic::error(code).at(Subject::Node(node.index)).with("name", node.name());
        let Some(source_link) = sound(node.incoming("pipe-source")) else {
            return into.diagnose(here("export-pipe-without-source"));
        };
        let Some(target_link) = sound(node.outgoing("pipe-target")) else {
            return into.diagnose(here("export-pipe-without-target"));
        };
        let Some(target) = step(target_link, into) else { return };
        let Some((source, sort)) = source_of(source_link) else { return };
        let role = Handle::node(node.index, Part::Role);
        let origin = Subject::Link(source_link.index);
        into.allow(role, SERVICE, Statement::of_role(origin, reading(&sort), source.clone()));
        let enrichment = sound(node.outgoing("pipe-enrichment")).and_then(|link| step(link, into));
        let pipe = ir::Pipe {
            description: super::plain_description(node, 512),
            is_running: node.text("state") != "stopped",
            role,
            source,
            batch_size: source_link.integer("batch-size").min(most_in_batch(&sort, target_link)),
            batch_window_seconds: source_link.integer("batch-window-seconds"),
            filters: lower_filters(node, into),
            enrichment,
            target,
            parameters: parameters(target_link, &sort),
            sort,
        };
        into.add(Handle::node(node.index, Part::Main), node.index, Resource::Pipe(pipe));
    }

    /// A pipe does everything under its role (user guide, eb-pipes-permissions).
    fn sender(&self, node: NodeRef<'_>, link: LinkRef<'_>, into: &mut Builder) -> Option<Sender> {
        let role = Handle::node(node.index, Part::Role);
        Some(Sender {
            origin: Subject::Link(link.index),
            name: into.name(node.index).to_owned(),
            means: Means::Role { role, service: SERVICE },
        })
    }
}

/// Where records come from, and how they are read.
fn source_of(link: LinkRef<'_>) -> Option<(ir::Expression, PipeSource)> {
    let from = link.from();
    let reading = StreamReading {
        from_oldest: link.text("stream-start") == "trim-horizon",
        maximum_retry_attempts: link.integer("record-retry-attempts"),
        dead_letter: None,
    };
    Some(match from.spec().id {
        "kinesis-stream" => (from.behaviour().address(from)?, PipeSource::Stream(reading)),
        "dynamodb-table" => (super::dynamodb_table::stream_arn(from), PipeSource::TableStream(reading)),
        _ => (from.behaviour().address(from)?, PipeSource::Queue),
    })
}

/// User guide, eb-pipes-permissions.
fn reading(sort: &PipeSource) -> &'static [&'static str] {
    match sort {
        PipeSource::Queue => &["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        PipeSource::Stream(_) => {
            &["kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards"]
        }
        PipeSource::TableStream(_) => {
            &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        }
    }
}

fn step(link: LinkRef<'_>, into: &mut Builder) -> Option<PipeStep> {
    if super::admit(link, into) == Admission::Refused {
        return None;
    }
    let template = link.text("step-template");
    let template = (!template.trim().is_empty()).then(|| template.to_owned());
    Some(PipeStep { arn: link.to().behaviour().address(link.to())?, template })
}

/// A batch of the source may not be larger than the target takes at once; of a FIFO queue it has at most ten (user guide,
/// eb-pipes-batching-concurrency).
fn most_in_batch(sort: &PipeSource, target: LinkRef<'_>) -> i64 {
    match target.to().spec().id {
        "event-bus" | "sqs-queue" | "sns-topic" => 10,
        "kinesis-stream" | "firehose" => 500,
        _ => match sort {
            PipeSource::Queue | PipeSource::Stream(_) | PipeSource::TableStream(_) => 10_000,
        },
    }
}

fn parameters(link: LinkRef<'_>, sort: &PipeSource) -> PipeTarget {
    let to = link.to();
    let key = match sort {
        PipeSource::Queue => "$.messageId",
        PipeSource::Stream(_) => "$.partitionKey",
        PipeSource::TableStream(_) => "$.eventID",
    };
    match to.spec().id {
        "event-bus" => PipeTarget::Bus {
            source: link.text("source").to_owned(),
            detail_type: link.text("detail-type").to_owned(),
        },
        "sqs-queue" if super::sqs_queue::is_fifo(to) => PipeTarget::FifoQueue { key },
        "kinesis-stream" => PipeTarget::Stream { key },
        "state-machine" => PipeTarget::StateMachine,
        _ => PipeTarget::None,
    }
}

/// The patterns of a pipe, each as it is written; `None` where the text is no array.
#[must_use]
pub fn filters(text: &str) -> Option<Vec<(String, json::Value)>> {
    let value = json::read(text).ok()?;
    let json::Kind::Array(items) = &value.kind else { return None };
    Some(items.iter().map(|item| (json::compact(item), item.clone())).collect())
}

fn lower_filters(node: NodeRef<'_>, into: &mut Builder) -> Vec<Document> {
    let filters = filters(node.text("filters"));
    let is_refused = match &filters {
        Some(filters) => filters.iter().any(|(text, _)| crate::pattern::Pattern::parse(text).is_err()),
        None => true,
    };
    if is_refused {
        let found = Diagnostic::error("export-pattern-refused").at(Subject::Node(node.index)).in_field("filters");
        into.diagnose(found.with("name", node.name()));
    }
    filters.unwrap_or_default().iter().map(|(text, _)| Document::new(text)).collect()
}

//! What the page and its worker say to each other. The worker holds a replica of the design, fed by the page's changes with
//! a generation number; each answer carries the generation it is about, so that the page can drop what is out of date.
//!
//! The messages are JSON text. Nothing here knows a browser: a test plays both sides.

mod patterns;
mod replica;

pub use patterns::{Explained, ExplainedList, Judged, Missing, Question, Reply, Setting};
pub use replica::Replica;

use crate::design::{Change, Frozen, RecordKey};
use crate::diagnostic::{Diagnostic, Fix, Range, Severity};
use crate::geom::Rect;
use crate::layout::Direction;
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ask")]
pub enum Request {
    /// Holds this design (in the file format) from now on.
    Open { generation: u64, text: String },
    /// The design has changed; `generation` is one more than before.
    Change { generation: u64, change: Change },
    /// Sends a text to a node and lets it take its course. A later request of this kind, or a change, ends an earlier one.
    Simulate { ticket: u64, at: RecordKey, text: String, seed: u64 },
    /// Prints the design in a format, known by [`Target::id`](crate::export::Target::id).
    Export { ticket: u64, target: String },
    /// Lays the design out. A later request of this kind, or a change, ends an earlier one.
    Arrange { ticket: u64, direction: Direction },
    /// Asks the pattern engine; the answer does not depend on the design.
    Ask { ticket: u64, question: Question },
    /// Looks for everything that is wrong with the design, or worth knowing. A later request, or a change, ends an earlier one.
    Check { ticket: u64 },
    /// Ends what is under way.
    Stop,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "answer")]
pub enum Answer {
    /// It has started and takes requests.
    Ready,
    /// It missed a change, or cannot read the design: it wants an [`Request::Open`].
    Behind,
    Simulated {
        ticket: u64,
        generation: u64,
        ran: Ran,
    },
    Exported {
        ticket: u64,
        generation: u64,
        exported: Printed,
    },
    /// The layout is under way; `done` is a part of 1.
    Arranging {
        ticket: u64,
        generation: u64,
        done: f64,
    },
    /// Where each node goes.
    Arranged {
        ticket: u64,
        generation: u64,
        places: Vec<(RecordKey, Rect)>,
    },
    Told {
        ticket: u64,
        reply: Reply,
    },
    Checked {
        ticket: u64,
        generation: u64,
        findings: Vec<Finding>,
    },
    /// It could not be done.
    Failed {
        ticket: u64,
        generation: u64,
        finding: Finding,
    },
}

/// A diagnostic about records, as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The code, which is the id of a sentence.
    pub code: String,
    pub severity: Severity,
    pub arguments: Vec<(String, String)>,
    pub key: Option<RecordKey>,
    pub field: Option<String>,
    pub range: Option<Range>,
    /// What mends it, in the text of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

impl Finding {
    /// The finding for a diagnostic about a frozen drawing.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, frozen: &Frozen) -> Self {
        Self {
            code: diagnostic.code.to_owned(),
            severity: diagnostic.severity,
            arguments: diagnostic.arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            key: diagnostic.place.subject.and_then(|subject| frozen.key(subject)),
            field: diagnostic.place.field.clone(),
            range: diagnostic.place.range,
            fix: diagnostic.fix.clone(),
        }
    }
}

/// An export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Paths and texts.
    pub files: Vec<(String, String)>,
    /// What it leaves out or does otherwise than drawn.
    pub findings: Vec<Finding>,
}

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ran {
    /// Nodes and then links that had a part in it, in the drawing's order.
    pub fates: Vec<Fate>,
    /// It had taken so many steps that it may never end.
    pub was_stopped: bool,
    /// How long it took on the design's own clock.
    pub end_millis: u64,
}

/// What became of one node or link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fate {
    pub key: RecordKey,
    pub what: What,
    /// How often.
    pub count: u32,
    /// For what did not match: the clauses of the pattern that refused the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
    /// For what failed: why, as a code of [`text::failure`](crate::text::failure).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
}

/// The one thing to be said about a node or link; of several the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A rule or archive took the event.
    Matched,
    /// A rule or archive did not.
    NotMatched,
    /// Its pattern cannot be read.
    PatternRefused,
    Disabled,
    /// It reached the node, or went along the link.
    Reached,
    Stored,
    /// A bus got it and none of its rules took it.
    Unrouted,
    /// It failed at the node, or on the link.
    Failed,
    /// Given up and kept by the dead-letter queue.
    DeadLettered,
    /// Given up and lost.
    Lost,
    /// The node at the link's end wanted nothing of it.
    PassedBy,
}

/// A list of a pattern that refused an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The dotted path.
    pub path: String,
    /// The list, as the pattern has it.
    pub wanted: String,
    /// The values of the event there; none where it has none.
    pub found: Vec<String>,
    /// Why not: the code of a sentence and its arguments.
    pub miss: Option<(String, Vec<(String, String)>)>,
}

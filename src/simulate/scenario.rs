//! What a run is given beside the drawing: what is sent and told, what goes wrong meanwhile, and what is expected. Nodes and
//! links are known by their place in the drawing.

use super::fault::Fault;
use crate::flow::Command;
use serde::{Deserialize, Serialize};

/// A run's input.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub name: String,
    pub sends: Vec<Sending>,
    pub streams: Vec<Stream>,
    pub orders: Vec<Order>,
    pub faults: Vec<Fault>,
    pub expectations: Vec<Expectation>,
    /// Nothing happens from this moment on; without one a run goes on until all is quiet.
    pub end_millis: u64,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            name: String::new(),
            sends: Vec::new(),
            streams: Vec::new(),
            orders: Vec::new(),
            faults: Vec::new(),
            expectations: Vec::new(),
            end_millis: u64::MAX,
        }
    }
}

/// Something that a person sends to a node once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    pub node: usize,
    /// JSON.
    pub text: String,
    pub at_millis: u64,
}

/// Something that is sent to a node again and again: `burst` at once, every `every_millis`, until there were `count`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    pub node: usize,
    /// JSON in which `<n>` stands for the number of the sending; the first is 0.
    pub text: String,
    pub from_millis: u64,
    pub every_millis: u64,
    pub burst: u64,
    pub count: u64,
}

impl Stream {
    /// What is sent the so-many-th time.
    #[must_use]
    pub fn text_of(&self, number: u64) -> String {
        self.text.replace("<n>", &number.to_string())
    }

    /// When that is.
    #[must_use]
    pub fn at_millis(&self, number: u64) -> u64 {
        self.from_millis + number / self.burst.max(1) * self.every_millis
    }
}

/// Something that a node is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub node: usize,
    pub at_millis: u64,
    pub command: Command,
}

/// What a run is to keep to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// What the person calls it.
    pub name: String,
    pub expected: Expected<usize>,
}

/// The plain forms of expectations; `Place` is how a node is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "expect", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Expected<Place> {
    /// Everything that is sent to `from` is done or kept at `at` within so long.
    Reaches { from: Place, at: Place, within_millis: u64 },
    /// Everything that is sent to `from` is done or kept at `at` exactly so often.
    Times { from: Place, at: Place, times: u32 },
    /// What is sent to `from` is done or kept at `at` in the order in which it was sent.
    InOrder { from: Place, at: Place },
    /// Nothing is left in the queue at the end.
    Empty { at: Place },
    /// The queue never holds more.
    MostDepth { at: Place, most: u32 },
    /// No more reach the node within any second, failed tries included.
    MostPerSecond { at: Place, most: u32 },
    /// So many reach the node in all, failed tries included.
    Count { at: Place, least: u32, most: u32 },
    /// Nothing is lost: given up without a dead-letter queue, expired, or refused on the way.
    NothingLost,
    /// No event causes itself.
    NoLoop,
}

//! Runs a drawing: discrete events on an integer millisecond clock, one seeded generator, an append-only trace.
//!
//! The same drawing, the same scenario and the same seed give the same bytes of trace on every machine. A run owns its copy
//! of the drawing, so that nobody can edit under it; a clone of a run is a snapshot of it. Retry policies of links and
//! dead letters exist here and nowhere else; what a service does with what it keeps is its kind's, in `kinds/live/`.
//!
//! ```
//! use busbar::{gallery, simulate::Run};
//! let design = gallery::exhibit("product-registration").expect("it is in the gallery").design();
//! let drawing = design.freeze().drawing;
//! let bus = drawing.nodes.iter().position(|node| node.name == "Registrations").expect("it is drawn");
//! let mut run = Run::new(drawing, 1);
//! let event = r#"{"source": "com.example.registration", "detail-type": "ProductRegistered", "detail": {}}"#;
//! run.send(bus, event, 0).expect("the bus takes events");
//! run.drain();
//! assert!(run.outcome().nodes[bus].reached > 0);
//! ```

mod clock;
mod delivery;
mod document;
mod engine;
pub mod facts;
mod fault;
mod lines;
mod measure;
mod outcome;
mod reaction;
mod recording;
mod scenario;
mod trace;
mod watch;

pub use document::{scenario, scenarios};
pub use engine::{MOST_SCENARIO_STEPS, MOST_STEPS, Run};
pub use fault::{Fault, FaultKind};
pub use outcome::{LinkOutcome, NodeOutcome, Outcome, Refusal};
pub use scenario::{Expectation, Expected, Order, Scenario, Sending, Stream};
pub use trace::{Entry, MOST_ENTRIES, Step, Trace};
pub use watch::{Broken, Seen};

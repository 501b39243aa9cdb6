//! Runs a drawing: discrete events on an integer millisecond clock, one seeded generator, an append-only trace.
//!
//! The same drawing, the same sends and faults and the same seed give the same bytes of trace on every machine. A run owns
//! its copy of the drawing, so that nobody can edit under it; a clone of a run is a snapshot of it. Retry and dead letters
//! exist here and nowhere else: kinds only answer whether they took what reached them.
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
mod engine;
pub mod facts;
mod outcome;
mod reaction;
mod scenario;
mod trace;

pub use engine::{MOST_STEPS, Run};
pub use outcome::{LinkOutcome, NodeOutcome, Outcome, Refusal};
pub use scenario::{Fault, FaultKind, Scenario, Sending};
pub use trace::{Entry, Exhausted, Step, lines};

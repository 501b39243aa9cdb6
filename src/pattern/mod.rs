//! EventBridge event patterns: read, refuse with the service's words and ours, match, explain, reason.
//!
//! A pattern is a filter that says which events a rule takes. [`Pattern::parse`] reads one exactly as the service does and
//! reports every mistake; [`Pattern::verdict`] matches an event with a plain search that is meant to be obviously
//! right; [`Pattern::explain`] says why; [`Matcher`] matches thousands of rules at once, fast. Without an event,
//! [`Pattern::sample`] makes one that matches, [`Pattern::near_misses`] some that only just do not, and
//! [`Pattern::relation`] says how two patterns stand to each other; [`Pattern::from_event`] and [`usages`] go from events
//! and fields to patterns. The meaning follows event-ruler 2.0.1, which agrees with the recorded answers of the real
//! service; the few accidents of that implementation that are not imitated stand beside the code that differs.
//!
//! This module uses nothing but `json`, the seeded `rng`, serde and a few small crates, so that other programs can take it
//! alone.
//!
//! ```
//! use busbar::{json, pattern::{Pattern, Verdict}};
//! let pattern = Pattern::parse(r#"{"detail": {"amount": [{"numeric": [">", 100]}]}}"#).expect("the pattern is valid");
//! let event = json::read(r#"{"detail": {"amount": 250}}"#).expect("the event is valid");
//! assert_eq!(pattern.verdict(&event), Verdict::Match);
//!
//! let refusals = Pattern::parse(r#"{"source": "orders"}"#).expect_err("a leaf must be a list");
//! assert_eq!(refusals[0].code, "pattern.leaf-not-a-list");
//! assert!(refusals[0].service_message.contains("\"source\" must be an object or an array"));
//! ```

#![warn(missing_docs)]

mod address;
pub mod build;
mod explain;
mod fields;
mod ignore_case;
mod matcher;
mod model;
mod nearest;
mod number;
mod operator;
mod parse;
mod reason;
mod refusal;
mod search;
mod service;
mod warning;
mod wildcard;

pub use address::{Cidr, CidrFault, address};
pub use explain::{Branch, Explanation, Found, LeafExplanation, MISS_CODES, Miss, Outcome, Part, TestExplanation};
pub use ignore_case::IgnoreCase;
pub use matcher::{Matcher, Matches, Scratch};
pub use model::{Alternative, Bound, Excluded, Leaf, Node, NodeMember, Number, Operator, Pattern, Range, Test};
pub use number::comparable;
pub use parse::{MAX_ALTERNATIVES, MAX_PATHS};
pub use reason::{
    Clause, Events, NEAR_MISS_STEPS, NearMiss, NearMissOutcome, RELATION_STEPS, Relation, RelationKind, SampleFault,
    SelectionFault, Usage, Witness, usages,
};
pub use refusal::{CODES, Fix, Refusal};
pub use search::{STEP_BUDGET, Verdict};
pub use warning::{Warning, WarningKind};
pub use wildcard::{Wildcard, WildcardFault};

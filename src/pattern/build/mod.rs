//! A pattern built by hand: its shape for a builder, edits that patch its text, and what could be written next.
//!
//! The text stays the truth: an [`Edit`] changes only the bytes that it is about, so order, white space and whatever else a
//! person has written survive, and nothing is ever edited into a text that would be refused.

mod choice;
mod complete;
mod edit;
mod outline;
mod seen;
mod splice;

pub use choice::{Choice, Form, Operand, OperandKind};
pub use complete::{Offer, Offered, complete};
pub use edit::{Edit, EditFault, begun, edited};
pub use outline::{Field, Group, Item, Or, outline};
pub use seen::{Seen, SeenField};

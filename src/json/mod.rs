//! JSON as text with places: a reader that keeps spans, number text, order and duplicate keys, and a stable printer.
//!
//! The reader accepts exactly what the service's own reader accepts (RFC 8259 and nothing beside it: no byte order mark,
//! comments, trailing commas, `NaN`, `+1`, `01`), so that a pattern or an event is refused here when it would be refused
//! there. Nothing here holds a sentence: a [`SyntaxError`] is a [`Fault`] and a place.
//!
//! ```
//! use busbar::json::{self, Kind};
//! let value = json::read(r#"{"a": 1.50, "a": [true]}"#).expect("the text is valid");
//! let Kind::Object(members) = &value.kind else { panic!("an object") };
//! assert_eq!(members.len(), 2);
//! assert_eq!(members[0].value.kind, Kind::Number("1.50".to_owned()));
//! ```

mod fault;
mod literal;
mod place;
mod print;
mod read;
mod tree;

pub(crate) use literal::decode_string;

pub use fault::{Container, Fault, SyntaxError, Wanted, Within};
pub use place::{Place, pointer_at, pointer_step, value_at};
pub use print::{compact, pretty, quoted};
pub use read::{MAX_DEPTH, MAX_NUMBER_LENGTH, Partial, read, read_partial, read_prefix};
pub use tree::{Kind, Member, Span, Value};

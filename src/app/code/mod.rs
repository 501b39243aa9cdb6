//! Texts in a language of their own: shown with line numbers and light colours, and written with mistakes marked in place.

mod fault;
mod field;
mod paint;
mod tone;
mod view;

pub use fault::{Check, json, json_needed, pattern, pattern_or_nothing};
pub use field::{CodeField, travel_of};
pub use tone::Language;
pub use view::CodeView;

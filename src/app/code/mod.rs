//! Texts in a language of their own: shown with line numbers and light colours, and written in an editor with mistakes marked
//! in place.

mod editor;
mod fault;
mod field;
mod paint;
mod tone;
mod view;

pub use editor::{Mark, Marks, Offers, form_label};
pub use fault::{Check, anything, json, json_needed, line_and_column, pattern, pattern_or_nothing};
pub use field::{CodeField, focus, travel_of};
pub use tone::Language;
pub use view::CodeView;

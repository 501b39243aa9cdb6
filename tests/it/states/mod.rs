//! The Amazon States Language.

mod edits;
mod recorded;
mod table;

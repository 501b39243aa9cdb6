//! The Amazon States Language.

mod recorded;
mod table;

//! The Amazon States Language.

mod recorded;

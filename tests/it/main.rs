//! The one native integration binary: a module per area.

mod event;
mod json;
mod pattern;
mod support;

//! The one native integration binary: a module per area.

mod pattern;
mod support;

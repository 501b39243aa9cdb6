//! The one native integration binary: a module per area.

mod support;
mod text;

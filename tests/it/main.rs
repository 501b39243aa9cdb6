//! The one native integration binary: a module per area.

mod gallery;
mod support;
mod text;

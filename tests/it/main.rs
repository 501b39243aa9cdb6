//! The one native integration binary: a module per area.

mod export;
mod gallery;
mod pattern;
mod support;
mod text;

//! What the areas share.

pub mod editor;
pub mod sources;

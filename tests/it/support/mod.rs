//! What the areas share.

pub mod editor;
pub mod golden;
pub mod sources;

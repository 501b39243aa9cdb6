//! What the areas share.

pub mod editor;
pub mod golden;
pub mod shared;
pub mod sketch;
pub mod sources;

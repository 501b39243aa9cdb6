//! What the areas share.

pub mod editor;

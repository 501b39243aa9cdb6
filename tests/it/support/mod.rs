//! What the tests of several areas share.

pub mod draft;
pub mod editor;
pub mod golden;
pub mod shared;
pub mod sketch;
pub mod sources;

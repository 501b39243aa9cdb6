//! What tests of several areas use.

pub mod shared;

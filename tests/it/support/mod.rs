//! What the tests of several areas share; the only users of the APIs they wrap.

pub mod claims;
pub mod draft;
pub mod editor;
pub mod golden;
pub mod patterns;
pub mod session;
pub mod shared;
pub mod sketch;
pub mod sources;

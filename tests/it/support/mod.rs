//! What the tests of several areas share; the only users of the APIs they wrap.

pub mod sources;

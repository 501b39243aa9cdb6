//! Exports: what comes out is complete, stable, escaped, and says where it came from.

pub mod designs;
mod escape;
mod generations;
mod golden;
mod judged;
mod opaque;
mod random;
mod stable;
mod streams;
mod zip;

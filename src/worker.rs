//! The engines in a web worker.

fn main() {}

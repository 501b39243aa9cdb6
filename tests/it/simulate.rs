//! The simulator: a golden trace per gallery design, determinism, and one hand-written assertion per rule of behaviour.

mod trace;

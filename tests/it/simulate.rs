//! The simulator: a golden trace per gallery design, determinism, and one hand-written assertion per rule of behaviour.

mod delivery;
mod routing;
mod stage;
mod trace;

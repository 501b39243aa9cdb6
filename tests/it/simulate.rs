//! The simulator: a golden trace per gallery design, determinism, and one hand-written assertion per rule of behaviour.

mod conservation;
mod delivery;
mod random;
mod routing;
mod rules;
mod scenarios;
mod stage;
mod trace;

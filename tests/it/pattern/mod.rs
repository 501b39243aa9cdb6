//! Event patterns: recorded answers, the project's own table, properties.

mod build;
mod compiled;
mod explanations;
mod generated;
mod hostile;
mod misses;
mod mutations;
mod properties;
mod reason;
mod recorded;
mod sentences;
mod table;

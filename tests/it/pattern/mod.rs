//! Event patterns: recorded answers, the project's own table, properties.

mod explanations;
mod generated;
mod hostile;
mod properties;
mod reason;
mod recorded;
mod sentences;
mod table;

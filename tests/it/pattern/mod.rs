//! Event patterns: recorded answers, the project's own table, properties.

mod explanations;
mod hostile;
mod properties;
mod recorded;
mod sentences;
mod table;

//! Event patterns: recorded answers, the project's own table, properties.

mod recorded;
mod sentences;

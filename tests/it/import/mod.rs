//! Imports: public templates, broken and hostile files, and what comes of a known template line by line.

mod hostile;
mod shared;
mod table;

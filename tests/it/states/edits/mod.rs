//! Edits of definitions: what they write, and that they leave the rest alone.

mod random;
mod samples;
mod table;

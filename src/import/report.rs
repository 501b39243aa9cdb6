//! What became of each thing that was read.

use crate::diagnostic::Diagnostic;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is drawn, or part of something drawn.
    Understood,
    /// Nothing here knows what it means; its text is kept and comes out again.
    Kept,
    /// It could not be taken over.
    Refused,
}

impl Fate {
    pub const ALL: [Fate; 3] = [Fate::Understood, Fate::Kept, Fate::Refused];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Fate::Understood => "understood",
            Fate::Kept => "kept",
            Fate::Refused => "refused",
        }
    }
}

/// One thing that was read and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub fate: Fate,
    pub file: String,
    /// What it is called there.
    pub subject: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What it became, or why not.
    pub diagnostic: Diagnostic,
}

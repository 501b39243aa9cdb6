//! The one native integration binary: a module per area; `support` holds what they share.

mod checks;
mod command;
mod design;
mod edit;
mod event;
mod export;
mod gallery;
mod import;
mod independence;
mod json;
mod layout;
mod pattern;
mod picture;
mod protocol;
mod simulate;
mod states;
mod support;
mod text;
mod tidy;
mod transform;

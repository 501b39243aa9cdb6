//! The one native integration binary: a module per area; `support` holds what they share.

mod design;
mod edit;
mod gallery;
mod layout;
mod support;
mod text;
mod tidy;

//! Where things go: the routes of links.

mod route;

pub use route::{Attachment, Route, route};

//! Where things go: layouts of whole graphs, and routes of links.

mod arrange;
mod asked;
mod routes;

//! Where things go: the layered layout of boxes in boxes, and the routes of links.

mod arrange;
mod detour;
mod graph;
mod layered;
mod pack;
pub mod path;
mod route;
mod tiles;
mod whole;

pub use arrange::{Arranging, arrange};
pub use graph::{Arrangement, Direction, Edge, End, Graph, Node, Spacing};
pub use route::{Attachment, Route, Style, route, route_around};
pub use tiles::Tiles;

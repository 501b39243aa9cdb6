//! What opens beside or below the canvas.

mod run_results;
mod send_event;

pub use send_event::{SendEvent, Sending, sample_name};

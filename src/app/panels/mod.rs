//! What opens beside or below the canvas.

mod legend;
mod outline;
mod run_results;
mod send_event;

pub use legend::LegendCard;
pub use outline::Outline;
pub use send_event::{SendEvent, Sending, sample_name};

use super::store::Store;
use leptos::prelude::*;

/// Closes what is open and gives the canvas the keyboard.
fn close(store: Store) {
    store.sheet().set(None);
    super::canvas::focus();
}

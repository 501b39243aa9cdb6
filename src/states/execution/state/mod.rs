//! What each type of state does, one file per type.

mod batches;
mod choice;
mod fail;
mod files;
mod iterations;
mod map;
mod parallel;
mod pass;
mod results;
mod succeed;
mod task;
mod wait;

pub(super) use files::items as items_of_file;
pub(super) use map::items;

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

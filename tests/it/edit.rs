//! The editing session: pointer and keys in, design out.

mod arranging;
mod find;
mod frames;
mod gestures;
mod joining;
mod keyboard;
mod random;
mod selecting;
mod space;

//! The editing session: pointer and keys in, design out.

mod arranging;
mod frames;
mod gestures;
mod keyboard;
mod random;
mod space;

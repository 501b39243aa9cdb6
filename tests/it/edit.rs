//! The editing session: pointer and keys in, design out.

mod gestures;
mod keyboard;
mod random;
mod space;

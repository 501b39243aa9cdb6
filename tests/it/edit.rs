//! The editing session: pointer and keys in, design out.

mod arranging;
mod explaining;
mod find;
mod frames;
mod gestures;
mod joining;
mod keyboard;
mod presenting;
mod random;
mod routing;
mod selecting;
mod space;
mod touching;

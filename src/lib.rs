//! Busbar's core: event-driven designs on Amazon EventBridge as data that can be edited, matched, run and exported.
//!
//! Modules stand in layers, lowest first; a module uses only modules above it in this file. Nothing here, except
//! `app` (feature `app`), has ever heard of a browser. See `ARCHITECTURE.md`.

#![forbid(unsafe_code)]

// Layer 0: vocabulary.
pub mod geom;
pub mod json;
pub mod rng;
// Layer 1: languages.
pub mod event;
pub mod pattern;
pub mod schedule;
pub mod transform;
// Layer 1: contracts.
pub mod diagnostic;
pub mod flow;
pub mod ir;
pub mod states;
// Layer 2: what can be drawn.
pub mod kinds;
// Layer 3: the document.
pub mod design;
pub mod journal;
// Layer 4: engines, which do not know each other.
pub mod checks;
pub mod export;
pub mod gallery;
pub mod import;
pub mod layout;
pub mod simulate;
// Layer 5: what several engines do together, an editing session, and the words it is told in.
pub mod edit;
pub mod exchange;
pub mod text;
// Layer 5: pictures of what it shows.
pub mod picture;
// Above all layers: what the page and its worker say to each other.
pub mod protocol;

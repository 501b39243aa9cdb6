//! What a person does with pointer and keys, without a browser in it.

use crate::geom::Point;

/// Modifier keys; `control` is also the command key of a Mac.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    pub shift: bool,
    pub control: bool,
    pub alt: bool,
    /// The space bar is held: dragging pans.
    pub space: bool,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Main,
    Middle,
    Secondary,
    /// A finger: on empty canvas it pans instead of drawing a selection rectangle.
    Finger,
}

/// One thing the pointer did; `at` is in CSS pixels from the canvas element's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    Down {
        at: Point,
        button: Button,
        modifiers: Modifiers,
    },
    Move {
        at: Point,
        modifiers: Modifiers,
    },
    Up {
        at: Point,
        modifiers: Modifiers,
    },
    Double {
        at: Point,
    },
    /// A finger or pen stays where it was pressed: what is there offers what can be done with it.
    Long {
        at: Point,
    },
    /// The gesture was taken away, or the person pressed Escape.
    Cancel,
    /// The pointer left the canvas.
    Leave,
    /// `delta` as the browser gives it, in pixels.
    Wheel {
        at: Point,
        delta: Point,
        zooms: bool,
    },
    /// Two fingers: their middle moved by `by`, their distance grew by `factor`.
    Pinch {
        center: Point,
        by: Point,
        factor: f64,
    },
}

/// A key as `KeyboardEvent.key` spells it, with its modifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub key: String,
    pub modifiers: Modifiers,
}

/// The pointer's form over the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cursor {
    #[default]
    Default,
    /// A thing that can be dragged.
    Move,
    /// A place where a link begins.
    Link,
    /// Panning is under way.
    Grabbing,
    /// Panning would begin.
    Grab,
    ResizeBoth,
    /// The link cannot end here.
    Forbidden,
    Copy,
}

//! From the browser's pointer events to the editor's: moves come together once per frame, presses hold the pointer, two
//! fingers pinch.

use super::super::store::{Deed, Store};
use super::{modifiers, screen_point};
use busbar::edit::{Button, Input, Modifiers};
use busbar::geom::Point;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

/// Pixels for a line of text, for mice that scroll by lines.
const LINE: f64 = 16.0;
/// Pixels for a page, likewise.
const PAGE: f64 = 600.0;

/// What stays pressed this long asks for the menu.
const LONG_PRESS: Duration = Duration::from_millis(500);

#[derive(Default)]
struct State {
    /// The newest move that the editor has not seen, in page pixels.
    waiting: Option<(Point, Modifiers)>,
    /// Wheel turns that the editor has not seen.
    turned: Option<Turn>,
    has_frame: bool,
    /// Fingers on the surface, by pointer id, in page pixels.
    fingers: BTreeMap<i32, Point>,
    /// Counts presses and what ends them, so that a long one is known.
    press: u64,
    /// Where the two fingers were when the editor last saw them.
    pinch: Option<Pinch>,
}

#[derive(Clone, Copy)]
struct Turn {
    at: Point,
    delta: Point,
    zooms: bool,
}

#[derive(Clone, Copy)]
struct Pinch {
    center: Point,
    distance: f64,
}

/// The surface's pointers.
#[derive(Clone, Copy)]
pub struct Pointers {
    store: Store,
    surface: NodeRef<Div>,
    state: StoredValue<State, LocalStorage>,
}

impl Pointers {
    pub fn new(store: Store, surface: NodeRef<Div>) -> Self {
        Self { store, surface, state: StoredValue::new_local(State::default()) }
    }

    pub fn down(self, event: &PointerEvent) {
        if super::rename::is_input(event.target()) {
            return;
        }
        self.flush();
        if let Some(surface) = self.surface.get_untracked() {
            // A pointer that is gone already cannot be held, and then there is nothing to hold it for.
            let _ = surface.set_pointer_capture(event.pointer_id());
        }
        let is_touch = event.pointer_type() == "touch";
        if is_touch && self.finger_down(event) {
            return;
        }
        let button = match (is_touch, event.button()) {
            (true, _) => Button::Finger,
            (false, 1) => Button::Middle,
            (false, 2) => Button::Secondary,
            (false, _) => Button::Main,
        };
        if button == Button::Middle {
            // Else the browser would begin to scroll by itself.
            event.prevent_default();
        }
        if let Some(at) = surface_point(event) {
            self.store.input(Input::Down { at, button, modifiers: modifiers(self.store, event) });
            if button == Button::Finger || event.pointer_type() == "pen" {
                self.await_long_press(at);
            }
        }
    }

    /// What stays pressed and in its place for a while asks for the menu.
    fn await_long_press(self, at: Point) {
        let press = self.change(|state| {
            state.press += 1;
            state.press
        });
        set_timeout(
            move || {
                if self.state.try_with_value(|state| state.press == press) == Some(true) {
                    self.store.input(Input::Long { at });
                }
            },
            LONG_PRESS,
        );
    }

    /// Notes a finger, and says whether it is one of several: then they pinch, and what the first did is taken back.
    fn finger_down(self, event: &PointerEvent) -> bool {
        let count = self.change(|state| {
            state.fingers.insert(event.pointer_id(), page_point(event));
            state.fingers.len()
        });
        if count == 2 {
            self.store.input(Input::Cancel);
            self.change(|state| state.pinch = pinch_of(&state.fingers));
        }
        count > 1
    }

    pub fn moved(self, event: &PointerEvent) {
        let held = modifiers(self.store, event);
        self.change(|state| {
            let here = page_point(event);
            if let Some(finger) = state.fingers.get_mut(&event.pointer_id()) {
                *finger = here;
            }
            state.waiting = Some((here, held));
        });
        self.request_frame();
    }

    pub fn up(self, event: &PointerEvent) {
        self.flush();
        let was_pinch = self.lift(event);
        if let (Some(at), false) = (surface_point(event), was_pinch) {
            self.store.input(Input::Up { at, modifiers: modifiers(self.store, event) });
        }
    }

    pub fn cancelled(self, event: &PointerEvent) {
        self.change(|state| state.waiting = None);
        if !self.lift(event) {
            self.store.input(Input::Cancel);
        }
    }

    /// Lifts a finger and says whether it was part of a pinch; the finger that stays does nothing.
    fn lift(self, event: &PointerEvent) -> bool {
        self.change(|state| {
            state.press += 1;
            let was_pinch = state.pinch.is_some();
            state.fingers.remove(&event.pointer_id());
            if state.fingers.is_empty() {
                state.pinch = None;
            } else if was_pinch {
                state.pinch = pinch_of(&state.fingers).or(state.pinch);
            }
            was_pinch
        })
    }

    pub fn left(self) {
        self.flush();
        self.store.input(Input::Leave);
    }

    pub fn double(self, event: &MouseEvent) {
        if super::rename::is_input(event.target()) {
            return;
        }
        if let Some(at) = surface_point(event) {
            self.store.input(Input::Double { at });
        }
    }

    pub fn wheel(self, event: &WheelEvent) {
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE,
            WheelEvent::DOM_DELTA_PAGE => PAGE,
            _ => 1.0,
        };
        let mut delta = Point::new(event.delta_x() * unit, event.delta_y() * unit);
        let zooms = event.ctrl_key() || event.meta_key();
        if event.shift_key() && delta.x == 0.0 && !zooms {
            delta = Point::new(delta.y, 0.0);
        }
        let at = page_point(event);
        self.change(|state| {
            let before = state.turned.take().filter(|turn| turn.zooms == zooms).map_or(Point::ZERO, |turn| turn.delta);
            state.turned = Some(Turn { at, delta: before.plus(delta), zooms });
        });
        self.request_frame();
    }

    fn request_frame(self) {
        let has_frame = self.change(|state| std::mem::replace(&mut state.has_frame, true));
        if !has_frame {
            request_animation_frame(move || {
                self.change(|state| state.has_frame = false);
                self.flush();
            });
        }
    }

    /// Lets the editor see what has come together.
    fn flush(self) {
        let (waiting, turned, pinched) = self.change(|state| {
            let waiting = state.waiting.take();
            let fingers = waiting.and(state.pinch).zip(pinch_of(&state.fingers));
            if let Some((_, now)) = fingers {
                state.pinch = Some(now);
            }
            (waiting.filter(|_| state.pinch.is_none()), state.turned.take(), fingers)
        });
        if let Some((before, now)) = pinched
            && let Some(center) = screen_point(now.center.x, now.center.y)
        {
            let factor = if before.distance > 0.0 { now.distance / before.distance } else { 1.0 };
            self.store.input(Input::Pinch { center, by: now.center.minus(before.center), factor });
        }
        if let Some(Turn { at, delta, zooms }) = turned
            && let Some(at) = screen_point(at.x, at.y)
        {
            self.store.input(Input::Wheel { at, delta, zooms });
        }
        if let Some((at, modifiers)) = waiting
            && let Some(at) = screen_point(at.x, at.y)
        {
            self.store.input(Input::Move { at, modifiers });
            self.scroll_at_edge(at, modifiers);
        }
    }

    /// Near the edge a drag moves the view along, frame by frame, until the pointer moves on.
    fn scroll_at_edge(self, at: Point, modifiers: Modifiers) {
        let is_waiting = self.state.with_value(|state| state.waiting.is_some());
        if self.store.has_hands() && !is_waiting && self.store.perform(Deed::ScrollAtEdge { at, modifiers }) {
            request_animation_frame(move || self.scroll_at_edge(at, modifiers));
        }
    }

    fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> T {
        self.state.try_update_value(change).expect("events come only while the surface is mounted")
    }
}

fn page_point(event: &MouseEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

fn surface_point(event: &MouseEvent) -> Option<Point> {
    let page = page_point(event);
    screen_point(page.x, page.y)
}

fn pinch_of(fingers: &BTreeMap<i32, Point>) -> Option<Pinch> {
    let mut two = fingers.values();
    let (first, second) = (two.next()?, two.next()?);
    Some(Pinch { center: first.plus(*second).scaled(0.5), distance: first.distance_squared(*second).sqrt() })
}

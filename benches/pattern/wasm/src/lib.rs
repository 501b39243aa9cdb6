//! The benchmark's events and this matcher as functions that a page can call; `../wasm.mjs` calls them and takes the time.

#[path = "../../city.rs"]
mod city;

use busbar::pattern::{Matcher, Pattern, Scratch};
use std::cell::RefCell;
use std::ops::Range;

#[derive(Default)]
struct State {
    text: String,
    events: Vec<Range<usize>>,
    /// Where the page writes the rules, one a line.
    input: Vec<u8>,
    matcher: Matcher<usize>,
    scratch: Scratch,
    counts: Vec<u32>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(work: impl FnOnce(&mut State) -> T) -> T {
    STATE.with(|state| work(&mut state.borrow_mut()))
}

/// Makes the events; answers how many there are.
#[unsafe(no_mangle)]
pub extern "C" fn make_events() -> usize {
    with(|state| {
        state.text = city::events();
        let mut at = 0;
        for line in state.text.lines() {
            state.events.push(at..at + line.len());
            at += line.len() + 1;
        }
        assert_eq!(state.events.len(), city::COUNT);
        state.events.len()
    })
}

/// Room for that many bytes of rules.
#[unsafe(no_mangle)]
pub extern "C" fn make_room(length: usize) -> *mut u8 {
    with(|state| {
        state.input = vec![0; length];
        state.input.as_mut_ptr()
    })
}

/// Takes the rules that were written; answers how many there are.
#[unsafe(no_mangle)]
pub extern "C" fn take_rules() -> usize {
    with(|state| {
        state.matcher = Matcher::new();
        let text = std::str::from_utf8(&state.input).expect("rules are text");
        for (id, line) in text.lines().enumerate() {
            state.matcher.add(id, &Pattern::parse(line).expect("the rules are valid"));
        }
        state.matcher.len()
    })
}

/// Matches all events; [`count_of`] then says how many of them each rule matches.
#[unsafe(no_mangle)]
pub extern "C" fn count() {
    with(|State { text, events, matcher, scratch, counts, .. }| {
        *counts = vec![0; matcher.len()];
        for event in events {
            let found = matcher.matches(&text[event.clone()], scratch).expect("the events are valid");
            found.matched().for_each(|rule| counts[*rule] += 1);
        }
    });
}

#[unsafe(no_mangle)]
pub extern "C" fn count_of(rule: usize) -> u32 {
    with(|state| state.counts[rule])
}

/// Matches the events from one place up to, not including, another; answers how many matches there are.
#[unsafe(no_mangle)]
pub extern "C" fn pass(from: usize, end: usize) -> usize {
    with(|State { text, events, matcher, scratch, .. }| {
        let matches = |event: &Range<usize>| {
            matcher.matches(&text[event.clone()], scratch).map_or(0, |found| found.matched().count())
        };
        events[from..end].iter().map(matches).sum()
    })
}

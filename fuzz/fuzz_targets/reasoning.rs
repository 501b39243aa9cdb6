//! Any two patterns and any event: samples, near misses and witnesses of relations hold, and the event contradicts no claim.

#![no_main]

// Only a part of what the tests share is used here.
#[allow(dead_code)]
#[path = "../../tests/it/support"]
mod support {
    pub mod claims;
}

use busbar::json::{self, Value};
use busbar::pattern::{Events, Pattern, Verdict};
use busbar_fuzz::texts;
use libfuzzer_sys::fuzz_target;
use support::claims::{check_event, check_sample_and_near_misses, check_witnesses};

fuzz_target!(|input: &[u8]| {
    let texts = texts(input);
    let [first, second, event] = texts.as_slice() else { return };
    let (Ok(first), Ok(second)) = (Pattern::parse(first), Pattern::parse(second)) else { return };
    let event = json::read_prefix(event).ok();
    for events in [Events::Any, Events::Delivered] {
        let relation = first.relation(&second, events);
        check_witnesses(&first, &second, &relation);
        if let (Events::Any, Some(event)) = (events, &event) {
            check_event(&first, &second, relation.kind, event);
        }
    }
    check_sample_and_near_misses(&first, input.len() as u64);
    if let Some(event) = &event {
        select(event);
    }
});

/// A pattern from every member of an event matches it.
fn select(event: &Value) {
    for member in event.members() {
        if let Ok(pattern) = Pattern::from_event(event, &[&json::pointer_step(&member.key)]) {
            assert_ne!(pattern.verdict(event), Verdict::NoMatch, "{}", pattern.text());
        }
    }
}

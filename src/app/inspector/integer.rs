//! A whole number with a unit and a range. What cannot be taken stays in the field with the reason below it, and the design
//! keeps the last good number.

use crate::app::store::use_store;
use busbar::design::RecordKey;
use busbar::edit::Command;
use busbar::text::{label, label_with};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use serde_json::Value;

/// A number is written when it is left, or so long after the last key: one undo step for `900`, not three.
const WRITE_MILLIS: u32 = 500;

#[component]
pub fn IntegerField(
    id: String,
    key: RecordKey,
    path: &'static str,
    value: Signal<i64>,
    /// The least and the most.
    range: (i64, i64),
    unit: &'static str,
) -> impl IntoView {
    let store = use_store();
    let draft = RwSignal::new(value.get_untracked().to_string());
    let timer = StoredValue::new_local(None::<Timeout>);
    // Undo, or the same field elsewhere, changes what is shown; typing does not, because the draft says it already.
    Effect::new(move |_| {
        let value = value.get();
        if parse(&draft.read_untracked(), range) != Some(value) {
            draft.set(value.to_string());
        }
    });
    let write = move || {
        timer.set_value(None);
        let Some(number) = parse(&draft.read_untracked(), range) else { return };
        if number != value.get_untracked() {
            store.run(Command::Set { key, path: path.to_owned(), value: Some(Value::from(number)) });
        }
    };
    let step = move |by: i64| {
        let number = parse(&draft.read_untracked(), range).unwrap_or_else(|| value.get_untracked());
        draft.set((number + by).clamp(range.0, range.1).to_string());
        write();
    };
    let is_good = Memo::new(move |_| parse(&draft.read(), range).is_some());
    let note_id = format!("{id}-note");
    let note = move || {
        let (min, max) = (range.0.to_string(), range.1.to_string());
        if is_good.get() {
            parse(&draft.read(), range).filter(|_| unit == "seconds").and_then(duration)
        } else {
            Some(label_with("app-panel-integer-range", &[("min", &min), ("max", &max)]))
        }
    };
    on_cleanup(write);
    view! {
        <div class="number">
            <input
                type="text"
                inputmode="numeric"
                class="input"
                id=id
                autocomplete="off"
                aria-invalid=move || (!is_good.get()).to_string()
                aria-describedby=note_id.clone()
                prop:value=draft
                on:input=move |event| {
                    draft.set(event_target_value(&event));
                    timer.set_value(Some(Timeout::new(WRITE_MILLIS, write)));
                }
                on:change=move |_| write()
                on:keydown=move |event| {
                    match event.key().as_str() {
                        "ArrowUp" => step(1),
                        "ArrowDown" => step(-1),
                        _ => return,
                    }
                    event.prevent_default();
                }
            />
            {(!unit.is_empty()).then(|| view! { <span class="unit">{label(&format!("unit-{unit}"))}</span> })}
            <span class="number-note" class:is-faulty=move || !is_good.get() id=note_id aria-live="polite">
                {note}
            </span>
        </div>
    }
}

fn parse(text: &str, range: (i64, i64)) -> Option<i64> {
    text.trim().parse().ok().filter(|number| (range.0..=range.1).contains(number))
}

/// Seconds in the largest unit that takes them whole; `None` where that is seconds.
fn duration(seconds: i64) -> Option<String> {
    let units =
        [(86_400, "app-panel-duration-days"), (3_600, "app-panel-duration-hours"), (60, "app-panel-duration-minutes")];
    let (size, key) = units.into_iter().find(|(size, _)| seconds >= *size && seconds % size == 0)?;
    Some(label_with(key, &[("count", &(seconds / size).to_string())]))
}

#[cfg(test)]
mod tests {
    use super::{duration, parse};

    #[test]
    fn only_whole_numbers_within_the_range_are_taken() {
        assert_eq!(parse(" 900 ", (0, 900)), Some(900));
        for text in ["901", "-1", "", "3.0", "1e2", "٣"] {
            assert_eq!(parse(text, (0, 900)), None, "{text:?}");
        }
    }

    #[test]
    fn durations_are_said_in_the_largest_whole_unit() {
        assert_eq!(duration(345_600).as_deref(), Some("= 4 days"));
        assert_eq!(duration(3_600).as_deref(), Some("= 1 hour"));
        assert_eq!(duration(90), None);
    }
}

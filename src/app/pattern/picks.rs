//! A pattern from an event: its fields to tick, and the pattern that asks for those values.

use busbar::json::{self, Kind, Value, pointer_step};
use busbar::text::label;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Longer values are cut in the list.
const MOST_VALUE_CHARS: usize = 40;

/// A value that can be ticked.
#[derive(Clone, Debug, PartialEq)]
struct Pick {
    /// JSON pointer.
    pointer: String,
    /// What the list calls it: the keys and positions down to it.
    path: String,
    value: String,
}

/// The values of an event, in its order.
fn picks(text: &str) -> Vec<Pick> {
    let mut picks = Vec::new();
    if let Ok(event) = json::read(text) {
        collect(&event, String::new(), String::new(), &mut picks);
    }
    picks
}

fn collect(value: &Value, pointer: String, path: String, picks: &mut Vec<Pick>) {
    match &value.kind {
        Kind::Object(members) => {
            for member in members {
                let path = if path.is_empty() { member.key.clone() } else { format!("{path}.{}", member.key) };
                collect(&member.value, format!("{pointer}{}", pointer_step(&member.key)), path, picks);
            }
        }
        Kind::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                collect(element, format!("{pointer}/{index}"), format!("{path}[{index}]"), picks);
            }
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {
            let mut value = json::compact(value);
            if value.chars().count() > MOST_VALUE_CHARS {
                value = value.chars().take(MOST_VALUE_CHARS - 1).chain(['…']).collect();
            }
            picks.push(Pick { pointer, path, value });
        }
    }
}

#[component]
pub fn Picks(event: Memo<String>, choose: impl Fn(Vec<String>) + Copy + 'static) -> impl IntoView {
    let chosen = RwSignal::new(BTreeSet::from(["/source".to_owned(), "/detail-type".to_owned()]));
    let all = Memo::new(move |_| event.with(|text| picks(text)));
    let rows = move || {
        all.get()
            .into_iter()
            .map(|Pick { pointer, path, value }| {
                let is_chosen = chosen.with_untracked(|chosen| chosen.contains(&pointer));
                view! {
                    <li>
                        <label class="pick">
                            <input
                                type="checkbox"
                                prop:checked=is_chosen
                                on:change=move |event| {
                                    chosen.update(|chosen| {
                                        if event_target_checked(&event) {
                                            chosen.insert(pointer.clone());
                                        } else {
                                            chosen.remove(&pointer);
                                        }
                                    });
                                }
                            />
                            <code class="pick-path" dir="auto">{path}</code>
                            <code class="pick-value" dir="auto">{value}</code>
                        </label>
                    </li>
                }
            })
            .collect_view()
    };
    let make = move |_| {
        let here: Vec<String> = all.with_untracked(|all| all.iter().map(|pick| pick.pointer.clone()).collect());
        choose(here.into_iter().filter(|pointer| chosen.with_untracked(|chosen| chosen.contains(pointer))).collect());
    };
    view! {
        <div class="picks" role="group" aria-label=label("app-panel-try-pick")>
            <p class="try-note">{label("app-panel-try-pick-help")}</p>
            <ul>{rows}</ul>
            <button type="button" class="button primary" on:click=make>{label("app-panel-try-pick-make")}</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{Pick, picks};

    #[test]
    fn values_are_named_by_the_way_down_to_them() {
        let pick = |pointer: &str, path: &str, value: &str| Pick {
            pointer: pointer.to_owned(),
            path: path.to_owned(),
            value: value.to_owned(),
        };
        assert_eq!(
            picks(r#"{"source": "s", "detail": {"a/b": [{"n": 1.50}], "empty": {}}}"#),
            [pick("/source", "source", "\"s\""), pick("/detail/a~1b/0/n", "detail.a/b[0].n", "1.50")]
        );
        assert_eq!(picks("{"), []);
    }
}

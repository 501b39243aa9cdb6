//! Edits of the public samples: nothing changes where nothing is edited, and one state's lines where one state is.

use crate::support::shared;
use busbar::json::Place;
use busbar::states::edit::{Edit, edited};
use busbar::states::parse;

/// Every sample that can be read, by name.
pub fn samples() -> Vec<(String, String)> {
    let names = shared::names("states/samples");
    names
        .into_iter()
        .filter_map(|name| Some((name.clone(), shared::text(&format!("states/samples/{name}"))?)))
        .collect()
}

#[test]
fn editing_nothing_changes_no_byte() {
    for (name, text) in samples() {
        assert_eq!(edited(&text, &[]).as_ref(), Ok(&text), "{name}");
    }
}

#[test]
fn editing_a_state_changes_its_lines_only() {
    for (name, text) in samples() {
        let Some(machine) = parse(&text).machine else { panic!("{name} is refused") };
        for state in &machine.states {
            let set = |value: Option<&str>| Edit::Set {
                state: Some(state.name.clone()),
                pointer: "/Unknown".to_owned(),
                value: value.map(str::to_owned),
            };
            let after = edited(&text, &[set(Some("{\"a\": [1, {\"b\": 2.50}]}"))]);
            let after = after.unwrap_or_else(|fault| panic!("{name}, {}: {fault:?}", state.name));
            let first = Place::of(&text, state.span.start).line;
            let last = Place::of(&text, state.span.end).line;
            let (before_lines, after_lines): (Vec<_>, Vec<_>) = (text.lines().collect(), after.lines().collect());
            assert_eq!(before_lines[..first - 1], after_lines[..first - 1], "{name}, {}", state.name);
            let behind = before_lines.len() - last;
            assert_eq!(before_lines[last..], after_lines[after_lines.len() - behind..], "{name}, {}", state.name);
            assert!(parse(&after).machine.is_some(), "{name}, {}", state.name);
            let restored = edited(&after, &[set(None)]);
            assert_eq!(restored.as_ref(), Ok(&text), "{name}, {}", state.name);
        }
    }
}

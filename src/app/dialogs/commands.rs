//! Everything that can be done, found by its name, with its keys and why it cannot be done now.

use super::Modal;
use crate::app::icon::Icon;
use crate::app::keyboard::shortcut_words;
use crate::app::menu;
use crate::app::picker::{Picker, Row};
use crate::app::store::{Deed, Sheet, Store, use_store};
use busbar::edit::{ACTIONS, Action, Editor, likeness};
use busbar::kinds::KINDS;
use busbar::text::{label, label_with};
use leptos::prelude::*;

#[derive(Clone, Copy)]
enum Doing {
    Action(&'static Action),
    Page(fn(Store)),
    Sheet(Sheet),
    Place(&'static str),
}

/// What the page itself does beside the editor's actions.
static PAGE: [(&str, Icon, Doing, &str); 10] = [
    ("app-shell-send", Icon::Send, Doing::Sheet(Sheet::Send), ""),
    ("app-shell-export", Icon::Export, Doing::Sheet(Sheet::Export), ""),
    ("app-shell-outline", Icon::Outline, Doing::Sheet(Sheet::Outline), "O"),
    ("app-shell-legend", Icon::Legend, Doing::Page(menu::toggle_legend), ""),
    ("app-shell-find", Icon::Find, Doing::Sheet(Sheet::Find), "f"),
    ("app-shell-gallery", Icon::Gallery, Doing::Sheet(Sheet::Gallery), ""),
    ("app-shell-new", Icon::New, Doing::Page(menu::start_new), ""),
    ("app-shell-open", Icon::Open, Doing::Page(menu::open_file), ""),
    ("app-shell-download", Icon::Download, Doing::Page(menu::download), ""),
    ("app-shell-keys", Icon::Keys, Doing::Sheet(Sheet::Keys), "?"),
];

#[component]
pub fn Commands() -> impl IntoView {
    let store = use_store();
    let all = StoredValue::new_local(store.with(all));
    let shown = StoredValue::new_local(Vec::<Doing>::new());
    let rows = move |typed: String| {
        let mut fitting: Vec<(i32, usize)> = all.with_value(|all| {
            let likeness = |(index, (row, _)): (usize, &(Row, Doing))| Some((likeness(&row.name, &typed)?, index));
            all.iter().enumerate().filter_map(likeness).collect()
        });
        if !typed.trim().is_empty() {
            fitting.sort_by_key(|(score, index)| (-score, *index));
        }
        all.with_value(|all| {
            shown.set_value(fitting.iter().map(|(_, index)| all[*index].1).collect());
            fitting.iter().map(|(_, index)| all[*index].0.clone()).collect::<Vec<_>>()
        })
    };
    let choose = move |index: usize| {
        let Some(doing) = shown.with_value(|shown| shown.get(index).copied()) else { return };
        super::close(store);
        match doing {
            Doing::Action(action) => store.act(action.id),
            Doing::Page(act) => act(store),
            Doing::Sheet(sheet) => store.sheet().set(Some(sheet)),
            Doing::Place(kind) => {
                store.perform(Deed::PlaceInView(kind));
            }
        }
    };
    view! {
        <Modal name=label("app-shell-commands")>
            <Picker
                name=label("app-shell-commands")
                placeholder=label("app-panel-commands-hint")
                none=label("app-panel-commands-none")
                rows
                choose
                cancel=move |()| super::close(store)
            />
        </Modal>
    }
}

fn all(editor: &Editor) -> Vec<(Row, Doing)> {
    let actions = ACTIONS.iter().map(|action| {
        let row = Row {
            name: label(&format!("action-{}", action.id)),
            detail: label(&format!("section-{}", action.section)),
            keys: action.shortcuts.first().map(shortcut_words).unwrap_or_default(),
            refusal: (action.disabled)(editor).map(label),
            ..Row::default()
        };
        (row, Doing::Action(action))
    });
    let page = PAGE.iter().map(|(key, icon, doing, keys)| {
        let keys = match *keys {
            "f" => super::control_words("f"),
            keys => keys.to_owned(),
        };
        (Row { icon: Some(*icon), name: label(key), keys, ..Row::default() }, *doing)
    });
    let kinds = KINDS.iter().map(|kind| {
        let id = kind.spec().id;
        let name = label_with("app-panel-add-kind", &[("kind", id)]);
        let detail = label(&format!("kind-{id}-help"));
        (Row { kind: Some(id), name, detail, ..Row::default() }, Doing::Place(id))
    });
    // What can be done now comes before what cannot.
    let (mut possible, refused): (Vec<_>, Vec<_>) = page.chain(actions).partition(|(row, _)| row.refusal.is_none());
    possible.extend(kinds);
    possible.extend(refused);
    possible
}

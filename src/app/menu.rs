//! The menu of the whole design: a new one, opening, the gallery, downloading.

use super::icon::Icon;
use super::later::{Later, Place, Shown};
use super::platform::files;
use super::store::{Sheet, Store, use_store};
use busbar::design::{self, Design};
use busbar::text::label;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

/// How design files end.
const FILE_ENDING: &str = ".busbar.json";

/// A line of the menu: message key, icon, what is done.
type Item = (&'static str, Icon, fn(Store));

/// The menu's lines, in order.
static ITEMS: [Item; 11] = [
    ("app-shell-new", Icon::New, start_new),
    ("app-shell-open", Icon::Open, open_file),
    ("app-shell-gallery", Icon::Gallery, |store| store.sheet().set(Some(Sheet::Gallery))),
    ("action-arrange-right", Icon::ArrangeRight, |store| store.act("arrange-right")),
    ("action-arrange-down", Icon::ArrangeDown, |store| store.act("arrange-down")),
    ("app-shell-download", Icon::Download, download),
    ("app-shell-commands", Icon::Commands, |store| store.sheet().set(Some(Sheet::Commands))),
    ("app-shell-outline", Icon::Outline, |store| store.sheet().set(Some(Sheet::Outline))),
    ("app-shell-legend", Icon::Legend, toggle_legend),
    ("app-shell-find", Icon::Find, |store| store.sheet().set(Some(Sheet::Find))),
    ("app-shell-keys", Icon::Keys, |store| store.sheet().set(Some(Sheet::Keys))),
];

pub fn toggle_legend(store: Store) {
    store.shows_legend().update(|shows| *shows = !*shows);
}

pub fn start_new(store: Store) {
    store.open(Design::named(&label("app-shell-untitled")));
}

pub fn open_file(store: Store) {
    files::choose(".json,application/json", move |opened| open(store, opened));
}

/// Opens a file that was chosen or dropped; what cannot be read leaves the open design as it is and says why.
fn open(store: Store, opened: files::Opened) {
    match opened.and_then(|(_, text)| design::read(&text)) {
        Ok((design, found)) => {
            store.open(design);
            for diagnostic in &found {
                store.say(diagnostic);
            }
        }
        Err(reason) => store.say(&reason),
    }
}

/// Hands the design to the person as a file.
pub fn download(store: Store) {
    let (name, text) = store.with(|editor| (editor.design().name().to_owned(), design::write(editor.design())));
    files::download(&file_name(&name), text.as_bytes(), "application/json");
}

fn file_name(name: &str) -> String {
    format!("{}{FILE_ENDING}", file_stem(name))
}

/// A name that every file system takes: letters, digits and a few signs of the design's.
pub fn file_stem(name: &str) -> String {
    let kept: String =
        name.chars().map(|c| if c.is_alphanumeric() || " ._-".contains(c) { c } else { '-' }).take(80).collect();
    let kept = kept.trim_matches([' ', '.', '-']);
    if kept.is_empty() { "design".to_owned() } else { kept.to_owned() }
}

/// Whether the menu is open, as its button and its lines share it.
#[derive(Clone, Copy)]
pub struct MenuState(RwSignal<bool>);

impl MenuState {
    pub fn new() -> Self {
        Self(RwSignal::new(false))
    }
}

fn use_menu() -> RwSignal<bool> {
    let MenuState(is_open) = use_context().expect("the app provides it before it mounts anything");
    is_open
}

/// The button that opens the menu, and the place for its lines.
#[component]
pub fn Menu(later: Later) -> impl IntoView {
    let is_open = use_menu();
    view! {
        <span class="menu-place">
            <button
                type="button"
                class="button icon-button"
                aria-label=label("app-shell-menu")
                title=label("app-shell-menu")
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {Icon::Menu.view()}
            </button>
            <Shown later place=Place::Menu />
        </span>
    }
}

/// The menu's lines, while it is open.
#[component]
pub fn MenuLines() -> impl IntoView {
    let store = use_store();
    let is_open = use_menu();
    let list = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            focus_item(&list, 0);
        }
    });
    let close = move || {
        is_open.set(false);
        super::canvas::focus();
    };
    let keys = move |event: KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        let at = focused_item(&list);
        let last = ITEMS.len() - 1;
        let to = match event.key().as_str() {
            "ArrowDown" => Some(if at == last { 0 } else { at + 1 }),
            "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" | "Tab" => {
                event.prevent_default();
                close();
                None
            }
            _ => None,
        };
        if let Some(to) = to {
            event.prevent_default();
            focus_item(&list, to);
        }
    };
    view! {
        <Show when=move || is_open.get()>
            <div class="menu-scrim" on:pointerdown=move |_| is_open.set(false)></div>
            <div class="menu" role="menu" aria-label=label("app-shell-menu") node_ref=list on:keydown=keys>
                {ITEMS
                    .iter()
                    .map(|(key, icon, act)| {
                        view! {
                            <button
                                type="button"
                                class="menu-item"
                                role="menuitem"
                                tabindex="-1"
                                on:click=move |_| {
                                    close();
                                    act(store);
                                }
                            >
                                {icon.view()}
                                {label(key)}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </Show>
    }
}

/// Opens design files that are dropped on the page, and shows while one hangs over it that it may be dropped.
#[component]
pub fn DropTarget() -> impl IntoView {
    let store = use_store();
    let is_dropping = RwSignal::new(false);
    files::on_drop(
        move |opened| open(store, opened),
        move |is_over| {
            if is_dropping.get_untracked() != is_over {
                is_dropping.set(is_over);
            }
        },
    );
    view! {
        <Show when=move || is_dropping.get()>
            <div class="drop-target">
                <p>{label("app-shell-drop")}</p>
            </div>
        </Show>
    }
}

fn focus_item(list: &HtmlElement, index: usize) {
    let item = u32::try_from(index).ok().and_then(|index| list.children().item(index));
    if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        // An item that cannot be focused leaves the focus where it is.
        let _ = item.focus();
    }
}

fn focused_item(list: &HtmlElement) -> usize {
    let focused = document().active_element();
    let items = list.children();
    (0..items.length()).find(|&index| items.item(index) == focused).map_or(0, |index| index as usize)
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_named_after_its_design_without_what_file_systems_refuse() {
        assert_eq!(file_name("Product registration"), "Product registration.busbar.json");
        assert_eq!(file_name("a/b:c?"), "a-b-c.busbar.json");
        assert_eq!(file_name("注文 2"), "注文 2.busbar.json");
        assert_eq!(file_name("../.."), "design.busbar.json");
    }
}

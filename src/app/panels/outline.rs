//! The drawing as a tree: the canvas's twin for whoever does not see it, and a list to go by for whoever does.
//!
//! What is selected on the canvas is the line where one is, and keys that the tree does not want are the canvas's.

use crate::app::glyph::Badge;
use crate::app::icon::Icon;
use crate::app::store::{Deed, use_store};
use busbar::design::RecordKey;
use busbar::edit::{Editor, Key, Modifiers, OutlineItem};
use busbar::text::{label, label_with};
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use web_sys::KeyboardEvent;

/// The height of a line in pixels, as style/panels.css says, and how many are drawn beyond what is seen.
const LINE: f64 = 30.0;
const MORE: usize = 12;
/// Keys after which the canvas has to have the keyboard.
const OF_CANVAS: [&str; 5] = ["F2", "Enter", "l", "/", "ContextMenu"];

#[component]
pub fn Outline() -> impl IntoView {
    let store = use_store();
    let tree = NodeRef::<Div>::new();
    let folded = RwSignal::new(BTreeSet::<RecordKey>::new());
    let lines = Memo::new(move |_| {
        store.design_revision().track();
        let all = store.with(Editor::outline);
        Arc::new(folded.with(|folded| unfolded(&all, folded)))
    });
    let seen = RwSignal::new((0.0_f64, 600.0_f64));
    let measure = move || {
        if let Some(tree) = tree.get_untracked() {
            seen.set((f64::from(tree.scroll_top()), f64::from(tree.client_height())));
        }
    };
    let active = Memo::new(move |_| store.selection().with(|keys| keys.first().copied().filter(|_| keys.len() == 1)));
    let at = move || lines.with(|lines| active.get().and_then(|key| lines.iter().position(|line| line.key == key)));
    Effect::new(move |_| {
        if let Some(tree) = tree.get() {
            // A tree that cannot be focused now is still there to be clicked.
            let _ = tree.focus();
            measure();
        }
    });
    // The line where one is stays in sight.
    Effect::new(move |_| {
        let (Some(index), Some(tree)) = (at(), tree.get()) else { return };
        let (top, height) = (index as f64 * LINE, f64::from(tree.client_height()));
        let scroll = f64::from(tree.scroll_top());
        if top < scroll {
            tree.set_scroll_top(top as i32);
        } else if top + LINE > scroll + height {
            tree.set_scroll_top((top + LINE - height) as i32);
        }
    });
    let go = move |index: usize| {
        if let Some(key) = lines.with_untracked(|lines| lines.get(index).map(|line| line.key)) {
            store.edit(|editor| {
                editor.select(BTreeSet::from([key]));
                editor.bring_into_view(key);
            });
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = lines.with_untracked(|lines| lines.len());
        let now = untrack(at);
        let line = now.and_then(|index| lines.with_untracked(|lines| lines.get(index).copied()));
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.shift_key();
        match (event.key().as_str(), line) {
            ("ArrowDown", _) if is_plain => go(now.map_or(0, |at| (at + 1).min(count.saturating_sub(1)))),
            ("ArrowUp", _) if is_plain => go(now.map_or(0, |at| at.saturating_sub(1))),
            ("Home", _) => go(0),
            ("End", _) => go(count.saturating_sub(1)),
            ("ArrowRight", Some(line)) if is_plain && line.holds > 0 => {
                if !folded.write().remove(&line.key) {
                    go(now.map_or(0, |at| at + 1));
                }
            }
            ("ArrowLeft", Some(line)) if is_plain => {
                let is_open = line.holds > 0 && !folded.with_untracked(|folded| folded.contains(&line.key));
                if is_open {
                    folded.write().insert(line.key);
                } else if let Some(above) = now.and_then(|at| parent_of(&lines.get_untracked(), at)) {
                    go(above);
                }
            }
            ("Escape", _) => super::close(store),
            ("Tab" | "F6" | "?", _) => return,
            (key, _) => {
                if OF_CANVAS.contains(&key) {
                    crate::app::canvas::focus();
                }
                let modifiers = Modifiers {
                    shift: event.shift_key(),
                    control: event.ctrl_key() || event.meta_key(),
                    alt: event.alt_key(),
                    space: false,
                };
                if !store.perform(Deed::Key(Key { key: key.to_owned(), modifiers })) {
                    return;
                }
            }
        }
        event.prevent_default();
    };
    let rows = move || {
        let (scroll, height) = seen.get();
        let first = ((scroll / LINE) as usize).saturating_sub(MORE);
        let count = (height / LINE) as usize + 2 * MORE;
        let lines = lines.get();
        let shown = lines.iter().enumerate().skip(first).take(count).map(|(index, line)| (index, *line));
        shown.map(|(index, line)| view! { <Line line index folded active go=Callback::new(go) /> }).collect_view()
    };
    view! {
        <section class="outline" aria-label=label("app-shell-outline")>
            <header class="drawer-head">
                <h2>{label("app-shell-outline")}</h2>
                <button
                    type="button"
                    class="button icon-button"
                    aria-label=label("app-panel-close")
                    title=label("app-panel-close")
                    on:click=move |_| super::close(store)
                >
                    {Icon::Close.view()}
                </button>
            </header>
            <div
                class="outline-tree"
                role="tree"
                tabindex="0"
                aria-label=label("app-shell-outline")
                aria-activedescendant=move || active.get().map(|key| format!("line-{key}"))
                node_ref=tree
                on:scroll=move |_| measure()
                on:keydown=pressed
            >
                <div class="outline-room" role="presentation" style:height=move || format!("{}px", lines.with(|lines| lines.len()) as f64 * LINE)>
                    {rows}
                </div>
                <Show when=move || lines.with(|lines| lines.is_empty())>
                    <p class="inspector-help">{label("app-canvas-empty")}</p>
                </Show>
            </div>
        </section>
    }
}

fn unfolded(all: &[OutlineItem], folded: &BTreeSet<RecordKey>) -> Vec<OutlineItem> {
    let mut shown = Vec::new();
    let mut index = 0;
    while let Some(line) = all.get(index) {
        shown.push(*line);
        index += if folded.contains(&line.key) { line.holds + 1 } else { 1 };
    }
    shown
}

fn parent_of(lines: &[OutlineItem], at: usize) -> Option<usize> {
    let level = lines.get(at)?.level;
    lines[..at].iter().rposition(|line| line.level < level)
}

#[component]
fn Line(
    line: OutlineItem,
    index: usize,
    folded: RwSignal<BTreeSet<RecordKey>>,
    active: Memo<Option<RecordKey>>,
    go: Callback<usize>,
) -> impl IntoView {
    let store = use_store();
    let OutlineItem { key, level, holds } = line;
    let (kind, name, detail) = store.with(|editor| words(editor, key));
    let spec = kind.and_then(|kind| busbar::kinds::kind(&kind)).map(|kind| kind.spec());
    let is_open = move || !folded.with(|folded| folded.contains(&key));
    view! {
        <div
            class="outline-line"
            class:is-selected=store.is_selected(key)
            id=format!("line-{key}")
            role="treeitem"
            attr:aria-level=level.to_string()
            aria-selected=move || (active.get() == Some(key)).to_string()
            aria-expanded=move || (holds > 0).then(|| is_open().to_string())
            style:top=format!("{}px", index as f64 * LINE)
            style:padding-left=format!("{}px", 8 + 16 * (level - 1))
            on:click=move |_| go.run(index)
        >
            <span
                class="outline-fold"
                class:is-open=is_open
                on:click=move |event| {
                    event.stop_propagation();
                    let mut folded = folded.write();
                    if !folded.remove(&key) {
                        folded.insert(key);
                    }
                }
            >
                {(holds > 0).then(|| Icon::Fold.view())}
            </span>
            {spec.map(|spec| view! { <Badge spec /> })}
            <span class="outline-name" dir="auto">{name}</span>
            <span class="outline-detail">{detail}</span>
        </div>
    }
}

/// The kind whose glyph stands before a line, what the record is called, and what it is.
fn words(editor: &Editor, key: RecordKey) -> (Option<String>, String, String) {
    let design = editor.design();
    let Some(record) = design.record(key) else { return (None, String::new(), String::new()) };
    if key.node().is_some() {
        let detail = label(&format!("kind-{}", record.kind));
        return (Some(record.kind.clone()), record.name().to_owned(), detail);
    }
    let to = record.to().and_then(|id| design.record(id)).map_or("", busbar::design::Record::name);
    (None, label_with("app-panel-outline-link", &[("to", to)]), label(&format!("link-{}", record.kind)))
}

//! Finds what is drawn by name, kind and what is said in fields, and goes there.

use super::Modal;
use crate::app::picker::{Picker, Row};
use crate::app::store::use_store;
use busbar::design::{Record, RecordKey};
use busbar::edit::{Editor, Found, Place};
use busbar::text::{field_label, label, label_with};
use leptos::prelude::*;

#[component]
pub fn Find() -> impl IntoView {
    let store = use_store();
    let shown = StoredValue::new_local(Vec::<RecordKey>::new());
    let rows = move |typed: String| {
        let found = store.with(|editor| editor.find(&typed, &kind_name));
        shown.set_value(found.iter().map(|found| found.key).collect());
        store.with(|editor| found.iter().filter_map(|found| row(editor, found)).collect::<Vec<_>>())
    };
    let choose = move |index: usize| {
        if let Some(key) = shown.with_value(|shown| shown.get(index).copied()) {
            super::close(store);
            store.edit(|editor| editor.reveal(key));
        }
    };
    view! {
        <Modal name=label("app-shell-find")>
            <Picker
                name=label("app-shell-find")
                placeholder=label("app-panel-find-hint")
                none=label("app-panel-find-none")
                rows
                choose
                cancel=move |()| super::close(store)
            />
        </Modal>
    }
}

fn kind_name(key: RecordKey, record: &Record) -> String {
    let family = if key.node().is_some() { "kind" } else { "link" };
    label(&format!("{family}-{}", record.kind))
}

fn row(editor: &Editor, found: &Found) -> Option<Row> {
    let design = editor.design();
    let record = design.record(found.key)?;
    let name = |record: Option<&Record>| record.map(Record::name).unwrap_or_default().to_owned();
    let (kind, name) = match found.key {
        RecordKey::Node(_) => (record.node_kind().map(|kind| kind.spec().id), record.name().to_owned()),
        RecordKey::Link(_) => {
            let from = name(design.origin(found.key).and_then(|id| design.record(id)));
            let to = name(record.to().and_then(|id| design.record(id)));
            (None, format!("{from} → {to}"))
        }
        RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => return None,
    };
    let detail = match &found.place {
        Place::Name | Place::Kind => kind_name(found.key, record),
        Place::Field { id, excerpt } => {
            label_with("app-panel-find-field", &[("where", &field_label(&record.kind, id)), ("text", excerpt)])
        }
    };
    Some(Row { kind, name, detail, ..Row::default() })
}

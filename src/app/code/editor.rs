//! The bridge to the text editor, a module of its own (`editor/code-editor.js`) that the first field of code loads.

use super::fault::Fault;
use crate::app::platform::{document, meta_content};
use busbar::pattern::build::{Form, Offered};
use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use serde_json::json;
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

thread_local! {
    static IS_ASKED_FOR: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the module, unless it was asked for. Where it does not come, fields stay plain and the next one asks again.
pub fn load() {
    if IS_ASKED_FOR.replace(true) {
        return;
    }
    let script = document().create_element("script").ok();
    let (Some(script), Some(address), Some(head)) = (script, meta_content("busbar-editor"), document().head()) else {
        return;
    };
    // Attributes of a new element and its place in the page's head cannot be refused.
    let _ = script.set_attribute("type", "module");
    let _ = script.set_attribute("src", &address);
    EventListener::once(&script, "error", |_| IS_ASKED_FOR.set(false)).forget();
    let _ = head.append_child(&script);
}

/// Sets a property of the element, which may not be the editor yet: it then finds it when it becomes one.
pub fn set(element: &Element, name: &str, value: &JsValue) {
    // An element takes any property.
    let _ = Reflect::set(element, &name.into(), value);
}

/// Shows a place, an offset in UTF-16, and puts the caret there.
pub fn go_to(element: &Element, offset: usize) {
    let method = Reflect::get(element, &"goTo".into()).ok().and_then(|method| method.dyn_into::<Function>().ok());
    match method {
        Some(method) => {
            // The editor's own method takes any number.
            let _ = method.call1(element, &JsValue::from_f64(offset as f64));
        }
        None => super::field::focus(&element.id()),
    }
}

/// A byte's offset as browsers count.
pub fn utf16(text: &str, offset: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < offset).map(|(_, c)| c.len_utf16()).sum()
}

/// Whether something in a text is as wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Holds,
    Fails,
}

impl Mark {
    const fn id(self) -> &'static str {
        match self {
            Mark::Holds => "holds",
            Mark::Fails => "fails",
        }
    }
}

/// What a text is marked with; places are bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// A byte of the line, how it came out, and what is said below it.
    pub lines: Vec<(usize, Mark, Option<String>)>,
    pub values: Vec<(Range<usize>, Mark)>,
}

impl Marks {
    /// As the editor takes it.
    pub fn to_text(&self, text: &str) -> String {
        if self.lines.is_empty() && self.values.is_empty() {
            return String::new();
        }
        let lines: Vec<_> = self
            .lines
            .iter()
            .map(|(at, mark, note)| json!({ "at": utf16(text, *at), "outcome": mark.id(), "note": note }))
            .collect();
        let values: Vec<_> = self
            .values
            .iter()
            .map(|(range, mark)| {
                json!({ "from": utf16(text, range.start), "to": utf16(text, range.end), "outcome": mark.id() })
            })
            .collect();
        json!({ "lines": lines, "values": values }).to_string()
    }
}

/// Mistakes as the editor takes them.
pub fn faults_text(text: &str, faults: &[Fault]) -> String {
    let fault = |fault: &Fault| {
        let fix = fault.fix.as_ref().map(|(range, insert)| {
            json!({
                "from": utf16(text, range.start),
                "to": utf16(text, range.end),
                "insert": insert,
                "label": fault.fix_label(),
            })
        });
        json!({
            "from": utf16(text, fault.range.start),
            "to": utf16(text, fault.range.end),
            "message": fault.sentence,
            "service": fault.service,
            "fix": fix,
        })
    };
    serde_json::Value::from(faults.iter().map(fault).collect::<Vec<_>>()).to_string()
}

/// What a form of an entry is called.
pub fn form_label(form: Form) -> String {
    busbar::text::label(&format!("app-panel-form-{}", form.id()))
}

/// Answers what could be written between two texts.
pub type Offers = Rc<dyn Fn(&str, &str) -> Offered>;

/// The function that the editor asks; it lives as long as the closure.
pub fn answering(offers: Offers) -> Closure<dyn Fn(String, String) -> String> {
    Closure::new(move |before: String, after: String| {
        let offered = offers(&before, &after);
        let typed = before.get(offered.from..).unwrap_or_default();
        let options: Vec<_> = offered
            .options
            .iter()
            .map(|option| {
                json!({
                    "label": option.label,
                    "detail": option.form.map(form_label),
                    "insert": option.insert,
                    "caret": utf16(&option.insert, option.caret),
                })
            })
            .collect();
        json!({ "typed": utf16(typed, typed.len()), "isAsked": offered.is_asked, "options": options }).to_string()
    })
}

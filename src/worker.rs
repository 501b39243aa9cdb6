//! The engines in a web worker, without leptos: answers the page's requests in slices, so that it can always be asked
//! something else. Everything but the browser's part is [`busbar::protocol`].

use busbar::protocol::{Answer, Replica, Request};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// How long it works before it looks whether it was asked something else.
const SLICE_MILLIS: f64 = 8.0;

type Shared = Rc<RefCell<Replica>>;

fn main() {
    let replica = Shared::default();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // Only the page writes to this worker, and it writes requests.
        let request = event.data().as_string().and_then(|text| serde_json::from_str::<Request>(&text).ok());
        let Some(request) = request else { return };
        let was_busy = replica.borrow().is_busy();
        let answer = replica.borrow_mut().take(request);
        if let Some(answer) = answer {
            say(&answer);
        }
        // Where it was busy before, the next slice is planned already.
        if !was_busy && replica.borrow().is_busy() {
            plan(&replica);
        }
    });
    scope().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    say(&Answer::Ready);
}

/// Works a slice as soon as what has arrived meanwhile is read.
fn plan(replica: &Shared) {
    let replica = Rc::clone(replica);
    let slice = Closure::once_into_js(move || {
        let end = js_sys::Date::now() + SLICE_MILLIS;
        let answer = replica.borrow_mut().work(|| js_sys::Date::now() < end);
        if let Some(answer) = answer {
            say(&answer);
        }
        if replica.borrow().is_busy() {
            plan(&replica);
        }
    });
    // A timer with a function cannot be refused.
    let _ = scope().set_timeout_with_callback(slice.unchecked_ref());
}

fn say(answer: &Answer) {
    let Ok(text) = serde_json::to_string(answer) else { return };
    // Text can always be cloned to the page.
    let _ = scope().post_message(&text.into());
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

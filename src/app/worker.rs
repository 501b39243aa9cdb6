//! The page's end of its worker: started when it is first needed, fed with every change from then on, asked again when the
//! design has changed under a question, and given up, aloud, when it does not answer.

use super::platform::{meta_content, random_bits};
use super::store::Store;
use busbar::design::{RecordKey, write};
use busbar::protocol::{Answer, Ran, Request};
use busbar::text::{label, label_with, message_id};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// Without an answer for so long, the worker is given up and the next question starts another.
const PATIENCE_MILLIS: u32 = 20_000;

/// A run, or the sentence that says why there is none.
pub type Simulated = Result<Ran, String>;

/// The handle that every part of the page holds; see [`use_engines`].
#[derive(Clone, Copy)]
pub struct Engines(StoredValue<Rc<Inner>, LocalStorage>);

struct Inner {
    store: Store,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    worker: Option<Running>,
    generation: u64,
    ticket: u64,
    /// What was asked and not answered yet.
    open: BTreeMap<u64, Question>,
}

struct Running {
    worker: Worker,
    is_ready: bool,
    // The browser calls them as long as the worker lives.
    _listeners: (Closure<dyn Fn(MessageEvent)>, Closure<dyn Fn(ErrorEvent)>),
}

struct Question {
    request: Request,
    then: Box<dyn FnOnce(Simulated)>,
    _patience: Timeout,
}

/// The engines of this page.
///
/// # Panics
/// Outside the app's component tree.
pub fn use_engines() -> Engines {
    use_context().expect("the app provides the engines before it mounts anything")
}

impl Engines {
    /// Nothing is loaded yet; every change of the store's design is followed from now on.
    pub fn new(store: Store) -> Self {
        let inner = Rc::new(Inner { store, state: RefCell::default() });
        let followed = Rc::clone(&inner);
        store.on_change(move |change| {
            let mut state = followed.state.borrow_mut();
            state.generation += 1;
            let generation = state.generation;
            state.tell(&Request::Change { generation, change: change.clone() });
            // The change has ended what was under way for an older design.
            state.ask_again();
        });
        Self(StoredValue::new_local(inner))
    }

    /// Sends a text to a node and calls `then` with what became of it. An earlier question is no longer answered.
    pub fn simulate(self, at: RecordKey, text: String, then: impl FnOnce(Simulated) + 'static) {
        let inner = self.0.get_value();
        let mut state = inner.state.borrow_mut();
        state.open.clear();
        state.ticket += 1;
        let ticket = state.ticket;
        let request = Request::Simulate { ticket, at, text, seed: random_bits() };
        let impatient = Rc::clone(&inner);
        let patience = Timeout::new(PATIENCE_MILLIS, move || impatient.give_up(&label("app-panel-worker-silent")));
        state.tell(&request);
        state.open.insert(ticket, Question { request, then: Box::new(then), _patience: patience });
        let is_running = state.worker.is_some();
        drop(state);
        if !is_running && !inner.start() {
            inner.give_up(&label("app-panel-worker-refused"));
        }
    }
}

impl State {
    /// Sends a request, if there is a worker that can take it.
    fn tell(&self, request: &Request) {
        let Some(running) = self.worker.as_ref().filter(|running| running.is_ready) else { return };
        if let Ok(text) = serde_json::to_string(request) {
            // Text can always be cloned to the worker.
            let _ = running.worker.post_message(&text.into());
        }
    }

    fn ask_again(&self) {
        for question in self.open.values() {
            self.tell(&question.request);
        }
    }
}

impl Inner {
    /// Whether a worker could be begun; whether it then starts is heard later.
    fn start(self: &Rc<Self>) -> bool {
        let Some(address) = meta_content("busbar-worker") else { return false };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Ok(worker) = Worker::new_with_options(&address, &options) else { return false };
        let hearing = Rc::clone(self);
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let answer = event.data().as_string().and_then(|text| serde_json::from_str::<Answer>(&text).ok());
            if let Some(answer) = answer {
                hearing.hear(answer);
            }
        });
        let failing = Rc::clone(self);
        let failed = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            let has_run = failing.state.borrow().worker.as_ref().is_some_and(|running| running.is_ready);
            failing.give_up(&label(if has_run { "app-panel-worker-stopped" } else { "app-panel-worker-refused" }));
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        self.state.borrow_mut().worker = Some(Running { worker, is_ready: false, _listeners: (heard, failed) });
        true
    }

    fn hear(&self, answer: Answer) {
        let now = self.state.borrow().generation;
        match answer {
            Answer::Ready => {
                if let Some(running) = &mut self.state.borrow_mut().worker {
                    running.is_ready = true;
                }
                self.open_design();
            }
            Answer::Behind => self.open_design(),
            // An answer about an older design is dropped: the question was asked again when the design changed.
            Answer::Simulated { ticket, generation, ran } if generation == now => self.close(ticket, Ok(ran)),
            Answer::Failed { ticket, generation, finding } if generation == now => {
                let arguments: Vec<(&str, &str)> =
                    finding.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                self.close(ticket, Err(label_with(&message_id(&finding.code), &arguments)));
            }
            Answer::Simulated { .. } | Answer::Failed { .. } => {}
        }
    }

    /// Gives the worker the whole design, and asks what is still open.
    fn open_design(&self) {
        let text = self.store.with(|editor| write(editor.design()));
        let state = self.state.borrow();
        state.tell(&Request::Open { generation: state.generation, text });
        state.ask_again();
    }

    fn close(&self, ticket: u64, answer: Simulated) {
        let question = self.state.borrow_mut().open.remove(&ticket);
        if let Some(question) = question {
            (question.then)(answer);
        }
    }

    /// Ends the worker and answers every question with the reason.
    fn give_up(&self, sentence: &str) {
        let mut state = self.state.borrow_mut();
        if let Some(running) = state.worker.take() {
            running.worker.set_onmessage(None);
            running.worker.set_onerror(None);
            running.worker.terminate();
            // It may be one of its own listeners that runs now.
            Timeout::new(0, move || drop(running)).forget();
        }
        let open = std::mem::take(&mut state.open);
        drop(state);
        for question in open.into_values() {
            (question.then)(Err(sentence.to_owned()));
        }
    }
}

//! The page's end of its worker: started when it is first needed, fed with every change from then on, asked again when the
//! design has changed under a question, and given up, aloud, when it does not answer.

use super::platform::{meta_content, random_bits};
use super::store::Store;
use busbar::design::{RecordKey, write};
use busbar::export::Target;
use busbar::geom::Rect;
use busbar::layout::Direction;
use busbar::protocol::{Answer, Finding, Printed, Question as Asked, Ran, Reply, Request};
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

/// An answer, or the sentence that says why there is none.
pub type Answered<T> = Result<T, String>;

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
    _listeners: (Listener<MessageEvent>, Listener<ErrorEvent>),
}

type Listener<Event> = Closure<dyn Fn(Event)>;

struct Question {
    request: Request,
    then: Then,
    patience: Timeout,
}

/// Who is waiting for the answer. Of each kind only the newest is.
enum Then {
    Simulated(Box<dyn FnOnce(Answered<Ran>)>),
    Exported(Box<dyn FnOnce(Answered<Printed>)>),
    Arranged {
        progress: Box<dyn Fn(f64)>,
        then: Box<dyn FnOnce(Answered<Places>)>,
    },
    /// For whom: each part of the page has one question to the pattern engine open at a time.
    Told(&'static str, Box<dyn FnOnce(Answered<Reply>)>),
}

/// Where nodes go.
type Places = Vec<(RecordKey, Rect)>;

impl Then {
    fn fail(self, sentence: String) {
        match self {
            Then::Simulated(then) => then(Err(sentence)),
            Then::Exported(then) => then(Err(sentence)),
            Then::Told(_, then) => then(Err(sentence)),
            Then::Arranged { then, .. } => then(Err(sentence)),
        }
    }

    fn is_like(&self, other: &Then) -> bool {
        match (self, other) {
            (Then::Simulated(_), Then::Simulated(_))
            | (Then::Exported(_), Then::Exported(_))
            | (Then::Arranged { .. }, Then::Arranged { .. }) => true,
            (Then::Told(one, _), Then::Told(other, _)) => one == other,
            (Then::Simulated(_) | Then::Exported(_) | Then::Told(..) | Then::Arranged { .. }, _) => false,
        }
    }
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

    /// Sends a text to a node and calls `then` with what became of it. An earlier question of this kind is dropped.
    pub fn simulate(self, at: RecordKey, text: String, then: impl FnOnce(Answered<Ran>) + 'static) {
        let seed = random_bits();
        self.ask(|ticket| Request::Simulate { ticket, at, text, seed }, Then::Simulated(Box::new(then)));
    }

    /// Prints the design and calls `then` with the text. An earlier question of this kind is dropped.
    pub fn export(self, target: Target, then: impl FnOnce(Answered<Printed>) + 'static) {
        let target = target.id().to_owned();
        self.ask(|ticket| Request::Export { ticket, target }, Then::Exported(Box::new(then)));
    }

    /// Lays the design out: calls `progress` with the part of 1 that is done, and `then` with where everything goes. An
    /// earlier question of this kind is dropped.
    pub fn arrange(
        self,
        direction: Direction,
        progress: impl Fn(f64) + 'static,
        then: impl FnOnce(Answered<Places>) + 'static,
    ) {
        let then = Then::Arranged { progress: Box::new(progress), then: Box::new(then) };
        self.ask(|ticket| Request::Arrange { ticket, direction }, then);
    }

    /// Gives up the layout that is under way; nobody hears of it any more.
    pub fn stop_arranging(self) {
        let inner = self.0.get_value();
        let mut state = inner.state.borrow_mut();
        state.open.retain(|_, question| !matches!(question.then, Then::Arranged { .. }));
        state.tell(&Request::Stop);
    }

    /// Asks the pattern engine and calls `then` with what it says. An earlier question for the same part of the page is
    /// dropped.
    pub fn tell(self, whom: &'static str, question: Asked, then: impl FnOnce(Answered<Reply>) + 'static) {
        self.ask(|ticket| Request::Ask { ticket, question }, Then::Told(whom, Box::new(then)));
    }

    fn ask(self, request: impl FnOnce(u64) -> Request, then: Then) {
        let inner = self.0.get_value();
        let mut state = inner.state.borrow_mut();
        state.open.retain(|_, question| !question.then.is_like(&then));
        state.ticket += 1;
        let ticket = state.ticket;
        let request = request(ticket);
        let patience = inner.patience();
        state.tell(&request);
        state.open.insert(ticket, Question { request, then, patience });
        let is_running = state.worker.is_some();
        drop(state);
        if !is_running && !inner.start() {
            inner.give_up(&label("app-panel-worker-refused"));
        }
    }
}

/// The sentence for a finding.
pub fn sentence(finding: &Finding) -> String {
    let arguments: Vec<(&str, &str)> =
        finding.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    label_with(&message_id(&finding.code), &arguments)
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

    fn hear(self: &Rc<Self>, answer: Answer) {
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
            Answer::Simulated { ticket, generation, ran } if generation == now => {
                if let Some(Then::Simulated(then)) = self.close(ticket) {
                    then(Ok(ran));
                }
            }
            Answer::Exported { ticket, generation, exported } if generation == now => {
                if let Some(Then::Exported(then)) = self.close(ticket) {
                    then(Ok(exported));
                }
            }
            Answer::Told { ticket, reply } => {
                if let Some(Then::Told(_, then)) = self.close(ticket) {
                    then(Ok(reply));
                }
            }
            Answer::Failed { ticket, generation, finding } if generation == now => {
                if let Some(then) = self.close(ticket) {
                    then.fail(sentence(&finding));
                }
            }
            Answer::Arranging { ticket, generation, done } if generation == now => self.note_progress(ticket, done),
            Answer::Arranged { ticket, generation, places } if generation == now => {
                if let Some(Then::Arranged { then, .. }) = self.close(ticket) {
                    then(Ok(places));
                }
            }
            Answer::Simulated { .. }
            | Answer::Exported { .. }
            | Answer::Checked { .. }
            | Answer::Arranging { .. }
            | Answer::Arranged { .. }
            | Answer::Failed { .. } => {}
        }
    }

    /// Gives the worker the whole design, and asks what is still open.
    fn open_design(&self) {
        let text = self.store.with(|editor| write(editor.design()));
        let state = self.state.borrow();
        state.tell(&Request::Open { generation: state.generation, text });
        state.ask_again();
    }

    fn patience(self: &Rc<Self>) -> Timeout {
        let impatient = Rc::clone(self);
        Timeout::new(PATIENCE_MILLIS, move || impatient.give_up(&label("app-panel-worker-silent")))
    }

    /// A worker that says how far it is may take its time.
    fn note_progress(self: &Rc<Self>, ticket: u64, done: f64) {
        let patience = self.patience();
        let mut state = self.state.borrow_mut();
        let Some(question) = state.open.get_mut(&ticket) else { return };
        question.patience = patience;
        if let Then::Arranged { progress, .. } = &question.then {
            progress(done);
        }
    }

    fn close(&self, ticket: u64) -> Option<Then> {
        self.state.borrow_mut().open.remove(&ticket).map(|question| question.then)
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
            question.then.fail(sentence.to_owned());
        }
    }
}

//! Files: handing one to the person, and taking one that was chosen or dropped on the page.

use super::{document, window};
use busbar::design::MOST_BYTES;
use busbar::diagnostic::Diagnostic;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long a download may take to begin before its text is given back to the browser.
const REVOKE_MILLIS: u32 = 60_000;

/// A file that was read: its name and text, or why it was not.
pub type Opened = Result<(String, String), Diagnostic>;

/// Hands text to the person as a file.
pub fn download(name: &str, contents: &[u8], media_type: &str) {
    let parts = Array::of1(&Uint8Array::from(contents).into());
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let address = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a").ok().and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let (Ok(address), Some(link)) = (address, link) else { return };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the address after the click, so it has to live on for a while.
    Timeout::new(REVOKE_MILLIS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Lets the person choose a file and reads it. Nothing is called when they change their mind.
pub fn choose(accept: &str, then: impl FnOnce(Opened) + 'static) {
    let input = document().create_element("input").ok().and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    input.set_type("file");
    input.set_accept(accept);
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            spawn_local(async move { then(read(&file).await) });
        }
    })
    .forget();
    input.click();
}

/// Calls `then` with each file that is dropped anywhere on the page, and `hover` when one begins or ends to hang over it.
pub fn on_drop(then: impl Fn(Opened) + 'static, hover: impl Fn(bool) + 'static) {
    let then = Rc::new(then);
    let hover = Rc::new(hover);
    let carries_files =
        |event: &DragEvent| event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), name, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| carries_files(event)) {
                event.prevent_default();
                act(event);
            }
        })
        .forget();
    };
    let over = Rc::clone(&hover);
    listen("dragover", Box::new(move |_| over(true)));
    let left = Rc::clone(&hover);
    listen(
        "dragleave",
        Box::new(move |event| {
            // Leaving one element for another fires too; only leaving the page has no element to go to.
            if event.related_target().is_none() {
                left(false);
            }
        }),
    );
    listen(
        "drop",
        Box::new(move |event| {
            hover(false);
            if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                let then = Rc::clone(&then);
                spawn_local(async move { then(read(&file).await) });
            }
        }),
    );
}

/// Reads a file's text, unless it is larger than any design may be.
async fn read(file: &File) -> Opened {
    if file.size() > MOST_BYTES as f64 {
        return Err(Diagnostic::error("file-too-large")
            .with("megabytes", (file.size() / 1e6).ceil())
            .with("most", MOST_BYTES / 1_000_000));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    text.map(|text| (file.name(), text)).ok_or_else(|| Diagnostic::error("file-unreadable").with("name", file.name()))
}

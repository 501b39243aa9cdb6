//! What the page asks of the browser beside drawing: keeping designs, files, clipboard, random bits.

pub mod clipboard;
pub mod files;
pub mod saving;
mod stores;

use wasm_bindgen::JsCast as _;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells the recovery screen (public/recovery.js) what a panic says: the trap that follows has no words.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let init = CustomEventInit::new();
        init.set_detail(&panic.to_string().into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict("busbar:stopped", &init) {
            // A listener cannot keep this event from being heard: there is nothing to prevent.
            let _ = window().dispatch_event(&event);
        }
    }));
}

/// The page's window. There is one wherever this program runs.
pub fn window() -> web_sys::Window {
    web_sys::window().expect("the page runs in a window")
}

/// The page's document.
pub fn document() -> web_sys::Document {
    window().document().expect("a window of a page has a document")
}

/// 64 random bits from the browser's own generator.
pub fn random_bits() -> u64 {
    let mut bytes = [0; 8];
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // Only a browser without the generator comes here; ids then are as random as its Math.random.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    u64::from_le_bytes(bytes)
}

/// The content of a `<meta name=…>` of the page.
pub fn meta_content(name: &str) -> Option<String> {
    let element = document().query_selector(&format!("meta[name=\"{name}\"]")).ok()??;
    Some(element.dyn_into::<web_sys::HtmlMetaElement>().ok()?.content())
}

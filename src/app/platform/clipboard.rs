//! Writing text to the clipboard.

use super::window;
use wasm_bindgen_futures::JsFuture;

/// Puts text on the clipboard and says whether the browser let it. To be called while handling a person's click or key,
/// which is when browsers allow it.
pub async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    // Outside a secure context there is no clipboard at all, though its type says otherwise.
    if js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

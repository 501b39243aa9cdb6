//! The engines in a web worker.

use wasm_bindgen::JsValue;

fn main() {
    let ready = js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str("busbar"), &JsValue::TRUE);
    debug_assert!(ready.is_ok());
}

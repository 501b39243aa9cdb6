//! Tests of the bridge between the core and the browser, run inside a headless browser.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_document_is_there() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser test has a document");
    let element = document.create_element("p").expect("a document makes elements");
    element.set_text_content(Some("a <b> & \u{1f980}"));
    assert_eq!(element.inner_html(), "a &lt;b&gt; &amp; \u{1f980}");
}

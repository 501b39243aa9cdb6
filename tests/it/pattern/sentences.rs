//! Every code has a sentence that needs only the arguments the code brings.

use busbar::event::{EVENT_CODES, REQUEST_AND_ENTRY_CODES};
use busbar::json::SyntaxError;
use busbar::pattern::{CODES, MISS_CODES, WarningKind};
use busbar::text;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

fn bundle() -> FluentBundle<FluentResource> {
    let text = include_str!("../../../src/text/pattern.ftl").to_owned();
    let resource = FluentResource::try_new(text).expect("every message of the file can be read");
    let mut bundle = FluentBundle::default();
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("no message stands twice");
    bundle
}

/// The English sentence of a code.
pub fn sentence(code: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text::label_with(&text::message_id(code), &arguments)
}

/// The sentence of a code with each argument as its own name.
fn check_sentence(bundle: &FluentBundle<FluentResource>, code: &str, arguments: Option<&[&str]>) {
    let id = code.replace('.', "-");
    let message = bundle.get_message(&id).unwrap_or_else(|| panic!("{code} has no message {id}"));
    let pattern = message.value().expect("a message has a value");
    let Some(arguments) = arguments else { return };
    let mut given = FluentArgs::new();
    for name in arguments {
        given.set(*name, format!("<{name}>"));
        given.set(format!("{name}-given"), "yes");
    }
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&given), &mut errors);
    assert!(errors.is_empty(), "{code} with {arguments:?}: {errors:?} in {sentence}");
    assert!(sentence.ends_with(['.', '?']), "{code}: no full sentence: {sentence}");
}

#[test]
fn every_code_has_a_sentence() {
    let bundle = bundle();
    for (code, arguments) in CODES.iter().chain(MISS_CODES) {
        check_sentence(&bundle, code, Some(arguments));
    }
    let others = SyntaxError::CODES.iter().chain(EVENT_CODES).chain(REQUEST_AND_ENTRY_CODES);
    for code in others.copied().chain(WarningKind::ALL.iter().map(|kind| kind.code())) {
        check_sentence(&bundle, code, None);
    }
}

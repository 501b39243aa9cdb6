//! Every word a person reads: messages in Fluent files, one per part of the program, looked up by key.
//!
//! The core speaks in codes and keys ([`Diagnostic`], specs); this module turns them into sentences of the language that is
//! chosen. English is the only language so far; another one is another set of files and one more [`Locale`].

use crate::diagnostic::Diagnostic;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::{Cell, RefCell};

/// A language that the messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    #[default]
    English,
}

impl Locale {
    pub const ALL: [Locale; 1] = [Locale::English];

    /// The language's tag (BCP 47), as HTML's `lang` wants it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
        }
    }

    /// The message files that a person needs who draws; they come with the page.
    #[must_use]
    pub const fn first_sources(self) -> [&'static str; 2] {
        match self {
            Locale::English => [include_str!("en.ftl"), include_str!("app.ftl")],
        }
    }

    /// The other message files; see [`learn_rest`].
    #[must_use]
    pub const fn rest_of_sources(self) -> [&'static str; 10] {
        match self {
            Locale::English => [
                include_str!("edit.ftl"),
                include_str!("kinds.ftl"),
                include_str!("fields.ftl"),
                include_str!("run.ftl"),
                include_str!("pattern.ftl"),
                include_str!("states.ftl"),
                include_str!("export.ftl"),
                include_str!("import.ftl"),
                include_str!("command.ftl"),
                include_str!("panels.ftl"),
            ],
        }
    }
}

type Messages = FluentBundle<FluentResource>;

thread_local! {
    static CHOSEN: Cell<Locale> = const { Cell::new(Locale::English) };
    static ENGLISH: RefCell<Messages> = RefCell::new(first_messages(Locale::English));
    static KNOWS_REST: Cell<bool> = const { Cell::new(false) };
}

/// Chooses the language of every message that this thread makes from now on.
pub fn choose(locale: Locale) {
    CHOSEN.with(|chosen| chosen.set(locale));
}

/// The language that is chosen.
#[must_use]
pub fn chosen() -> Locale {
    CHOSEN.with(Cell::get)
}

/// The sentence for a diagnostic: what is wrong, where, and what to do.
#[must_use]
pub fn sentence(diagnostic: &Diagnostic) -> String {
    let arguments: Vec<(&str, &str)> =
        diagnostic.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    label_with(&message_id(diagnostic.code), &arguments)
}

/// The message with that key; the key itself where there is none, so that a gap is seen.
#[must_use]
pub fn label(key: &str) -> String {
    label_with(key, &[])
}

/// The message with that key and arguments. An argument whose name ends in `kind` is the id of a node or link kind and is
/// shown by that kind's name; one whose name ends in `field` is KIND/FIELD and is shown by the field's label; one that reads
/// as a whole number is a number, so that a message can choose its plural. Whether the argument NAME says anything is
/// `NAME-given`, `yes` or `no`.
#[must_use]
pub fn label_with(key: &str, arguments: &[(&str, &str)]) -> String {
    with_messages(|messages| {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set((*name).to_owned(), argument(messages, name, value));
            // Messages select on words, and an empty text is none.
            values.set(format!("{name}-given"), if value.is_empty() { "no" } else { "yes" });
        }
        message(messages, key, Some(&values)).unwrap_or_else(|| key.to_owned())
    })
}

/// Whether there is a message with that key.
#[must_use]
pub fn has(key: &str) -> bool {
    with_messages(|messages| messages.get_message(key).is_some_and(|message| message.value().is_some()))
}

/// The label of a field of a node or link kind.
#[must_use]
pub fn field_label(kind_id: &str, field_id: &str) -> String {
    label(&field_key(kind_id, field_id, ""))
}

/// The explanation of a field of a node or link kind.
#[must_use]
pub fn field_help(kind_id: &str, field_id: &str) -> String {
    label(&field_key(kind_id, field_id, "-help"))
}

/// The label of one value of a choice field.
#[must_use]
pub fn choice_label(choice_id: &str) -> String {
    label(&message_id(&format!("choice-{choice_id}")))
}

/// The sentence for the code with which a delivery failed: the service's, or ours where none is on record.
#[must_use]
pub fn failure(code: &str) -> String {
    label(&message_id(&format!("failure-{code}")))
}

/// The key of a field's message: the kind's own where there is one, else the one that kinds share.
#[must_use]
pub fn field_key(kind_id: &str, field_id: &str, ending: &str) -> String {
    let own = format!("field-{kind_id}-{field_id}{ending}");
    if has(&own) { own } else { format!("field-{field_id}{ending}") }
}

/// The key of the message for an id: Fluent's ids have no dots or slashes, so these become hyphens (`json.empty` is
/// `json-empty`, `nodejs22.x` is `nodejs22-x`).
#[must_use]
pub fn message_id(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect()
}

fn argument<'a>(messages: &Messages, name: &str, value: &'a str) -> FluentValue<'a> {
    if name.ends_with("kind") {
        let named = ["kind", "link"].iter().find_map(|family| message(messages, &format!("{family}-{value}"), None));
        return FluentValue::from(named.unwrap_or_else(|| value.to_owned()));
    }
    if let (true, Some((kind_id, field_id))) = (name.ends_with("field"), value.split_once('/')) {
        let keys = [format!("field-{kind_id}-{field_id}"), format!("field-{field_id}")];
        let named = keys.iter().find_map(|key| message(messages, key, None));
        return FluentValue::from(named.unwrap_or_else(|| field_id.to_owned()));
    }
    match value.parse::<i64>() {
        // `007` is a name that looks like a number, and a message's numbers are doubles, which end at 2^53.
        Ok(number) if number.to_string() == value && number.unsigned_abs() < 1 << 53 => FluentValue::from(number),
        Ok(_) | Err(_) => FluentValue::from(value),
    }
}

fn message(messages: &Messages, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = messages.get_message(key)?.value()?;
    let mut faults = Vec::new();
    Some(messages.format_pattern(pattern, arguments, &mut faults).into_owned())
}

fn with_messages<T>(use_messages: impl FnOnce(&Messages) -> T) -> T {
    match chosen() {
        Locale::English => ENGLISH.with_borrow(use_messages),
    }
}

/// Adds the messages that do not come with the page's first load: whoever shows fields, findings, runs or exports calls this
/// first. A program that is not downloaded knows them from its beginning.
pub fn learn_rest() {
    if !KNOWS_REST.replace(true) {
        ENGLISH.with_borrow_mut(|messages| add(messages, &Locale::English.rest_of_sources()));
    }
}

fn first_messages(locale: Locale) -> Messages {
    let mut messages = FluentBundle::new(locale.tag().parse().into_iter().collect());
    // Isolation marks would be copied along with names; names are shown in elements of their own direction instead.
    messages.set_use_isolating(false);
    add(&mut messages, &locale.first_sources());
    if cfg!(not(target_family = "wasm")) && !KNOWS_REST.replace(true) {
        add(&mut messages, &locale.rest_of_sources());
    }
    messages
}

/// Adds messages. What cannot be read is left out; a test keeps that from happening.
fn add(messages: &mut Messages, sources: &[&'static str]) {
    for source in sources {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
        messages.add_resource_overriding(resource);
    }
}

//! Messages: none is missing, none is unused, and sentences read as they should.

use crate::support::sources;
use busbar::diagnostic::Diagnostic;
use busbar::edit::ACTIONS;
use busbar::event::REQUEST_AND_ENTRY_CODES;
use busbar::gallery::GALLERY;
use busbar::kinds::links::LINK_KINDS;
use busbar::kinds::{Field, Group, KINDS, Shape, link_fields, node_fields};
use busbar::pattern::build::Form;
use busbar::simulate::facts::FACTS;
use busbar::text::{self, Locale};
use std::collections::BTreeSet;

/// The first words of codes: what a diagnostic or a happening is about.
const FAMILIES: [&str; 14] = [
    "broken-",
    "link-",
    "file-",
    "json.",
    "event.",
    "pattern.",
    "states.",
    "check-",
    "send-",
    "happening-",
    "said-",
    "disabled-",
    "paste-",
    "app-",
];

/// Ids of every message in a language's files.
fn written() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for source in Locale::English.first_sources().into_iter().chain(Locale::English.rest_of_sources()) {
        for line in source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let (id, _) = line.split_once('=').expect("a line that begins with a letter is a message");
            assert!(ids.insert(id.trim().to_owned()), "{id} is written twice");
        }
    }
    ids
}

/// Keys that the tables of kinds and designs ask for.
fn asked_by_tables() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(ACTIONS.iter().map(|action| format!("action-{}", action.id)));
    keys.extend(ACTIONS.iter().map(|action| format!("section-{}", action.section)));
    keys.extend(FACTS.iter().map(|fact| format!("fact-{}", fact.id)));
    for exhibit in GALLERY {
        keys.extend([format!("gallery-{}", exhibit.id), format!("gallery-{}-help", exhibit.id)]);
    }
    keys.extend(Form::OFFERED.iter().chain(&[Form::Exactly]).map(|form| format!("app-panel-form-{}", form.id())));
    keys.extend(Group::ALL.iter().map(|group| format!("group-{}", group.id())));
    for spec in KINDS.iter().map(|kind| kind.spec()) {
        keys.extend([format!("kind-{}", spec.id), format!("kind-{}-help", spec.id)]);
        asked_by_fields(spec.id, node_fields(spec.id), &mut keys);
    }
    for spec in LINK_KINDS.iter().map(|kind| kind.spec()) {
        keys.extend([format!("link-{}", spec.id), format!("link-{}-help", spec.id)]);
        asked_by_fields(spec.id, link_fields(spec.id), &mut keys);
    }
    keys
}

fn asked_by_fields(kind_id: &str, fields: &[Field], keys: &mut BTreeSet<String>) {
    for field in fields {
        keys.extend(["", "-help"].map(|ending| text::field_key(kind_id, field.id, ending)));
        match &field.shape {
            Shape::Choice(choices) => {
                keys.extend(choices.iter().map(|choice| text::message_id(&format!("choice-{}", choice.0))));
            }
            Shape::Integer { unit, .. } if !unit.is_empty() => {
                keys.insert(format!("unit-{unit}"));
            }
            Shape::Text { .. }
            | Shape::Prose { .. }
            | Shape::Json { .. }
            | Shape::Pattern { .. }
            | Shape::Integer { .. }
            | Shape::Switch { .. } => {}
        }
    }
}

/// Keys that stand in the sources as string literals: codes of diagnostics by their family or their constructor.
fn asked_by_sources() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (path, source) in sources::rust_files() {
        // The page spells ids and classes of its elements alike; what it says begins with `app-` or goes through a constructor.
        let is_page = path.to_string_lossy().contains("/src/app/");
        for literal in sources::string_literals(&source) {
            if is_page && !literal.starts_with("app-") {
                continue;
            }
            let is_code = literal.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c))
                && FAMILIES.iter().any(|family| literal.len() > family.len() && literal.starts_with(family));
            // The name of an argument, the name of a file, and the name of a service as a principal.
            let is_other = literal == "link-kind" || literal.ends_with(".ftl") || literal.ends_with(".amazonaws.com");
            if is_code && !is_other && !literal.ends_with(['-', '.']) {
                keys.insert(text::message_id(&literal));
            }
        }
        for constructor in ["Diagnostic::error(\"", "Diagnostic::warning(\"", "Diagnostic::hint(\""] {
            for (start, found) in source.match_indices(constructor) {
                let code = source[start + found.len()..].split('"').next().unwrap_or_default();
                keys.insert(text::message_id(code));
            }
        }
    }
    assert!(keys.contains("link-meaningless") && keys.contains("file-cut-off"), "the scan finds known codes");
    keys
}

/// The codes of failed deliveries, spelled as the service spells them, stand in the sources of kinds and of the simulator
/// where a failure is made: behind one of these. Arms of a match count only where they give nothing else.
const FAILURE_MARKS: [&str; 6] = ["code: \"", "Err(\"", "ok_or(\"", "|_| \"", "failing = Some(\"", ".payload, \""];
const FAILURE_ARMS: [&str; 2] = ["/simulate/scenario.rs", "/links/rule_target.rs"];

fn failures() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (path, source) in sources::rust_files() {
        let path = path.to_string_lossy();
        if !["/kinds/", "/simulate/"].iter().any(|folder| path.contains(folder)) {
            continue;
        }
        let has_arms = FAILURE_ARMS.iter().any(|file| path.ends_with(file));
        for mark in FAILURE_MARKS.into_iter().chain(has_arms.then_some("=> \"")) {
            for (start, _) in source.match_indices(mark) {
                let code = source[start + mark.len()..].split('"').next().unwrap_or_default();
                if code.starts_with(|c: char| c.is_ascii_uppercase()) {
                    keys.insert(format!("failure-{code}"));
                }
            }
        }
    }
    // PutEvents, recorded.
    keys.extend(["failure-InvalidArgument".to_owned(), "failure-MalformedDetail".to_owned()]);
    let refused = REQUEST_AND_ENTRY_CODES.iter().filter(|code| {
        // One entry is put at a time, and for these two the service has codes of its own.
        !["event.no-entries", "event.too-many-entries", "event.required", "event.malformed-detail"].contains(code)
    });
    keys.extend(refused.map(|code| text::message_id(&format!("failure-{code}"))));
    assert!(keys.contains("failure-NO_RESOURCE") && keys.contains("failure-INVALID_JSON"), "known codes are found");
    keys
}

fn asked() -> BTreeSet<String> {
    [asked_by_tables(), asked_by_sources(), failures()].into_iter().flatten().collect()
}

#[test]
fn no_message_is_missing() {
    let written = written();
    let missing: Vec<_> = asked().into_iter().filter(|key| !written.contains(key)).collect();
    assert!(missing.is_empty(), "messages missing in src/text: {missing:#?}");
}

#[test]
fn no_message_is_unused() {
    let mut asked = asked();
    for (_, source) in sources::rust_files() {
        asked.extend(sources::string_literals(&source));
    }
    let unused: Vec<_> = written().into_iter().filter(|id| !asked.contains(id)).collect();
    assert!(unused.is_empty(), "messages that nothing asks for: {unused:#?}");
}

#[test]
fn every_written_message_can_be_read() {
    for id in written() {
        assert!(text::has(&id), "the message {id} is written but cannot be read");
    }
}

#[test]
fn a_sentence_names_kinds_and_numbers() {
    let meaningless = Diagnostic::error("link-meaningless").with("from-kind", "note").with("to-kind", "sqs-queue");
    assert_eq!(
        text::sentence(&meaningless),
        "Note and SQS queue have no link in this direction. Try the other direction, or put a node between them."
    );
    let most = |most: usize| {
        let full = Diagnostic::error("link-too-many-from").with("most", most).with("link-kind", "rule-target");
        text::sentence(&full.with("from", "Orders").with("to", "Queue"))
    };
    assert_eq!(most(5), "Orders has all 5 links of this kind already (Target). Remove one first, or use another node.");
    assert_eq!(
        most(1),
        "Orders has its one link of this kind already (Target). Remove one first, or use another node."
    );
}

#[test]
fn what_is_not_there_is_not_spoken_of() {
    let unknown = |nearest: &str| {
        text::sentence(&Diagnostic::error("pattern.unknown-operator").with("name", "prefx").with("nearest", nearest))
    };
    assert_eq!(
        unknown(""),
        "There is no operator \"prefx\". Use prefix, suffix, equals-ignore-case, wildcard, numeric, cidr, exists or \
         anything-but."
    );
    assert_eq!(unknown("prefix"), "There is no operator \"prefx\". Did you mean \"prefix\"?");
}

#[test]
fn names_stand_in_sentences_as_they_are() {
    for name in ["<b>&amp;</b>", "שלום", "🚌", "007", "{ $x }"] {
        let sentence = text::sentence(&Diagnostic::error("link-to-itself").with("name", name));
        assert!(sentence.starts_with(&format!("{name} cannot")), "{sentence}");
    }
}

#[test]
fn ids_with_dots_and_slashes_have_keys() {
    assert_eq!(text::message_id("choice-nodejs22.x"), "choice-nodejs22-x");
    assert_eq!(text::message_id("json.empty/at.end"), "json-empty-at-end");
    assert_eq!(text::choice_label("nodejs22.x"), "Node.js 22");
}

#[test]
fn a_field_is_called_what_its_kind_calls_it() {
    assert_ne!(text::field_help("archive", "pattern"), text::field_help("rule", "pattern"));
    assert_eq!(text::field_label("rule", "description"), "Description");
}

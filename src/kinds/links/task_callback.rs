//! Whoever was given a task token sends it back to the state machine that waits: SendTaskSuccess, SendTaskFailure,
//! SendTaskHeartbeat.

use super::detail;
use crate::flow::Payload;
use crate::ir::Builder;
use crate::json;
use crate::kinds::{Choice, Field, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Shape, admit};
use crate::pattern::{Pattern, Verdict};
use serde_json::Value;

pub struct TaskCallback;

static SPEC: LinkSpec =
    LinkSpec { id: "task-callback", gives: &[], most_from_one: None, most_to_one: None, is_failure_path: false };

static FIELDS: &[Field] = &[
    Field::new("answer", Shape::Choice(&[Choice("success"), Choice("failure")])),
    // Lengths: Step Functions API reference, SendTaskSuccess and SendTaskFailure.
    Field::new("output", Shape::Json { default: "{}", max_chars: 262_144 }).when("answer", &["success"]),
    Field::new("error", Shape::Text { default: "TaskFailed", max_chars: 256 }).when("answer", &["failure"]),
    Field::new("cause", Shape::Prose { default: "", max_chars: 32_768 }).when("answer", &["failure"]),
    // Which of what reaches the sender it answers; an empty pattern is all of it.
    Field::new("answers-pattern", Shape::Pattern { default: "{}" }),
    // How long the work takes in a run, and how often a sign of life is sent meanwhile; nothing in the cloud.
    Field::new("answers-after-seconds", Shape::Integer { default: 0, min: 0, max: 31_536_000, unit: "seconds" }),
    Field::new("heartbeat-seconds", Shape::Integer { default: 0, min: 0, max: 31_536_000, unit: "seconds" }),
];

impl LinkKind for TaskCallback {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }
}

impl LinkBehaviour for TaskCallback {
    fn fields(&self) -> &'static [Field] {
        FIELDS
    }

    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html"
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let admission = admit(link, into);
        // A function needs nothing more: whoever has a token need not know whose it is.
        if !link.from().is("lambda-function") {
            link.from().behaviour().connect(link.from(), link, admission, into);
        }
    }
}

/// What is sent with a token, as the text of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The output is a JSON text.
    Success {
        output: String,
    },
    Failure {
        error: String,
        cause: String,
    },
    Heartbeat,
}

impl Request {
    /// The members that the API's requests have.
    fn text(&self, token: &str) -> String {
        let request = match self {
            Request::Success { output } => serde_json::json!({"taskToken": token, "output": output}),
            Request::Failure { error, cause } => serde_json::json!({"taskToken": token, "error": error, "cause": cause}),
            Request::Heartbeat => serde_json::json!({"taskToken": token}),
        };
        request.to_string()
    }

    /// What it says, in a word.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Request::Success { .. } => "success",
            Request::Failure { .. } => "failure",
            Request::Heartbeat => "heartbeat",
        }
    }

    /// Reads a request; with its token.
    #[must_use]
    pub fn read(text: &str) -> Option<(String, Request)> {
        let request: Value = serde_json::from_str(text).ok()?;
        let member = |name: &str| request.get(name).and_then(Value::as_str).map(str::to_owned);
        let token = member("taskToken")?;
        Some(match (member("output"), member("error")) {
            (Some(output), _) => (token, Request::Success { output }),
            (None, Some(error)) => (token, Request::Failure { error, cause: member("cause").unwrap_or_default() }),
            (None, None) => (token, Request::Heartbeat),
        })
    }
}

/// What is sent along a link for something that reached its sender, each after so many milliseconds; nothing for what holds no
/// token or is not meant.
#[must_use]
pub fn requests(link: LinkRef<'_>, received: &Payload) -> Vec<(Payload, u64)> {
    let Some(token) = token(&received.text) else { return Vec::new() };
    if !is_meant(link.text("answers-pattern"), &received.text) {
        return Vec::new();
    }
    let millis = |field: &str| u64::try_from(link.integer(field)).unwrap_or(0) * 1000;
    let (after_millis, every_millis) = (millis("answers-after-seconds"), millis("heartbeat-seconds"));
    let payload = |request: &Request| Payload { text: request.text(&token).into(), ..received.clone() };
    let mut requests = Vec::new();
    if every_millis > 0 {
        let mut at_millis = every_millis;
        while at_millis < after_millis {
            requests.push((payload(&Request::Heartbeat), at_millis));
            at_millis += every_millis;
        }
    }
    let answer = match link.text("answer") {
        "failure" => {
            Request::Failure { error: link.text("error").to_owned(), cause: link.text("cause").to_owned() }
        }
        _ => Request::Success { output: detail(link.text("output"), received) },
    };
    requests.push((payload(&answer), after_millis));
    requests
}

fn is_meant(pattern: &str, text: &str) -> bool {
    let is_any = json::read(pattern).is_ok_and(|pattern| pattern.members().is_empty());
    let matches = |pattern: &Pattern| json::read(text).is_ok_and(|event| pattern.verdict(&event) == Verdict::Match);
    is_any || Pattern::parse(pattern).as_ref().is_ok_and(matches)
}

/// The task token in what somebody received, however deep: the first member whose name ends in "taskToken", or is "token". Bodies and
/// messages that are JSON texts are looked into.
fn token(text: &str) -> Option<String> {
    fn within(value: &Value) -> Option<String> {
        match value {
            Value::Object(members) => {
                let named = members.iter().find(|(name, _)| {
                    let name = name.to_ascii_lowercase().replace(['_', '-'], "");
                    name.ends_with("tasktoken") || name == "token"
                });
                let own = named.and_then(|(_, token)| token.as_str()).map(str::to_owned);
                own.or_else(|| members.values().find_map(within))
            }
            Value::Array(elements) => elements.iter().find_map(within),
            Value::String(text) if text.trim_start().starts_with(['{', '[']) => token(text),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }
    within(&serde_json::from_str(text).ok()?)
}

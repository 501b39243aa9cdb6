//! What a task calls in the drawing: which link it goes along, what is sent, and what the service answers.
//!
//! A definition names what it calls by a placeholder, `${Orders}`, which is the link's `substitution` or else the name of the
//! node at its end; a name or ARN that ends in the node's own name means it too.

use crate::event::Entry;
use crate::flow::{Flow, Origin, Payload, Verdict};
use crate::ir::base_name;
use crate::kinds::links::Request;
use crate::kinds::{LinkRef, NodeRef};
use crate::states::resource::{Integration, Pattern, Resource, Target};
use crate::states::{Answer, Demand};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A call along links of the drawing.
pub(super) struct Call {
    /// What goes along which link.
    pub(super) sent: Vec<(usize, Payload)>,
    pub(super) sort: Sort,
}

/// What is called, which decides what it answers.
#[derive(Clone, Debug)]
pub(super) enum Sort {
    /// A function under its own ARN: the answer is the result.
    Function,
    /// `lambda:invoke`.
    Invocation,
    Queue,
    Topic,
    /// With the ids of the events.
    Bus(Vec<Rc<str>>),
    Machine,
    /// An execution that is waited for, by `.sync` or `.sync:2`.
    Job(Pattern),
    /// `http:invoke`.
    Http,
    /// `apigateway:invoke`.
    Api,
    Other,
}

/// The name by which a definition calls what a link leads to.
#[must_use]
pub fn substitution(link: LinkRef<'_>) -> String {
    match link.text("substitution") {
        "" => base_name(link.to().name(), ""),
        name => name.to_owned(),
    }
}

/// The links along which a machine can call.
pub fn links(node: NodeRef<'_>) -> impl Iterator<Item = LinkRef<'_>> {
    node.outgoing("put-events").chain(node.outgoing("call"))
}

/// Whether a text names what a link leads to.
fn is_named(link: LinkRef<'_>, name: &str, text: &str) -> bool {
    let own = link.to().name();
    let last = text.rsplit([':', '/']).next().unwrap_or(text);
    text.contains(&format!("${{{name}}}")) || (!own.is_empty() && last == own)
}

/// Whether one of some texts names what a link leads to.
fn is_meant(link: LinkRef<'_>, texts: &[&str]) -> bool {
    let name = substitution(link);
    texts.iter().any(|text| is_named(link, &name, text))
}

/// The links whose ends a definition calls.
pub(super) fn called(node: NodeRef<'_>, definition: &str) -> BTreeSet<usize> {
    let definition: Value = serde_json::from_str(definition).unwrap_or_default();
    let mut named = Vec::new();
    texts(&definition, &mut named);
    links(node).filter(|link| is_meant(*link, &named)).map(|link| link.index).collect()
}

/// Source and detail type of the events that a definition puts on the bus at the end of a link, each None where it is worked out in the
/// run.
#[must_use]
pub fn events(link: LinkRef<'_>) -> Vec<[Option<String>; 2]> {
    fn tasks<'value>(value: &'value Value, found: &mut Vec<(Resource, &'value Value)>) {
        if let Some(resource) = value.get("Resource").and_then(Value::as_str) {
            let arguments = value.get("Parameters").or_else(|| value.get("Arguments"));
            found.push((Resource::parse(resource), arguments.unwrap_or(&Value::Null)));
        }
        match value {
            Value::Array(elements) => elements.iter().for_each(|element| tasks(element, found)),
            Value::Object(members) => members.values().for_each(|member| tasks(member, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let Ok(definition) = serde_json::from_str::<Value>(link.from().text("definition")) else { return Vec::new() };
    let (mut found, mut events) = (Vec::new(), Vec::new());
    tasks(&definition, &mut found);
    for (resource, arguments) in found.iter().filter(|(resource, _)| is_put_events(resource)) {
        for entry in arguments.get("Entries").and_then(Value::as_array).map_or(&[][..], Vec::as_slice) {
            let only = json!({ "Entries": [entry] });
            if callee(link.from(), resource, &only).is_some_and(|callee| callee.index == link.index) {
                let constant = |name: &str| {
                    let text = entry.get(name).and_then(Value::as_str).filter(|text| !text.starts_with("{%"));
                    text.map(str::to_owned)
                };
                events.push(["Source", "DetailType"].map(constant));
            }
        }
    }
    events
}

/// Every text in a value.
fn texts<'value>(value: &'value Value, found: &mut Vec<&'value str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(elements) => elements.iter().for_each(|element| texts(element, found)),
        Value::Object(members) => members.values().for_each(|member| texts(member, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The link along which a task with that resource and arguments calls.
fn callee<'a>(node: NodeRef<'a>, resource: &Resource, arguments: &Value) -> Option<LinkRef<'a>> {
    let mut named = vec![resource.arn.as_str()];
    texts(arguments, &mut named);
    let wants_bus = is_put_events(resource);
    let fits = |link: &LinkRef<'_>| link.is("put-events") == wants_bus;
    links(node).filter(fits).find(|link| is_meant(*link, &named)).or_else(|| {
        // An entry that names no bus goes to the default one.
        let names_bus = texts_of(arguments, "EventBusName").next().is_some();
        links(node).filter(fits).find(|link| wants_bus && !names_bus && link.to().text("type") == "default")
    })
}

fn is_put_events(resource: &Resource) -> bool {
    integration(resource).is_some_and(|called| called.action.eq_ignore_ascii_case("putEvents"))
}

fn integration(resource: &Resource) -> Option<&Integration> {
    match &resource.target {
        Target::Integration(integration) => Some(integration),
        Target::LambdaFunction | Target::Activity | Target::Placeholder | Target::Unknown => None,
    }
}

/// The texts of a member of each entry of a call of PutEvents.
fn texts_of<'value>(arguments: &'value Value, member: &'static str) -> impl Iterator<Item = &'value str> {
    let entries = arguments.get("Entries").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    entries.iter().filter_map(move |entry| entry.get(member).and_then(Value::as_str))
}

/// JSON as a text: what is a text already stays so.
fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What a task calls; None where nothing in the drawing is meant.
pub(super) fn call(node: NodeRef<'_>, demand: &Demand, cause: &Payload, flow: &mut dyn Flow) -> Option<Call> {
    let arguments = demand.arguments.as_ref();
    let link = callee(node, &demand.resource, arguments)?;
    let payload = |text: String| Payload {
        origin: Origin::Node,
        event_id: None,
        items: None,
        entry: None,
        group: None,
        is_waited_for: false,
        text: text.into(),
        ..cause.clone()
    };
    let member = |name: &str| arguments.get(name).cloned().unwrap_or_else(|| json!({}));
    let one = |text: String, sort: Sort| Some(Call { sent: vec![(link.index, payload(text))], sort });
    let Some(called) = integration(&demand.resource) else {
        return one(arguments.to_string(), Sort::Function);
    };
    match (called.service.as_str(), called.action.as_str()) {
        ("lambda", _) => one(member("Payload").to_string(), Sort::Invocation),
        ("sqs", _) => {
            let group = arguments.get("MessageGroupId").and_then(Value::as_str).map(Rc::from);
            let message = Payload { group, ..payload(as_text(&member("MessageBody"))) };
            Some(Call { sent: vec![(link.index, message)], sort: Sort::Queue })
        }
        ("sns", _) => one(as_text(&member("Message")), Sort::Topic),
        ("events", _) => {
            let entries = arguments.get("Entries").and_then(Value::as_array)?;
            let ids: Vec<Rc<str>> = entries.iter().map(|_| flow.event_id().into()).collect();
            let sent = entries.iter().zip(&ids).map(|(entry, id)| {
                let only = json!({"Entries": [entry]});
                let link = callee(node, &demand.resource, &only).unwrap_or(link);
                let event = Payload {
                    event_id: Some(Rc::clone(id)),
                    entry: Some(Rc::new(read(entry))),
                    ..payload(as_text(&entry["Detail"]))
                };
                (link.index, event)
            });
            Some(Call { sent: sent.collect(), sort: Sort::Bus(ids.clone()) })
        }
        ("states", _) => {
            let is_waited_for = matches!(called.pattern, Pattern::Sync | Pattern::Sync2);
            let input = Payload { is_waited_for, ..payload(as_text(&member("Input"))) };
            let sort = if is_waited_for { Sort::Job(called.pattern) } else { Sort::Machine };
            Some(Call { sent: vec![(link.index, input)], sort })
        }
        ("http", _) => one(member("RequestBody").to_string(), Sort::Http),
        ("apigateway", _) => one(member("RequestBody").to_string(), Sort::Api),
        (_, _) => one(arguments.to_string(), Sort::Other),
    }
}

/// An entry as the task writes it; a detail that is no text becomes one.
fn read(entry: &Value) -> Entry {
    let member = |name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
    let resources = entry.get("Resources").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    Entry {
        source: member("Source"),
        detail_type: member("DetailType"),
        detail: entry.get("Detail").map(as_text),
        resources: resources.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        time: member("Time"),
        event_bus_name: member("EventBusName"),
    }
}

impl Sort {
    /// What the task gets where all went well.
    pub(super) fn answer(
        &self,
        link: LinkRef<'_>,
        sent: &Payload,
        verdict: &Verdict,
        id: &str,
        waits_for_token: bool,
    ) -> Answer {
        let result = self.result(link, sent, verdict, id);
        match self {
            Sort::Job(pattern) => job(result, *pattern),
            _ if waits_for_token => Answer::Submitted(result),
            _ => Answer::Succeeded(result),
        }
    }

    /// What a service adds of its own is left out, but for what later states may ask for.
    /// Source: the pages of the integrations under <https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html>
    /// (2025-11).
    fn result(&self, link: LinkRef<'_>, sent: &Payload, verdict: &Verdict, id: &str) -> Value {
        let read = |text: &str| serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()));
        let own = read(link.to().text("result"));
        let answer = match verdict {
            Verdict::Answered { text } => read(text),
            _ if own.as_object().is_some_and(|own| !own.is_empty()) => own,
            _ => read(&sent.text),
        };
        match self {
            Sort::Function | Sort::Job(_) => answer,
            Sort::Invocation => json!({"ExecutedVersion": "$LATEST", "Payload": answer, "StatusCode": 200}),
            Sort::Queue | Sort::Topic => json!({"MessageId": id}),
            Sort::Bus(ids) => {
                let entries: Vec<Value> = ids.iter().map(|id| json!({"EventId": id.as_ref()})).collect();
                json!({"Entries": entries, "FailedEntryCount": 0})
            }
            Sort::Machine => {
                let to = link.to();
                let name = base_name(to.name(), "");
                json!({"ExecutionArn": format!("arn:aws:states:{}:{}:execution:{name}:{id}", to.region(), to.account())})
            }
            Sort::Http | Sort::Api => json!({"ResponseBody": answer, "StatusCode": 200}),
            Sort::Other => json!({}),
        }
    }

    /// The error that the task gets where the call failed with that code of ours or of a dead-letter queue. Names of services'
    /// exceptions are those of the integrations; that a failed function has no name of its own is ours.
    pub(super) fn error(&self, code: &str) -> String {
        let service = match self {
            Sort::Function | Sort::Invocation => "Lambda",
            Sort::Queue => "Sqs",
            Sort::Topic => "Sns",
            // Step Functions developer guide, connect-eventbridge: an entry that fails fails the task.
            Sort::Bus(_) => return "EventBridge.FailedEntry".to_owned(),
            Sort::Machine | Sort::Job(_) => "StepFunctions",
            // Step Functions developer guide, call-https-apis and connect-api-gateway: the name ends in the status.
            Sort::Http => return format!("States.Http.StatusCode.{}", status(code)),
            Sort::Api => return format!("ApiGateway.{}", status(code)),
            Sort::Other => "Service",
        };
        match code {
            "WORK_FAILED" | "POISON_EVENT" => "Exception".to_owned(),
            "TIMEOUT" => match self {
                Sort::Function | Sort::Invocation => "Sandbox.Timedout".to_owned(),
                _ => format!("{service}.SdkClientException"),
            },
            "THROTTLING" | "TooManyRequestsException" => format!("{service}.TooManyRequestsException"),
            "NO_PERMISSIONS" => format!("{service}.AccessDeniedException"),
            "NO_RESOURCE" => format!("{service}.ResourceNotFoundException"),
            _ => format!("{service}.ServiceException"),
        }
    }
}

/// The status with which an endpoint fails.
fn status(code: &str) -> u16 {
    match code {
        "NO_PERMISSIONS" => 403,
        "NO_RESOURCE" => 404,
        "THROTTLING" | "TooManyRequestsException" => 429,
        "TIMEOUT" => 504,
        _ => 500,
    }
}

/// What a task gets that has waited for an execution: its description, in which `.sync:2` has the output as JSON.
/// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html> (2025-11).
fn job(mut description: Value, pattern: Pattern) -> Answer {
    if description["Status"] != "SUCCEEDED" {
        let (error, cause) = (Some("States.TaskFailed".to_owned()), Some(description.to_string()));
        return Answer::Failed { error, cause };
    }
    if pattern == Pattern::Sync2
        && let Some(output) = description["Output"].as_str().and_then(|text| serde_json::from_str(text).ok())
    {
        description["Output"] = output;
    }
    Answer::Succeeded(description)
}

/// What a task is told by whoever has its token; None where the output is no JSON.
pub(super) fn answer(request: Request) -> Option<Answer> {
    Some(match request {
        Request::Success { output } => Answer::Succeeded(serde_json::from_str(&output).ok()?),
        Request::Failure { error, cause } => Answer::Failed { error: Some(error), cause: Some(cause) },
        Request::Heartbeat => Answer::Heartbeat,
    })
}

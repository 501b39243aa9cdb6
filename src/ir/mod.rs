//! Cloud resources without a language: what a design becomes once, before a printer writes it as a template, a program or a
//! module. Printers see only this; they never see the design.
//!
//! A [`Handle`] names a resource or parameter while the template is built, so that links can refer to what stands later in
//! the drawing. [`Builder::finish`] gives every handle its logical name.

mod access;
mod builder;
mod compute;
mod edge;
mod events;
mod events_v2;
mod expression;
mod messaging;
mod name;
mod opaque;
mod pipe;
mod schedule;
mod storage;

pub use access::{Condition, LogResourcePolicy, Means, Policy, Principal, Role, Sender, Statement};
pub use builder::{Admission, Builder, LinkAbout, NodeAbout, add_statement};
pub use compute::{Code, EventSourceMapping, Function, FunctionPermission, LogGroup, StateMachine};
pub use edge::{ACCESS_LOG_FORMAT, HttpApi, Integration, IntegrationTarget, Route, Stage};
pub use events::{
    ApiDestination, Archive, Authorization, Connection, EventBus, EventBusPolicy, Input, RetryPolicy, Rule, Target,
};
pub use events_v2::{
    CustomEventBus, EventSource, ScopedFilter, StartingPosition, Subscriber, TargetParameters, Transformer,
};
pub use expression::{Attribute, Document, Expression, Handle, Part, Pseudo};
pub use messaging::{Filter, Protocol, Queue, QueuePolicy, Subscription, Topic, TopicPolicy};
pub use name::{base_name, environment_name, file_stem, shortened, target_id, told_apart};
pub use opaque::Opaque;
pub use pipe::{Pipe, PipeSource, PipeStep, PipeTarget, StreamReading};
pub use schedule::{Schedule, ScheduleTarget};
pub use storage::{Alarm, Bucket, Firehose, Metric, Secret, SsmParameter, Stream, Table};

use crate::diagnostic::Subject;
use std::collections::BTreeMap;

/// A whole template, in the order in which it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    pub description: String,
    pub parameters: Vec<Entry<Parameter>>,
    pub resources: Vec<Entry<Resource>>,
    pub outputs: Vec<Entry<Output>>,
    names: BTreeMap<Handle, String>,
}

impl Template {
    /// The logical name behind a handle; a template that [`Builder::finish`] made has one for every handle in it.
    #[must_use]
    pub fn name(&self, handle: Handle) -> &str {
        self.names.get(&handle).map_or("", String::as_str)
    }
}

/// Something in a template: its logical name and what in the drawing it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<T> {
    /// Letters and digits of ASCII, unique in the template.
    pub name: String,
    pub provenance: Provenance,
    pub value: T,
}

/// What in the drawing something came from, for comments and for the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    pub subject: Subject,
    /// The node's name, as the person wrote it; for a link the names of its ends.
    pub names: Vec<String>,
    /// The id of the kind or link kind.
    pub kind: &'static str,
    /// The names of the frames around it, the outermost first.
    pub frames: Vec<String>,
}

/// A value that is said at deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameter {
    pub description: String,
    pub default: Option<String>,
    /// A regular expression over the whole value.
    pub allowed_pattern: Option<&'static str>,
    pub max_chars: Option<usize>,
    /// Whether it is kept out of what the console shows.
    pub is_hidden: bool,
}

impl Parameter {
    /// The address of a web service; `default` counts only when it is one.
    #[must_use]
    pub fn https_url(description: &str, default: &str) -> Self {
        let default = default.trim();
        let is_url = default
            .strip_prefix("https://")
            .is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
        Self {
            description: description.to_owned(),
            default: is_url.then(|| default.to_owned()),
            allowed_pattern: Some(r"^https://\S+$"),
            max_chars: Some(2048),
            is_hidden: false,
        }
    }
}

/// A value that a deployment gives back.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    pub description: String,
    pub value: Expression,
}

/// One resource, typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Resource {
    EventBus(EventBus),
    EventBusPolicy(EventBusPolicy),
    Rule(Rule),
    Archive(Archive),
    CustomEventBus(CustomEventBus),
    Subscriber(Subscriber),
    EventSource(EventSource),
    Pipe(Pipe),
    Schedule(Schedule),
    Stream(Stream),
    Table(Table),
    Bucket(Bucket),
    Firehose(Firehose),
    SsmParameter(SsmParameter),
    Secret(Secret),
    Alarm(Alarm),
    Connection(Connection),
    ApiDestination(ApiDestination),
    Function(Function),
    FunctionPermission(FunctionPermission),
    EventSourceMapping(EventSourceMapping),
    StateMachine(StateMachine),
    Queue(Queue),
    QueuePolicy(QueuePolicy),
    Topic(Topic),
    TopicPolicy(TopicPolicy),
    Subscription(Subscription),
    HttpApi(HttpApi),
    Integration(Integration),
    Route(Route),
    Stage(Stage),
    LogGroup(LogGroup),
    LogResourcePolicy(LogResourcePolicy),
    Role(Role),
    Policy(Policy),
    Opaque(Opaque),
}

//! Values that are known only when a template is deployed.

use crate::diagnostic::Subject;
use crate::json;

/// Names a resource or parameter: what it was made of and which part of that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle {
    pub subject: Subject,
    pub part: Part,
}

impl Handle {
    #[must_use]
    pub const fn node(index: usize, part: Part) -> Self {
        Self { subject: Subject::Node(index), part }
    }

    #[must_use]
    pub const fn link(index: usize, part: Part) -> Self {
        Self { subject: Subject::Link(index), part }
    }
}

/// The parts that one node or link can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The resource that the node is.
    Main,
    Role,
    /// What a role may call, apart from the role, so that two that call each other need not exist before each other.
    CallPolicy,
    /// The resource policy of a queue, a topic, a bus or a log group.
    Policy,
    Permission,
    LogGroup,
    Connection,
    Integration,
    Route,
    Stage,
    Subscription,
    EventSourceMapping,
    EventSource,
    /// Parameters.
    Endpoint,
    TokenEndpoint,
    SecretName,
    CodeBucket,
    CodeKey,
    CodeHandler,
    EventSourceName,
    AccountId,
}

impl Part {
    /// What its logical name ends with.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Part::Main => "",
            Part::Role => "Role",
            Part::CallPolicy => "CallPolicy",
            Part::Policy => "Policy",
            Part::Permission => "Permission",
            Part::LogGroup => "LogGroup",
            Part::Connection => "Connection",
            Part::Integration => "Integration",
            Part::Route => "Route",
            Part::Stage => "Stage",
            Part::Subscription => "Subscription",
            Part::EventSourceMapping => "Mapping",
            Part::EventSource => "EventSource",
            Part::Endpoint => "Endpoint",
            Part::TokenEndpoint => "TokenEndpoint",
            Part::SecretName => "SecretName",
            Part::CodeBucket => "CodeBucket",
            Part::CodeKey => "CodeKey",
            Part::CodeHandler => "CodeHandler",
            Part::EventSourceName => "EventSourceName",
            Part::AccountId => "AccountId",
        }
    }
}

/// A value, possibly known only at deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    Text(String),
    /// Something that a resource is known by once it is made.
    Of(Handle, Attribute),
    Parameter(Handle),
    Pseudo(Pseudo),
    /// A value under a key of a JSON secret in Secrets Manager, read at deployment and never written down.
    Secret {
        name: Box<Expression>,
        key: &'static str,
    },
    /// The parts one after the other.
    Join(Vec<Expression>),
}

impl From<&str> for Expression {
    fn from(text: &str) -> Self {
        Expression::Text(text.to_owned())
    }
}

impl Expression {
    /// An ARN of this partition, Region and account: `arn:…:SERVICE:…:…:` and then the parts.
    #[must_use]
    pub fn arn(service: &str, parts: impl IntoIterator<Item = Expression>) -> Expression {
        let mut all = vec![
            Expression::from("arn:"),
            Expression::Pseudo(Pseudo::Partition),
            Expression::Text(format!(":{service}:")),
            Expression::Pseudo(Pseudo::Region),
            Expression::from(":"),
            Expression::Pseudo(Pseudo::Account),
            Expression::from(":"),
        ];
        all.extend(parts);
        Expression::Join(all)
    }
}

/// What every deployment knows about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    Partition,
    Region,
    Account,
}

/// What a resource is known by, one variant for each thing that anything refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    EventBusName,
    EventBusArn,
    CustomEventBusArn,
    RuleArn,
    ConnectionArn,
    ApiDestinationArn,
    FunctionArn,
    FunctionName,
    QueueArn,
    QueueUrl,
    QueueName,
    TopicArn,
    TopicName,
    StreamName,
    StreamArn,
    TableName,
    TableArn,
    TableStreamArn,
    BucketName,
    BucketArn,
    FirehoseArn,
    SsmParameterName,
    SecretArn,
    AlarmArn,
    StateMachineArn,
    /// The API's id.
    HttpApiId,
    /// `https://…`, without a slash at the end.
    HttpApiEndpoint,
    IntegrationId,
    LogGroupName,
    /// The ARN as the service gives it, with `:*` at the end: the group and the streams in it.
    LogGroupStreamsArn,
    RoleArn,
    RoleName,
}

/// JSON that a person wrote. The text is kept, because some of it says more than its value: `1.50`, a number beyond any
/// double, a key that is there twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    Json {
        text: String,
        value: json::Value,
    },
    /// Text that is no JSON.
    Text(String),
}

impl Document {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = text.to_owned();
        match json::read(&text) {
            Ok(value) => Document::Json { text, value },
            Err(_) => Document::Text(text),
        }
    }
}

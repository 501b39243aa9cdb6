//! The resources that are nodes, and what their properties say about them.

use super::super::template::{Resource, Template};
use super::Importer;
use crate::design::NodeId;
use crate::json::{self, Kind, Value};

/// The kind that a resource is drawn as; `None` where it is none of those.
fn kind_of(resource: Resource<'_>) -> Option<&'static str> {
    let has = |property: &str| resource.properties().iter().any(|member| member.key == property);
    Some(match resource.kind {
        "AWS::Events::EventBus" => "event-bus",
        "AWS::Events::Rule" if has("EventPattern") => "rule",
        "AWS::Events::Archive" => "archive",
        "AWS::Events::ApiDestination" => "api-destination",
        "AWS::EventsV2::EventBus" => "custom-event-bus",
        "AWS::EventsV2::Subscriber" => "subscriber",
        "AWS::Pipes::Pipe" => "pipe",
        "AWS::Scheduler::Schedule" => "schedule",
        "AWS::Lambda::Function" | "AWS::Serverless::Function" => "lambda-function",
        "AWS::StepFunctions::StateMachine" | "AWS::Serverless::StateMachine" => "state-machine",
        "AWS::SQS::Queue" => "sqs-queue",
        "AWS::SNS::Topic" => "sns-topic",
        "AWS::Kinesis::Stream" => "kinesis-stream",
        "AWS::KinesisFirehose::DeliveryStream" => "firehose",
        "AWS::DynamoDB::Table" | "AWS::Serverless::SimpleTable" => "dynamodb-table",
        "AWS::S3::Bucket" => "s3-bucket",
        "AWS::SSM::Parameter" => "ssm-parameter",
        "AWS::SecretsManager::Secret" => "secret",
        "AWS::CloudWatch::Alarm" if has("MetricName") && has("Dimensions") => "alarm",
        "AWS::ApiGatewayV2::Api" => "api-gateway",
        _ => return None,
    })
}

impl<'a> Importer<'a> {
    pub(super) fn draw_nodes(&mut self) {
        for resource in self.template.resources.clone() {
            let Some(kind) = kind_of(resource) else { continue };
            let node = self.draft.node(kind, resource.name, Some(&self.pointer(resource)));
            self.nodes.insert(resource.name, node);
        }
        // A log group that a rule writes to is drawn; every other belongs to what writes to it.
        let targets: Vec<&'a Value> =
            self.template.resources.iter().filter_map(|rule| property(*rule, "Targets")).collect();
        for resource in self.template.resources.clone() {
            let is_target = || {
                let mut references = targets.iter().flat_map(|value| self.template.references(value));
                references.any(|reference| reference.name == resource.name)
            };
            if resource.kind == "AWS::Logs::LogGroup" && is_target() {
                let node = self.draft.node("log-group", resource.name, Some(&self.pointer(resource)));
                self.nodes.insert(resource.name, node);
            }
        }
        for resource in self.template.resources.clone() {
            if let Some(&node) = self.nodes.get(resource.name) {
                self.fill(resource, node);
            }
        }
    }

    fn fill(&mut self, resource: Resource<'a>, node: NodeId) {
        match self.draft.kind_of(node).to_owned().as_str() {
            "event-bus" => self.fill_bus(resource, node),
            "custom-event-bus" => {
                self.take_name(resource, "Name", node);
                self.take_text(resource, "Description", node, "description");
                self.take_inner_number(
                    resource,
                    &["StorageConfiguration", "RetentionPeriodInDays"],
                    node,
                    "retention-days",
                );
            }
            "rule" => {
                self.take_text(resource, "Description", node, "description");
                self.take_choice(resource, "State", node, "state", &[("ENABLED", "enabled"), ("DISABLED", "disabled")]);
                self.take_json(resource, "EventPattern", node, "pattern");
            }
            "archive" => {
                self.take_text(resource, "Description", node, "description");
                self.take_number(resource, "RetentionDays", node, "retention-days");
                self.take_json(resource, "EventPattern", node, "pattern");
            }
            "api-destination" => self.fill_destination(resource, node),
            "lambda-function" => self.fill_function(resource, node),
            "state-machine" => self.fill_state_machine(resource, node),
            "sqs-queue" => {
                if self.text(resource, "FifoQueue").as_deref() == Some("true") {
                    self.draft.set(node, "type", "fifo-queue");
                }
                self.take_number(resource, "VisibilityTimeout", node, "visibility-timeout-seconds");
                self.take_number(resource, "MessageRetentionPeriod", node, "retention-seconds");
                self.take_number(resource, "DelaySeconds", node, "delay-seconds");
            }
            "sns-topic" => {
                if self.text(resource, "FifoTopic").as_deref() == Some("true") {
                    self.draft.set(node, "type", "fifo-topic");
                }
                self.take_text(resource, "DisplayName", node, "display-name");
            }
            "kinesis-stream" => self.fill_stream(resource, node),
            "firehose" => self.fill_firehose(resource, node),
            "dynamodb-table" => self.fill_table(resource, node),
            "s3-bucket" => {
                let status = self.inner_text(resource, &["VersioningConfiguration", "Status"]);
                if status.as_deref() == Some("Enabled") {
                    self.draft.set(node, "versioned", true);
                }
            }
            "log-group" => {
                let days = ["14", "1", "3", "7", "30", "90", "365", "3653"].map(|days| (days, days));
                self.take_choice(resource, "RetentionInDays", node, "retention-days", &days);
            }
            "ssm-parameter" => {
                self.take_text(resource, "Value", node, "value");
                self.take_text(resource, "Description", node, "description");
                if self.text(resource, "Type").as_deref() != Some("String") {
                    self.told.remove(&(resource.name, "Type"));
                }
            }
            "secret" => self.take_text(resource, "Description", node, "description"),
            "alarm" => {
                self.take_text(resource, "AlarmDescription", node, "description");
                self.take_number(resource, "Threshold", node, "threshold");
                self.take_number(resource, "Period", node, "period-seconds");
                self.take_number(resource, "EvaluationPeriods", node, "evaluation-periods");
            }
            "api-gateway" => self.take_text(resource, "Description", node, "description"),
            "pipe" => self.fill_pipe(resource, node),
            "schedule" => self.fill_schedule(resource, node),
            "subscriber" => self.fill_subscriber(resource, node),
            _ => {}
        }
    }

    /// A bus is known by its name outside of the template too, so it keeps that.
    fn fill_bus(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_name(resource, "Name", node);
        self.take_text(resource, "Description", node, "description");
        if let Some(source) = self.text(resource, "EventSourceName") {
            self.draft.set(node, "bus", "partner");
            if !Template::is_open(&source) {
                self.draft.set(node, "partner-source", source);
            }
        }
    }

    pub(super) fn take_name(&mut self, resource: Resource<'a>, property: &'static str, node: NodeId) {
        if let Some(name) = self.text(resource, property).filter(|name| !Template::is_open(name) && !name.is_empty()) {
            self.draft.set(node, "name", name);
        }
    }

    fn fill_destination(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_text(resource, "Description", node, "description");
        self.take_text(resource, "HttpMethod", node, "method");
        self.take_number(resource, "InvocationRateLimitPerSecond", node, "rate-limit-per-second");
        if let Some(endpoint) = self.text(resource, "InvocationEndpoint") {
            self.draft.set(node, "endpoint", endpoint);
        }
        let Some(connection) = self.get(resource, "ConnectionArn") else { return };
        let Some(connection) = self.resource_in(connection, "AWS::Events::Connection") else { return };
        self.nodes.entry(connection.name).or_insert(node);
        self.take_choice(
            connection,
            "AuthorizationType",
            node,
            "authorization",
            &["API_KEY", "BASIC", "OAUTH_CLIENT_CREDENTIALS"].map(|kind| (kind, kind)),
        );
        let parameters = self.get(connection, "AuthParameters");
        let inner = |path: &[&str]| path.iter().try_fold(parameters?, |value, key| value.get(key));
        if let Some(name) = inner(&["ApiKeyAuthParameters", "ApiKeyName"]).and_then(|value| self.template.text(value)) {
            self.draft.set(node, "api-key-name", name);
        }
        let token = inner(&["OAuthParameters", "AuthorizationEndpoint"]);
        if let Some(token) = token.and_then(|value| self.template.text(value)) {
            self.draft.set(node, "token-endpoint", token);
        }
    }

    fn fill_function(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_text(resource, "Description", node, "description");
        let runtimes = ["nodejs22.x", "python3.13", "java21"].map(|runtime| (runtime, runtime));
        self.take_choice(resource, "Runtime", node, "runtime", &runtimes);
        self.take_number(resource, "Timeout", node, "timeout-seconds");
        self.take_number(resource, "MemorySize", node, "memory-mb");
        self.take_number(resource, "ReservedConcurrentExecutions", node, "reserved-concurrency");
        let is_sam = resource.kind == "AWS::Serverless::Function";
        let global = |importer: &Self, property| {
            let value = importer.template.global("Function", property).filter(|_| is_sam)?;
            importer.template.text(value)?.parse::<i64>().ok()
        };
        for (key, field) in [("Timeout", "timeout-seconds"), ("MemorySize", "memory-mb")] {
            if property(resource, key).is_none()
                && let Some(number) = global(self, key)
            {
                self.draft.set(node, field, number);
            }
        }
        let own = self.get(resource, "Architectures");
        let architectures = own.or_else(|| self.template.global("Function", "Architectures").filter(|_| is_sam));
        let architecture =
            architectures.and_then(|list| list.elements().first()).and_then(|one| self.template.text(one));
        // What says nothing runs on x86_64 (Lambda developer guide, foundation-arch).
        let architecture = architecture.filter(|text| text == "arm64").map_or("x86_64", |_| "arm64");
        self.draft.set(node, "architecture", architecture);
    }

    fn fill_stream(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_number(resource, "RetentionPeriodHours", node, "retention-hours");
        let shards = self.number(resource, "ShardCount");
        let mode = self.inner_text(resource, &["StreamModeDetails", "StreamMode"]);
        if mode.as_deref() == Some("PROVISIONED") || (mode.is_none() && shards.is_some()) {
            self.draft.set(node, "mode", "provisioned");
            self.draft.set(node, "shards", shards.unwrap_or(1));
        }
    }

    fn fill_firehose(&mut self, resource: Resource<'a>, node: NodeId) {
        let of = "ExtendedS3DestinationConfiguration";
        self.take_inner_number(resource, &[of, "BufferingHints", "IntervalInSeconds"], node, "buffer-seconds");
        self.take_inner_number(resource, &[of, "BufferingHints", "SizeInMBs"], node, "buffer-mb");
        let compression = self.inner_text(resource, &[of, "CompressionFormat"]);
        self.draft.set(node, "compressed", compression.as_deref() == Some("GZIP"));
    }

    fn fill_table(&mut self, resource: Resource<'a>, node: NodeId) {
        let keys = self.get(resource, "KeySchema").map_or(&[] as &[Value], Value::elements);
        let named = |kind: &str| {
            let key = keys.iter().find(|key| key.get("KeyType").and_then(Value::as_str) == Some(kind))?;
            self.template.text(key.get("AttributeName")?)
        };
        let (partition, sort) = (named("HASH"), named("RANGE"));
        let simple = property(resource, "PrimaryKey").and_then(|key| key.get("Name"));
        let simple = simple.and_then(|name| self.template.text(name));
        let is_simple = resource.kind == "AWS::Serverless::SimpleTable";
        let partition = partition.or(simple).or_else(|| is_simple.then(|| "id".to_owned()));
        if let Some(name) = partition {
            self.draft.set(node, "partition-key", name);
        }
        if let Some(name) = sort {
            self.draft.set(node, "sort-key", name);
        }
        let view = self.inner_text(resource, &["StreamSpecification", "StreamViewType"]);
        let view = match view.as_deref() {
            Some("NEW_AND_OLD_IMAGES") => "new-and-old-images",
            Some("NEW_IMAGE") => "new-image",
            Some("OLD_IMAGE") => "old-image",
            Some("KEYS_ONLY") => "keys-only",
            _ => "no-stream",
        };
        self.draft.set(node, "stream", view);
    }

    /// A field that is JSON: the value as a person would write it, with what only a deployment knows said as `${Name}`.
    pub(super) fn take_json(&mut self, resource: Resource<'a>, property: &'static str, node: NodeId, field: &str) {
        if let Some(value) = self.get(resource, property) {
            let text = self.json_text(value);
            self.draft.set(node, field, text);
        }
    }

    pub(super) fn json_text(&self, value: &'a Value) -> String {
        match (&value.kind, self.template.text(value)) {
            (Kind::Object(_) | Kind::Array(_) | Kind::String(_), Some(text)) => text,
            _ => json::pretty(&self.template.data(value)).trim_end().to_owned(),
        }
    }

    /// A value deep within the properties.
    pub(super) fn inner(&mut self, resource: Resource<'a>, path: &[&'static str]) -> Option<&'a Value> {
        let (first, rest) = path.split_first()?;
        let value = self.get(resource, first)?;
        rest.iter().try_fold(value, |value, key| value.get(key))
    }

    pub(super) fn inner_text(&mut self, resource: Resource<'a>, path: &[&'static str]) -> Option<String> {
        let value = self.inner(resource, path)?;
        self.template.text(value)
    }

    fn take_inner_number(&mut self, resource: Resource<'a>, path: &[&'static str], node: NodeId, field: &str) {
        if let Some(number) = self.inner_text(resource, path).and_then(|text| text.parse::<i64>().ok()) {
            self.draft.set(node, field, number);
        }
    }

    /// The first resource of a type that a value refers to.
    pub(super) fn resource_in(&self, value: &'a Value, kind: &str) -> Option<Resource<'a>> {
        let references = self.template.references(value);
        let mut found = references.iter().filter_map(|reference| self.resource(reference.name));
        found.find(|resource| resource.kind == kind)
    }

    pub(super) fn resource(&self, name: &str) -> Option<Resource<'a>> {
        self.template.resources.iter().copied().find(|resource| resource.name == name)
    }
}

/// A property, without saying that it is understood.
pub fn property<'a>(resource: Resource<'a>, name: &str) -> Option<&'a Value> {
    resource.properties().iter().find(|member| member.key == name).map(|member| &member.value)
}

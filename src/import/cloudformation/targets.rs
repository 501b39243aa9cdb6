//! What joins nodes: buses and their rules, rules and their targets, pipes, schedules, subscribers, subscriptions, mappings,
//! dead-letter queues.

use super::super::template::Resource;
use super::Importer;
use super::nodes::property;
use crate::design::{LinkId, NodeId, RecordKey};
use crate::json::Value;

impl<'a> Importer<'a> {
    pub(super) fn draw_links(&mut self) {
        for resource in self.template.resources.clone() {
            let node = self.nodes.get(resource.name).copied();
            let at = self.pointer(resource);
            match (resource.kind, node) {
                ("AWS::Events::Rule", Some(node)) => {
                    let bus = self.get(resource, "EventBusName");
                    let bus = self.bus_of(bus, resource.member.key_span);
                    self.draft.link("bus-rule", bus, node, None);
                    let targets = self.get(resource, "Targets").map_or(&[] as &[Value], Value::elements);
                    for (index, target) in targets.iter().enumerate() {
                        self.draw_target(node, target, &format!("{at}/Properties/Targets/{index}"));
                    }
                }
                ("AWS::Events::Archive", Some(node)) => {
                    let bus = self.get(resource, "SourceArn");
                    let bus = self.bus_of(bus, resource.member.key_span);
                    self.draft.link("bus-archive", bus, node, None);
                }
                ("AWS::EventsV2::Subscriber", Some(node)) => self.draw_subscriber(resource, node, &at),
                ("AWS::Pipes::Pipe", Some(node)) => self.draw_pipe(resource, node, &at),
                ("AWS::Scheduler::Schedule", Some(node)) => {
                    if let Some(target) = self.get(resource, "Target") {
                        self.draw_scheduled(node, target, &format!("{at}/Properties/Target"));
                    }
                }
                ("AWS::SQS::Queue", Some(node)) => {
                    if let Some(queue) =
                        self.inner(resource, &["RedrivePolicy"]).and_then(|policy| policy.get("deadLetterTargetArn"))
                    {
                        self.draw_dead_letter(node, Some(queue));
                    }
                }
                ("AWS::Lambda::Function" | "AWS::Serverless::Function", Some(node)) => {
                    let config =
                        self.get(resource, "DeadLetterConfig").or_else(|| property(resource, "DeadLetterQueue"));
                    self.draw_dead_letter(node, config.and_then(|config| config.get("TargetArn")));
                    self.draw_sam_events(resource, node);
                }
                ("AWS::Serverless::StateMachine", Some(node)) => self.draw_sam_events(resource, node),
                ("AWS::SNS::Topic", Some(node)) => {
                    let list = self.get(resource, "Subscription").map_or(&[] as &[Value], Value::elements);
                    for (index, one) in list.iter().enumerate() {
                        let at = format!("{at}/Properties/Subscription/{index}");
                        self.draw_subscription(node, one.get("Endpoint"), &at);
                    }
                }
                ("AWS::SNS::Subscription", None) => self.draw_own_subscription(resource, &at),
                ("AWS::Lambda::EventSourceMapping", None) => {
                    let function = self.get(resource, "FunctionName").and_then(|value| self.node_of(value));
                    let source = self.get(resource, "EventSourceArn").and_then(|value| self.node_of(value));
                    if let (Some(function), Some(source)) = (function, source)
                        && let Some(link) = self.draw_mapping(source, function, &resource.member.value, &at)
                    {
                        self.joins.insert(resource.name);
                        let letter = self.inner(resource, &["DestinationConfig", "OnFailure", "Destination"]);
                        self.draw_dead_letter(link, letter);
                    }
                }
                ("AWS::EventsV2::EventSource", None) => self.draw_event_source(resource, &at),
                ("AWS::KinesisFirehose::DeliveryStream", Some(node)) => {
                    let bucket = self.inner(resource, &["ExtendedS3DestinationConfiguration", "BucketARN"]);
                    if let Some(bucket) = bucket.and_then(|value| self.node_of(value)) {
                        self.draft.link("firehose-destination", node, bucket, None);
                    }
                }
                ("AWS::S3::Bucket", Some(node)) => {
                    let told = self.inner(resource, &["NotificationConfiguration", "EventBridgeConfiguration"]);
                    if told.is_some() {
                        let bus = self.bus_named("default", resource.member.key_span);
                        self.draft.link("service-events", node, bus, None);
                    }
                }
                ("AWS::CloudWatch::Alarm", Some(node)) => {
                    if let Some(watched) = self.get(resource, "Dimensions").and_then(|value| self.node_of(value)) {
                        self.draft.link("watch", node, watched, None);
                    }
                    let actions = self.get(resource, "AlarmActions").map_or(&[] as &[Value], Value::elements);
                    for topic in actions.iter().filter_map(|action| self.node_of(action)).collect::<Vec<_>>() {
                        self.draft.link("alarm-action", node, topic, None);
                    }
                }
                ("AWS::ApiGatewayV2::Api", Some(node)) => self.draw_http_api(resource, node),
                _ => {}
            }
        }
    }

    /// A target of a rule, as `AWS::Events::Rule` has it.
    pub(super) fn draw_target(&mut self, rule: NodeId, target: &'a Value, at: &str) {
        let Some(to) = target.get("Arn").and_then(|arn| self.node_of(arn)) else { return };
        let Some(link) = self.draft.link("rule-target", rule, to, Some(at)) else { return };
        self.take_input(link, target);
        self.take_retry(link, target);
        self.draw_dead_letter(link, target.get("DeadLetterConfig").and_then(|config| config.get("Arn")));
    }

    pub(super) fn take_input(&mut self, link: LinkId, target: &'a Value) {
        let text = |key: &str| target.get(key).and_then(|value| self.template.text(value));
        let (path, constant) = (text("InputPath"), text("Input"));
        if let Some(path) = path {
            self.draft.set(link, "input", "input-path");
            self.draft.set(link, "input-path", path);
        } else if let Some(constant) = constant {
            self.draft.set(link, "input", "input-constant");
            self.draft.set(link, "input-constant", constant);
        } else if let Some(transformer) = target.get("InputTransformer") {
            self.draft.set(link, "input", "input-transformer");
            let paths = transformer.get("InputPathsMap").map_or_else(|| "{}".to_owned(), |paths| self.json_text(paths));
            self.draft.set(link, "input-paths", paths);
            let template = transformer.get("InputTemplate").and_then(|value| self.template.text(value));
            self.draft.set(link, "input-template", template.unwrap_or_default());
        }
    }

    pub(super) fn take_retry(&mut self, link: LinkId, target: &'a Value) {
        let Some(policy) = target.get("RetryPolicy") else { return };
        self.take_number_of(policy, "MaximumRetryAttempts", link, "maximum-retry-attempts");
        self.take_number_of(policy, "MaximumEventAgeInSeconds", link, "maximum-event-age-seconds");
    }

    pub(super) fn take_number_of(&mut self, of: &'a Value, key: &str, record: impl Into<RecordKey>, field: &str) {
        let number = of.get(key).and_then(|value| self.template.text(value)).and_then(|text| text.parse::<i64>().ok());
        if let Some(number) = number {
            self.draft.set(record, field, number);
        }
    }

    pub(super) fn take_text_of(&mut self, of: Option<&'a Value>, key: &str, record: impl Into<RecordKey>, field: &str) {
        if let Some(text) = of.and_then(|of| of.get(key)).and_then(|value| self.template.text(value)) {
            self.draft.set(record, field, text);
        }
    }

    pub(super) fn draw_dead_letter(&mut self, from: impl Into<RecordKey>, queue: Option<&'a Value>) {
        if let Some(queue) = queue.and_then(|queue| self.node_of(queue)) {
            self.draft.link("dead-letter", from, queue, None);
        }
    }

    fn draw_pipe(&mut self, resource: Resource<'a>, pipe: NodeId, at: &str) {
        let parameters = self.get(resource, "SourceParameters");
        let source = self.get(resource, "Source").and_then(|value| self.node_of(value));
        let reading = ["SqsQueueParameters", "KinesisStreamParameters", "DynamoDBStreamParameters"]
            .into_iter()
            .find_map(|key| parameters?.get(key));
        if let Some(link) = source
            .and_then(|source| self.draft.link("pipe-source", source, pipe, Some(&format!("{at}/Properties/Source"))))
            && let Some(reading) = reading
        {
            self.take_reading(reading, link);
            self.draw_dead_letter(link, reading.get("DeadLetterConfig").and_then(|config| config.get("Arn")));
        }
        for (property, parameters, kind) in
            [("Enrichment", "EnrichmentParameters", "pipe-enrichment"), ("Target", "TargetParameters", "pipe-target")]
        {
            let Some(to) = self.get(resource, property).and_then(|value| self.node_of(value)) else { continue };
            let at = format!("{at}/Properties/{property}");
            let Some(link) = self.draft.link(kind, pipe, to, Some(&at)) else { continue };
            let parameters = self.get(resource, parameters);
            self.take_text_of(parameters, "InputTemplate", link, "step-template");
            let bus = parameters.and_then(|parameters| parameters.get("EventBridgeEventBusParameters"));
            self.take_text_of(bus, "Source", link, "source");
            self.take_text_of(bus, "DetailType", link, "detail-type");
        }
    }

    /// How records of a queue or stream are read, by a pipe or a function.
    fn take_reading(&mut self, reading: &'a Value, link: LinkId) {
        self.take_number_of(reading, "BatchSize", link, "batch-size");
        self.take_number_of(reading, "MaximumBatchingWindowInSeconds", link, "batch-window-seconds");
        self.take_number_of(reading, "MaximumRetryAttempts", link, "record-retry-attempts");
        let start = reading.get("StartingPosition").and_then(|value| self.template.text(value));
        if let Some(start) = start {
            self.draft.set(link, "stream-start", if start == "LATEST" { "latest" } else { "trim-horizon" });
        }
    }

    pub(super) fn draw_scheduled(&mut self, schedule: NodeId, target: &'a Value, at: &str) {
        let Some(to) = target.get("Arn").and_then(|arn| self.node_of(arn)) else { return };
        let Some(link) = self.draft.link("schedule-target", schedule, to, Some(at)) else { return };
        self.take_text_of(Some(target), "Input", link, "schedule-input");
        let bus = target.get("EventBridgeParameters");
        self.take_text_of(bus, "Source", link, "source");
        self.take_text_of(bus, "DetailType", link, "detail-type");
        self.take_retry(link, target);
        self.draw_dead_letter(link, target.get("DeadLetterConfig").and_then(|config| config.get("Arn")));
    }

    fn draw_subscriber(&mut self, resource: Resource<'a>, node: NodeId, at: &str) {
        if let Some(bus) = self.get(resource, "EventBusArn").and_then(|bus| self.node_of(bus)) {
            self.draft.link("bus-subscriber", bus, node, None);
        }
        let Some(invoke) = self.get(resource, "InvokeConfiguration") else { return };
        let Some(to) = invoke.get("TargetArn").and_then(|arn| self.node_of(arn)) else { return };
        let at = format!("{at}/Properties/InvokeConfiguration");
        let Some(link) = self.draft.link("subscriber-target", node, to, Some(&at)) else { return };
        let invocation = invoke.get("LambdaParameters").and_then(|parameters| parameters.get("InvocationType"));
        if invocation.and_then(|value| self.template.text(value)).as_deref() == Some("EVENT") {
            self.draft.set(link, "invocation", "invoke-event");
        }
        let transformer = self.get(resource, "Transformer");
        let kind = transformer.and_then(|value| value.get("Type")).and_then(|value| self.template.text(value));
        match kind.as_deref() {
            Some("WITH_METADATA") => self.draft.set(link, "transform", "with-metadata"),
            Some("JSONATA") => {
                self.draft.set(link, "transform", "jsonata");
                let configuration = transformer.and_then(|value| value.get("JsonataConfiguration"));
                self.take_text_of(configuration, "Expression", link, "expression");
            }
            _ => {}
        }
        if let Some(batch) = self.get(resource, "BatchConfiguration") {
            self.take_number_of(batch, "MaxBatchSize", link, "batch-size");
            self.take_number_of(batch, "MaxBatchWindowInSeconds", link, "batch-window-seconds");
        }
        if let Some(retry) = self.get(resource, "RetryPolicy") {
            self.take_number_of(retry, "MaxRetryAttempts", link, "maximum-retry-attempts");
            self.take_number_of(retry, "MaxEventAgeInSeconds", link, "maximum-event-age-seconds");
        }
        let failed = self.get(resource, "OnFailureConfiguration").and_then(|value| value.get("Arn"));
        self.draw_dead_letter(link, failed);
    }

    /// A queue or stream that a function takes from. What it says stands among a mapping's properties.
    pub(super) fn draw_mapping(
        &mut self,
        source: NodeId,
        function: NodeId,
        body: &'a Value,
        at: &str,
    ) -> Option<LinkId> {
        let kind = if self.draft.kind_of(source) == "sqs-queue" { "event-source-mapping" } else { "stream-mapping" };
        let link = self.draft.link(kind, source, function, Some(at))?;
        if let Some(properties) = body.get("Properties") {
            self.take_reading(properties, link);
            if let Some(scaling) = properties.get("ScalingConfig") {
                self.take_number_of(scaling, "MaximumConcurrency", link, "maximum-concurrency");
            }
        }
        Some(link)
    }

    pub(super) fn draw_subscription(&mut self, topic: NodeId, endpoint: Option<&'a Value>, at: &str) -> Option<LinkId> {
        let to = endpoint.and_then(|endpoint| self.node_of(endpoint))?;
        self.draft.link("subscription", topic, to, Some(at))
    }

    fn draw_own_subscription(&mut self, resource: Resource<'a>, at: &str) {
        let Some(topic) = self.get(resource, "TopicArn").and_then(|topic| self.node_of(topic)) else { return };
        let endpoint = self.get(resource, "Endpoint");
        let Some(link) = self.draw_subscription(topic, endpoint, at) else { return };
        self.joins.insert(resource.name);
        if let Some(policy) = self.get(resource, "FilterPolicy") {
            let text = self.json_text(policy);
            self.draft.set(link, "filter-policy", text);
            // Without a word it is about attributes (SNS developer guide, sns-message-filtering-scope).
            let scope = self.text(resource, "FilterPolicyScope").unwrap_or_else(|| "MessageAttributes".to_owned());
            self.draft.set(link, "filter-scope", scope);
        }
        if self.text(resource, "RawMessageDelivery").as_deref() == Some("true") {
            self.draft.set(link, "raw-delivery", true);
        }
        let redrive = self.get(resource, "RedrivePolicy").and_then(|policy| policy.get("deadLetterTargetArn"));
        self.draw_dead_letter(link, redrive);
    }

    /// A service's events on a Custom Event Bus: the bucket or alarm that is drawn, where there is just one, else the service.
    fn draw_event_source(&mut self, resource: Resource<'a>, at: &str) {
        let Some(bus) = self.get(resource, "EventBusArn").and_then(|bus| self.node_of(bus)) else { return };
        let Some(events) = self.inner(resource, &["Configuration", "AwsServiceEventsConfiguration"]) else { return };
        let service = events.get("AwsService").and_then(|value| self.template.text(value)).unwrap_or_default();
        let node = self.draft.node("aws-service", &service, None);
        self.draft.set(node, "source", service);
        if let Some(link) = self.draft.link("event-source", node, bus, Some(at)) {
            self.joins.insert(resource.name);
            if let Some(pattern) = events.get("Pattern") {
                let text = self.json_text(pattern);
                self.draft.set(link, "pattern", text);
            }
        }
    }

    /// An HTTP API is drawn with its one route; where it has more, the first stands for all.
    fn draw_http_api(&mut self, resource: Resource<'a>, api: NodeId) {
        let of_api = |part: &Resource<'a>| {
            let id = property(*part, "ApiId");
            id.is_some_and(|id| self.template.references(id).iter().any(|reference| reference.name == resource.name))
        };
        let parts: Vec<Resource<'a>> = self.template.resources.iter().copied().filter(of_api).collect();
        for part in &parts {
            self.nodes.entry(part.name).or_insert(api);
        }
        if let Some(route) = parts.iter().find(|part| part.kind == "AWS::ApiGatewayV2::Route")
            && let Some(key) = self.text(*route, "RouteKey")
            && let Some((method, path)) = key.split_once(' ')
        {
            self.draft.set(api, "method", method);
            self.draft.set(api, "path", path);
        }
        for part in parts.iter().filter(|part| part.kind == "AWS::ApiGatewayV2::Integration") {
            let asked = self.get(*part, "RequestParameters");
            let at = self.pointer(*part);
            let to = asked.into_iter().chain(property(*part, "IntegrationUri")).find_map(|value| self.node_of(value));
            if property(*part, "IntegrationSubtype").and_then(Value::as_str) == Some("EventBridge-PutEvents") {
                let bus = asked.and_then(|asked| asked.get("EventBusName"));
                let bus = self.bus_of(bus, part.member.key_span);
                if let Some(link) = self.draft.link("put-events", api, bus, Some(&at)) {
                    self.take_text_of(asked, "Source", link, "source");
                    self.take_text_of(asked, "DetailType", link, "detail-type");
                }
            } else if let Some(to) = to {
                self.draft.link("call", api, to, Some(&at));
            }
        }
    }
}

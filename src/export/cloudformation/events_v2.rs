//! Resources of EventBridge, the Custom Event Bus generation.

use super::template::{End, Written, plain};
use super::tree::{Members, Tree, as_written, expression, prose};
use crate::ir::{CustomEventBus, EventSource, StartingPosition, Subscriber, TargetParameters, Template, Transformer};

pub fn custom_event_bus(bus: &CustomEventBus) -> Written {
    let properties = Members::new()
        .put("Name", bus.name.as_str())
        .put_text("Description", &prose(&bus.description))
        .put("StorageConfiguration", Members::new().put("RetentionPeriodInDays", bus.retention_days));
    Written { end: Some(End::Kept), ..plain("AWS::EventsV2::EventBus", properties) }
}

pub fn subscriber(subscriber: &Subscriber, template: &Template) -> Written {
    let filters = subscriber.filters.iter().map(|filter| {
        Tree::from(Members::new().put("Scope", filter.scope).put("Pattern", as_written(&filter.pattern)))
    });
    let filters: Vec<Tree> = filters.collect();
    let invoke = Members::new()
        .put("TargetArn", expression(&subscriber.target, template))
        .put("RoleArn", Tree::GetAtt(template.name(subscriber.role).to_owned(), "Arn"));
    let properties = Members::new()
        .put("Name", subscriber.name.as_str())
        .put_text("Description", &prose(&subscriber.description))
        .put("EventBusArn", Tree::Ref(template.name(subscriber.bus).to_owned()))
        .put("Type", if subscriber.is_fifo { "FIFO" } else { "UNORDERED" })
        .put("State", if subscriber.is_running { "RUNNING" } else { "STOPPED" });
    let properties = with_start(properties, subscriber.start)
        .maybe("FilterConfiguration", (!filters.is_empty()).then(|| Members::new().put_list("Filters", filters)))
        .put("InvokeConfiguration", with_parameters(invoke, subscriber.parameters))
        .put("Transformer", transformer(&subscriber.transformer))
        .put(
            "BatchConfiguration",
            Members::new()
                .put("MaxBatchSize", subscriber.batch_size)
                .put("MaxBatchWindowInSeconds", subscriber.batch_window_seconds),
        )
        // Said even where it is the service's own: the default of the Classic generation is another.
        .put(
            "RetryPolicy",
            Members::new()
                .put("MaxRetryAttempts", subscriber.retry.maximum_retry_attempts)
                .put("MaxEventAgeInSeconds", subscriber.retry.maximum_event_age_seconds),
        )
        .maybe(
            "OnFailureConfiguration",
            subscriber.on_failure.as_ref().map(|arn| Members::new().put("Arn", expression(arn, template))),
        );
    Written { after: subscriber.after, ..plain("AWS::EventsV2::Subscriber", properties) }
}

fn with_start(properties: Members, start: StartingPosition) -> Members {
    let (position, point) = match start {
        StartingPosition::Latest => ("LATEST", None),
        StartingPosition::Horizon => ("POINT_IN_TIME", Some(Members::new().put("PointType", "HORIZON"))),
        StartingPosition::Timestamp { start, end } => {
            let point = Members::new().put("PointType", "TIMESTAMP").put("StartingPoint", start);
            ("POINT_IN_TIME", Some(point.maybe("EndPoint", end)))
        }
    };
    properties.put("StartingPosition", position).maybe("PointInTimeConfiguration", point)
}

/// The block that belongs to the target's sort; expressions read the event (user guide, eb-custom-bus-transform).
fn with_parameters(invoke: Members, parameters: TargetParameters) -> Members {
    let group = || {
        Members::new()
            .put("MessageGroupId", "{% $events.SystemMetadata.EventGroupId %}")
            .put("MessageDeduplicationId", "{% $events.SystemMetadata.\"aws:EventId\" %}")
    };
    match parameters {
        TargetParameters::None => invoke,
        TargetParameters::FifoQueue => invoke.put("SqsParameters", group()),
        TargetParameters::FifoTopic => invoke.put("SnsParameters", group()),
        TargetParameters::Function { waits } => {
            let kind = if waits { "REQUEST_RESPONSE" } else { "EVENT" };
            invoke.put("LambdaParameters", Members::new().put("InvocationType", kind))
        }
        TargetParameters::StateMachine => {
            invoke.put("StepFunctionsParameters", Members::new().put("InvocationType", "EVENT"))
        }
        TargetParameters::Stream => {
            let key = "{% $events.SystemMetadata.\"aws:EventId\" %}";
            invoke.put("KinesisParameters", Members::new().put("PartitionKey", key))
        }
    }
}

fn transformer(transformer: &Transformer) -> Members {
    match transformer {
        Transformer::Raw => Members::new().put("Type", "RAW"),
        Transformer::WithMetadata => Members::new().put("Type", "WITH_METADATA"),
        Transformer::Jsonata(expression) => Members::new()
            .put("Type", "JSONATA")
            .put("JsonataConfiguration", Members::new().put("Expression", expression.as_str())),
    }
}

pub fn event_source(source: &EventSource, template: &Template) -> Written {
    let events = Members::new()
        .put("AwsService", source.service.as_str())
        .maybe("Pattern", source.pattern.as_ref().map(as_written));
    let properties = Members::new()
        .put("Name", source.name.as_str())
        .put("EventBusArn", Tree::Ref(template.name(source.bus).to_owned()))
        .put("Configuration", Members::new().put("AwsServiceEventsConfiguration", events));
    plain("AWS::EventsV2::EventSource", properties)
}

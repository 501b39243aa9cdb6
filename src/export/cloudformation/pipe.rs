//! Pipes and schedules.

use super::template::{Written, plain};
use super::tree::{Members, Tree, as_written, expression, prose};
use crate::ir::{Pipe, PipeSource, PipeTarget, Schedule, ScheduleTarget, StreamReading, Template};

pub fn pipe(pipe: &Pipe, template: &Template) -> Written {
    let enrichment = pipe.enrichment.as_ref();
    let of_enrichment = enrichment.and_then(|step| step.template.as_deref());
    let target =
        target_parameters(Members::new(), &pipe.parameters).maybe("InputTemplate", pipe.target.template.as_deref());
    let properties = Members::new()
        .put_text("Description", &prose(&pipe.description))
        .put("DesiredState", if pipe.is_running { "RUNNING" } else { "STOPPED" })
        .put("RoleArn", Tree::GetAtt(template.name(pipe.role).to_owned(), "Arn"))
        .put("Source", expression(&pipe.source, template))
        .put("SourceParameters", source_parameters(pipe, template))
        .maybe("Enrichment", enrichment.map(|step| expression(&step.arn, template)))
        .maybe("EnrichmentParameters", of_enrichment.map(|text| Members::new().put("InputTemplate", text)))
        .put("Target", expression(&pipe.target.arn, template))
        .maybe("TargetParameters", (!target.0.is_empty()).then_some(target));
    plain("AWS::Pipes::Pipe", properties)
}

fn source_parameters(pipe: &Pipe, template: &Template) -> Members {
    let filters = pipe.filters.iter().map(|filter| Members::new().put("Pattern", as_written(filter)).into());
    let filters: Vec<Tree> = filters.collect();
    let window = pipe.batch_window_seconds;
    let batch = Members::new()
        .put("BatchSize", pipe.batch_size)
        .maybe("MaximumBatchingWindowInSeconds", (window > 0).then_some(window));
    let (key, reading) = match &pipe.sort {
        PipeSource::Queue => ("SqsQueueParameters", batch),
        PipeSource::Stream(reading) => ("KinesisStreamParameters", stream_reading(batch, reading, template)),
        PipeSource::TableStream(reading) => ("DynamoDBStreamParameters", stream_reading(batch, reading, template)),
    };
    Members::new()
        .maybe("FilterCriteria", (!filters.is_empty()).then(|| Members::new().put_list("Filters", filters)))
        .put(key, reading)
}

pub fn stream_reading(batch: Members, reading: &StreamReading, template: &Template) -> Members {
    let retries = reading.maximum_retry_attempts;
    batch
        .put("StartingPosition", if reading.from_oldest { "TRIM_HORIZON" } else { "LATEST" })
        .maybe("MaximumRetryAttempts", (retries >= 0).then_some(retries))
        .maybe(
            "DeadLetterConfig",
            reading.dead_letter.as_ref().map(|arn| Members::new().put("Arn", expression(arn, template))),
        )
}

fn target_parameters(into: Members, parameters: &PipeTarget) -> Members {
    match parameters {
        PipeTarget::None => into,
        PipeTarget::Bus { source, detail_type } => {
            let bus = Members::new().put("DetailType", detail_type.as_str()).put("Source", source.as_str());
            into.put("EventBridgeEventBusParameters", bus)
        }
        PipeTarget::FifoQueue { key } => into.put("SqsQueueParameters", Members::new().put("MessageGroupId", *key)),
        PipeTarget::Stream { key } => into.put("KinesisStreamParameters", Members::new().put("PartitionKey", *key)),
        PipeTarget::StateMachine => {
            let started = Members::new().put("InvocationType", "FIRE_AND_FORGET");
            into.put("StepFunctionStateMachineParameters", started)
        }
    }
}

pub fn schedule(schedule: &Schedule, template: &Template) -> Written {
    let minutes = schedule.flexible_window_minutes;
    let window = Members::new()
        .put("Mode", if minutes > 0 { "FLEXIBLE" } else { "OFF" })
        .maybe("MaximumWindowInMinutes", (minutes > 0).then_some(minutes));
    let target = Members::new()
        .put("Arn", expression(&schedule.target, template))
        .put("RoleArn", Tree::GetAtt(template.name(schedule.role).to_owned(), "Arn"))
        .maybe("Input", schedule.input.as_deref());
    let target = match &schedule.parameters {
        ScheduleTarget::None => target,
        ScheduleTarget::Bus { source, detail_type } => {
            let bus = Members::new().put("DetailType", detail_type.as_str()).put("Source", source.as_str());
            target.put("EventBridgeParameters", bus)
        }
        ScheduleTarget::FifoQueue { group } => {
            target.put("SqsParameters", Members::new().put("MessageGroupId", group.as_str()))
        }
        ScheduleTarget::Stream { key } => {
            target.put("KinesisParameters", Members::new().put("PartitionKey", key.as_str()))
        }
    };
    let target = target
        .put(
            "RetryPolicy",
            Members::new()
                .put("MaximumRetryAttempts", schedule.retry.maximum_retry_attempts)
                .put("MaximumEventAgeInSeconds", schedule.retry.maximum_event_age_seconds),
        )
        .maybe(
            "DeadLetterConfig",
            schedule.dead_letter.as_ref().map(|arn| Members::new().put("Arn", expression(arn, template))),
        );
    let properties = Members::new()
        .put_text("Description", &prose(&schedule.description))
        .put("ScheduleExpression", schedule.expression.as_str())
        .put("ScheduleExpressionTimezone", schedule.time_zone.as_str())
        .put("FlexibleTimeWindow", window)
        .put("State", if schedule.is_enabled { "ENABLED" } else { "DISABLED" })
        .put("Target", target);
    plain("AWS::Scheduler::Schedule", properties)
}

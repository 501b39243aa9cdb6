//! Pipes and schedules.

use super::hcl::Block;
use super::module::{name_prefix, waits_for_permissions};
use super::names::Names;
use crate::ir::{Document, Pipe, PipeSource, PipeTarget, Schedule, ScheduleTarget, StreamReading};

pub fn pipe(main: Block, logical_name: &str, pipe: &Pipe, names: &Names<'_>) -> Block {
    let enrichment = pipe.enrichment.as_ref();
    let of_enrichment = enrichment.and_then(|step| step.template.as_deref());
    let target = pipe_target(Block::new("target_parameters"), &pipe.parameters)
        .maybe("input_template", pipe.target.template.as_deref());
    let block = main
        .put("name_prefix", name_prefix(logical_name))
        .put_text("description", &pipe.description)
        .put("desired_state", if pipe.is_running { "RUNNING" } else { "STOPPED" })
        .put("role_arn", names.of(pipe.role, "arn"))
        .put("source", names.value(&pipe.source))
        .maybe("enrichment", enrichment.map(|step| names.value(&step.arn)))
        .put("target", names.value(&pipe.target.arn))
        .block(source_parameters(pipe, names))
        .maybe_block(of_enrichment.map(|text| Block::new("enrichment_parameters").put("input_template", text)))
        .maybe_block((!target.body.is_empty()).then_some(target));
    waits_for_permissions(block, pipe.role, names)
}

fn source_parameters(pipe: &Pipe, names: &Names<'_>) -> Block {
    let window = pipe.batch_window_seconds;
    let batch = |kind: &'static str| {
        Block::new(kind)
            .put("batch_size", pipe.batch_size)
            .maybe("maximum_batching_window_in_seconds", (window > 0).then_some(window))
    };
    let filters = pipe.filters.iter().map(|filter| match filter {
        Document::Json { text, .. } | Document::Text(text) => Block::new("filter").put("pattern", text.trim()),
    });
    let criteria = filters.fold(Block::new("filter_criteria"), Block::block);
    let source = match &pipe.sort {
        PipeSource::Queue => batch("sqs_queue_parameters"),
        PipeSource::Stream(reading) => stream_reading(batch("kinesis_stream_parameters"), reading, names),
        PipeSource::TableStream(reading) => stream_reading(batch("dynamodb_stream_parameters"), reading, names),
    };
    Block::new("source_parameters").maybe_block((!criteria.body.is_empty()).then_some(criteria)).block(source)
}

fn stream_reading(block: Block, reading: &StreamReading, names: &Names<'_>) -> Block {
    let retries = reading.maximum_retry_attempts;
    block
        .put("starting_position", if reading.from_oldest { "TRIM_HORIZON" } else { "LATEST" })
        .maybe("maximum_retry_attempts", (retries >= 0).then_some(retries))
        .maybe_block(
            reading.dead_letter.as_ref().map(|arn| Block::new("dead_letter_config").put("arn", names.value(arn))),
        )
}

fn pipe_target(block: Block, parameters: &PipeTarget) -> Block {
    match parameters {
        PipeTarget::None => block,
        PipeTarget::Bus { source, detail_type } => block.block(
            Block::new("eventbridge_event_bus_parameters")
                .put("detail_type", detail_type.as_str())
                .put("source", source.as_str()),
        ),
        PipeTarget::FifoQueue { key } => block.block(Block::new("sqs_queue_parameters").put("message_group_id", *key)),
        PipeTarget::Stream { key } => block.block(Block::new("kinesis_stream_parameters").put("partition_key", *key)),
        PipeTarget::StateMachine => {
            block.block(Block::new("step_function_state_machine_parameters").put("invocation_type", "FIRE_AND_FORGET"))
        }
    }
}

pub fn schedule(main: Block, logical_name: &str, schedule: &Schedule, names: &Names<'_>) -> Block {
    let minutes = schedule.flexible_window_minutes;
    let window = Block::new("flexible_time_window")
        .put("mode", if minutes > 0 { "FLEXIBLE" } else { "OFF" })
        .maybe("maximum_window_in_minutes", (minutes > 0).then_some(minutes));
    let target = Block::new("target")
        .put("arn", names.value(&schedule.target))
        .put("role_arn", names.of(schedule.role, "arn"))
        .maybe("input", schedule.input.as_deref());
    let target = match &schedule.parameters {
        ScheduleTarget::None => target,
        ScheduleTarget::Bus { source, detail_type } => target.block(
            Block::new("eventbridge_parameters")
                .put("detail_type", detail_type.as_str())
                .put("source", source.as_str()),
        ),
        ScheduleTarget::FifoQueue { group } => {
            target.block(Block::new("sqs_parameters").put("message_group_id", group.as_str()))
        }
        ScheduleTarget::Stream { key } => {
            target.block(Block::new("kinesis_parameters").put("partition_key", key.as_str()))
        }
    };
    let target = target
        .block(
            Block::new("retry_policy")
                .put("maximum_retry_attempts", schedule.retry.maximum_retry_attempts)
                .put("maximum_event_age_in_seconds", schedule.retry.maximum_event_age_seconds),
        )
        .maybe_block(
            schedule.dead_letter.as_ref().map(|arn| Block::new("dead_letter_config").put("arn", names.value(arn))),
        );
    main.put("name_prefix", name_prefix(logical_name))
        .put_text("description", &schedule.description)
        .put("schedule_expression", schedule.expression.as_str())
        .put("schedule_expression_timezone", schedule.time_zone.as_str())
        .put("state", if schedule.is_enabled { "ENABLED" } else { "DISABLED" })
        .block(window)
        .block(target)
}

//! Functions, state machines and log groups.

use super::hcl::{Block, Value};
use super::module::{definition, deployed_name, function_folder, handler_file, name_prefix, waits_for_permissions};
use super::names::Names;
use crate::ir::{Code, EventSourceMapping, Function, FunctionPermission, LogGroup, StateMachine};

pub fn function(main: Block, logical_name: &str, function: &Function, names: &Names<'_>) -> Vec<Block> {
    let own = names.own(logical_name);
    let mut blocks = Vec::new();
    let block = main
        .put("function_name", deployed_name(logical_name, 64))
        .put_text("description", &function.description)
        .put("runtime", function.runtime.as_str())
        .put("architectures", Value::List(vec![Value::from(function.architecture.as_str())]));
    let block = match &function.code {
        Code::Inline(_) => {
            let folder = function_folder(own);
            let source = format!("/{folder}/{}", handler_file(&function.runtime));
            let module = || Value::code("path.module");
            blocks.push(
                Block::labelled("data", &["archive_file", own])
                    .put("type", "zip")
                    .put("source_file", Value::Template(vec![module(), Value::from(source)]))
                    .put("output_path", Value::Template(vec![module(), Value::from(format!("/.build/{own}.zip"))])),
            );
            block
                .put("handler", "index.handler")
                .put("filename", Value::Code(format!("data.archive_file.{own}.output_path")))
                .put("source_code_hash", Value::Code(format!("data.archive_file.{own}.output_base64sha256")))
        }
        Code::Package { bucket, key, handler } => block
            .put("handler", names.value(handler))
            .put("s3_bucket", names.value(bucket))
            .put("s3_key", names.value(key)),
    };
    let variables: Vec<_> =
        function.environment.iter().map(|(name, value)| (name.clone(), names.value(value))).collect();
    let block = block
        .put("memory_size", function.memory_mb)
        .put("timeout", function.timeout_seconds)
        .maybe(
            "reserved_concurrent_executions",
            (function.reserved_concurrency > 0).then_some(function.reserved_concurrency),
        )
        .put("role", names.of(function.role, "arn"))
        .maybe_block(
            (!variables.is_empty()).then(|| Block::new("environment").put("variables", Value::Object(variables))),
        )
        .block(
            Block::new("logging_config")
                .put("log_format", "Text")
                .put("log_group", names.of(function.log_group, "name")),
        )
        .maybe_block(
            function
                .dead_letter
                .as_ref()
                .map(|arn| Block::new("dead_letter_config").put("target_arn", names.value(arn))),
        );
    blocks.insert(0, waits_for_permissions(block, function.role, names));
    blocks
}

pub fn function_permission(main: Block, permission: &FunctionPermission, names: &Names<'_>) -> Block {
    main.put("function_name", names.value(&permission.function))
        .put("action", "lambda:InvokeFunction")
        .put("principal", permission.principal)
        .put("source_arn", names.value(&permission.source_arn))
}

pub fn event_source_mapping(main: Block, mapping: &EventSourceMapping, names: &Names<'_>) -> Block {
    let (window, reading) = (mapping.batch_window_seconds, mapping.stream.as_ref());
    main.put("function_name", names.value(&mapping.function))
        .put("event_source_arn", names.value(&mapping.source_arn))
        .put("batch_size", mapping.batch_size)
        .maybe("maximum_batching_window_in_seconds", (window > 0).then_some(window))
        .maybe("starting_position", reading.map(|reading| if reading.from_oldest { "TRIM_HORIZON" } else { "LATEST" }))
        .maybe(
            "maximum_retry_attempts",
            reading.map(|reading| reading.maximum_retry_attempts).filter(|most| *most >= 0),
        )
        .maybe_block(reading.and_then(|reading| reading.dead_letter.as_ref()).map(|arn| {
            Block::new("destination_config").block(Block::new("on_failure").put("destination_arn", names.value(arn)))
        }))
        .maybe_block(
            mapping.maximum_concurrency.map(|most| Block::new("scaling_config").put("maximum_concurrency", most)),
        )
}

pub fn state_machine(main: Block, logical_name: &str, machine: &StateMachine, names: &Names<'_>) -> Block {
    let block = main
        .put("name_prefix", name_prefix(logical_name))
        .put("type", if machine.is_express { "EXPRESS" } else { "STANDARD" })
        .put("role_arn", names.of(machine.role, "arn"))
        .put("definition", definition(machine, names));
    waits_for_permissions(block, machine.role, names)
}

pub fn log_group(main: Block, logical_name: &str, group: &LogGroup) -> Block {
    main.put("name_prefix", name_prefix(logical_name))
        .put("retention_in_days", group.retention_days)
        .maybe("skip_destroy", group.is_kept.then_some(true))
}

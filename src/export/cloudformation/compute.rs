//! Functions, state machines and log groups.

use super::pipe::stream_reading;
use super::template::{End, Written, plain};
use super::tree::{Member, Members, Tree, as_written, data, document, expression, prose};
use crate::ir::{Code, EventSourceMapping, Function, FunctionPermission, LogGroup, StateMachine, Template};

pub fn function(function: &Function, template: &Template) -> Written {
    let (handler, code) = match &function.code {
        Code::Inline(program) => (Tree::from("index.handler"), Members::new().put("ZipFile", program.as_str())),
        Code::Package { bucket, key, handler } => (
            expression(handler, template),
            Members::new().put("S3Bucket", expression(bucket, template)).put("S3Key", expression(key, template)),
        ),
    };
    let variables = function
        .environment
        .iter()
        .fold(Members::new(), |map, (name, value)| map.put(name, expression(value, template)));
    let log_group = Tree::Ref(template.name(function.log_group).to_owned());
    let properties = Members::new()
        .put_text("Description", &prose(&function.description))
        .put("Runtime", function.runtime.as_str())
        .put("Architectures", Tree::List(vec![Tree::from(function.architecture.as_str())]))
        .put("Handler", handler)
        .put("Code", code)
        .put("MemorySize", function.memory_mb)
        .put("Timeout", function.timeout_seconds)
        .put("Role", Tree::GetAtt(template.name(function.role).to_owned(), "Arn"))
        .maybe(
            "ReservedConcurrentExecutions",
            (function.reserved_concurrency > 0).then_some(function.reserved_concurrency),
        )
        .maybe("Environment", (!variables.0.is_empty()).then(|| Members::new().put_data("Variables", variables)))
        .put("LoggingConfig", Members::new().put("LogGroup", log_group))
        .maybe(
            "DeadLetterConfig",
            function.dead_letter.as_ref().map(|arn| Members::new().put("TargetArn", expression(arn, template))),
        );
    plain("AWS::Lambda::Function", properties)
}

pub fn function_permission(permission: &FunctionPermission, template: &Template) -> Written {
    let properties = Members::new()
        .put("FunctionName", expression(&permission.function, template))
        .put("Action", "lambda:InvokeFunction")
        .put("Principal", permission.principal)
        .put("SourceArn", expression(&permission.source_arn, template));
    plain("AWS::Lambda::Permission", properties)
}

pub fn event_source_mapping(mapping: &EventSourceMapping, template: &Template) -> Written {
    let window = mapping.batch_window_seconds;
    let properties = Members::new()
        .put("FunctionName", expression(&mapping.function, template))
        .put("EventSourceArn", expression(&mapping.source_arn, template))
        .put("BatchSize", mapping.batch_size)
        .maybe("MaximumBatchingWindowInSeconds", (window > 0).then_some(window))
        .maybe("ScalingConfig", mapping.maximum_concurrency.map(|most| Members::new().put("MaximumConcurrency", most)));
    let properties = match &mapping.stream {
        None => properties,
        Some(reading) => stream_reading(properties, reading, template),
    };
    plain("AWS::Lambda::EventSourceMapping", properties)
}

pub fn state_machine(machine: &StateMachine, template: &Template) -> Written {
    let (key, definition) = match document(&machine.definition) {
        Some(tree) => ("Definition", tree),
        None => ("DefinitionString", as_written(&machine.definition)),
    };
    let substitutions = machine.substitutions.iter();
    let substitutions =
        substitutions.fold(Members::new(), |all, (name, value)| all.put(name, expression(value, template)));
    let properties = Members::new()
        .put("StateMachineType", if machine.is_express { "EXPRESS" } else { "STANDARD" })
        .put("RoleArn", Tree::GetAtt(template.name(machine.role).to_owned(), "Arn"))
        .put_data(key, with_placeholders(definition, machine))
        .maybe("DefinitionSubstitutions", (!machine.substitutions.is_empty()).then(|| data(substitutions.into())));
    plain("AWS::StepFunctions::StateMachine", properties)
}

/// A definition whose texts keep the placeholders that `DefinitionSubstitutions` fills in; all others stay text.
fn with_placeholders(definition: Tree, machine: &StateMachine) -> Tree {
    match definition {
        Tree::Text(text) => {
            let parts = machine.parts(&text);
            let is_known = parts.iter().any(Result::is_ok)
                && parts.iter().all(|part| part.is_ok() || part.is_err_and(|text| !text.contains("${")));
            if is_known { Tree::Verbatim(text) } else { Tree::Text(text) }
        }
        Tree::List(items) => Tree::List(items.into_iter().map(|item| with_placeholders(item, machine)).collect()),
        Tree::Map(members) => {
            let filled = |member: Member| Member { value: with_placeholders(member.value, machine), ..member };
            Tree::Map(members.into_iter().map(filled).collect())
        }
        other => other,
    }
}

pub fn log_group(group: &LogGroup) -> Written {
    let properties = Members::new().put("RetentionInDays", group.retention_days);
    let end = if group.is_kept { End::Kept } else { End::Removed };
    Written { end: Some(end), ..plain("AWS::Logs::LogGroup", properties) }
}

//! A record of a queue or stream as its readers see it, and what a step of a pipe makes of it (user guide,
//! eb-pipes-event-source, eb-pipes-input-transformation and eb-pipes-event-filtering; Lambda developer guide, with-sqs,
//! with-kinesis and with-ddb).

use crate::flow::{Flow, Payload};
use crate::json;
use crate::kinds::arn::arn;
use crate::kinds::{LinkRef, NodeRef};
use crate::transform::{self, Predefined};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A record as its source hands it on.
pub(in crate::kinds) fn raw(source: NodeRef<'_>, record: &Payload) -> String {
    written(source, record, false)
}

/// A record as filters and templates see it: what it carries is read, where it is JSON (eb-pipes-event-filtering).
pub(in crate::kinds) fn seen(source: NodeRef<'_>, record: &Payload) -> String {
    written(source, record, true)
}

fn written(source: NodeRef<'_>, record: &Payload, is_read: bool) -> String {
    let carried = |encoded: String| {
        if is_read && json::read(&record.text).is_ok() { record.text.to_string() } else { json::quoted(&encoded) }
    };
    let (own, region) = (arn(source), source.region());
    let key = record.group.as_deref().or(record.event_id.as_deref()).unwrap_or("");
    match source.spec().id {
        // The record of a table's stream is whole already.
        "dynamodb-table" => record.text.to_string(),
        "kinesis-stream" => format!(
            "{{\"data\":{},\"partitionKey\":{},\"eventSource\":\"aws:kinesis\",\"eventSourceARN\":{},\"awsRegion\":\"{region}\"}}",
            carried(STANDARD.encode(record.text.as_bytes())),
            json::quoted(key),
            json::quoted(&own)
        ),
        _ => format!(
            "{{\"body\":{},\"eventSource\":\"aws:sqs\",\"eventSourceARN\":{},\"awsRegion\":\"{region}\"}}",
            carried(record.text.to_string()),
            json::quoted(&own)
        ),
    }
}

/// What a pipe reads: a list of records.
pub(in crate::kinds) fn listed(source: NodeRef<'_>, batch: &Payload) -> Payload {
    let records: Vec<String> = batch.each().iter().map(|record| raw(source, record)).collect();
    Payload { text: format!("[{}]", records.join(",")).into(), ..batch.clone() }
}

/// What a function reads from a stream: a list of records.
pub(in crate::kinds) fn mapped(link: LinkRef<'_>, batch: &Payload) -> Payload {
    let source = link.from();
    let records: Vec<String> = batch
        .each()
        .iter()
        .map(|record| match source.spec().id {
            "kinesis-stream" => {
                let key = record.group.as_deref().or(record.event_id.as_deref()).unwrap_or("");
                format!(
                    "{{\"kinesis\":{{\"data\":{},\"partitionKey\":{}}},\"eventSource\":\"aws:kinesis\",\"eventSourceARN\":{}}}",
                    json::quoted(&STANDARD.encode(record.text.as_bytes())),
                    json::quoted(key),
                    json::quoted(&arn(source))
                )
            }
            _ => record.text.to_string(),
        })
        .collect();
    Payload { text: format!("{{\"Records\":[{}]}}", records.join(",")).into(), ..batch.clone() }
}

/// What a step of a pipe is sent: each record as its template says; as an array to those who take batches.
pub(in crate::kinds) fn stepped(
    link: LinkRef<'_>,
    payload: &Payload,
    flow: &mut dyn Flow,
) -> Result<Payload, &'static str> {
    let Some(source) = link.from().incoming("pipe-source").next().map(|link| link.from()) else {
        return Err("INVALID_PARAMETER");
    };
    let is_batch = payload.items.is_some();
    let items = payload
        .each()
        .iter()
        .map(|record| Ok(Payload { text: step_text(link, source, record, flow)?.into(), ..record.clone() }))
        .collect::<Result<Vec<_>, &'static str>>()?;
    match items.as_slice() {
        [only] if !is_batch => Ok(only.clone()),
        _ => {
            let texts: Vec<&str> = items.iter().map(|item| &*item.text).collect();
            let text = format!("[{}]", texts.join(","));
            // Whoever works through the batch works through what the records carry.
            let items = payload.items.clone();
            Ok(Payload { text: text.into(), items, ..payload.clone() })
        }
    }
}

fn step_text(
    link: LinkRef<'_>,
    source: NodeRef<'_>,
    record: &Payload,
    flow: &dyn Flow,
) -> Result<String, &'static str> {
    let template = link.text("step-template");
    if template.trim().is_empty() {
        return Ok(raw(source, record));
    }
    let seen = seen(source, record);
    let (paths, template) = with_variables(template, &seen, link.from(), flow);
    let value = json::read(&seen).map_err(|_| "INVALID_JSON")?;
    let predefined = Predefined::default();
    transform::fill(&paths, &template, &value, &predefined).map_err(|_| "INVALID_PARAMETER")
}

/// A pipe's template names paths where a rule's names variables: each path becomes a variable.
fn with_variables(template: &str, seen: &str, pipe: NodeRef<'_>, flow: &dyn Flow) -> (Vec<(String, String)>, String) {
    let (mut paths, mut text, mut rest) = (Vec::new(), String::new(), template);
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('>') else {
            text.push('<');
            rest = after;
            continue;
        };
        rest = after;
        match name.trim() {
            path if path.starts_with('$') => {
                let variable = format!("path{}", paths.len());
                text.push_str(&format!("<{variable}>"));
                paths.push((variable, path.to_owned()));
            }
            "aws.pipes.pipe-name" => text.push_str(pipe.name()),
            "aws.pipes.pipe-arn" => text.push_str(&arn(pipe)),
            "aws.pipes.event.ingestion-time" => text.push_str(&flow.time_text()),
            "aws.pipes.event.json" | "aws.pipes.event" => text.push_str(seen),
            other => text.push_str(&format!("<{other}>")),
        }
    }
    text.push_str(rest);
    (paths, text)
}

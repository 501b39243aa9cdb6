//! Whether what we did is what the record has, wildcards and re-parsed texts considered.

use serde_json::Value;

/// Texts that stand for values which the recording masked without angle brackets.
const MASKED: [&str; 30] = [
    "date",
    "timestamp",
    "datetime",
    "start-time",
    "start-date",
    "stop-date",
    "entered-time",
    "creation-date",
    "snf_role_arn",
    "sfn_role_arn",
    "bucket-name",
    "map_run_arn",
    "activity_arn",
    "execution-arn",
    "state-machine-arn",
    "RandomNumberGenerated",
    "x-amzn-RequestId",
    "X-Amzn-Trace-Id",
    "RequestId",
    "lambda_function_name",
    "StateMachineArn",
    "StartDate",
    "sqs_queue_url",
    "detail-type",
    "table-name",
    "someNonexistentBucketName",
    "lambda_function_1_name",
    "lambda-function-name",
    "RequestToken",
    "topic-arn",
];

/// Texts that are JSON become what they say, on both sides, as the recording did.
pub fn opened(value: &Value) -> Value {
    match value {
        Value::String(text) => match serde_json::from_str::<Value>(text) {
            Ok(inner) if !matches!(inner, Value::String(_)) || text.starts_with('"') => opened(&inner),
            _ => value.clone(),
        },
        Value::Array(list) => Value::Array(list.iter().map(opened).collect()),
        Value::Object(members) => {
            Value::Object(members.iter().map(|(key, value)| (key.clone(), opened(value))).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// Whether an opened value fits an opened recorded one.
pub fn fits(ours: &Value, recorded: &Value) -> bool {
    match (ours, recorded) {
        (_, Value::String(text)) if MASKED.contains(&text.as_str()) || text.contains("EventDetails.") => true,
        (Value::String(ours), Value::String(recorded)) => text_fits(ours, recorded),
        // What was masked inside a text may have been a number or an object.
        (_, Value::String(recorded)) if recorded.starts_with('<') && recorded.ends_with('>') => true,
        (Value::Number(ours), Value::Number(recorded)) => ours.as_f64() == recorded.as_f64(),
        (Value::Array(ours), Value::Array(recorded)) => {
            ours.len() == recorded.len() && ours.iter().zip(recorded).all(|(ours, recorded)| fits(ours, recorded))
        }
        (Value::Object(ours), Value::Object(recorded)) => {
            ours.len() == recorded.len()
                && recorded.iter().all(|(key, value)| ours.get(key).is_some_and(|ours| fits(ours, value)))
        }
        _ => ours == recorded,
    }
}

/// A text with `<placeholders>`, each of which stands for anything.
fn text_fits(ours: &str, recorded: &str) -> bool {
    let recorded = &recorded
        .replace("function:lambda_function_name", "function:<name>")
        .replace("function:lambda_function_1_name", "function:<name>");
    let mut plain = vec![String::new()];
    let mut depth = 0_usize;
    for c in recorded.chars() {
        match c {
            '<' => {
                if depth == 0 {
                    plain.push(String::new());
                }
                depth += 1;
            }
            '>' if depth > 0 => depth -= 1,
            c if depth == 0 => plain.last_mut().expect("there is one").push(c),
            _ => {}
        }
    }
    if plain.len() == 1 || depth > 0 {
        return ours == recorded;
    }
    let (first, last) = (&plain[0], &plain[plain.len() - 1]);
    if !ours.starts_with(first.as_str()) || ours.len() < first.len() + last.len() {
        return false;
    }
    let mut rest = &ours[first.len()..];
    for piece in &plain[1..plain.len() - 1] {
        match rest.find(piece.as_str()) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last.as_str())
}

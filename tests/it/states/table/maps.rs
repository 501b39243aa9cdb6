//! Distributed Map states: readers, batches, writers, tolerated failures.

use super::{failure, json, output, run};
use busbar::states::mocks::{self, Mocks};
use busbar::states::{Execution, Purpose, Settings, parse};
use serde_json::Value;
use std::sync::Arc;

fn distributed(more: &str, processor: &str) -> String {
    format!("{{'StartAt': 'M', 'States': {{'M': {{'Type': 'Map', {more} 'ItemProcessor': {{'ProcessorConfig': {{'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}},
        'StartAt': 'P', 'States': {{'P': {processor}}}}}, 'End': true}}}}}}")
}

const PASS: &str = "{'Type': 'Pass', 'End': true}";

fn read(config: &str, content: Value) -> Execution {
    let reader = format!(
        "'ItemReader': {{'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': {config}, 'Parameters': {{'Bucket': 'b', 'Key': 'k'}}}},"
    );
    let parsed = parse(&json(&distributed(&reader, PASS)).to_string());
    let machine = parsed.machine.unwrap_or_else(|| panic!("{:?}", parsed.findings));
    let mut execution = Execution::start(Arc::new(machine), json("{}"), Settings::default());
    mocks::run(&mut execution, &mut Mocks::new(), &|demand| {
        assert_eq!(demand.purpose, Purpose::ReadItems);
        assert_eq!(*demand.arguments, json("{'Bucket': 'b', 'Key': 'k'}"));
        Some(content.clone())
    });
    execution
}

#[test]
fn files_are_read() {
    let items = |config: &str, text: &str, expected: &str| {
        assert_eq!(output(&read(config, text.into())), json(expected), "{config}");
    };
    items("{'InputType': 'JSON'}", "[1, {\"a\": 2}]", "[1, {'a': 2}]");
    items("{'InputType': 'JSON', 'MaxItems': 1}", "[1, 2]", "[1]");
    items("{'InputType': 'JSON', 'ItemsPointer': '/orders'}", "{\"orders\": [1]}", "[1]");
    items("{'InputType': 'JSONL'}", "{\"a\": 1}\n\n{\"a\": 2}\n", "[{'a': 1}, {'a': 2}]");
    items("{'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW'}", "a,b\n1,2\n", "[{'a': '1', 'b': '2'}]");
    items(
        "{'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN', 'CSVHeaders': ['x']}",
        "1,2\n3",
        "[{'x': '1'}, {'x': '3'}]",
    );
    items(
        "{'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW'}",
        "a,b\r\n\"1,\"\"x\"\"\",\r\n",
        r#"[{"a": "1,\"x\"", "b": ""}]"#,
    );
    items(
        "{'InputType': 'CSV', 'CSVDelimiter': 'SEMICOLON', 'CSVHeaderLocation': 'FIRST_ROW'}",
        "a;b\n1;2",
        "[{'a': '1', 'b': '2'}]",
    );
    assert_eq!(output(&read("{'InputType': 'PARQUET'}", json("[{'row': 1}]"))), json("[{'row': 1}]"));
}

#[test]
fn a_file_that_cannot_be_read_fails_the_map_run() {
    let (error, cause) = failure(&read("{'InputType': 'JSON'}", "{}".into()));
    assert_eq!(
        (error.as_str(), cause.as_str()),
        ("States.ItemReaderFailed", "Attempting to map over non-iterable node.")
    );
    let (error, cause) = failure(&read("{'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW'}", "a,a\n1,2".into()));
    assert_eq!((error.as_str(), cause.as_str()), ("States.ItemReaderFailed", "CSV headers cannot contain duplicates."));
}

#[test]
fn items_are_selected_and_batched() {
    let more = "'ItemSelector': {'n.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index'}, 'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'all.$': '$.tag'}}, 'ItemsPath': '$.list',";
    let execution = run(&distributed(more, PASS), "{'list': [5, 6, 7], 'tag': 't'}", "{}");
    assert_eq!(
        output(&execution),
        json(
            "[{'BatchInput': {'all': 't'}, 'Items': [{'n': 5, 'i': 0}, {'n': 6, 'i': 1}]}, {'BatchInput': {'all': 't'}, 'Items': [{'n': 7, 'i': 2}]}]"
        )
    );
    let by_bytes =
        run(&distributed("'ItemBatcher': {'MaxInputBytesPerBatch': 20},", PASS), "['12345', '12345', '1']", "{}");
    assert_eq!(output(&by_bytes), json("[{'Items': ['12345']}, {'Items': ['12345']}, {'Items': ['1']}]"));
}

#[test]
fn every_item_is_an_execution_of_its_own() {
    let execution = run(&distributed("", PASS), "[1, 2, 3]", "{}");
    assert_eq!(execution.runs().len(), 4);
    assert_eq!(execution.runs()[2].input.as_ref(), &json("2"));
    assert_eq!(execution.runs()[2].events.len(), 4);
    assert!(execution.history().iter().all(|event| !event.name(execution.machine()).starts_with("Pass")));
}

#[test]
fn failures_are_tolerated_up_to_a_count_or_a_share() {
    let fails = "{'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'End': true}";
    let mocks = "{'P': [{'result': 1}, {'error': 'E'}, {'result': 3}, {'result': 4}]}";
    let one_of_four = |more: &str| run(&distributed(more, fails), "[1, 2, 3, 4]", mocks);
    assert_eq!(failure(&one_of_four("")).0, "States.ExceedToleratedFailureThreshold");
    assert_eq!(output(&one_of_four("'ToleratedFailureCount': 1,")), json("[1, 3, 4]"));
    assert_eq!(output(&one_of_four("'ToleratedFailurePercentage': 25,")), json("[1, 3, 4]"));
    assert_eq!(
        failure(&one_of_four("'ToleratedFailurePercentage': 24.9,")).0,
        "States.ExceedToleratedFailureThreshold"
    );
    assert_eq!(
        failure(&one_of_four("'ToleratedFailureCount': 3, 'ToleratedFailurePercentage': 10,")).0,
        "States.ExceedToleratedFailureThreshold"
    );
}

#[test]
fn results_are_written() {
    let writer = "'Label': 'L', 'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject', 'Parameters': {'Bucket': 'b', 'Prefix': 'p'}},";
    let written = output(&run(&distributed(writer, PASS), "[1]", "{}"));
    assert_eq!(written["ResultWriterDetails"]["Bucket"], "b");
    let key = written["ResultWriterDetails"]["Key"].as_str().expect("a key");
    assert!(key.starts_with("p/") && key.ends_with("/manifest.json"), "{key}");
    assert!(written["MapRunArn"].as_str().is_some_and(|arn| arn.contains(":mapRun:StateMachine/L:")), "{written}");
    let flat = run(
        &distributed("'ResultWriter': {'WriterConfig': {'Transformation': 'FLATTEN', 'OutputType': 'JSON'}},", PASS),
        "[[1, 2], [3]]",
        "{}",
    );
    assert_eq!(output(&flat), json("[1, 2, 3]"));
}

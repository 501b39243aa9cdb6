//! How data goes through states.

use super::{failure, json, output, run, run_state};

fn check(state: &str, input: &str, expected: &str) {
    assert_eq!(output(&run_state(state, input)), json(expected), "{state}");
}

#[test]
fn pass_states_shape_data() {
    check("{'Type': 'Pass'}", "{'a': 1}", "{'a': 1}");
    check("{'Type': 'Pass', 'Result': {'b': 2}}", "{'a': 1}", "{'b': 2}");
    check("{'Type': 'Pass', 'Result': {'b.$': '$.a'}}", "{'a': 1}", "{'b.$': '$.a'}");
    check("{'Type': 'Pass', 'Result': 5, 'ResultPath': '$.b'}", "{'a': 1}", "{'a': 1, 'b': 5}");
    check("{'Type': 'Pass', 'Result': 5, 'ResultPath': '$.b.c.d'}", "{'a': 1}", "{'a': 1, 'b': {'c': {'d': 5}}}");
    check("{'Type': 'Pass', 'Result': 5, 'ResultPath': '$.a[1]'}", "{'a': [1, 2]}", "{'a': [1, 5]}");
    check("{'Type': 'Pass', 'Result': 5, 'ResultPath': null}", "{'a': 1}", "{'a': 1}");
    check("{'Type': 'Pass', 'InputPath': '$.a'}", "{'a': {'b': 1}}", "{'b': 1}");
    check("{'Type': 'Pass', 'InputPath': null}", "{'a': 1}", "{}");
    check("{'Type': 'Pass', 'OutputPath': '$.a'}", "{'a': 1, 'b': 2}", "1");
    check("{'Type': 'Pass', 'OutputPath': null}", "{'a': 1}", "{}");
    check("{'Type': 'Pass', 'InputPath': '$.a', 'ResultPath': '$.copy'}", "{'a': 1}", "{'a': 1, 'copy': 1}");
    check(
        "{'Type': 'Pass', 'Parameters': {'x.$': '$.a', 'y': 1, 'z': {'w.$': '$'}}}",
        "{'a': 1}",
        "{'x': 1, 'y': 1, 'z': {'w': {'a': 1}}}",
    );
    check("{'Type': 'Pass', 'Parameters': {'list': [{'x.$': '$.a'}, 2]}}", "{'a': 1}", "{'list': [{'x': 1}, 2]}");
    check("{'Type': 'Pass', 'Parameters': {'n.$': '$$.State.Name'}}", "{}", "{'n': 'S'}");
    check("{'Type': 'Pass', 'Parameters': {'n.$': '$$.Execution.Input.a'}}", "{'a': 7}", "{'n': 7}");
}

#[test]
fn a_result_that_fits_nowhere_fails() {
    let execution = run_state("{'Type': 'Pass', 'Result': 5, 'ResultPath': '$.a.b'}", "{'a': 1}");
    assert_eq!(failure(&execution).0, "States.ResultPathMatchFailure");
}

#[test]
fn variables_live_on_and_are_read_as_they_were() {
    let definition = "{'StartAt': 'A', 'States': {
        'A': {'Type': 'Pass', 'Assign': {'x': 1, 'y.$': '$.in'}, 'Next': 'B'},
        'B': {'Type': 'Pass', 'Assign': {'x': 2, 'old.$': '$x'}, 'Next': 'C'},
        'C': {'Type': 'Pass', 'Parameters': {'x.$': '$x', 'y.$': '$y.deep', 'old.$': '$old'}, 'End': true}}}";
    assert_eq!(output(&run(definition, "{'in': {'deep': 3}}", "{}")), json("{'x': 2, 'y': 3, 'old': 1}"));
}

#[test]
fn a_branch_reads_outer_variables_and_keeps_its_own() {
    let definition = "{'StartAt': 'A', 'States': {
        'A': {'Type': 'Pass', 'Assign': {'x': 1}, 'Next': 'P'},
        'P': {'Type': 'Parallel', 'Branches': [
            {'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'Assign': {'inner': 5}, 'Next': 'B2'}, 'B2': {'Type': 'Pass', 'Parameters': {'a.$': '$x', 'b.$': '$inner'}, 'End': true}}},
            {'StartAt': 'C', 'States': {'C': {'Type': 'Pass', 'Result': 'c', 'End': true}}}], 'End': true}}}";
    assert_eq!(output(&run(definition, "{}", "{}")), json("[{'a': 1, 'b': 5}, 'c']"));
}

#[test]
fn a_task_shapes_its_result() {
    let definition = "{'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage',
        'InputPath': '$.order', 'Parameters': {'MessageBody.$': '$.id'}, 'ResultSelector': {'sent.$': '$.MessageId'},
        'ResultPath': '$.queue', 'OutputPath': '$.queue', 'End': true}}}";
    let execution = run(definition, "{'order': {'id': 'o1'}}", "{'T': [{'result': {'MessageId': 'm1', 'MD5': 'x'}}]}");
    assert_eq!(output(&execution), json("{'sent': 'm1'}"));
    let scheduled = execution.history()[2].to_json(execution.machine());
    assert_eq!(scheduled["taskScheduledEventDetails"]["parameters"], r#"{"MessageBody":"o1"}"#);
    assert_eq!(scheduled["taskScheduledEventDetails"]["resource"], "sendMessage");
    assert_eq!(scheduled["taskScheduledEventDetails"]["resourceType"], "sqs");
}

#[test]
fn too_much_data_is_refused() {
    let long = "x".repeat(262_143);
    let definition =
        format!("{{'StartAt': 'S', 'States': {{'S': {{'Type': 'Pass', 'Result': '{long}', 'End': true}}}}}}");
    let (error, cause) = failure(&run(&definition, "{}", "{}"));
    assert_eq!(error, "States.DataLimitExceeded");
    assert!(cause.starts_with("The state/task 'S' returned a result with a size exceeding"), "{cause}");
    let fits = definition.replace("xxx", "x");
    assert_eq!(output(&run(&fits, "{}", "{}")).as_str().map(str::len), Some(262_143 / 3));
}

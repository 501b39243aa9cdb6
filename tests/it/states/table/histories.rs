//! Whole histories, event by event.

use super::{events, json, output, run};

#[test]
fn a_map_with_one_at_a_time() {
    let definition = "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 1, 'ItemProcessor': {
        'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}, 'End': true}}}";
    let execution = run(definition, "[1, 2]", "{}");
    assert_eq!(output(&execution), json("[1, 2]"));
    assert_eq!(
        events(&execution),
        [
            "1<0 ExecutionStarted",
            "2<0 MapStateEntered",
            "3<2 MapStateStarted",
            "4<3 MapIterationStarted",
            "5<4 PassStateEntered",
            "6<5 PassStateExited",
            "7<6 MapIterationSucceeded",
            "8<6 MapIterationStarted",
            "9<8 PassStateEntered",
            "10<9 PassStateExited",
            "11<10 MapIterationSucceeded",
            "12<11 MapStateSucceeded",
            "13<11 MapStateExited",
            "14<13 ExecutionSucceeded",
        ]
    );
}

#[test]
fn a_map_with_all_at_once_takes_turns() {
    let definition = "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemProcessor': {
        'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}, 'End': true}}}";
    let execution = run(definition, "[1, 2]", "{}");
    assert_eq!(
        events(&execution)[3..10],
        [
            "4<3 MapIterationStarted",
            "5<3 MapIterationStarted",
            "6<4 PassStateEntered",
            "7<6 PassStateExited",
            "8<7 MapIterationSucceeded",
            "9<5 PassStateEntered",
            "10<9 PassStateExited",
        ]
    );
}

#[test]
fn a_parallel_state() {
    let definition = "{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Branches': [
        {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Result': 'a', 'End': true}}},
        {'StartAt': 'B', 'States': {'B': {'Type': 'Succeed'}}}], 'End': true}}}";
    let execution = run(definition, "{}", "{}");
    assert_eq!(output(&execution), json("['a', {}]"));
    assert_eq!(
        events(&execution),
        [
            "1<0 ExecutionStarted",
            "2<0 ParallelStateEntered",
            "3<2 ParallelStateStarted",
            "4<3 PassStateEntered",
            "5<4 PassStateExited",
            "6<3 SucceedStateEntered",
            "7<6 SucceedStateExited",
            "8<7 ParallelStateSucceeded",
            "9<7 ParallelStateExited",
            "10<9 ExecutionSucceeded",
        ]
    );
}

#[test]
fn a_branch_that_fails_stops_the_others() {
    let definition = "{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Branches': [
        {'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 60, 'End': true}}},
        {'StartAt': 'B', 'States': {'B': {'Type': 'Fail', 'Error': 'E'}}}], 'End': true}}}";
    let execution = run(definition, "{}", "{}");
    assert_eq!(execution.now_ms(), 0);
    assert_eq!(
        events(&execution)[3..],
        [
            "4<3 WaitStateEntered",
            "5<3 FailStateEntered",
            "6<5 WaitStateAborted",
            "7<5 ParallelStateFailed",
            "8<7 ExecutionFailed",
        ]
    );
}

#[test]
fn a_task_that_waits_for_its_token() {
    let definition = "{'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        'Parameters': {'QueueUrl': 'q', 'MessageBody': {'Token.$': '$$.Task.Token'}}, 'End': true}}}";
    let execution =
        run(definition, "{}", "{'T': [{'submitted': {'MessageId': 'm'}, 'result': 'approved', 'after': 30}]}");
    assert_eq!(output(&execution), json("'approved'"));
    assert_eq!(execution.now_ms(), 30_000);
    assert_eq!(
        events(&execution)[2..],
        [
            "3<2 TaskScheduled",
            "4<3 TaskStarted",
            "5<4 TaskSubmitted",
            "6<5 TaskSucceeded",
            "7<6 TaskStateExited",
            "8<7 ExecutionSucceeded",
        ]
    );
}

#[test]
fn functions_and_activities_have_events_of_their_own() {
    let of = |resource: &str, mock: &str| {
        let definition = format!(
            "{{'StartAt': 'T', 'States': {{'T': {{'Type': 'Task', 'Resource': '{resource}', 'TimeoutSeconds': 5, 'End': true}}}}}}"
        );
        events(&run(&definition, "{}", &format!("{{'T': [{mock}]}}")))[2..5].to_vec()
    };
    let function = "arn:aws:lambda:us-east-1:111111111111:function:f";
    let activity = "arn:aws:states:us-east-1:111111111111:activity:a";
    assert_eq!(
        of(function, "{'result': 1}"),
        ["3<2 LambdaFunctionScheduled", "4<3 LambdaFunctionStarted", "5<4 LambdaFunctionSucceeded"]
    );
    assert_eq!(of(function, "{'timeout': true}")[2], "5<4 LambdaFunctionTimedOut");
    assert_eq!(
        of(activity, "{'result': 1, 'worker': 'w'}"),
        ["3<2 ActivityScheduled", "4<3 ActivityStarted", "5<4 ActivitySucceeded"]
    );
    assert_eq!(of(activity, "{'error': 'E'}")[2], "5<4 ActivityFailed");
}

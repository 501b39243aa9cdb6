//! Retry, Catch, timeouts, heartbeats.

use super::{events, failure, json, output, run};

fn task(more: &str) -> String {
    format!("{{'StartAt': 'T', 'States': {{'T': {{'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', {more} 'Next': 'Done'}},
        'Done': {{'Type': 'Pass', 'End': true}}, 'Caught': {{'Type': 'Pass', 'End': true}}}}}}")
}

const FAILS: &str = "{'error': 'Boom', 'cause': 'it broke'}";

#[test]
fn a_failure_ends_the_execution() {
    let execution = run(&task(""), "{}", &format!("{{'T': [{FAILS}]}}"));
    assert_eq!(failure(&execution), ("Boom".to_owned(), "it broke".to_owned()));
    assert_eq!(
        events(&execution),
        [
            "1<0 ExecutionStarted",
            "2<0 TaskStateEntered",
            "3<2 TaskScheduled",
            "4<3 TaskStarted",
            "5<4 TaskFailed",
            "6<5 ExecutionFailed"
        ]
    );
}

#[test]
fn a_retry_waits_longer_every_time() {
    let retry = "'Retry': [{'ErrorEquals': ['Boom'], 'IntervalSeconds': 2, 'BackoffRate': 3, 'MaxAttempts': 2}],";
    let execution = run(&task(retry), "{}", &format!("{{'T': [{FAILS}, {FAILS}, {{'result': 1}}]}}"));
    assert_eq!(output(&execution), json("1"));
    assert_eq!(execution.now_ms(), 2_000 + 6_000);
    let execution = run(&task(retry), "{}", &format!("{{'T': [{FAILS}]}}"));
    assert_eq!(failure(&execution).0, "Boom");
    assert_eq!(events(&execution).iter().filter(|event| event.ends_with("TaskFailed")).count(), 3);
}

#[test]
fn a_delay_has_a_limit() {
    let retry = "'Retry': [{'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 3, 'BackoffRate': 10, 'MaxDelaySeconds': 5, 'MaxAttempts': 3}],";
    let execution = run(&task(retry), "{}", &format!("{{'T': [{FAILS}]}}"));
    assert_eq!(execution.now_ms(), 3_000 + 5_000 + 5_000);
}

#[test]
fn jitter_shortens_a_delay_and_comes_from_the_seed() {
    let retry = "'Retry': [{'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 100, 'JitterStrategy': 'FULL', 'MaxAttempts': 1}],";
    let ends = || run(&task(retry), "{}", &format!("{{'T': [{FAILS}]}}")).now_ms();
    assert!(ends() < 100_000);
    assert_eq!(ends(), ends());
}

#[test]
fn retriers_count_by_themselves_and_the_first_that_names_it_takes_it() {
    let retry =
        "'Retry': [{'ErrorEquals': ['A'], 'MaxAttempts': 1}, {'ErrorEquals': ['States.ALL'], 'MaxAttempts': 1}],";
    let mocks = "{'T': [{'error': 'A'}, {'error': 'B'}, {'error': 'A'}]}";
    let execution = run(&task(retry), "{}", mocks);
    assert_eq!(failure(&execution).0, "A");
    assert_eq!(events(&execution).iter().filter(|event| event.ends_with("TaskFailed")).count(), 3);
    let never = "'Retry': [{'ErrorEquals': ['Boom'], 'MaxAttempts': 0}, {'ErrorEquals': ['States.ALL']}],";
    let execution = run(&task(never), "{}", &format!("{{'T': [{FAILS}]}}"));
    assert_eq!(events(&execution).iter().filter(|event| event.ends_with("TaskFailed")).count(), 1);
}

#[test]
fn a_catcher_hands_the_error_on() {
    let catch = "'Catch': [{'ErrorEquals': ['Other'], 'Next': 'Done'}, {'ErrorEquals': ['Boom'], 'ResultPath': '$.error', 'Next': 'Caught'}],";
    let execution = run(&task(catch), "{'a': 1}", &format!("{{'T': [{FAILS}]}}"));
    assert_eq!(output(&execution), json("{'a': 1, 'error': {'Error': 'Boom', 'Cause': 'it broke'}}"));
    assert!(events(&execution).contains(&"6<5 TaskStateExited".to_owned()), "{:?}", events(&execution));
}

#[test]
fn wildcards_of_errors() {
    let caught = |names: &str, mock: &str, more: &str| {
        let catch = format!("{more} 'Catch': [{{'ErrorEquals': [{names}], 'Next': 'Caught'}}],");
        let execution = run(&task(&catch), "{}", &format!("{{'T': [{mock}]}}"));
        events(&execution).iter().any(|event| event.ends_with("TaskStateExited"))
    };
    let (silent, one_second) = ("{'timeout': true}", "'TimeoutSeconds': 1,");
    assert!(caught("'States.ALL'", FAILS, ""));
    assert!(caught("'States.TaskFailed'", FAILS, ""));
    assert!(!caught("'States.Timeout'", FAILS, ""));
    assert!(caught("'States.ALL'", silent, one_second));
    assert!(caught("'States.Timeout'", silent, one_second));
    assert!(!caught("'States.TaskFailed'", silent, one_second));
    assert!(!caught("'States.HeartbeatTimeout'", silent, one_second));
    assert!(caught("'States.HeartbeatTimeout'", silent, "'TimeoutSeconds': 9, 'HeartbeatSeconds': 1,"));
}

#[test]
fn a_runtime_error_is_not_caught() {
    let catch = "'OutputPath': '$.gone', 'Retry': [{'ErrorEquals': ['States.ALL']}], 'Catch': [{'ErrorEquals': ['States.Runtime'], 'Next': 'Caught'}],";
    let execution = run(&task(catch), "{}", "{'T': [{'result': {}}]}");
    assert_eq!(failure(&execution).0, "States.Runtime");
}

#[test]
fn a_machine_times_out() {
    let definition =
        "{'StartAt': 'W', 'TimeoutSeconds': 5, 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End': true}}}";
    let execution = run(definition, "{}", "{}");
    assert_eq!(execution.ending().map(busbar::states::Ending::status), Some("TIMED_OUT"));
    assert_eq!(execution.now_ms(), 5_000);
}

#[test]
fn waits_take_their_time() {
    let ends = |wait: &str, input: &str| {
        let definition = format!("{{'StartAt': 'W', 'States': {{'W': {{'Type': 'Wait', {wait}, 'End': true}}}}}}");
        run(&definition, input, "{}").now_ms()
    };
    assert_eq!(ends("'Seconds': 7", "{}"), 7_000);
    assert_eq!(ends("'SecondsPath': '$.s'", "{'s': 8}"), 8_000);
    assert_eq!(ends("'Timestamp': '1970-01-01T00:01:00Z'", "{}"), 60_000);
    assert_eq!(ends("'TimestampPath': '$.t'", "{'t': '1970-01-01T01:00:01.5+01:00'}"), 1_500);
    assert_eq!(ends("'Timestamp': '1960-01-01T00:00:00Z'", "{}"), 0);
}

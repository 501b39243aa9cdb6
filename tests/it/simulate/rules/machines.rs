//! State machines as whole executions. Sources: the Step Functions developer guide's pages on service integrations
//! (connect-to-resource, connect-eventbridge, connect-stepfunctions, redrive-executions), 2025-11.

use super::{Play, Played, Step};
use crate::simulate::stage::ANY;
use busbar::diagnostic::Subject;
use busbar::flow::{Command, Happening, TaskAnswer};
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

fn machine(play: &mut Play, name: &str, definition: &Value, mocks: &Value) -> usize {
    let fields = json!({ "definition": definition.to_string(), "mocks": mocks.to_string() });
    play.sketch.node("state-machine", name, fields)
}

/// One task, and where its failure leads.
fn one_task(task: Value) -> Value {
    let mut task = task;
    let fields = json!({ "Type": "Task", "End": true });
    for (name, value) in fields.as_object().expect("an object") {
        task[name] = value.clone();
    }
    json!({ "StartAt": "Work", "States": { "Work": task } })
}

/// The events of all executions of a machine: the moment and the type.
fn history(played: &Played, machine: usize) -> Vec<(u64, String)> {
    let steps = played.steps(Subject::Node(machine)).into_iter();
    steps
        .filter_map(|(at_millis, step)| match step {
            Step::Happening(Happening::History { event_type, .. }) => Some((at_millis, event_type)),
            _ => None,
        })
        .collect()
}

/// The details of the first event of a type.
fn details(played: &Played, machine: usize, wanted: &str) -> Value {
    let entries = played.entries(Subject::Node(machine)).into_iter();
    let mut found = entries.filter(
        |entry| matches!(&entry.step, Step::Happening(Happening::History { event_type, .. }) if event_type == wanted),
    );
    played.json(found.next().unwrap_or_else(|| panic!("{wanted} has happened")))
}

/// The output of the first execution that succeeded.
fn output(played: &Played, machine: usize) -> Value {
    let text = details(played, machine, "ExecutionSucceeded");
    serde_json::from_str(text["executionSucceededEventDetails"]["output"].as_str().expect("an output")).expect("JSON")
}

fn failure(played: &Played, machine: usize) -> (String, String) {
    let details = &details(played, machine, "ExecutionFailed")["executionFailedEventDetails"];
    let text = |name: &str| details[name].as_str().unwrap_or_default().to_owned();
    (text("error"), text("cause"))
}

#[test]
fn rule_110_tasks_answer_from_their_mocks_in_order() {
    let mut play = Play::default();
    let definition = one_task(json!({
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:pay",
        "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 10, "MaxAttempts": 1 }],
    }));
    let mocks = json!({ "Work": [{ "error": "Busy", "after": 2 }, { "result": { "paid": true }, "after": 3 }] });
    let orders = machine(&mut play, "Orders", &definition, &mocks);
    play.send(orders, "{\"id\": 1}", 1_000);
    let played = play.check(110, "mocked-tasks");
    let expected = [
        (1_000, "ExecutionStarted"),
        (1_000, "TaskStateEntered"),
        (1_000, "LambdaFunctionScheduled"),
        (1_000, "LambdaFunctionStarted"),
        (3_000, "LambdaFunctionFailed"),
        (13_000, "LambdaFunctionScheduled"),
        (13_000, "LambdaFunctionStarted"),
        (16_000, "LambdaFunctionSucceeded"),
        (16_000, "TaskStateExited"),
        (16_000, "ExecutionSucceeded"),
    ];
    assert_eq!(history(&played, orders), expected.map(|(at_millis, event)| (at_millis, event.to_owned())));
    assert_eq!(output(&played, orders), json!({ "paid": true }));
    // No timeout that nobody needs any more moves the run's clock on.
    assert_eq!(played.run.now_millis(), 16_000);
}

#[test]
fn rule_111_events_go_through_the_bus_and_its_rules() {
    let mut play = Play::default();
    let entry =
        json!({ "Source": "shop", "DetailType": "Paid", "Detail": { "id.$": "$.id" }, "EventBusName": "${Shop}" });
    let parameters = json!({ "Entries": [entry] });
    let definition = one_task(json!({ "Resource": "arn:aws:states:::events:putEvents", "Parameters": parameters }));
    let orders = machine(&mut play, "Orders", &definition, &json!({}));
    let bus = play.sketch.bus("shop");
    let wanted = play.sketch.rule(bus, "paid", r#"{"detail-type": ["Paid"]}"#);
    let other = play.sketch.rule(bus, "sent", r#"{"detail-type": ["Sent"]}"#);
    let queue = play.sketch.node("sqs-queue", "invoices", json!({}));
    for rule in [wanted, other] {
        play.sketch.link("rule-target", rule, queue, json!({}));
    }
    play.sketch.link("put-events", orders, bus, json!({ "source": "unused" }));
    play.send(orders, "{\"id\": \"o-1\"}", 0);
    let played = play.check(111, "put-events");
    let stored: Vec<Value> = played
        .entries(Subject::Node(queue))
        .into_iter()
        .filter(|entry| entry.step == Step::Happening(Happening::Stored))
        .map(|entry| played.json(entry))
        .collect();
    let told: Vec<[&Value; 3]> =
        stored.iter().map(|event| [&event["source"], &event["detail-type"], &event["detail"]["id"]]).collect();
    assert_eq!(told, [[&json!("shop"), &json!("Paid"), &json!("o-1")]]);
    let result = output(&played, orders);
    assert_eq!(result, json!({ "Entries": [{ "EventId": stored[0]["id"] }], "FailedEntryCount": 0 }));
}

/// A machine whose event with a token goes to another account's bus and back, to a function that sends the token.
fn correlated(task: Value, callback: Value) -> (Play, [usize; 3]) {
    let mut play = Play::default();
    let detail = json!({ "claim.$": "$.claim", "reply": { "taskToken.$": "$$.Task.Token" } });
    let entry =
        json!({ "Source": "insurer", "DetailType": "RepairWanted", "Detail": detail, "EventBusName": "${Claims}" });
    let mut task = task;
    task["Resource"] = json!("arn:aws:states:::events:putEvents.waitForTaskToken");
    task["Parameters"] = json!({ "Entries": [entry] });
    let claims = machine(&mut play, "Claim", &one_task(task), &json!({}));
    let bus = play.sketch.bus("claims");
    let wanted = play.sketch.rule(bus, "to the shop", r#"{"detail-type": ["RepairWanted"]}"#);
    let shop_bus = play.sketch.bus("shop");
    let arrived = play.sketch.rule(shop_bus, "repairs", ANY);
    let shop = play.sketch.node("lambda-function", "Repair shop", json!({}));
    play.sketch.link("put-events", claims, bus, json!({}));
    play.sketch.link("rule-target", wanted, shop_bus, json!({}));
    // Only the token and the number pass the transformer.
    let transformer = json!({
        "input": "input-transformer",
        "input-paths": r#"{"token": "$.detail.reply.taskToken", "claim": "$.detail.claim"}"#,
        "input-template": r#"{"work": {"number": "<claim>", "token": "<token>"}}"#,
    });
    play.sketch.link("rule-target", arrived, shop, transformer);
    let back = play.sketch.link("task-callback", shop, claims, callback);
    (play, [claims, shop, back])
}

#[test]
fn rule_112_a_token_comes_back_through_buses_and_transformers() {
    let callback = json!({ "output": r#"{"price": 120}"#, "answers-after-seconds": 3600 });
    let (mut play, [claims, ..]) = correlated(json!({}), callback);
    play.send(claims, "{\"claim\": \"c-7\"}", 0);
    let played = play.check(112, "task-token");
    let submitted = history(&played, claims).into_iter().find(|(_, event)| event == "TaskSubmitted");
    assert_eq!(submitted.map(|(at_millis, _)| at_millis), Some(0));
    assert_eq!(output(&played, claims), json!({ "price": 120 }));
    // The event took twice the 80 ms of a rule's delivery.
    assert_eq!(played.run.now_millis(), 3_600_160);
}

#[test]
fn rule_113_a_token_that_comes_late_or_twice_finds_nobody() {
    let late = json!({ "answers-after-seconds": 100 });
    let (mut play, [claims, _, back]) = correlated(json!({ "TimeoutSeconds": 60 }), late);
    play.send(claims, "{\"claim\": \"c-7\"}", 0);
    let played = play.run();
    assert_eq!(failure(&played, claims).0, "States.Timeout");
    let codes = |played: &Played| -> Vec<(u64, &'static str)> {
        let steps = played.steps(Subject::Link(back)).into_iter();
        steps
            .filter_map(
                |(at_millis, step)| if let Step::Failed { code, .. } = step { Some((at_millis, code)) } else { None },
            )
            .collect()
    };
    assert_eq!(codes(&played), [(100_160, "TaskTimedOut")]);

    let (mut play, [claims, ..]) = correlated(json!({ "TimeoutSeconds": 60 }), json!({}));
    play.send(claims, "{\"claim\": \"c-7\"}", 0).fault(Subject::Link(back), FaultKind::Duplicate, 0..1_000);
    let played = play.run();
    assert_eq!(output(&played, claims)["work"]["number"], "c-7");
    assert_eq!(codes(&played), [(160, "TaskTimedOut")]);
}

#[test]
fn rule_114_a_lost_token_ends_by_the_timeout_and_lost_heartbeats_sooner() {
    let slow = || json!({ "answers-after-seconds": 100, "heartbeat-seconds": 20 });
    let task = || json!({ "TimeoutSeconds": 300, "HeartbeatSeconds": 30 });
    let (mut play, [claims, ..]) = correlated(task(), slow());
    play.send(claims, "{\"claim\": \"c-7\"}", 0);
    assert_eq!(output(&play.run(), claims)["work"]["number"], "c-7");

    let (mut play, [claims, _, back]) = correlated(task(), slow());
    play.send(claims, "{\"claim\": \"c-7\"}", 0).fault(Subject::Link(back), FaultKind::Outage, 30_000..90_000);
    let played = play.check(114, "lost-heartbeats");
    // The heartbeat at 20 s (and twice 80 ms of delivery) was the last that came.
    let ended: Vec<u64> =
        history(&played, claims).iter().filter(|(_, event)| event == "TaskTimedOut").map(|(at, _)| *at).collect();
    assert_eq!(ended, [50_160]);

    let (mut play, [claims, _, back]) = correlated(json!({ "TimeoutSeconds": 300 }), json!({}));
    play.send(claims, "{\"claim\": \"c-7\"}", 0).fault(Subject::Link(back), FaultKind::Outage, 0..u64::MAX);
    let played = play.run();
    assert_eq!(failure(&played, claims).0, "States.Timeout");
    assert_eq!(played.run.now_millis(), 300_000);
}

#[test]
fn rule_115_a_person_answers_a_step_that_waits() {
    let mut play = Play::default();
    let definition = json!({
        "StartAt": "Approve",
        "States": {
            "Approve": {
                "Type": "Task",
                "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": { "QueueUrl": "${Inbox}", "MessageBody": { "token.$": "$$.Task.Token" } },
                "Catch": [{ "ErrorEquals": ["Declined"], "Next": "Tell" }],
                "End": true,
            },
            "Tell": { "Type": "Pass", "Result": "declined", "End": true },
        },
    });
    let requests = machine(&mut play, "Requests", &definition, &json!({}));
    let inbox = play.sketch.node("sqs-queue", "Inbox", json!({}));
    play.sketch.link("call", requests, inbox, json!({}));
    let answer = |answer: TaskAnswer| Command::Answer { state: "Approve".into(), answer };
    play.send(requests, "{\"n\": 1}", 0).send(requests, "{\"n\": 2}", 1);
    play.order(requests, answer(TaskAnswer::Success { output: "{\"ok\": true}".into() }), 60_000);
    play.order(requests, answer(TaskAnswer::Failure { error: "Declined".into(), cause: "no money".into() }), 90_000);
    play.order(requests, answer(TaskAnswer::Heartbeat), 95_000);
    let played = play.check(115, "human-step");
    let ends: Vec<(u64, String)> =
        history(&played, requests).into_iter().filter(|(_, event)| event == "ExecutionSucceeded").collect();
    assert_eq!(ends.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [60_000, 90_000]);
    assert_eq!(output(&played, requests), json!({ "ok": true }));
    let refused = played
        .times(Subject::Node(requests), |step| *step == Step::Happening(Happening::Refused { code: "TaskTimedOut" }));
    assert_eq!(refused, [95_000]);
}

#[test]
fn rule_116_a_child_machine_is_waited_for() {
    let mut play = Play::default();
    let parent = |resource: &str| {
        one_task(json!({ "Resource": resource, "Parameters": { "StateMachineArn": "${Ship}", "Input": { "n": 2 } } }))
    };
    let child = json!({ "StartAt": "Pack", "States": {
        "Pack": { "Type": "Wait", "Seconds": 5, "Next": "Weigh" },
        "Weigh": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "NumericEquals": 3, "Next": "Break" }], "Default": "Done" },
        "Break": { "Type": "Fail", "Error": "Broken", "Cause": "it fell" },
        "Done": { "Type": "Succeed" },
    } });
    let child = machine(&mut play, "Ship", &child, &json!({}));
    let waits = machine(&mut play, "Waits", &parent("arn:aws:states:::states:startExecution.sync:2"), &json!({}));
    let goes_on = machine(&mut play, "Goes on", &parent("arn:aws:states:::states:startExecution"), &json!({}));
    let mut broken = parent("arn:aws:states:::states:startExecution.sync");
    broken["States"]["Work"]["Parameters"]["Input"]["n"] = json!(3);
    let broken = machine(&mut play, "Breaks", &broken, &json!({}));
    for from in [waits, goes_on, broken] {
        play.sketch.link("call", from, child, json!({}));
    }
    play.send(waits, "{}", 0).send(goes_on, "{}", 10_000).send(broken, "{}", 20_000);
    let played = play.check(116, "child-machine");
    let done = output(&played, waits);
    assert_eq!((&done["Status"], &done["Output"]), (&json!("SUCCEEDED"), &json!({ "n": 2 })));
    let ended = |machine: usize, wanted: &str| {
        history(&played, machine).into_iter().find(|(_, event)| event == wanted).map(|(at_millis, _)| at_millis)
    };
    assert_eq!(ended(waits, "ExecutionSucceeded"), Some(5_000));
    assert_eq!(ended(goes_on, "ExecutionSucceeded"), Some(10_000));
    let (error, cause) = failure(&played, broken);
    let cause: Value = serde_json::from_str(&cause).expect("the cause is a description");
    assert_eq!(
        (error.as_str(), &cause["Error"], &cause["Cause"]),
        ("States.TaskFailed", &json!("Broken"), &json!("it fell"))
    );
}

#[test]
fn rule_117_calls_fail_with_the_services_errors_and_are_compensated() {
    let mut play = Play::default();
    let definition = json!({
        "StartAt": "Pay",
        "States": {
            "Pay": {
                "Type": "Task",
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": { "FunctionName": "${Pay}", "Payload.$": "$" },
                "ResultSelector": { "receipt.$": "$.Payload.receipt" },
                "Next": "Ship",
            },
            "Ship": {
                "Type": "Task",
                "Resource": "${Ship}",
                "Catch": [{ "ErrorEquals": ["Lambda.ServiceException", "Exception"], "ResultPath": "$.error", "Next": "Refund" }],
                "End": true,
            },
            "Refund": { "Type": "Task", "Resource": "${Refund}", "Next": "Sorry" },
            "Sorry": { "Type": "Fail", "Error": "NotShipped" },
        },
    });
    let orders = machine(&mut play, "Orders", &definition, &json!({}));
    let [pay, ship, refund] =
        [("Pay", r#"{"receipt": "r-1"}"#), ("Ship", "{}"), ("Refund", "{}")].map(|(name, result)| {
            let function = play.sketch.node("lambda-function", name, json!({ "result": result, "run-millis": 100 }));
            play.sketch.link("call", orders, function, json!({}));
            function
        });
    play.send(orders, "{\"id\": 1}", 0).send(orders, "{\"id\": 2}", 10_000).send(orders, "{\"id\": 3}", 20_000);
    play.fault(Subject::Node(ship), FaultKind::Outage, 10_000..15_000);
    play.fault(Subject::Node(ship), FaultKind::Failing, 20_000..25_000);
    let played = play.check(117, "compensated");
    let done = |node: usize| played.times(Subject::Node(node), |step| *step == Step::Happening(Happening::Done));
    assert_eq!(done(pay), [100, 10_100, 20_100]);
    assert_eq!(done(ship), [200]);
    assert_eq!(done(refund), [10_200, 20_300]);
    assert_eq!(output(&played, orders), json!({ "receipt": "r-1" }));
    assert_eq!(failure(&played, orders).0, "NotShipped");
}

#[test]
fn rule_118_a_redrive_goes_on_where_it_failed() {
    let mut play = Play::default();
    let definition = json!({
        "StartAt": "Count",
        "States": {
            "Count": { "Type": "Pass", "Assign": { "tries": 1 }, "Next": "Work" },
            "Work": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work", "Next": "Tell" },
            "Tell": { "Type": "Pass", "Parameters": { "tries.$": "$tries", "result.$": "$" }, "End": true },
        },
    });
    let mocks = json!({ "Work": [{ "error": "Down" }, { "result": "done" }] });
    let work = machine(&mut play, "Work", &definition, &mocks);
    play.send(work, "{}", 0).order(work, Command::Redrive, 60_000).order(work, Command::Redrive, 61_000);
    let played = play.check(118, "redrive");
    let events: Vec<(u64, String)> = history(&played, work);
    let events: Vec<(u64, &str)> = events.iter().map(|(at, event)| (*at, event.as_str())).collect();
    assert_eq!(
        events[6..],
        [
            (0, "LambdaFunctionFailed"),
            (0, "ExecutionFailed"),
            (60_000, "ExecutionRedriven"),
            (60_000, "LambdaFunctionScheduled"),
            (60_000, "LambdaFunctionStarted"),
            (60_000, "LambdaFunctionSucceeded"),
            (60_000, "TaskStateExited"),
            (60_000, "PassStateEntered"),
            (60_000, "PassStateExited"),
            (60_000, "ExecutionSucceeded"),
        ]
    );
    assert_eq!(output(&played, work), json!({ "tries": 1, "result": "done" }));
    let refused = played
        .times(Subject::Node(work), |step| *step == Step::Happening(Happening::Refused { code: "NOTHING_TO_REDRIVE" }));
    assert_eq!(refused, [61_000]);
}

#[test]
fn rule_119_a_snapshot_goes_on_alike() {
    let callback = json!({ "output": r#"{"price": 120}"#, "answers-after-seconds": 3600, "heartbeat-seconds": 600 });
    let (mut play, [claims, ..]) = correlated(json!({ "TimeoutSeconds": 7200 }), callback);
    for number in 0..5 {
        play.send(claims, &format!("{{\"claim\": \"c-{number}\"}}"), number * 1000);
    }
    let whole = play.run().run.trace_lines();
    let mut run = busbar::simulate::Run::of(play.sketch.drawing(), play.scenario.clone(), 1).expect("it is taken");
    run.run_until(1_800_000);
    let mut snapshot = run.clone();
    run.drain();
    snapshot.drain();
    assert_eq!(run.trace_lines(), whole);
    assert_eq!(snapshot.trace_lines(), whole);
}

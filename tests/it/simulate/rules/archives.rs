//! Archives and replays. Sources: user guide, eb-archive; botocore 1.44.5, events StartReplay; recorded answers.

use super::{ANY, Command, Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use serde_json::{Value, json};

const MINUTE: u64 = 60_000;

/// A bus with an archive and two functions, of which the second sees live events only.
fn play(archive: Value) -> (Play, [usize; 5]) {
    let mut play = Play::default();
    let bus = play.sketch.bus("Orders");
    let archive = play.sketch.node("archive", "Kept", archive);
    play.sketch.link("bus-archive", bus, archive, json!({}));
    let all = play.sketch.rule(bus, "All", ANY);
    let live = play.sketch.rule(bus, "Live", r#"{"replay-name": [{"exists": false}]}"#);
    let functions = [all, live].map(|rule| {
        let function = play.sketch.node("lambda-function", "Handle", json!({}));
        play.sketch.link("rule-target", rule, function, json!({}));
        function
    });
    (play, [bus, archive, functions[0], functions[1], all])
}

fn replay(name: &str, window: std::ops::Range<u64>, rules: &[usize]) -> Command {
    let (from_millis, until_millis) = (window.start, window.end);
    Command::Replay { name: name.into(), from_millis, until_millis, rules: rules.into() }
}

fn is_done(step: &Step) -> bool {
    *step == Step::Happening(Happening::Done)
}

const NUMBERED: &str = r#"{"source": "shop", "detail-type": "OrderPlaced", "detail": {"n": <n>}}"#;

#[test]
fn rule_40_a_replay_sends_again_under_its_name_and_is_not_archived() {
    let (mut play, [bus, archive, all, live, _]) = play(json!({}));
    play.stream(bus, NUMBERED, 1_000, 1, 3).order(archive, replay("again", 0..MINUTE, &[]), 15 * MINUTE);
    let played = play.check(40, "replay");
    assert_eq!(played.times(Subject::Node(all), is_done).len(), 6);
    // A rule that asks that replay-name be absent sees live events alone.
    assert_eq!(played.times(Subject::Node(live), is_done).len(), 3);
    assert_eq!(played.run.outcome().nodes[archive].stored, 3);
    let handed: Vec<Value> = played
        .entries(Subject::Node(bus))
        .into_iter()
        .filter(|entry| entry.step == Step::Handed)
        .map(|entry| played.json(entry))
        .collect();
    assert_eq!(handed.len(), 3);
    for event in handed {
        assert_eq!(event["replay-name"], "again", "on top of the event, not in its detail");
    }
}

#[test]
fn rule_41_events_come_back_minute_by_minute_without_order_within_one() {
    let (mut play, [bus, archive, all, ..]) = play(json!({}));
    play.stream(bus, NUMBERED, 5_000, 1, 36).order(archive, replay("again", 0..10 * MINUTE, &[]), 30 * MINUTE);
    let played = play.check(41, "minute-by-minute");
    let done = played.entries(Subject::Node(all)).into_iter().filter(|entry| is_done(&entry.step)).skip(36);
    let roots: Vec<u32> = done.map(|entry| entry.root).collect();
    let minutes: Vec<u32> = roots.iter().map(|root| root / 12).collect();
    assert!(minutes.is_sorted(), "{minutes:?}");
    for minute in roots.chunks(12) {
        assert!(!minute.is_sorted(), "shuffled: {minute:?}");
    }
}

#[test]
fn rule_42_a_replay_may_name_the_rules_it_is_for() {
    let (mut play, [bus, archive, all, _, rule]) = play(json!({}));
    let other = play.sketch.rule(bus, "Other", ANY);
    let function = play.sketch.node("lambda-function", "Other", json!({}));
    play.sketch.link("rule-target", other, function, json!({}));
    play.stream(bus, NUMBERED, 1_000, 1, 1).order(archive, replay("again", 0..MINUTE, &[rule]), 15 * MINUTE);
    let played = play.check(42, "filter-arns");
    assert_eq!(played.times(Subject::Node(all), is_done).len(), 2);
    assert_eq!(played.times(Subject::Node(function), is_done).len(), 1);
}

#[test]
fn rule_43_what_is_too_young_too_old_or_not_kept_is_not_replayed() {
    // The guide advises to wait 10 minutes; retention is in days; the archive has a pattern of its own.
    let cases = [
        (json!({}), 9 * MINUTE, 0),
        (json!({}), 11 * MINUTE, 1),
        (json!({ "retention-days": 1 }), 25 * 60 * MINUTE, 0),
        (json!({ "retention-days": 2 }), 25 * 60 * MINUTE, 1),
        (json!({ "pattern": r#"{"detail-type": ["OrderPaid"]}"# }), 11 * MINUTE, 0),
    ];
    for (archive, at_millis, replayed) in cases {
        let (mut play, [bus, kept, all, ..]) = play(archive.clone());
        play.stream(bus, NUMBERED, 1, 1, 1).order(kept, replay("again", 0..MINUTE, &[]), at_millis);
        assert_eq!(play.run().times(Subject::Node(all), is_done).len(), 1 + replayed, "{archive} {at_millis}");
    }
}

#[test]
fn rule_44_names_stay_taken_and_ten_replays_are_at_work_at_most() {
    let (mut play, [bus, archive, ..]) = play(json!({}));
    // More than one millisecond's worth of events, so that the replays last.
    play.stream(bus, NUMBERED, 1, 100, 100);
    for number in 0..11 {
        play.order(archive, replay(&format!("again-{number}"), 0..MINUTE, &[]), 15 * MINUTE);
    }
    play.order(archive, replay("again-3", 0..MINUTE, &[]), 20 * MINUTE);
    play.order(archive, replay("backwards", MINUTE..MINUTE, &[]), 20 * MINUTE);
    let played = play.run();
    let refused: Vec<&'static str> = played
        .steps(Subject::Node(archive))
        .into_iter()
        .filter_map(|(_, step)| match step {
            Step::Happening(Happening::Refused { code }) => Some(code),
            _ => None,
        })
        .collect();
    assert_eq!(refused, ["LimitExceededException", "ResourceAlreadyExistsException", "ValidationException"]);
}

//! Topics. Sources: SNS developer guide, sns-subscription-filter-policies and sns-message-delivery-retries.

use super::{Play, Step};
use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::simulate::FaultKind;
use serde_json::{Value, json};

/// A service that publishes to a topic that a queue is subscribed to.
fn play(topic: Value, subscription: Value, to: (&str, Value)) -> (Play, [usize; 3]) {
    let mut play = Play::default();
    let shop = play.sketch.node("generic-service", "Shop", json!({}));
    let topic = play.sketch.node("sns-topic", "Orders", topic);
    play.sketch.link("call", shop, topic, json!({}));
    let to = play.sketch.node(to.0, "Subscriber", to.1);
    let subscription = play.sketch.link("subscription", topic, to, subscription);
    (play, [shop, to, subscription])
}

#[test]
fn rule_50_a_filter_policy_over_the_body_lets_through_what_matches() {
    let policy = r#"{"total": [{"numeric": [">", 100]}]}"#;
    let fields = json!({ "filter-policy": policy, "filter-scope": "MessageBody" });
    let (mut play, [shop, queue, subscription]) = play(json!({}), fields, ("sqs-queue", json!({})));
    play.send(shop, r#"{"total": 50}"#, 0).send(shop, r#"{"total": 150}"#, 1);
    let played = play.check(50, "filter-policy");
    let steps: Vec<Step> = played.steps(Subject::Link(subscription)).into_iter().map(|(_, step)| step).collect();
    assert_eq!(steps, [Step::Ignored, Step::Delivered { attempt: 0 }]);
    assert_eq!(played.run.outcome().nodes[queue].stored, 1);
}

#[test]
fn rule_51_a_policy_over_attributes_sees_none() {
    // A message without attributes does not match a policy that asks for one.
    let fields = json!({ "filter-policy": r#"{"kind": ["order"]}"#, "filter-scope": "MessageAttributes" });
    let (mut play, [shop, queue, _]) = play(json!({}), fields, ("sqs-queue", json!({})));
    play.send(shop, r#"{"kind": "order"}"#, 0);
    assert_eq!(play.run().run.outcome().nodes[queue].stored, 0);
}

#[test]
fn rule_52_a_queue_gets_the_message_wrapped_unless_delivery_is_raw() {
    for is_raw in [false, true] {
        let (mut play, [shop, _, subscription]) =
            play(json!({}), json!({ "raw-delivery": is_raw }), ("sqs-queue", json!({})));
        play.send(shop, r#"{"total": 50}"#, 0);
        let played = if is_raw { play.run() } else { play.check(52, "wrapped") };
        let delivered = played.json(played.entries(Subject::Link(subscription))[0]);
        if is_raw {
            assert_eq!(delivered, json!({ "total": 50 }));
        } else {
            assert_eq!(
                (&delivered["Type"], &delivered["Message"]),
                (&json!("Notification"), &json!(r#"{"total": 50}"#))
            );
        }
    }
}

#[test]
fn rule_53_an_endpoint_is_tried_three_times_more_twenty_seconds_apart() {
    let (mut play, [shop, endpoint, subscription]) = play(json!({}), json!({}), ("generic-service", json!({})));
    play.send(shop, "{}", 0).fault(Subject::Node(endpoint), FaultKind::Outage, 0..u64::MAX);
    let played = play.check(53, "http-retries");
    let failed = played.times(Subject::Link(subscription), |step| matches!(step, Step::Failed { .. }));
    assert_eq!(failed, [0, 20_000, 40_000, 60_000]);
    assert_eq!(played.run.outcome().links[subscription].dropped, 1);
}

#[test]
fn rule_54_a_queue_is_tried_at_once_then_slower_and_for_very_long() {
    let (mut play, [shop, queue, subscription]) = play(json!({}), json!({}), ("sqs-queue", json!({})));
    play.send(shop, "{}", 0).fault(Subject::Node(queue), FaultKind::Outage, 0..100_000);
    let played = play.check(54, "managed-retries");
    let failed = played.times(Subject::Link(subscription), |step| matches!(step, Step::Failed { .. }));
    // Three at once, two a second apart.
    assert_eq!(failed[..6], [0, 0, 0, 0, 1_000, 2_000]);
    let kept = played.times(Subject::Node(queue), |step| *step == Step::Happening(Happening::Stored));
    assert!(kept[0] >= 100_000 && kept[0] < 120_000, "{kept:?}");
}

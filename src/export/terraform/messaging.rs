//! Queues and topics.

use super::access::policy_document;
use super::hcl::{Block, Value};
use super::module::{document, kept, name_prefix};
use super::names::Names;
use crate::ir::{Protocol, Queue, QueuePolicy, Subscription, Topic, TopicPolicy};

pub fn queue(main: Block, logical_name: &str, queue: &Queue, names: &Names<'_>) -> Block {
    let redrive = queue.dead_letter.as_ref().map(|arn| {
        Value::json(Value::object([
            ("deadLetterTargetArn", names.value(arn)),
            ("maxReceiveCount", Value::from(queue.max_receive_count)),
        ]))
    });
    let block = main
        .put("name_prefix", name_prefix(logical_name))
        .maybe("fifo_queue", queue.is_fifo.then_some(true))
        .maybe("content_based_deduplication", queue.is_fifo.then_some(true))
        .put("visibility_timeout_seconds", queue.visibility_timeout_seconds)
        .put("message_retention_seconds", queue.retention_seconds)
        .maybe("delay_seconds", (queue.delay_seconds > 0).then_some(queue.delay_seconds))
        .maybe("redrive_policy", redrive);
    kept(block)
}

pub fn queue_policy(main: Block, policy: &QueuePolicy, names: &Names<'_>) -> Block {
    main.put("queue_url", names.of(policy.queue, "url")).put("policy", policy_document(&policy.statements, names))
}

pub fn topic(main: Block, logical_name: &str, topic: &Topic) -> Block {
    main.put("name_prefix", name_prefix(logical_name))
        .put_text("display_name", &topic.display_name)
        .maybe("fifo_topic", topic.is_fifo.then_some(true))
        .maybe("content_based_deduplication", topic.is_fifo.then_some(true))
}

pub fn topic_policy(main: Block, policy: &TopicPolicy, names: &Names<'_>) -> Block {
    main.put("arn", names.of(policy.topic, "arn")).put("policy", policy_document(&policy.statements, names))
}

pub fn subscription(main: Block, subscription: &Subscription, names: &Names<'_>) -> Block {
    let protocol = match subscription.protocol {
        Protocol::Queue => "sqs",
        Protocol::Function => "lambda",
        Protocol::Https => "https",
    };
    let filter = subscription.filter.as_ref();
    let redrive = subscription
        .dead_letter
        .as_ref()
        .map(|arn| Value::json(Value::object([("deadLetterTargetArn", names.value(arn))])));
    main.put("topic_arn", names.of(subscription.topic, "arn"))
        .put("protocol", protocol)
        .put("endpoint", names.value(&subscription.endpoint))
        .maybe("raw_message_delivery", subscription.raw_delivery.then_some(true))
        .maybe("filter_policy_scope", filter.map(|filter| filter.scope.as_str()))
        .maybe("filter_policy", filter.map(|filter| document(&filter.policy)))
        .maybe("redrive_policy", redrive)
}

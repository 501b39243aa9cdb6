//! Queues and topics.

use super::access::policy_document;
use super::template::{End, Written, plain};
use super::tree::{Members, Tree, document_or_text, expression, prose};
use crate::ir::{Protocol, Queue, QueuePolicy, Subscription, Template, Topic, TopicPolicy};

/// How often a message is received before it goes to the dead-letter queue; the service's own default (botocore 1.44.5, sqs
/// CreateQueue).
const MAX_RECEIVE_COUNT: i64 = 10;

pub fn queue(queue: &Queue, template: &Template) -> Written {
    let mut properties = Members::new();
    if queue.is_fifo {
        properties = properties.put("FifoQueue", true).put("ContentBasedDeduplication", true);
    }
    properties = properties
        .put("VisibilityTimeout", queue.visibility_timeout_seconds)
        .put("MessageRetentionPeriod", queue.retention_seconds)
        .maybe("DelaySeconds", (queue.delay_seconds > 0).then_some(queue.delay_seconds))
        .maybe(
            "RedrivePolicy",
            queue.dead_letter.as_ref().map(|arn| {
                Members::new()
                    .put("deadLetterTargetArn", expression(arn, template))
                    .put("maxReceiveCount", MAX_RECEIVE_COUNT)
            }),
        );
    Written { kind: "AWS::SQS::Queue", end: Some(End::Kept), properties, after: None }
}

pub fn queue_policy(policy: &QueuePolicy, template: &Template) -> Written {
    let properties = Members::new()
        .put("Queues", Tree::List(vec![Tree::Ref(template.name(policy.queue).to_owned())]))
        .put("PolicyDocument", policy_document(&policy.statements, template));
    plain("AWS::SQS::QueuePolicy", properties)
}

pub fn topic(topic: &Topic) -> Written {
    let mut properties = Members::new().put_text("DisplayName", &prose(&topic.display_name));
    if topic.is_fifo {
        properties = properties.put("FifoTopic", true).put("ContentBasedDeduplication", true);
    }
    plain("AWS::SNS::Topic", properties)
}

pub fn topic_policy(policy: &TopicPolicy, template: &Template) -> Written {
    let properties = Members::new()
        .put("Topics", Tree::List(vec![Tree::Ref(template.name(policy.topic).to_owned())]))
        .put("PolicyDocument", policy_document(&policy.statements, template));
    plain("AWS::SNS::TopicPolicy", properties)
}

pub fn subscription(subscription: &Subscription, template: &Template) -> Written {
    let protocol = match subscription.protocol {
        Protocol::Queue => "sqs",
        Protocol::Function => "lambda",
        Protocol::Https => "https",
    };
    let filter = subscription.filter.as_ref();
    let properties = Members::new()
        .put("TopicArn", Tree::Ref(template.name(subscription.topic).to_owned()))
        .put("Protocol", protocol)
        .put("Endpoint", expression(&subscription.endpoint, template))
        .maybe("FilterPolicyScope", filter.map(|filter| filter.scope.as_str()))
        .maybe("FilterPolicy", filter.map(|filter| document_or_text(&filter.policy)))
        .maybe("RawMessageDelivery", subscription.raw_delivery.then_some(true))
        .maybe(
            "RedrivePolicy",
            subscription
                .dead_letter
                .as_ref()
                .map(|arn| Members::new().put("deadLetterTargetArn", expression(arn, template))),
        );
    plain("AWS::SNS::Subscription", properties)
}

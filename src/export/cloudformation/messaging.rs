//! Queues and topics.

use super::access::policy_document;
use super::template::{End, Written, plain};
use super::tree::{Members, Tree, data, document_or_text, expression, prose};
use crate::ir::{Protocol, Queue, QueuePolicy, Subscription, Template, Topic, TopicPolicy};

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
                let redrive = Members::new()
                    .put("deadLetterTargetArn", expression(arn, template))
                    .put("maxReceiveCount", queue.max_receive_count);
                data(redrive.into())
            }),
        );
    Written { end: Some(End::Kept), ..plain("AWS::SQS::Queue", properties) }
}

pub fn queue_policy(policy: &QueuePolicy, template: &Template) -> Written {
    let properties = Members::new()
        .put("Queues", Tree::List(vec![Tree::Ref(template.name(policy.queue).to_owned())]))
        .put_data("PolicyDocument", policy_document(&policy.statements, template));
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
        .put_data("PolicyDocument", policy_document(&policy.statements, template));
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
        .maybe("FilterPolicy", filter.map(|filter| data(document_or_text(&filter.policy))))
        .maybe("RawMessageDelivery", subscription.raw_delivery.then_some(true))
        .maybe(
            "RedrivePolicy",
            subscription
                .dead_letter
                .as_ref()
                .map(|arn| data(Members::new().put("deadLetterTargetArn", expression(arn, template)).into())),
        );
    plain("AWS::SNS::Subscription", properties)
}

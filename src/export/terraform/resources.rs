//! Each resource as blocks of the AWS provider, version 5.

use super::hcl::Block;
use super::names::Names;
use super::{access, cloud_control, compute, edge, events, messaging, pipes, storage};
use crate::ir::{Entry, Resource};

/// The type that an address of the resource begins with.
pub const fn kind(resource: &Resource) -> &'static str {
    match resource {
        Resource::EventBus(_) => "aws_cloudwatch_event_bus",
        Resource::EventBusPolicy(_) => "aws_cloudwatch_event_permission",
        Resource::Rule(_) => "aws_cloudwatch_event_rule",
        Resource::Archive(_) => "aws_cloudwatch_event_archive",
        Resource::Connection(_) => "aws_cloudwatch_event_connection",
        Resource::ApiDestination(_) => "aws_cloudwatch_event_api_destination",
        Resource::Function(_) => "aws_lambda_function",
        Resource::FunctionPermission(_) => "aws_lambda_permission",
        Resource::EventSourceMapping(_) => "aws_lambda_event_source_mapping",
        Resource::StateMachine(_) => "aws_sfn_state_machine",
        Resource::Queue(_) => "aws_sqs_queue",
        Resource::QueuePolicy(_) => "aws_sqs_queue_policy",
        Resource::Topic(_) => "aws_sns_topic",
        Resource::TopicPolicy(_) => "aws_sns_topic_policy",
        Resource::Subscription(_) => "aws_sns_topic_subscription",
        Resource::HttpApi(_) => "aws_apigatewayv2_api",
        Resource::Integration(_) => "aws_apigatewayv2_integration",
        Resource::Route(_) => "aws_apigatewayv2_route",
        Resource::Stage(_) => "aws_apigatewayv2_stage",
        Resource::LogGroup(_) => "aws_cloudwatch_log_group",
        Resource::LogResourcePolicy(_) => "aws_cloudwatch_log_resource_policy",
        Resource::Role(_) => "aws_iam_role",
        Resource::Policy(_) => "aws_iam_role_policy",
        Resource::Opaque(_) => "aws_cloudformation_stack",
        Resource::CustomEventBus(_) => "awscc_eventsv2_event_bus",
        Resource::Subscriber(_) => "awscc_eventsv2_subscriber",
        Resource::EventSource(_) => "awscc_eventsv2_event_source",
        Resource::Pipe(_) => "aws_pipes_pipe",
        Resource::Schedule(_) => "aws_scheduler_schedule",
        Resource::Stream(_) => "aws_kinesis_stream",
        Resource::Table(_) => "aws_dynamodb_table",
        Resource::Bucket(_) => "aws_s3_bucket",
        Resource::Firehose(_) => "aws_kinesis_firehose_delivery_stream",
        Resource::SsmParameter(_) => "aws_ssm_parameter",
        Resource::Secret(_) => "aws_secretsmanager_secret",
        Resource::Alarm(_) => "aws_cloudwatch_metric_alarm",
    }
}

/// The blocks of one resource, the one that is named after it first.
pub fn blocks(entry: &Entry<Resource>, names: &Names<'_>) -> Vec<Block> {
    let (kind, name) = (kind(&entry.value), names.own(&entry.name));
    let main = Block::labelled("resource", &[kind, name]);
    let only = |block: Block| vec![block];
    match &entry.value {
        Resource::EventBus(bus) => only(events::event_bus(main, bus, names)),
        Resource::EventBusPolicy(policy) => only(events::event_bus_policy(main, policy, names)),
        Resource::Rule(rule) => events::rule(main, &entry.name, rule, names),
        Resource::Archive(archive) => only(events::archive(main, &entry.name, archive, names)),
        Resource::Connection(connection) => only(events::connection(main, &entry.name, connection, names)),
        Resource::ApiDestination(destination) => only(events::api_destination(main, &entry.name, destination, names)),
        Resource::Function(function) => compute::function(main, &entry.name, function, names),
        Resource::FunctionPermission(permission) => only(compute::function_permission(main, permission, names)),
        Resource::EventSourceMapping(mapping) => only(compute::event_source_mapping(main, mapping, names)),
        Resource::StateMachine(machine) => only(compute::state_machine(main, &entry.name, machine, names)),
        Resource::Queue(queue) => only(messaging::queue(main, &entry.name, queue, names)),
        Resource::QueuePolicy(policy) => only(messaging::queue_policy(main, policy, names)),
        Resource::Topic(topic) => only(messaging::topic(main, &entry.name, topic)),
        Resource::TopicPolicy(policy) => only(messaging::topic_policy(main, policy, names)),
        Resource::Subscription(subscription) => only(messaging::subscription(main, subscription, names)),
        Resource::HttpApi(api) => only(edge::http_api(main, api)),
        Resource::Integration(integration) => only(edge::integration(main, integration, names)),
        Resource::Route(route) => only(edge::route(main, route, names)),
        Resource::Stage(stage) => only(edge::stage(main, stage, names)),
        Resource::LogGroup(group) => only(compute::log_group(main, &entry.name, group)),
        Resource::LogResourcePolicy(policy) => only(access::log_resource_policy(main, policy, names)),
        Resource::Role(role) => access::role(main, &entry.name, role, names),
        Resource::Policy(policy) => only(access::policy(main, policy, names)),
        Resource::CustomEventBus(_) | Resource::Subscriber(_) | Resource::EventSource(_) => {
            only(cloud_control::resource(main, &entry.value, names))
        }
        // Its text is CloudFormation's; `export` says that it is left out.
        Resource::Opaque(_) => Vec::new(),
        Resource::Pipe(pipe) => only(pipes::pipe(main, &entry.name, pipe, names)),
        Resource::Schedule(schedule) => only(pipes::schedule(main, &entry.name, schedule, names)),
        Resource::Stream(stream) => only(storage::stream(main, &entry.name, stream)),
        Resource::Table(table) => only(storage::table(main, &entry.name, table)),
        Resource::Bucket(bucket) => storage::bucket(main, &entry.name, bucket, names),
        Resource::Firehose(firehose) => only(storage::firehose(main, &entry.name, firehose, names)),
        Resource::SsmParameter(parameter) => only(storage::ssm_parameter(main, &entry.name, parameter)),
        Resource::Secret(secret) => storage::secret(main, &entry.name, secret, names),
        Resource::Alarm(alarm) => only(storage::alarm(main, &entry.name, alarm, names)),
    }
}

//! Streams, tables, buckets, parameters, secrets and alarms.

use super::hcl::{Block, Value};
use super::module::{deployed_name, kept, name_prefix, waits_for_permissions};
use super::names::Names;
use crate::ir::{Alarm, Bucket, Firehose, Secret, SsmParameter, Stream, Table};

pub fn stream(main: Block, logical_name: &str, stream: &Stream) -> Block {
    let mode = if stream.shards.is_some() { "PROVISIONED" } else { "ON_DEMAND" };
    let block = main
        .put("name", deployed_name(logical_name, 128))
        .maybe("shard_count", stream.shards)
        .put("retention_period", stream.retention_hours)
        .put("encryption_type", "KMS")
        .put("kms_key_id", "alias/aws/kinesis")
        .block(Block::new("stream_mode_details").put("stream_mode", mode));
    kept(block)
}

pub fn table(main: Block, logical_name: &str, table: &Table) -> Block {
    let attribute = |name: &String| Block::new("attribute").put("name", name.as_str()).put("type", "S");
    let block = main
        .put("name", deployed_name(logical_name, 255))
        .put("billing_mode", "PAY_PER_REQUEST")
        .put("hash_key", table.partition_key.as_str())
        .maybe("range_key", table.sort_key.as_deref())
        .maybe("stream_enabled", table.stream_view.map(|_| true))
        .maybe("stream_view_type", table.stream_view)
        .block(attribute(&table.partition_key))
        .maybe_block(table.sort_key.as_ref().map(attribute))
        .block(Block::new("point_in_time_recovery").put("enabled", true));
    kept(block)
}

pub fn bucket(main: Block, logical_name: &str, bucket: &Bucket, names: &Names<'_>) -> Vec<Block> {
    let own = names.own(logical_name);
    let beside = |kind: &str| {
        Block::labelled("resource", &[kind, own]).put("bucket", Value::Code(format!("aws_s3_bucket.{own}.id")))
    };
    // A bucket's name is its own in all of AWS; a prefix of one has at most 37 characters, in small letters.
    let prefix = name_prefix(logical_name).to_ascii_lowercase();
    let mut blocks = vec![
        kept(main.put("bucket_prefix", prefix)),
        beside("aws_s3_bucket_public_access_block")
            .put("block_public_acls", true)
            .put("block_public_policy", true)
            .put("ignore_public_acls", true)
            .put("restrict_public_buckets", true),
    ];
    if bucket.is_versioned {
        let enabled = Block::new("versioning_configuration").put("status", "Enabled");
        blocks.push(beside("aws_s3_bucket_versioning").block(enabled));
    }
    if bucket.notifies {
        blocks.push(beside("aws_s3_bucket_notification").put("eventbridge", true));
    }
    blocks
}

pub fn firehose(main: Block, logical_name: &str, firehose: &Firehose, names: &Names<'_>) -> Block {
    let destination = Block::new("extended_s3_configuration")
        .put("bucket_arn", names.of(firehose.bucket, "arn"))
        .put("role_arn", names.of(firehose.role, "arn"))
        .put("buffering_interval", firehose.buffer_seconds)
        .put("buffering_size", firehose.buffer_mb)
        .put("compression_format", if firehose.is_compressed { "GZIP" } else { "UNCOMPRESSED" });
    let block = main.put("name", deployed_name(logical_name, 64)).put("destination", "extended_s3").block(destination);
    waits_for_permissions(block, firehose.role, names)
}

pub fn ssm_parameter(main: Block, logical_name: &str, parameter: &SsmParameter) -> Block {
    main.put("name", deployed_name(logical_name, 255))
        .put_text("description", &parameter.description)
        .put("type", "String")
        .put("value", parameter.value.as_str())
}

/// The secret with a value that is made up: it stands in the module's state.
pub fn secret(main: Block, logical_name: &str, secret: &Secret, names: &Names<'_>) -> Vec<Block> {
    let own = names.own(logical_name);
    let password = Block::labelled("data", &["aws_secretsmanager_random_password", own]).put("password_length", 32);
    let mut ignored = Block::new("lifecycle");
    ignored = ignored.put("ignore_changes", Value::List(vec![Value::code("secret_string")]));
    let version = Block::labelled("resource", &["aws_secretsmanager_secret_version", own])
        .put("secret_id", Value::Code(format!("aws_secretsmanager_secret.{own}.id")))
        .put("secret_string", Value::Code(format!("data.aws_secretsmanager_random_password.{own}.random_password")))
        .block(ignored);
    let main = main.put("name_prefix", name_prefix(logical_name)).put_text("description", &secret.description);
    vec![kept(main), password, version]
}

pub fn alarm(main: Block, logical_name: &str, alarm: &Alarm, names: &Names<'_>) -> Block {
    let (name, value) = &alarm.metric.dimension;
    let actions: Vec<Value> = alarm.actions.iter().map(|arn| names.value(arn)).collect();
    main.put("alarm_name", deployed_name(logical_name, 255))
        .put_text("alarm_description", &alarm.description)
        .put("namespace", alarm.metric.namespace)
        .put("metric_name", alarm.metric.name)
        .put("statistic", alarm.metric.statistic)
        .put("period", alarm.period_seconds)
        .put("evaluation_periods", alarm.evaluation_periods)
        .put("comparison_operator", "GreaterThanOrEqualToThreshold")
        .put("threshold", alarm.threshold)
        .put("treat_missing_data", "notBreaching")
        .maybe("alarm_actions", (!actions.is_empty()).then_some(Value::List(actions)))
        .put("dimensions", Value::object([(*name, names.value(value))]))
}

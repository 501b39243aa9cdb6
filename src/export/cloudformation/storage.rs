//! Streams, tables, buckets, parameters, secrets and alarms.

use super::template::{End, Written, plain};
use super::tree::{Members, Tree, expression, prose};
use crate::ir::{Alarm, Bucket, Firehose, Secret, SsmParameter, Stream, Table, Template};

fn kept(kind: &'static str, properties: Members) -> Written {
    Written { end: Some(End::Kept), ..plain(kind, properties) }
}

pub fn stream(stream: &Stream) -> Written {
    let mode = Members::new().put("StreamMode", if stream.shards.is_some() { "PROVISIONED" } else { "ON_DEMAND" });
    let encryption = Members::new().put("EncryptionType", "KMS").put("KeyId", "alias/aws/kinesis");
    let properties = Members::new()
        .put("StreamModeDetails", mode)
        .maybe("ShardCount", stream.shards)
        .put("RetentionPeriodHours", stream.retention_hours)
        .put("StreamEncryption", encryption);
    kept("AWS::Kinesis::Stream", properties)
}

pub fn table(table: &Table) -> Written {
    let keys = [(Some(&table.partition_key), "HASH"), (table.sort_key.as_ref(), "RANGE")];
    let keys: Vec<(&String, &str)> = keys.into_iter().filter_map(|(name, kind)| Some((name?, kind))).collect();
    let attributes = keys
        .iter()
        .map(|(name, _)| Members::new().put("AttributeName", name.as_str()).put("AttributeType", "S").into())
        .collect();
    let schema = keys
        .iter()
        .map(|(name, kind)| Members::new().put("AttributeName", name.as_str()).put("KeyType", *kind).into())
        .collect();
    let properties = Members::new()
        .put("BillingMode", "PAY_PER_REQUEST")
        .put("AttributeDefinitions", Tree::List(attributes))
        .put("KeySchema", Tree::List(schema))
        .maybe("StreamSpecification", table.stream_view.map(|view| Members::new().put("StreamViewType", view)))
        .put("PointInTimeRecoverySpecification", Members::new().put("PointInTimeRecoveryEnabled", true));
    kept("AWS::DynamoDB::Table", properties)
}

pub fn bucket(bucket: &Bucket) -> Written {
    let told = Members::new().put("EventBridgeConfiguration", Members::new().put("EventBridgeEnabled", true));
    let closed = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
        .into_iter()
        .fold(Members::new(), |map, key| map.put(key, true));
    let properties = Members::new()
        .maybe("VersioningConfiguration", bucket.is_versioned.then(|| Members::new().put("Status", "Enabled")))
        .maybe("NotificationConfiguration", bucket.notifies.then_some(told))
        .put("PublicAccessBlockConfiguration", closed);
    kept("AWS::S3::Bucket", properties)
}

pub fn firehose(firehose: &Firehose, template: &Template) -> Written {
    let arn = |handle| Tree::GetAtt(template.name(handle).to_owned(), "Arn");
    let hints = Members::new().put("IntervalInSeconds", firehose.buffer_seconds).put("SizeInMBs", firehose.buffer_mb);
    let destination = Members::new()
        .put("BucketARN", arn(firehose.bucket))
        .put("RoleARN", arn(firehose.role))
        .put("BufferingHints", hints)
        .put("CompressionFormat", if firehose.is_compressed { "GZIP" } else { "UNCOMPRESSED" });
    let properties =
        Members::new().put("DeliveryStreamType", "DirectPut").put("ExtendedS3DestinationConfiguration", destination);
    plain("AWS::KinesisFirehose::DeliveryStream", properties)
}

pub fn ssm_parameter(parameter: &SsmParameter) -> Written {
    let properties = Members::new()
        .put("Type", "String")
        .put_text("Description", &prose(&parameter.description))
        .put("Value", parameter.value.as_str());
    plain("AWS::SSM::Parameter", properties)
}

pub fn secret(secret: &Secret) -> Written {
    let properties = Members::new()
        .put_text("Description", &prose(&secret.description))
        .put("GenerateSecretString", Members::new().put("PasswordLength", 32));
    kept("AWS::SecretsManager::Secret", properties)
}

pub fn alarm(alarm: &Alarm, template: &Template) -> Written {
    let (name, value) = &alarm.metric.dimension;
    let dimension = Members::new().put("Name", *name).put("Value", expression(value, template));
    let actions = alarm.actions.iter().map(|arn| expression(arn, template)).collect();
    let properties = Members::new()
        .put_text("AlarmDescription", &prose(&alarm.description))
        .put("Namespace", alarm.metric.namespace)
        .put("MetricName", alarm.metric.name)
        .put("Dimensions", Tree::List(vec![dimension.into()]))
        .put("Statistic", alarm.metric.statistic)
        .put("Period", alarm.period_seconds)
        .put("EvaluationPeriods", alarm.evaluation_periods)
        .put("ComparisonOperator", "GreaterThanOrEqualToThreshold")
        .put("Threshold", alarm.threshold)
        .put("TreatMissingData", "notBreaching")
        .put_list("AlarmActions", actions);
    plain("AWS::CloudWatch::Alarm", properties)
}

//! Streams, tables, buckets, and what is kept beside them: parameters and secrets.

use super::{Expression, Handle};

/// A Kinesis data stream.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// `None` where the service decides how many there are.
    pub shards: Option<i64>,
    pub retention_hours: i64,
}

/// A DynamoDB table that is paid by request.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub partition_key: String,
    pub sort_key: Option<String>,
    /// `NEW_AND_OLD_IMAGES` and the like; `None` for no stream.
    pub stream_view: Option<&'static str>,
}

/// An S3 bucket that nobody outside reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    pub is_versioned: bool,
    /// Whether it tells EventBridge what happens to its objects.
    pub notifies: bool,
}

/// A Firehose stream that writes into a bucket.
#[derive(Clone, Debug, PartialEq)]
pub struct Firehose {
    pub bucket: Handle,
    pub role: Handle,
    pub buffer_seconds: i64,
    pub buffer_mb: i64,
    pub is_compressed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SsmParameter {
    pub description: String,
    pub value: String,
}

/// A secret whose value is made up at deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    pub description: String,
}

/// An alarm on one metric of one resource, by sum or maximum over a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Alarm {
    pub description: String,
    pub metric: Metric,
    pub threshold: i64,
    pub period_seconds: i64,
    pub evaluation_periods: i64,
    /// ARNs that are told when it begins.
    pub actions: Vec<Expression>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    pub namespace: &'static str,
    pub name: &'static str,
    pub statistic: &'static str,
    pub dimension: (&'static str, Expression),
}

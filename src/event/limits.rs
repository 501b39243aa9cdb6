//! The service's limits on events and PutEvents, with their sources.

use super::Limit;

/// Entries of one PutEvents request.
pub const ENTRIES: usize = 10;
/// Bytes of all entries of one request together, by the documented formula.
pub const REQUEST_BYTES: usize = 1_048_576;
/// Bytes that a `Time` counts for, whatever its text.
pub const TIME_BYTES: usize = 14;
/// Characters of `DetailType`.
pub const DETAIL_TYPE_CHARACTERS: usize = 128;
/// Arrays and objects in one another in `Detail`.
pub const DETAIL_DEPTH: usize = 1000;
/// The least integer in `Detail`.
pub const LEAST_INTEGER: i64 = i64::MIN;
/// The greatest integer in `Detail`.
pub const GREATEST_INTEGER: i64 = i64::MAX;
/// What the source of a custom event must not start with.
pub const RESERVED_SOURCE: &str = "aws.";

const API: &str = "API model of PutEvents (botocore 1.44.5, events 2015-10-07)";
const GUIDE: &str = "EventBridge user guide, page eb-putevents";

/// The limits as a table.
pub const TABLE: &[Limit] = &[
    Limit { name: "entries of a request", value: ENTRIES as i128, unit: "entries", source: API, read: "2026-11" },
    Limit { name: "size of a request", value: REQUEST_BYTES as i128, unit: "bytes", source: GUIDE, read: "2026-11" },
    Limit { name: "size of a time", value: TIME_BYTES as i128, unit: "bytes", source: GUIDE, read: "2026-11" },
    Limit {
        name: "length of a detail type",
        value: DETAIL_TYPE_CHARACTERS as i128,
        unit: "characters",
        source: API,
        read: "2026-11",
    },
    Limit { name: "depth of a detail", value: DETAIL_DEPTH as i128, unit: "levels", source: API, read: "2026-11" },
    Limit { name: "least integer of a detail", value: LEAST_INTEGER as i128, unit: "", source: API, read: "2026-11" },
    Limit {
        name: "greatest integer of a detail",
        value: GREATEST_INTEGER as i128,
        unit: "",
        source: API,
        read: "2026-11",
    },
];

//! An entry of PutEvents, what the service refuses of it, and the event it becomes.

use super::limits::{DETAIL_DEPTH, DETAIL_TYPE_CHARACTERS, ENTRIES, REQUEST_BYTES, RESERVED_SOURCE, TIME_BYTES};
use super::{Envelope, Event};
use crate::json::{self, Fault, Kind, Value};

/// What a producer hands to PutEvents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// `Source`
    pub source: Option<String>,
    /// `DetailType`
    pub detail_type: Option<String>,
    /// `Detail`: JSON text of an object.
    pub detail: Option<String>,
    /// `Resources`
    pub resources: Vec<String>,
    /// `Time` as RFC 3339 text; the service's own time where absent.
    pub time: Option<String>,
    /// `EventBusName`: a name or an ARN; the default bus where absent.
    pub event_bus_name: Option<String>,
}

/// Why the service refuses an entry. The call itself succeeds; the entry's result carries the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// `Source`, `DetailType` or `Detail` is absent or empty.
    Required {
        /// Its name as the API writes it.
        parameter: &'static str,
    },
    /// The source starts with `aws.`, which is kept for the service's own events.
    ReservedSource {
        /// The source.
        source: String,
    },
    /// The detail type is too long.
    DetailTypeTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// The detail is no JSON object.
    MalformedDetail,
    /// The detail has too many arrays and objects in one another.
    DetailTooDeep,
    /// The detail has an integer beyond 64 bits.
    IntegerOutOfRange {
        /// The integer as written.
        number: String,
    },
}

/// Why the service refuses a whole request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestFault {
    /// It has no entries.
    Empty,
    /// It has more than ten entries.
    TooManyEntries {
        /// How many.
        count: usize,
    },
    /// Its entries together are too large.
    TooLarge {
        /// Their size in bytes.
        bytes: usize,
    },
}

/// Every code of an [`EntryFault`] or [`RequestFault`].
pub const REQUEST_AND_ENTRY_CODES: &[&str] = &[
    "event.required",
    "event.reserved-source",
    "event.detail-type-too-long",
    "event.malformed-detail",
    "event.detail-too-deep",
    "event.integer-out-of-range",
    "event.no-entries",
    "event.too-many-entries",
    "event.request-too-large",
];

impl EntryFault {
    /// Ours: the stable code, the id of a sentence with `.` as `-`.
    pub fn code(&self) -> &'static str {
        match self {
            EntryFault::Required { .. } => "event.required",
            EntryFault::ReservedSource { .. } => "event.reserved-source",
            EntryFault::DetailTypeTooLong { .. } => "event.detail-type-too-long",
            EntryFault::MalformedDetail => "event.malformed-detail",
            EntryFault::DetailTooDeep => "event.detail-too-deep",
            EntryFault::IntegerOutOfRange { .. } => "event.integer-out-of-range",
        }
    }

    /// What the sentence names.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            EntryFault::Required { parameter } => vec![("parameter", (*parameter).to_owned())],
            EntryFault::ReservedSource { source } => vec![("source", source.clone())],
            EntryFault::DetailTypeTooLong { length } => {
                vec![("length", length.to_string()), ("most", DETAIL_TYPE_CHARACTERS.to_string())]
            }
            EntryFault::MalformedDetail => Vec::new(),
            EntryFault::DetailTooDeep => vec![("most", DETAIL_DEPTH.to_string())],
            EntryFault::IntegerOutOfRange { number } => vec![("number", number.clone())],
        }
    }

    /// The service's `ErrorCode` and `ErrorMessage`, where its answer is on record.
    pub fn service_answer(&self) -> Option<(&'static str, String)> {
        match self {
            EntryFault::Required { parameter } => Some((
                "InvalidArgument",
                format!("Parameter {parameter} is not valid. Reason: {parameter} is a required argument."),
            )),
            EntryFault::MalformedDetail => Some(("MalformedDetail", "Detail is malformed.".to_owned())),
            EntryFault::ReservedSource { .. }
            | EntryFault::DetailTypeTooLong { .. }
            | EntryFault::DetailTooDeep
            | EntryFault::IntegerOutOfRange { .. } => None,
        }
    }
}

impl RequestFault {
    /// Ours: the stable code, the id of a sentence with `.` as `-`.
    pub fn code(&self) -> &'static str {
        match self {
            RequestFault::Empty => "event.no-entries",
            RequestFault::TooManyEntries { .. } => "event.too-many-entries",
            RequestFault::TooLarge { .. } => "event.request-too-large",
        }
    }

    /// What the sentence names.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            RequestFault::Empty => Vec::new(),
            RequestFault::TooManyEntries { count } => vec![("count", count.to_string()), ("most", ENTRIES.to_string())],
            RequestFault::TooLarge { bytes } => vec![("bytes", bytes.to_string()), ("most", REQUEST_BYTES.to_string())],
        }
    }

    /// The service's exception, where its answer is on record.
    pub fn service_exception(&self) -> Option<&'static str> {
        match self {
            RequestFault::TooManyEntries { .. } => Some("ValidationException"),
            RequestFault::Empty | RequestFault::TooLarge { .. } => None,
        }
    }
}

/// Checks what the service asks of a request as a whole.
///
/// # Errors
/// The first thing for which the whole call fails.
pub fn check_request(entries: &[Entry]) -> Result<(), RequestFault> {
    let bytes: usize = entries.iter().map(Entry::size_bytes).sum();
    match entries.len() {
        0 => Err(RequestFault::Empty),
        count if count > ENTRIES => Err(RequestFault::TooManyEntries { count }),
        _ if bytes > REQUEST_BYTES => Err(RequestFault::TooLarge { bytes }),
        _ => Ok(()),
    }
}

impl Entry {
    /// The size in bytes by which the service limits and bills: 14 for a time, and the UTF-8 length of source, detail
    /// type, detail and each resource. Source: EventBridge user guide, eb-putevents.
    pub fn size_bytes(&self) -> usize {
        let time = if self.time.is_some() { TIME_BYTES } else { 0 };
        let texts = [&self.source, &self.detail_type, &self.detail];
        let texts: usize = texts.iter().map(|text| text.as_ref().map_or(0, String::len)).sum();
        time + texts + self.resources.iter().map(String::len).sum::<usize>()
    }

    /// Checks the entry and answers its detail.
    ///
    /// # Errors
    /// The first fault: required parameters in the order source, detail type, detail, then their contents.
    pub fn check(&self) -> Result<Value, EntryFault> {
        let source = required("Source", &self.source)?;
        let detail_type = required("DetailType", &self.detail_type)?;
        let detail = required("Detail", &self.detail)?;
        if source.starts_with(RESERVED_SOURCE) {
            return Err(EntryFault::ReservedSource { source: source.to_owned() });
        }
        let length = detail_type.chars().count();
        if length > DETAIL_TYPE_CHARACTERS {
            return Err(EntryFault::DetailTypeTooLong { length });
        }
        let value = json::read(detail).map_err(|error| match error.fault {
            Fault::TooDeep => EntryFault::DetailTooDeep,
            _ => EntryFault::MalformedDetail,
        })?;
        if !matches!(value.kind, Kind::Object(_)) {
            return Err(EntryFault::MalformedDetail);
        }
        match integer_out_of_range(&value) {
            Some(number) => Err(EntryFault::IntegerOutOfRange { number: number.to_owned() }),
            None => Ok(value),
        }
    }

    /// The event that the service makes of the entry.
    ///
    /// # Errors
    /// As [`Entry::check`].
    pub fn to_event(&self, envelope: &Envelope) -> Result<Event, EntryFault> {
        let detail = self.check()?;
        Ok(Event {
            version: "0".to_owned(),
            id: envelope.id.clone(),
            detail_type: self.detail_type.clone().unwrap_or_default(),
            source: self.source.clone().unwrap_or_default(),
            account: envelope.account.clone(),
            time: self.time.clone().unwrap_or_else(|| envelope.time.clone()),
            region: envelope.region.clone(),
            resources: self.resources.clone(),
            detail,
            replay_name: None,
        })
    }
}

fn required<'entry>(parameter: &'static str, text: &'entry Option<String>) -> Result<&'entry str, EntryFault> {
    text.as_deref().filter(|text| !text.is_empty()).ok_or(EntryFault::Required { parameter })
}

/// The first integer beyond 64 bits. A number with a fraction or an exponent is no integer here.
fn integer_out_of_range(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Number(text) => {
            let is_integer = !text.contains(['.', 'e', 'E']);
            let is_in_range = text.parse::<i64>().is_ok();
            (is_integer && !is_in_range).then_some(text)
        }
        Kind::Array(elements) => elements.iter().find_map(integer_out_of_range),
        Kind::Object(members) => members.iter().find_map(|member| integer_out_of_range(&member.value)),
        Kind::Null | Kind::Bool(_) | Kind::String(_) => None,
    }
}

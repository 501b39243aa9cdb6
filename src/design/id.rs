//! Names of records that never change and say nothing.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// A record of a design: what it is and 64 random bits. As text: a letter for what it is and 13 characters of Crockford's
/// base 32 in lower case, e.g. `n3fq8w0k9zj2mt`; the design's own record is `design`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// The one record about the design as a whole.
    Design,
    Node(NodeId),
    Link(LinkId),
    /// Events to send, faults and expectations.
    Scenario(u64),
    /// An imported template, kept as text.
    Source(u64),
}

/// A node of a design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u64);

/// A link of a design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub u64);

impl From<NodeId> for RecordKey {
    fn from(id: NodeId) -> Self {
        RecordKey::Node(id)
    }
}

impl From<LinkId> for RecordKey {
    fn from(id: LinkId) -> Self {
        RecordKey::Link(id)
    }
}

impl RecordKey {
    #[must_use]
    pub const fn node(self) -> Option<NodeId> {
        match self {
            RecordKey::Node(id) => Some(id),
            RecordKey::Design | RecordKey::Link(_) | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        }
    }

    #[must_use]
    pub const fn link(self) -> Option<LinkId> {
        match self {
            RecordKey::Link(id) => Some(id),
            RecordKey::Design | RecordKey::Node(_) | RecordKey::Scenario(_) | RecordKey::Source(_) => None,
        }
    }
}

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 13;

fn write_bits(f: &mut fmt::Formatter<'_>, letter: char, bits: u64) -> fmt::Result {
    write!(f, "{letter}")?;
    for place in (0..LENGTH).rev() {
        let digit = DIGITS[(bits >> (5 * place)) as usize & 31];
        write!(f, "{}", char::from(digit))?;
    }
    Ok(())
}

fn read_bits(text: &str) -> Option<u64> {
    if text.len() != LENGTH {
        return None;
    }
    text.bytes().try_fold(0u64, |bits, byte| {
        let digit = DIGITS.iter().position(|&digit| digit == byte)? as u64;
        bits.checked_mul(32)?.checked_add(digit)
    })
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_bits(f, 'n', self.0)
    }
}

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_bits(f, 'l', self.0)
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecordKey::Design => write!(f, "design"),
            RecordKey::Node(id) => id.fmt(f),
            RecordKey::Link(id) => id.fmt(f),
            RecordKey::Scenario(bits) => write_bits(f, 's', *bits),
            RecordKey::Source(bits) => write_bits(f, 't', *bits),
        }
    }
}

/// The text was no record's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a record id")
    }
}

impl FromStr for RecordKey {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text == "design" {
            return Ok(RecordKey::Design);
        }
        let letter = text.chars().next().ok_or(NotAnId)?;
        let bits = text.get(letter.len_utf8()..).and_then(read_bits).ok_or(NotAnId)?;
        match letter {
            'n' => Ok(RecordKey::Node(NodeId(bits))),
            'l' => Ok(RecordKey::Link(LinkId(bits))),
            's' => Ok(RecordKey::Scenario(bits)),
            't' => Ok(RecordKey::Source(bits)),
            _ => Err(NotAnId),
        }
    }
}

impl Serialize for RecordKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RecordKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|NotAnId| D::Error::custom("not a record id"))
    }
}

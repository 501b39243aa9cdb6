//! What the rules want of one field, arranged so that a value finds those that take it without asking all.
//!
//! Every test has a place from what it wants: the whole text, its first or last bytes, the number, the block of addresses
//! or of numbers. Starts, ends and blocks are looked up once per length that occurs. A place can be coarser than the
//! test; then what is found there is still to be checked.

use super::lists::{Blocks, Edges, Entry, List, Texts};
use super::place::{Place, place};
use crate::pattern::address::address;
use crate::pattern::model::Operator;
use crate::pattern::number::is_own_decimal;
use crate::pattern::operator::Scalar;
use rustc_hash::FxHashMap;
use std::net::IpAddr;

/// The tests of one field by what they want.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    texts: Texts,
    starts: Edges,
    ends: Edges,
    /// The same for texts with their ASCII letters made lower-case.
    folded: Texts,
    folded_starts: Edges,
    folded_ends: Edges,
    each_text: List,
    numbers: FxHashMap<u64, List>,
    /// Numbers that cannot be compared, by their text.
    number_texts: Texts,
    ranges: Blocks<(u64, u64)>,
    addresses: Blocks<()>,
    null: List,
    truths: [List; 2],
    /// Asked for every leaf.
    each: List,
}

impl Index {
    pub fn insert(&mut self, operator: &Operator, clause: u32) {
        let (place, is_exact) = place(operator);
        let entry = Entry::new(clause, is_exact);
        match place {
            Place::Text(text) => self.texts.insert(text.as_bytes(), entry),
            Place::Start(start) => self.starts.insert(start.as_bytes(), entry),
            Place::End(end) => self.ends.insert(end.as_bytes(), entry),
            Place::Folded(text) => self.folded.insert(text.as_bytes(), entry),
            Place::FoldedStart(start) => self.folded_starts.insert(start.as_bytes(), entry),
            Place::FoldedEnd(end) => self.folded_ends.insert(end.as_bytes(), entry),
            Place::EachText => self.each_text.push(entry),
            Place::Number(number) => self.numbers.entry(number.to_bits()).or_default().push(entry),
            Place::NumberText(text) => self.number_texts.insert(text.as_bytes(), entry),
            Place::Range(low, high) => {
                let (bits, prefix) = common_block(low, high);
                self.ranges.insert(bits, prefix, entry, (low, high));
            }
            Place::Addresses(bits, prefix) => self.addresses.insert(bits, prefix, entry, ()),
            Place::Null => self.null.push(entry),
            Place::Bool(truth) => self.truths[usize::from(truth)].push(entry),
            Place::Each => self.each.push(entry),
            Place::Nowhere => {}
        }
    }

    pub fn remove(&mut self, operator: &Operator, clause: u32) {
        let (place, is_exact) = place(operator);
        let entry = Entry::new(clause, is_exact);
        match place {
            Place::Text(text) => self.texts.remove(text.as_bytes(), entry),
            Place::Start(start) => self.starts.remove(start.as_bytes(), entry),
            Place::End(end) => self.ends.remove(end.as_bytes(), entry),
            Place::Folded(text) => self.folded.remove(text.as_bytes(), entry),
            Place::FoldedStart(start) => self.folded_starts.remove(start.as_bytes(), entry),
            Place::FoldedEnd(end) => self.folded_ends.remove(end.as_bytes(), entry),
            Place::EachText => self.each_text.remove(entry),
            Place::Number(number) => {
                if let Some(list) = self.numbers.get_mut(&number.to_bits()) {
                    list.remove(entry);
                    if list.is_empty() {
                        self.numbers.remove(&number.to_bits());
                    }
                }
            }
            Place::NumberText(text) => self.number_texts.remove(text.as_bytes(), entry),
            Place::Range(low, high) => {
                let (bits, prefix) = common_block(low, high);
                self.ranges.remove(bits, prefix, entry);
            }
            Place::Addresses(bits, prefix) => self.addresses.remove(bits, prefix, entry),
            Place::Null => self.null.remove(entry),
            Place::Bool(truth) => self.truths[usize::from(truth)].remove(entry),
            Place::Each => self.each.remove(entry),
            Place::Nowhere => {}
        }
    }

    /// Names every entry whose place the leaf is in. `folded` is a buffer.
    #[inline]
    pub fn find(&self, leaf: Scalar<'_>, folded: &mut Vec<u8>, hits: &mut impl Hits) {
        match leaf {
            Scalar::Text(text) => self.find_text(text, folded, hits),
            Scalar::Number(text) => self.find_number(text, hits),
            Scalar::Null => self.null.tell(hits),
            Scalar::Bool(truth) => self.truths[usize::from(truth)].tell(hits),
        }
        self.each.tell(hits);
    }

    fn find_text(&self, text: &str, folded: &mut Vec<u8>, hits: &mut impl Hits) {
        let bytes = text.as_bytes();
        self.texts.tell(bytes, hits);
        self.starts.tell(bytes, |length| &bytes[..length], hits);
        self.ends.tell(bytes, |length| &bytes[bytes.len() - length..], hits);
        if !(self.folded.is_empty() && self.folded_starts.is_empty() && self.folded_ends.is_empty()) {
            folded.clear();
            folded.extend_from_slice(bytes);
            folded.make_ascii_lowercase();
            let bytes = folded.as_slice();
            self.folded.tell(bytes, hits);
            self.folded_starts.tell(bytes, |length| &bytes[..length], hits);
            self.folded_ends.tell(bytes, |length| &bytes[bytes.len() - length..], hits);
        }
        self.each_text.tell(hits);
        if !self.addresses.is_empty()
            && let Some(address) = address(text)
        {
            let key = address_key(address);
            self.addresses.tell(key, |entry, ()| hits.hit(entry));
        }
    }

    fn find_number(&self, text: &str, hits: &mut impl Hits) {
        self.number_texts.tell(text.as_bytes(), hits);
        if self.numbers.is_empty() && self.ranges.is_empty() {
            return;
        }
        let Ok(nearest) = text.parse::<f64>() else { return };
        // Adding zero turns minus zero into zero.
        let number = nearest + 0.0;
        let mut is_comparable = None;
        // Whether the number can be compared is dear to know, so only asked for an entry that still matters.
        let mut hit = |entry: Entry| {
            if hits.matters(entry) && *is_comparable.get_or_insert_with(|| is_own_decimal(text, nearest)) {
                hits.hit(entry);
            }
        };
        if let Some(list) = self.numbers.get(&number.to_bits()) {
            list.iter().for_each(&mut hit);
        }
        let key = ordered(number);
        self.ranges.tell(u128::from(key) << 64, |entry, (low, high)| {
            if *low <= key && key <= *high {
                hit(entry);
            }
        });
    }
}

/// Who is told of entries.
pub(super) trait Hits {
    /// Whether being told of the entry would change anything.
    fn matters(&self, entry: Entry) -> bool;
    /// The value is in the entry's place.
    fn hit(&mut self, entry: Entry);
}

/// A number's bits so that a greater number has greater bits.
pub(super) fn ordered(number: f64) -> u64 {
    let bits = number.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// An address as the leading bits of a key; the two families are told apart by their first bit.
pub(super) fn address_key(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(address.to_bits()) << 95,
        // The last bit of an IPv6 address finds no room; entries that depend on it are checked.
        IpAddr::V6(address) => 1 << 127 | address.to_bits() >> 1,
    }
}

/// The smallest block of numbers with equal leading bits that holds all from `low` to `high`.
fn common_block(low: u64, high: u64) -> (u8, u128) {
    let bits = (low ^ high).leading_zeros();
    let prefix = u128::from(low) << 64;
    (bits as u8, prefix)
}

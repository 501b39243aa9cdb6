//! The texts that are an IP address of a block, as automata: the grammar of [`address`](crate::pattern::address).

use super::automaton::Automaton;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest text of an IPv4 address.
pub(super) const IPV4_LENGTH: usize = 15;

/// The addresses whose first `mask_bits` bits are those of `address`.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub address: IpAddr,
    pub mask_bits: u8,
}

/// The block of IPv4 addresses written as IPv6.
pub(super) const MAPPED: (Ipv6Addr, u8) = (Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0), 96);

/// Texts in the form of IPv4 that lie in a block, whatever their length.
pub(super) fn ipv4(address: Ipv4Addr, mask_bits: u8) -> Automaton {
    let mask = u32::MAX.checked_shl(32 - u32::from(mask_bits)).unwrap_or(0).to_be_bytes();
    let wanted = address.octets();
    let mut automaton = Automaton::default();
    let mut start = automaton.add();
    for index in 0..4 {
        let fits = |value: u32| (value as u8) & mask[index] == wanted[index] & mask[index];
        let values: Vec<u32> = (0..256).map(|_| automaton.add()).collect();
        for digit in 0..10u32 {
            let character = char::from(b'0' + digit as u8);
            automaton.edge(start, character, values[digit as usize]);
            for value in 0..256u32 {
                let longer = value * 10 + digit;
                if longer < 256 {
                    automaton.edge(values[value as usize], character, values[longer as usize]);
                }
            }
        }
        let ends = (0..256u32).filter(|value| fits(*value)).map(|value| values[value as usize]);
        if index == 3 {
            ends.for_each(|end| automaton.accept(end));
        } else {
            start = automaton.add();
            ends.for_each(|end| automaton.edge(end, '.', start));
        }
    }
    automaton
}

/// Texts in the form of IPv6 that lie in a block, mapped IPv4 addresses included.
pub(super) fn ipv6(address: Ipv6Addr, mask_bits: u8) -> Automaton {
    let mask = u128::MAX.checked_shl(128 - u32::from(mask_bits)).unwrap_or(0);
    let mut writer = Ipv6 { automaton: Automaton::default(), bits: address.to_bits(), mask, states: BTreeMap::new() };
    writer.automaton.add();
    writer.states.insert(Place::Start { group: 0, elided: false }, 0);
    let mut waiting = vec![Place::Start { group: 0, elided: false }];
    while let Some(place) = waiting.pop() {
        let from = writer.states[&place];
        for (character, next) in writer.leads(place) {
            let to = match writer.states.get(&next) {
                Some(to) => *to,
                None => {
                    let to = writer.automaton.add();
                    if writer.is_end(next) {
                        writer.automaton.accept(to);
                    }
                    writer.states.insert(next, to);
                    waiting.push(next);
                    to
                }
            };
            writer.automaton.edge(from, character, to);
        }
    }
    writer.automaton
}

/// Where in the text of an IPv6 address the reader stands. Which group stands behind `::` is guessed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Before a group's first digit.
    Start { group: u32, elided: bool },
    /// Behind leading zeros.
    Zeros { group: u32, elided: bool },
    /// Behind `read` of the group's digits, of which there will be `digits` without leading zeros.
    Digits { group: u32, elided: bool, digits: u32, read: u32 },
    /// Behind the first colon of `::`, which stands for `group` and more.
    Colon { group: u32 },
    /// Behind `::`.
    Elided { group: u32 },
}

struct Ipv6 {
    automaton: Automaton,
    bits: u128,
    mask: u128,
    states: BTreeMap<Place, u32>,
}

impl Ipv6 {
    /// Whether four bits of a group fit the block.
    fn fits(&self, group: u32, nibble: u32, value: u32) -> bool {
        let shift = 124 - (group * 16 + nibble * 4);
        let (bits, mask) = ((self.bits >> shift) as u32 & 15, (self.mask >> shift) as u32 & 15);
        value & mask == bits & mask
    }

    fn may_be_zero(&self, group: u32) -> bool {
        (0..4).all(|nibble| self.fits(group, nibble, 0))
    }

    fn is_end(&self, place: Place) -> bool {
        match place {
            Place::Zeros { group, .. } => group == 7 && self.may_be_zero(7),
            Place::Digits { group, digits, read, .. } => group == 7 && digits == read,
            Place::Elided { group } => (group..8).all(|group| self.may_be_zero(group)),
            Place::Start { .. } | Place::Colon { .. } => false,
        }
    }

    fn leads(&self, place: Place) -> Vec<(char, Place)> {
        match place {
            Place::Start { group, elided } => {
                let mut leads = self.first_digits(group, elided);
                if group == 0 && !elided {
                    leads.push((':', Place::Colon { group: 0 }));
                }
                leads
            }
            Place::Zeros { group, elided } => {
                let mut leads = self.first_digits(group, elided);
                if self.may_be_zero(group) {
                    leads.extend(behind_group(group, elided));
                }
                leads
            }
            Place::Digits { group, elided, digits, read } if digits == read => behind_group(group, elided),
            Place::Digits { group, elided, digits, read } => {
                let nibble = 4 - digits + read;
                let next = Place::Digits { group, elided, digits, read: read + 1 };
                (0..16).filter(|value| self.fits(group, nibble, *value)).flat_map(|value| hex(value, next)).collect()
            }
            Place::Colon { group } => vec![(':', Place::Elided { group })],
            Place::Elided { group } => {
                let mut leads = Vec::new();
                for next in group + 1..8 {
                    if !self.may_be_zero(next - 1) {
                        break;
                    }
                    leads.extend(self.first_digits(next, true));
                }
                leads
            }
        }
    }

    fn first_digits(&self, group: u32, elided: bool) -> Vec<(char, Place)> {
        let mut leads = vec![('0', Place::Zeros { group, elided })];
        for digits in 1..=4 {
            let first = 4 - digits;
            if (0..first).all(|nibble| self.fits(group, nibble, 0)) {
                let next = Place::Digits { group, elided, digits, read: 1 };
                let values = (1..16).filter(|value| self.fits(group, first, *value));
                leads.extend(values.flat_map(|value| hex(value, next)));
            }
        }
        leads
    }
}

/// What may stand behind a complete group: a colon, or both of `::`.
fn behind_group(group: u32, elided: bool) -> Vec<(char, Place)> {
    if group == 7 {
        return Vec::new();
    }
    let mut leads = vec![(':', Place::Start { group: group + 1, elided })];
    if !elided {
        leads.push((':', Place::Colon { group: group + 1 }));
    }
    leads
}

/// A hexadecimal digit in both cases.
fn hex(value: u32, next: Place) -> Vec<(char, Place)> {
    let lower = char::from_digit(value, 16).unwrap_or('0');
    let upper = lower.to_ascii_uppercase();
    if lower == upper { vec![(lower, next)] } else { vec![(lower, next), (upper, next)] }
}

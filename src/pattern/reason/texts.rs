//! A text that some lists of values take and others refuse, or the certainty that there is none.

use super::Steps;
use super::addresses::{self, Block, IPV4_LENGTH, MAPPED};
use super::automaton::{Automaton, States};
use super::shortcuts::{are_apart, covers};
use super::values::fits;
use crate::json::Value;
use crate::pattern::model::{Excluded, Leaf, Operator};
use crate::pattern::search::OutOfSteps;
use std::collections::{BTreeSet, HashSet};
use std::net::{IpAddr, Ipv6Addr};

/// The texts that are in all of `within` and in none of `outside`, which name automata.
#[derive(Default)]
struct Term {
    within: Vec<usize>,
    outside: Vec<usize>,
}

/// A list's texts: those of any term.
type Union = Vec<Term>;

#[derive(Default)]
struct Search {
    automata: Vec<Automaton>,
    taken: Vec<Union>,
    refused: Vec<Union>,
}

/// A text that every list of `taken` takes and none of `refused`, a short one; None where there is no such text.
pub(super) fn find(taken: &[&Leaf], refused: &[&Leaf], steps: &mut Steps) -> Result<Option<String>, OutOfSteps> {
    let mut search = Search::default();
    let refused_operators: Vec<&Operator> =
        refused.iter().flat_map(|leaf| &leaf.tests).map(|test| &test.operator).collect();
    // An operator that another list does not meet, or that is refused, takes nothing that could be found.
    let is_idle = |operator: &Operator| {
        let misses = |leaf: &&Leaf| leaf.tests.iter().all(|test| are_apart(operator, &test.operator));
        refused_operators.iter().any(|refused| covers(refused, operator)) || taken.iter().any(misses)
    };
    for leaf in taken {
        let union = search.union(leaf, |operator| !is_idle(operator));
        if union.is_empty() {
            return Ok(None);
        }
        search.taken.push(union);
    }
    // Automata of addresses are large, and few texts are addresses.
    let is_address = |operator: &Operator| matches!(operator, Operator::Address { .. } | Operator::Cidr { .. });
    for leaf in refused {
        let union = search.union(leaf, |operator| !is_address(operator));
        search.refused.push(union);
    }
    let Some(text) = search.run(steps)? else { return Ok(None) };
    if fits(&Value::made_string(text.as_str()), taken, refused) {
        return Ok(Some(text));
    }
    for leaf in refused {
        let union = search.union(leaf, is_address);
        search.refused.push(union);
    }
    search.run(steps)
}

impl Search {
    /// The texts of those of a list's operators that are to be regarded.
    fn union(&mut self, leaf: &Leaf, is_regarded: impl Fn(&Operator) -> bool) -> Union {
        let mut union = Union::new();
        let mut texts: Vec<&str> = Vec::new();
        for test in leaf.tests.iter().filter(|test| is_regarded(&test.operator)) {
            let automaton = match &test.operator {
                Operator::Text(text) | Operator::Exactly(text) => {
                    texts.push(text);
                    continue;
                }
                Operator::Number(_) | Operator::Null | Operator::Bool(_) | Operator::Numeric(_) => continue,
                Operator::Exists(false) => continue,
                Operator::Exists(true) => {
                    union.push(Term::default());
                    continue;
                }
                Operator::Address { address, .. } => {
                    let mask_bits = if address.is_ipv4() { 32 } else { 128 };
                    union.extend(self.block(Block { address: *address, mask_bits }));
                    continue;
                }
                Operator::Cidr { block, .. } => {
                    union.extend(self.block(Block { address: block.address, mask_bits: block.mask_bits }));
                    continue;
                }
                Operator::AnythingBut(excluded) => {
                    let outside = excluded_texts(excluded).into_iter().map(|automaton| self.add(automaton)).collect();
                    union.push(Term { within: Vec::new(), outside });
                    continue;
                }
                Operator::Prefix(start) => Automaton::parts([start.as_str(), ""]),
                Operator::Suffix(end) => Automaton::parts(["", end.as_str()]),
                Operator::Wildcard(wildcard) => Automaton::parts(wildcard.parts().iter().map(String::as_str)),
                Operator::PrefixIgnoreCase(start) => Automaton::ignoring_case(start, false, true),
                Operator::SuffixIgnoreCase(end) => Automaton::ignoring_case(end, true, false),
                Operator::EqualsIgnoreCase(whole) => Automaton::ignoring_case(whole, false, false),
            };
            let within = vec![self.add(automaton)];
            union.push(Term { within, outside: Vec::new() });
        }
        if !texts.is_empty() {
            let within = vec![self.add(Automaton::texts(texts))];
            union.push(Term { within, outside: Vec::new() });
        }
        union
    }

    fn add(&mut self, automaton: Automaton) -> usize {
        self.automata.push(automaton);
        self.automata.len() - 1
    }

    /// The texts of a block. IPv4 addresses can be written as IPv6 too, and such a text is then no IPv6 address.
    fn block(&mut self, block: Block) -> Union {
        match block.address {
            IpAddr::V4(address) => {
                let plain = self.add(addresses::ipv4(address, block.mask_bits));
                let length = self.add(Automaton::at_most(IPV4_LENGTH));
                let mapped = Ipv6Addr::from_bits(address.to_ipv6_mapped().to_bits());
                let mapped = self.add(addresses::ipv6(mapped, block.mask_bits + MAPPED.1));
                vec![
                    Term { within: vec![plain, length], outside: Vec::new() },
                    Term { within: vec![mapped], outside: Vec::new() },
                ]
            }
            IpAddr::V6(address) => {
                let within = vec![self.add(addresses::ipv6(address, block.mask_bits))];
                let outside = vec![self.add(addresses::ipv6(MAPPED.0, MAPPED.1))];
                vec![Term { within, outside }]
            }
        }
    }

    /// Looks through the texts by length.
    fn run(&self, steps: &mut Steps) -> Result<Option<String>, OutOfSteps> {
        let alphabet: BTreeSet<char> = self.automata.iter().flat_map(Automaton::alphabet).collect();
        let other = other_character(&alphabet);
        let start: Vec<States> = self.automata.iter().map(Automaton::start).collect();
        if self.is_hopeless(&start) {
            return Ok(None);
        }
        let mut seen: HashSet<Vec<States>> = HashSet::from([start.clone()]);
        // What was reached, in order: the states, from which entry, by which character.
        let mut reached: Vec<(Vec<States>, usize, char)> = vec![(start, 0, other)];
        let mut next = 0;
        while next < reached.len() {
            if self.accepts(&reached[next].0) {
                return Ok(Some(spelled(&reached, next)));
            }
            let mut characters: BTreeSet<char> = BTreeSet::from([other]);
            for (automaton, states) in self.automata.iter().zip(&reached[next].0) {
                characters.extend(automaton.characters(states));
            }
            for character in characters {
                let states: Vec<States> =
                    self.automata.iter().zip(&reached[next].0).map(|(it, states)| it.step(states, character)).collect();
                steps.spend(1 + states.iter().map(|states| states.len() as u64).sum::<u64>())?;
                if !self.is_hopeless(&states) && seen.insert(states.clone()) {
                    reached.push((states, next, character));
                }
            }
            next += 1;
        }
        Ok(None)
    }

    fn accepts(&self, states: &[States]) -> bool {
        let has = |index: &usize| self.automata[*index].accepts(&states[*index]);
        let takes =
            |union: &Union| union.iter().any(|term| term.within.iter().all(has) && !term.outside.iter().any(has));
        self.taken.iter().all(takes) && !self.refused.iter().any(takes)
    }

    /// Whether no way on from here can end well.
    fn is_hopeless(&self, states: &[States]) -> bool {
        let is_dead = |index: &usize| states[*index].is_empty();
        let is_sure = |index: &usize| self.automata[*index].accepts_forever(&states[*index]);
        let never = |term: &Term| term.within.iter().any(is_dead) || term.outside.iter().any(is_sure);
        let always = |term: &Term| term.within.iter().all(is_sure) && term.outside.iter().all(is_dead);
        self.taken.iter().any(|union| union.iter().all(never))
            || self.refused.iter().any(|union| union.iter().any(always))
    }
}

fn excluded_texts(excluded: &Excluded) -> Vec<Automaton> {
    match excluded {
        Excluded::Texts(texts) => vec![Automaton::texts(texts.iter().map(String::as_str))],
        Excluded::Numbers(_) => Vec::new(),
        Excluded::Prefixes(starts) => starts.iter().map(|start| Automaton::parts([start.as_str(), ""])).collect(),
        Excluded::Suffixes(ends) => ends.iter().map(|end| Automaton::parts(["", end.as_str()])).collect(),
        Excluded::Wildcards(wildcards) => {
            wildcards.iter().map(|wildcard| Automaton::parts(wildcard.parts().iter().map(String::as_str))).collect()
        }
        Excluded::IgnoringCase(wholes) => {
            wholes.iter().map(|whole| Automaton::ignoring_case(whole, false, false)).collect()
        }
    }
}

/// A character that no automaton tells from others, one that reads well where there is one.
fn other_character(alphabet: &BTreeSet<char>) -> char {
    let plain = "xyzwvutsrqponmlkjihgfedcba0123456789XYZWVUTSRQPONMLKJIHGFEDCBA-_".chars();
    plain.chain('\u{4e00}'..).find(|character| !alphabet.contains(character)).unwrap_or('\u{4e00}')
}

/// The text that leads to an entry.
fn spelled(reached: &[(Vec<States>, usize, char)], mut entry: usize) -> String {
    let mut characters = Vec::new();
    while entry > 0 {
        let (_, from, character) = &reached[entry];
        characters.push(*character);
        entry = *from;
    }
    characters.iter().rev().collect()
}

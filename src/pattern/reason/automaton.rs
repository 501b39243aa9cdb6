//! What an operator takes of texts as a small automaton, so that combinations of operators can be searched exactly.
//!
//! Automata are nondeterministic; the search follows the set of states that a text reaches. Every operator over texts is
//! regular, so whether some text satisfies a combination of them is always decidable.

use crate::pattern::ignore_case::IgnoreCase;
use std::collections::BTreeMap;

/// The states that a text may have reached, ascending.
pub(super) type States = Vec<u32>;

/// A set of texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Automaton {
    nodes: Vec<Node>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    edges: Vec<(char, u32)>,
    /// Where any character leads, beside the edges.
    any: Option<u32>,
    accepts: bool,
}

impl Automaton {
    /// One of these texts.
    pub fn texts<'text>(texts: impl IntoIterator<Item = &'text str>) -> Automaton {
        let mut automaton = Automaton::default();
        automaton.add();
        let mut children: BTreeMap<(u32, char), u32> = BTreeMap::new();
        for text in texts {
            let mut at = 0;
            for character in text.chars() {
                at = match children.get(&(at, character)) {
                    Some(child) => *child,
                    None => {
                        let child = automaton.add();
                        automaton.edge(at, character, child);
                        children.insert((at, character), child);
                        child
                    }
                };
            }
            automaton.accept(at);
        }
        automaton
    }

    /// These parts in order with anything between: `["x", ""]` is a prefix, `["", "x"]` a suffix.
    pub fn parts<'text>(parts: impl IntoIterator<Item = &'text str>) -> Automaton {
        let mut automaton = Automaton::default();
        let mut at = automaton.add();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                automaton.any(at, at);
            }
            for character in part.chars() {
                let next = automaton.add();
                automaton.edge(at, character, next);
                at = next;
            }
        }
        automaton.accept(at);
        automaton
    }

    /// A text that ignores case, with anything before it, behind it, or neither.
    pub fn ignoring_case(text: &IgnoreCase, is_open_before: bool, is_open_behind: bool) -> Automaton {
        let mut automaton = Automaton::default();
        let mut at = automaton.add();
        if is_open_before {
            automaton.any(at, at);
        }
        for (lower, upper) in text.forms() {
            let lower_end = automaton.all_but_last(at, lower);
            let upper_end = if upper == lower { None } else { Some(automaton.all_but_last(at, upper)) };
            let next = automaton.add();
            for (end, form) in [(Some(lower_end), lower), (upper_end, upper)] {
                if let (Some(end), Some(last)) = (end, form.chars().last()) {
                    automaton.edge(end, last, next);
                }
            }
            at = next;
        }
        if is_open_behind {
            automaton.any(at, at);
        }
        automaton.accept(at);
        automaton
    }

    /// Any text of at most that many characters.
    pub fn at_most(characters: usize) -> Automaton {
        let mut automaton = Automaton::default();
        let mut at = automaton.add();
        automaton.accept(at);
        for _ in 0..characters {
            let next = automaton.add();
            automaton.any(at, next);
            automaton.accept(next);
            at = next;
        }
        automaton
    }

    /// A new state. States must be added in an order in which a looping state comes after all that lead to it.
    pub fn add(&mut self) -> u32 {
        self.nodes.push(Node::default());
        (self.nodes.len() - 1) as u32
    }

    pub fn edge(&mut self, from: u32, character: char, to: u32) {
        self.nodes[from as usize].edges.push((character, to));
    }

    pub fn accept(&mut self, state: u32) {
        self.nodes[state as usize].accepts = true;
    }

    fn any(&mut self, from: u32, to: u32) {
        self.nodes[from as usize].any = Some(to);
    }

    /// Adds the states that all characters but the last lead through.
    fn all_but_last(&mut self, from: u32, text: &str) -> u32 {
        let mut at = from;
        for character in text.chars().take(text.chars().count().saturating_sub(1)) {
            let next = self.add();
            self.edge(at, character, next);
            at = next;
        }
        at
    }

    /// The states before the first character.
    pub fn start(&self) -> States {
        vec![0]
    }

    /// The states after one more character.
    pub fn step(&self, states: &[u32], character: char) -> States {
        let mut next = States::new();
        for state in states {
            let node = &self.nodes[*state as usize];
            next.extend(node.edges.iter().filter(|(wanted, _)| *wanted == character).map(|(_, to)| *to));
            next.extend(node.any);
        }
        next.sort_unstable();
        next.dedup();
        // A looping state takes whatever the states before it take, since they all lead through it.
        if let Some(last) = next.iter().rposition(|state| self.nodes[*state as usize].any == Some(*state)) {
            next.drain(..last);
        }
        next
    }

    /// Whether the text so far is in the set.
    pub fn accepts(&self, states: &[u32]) -> bool {
        states.iter().any(|state| self.nodes[*state as usize].accepts)
    }

    /// Whether the text so far is in the set however it goes on.
    pub fn accepts_forever(&self, states: &[u32]) -> bool {
        states.iter().any(|state| {
            let node = &self.nodes[*state as usize];
            node.accepts && node.any == Some(*state)
        })
    }

    /// The characters that these states tell from others.
    pub fn characters(&self, states: &[u32]) -> impl Iterator<Item = char> {
        states.iter().flat_map(|state| self.nodes[*state as usize].edges.iter().map(|(character, _)| *character))
    }

    /// The characters that any state tells from others.
    pub fn alphabet(&self) -> impl Iterator<Item = char> {
        self.nodes.iter().flat_map(|node| node.edges.iter().map(|(character, _)| *character))
    }
}

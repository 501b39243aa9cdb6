//! One way through an event's text: leaves of the paths that rules name are told to the index as they come.

use super::index::Hits;
use super::lists::Entry;
use super::paths::{NONE, ROOT, number};
use super::scan::{Broken, Quoted, Scanner};
use super::scratch::{ClauseState, Element, FieldState, Found, FoundKind, Open, RuleState, Scratch};
use super::tables::{ALONE, Tables, Waiting};
use crate::json::{self, MAX_DEPTH};
use crate::pattern::operator::Scalar;
use memchr::memchr;

pub(super) struct Walk<'walk> {
    tables: &'walk Tables,
    event: &'walk str,
    scanner: Scanner<'walk>,
    scratch: &'walk mut Scratch,
    /// A key that has escapes, decoded.
    key: String,
    /// How many fields no leaf was found of; not counted where they are many.
    missing: usize,
}

/// Fields up to which it pays to look for their names in the rest of an event.
const FEW_FIELDS: usize = 2;

/// Reads an event that is an object.
pub(super) fn walk(tables: &Tables, event: &str, scratch: &mut Scratch) -> Result<(), Broken> {
    let key = std::mem::take(&mut scratch.key);
    let missing = if tables.fields.len() <= FEW_FIELDS { tables.fields.len() } else { usize::MAX };
    let mut walk = Walk { tables, event, scanner: Scanner::new(event), scratch, key, missing };
    let outcome = walk.object();
    let key = walk.key;
    scratch.key = key;
    outcome
}

impl Walk<'_> {
    fn object(&mut self) -> Result<(), Broken> {
        self.scanner.expect(b'{')?;
        let mut open = Open { node: ROOT, element: NONE, array: NONE, index: 0 };
        loop {
            let is_object = open.array == NONE;
            let mut token = self.scanner.token()?;
            if token == if is_object { b'}' } else { b']' } {
                self.scanner.at += 1;
                match self.scratch.open.pop() {
                    Some(around) => open = around,
                    None => return Ok(()),
                }
                continue;
            }
            if open.index > 0 {
                if token != b',' {
                    return Err(Broken);
                }
                self.scanner.at += 1;
                if self.is_end_near() && self.is_rest_idle(open) {
                    return Ok(());
                }
                token = self.scanner.token()?;
            }
            let inner = if is_object { self.member(token, open)? } else { self.value(token, open.node, open)? };
            open.index += 1;
            if let Some(inner) = inner {
                if self.scratch.open.len() + 1 >= MAX_DEPTH {
                    return Err(Broken);
                }
                self.scratch.open.push(open);
                open = inner;
            }
        }
    }

    /// Whether every field was found, and they are so few that it is worth asking for the rest as a whole. Asked once.
    #[inline]
    fn is_end_near(&mut self) -> bool {
        let is_near = self.missing == 0;
        self.missing = if is_near { usize::MAX } else { self.missing };
        is_near
    }

    /// Whether nothing that is still to come can be a leaf of a field: within objects each would need a key that holds its
    /// path's last step, or an escape in which it hides.
    fn is_rest_idle(&self, open: Open) -> bool {
        let rest = self.scanner.rest();
        let is_in_array = self.scratch.open.iter().chain([&open]).any(|open| open.array != NONE);
        !is_in_array
            && self.tables.fields.iter().all(|(_, field)| field.last_step.find(rest).is_none())
            && memchr(b'\\', rest).is_none()
    }

    /// Reads a member; answers the array or object to go into where its value is one that is asked for.
    #[inline]
    fn member(&mut self, token: u8, open: Open) -> Result<Option<Open>, Broken> {
        if token != b'"' {
            return Err(Broken);
        }
        let start = self.scanner.at;
        let quoted = self.scanner.string()?;
        let node = if quoted.has_escapes {
            self.key.clear();
            json::decode_string(self.event, start, &mut self.key).ok_or(Broken)?;
            self.tables.paths.below(open.node, self.key.as_bytes())
        } else {
            self.tables.paths.below(open.node, &self.event.as_bytes()[quoted.start..quoted.end])
        };
        self.scanner.expect(b':')?;
        let token = self.scanner.token()?;
        match node {
            Some(node) => self.value(token, node, open),
            None => self.scanner.skip(token).map(|()| None),
        }
    }

    /// Reads a value at a node, directly in an array or object; answers as [`Walk::member`] does.
    fn value(&mut self, token: u8, node: u32, around: Open) -> Result<Option<Open>, Broken> {
        let here = self.tables.paths.node(node);
        let start = self.scanner.at;
        match token {
            b'{' | b'[' => {
                let is_array = token == b'[';
                if here.is_end() && (!is_array || here.field == NONE) {
                    self.scanner.skip(token)?;
                    return Ok(None);
                }
                self.scanner.at += 1;
                return Ok(Some(self.open(is_array, node, around)));
            }
            _ if here.field == NONE => self.scanner.skip(token)?,
            b'"' => {
                let quoted = self.scanner.string()?;
                let (kind, start, end) = self.text(start, quoted)?;
                self.leaf(here.field, kind, start, end, around.element);
            }
            b'-' | b'0'..=b'9' => {
                self.scanner.number()?;
                self.leaf(here.field, FoundKind::Number, start, self.scanner.at, around.element);
            }
            b't' => self.word("true", here.field, FoundKind::Bool(true), around.element)?,
            b'f' => self.word("false", here.field, FoundKind::Bool(false), around.element)?,
            b'n' => self.word("null", here.field, FoundKind::Null, around.element)?,
            _ => return Err(Broken),
        }
        Ok(None)
    }

    /// An array or object at a node, in an array or object.
    fn open(&mut self, is_array: bool, node: u32, around: Open) -> Open {
        let element = if around.array == NONE {
            around.element
        } else {
            let inside = Element { parent: around.element, array: around.array, index: around.index };
            self.scratch.elements.push(inside);
            number(self.scratch.elements.len() - 1)
        };
        let array = if is_array {
            self.scratch.array_count += 1;
            self.scratch.array_count - 1
        } else {
            NONE
        };
        Open { node, element, array, index: 0 }
    }

    fn word(&mut self, word: &str, field: u32, kind: FoundKind, element: u32) -> Result<(), Broken> {
        self.scanner.word(word)?;
        self.leaf(field, kind, 0, 0, element);
        Ok(())
    }

    /// Where a string's text lies, decoded where it has to be.
    fn text(&mut self, start: usize, quoted: Quoted) -> Result<(FoundKind, usize, usize), Broken> {
        if !quoted.has_escapes {
            return Ok((FoundKind::Text, quoted.start, quoted.end));
        }
        let decoded = &mut self.scratch.decoded;
        let from = decoded.len();
        json::decode_string(self.event, start, decoded).ok_or(Broken)?;
        Ok((FoundKind::Decoded, from, decoded.len()))
    }

    /// Keeps a leaf and tells who waits for it.
    fn leaf(&mut self, field: u32, kind: FoundKind, start: usize, end: usize, element: u32) {
        let Scratch { round, values, fields, decoded, folded, clauses, rules, candidates, matched, .. } = self.scratch;
        let round = *round;
        let found = Found { kind, start, end, element, next: NONE };
        let id = number(values.len());
        values.push(found);
        let state = &mut fields[field as usize];
        if state.round == round {
            values[state.last as usize].next = id;
            state.last = id;
            state.lies_in_array |= element != NONE;
        } else {
            // Where they are many it stays far from zero.
            self.missing -= 1;
            *state = FieldState { round, first: id, last: id, lies_in_array: element != NONE };
        }
        let leaf = found.leaf(self.event, decoded);
        let mut told = Told { tables: self.tables, leaf, round, clauses, rules, candidates, matched };
        self.tables.fields[field as usize].index.find(leaf, folded, &mut told);
    }
}

/// Takes note of the clauses that a leaf takes.
struct Told<'told> {
    tables: &'told Tables,
    leaf: Scalar<'told>,
    round: u32,
    clauses: &'told mut [ClauseState],
    rules: &'told mut [RuleState],
    candidates: &'told mut Vec<Waiting>,
    matched: &'told mut Vec<u32>,
}

impl Hits for Told<'_> {
    #[inline]
    fn matters(&self, entry: Entry) -> bool {
        let state = &self.clauses[entry.clause() as usize];
        !(state.round == self.round && state.is_taken)
    }

    #[inline]
    fn hit(&mut self, entry: Entry) {
        if !self.matters(entry) {
            return;
        }
        let clause = &self.tables.clauses[entry.clause() as usize];
        if !entry.is_exact() && !clause.takes(self.leaf) {
            return;
        }
        self.clauses[entry.clause() as usize] = ClauseState { round: self.round, is_taken: true };
        for waiting in &clause.waiting {
            if waiting.partner != ALONE {
                self.candidates.push(*waiting);
                continue;
            }
            let rule = self.tables.alternatives[waiting.alternative as usize].rule;
            let state = &mut self.rules[rule as usize];
            if state.matched != self.round {
                state.matched = self.round;
                self.matched.push(rule);
            }
        }
    }
}

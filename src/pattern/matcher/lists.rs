//! The lists that an [`Index`](super::index::Index) is made of.

use super::index::Hits;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// A clause that waits in some place, and whether it takes every value there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry(u32);

impl Entry {
    pub fn new(clause: u32, is_exact: bool) -> Entry {
        Entry(clause << 1 | u32::from(is_exact))
    }

    #[inline]
    pub fn clause(self) -> u32 {
        self.0 >> 1
    }

    #[inline]
    pub fn is_exact(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Entries in no order; most lists have one.
#[derive(Clone, Debug, Default)]
pub(super) struct List(SmallVec<[Entry; 4]>);

impl List {
    pub fn push(&mut self, entry: Entry) {
        self.0.push(entry);
    }

    pub fn remove(&mut self, entry: Entry) {
        if let Some(at) = self.0.iter().position(|other| *other == entry) {
            self.0.swap_remove(at);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Entry> + '_ {
        self.0.iter().copied()
    }

    #[inline]
    pub fn tell(&self, hits: &mut impl Hits) {
        self.iter().for_each(|entry| hits.hit(entry));
    }
}

/// Entries by a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts(FxHashMap<Box<[u8]>, List>);

impl Texts {
    pub fn insert(&mut self, text: &[u8], entry: Entry) {
        match self.0.get_mut(text) {
            Some(list) => list.push(entry),
            None => self.0.entry(text.into()).or_default().push(entry),
        }
    }

    pub fn remove(&mut self, text: &[u8], entry: Entry) {
        if let Some(list) = self.0.get_mut(text) {
            list.remove(entry);
            if list.is_empty() {
                self.0.remove(text);
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[inline]
    pub fn tell(&self, text: &[u8], hits: &mut impl Hits) {
        if !self.0.is_empty()
            && let Some(list) = self.0.get(text)
        {
            list.tell(hits);
        }
    }
}

/// Which lengths occur, ascending, each with how often.
#[derive(Clone, Debug)]
struct Lengths<Length>(Vec<(Length, u32)>);

impl<Length> Default for Lengths<Length> {
    fn default() -> Self {
        Lengths(Vec::new())
    }
}

impl<Length: Copy + Ord> Lengths<Length> {
    fn add(&mut self, length: Length) {
        match self.0.binary_search_by_key(&length, |(other, _)| *other) {
            Ok(at) => self.0[at].1 += 1,
            Err(at) => self.0.insert(at, (length, 1)),
        }
    }

    fn remove(&mut self, length: Length) {
        if let Ok(at) = self.0.binary_search_by_key(&length, |(other, _)| *other) {
            self.0[at].1 -= 1;
            if self.0[at].1 == 0 {
                self.0.remove(at);
            }
        }
    }
}

/// Entries by the first or the last bytes of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Edges {
    texts: Texts,
    lengths: Lengths<usize>,
}

impl Edges {
    pub fn insert(&mut self, edge: &[u8], entry: Entry) {
        self.lengths.add(edge.len());
        self.texts.insert(edge, entry);
    }

    pub fn remove(&mut self, edge: &[u8], entry: Entry) {
        self.lengths.remove(edge.len());
        self.texts.remove(edge, entry);
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Tells of the entries of every edge that the text has; `edge` cuts one of a length out of it.
    #[inline]
    pub fn tell<'text>(&self, text: &[u8], edge: impl Fn(usize) -> &'text [u8], hits: &mut impl Hits) {
        for (length, _) in self.lengths.0.iter().take_while(|(length, _)| *length <= text.len()) {
            self.texts.tell(edge(*length), hits);
        }
    }
}

/// Entries of one block, each with what tells whether a key in the block is its own.
type Block<Detail> = SmallVec<[(Entry, Detail); 1]>;

/// Entries by the leading bits of a key.
#[derive(Clone, Debug)]
pub(super) struct Blocks<Detail> {
    blocks: FxHashMap<(u8, u128), Block<Detail>>,
    lengths: Lengths<u8>,
}

impl<Detail> Default for Blocks<Detail> {
    fn default() -> Self {
        Blocks { blocks: FxHashMap::default(), lengths: Lengths::default() }
    }
}

impl<Detail> Blocks<Detail> {
    pub fn insert(&mut self, bits: u8, key: u128, entry: Entry, detail: Detail) {
        self.lengths.add(bits);
        self.blocks.entry((bits, leading(bits, key))).or_default().push((entry, detail));
    }

    pub fn remove(&mut self, bits: u8, key: u128, entry: Entry) {
        self.lengths.remove(bits);
        let block = (bits, leading(bits, key));
        if let Some(list) = self.blocks.get_mut(&block) {
            if let Some(at) = list.iter().position(|(other, _)| *other == entry) {
                list.swap_remove(at);
            }
            if list.is_empty() {
                self.blocks.remove(&block);
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Tells of the entries of every block that the key is in.
    #[inline]
    pub fn tell(&self, key: u128, mut hit: impl FnMut(Entry, &Detail)) {
        for (bits, _) in &self.lengths.0 {
            if let Some(list) = self.blocks.get(&(*bits, leading(*bits, key))) {
                list.iter().for_each(|(entry, detail)| hit(*entry, detail));
            }
        }
    }
}

/// The key with only so many leading bits.
fn leading(bits: u8, key: u128) -> u128 {
    key & !u128::MAX.checked_shr(u32::from(bits)).unwrap_or(0)
}

//! The text of an event, read forward once; what nobody asks for is skipped sixty-four bytes at a time.

use crate::json::MAX_NUMBER_LENGTH;
use wide::u8x16;

/// The text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// Where a string's text lies, between its quotes.
#[derive(Clone, Copy)]
pub(super) struct Quoted {
    pub start: usize,
    pub end: usize,
    pub has_escapes: bool,
}

pub(super) struct Scanner<'text> {
    bytes: &'text [u8],
    pub at: usize,
    /// Where the sixty-four bytes begin of which it is known at what a string can stop.
    window: usize,
    /// The quotes, backslashes and control characters there, the first byte in the lowest bit.
    stops: u64,
}

impl<'text> Scanner<'text> {
    pub fn new(text: &'text str) -> Scanner<'text> {
        let mut scanner = Scanner { bytes: text.as_bytes(), at: 0, window: 0, stops: 0 };
        scanner.stops = scanner.block(0, stops_of);
        scanner
    }

    /// The next byte that is no white space; it is not consumed.
    #[inline(always)]
    pub fn token(&mut self) -> Result<u8, Broken> {
        match self.bytes.get(self.at) {
            Some(byte) if *byte > b' ' => Ok(*byte),
            Some(_) => self.token_behind_space(),
            None => Err(Broken),
        }
    }

    fn token_behind_space(&mut self) -> Result<u8, Broken> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.bytes.get(self.at) {
            self.at += 1;
        }
        self.bytes.get(self.at).copied().ok_or(Broken)
    }

    /// Consumes a token that must be this one.
    #[inline(always)]
    pub fn expect(&mut self, wanted: u8) -> Result<(), Broken> {
        if self.token()? != wanted {
            return Err(Broken);
        }
        self.at += 1;
        Ok(())
    }

    /// Reads a string from its opening quote to behind its closing one. Escapes are not looked at.
    #[inline(always)]
    pub fn string(&mut self) -> Result<Quoted, Broken> {
        let start = self.at + 1;
        let mut at = start;
        let mut has_escapes = false;
        loop {
            let mut from = at.wrapping_sub(self.window);
            if from >= BLOCK {
                if at >= self.bytes.len() {
                    return Err(Broken);
                }
                self.window = at;
                self.stops = self.block(at, stops_of);
                from = 0;
            }
            let stops = self.stops >> from;
            if stops == 0 {
                at = self.window + BLOCK;
                continue;
            }
            at += stops.trailing_zeros() as usize;
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    return Ok(Quoted { start, end: at, has_escapes });
                }
                Some(b'\\') => {
                    has_escapes = true;
                    at += 2;
                }
                Some(_) | None => return Err(Broken),
            }
        }
    }

    /// What is not read yet.
    pub fn rest(&self) -> &'text [u8] {
        &self.bytes[self.at..]
    }

    /// Reads a number as JSON has it.
    #[inline]
    pub fn number(&mut self) -> Result<(), Broken> {
        let start = self.at;
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        let integer_start = self.at;
        self.digits()?;
        if self.bytes[integer_start] == b'0' && self.at - integer_start > 1 {
            return Err(Broken);
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.bytes.get(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.bytes.get(self.at), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        if self.at - start > MAX_NUMBER_LENGTH { Err(Broken) } else { Ok(()) }
    }

    /// At least one digit.
    #[inline]
    fn digits(&mut self) -> Result<(), Broken> {
        let start = self.at;
        while matches!(self.bytes.get(self.at), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(Broken) } else { Ok(()) }
    }

    /// Reads `true`, `false` or `null`.
    pub fn word(&mut self, word: &str) -> Result<(), Broken> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(Broken);
        }
        self.at += word.len();
        Ok(())
    }

    /// Skips a value whose first byte is `first`, at which the scanner stands.
    #[inline(always)]
    pub fn skip(&mut self, first: u8) -> Result<(), Broken> {
        match first {
            b'"' => self.string().map(|_| ()),
            b'{' | b'[' => {
                self.at += 1;
                self.skip_open()
            }
            b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
                while !matches!(self.bytes.get(self.at), Some(b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r') | None)
                {
                    self.at += 1;
                }
                Ok(())
            }
            _ => Err(Broken),
        }
    }

    /// Skips the rest of an array or object whose opening bracket was consumed, its closing one included. Only quotes and
    /// the count of brackets are looked at.
    fn skip_open(&mut self) -> Result<(), Broken> {
        let mut depth: usize = 1;
        let mut is_in_string: u64 = 0;
        let mut is_escaped = false;
        loop {
            let masks = self.block(self.at, Masks::of);
            let mut quotes = masks.quotes;
            if masks.backslashes != 0 || is_escaped {
                quotes &= !escaped(masks.backslashes, &mut is_escaped);
            }
            let strings = running_parity(quotes) ^ is_in_string;
            // All ones where the block ends inside a string.
            is_in_string = (strings >> 63).wrapping_neg();
            let mut brackets = (masks.opens | masks.closes) & !strings;
            while brackets != 0 {
                let bracket = brackets & brackets.wrapping_neg();
                depth = if masks.closes & bracket == 0 { depth + 1 } else { depth - 1 };
                if depth == 0 {
                    self.at += brackets.trailing_zeros() as usize + 1;
                    return Ok(());
                }
                brackets ^= bracket;
            }
            self.at += BLOCK;
            if self.at >= self.bytes.len() {
                return Err(Broken);
            }
        }
    }

    /// What `look` finds in the sixty-four bytes from a place; where the text ends before, nothing is found behind it.
    #[inline(always)]
    fn block<Found: Shift>(&self, at: usize, look: impl Fn(&[u8; BLOCK]) -> Found) -> Found {
        let rest = self.bytes.get(at..).unwrap_or_default();
        if let Some(block) = rest.first_chunk() {
            return look(block);
        }
        if let Some(block) = self.bytes.last_chunk() {
            // The block begins before the place: what lies there falls out.
            return look(block).shift(BLOCK - rest.len());
        }
        let mut block = [b' '; BLOCK];
        block[..rest.len()].copy_from_slice(rest);
        look(&block)
    }
}

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// Masks that can be moved towards the first byte.
trait Shift {
    fn shift(self, count: usize) -> Self;
}

impl Shift for u64 {
    fn shift(self, count: usize) -> u64 {
        self.checked_shr(count as u32).unwrap_or(0)
    }
}

/// At what a string can stop: quotes, backslashes and control characters.
#[inline(always)]
fn stops_of(block: &[u8; BLOCK]) -> u64 {
    let mut stops = 0;
    for (index, chunk) in block.as_chunks::<16>().0.iter().enumerate() {
        let chunk = u8x16::new(*chunk);
        let control = chunk.min(u8x16::splat(0x1f)).simd_eq(chunk);
        let found = chunk.simd_eq(u8x16::splat(b'"')) | chunk.simd_eq(u8x16::splat(b'\\')) | control;
        stops |= u64::from(found.to_bitmask()) << (16 * index);
    }
    stops
}

/// Which of sixty-four bytes are what, the first byte in the lowest bit.
struct Masks {
    quotes: u64,
    backslashes: u64,
    opens: u64,
    closes: u64,
}

impl Masks {
    #[inline]
    fn of(block: &[u8; BLOCK]) -> Masks {
        let mut masks = Masks { quotes: 0, backslashes: 0, opens: 0, closes: 0 };
        for (index, chunk) in block.as_chunks::<16>().0.iter().enumerate() {
            let chunk = u8x16::new(*chunk);
            // `[` and `{`, and `]` and `}`, differ in one bit.
            let lower = chunk | u8x16::splat(0x20);
            let mask = |found: u8x16| u64::from(found.to_bitmask()) << (16 * index);
            masks.quotes |= mask(chunk.simd_eq(u8x16::splat(b'"')));
            masks.backslashes |= mask(chunk.simd_eq(u8x16::splat(b'\\')));
            masks.opens |= mask(lower.simd_eq(u8x16::splat(b'{')));
            masks.closes |= mask(lower.simd_eq(u8x16::splat(b'}')));
        }
        masks
    }
}

impl Shift for Masks {
    fn shift(self, count: usize) -> Masks {
        Masks {
            quotes: self.quotes.shift(count),
            backslashes: self.backslashes.shift(count),
            opens: self.opens.shift(count),
            closes: self.closes.shift(count),
        }
    }
}

/// The bytes that stand behind a backslash which is not escaped itself. `is_escaped` says so of the byte behind the block.
fn escaped(backslashes: u64, is_escaped: &mut bool) -> u64 {
    let mut escaped = u64::from(*is_escaped);
    let mut waiting = backslashes & !escaped;
    *is_escaped = false;
    while waiting != 0 {
        let at = waiting.trailing_zeros();
        if at == 63 {
            *is_escaped = true;
            break;
        }
        escaped |= 2 << at;
        waiting &= !(3 << at);
    }
    escaped
}

/// For each bit whether it and those below it hold an odd number of ones.
#[inline]
fn running_parity(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

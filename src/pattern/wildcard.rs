//! Texts with `*`, and how complex they may be.

use std::collections::BTreeSet;

/// A text in which each `*` stands for any run of characters, the empty one too. Anchored at both ends.
///
/// ```
/// use busbar::pattern::Wildcard;
/// let wildcard = Wildcard::parse(r"img/*.png").expect("it is a wildcard");
/// assert!(wildcard.matches("img/2026/a.png") && !wildcard.matches("img/a.jpg"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wildcard {
    text: String,
    /// The literal parts between the stars: one more than there are stars.
    parts: Vec<String>,
}

/// Why a text is no wildcard text. Positions are bytes in the operand with its opening quote counted as 0.
///
/// ```
/// use busbar::pattern::{Wildcard, WildcardFault};
/// assert_eq!(Wildcard::parse("a**"), Err(WildcardFault::ConsecutiveStars { position: 2 }));
/// assert_eq!(Wildcard::parse(r"a\b"), Err(WildcardFault::InvalidEscape { position: 2 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WildcardFault {
    /// Two stars stand side by side.
    ConsecutiveStars {
        /// Position of the first.
        position: usize,
    },
    /// A backslash is followed by neither `*` nor another backslash.
    InvalidEscape {
        /// Position of the backslash.
        position: usize,
    },
}

impl Wildcard {
    /// Reads a wildcard text; `\*` and `\\` stand for `*` and `\`.
    ///
    /// # Errors
    /// The first fault from the left.
    ///
    /// ```
    /// use busbar::pattern::Wildcard;
    /// assert!(Wildcard::parse(r"5 \* 3").expect("it is a wildcard").matches("5 * 3"));
    /// ```
    pub fn parse(text: &str) -> Result<Wildcard, WildcardFault> {
        let mut parts = vec![String::new()];
        let mut characters = text.char_indices().peekable();
        while let Some((index, character)) = characters.next() {
            let position = index + 1;
            let next = characters.peek().map(|(_, next)| *next);
            let literal = match (character, next) {
                ('*', Some('*')) => return Err(WildcardFault::ConsecutiveStars { position }),
                ('*', _) => {
                    parts.push(String::new());
                    continue;
                }
                ('\\', Some(escaped @ ('*' | '\\'))) => {
                    characters.next();
                    escaped
                }
                ('\\', _) => return Err(WildcardFault::InvalidEscape { position }),
                (plain, _) => plain,
            };
            if let Some(part) = parts.last_mut() {
                part.push(literal);
            }
        }
        Ok(Wildcard { text: text.to_owned(), parts })
    }

    /// The text as the rule has it.
    ///
    /// ```
    /// use busbar::pattern::Wildcard;
    /// let wildcard = Wildcard::parse(r"img/*.png").expect("it is a wildcard");
    /// assert_eq!(wildcard.text(), "img/*.png");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The literal parts between the stars, one more than there are stars.
    ///
    /// ```
    /// use busbar::pattern::Wildcard;
    /// let wildcard = Wildcard::parse(r"img/*.png").expect("it is a wildcard");
    /// assert_eq!(wildcard.parts(), ["img/", ".png"]);
    /// ```
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// Whether the whole value is taken: the first part at its start, the last at its end, the others in order between.
    ///
    /// ```
    /// use busbar::pattern::Wildcard;
    /// let wildcard = Wildcard::parse(r"img/*.png").expect("it is a wildcard");
    /// assert!(wildcard.matches("img/.png") && !wildcard.matches("img/.PNG"));
    /// ```
    pub fn matches(&self, value: &str) -> bool {
        let [first, middle @ .., last] = &self.parts[..] else {
            return self.parts.iter().all(|only| only == value);
        };
        let Some(mut rest) = value.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str()))
        else {
            return false;
        };
        middle.iter().all(|part| match rest.split_once(part.as_str()) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
    }

    /// The characters of the quoted text, None for a star.
    fn symbols(&self) -> Vec<Option<char>> {
        let quoted = |part: &String| part.chars().map(Some).collect::<Vec<_>>();
        let inner = self.parts.iter().map(quoted).collect::<Vec<_>>().join(&None);
        [vec![Some('"')], inner, vec![Some('"')]].concat()
    }
}

/// Complexity from which the service refuses a pattern. The recorded answers put the limit above 9 and at most 11.
pub const MAX_COMPLEXITY: usize = 10;
/// Sets of positions that are looked at before a pattern counts as too complex.
const MAX_SETS: usize = 20_000;

/// Whether wildcard texts that stand under one field are together too complex for the service.
///
/// The measure is that of event-ruler's `MachineComplexityEvaluator`: over all possible values, the largest number of
/// prefixes of the texts that a value's beginning can match at the same time.
pub fn is_too_complex(texts: &BTreeSet<&Wildcard>) -> bool {
    let symbols: Vec<Vec<Option<char>>> = texts.iter().map(|text| text.symbols()).collect();
    let alphabet: BTreeSet<char> = symbols.iter().flatten().flatten().copied().collect();
    // A position (text, count) stands for the prefix of `count` symbols.
    let start: BTreeSet<(usize, usize)> = (0..symbols.len()).map(|text| (text, 0)).collect();
    let mut seen = BTreeSet::from([start.clone()]);
    let mut waiting = vec![start];
    while let Some(positions) = waiting.pop() {
        // Any character outside the alphabet leaves only stars, which every character of the alphabet keeps as well.
        for character in &alphabet {
            let next = advance(&symbols, &positions, *character);
            if next.len() >= MAX_COMPLEXITY || seen.len() > MAX_SETS {
                return true;
            }
            if !next.is_empty() && seen.insert(next.clone()) {
                waiting.push(next);
            }
        }
    }
    false
}

fn advance(
    symbols: &[Vec<Option<char>>],
    positions: &BTreeSet<(usize, usize)>,
    character: char,
) -> BTreeSet<(usize, usize)> {
    let mut next = BTreeSet::new();
    for &(text, count) in positions {
        let symbols = &symbols[text];
        if count > 0 && symbols[count - 1].is_none() {
            next.insert((text, count));
        }
        if symbols.get(count) == Some(&Some(character)) {
            next.insert((text, count + 1));
            if symbols.get(count + 1) == Some(&None) {
                next.insert((text, count + 2));
            }
        }
    }
    next
}

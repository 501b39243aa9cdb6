//! Finding what is drawn by what it is called, what it is and what is said in it.

use super::Editor;
use crate::design::{Record, RecordKey};
use crate::kinds::{Field, Shape, behaviour, link_behaviour};

/// A record that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub key: RecordKey,
    pub place: Place,
}

/// Where the words were found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Name,
    Kind,
    /// In a field, and the text around.
    Field {
        id: &'static str,
        excerpt: String,
    },
}

/// An excerpt has this many characters before what was looked for, and at most as many again as it can show in a line.
const EXCERPT_BEFORE: usize = 16;
const EXCERPT: usize = 64;

impl Editor {
    /// The records that hold the words, names first, then kinds, then what is said in fields; each in reading order.
    /// `kind_name` gives the name of a record's kind in the language of the page.
    #[must_use]
    pub fn find(&self, wanted: &str, kind_name: &dyn Fn(RecordKey, &Record) -> String) -> Vec<Found> {
        let wanted = wanted.trim().to_lowercase();
        if wanted.is_empty() {
            return Vec::new();
        }
        let place_of = |key: RecordKey, record: &Record| {
            if record.name().to_lowercase().contains(&wanted) {
                return Some(Place::Name);
            }
            if kind_name(key, record).to_lowercase().contains(&wanted) {
                return Some(Place::Kind);
            }
            let field = |field: &Field| {
                let text = match field.shape {
                    Shape::Text { .. } | Shape::Prose { .. } | Shape::Json { .. } | Shape::Pattern { .. } => {
                        record.fields.text(field.id)?
                    }
                    Shape::Integer { .. } | Shape::Choice(_) | Shape::Switch { .. } => return None,
                };
                Some(Place::Field { id: field.id, excerpt: excerpt(text, &wanted)? })
            };
            fields(key, record).iter().find_map(field)
        };
        let mut found: Vec<(Place, f64, f64, Found)> = Vec::new();
        for (key, record) in self.design.records().filter(|(key, _)| *key != RecordKey::Design) {
            let Some(place) = place_of(key, record) else { continue };
            let at = match key {
                RecordKey::Node(id) => self.scene.rect(id).map(crate::geom::Rect::corner),
                RecordKey::Link(id) => self.scene.route(id).map(|route| route.middle),
                RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => continue,
            };
            let at = at.unwrap_or_default();
            let rank = match &place {
                Place::Field { id, .. } => Place::Field { id, excerpt: String::new() },
                Place::Name | Place::Kind => place.clone(),
            };
            found.push((rank, at.y, at.x, Found { key, place }));
        }
        found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)));
        found.into_iter().map(|(.., found)| found).collect()
    }
}

fn fields(key: RecordKey, record: &Record) -> &'static [Field] {
    let of_node = || behaviour(&record.kind).map(|kind| kind.fields());
    let of_link = || link_behaviour(&record.kind).map(|kind| kind.fields());
    if key.node().is_some() { of_node() } else { of_link() }.unwrap_or_default()
}

/// The text around the first place that reads as wanted, in one line.
fn excerpt(text: &str, wanted: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let at = line.to_lowercase().find(wanted)?;
    // Lower case may be longer than the text itself; then the excerpt only begins elsewhere.
    let before = line.char_indices().take_while(|(index, _)| *index < at).count();
    let start = before.saturating_sub(EXCERPT_BEFORE);
    let mut excerpt: String = line.chars().skip(start).take(EXCERPT).collect();
    if start > 0 {
        excerpt.insert(0, '…');
    }
    Some(excerpt)
}

/// How well a name fits what is typed: every letter in its order, better the more of them begin words or follow each other;
/// `None` where it does not fit.
#[must_use]
pub fn likeness(name: &str, typed: &str) -> Option<i32> {
    let letters: Vec<char> = name.to_lowercase().chars().collect();
    let mut at = 0;
    let mut last = None;
    let mut score = 0;
    for wanted in typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace()) {
        let begins = |index: usize| index == 0 || !letters[index - 1].is_alphanumeric();
        let follows = last.is_some_and(|last: usize| last + 1 == at) && letters.get(at) == Some(&wanted);
        let next = (at..letters.len()).filter(|index| letters[*index] == wanted);
        let found = if follows { Some(at) } else { next.clone().find(|index| begins(*index)).or(next.clone().next()) }?;
        score += if follows {
            4
        } else if begins(found) {
            3
        } else {
            0
        };
        score -= i32::try_from(found - at).unwrap_or(i32::MAX).min(3);
        last = Some(found);
        at = found + 1;
    }
    Some(score)
}

//! Which things may touch an area, found without looking at all of them: the canvas in square tiles, and who lies on each.

use crate::geom::Rect;
use std::collections::{BTreeMap, BTreeSet};

/// The side of a tile, canvas units: a few nodes stand on one, and a screen at 100 % shows a handful.
const SIDE: f64 = 512.0;
/// What lies on more tiles than this is looked at each time, so that one huge frame does not fill memory with tiles.
const MOST_TILES: i64 = 256;

/// Things by the tiles on which their rectangles lie.
#[derive(Clone, Debug)]
pub struct Tiles<T> {
    on: BTreeMap<(i64, i64), BTreeSet<T>>,
    large: BTreeSet<T>,
}

impl<T> Default for Tiles<T> {
    fn default() -> Self {
        Self { on: BTreeMap::new(), large: BTreeSet::new() }
    }
}

impl<T: Copy + Ord> Tiles<T> {
    pub fn insert(&mut self, thing: T, rect: Rect) {
        match Span::of(rect).tiles() {
            Some(tiles) => tiles.for_each(|tile| {
                self.on.entry(tile).or_default().insert(thing);
            }),
            None => {
                self.large.insert(thing);
            }
        }
    }

    /// Takes out a thing that was put in with this rectangle.
    pub fn remove(&mut self, thing: T, rect: Rect) {
        let Some(tiles) = Span::of(rect).tiles() else {
            self.large.remove(&thing);
            return;
        };
        for tile in tiles {
            if let Some(things) = self.on.get_mut(&tile) {
                things.remove(&thing);
                if things.is_empty() {
                    self.on.remove(&tile);
                }
            }
        }
    }

    /// Everything that touches the area and some more that lies near it, in order.
    #[must_use]
    pub fn near(&self, area: Rect) -> BTreeSet<T> {
        let mut found = self.large.clone();
        let span = Span::of(area);
        match span.tiles() {
            Some(tiles) => found.extend(tiles.filter_map(|tile| self.on.get(&tile)).flatten()),
            None => {
                found.extend(self.on.iter().filter(|(tile, _)| span.contains(**tile)).flat_map(|(_, things)| things))
            }
        }
        found
    }
}

/// The first and the last column and row of tiles that an area lies on. Coordinates without end are the outermost tiles.
struct Span {
    first: (i64, i64),
    last: (i64, i64),
}

impl Span {
    fn of(area: Rect) -> Self {
        let tile = |x: f64, y: f64| ((x / SIDE).floor() as i64, (y / SIDE).floor() as i64);
        Self { first: tile(area.x, area.y), last: tile(area.right(), area.bottom()) }
    }

    fn contains(&self, (column, row): (i64, i64)) -> bool {
        (self.first.0..=self.last.0).contains(&column) && (self.first.1..=self.last.1).contains(&row)
    }

    /// All its tiles; `None` where they are too many.
    fn tiles(&self) -> Option<impl Iterator<Item = (i64, i64)> + use<>> {
        let (columns, rows) = (self.first.0..=self.last.0, self.first.1..=self.last.1);
        let count = |from: i64, to: i64| to.saturating_sub(from).saturating_add(1);
        let all = count(self.first.0, self.last.0).saturating_mul(count(self.first.1, self.last.1));
        (all <= MOST_TILES).then(|| columns.flat_map(move |column| rows.clone().map(move |row| (column, row))))
    }
}

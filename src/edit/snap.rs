//! Where a rectangle comes to rest while it is dragged: level with others, evenly spaced between them, else on the grid.

use super::GRID;
use crate::geom::{Point, Rect};

/// Others attract from this far, in screen pixels.
pub(super) const REACH: f64 = 8.0;
/// Closer than this counts as the same place: positions are whole numbers, and a middle may lie at half of one.
const SAME: f64 = 0.6;

/// What shows why a dragged rectangle rests where it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Guide {
    /// Middles or edges of several nodes lie on this line.
    Level { from: Point, to: Point },
    /// One of several gaps of equal width.
    Gap { from: Point, to: Point },
}

/// The way from where a rectangle is held to where it comes to rest. `reach` is in canvas units.
pub(super) fn to_rest(rect: Rect, others: &[Rect], reach: f64) -> Point {
    Point::new(axis_to_rest(Axis::X, rect, others, reach), axis_to_rest(Axis::Y, rect, others, reach))
}

/// Where a dragged corner comes to rest: on a line of another rectangle, else on the grid.
pub(super) fn corner_at_rest(corner: Point, others: &[Rect], reach: f64) -> Point {
    let along = |axis: Axis, at: f64| {
        let lines = others.iter().flat_map(|other| Span::of(*other, axis).lines());
        let ways = lines.map(|line| line - at).filter(|way| way.abs() <= reach);
        at + ways.min_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or_else(|| to_grid(at))
    };
    Point::new(along(Axis::X, corner.x).round(), along(Axis::Y, corner.y).round())
}

/// The lines and gaps that a resting rectangle shares with others.
pub(super) fn guides(rect: Rect, others: &[Rect]) -> Vec<Guide> {
    let mut found = Vec::new();
    for axis in [Axis::X, Axis::Y] {
        found.extend(levels(axis, rect, others));
        found.extend(equal_gaps(axis, rect, others));
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Axis {
    X,
    Y,
}

impl Axis {
    fn other(self) -> Axis {
        match self {
            Axis::X => Axis::Y,
            Axis::Y => Axis::X,
        }
    }

    fn point(self, along: f64, across: f64) -> Point {
        match self {
            Axis::X => Point::new(along, across),
            Axis::Y => Point::new(across, along),
        }
    }
}

/// What a rectangle covers of an axis.
#[derive(Clone, Copy)]
struct Span {
    start: f64,
    end: f64,
}

impl Span {
    fn of(rect: Rect, axis: Axis) -> Self {
        match axis {
            Axis::X => Self { start: rect.x, end: rect.right() },
            Axis::Y => Self { start: rect.y, end: rect.bottom() },
        }
    }

    fn middle(self) -> f64 {
        (self.start + self.end) / 2.0
    }

    fn length(self) -> f64 {
        self.end - self.start
    }

    fn lines(self) -> [f64; 3] {
        [self.middle(), self.start, self.end]
    }

    fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    fn union(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

fn to_grid(at: f64) -> f64 {
    (at / GRID).round() * GRID - at
}

fn axis_to_rest(axis: Axis, rect: Rect, others: &[Rect], reach: f64) -> f64 {
    let own = Span::of(rect, axis);
    let level = others.iter().flat_map(|other| {
        let theirs = Span::of(*other, axis);
        // A middle goes with middles only, so that links between the two run straight.
        let edges = [own.start, own.end].into_iter().flat_map(move |line| [theirs.start - line, theirs.end - line]);
        std::iter::once(theirs.middle() - own.middle()).chain(edges)
    });
    let even = neighbours(axis, rect, others).starts(own.length()).into_iter().map(|start| start - own.start);
    let ways = level.chain(even).filter(|way| way.abs() <= reach);
    // Of equals the first stands: middles before edges, level before evenly spaced.
    ways.min_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or_else(|| to_grid(own.start))
}

/// The next two on either side of a rectangle, in its row (or column).
#[derive(Default)]
struct Neighbours {
    before: Option<Span>,
    second_before: Option<Span>,
    after: Option<Span>,
    second_after: Option<Span>,
}

impl Neighbours {
    /// Where something of that length would have to start to have equal gaps.
    fn starts(&self, length: f64) -> Vec<f64> {
        let between = self.before.zip(self.after).map(|(before, after)| (before.end + after.start - length) / 2.0);
        let on = self.before.zip(self.second_before).map(|(first, second)| first.end + first.start - second.end);
        let back = self.after.zip(self.second_after).map(|(first, second)| first.start - (second.start - first.end));
        [between, on, back.map(|end| end - length)].into_iter().flatten().collect()
    }
}

fn neighbours(axis: Axis, rect: Rect, others: &[Rect]) -> Neighbours {
    let across = Span::of(rect, axis.other());
    let middle = Span::of(rect, axis).middle();
    let row = || {
        let in_row = others.iter().filter(|other| Span::of(**other, axis.other()).overlaps(across));
        in_row.map(|other| Span::of(*other, axis))
    };
    let last_before = |limit: f64| row().filter(|span| span.end <= limit).max_by(|a, b| a.end.total_cmp(&b.end));
    let first_after = |limit: f64| row().filter(|span| span.start >= limit).min_by(|a, b| a.start.total_cmp(&b.start));
    let (before, after) = (last_before(middle), first_after(middle));
    Neighbours {
        before,
        second_before: before.and_then(|before| last_before(before.start)),
        after,
        second_after: after.and_then(|after| first_after(after.end)),
    }
}

fn levels(axis: Axis, rect: Rect, others: &[Rect]) -> Vec<Guide> {
    let own = Span::of(rect, axis);
    let on_line = |line: f64, of: &dyn Fn(Span) -> bool| {
        let level = others.iter().filter(|other| of(Span::of(**other, axis)));
        let across = level.map(|other| Span::of(*other, axis.other())).reduce(Span::union)?;
        let across = across.union(Span::of(rect, axis.other()));
        Some(Guide::Level { from: axis.point(line, across.start), to: axis.point(line, across.end) })
    };
    let same = |a: f64, b: f64| (a - b).abs() < SAME;
    if let Some(guide) = on_line(own.middle(), &|span| same(span.middle(), own.middle())) {
        // Where middles are level, edges of the same length are too, and would only clutter.
        return vec![guide];
    }
    let edges = [own.start, own.end].map(|line| on_line(line, &|span| same(span.start, line) || same(span.end, line)));
    edges.into_iter().flatten().collect()
}

fn equal_gaps(axis: Axis, rect: Rect, others: &[Rect]) -> Vec<Guide> {
    let own = Span::of(rect, axis);
    let Neighbours { before, second_before, after, second_after } = neighbours(axis, rect, others);
    let gap = |first: Option<Span>, second: Option<Span>| {
        first.zip(second).map(|(first, second)| (first.end, second.start)).filter(|(from, to)| to - from >= 1.0)
    };
    let row = [gap(second_before, before), gap(before, Some(own)), gap(Some(own), after), gap(after, second_after)];
    let across = Span::of(rect, axis.other()).middle();
    let mut found: Vec<(f64, f64)> = Vec::new();
    for pair in row.windows(2) {
        if let [Some(first), Some(second)] = pair
            && ((first.1 - first.0) - (second.1 - second.0)).abs() < 2.0 * SAME
        {
            found.extend([*first, *second].into_iter().filter(|gap| !found.contains(gap)).collect::<Vec<_>>());
        }
    }
    found
        .into_iter()
        .map(|(from, to)| Guide::Gap { from: axis.point(from, across), to: axis.point(to, across) })
        .collect()
}

//! Simple elbows between two ends: out of one side, at most one jog, into a side of the other.

use crate::geom::{Point, Rect};

/// A link's way, never stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// At least two points; every segment is upright or level.
    pub points: Vec<Point>,
    /// The middle of the way: where a label or the start of a further link sits.
    pub middle: Point,
}

/// An end of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attachment {
    pub rect: Rect,
    /// A bar can be reached anywhere along its sides, everything else in the middle of a side.
    pub is_bar: bool,
}

impl Attachment {
    #[must_use]
    pub const fn point(at: Point) -> Self {
        Self { rect: Rect::new(at.x, at.y, 0.0, 0.0), is_bar: false }
    }

    /// The height at which a level link towards `other` leaves or enters.
    fn level(self, other: Attachment) -> f64 {
        if self.is_bar {
            clamp(other.rect.center().y, self.rect.y + BAR_END, self.rect.bottom() - BAR_END)
        } else {
            self.rect.center().y
        }
    }

    /// The x at which an upright link towards `other` leaves or enters.
    fn plumb(self, other: Attachment) -> f64 {
        if self.is_bar {
            clamp(other.rect.center().x, self.rect.x + BAR_END, self.rect.right() - BAR_END)
        } else {
            self.rect.center().x
        }
    }
}

/// Links keep off a bar's rounded ends.
const BAR_END: f64 = 16.0;
/// Two ends closer than this are not joined by a jog between them.
const LEAST_GAP: f64 = 16.0;
/// How far a link goes around two ends that overlap.
const DETOUR: f64 = 32.0;

fn clamp(value: f64, low: f64, high: f64) -> f64 {
    if low > high { (low + high) / 2.0 } else { value.clamp(low, high) }
}

/// The way from one end to the other.
#[must_use]
pub fn route(from: Attachment, to: Attachment) -> Route {
    let (a, b) = (from.rect, to.rect);
    // Two bars, or a bar and a card: the bar takes the height of the other, so most of these are straight lines.
    let (y1, y2) = (from.level(to), to.level(from));
    let (x1, x2) = (from.plumb(to), to.plumb(from));
    let points = if a.width == 0.0 && a.height == 0.0 {
        off_a_line(a.corner(), b)
    } else if b.x - a.right() >= LEAST_GAP {
        level(Point::new(a.right(), y1), Point::new(b.x, y2))
    } else if a.x - b.right() >= LEAST_GAP {
        level(Point::new(a.x, y1), Point::new(b.right(), y2))
    } else if b.y - a.bottom() >= LEAST_GAP {
        upright(Point::new(x1, a.bottom()), Point::new(x2, b.y))
    } else if a.y - b.bottom() >= LEAST_GAP {
        upright(Point::new(x1, a.y), Point::new(x2, b.bottom()))
    } else {
        let side = a.right().max(b.right()) + DETOUR;
        vec![
            Point::new(a.right(), a.center().y),
            Point::new(side, a.center().y),
            Point::new(side, b.center().y),
            Point::new(b.right(), b.center().y),
        ]
    };
    Route { middle: middle(&points), points }
}

/// A link that starts on another link leaves it at a right angle (most links run level), so that it does not lie on it.
fn off_a_line(from: Point, to: Rect) -> Vec<Point> {
    let (near_y, far_y) = if to.y >= from.y { (to.y, to.bottom()) } else { (to.bottom(), to.y) };
    if from.x >= to.x + BAR_END && from.x <= to.right() - BAR_END {
        return vec![from, Point::new(from.x, if from.y > to.y && from.y < to.bottom() { far_y } else { near_y })];
    }
    let side = if from.x < to.x { to.x } else { to.right() };
    let y = to.center().y;
    if (y - from.y).abs() < LEAST_GAP {
        level(from, Point::new(side, y))
    } else {
        vec![from, Point::new(from.x, y), Point::new(side, y)]
    }
}

fn level(from: Point, to: Point) -> Vec<Point> {
    if (from.y - to.y).abs() < 0.5 {
        return vec![from, to];
    }
    let x = ((from.x + to.x) / 2.0).round();
    vec![from, Point::new(x, from.y), Point::new(x, to.y), to]
}

fn upright(from: Point, to: Point) -> Vec<Point> {
    if (from.x - to.x).abs() < 0.5 {
        return vec![from, to];
    }
    let y = ((from.y + to.y) / 2.0).round();
    vec![from, Point::new(from.x, y), Point::new(to.x, y), to]
}

/// The point half way along; segments are upright or level, so their lengths need no root.
fn middle(points: &[Point]) -> Point {
    let length = |a: Point, b: Point| (a.x - b.x).abs() + (a.y - b.y).abs();
    let whole: f64 = points.windows(2).map(|pair| length(pair[0], pair[1])).sum();
    let mut rest = whole / 2.0;
    for pair in points.windows(2) {
        let here = length(pair[0], pair[1]);
        if here >= rest && here > 0.0 {
            return pair[0].plus(pair[1].minus(pair[0]).scaled(rest / here));
        }
        rest -= here;
    }
    points.first().copied().unwrap_or_default()
}

impl Route {
    /// Whether a point lies within `reach` of the way.
    #[must_use]
    pub fn is_near(&self, point: Point, reach: f64) -> bool {
        self.points.windows(2).any(|pair| Rect::spanning(pair[0], pair[1]).grown(reach).contains(point))
    }

    /// Points on the way a little after its beginning and before its end, at most half of the outer segments away.
    #[must_use]
    pub fn grips(&self, distance: f64) -> Option<(Point, Point)> {
        let along = |from: Point, to: Point| {
            let length = (to.x - from.x).abs() + (to.y - from.y).abs();
            if length == 0.0 { from } else { from.plus(to.minus(from).scaled((distance / length).min(0.4))) }
        };
        match self.points.as_slice() {
            [first, second, ..] => {
                let [.., before, last] = self.points.as_slice() else { return None };
                Some((along(*first, *second), along(*last, *before)))
            }
            [] | [_] => None,
        }
    }

    /// The smallest rectangle around the way.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let dots = self.points.iter().map(|&point| Attachment::point(point).rect);
        crate::geom::bounds(dots).unwrap_or_default()
    }
}

//! Ways of links: simple elbows between two ends (out of one side, at most one jog, into a side of the other), and, where
//! something stands in their way, ways around it; drawn with square corners, as curves, or as one straight line.

use super::detour::{detour, is_clear};
use crate::geom::{Point, Rect};

/// A link's way, never stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// At least two points. Unless the style says otherwise, every stretch is upright or level.
    pub points: Vec<Point>,
    /// The middle of the way: where a label or the start of a further link sits.
    pub middle: Point,
}

/// How links are drawn, as a design says in its field `line-style`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Upright and level stretches.
    #[default]
    Square,
    /// The same with wide curves.
    Curved,
    /// One straight line, whatever stands in its way.
    Straight,
}

impl Style {
    pub const ALL: [Style; 3] = [Style::Square, Style::Curved, Style::Straight];

    /// As the file format spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Style::Square => "square",
            Style::Curved => "curved",
            Style::Straight => "straight",
        }
    }

    /// The style of that name; square for one that there is not.
    #[must_use]
    pub fn named(id: &str) -> Self {
        Self::ALL.into_iter().find(|style| style.id() == id).unwrap_or_default()
    }
}

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Right,
    Bottom,
    Left,
    Top,
}

impl Side {
    pub const ALL: [Side; 4] = [Side::Right, Side::Bottom, Side::Left, Side::Top];

    pub const fn opposite(self) -> Self {
        match self {
            Side::Right => Side::Left,
            Side::Bottom => Side::Top,
            Side::Left => Side::Right,
            Side::Top => Side::Bottom,
        }
    }

    pub const fn is_level(self) -> bool {
        matches!(self, Side::Right | Side::Left)
    }
}

/// An end of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attachment {
    pub rect: Rect,
    /// A bar can be reached anywhere along its sides, everything else in the middle of a side.
    pub is_bar: bool,
    /// How far aside of that place, because other links join the same two ends.
    pub aside: f64,
}

impl Attachment {
    #[must_use]
    pub const fn point(at: Point) -> Self {
        Self { rect: Rect::new(at.x, at.y, 0.0, 0.0), is_bar: false, aside: 0.0 }
    }

    /// The height at which a level link towards `other` leaves or enters.
    fn level(self, other: Attachment) -> f64 {
        if self.is_bar {
            clamp(other.rect.center().y + self.aside, self.rect.y + BAR_END, self.rect.bottom() - BAR_END)
        } else {
            self.rect.center().y + self.aside
        }
    }

    /// The x at which an upright link towards `other` leaves or enters.
    fn plumb(self, other: Attachment) -> f64 {
        if self.is_bar {
            clamp(other.rect.center().x + self.aside, self.rect.x + BAR_END, self.rect.right() - BAR_END)
        } else {
            self.rect.center().x + self.aside
        }
    }

    /// Where links may leave or enter, and on which side.
    pub(super) fn ports(self, other: Attachment) -> Vec<(Point, Side)> {
        let (x, y) = (self.plumb(other), self.level(other));
        Side::ALL
            .into_iter()
            .map(|side| {
                let point = match side {
                    Side::Right => Point::new(self.rect.right(), y),
                    Side::Left => Point::new(self.rect.x, y),
                    Side::Bottom => Point::new(x, self.rect.bottom()),
                    Side::Top => Point::new(x, self.rect.y),
                };
                (point, side)
            })
            .collect()
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

/// A simple way from one end to the other, whatever stands there.
#[must_use]
pub fn route(from: Attachment, to: Attachment, style: Style) -> Route {
    match style {
        Style::Straight => Route::of(straight(from, to)),
        Style::Square | Style::Curved => Route::of(drawn(elbows(from, to), style)),
    }
}

/// How far around its ends a way looks for a place to pass, canvas units.
const SEARCHED: f64 = 240.0;

/// The way around what stands between two ends, and the area in which anything that comes or goes may change it.
/// `obstacles_in` gives what stands in an area, without the ends.
pub fn route_around(
    from: Attachment,
    to: Attachment,
    style: Style,
    obstacles_in: impl Fn(Rect) -> Vec<Rect>,
) -> (Route, Rect) {
    if style == Style::Straight {
        let route = route(from, to, style);
        let bounds = route.bounds();
        return (route, bounds);
    }
    let points = elbows(from, to);
    let bounds = Route::of(points.clone()).bounds().grown(DETOUR);
    if is_clear(&points, &obstacles_in(bounds)) {
        return (Route::of(drawn(points, style)), bounds);
    }
    let searched = from.rect.union(to.rect).grown(SEARCHED);
    let points = detour(from, to, &obstacles_in(searched)).unwrap_or(points);
    (Route::of(drawn(points, style)), searched)
}

/// From border to border on the line between the middles.
fn straight(from: Attachment, to: Attachment) -> Vec<Point> {
    let (a, b) = (Point::new(from.plumb(to), from.level(to)), Point::new(to.plumb(from), to.level(from)));
    let border = |rect: Rect, start: Point, towards: Point| {
        let way = towards.minus(start);
        let part = |way: f64, low: f64, high: f64| {
            if way > 0.0 {
                high / way
            } else if way < 0.0 {
                low / way
            } else {
                f64::INFINITY
            }
        };
        let along = part(way.x, rect.x - start.x, rect.right() - start.x);
        let part = along.min(part(way.y, rect.y - start.y, rect.bottom() - start.y)).min(0.5);
        start.plus(way.scaled(part))
    };
    vec![border(from.rect, a, b), border(to.rect, b, a)]
}

/// The radius of a curve, and of how many stretches it is made.
const CURVE: f64 = 40.0;
const CURVE_PARTS: u32 = 8;

/// The points as the style draws them.
fn drawn(points: Vec<Point>, style: Style) -> Vec<Point> {
    if style != Style::Curved {
        return points;
    }
    let length = |a: Point, b: Point| (a.x - b.x).abs() + (a.y - b.y).abs();
    let mut curved: Vec<Point> = Vec::new();
    for (index, &here) in points.iter().enumerate() {
        let (Some(&before), Some(&after)) = (index.checked_sub(1).and_then(|at| points.get(at)), points.get(index + 1))
        else {
            curved.push(here);
            continue;
        };
        // The straight rest before an end holds its arrow.
        let room = |other: Point, is_end: bool| {
            let length = length(here, other);
            if is_end { (length - ARROW).max(length / 2.0) } else { length / 2.0 }
        };
        let radius = CURVE.min(room(before, index == 1)).min(room(after, index + 2 == points.len()));
        let towards = |other: Point| {
            let length = length(here, other);
            if length == 0.0 { here } else { here.plus(other.minus(here).scaled(radius / length)) }
        };
        let (enter, leave) = (towards(before), towards(after));
        curved.extend((0..=CURVE_PARTS).map(|part| {
            let t = f64::from(part) / f64::from(CURVE_PARTS);
            let (first, second) = (enter.plus(here.minus(enter).scaled(t)), here.plus(leave.minus(here).scaled(t)));
            first.plus(second.minus(first).scaled(t))
        }));
    }
    curved
}

/// What the arrow at an end takes of a curved way.
const ARROW: f64 = 12.0;

/// Upright and level stretches from one end to the other.
fn elbows(from: Attachment, to: Attachment) -> Vec<Point> {
    let (a, b) = (from.rect, to.rect);
    // Two bars, or a bar and a card: the bar takes the height of the other, so most of these are straight lines.
    let (y1, y2) = (from.level(to), to.level(from));
    let (x1, x2) = (from.plumb(to), to.plumb(from));
    if a == b {
        return around_a_corner(a);
    }
    if a.width == 0.0 && a.height == 0.0 {
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
    }
}

/// A link from a node to itself goes out of its right side and comes back from above.
fn around_a_corner(rect: Rect) -> Vec<Point> {
    let (x, y) = (rect.right() + DETOUR, rect.y - DETOUR);
    let (side, top) = (rect.center().y, rect.right() - DETOUR.min(rect.width / 2.0));
    vec![
        Point::new(rect.right(), side),
        Point::new(x, side),
        Point::new(x, y),
        Point::new(top, y),
        Point::new(top, rect.y),
    ]
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

/// The point half way along.
fn middle(points: &[Point]) -> Point {
    let length = |a: Point, b: Point| a.distance_squared(b).sqrt();
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
    fn of(points: Vec<Point>) -> Self {
        Self { middle: middle(&points), points }
    }

    /// Whether a point lies within `reach` of the way.
    #[must_use]
    pub fn is_near(&self, point: Point, reach: f64) -> bool {
        self.points.windows(2).any(|pair| distance_squared(point, pair[0], pair[1]) <= reach * reach)
    }

    /// Points on the way a little after its beginning and before its end, at most half of the outer segments away.
    #[must_use]
    pub fn grips(&self, distance: f64) -> Option<(Point, Point)> {
        let along = |from: Point, to: Point| {
            let length = from.distance_squared(to).sqrt();
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

/// The square of the distance of a point from a stretch.
fn distance_squared(point: Point, from: Point, to: Point) -> f64 {
    let (way, aside) = (to.minus(from), point.minus(from));
    let whole = way.x * way.x + way.y * way.y;
    let part = if whole == 0.0 { 0.0 } else { ((aside.x * way.x + aside.y * way.y) / whole).clamp(0.0, 1.0) };
    point.distance_squared(from.plus(way.scaled(part)))
}

//! Ways around what stands between two ends: the cheapest one on the lines that run past every obstacle, through the middle
//! of every gap, and out of the ends, where a bend costs as much as some length.

use super::route::{Attachment, Side};
use crate::geom::{Point, Rect};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How far ways keep off what they pass, canvas units; where that is too much, the second.
const DISTANCES: [f64; 2] = [16.0, 6.0];
/// What a bend costs, in length; and what one costs that is not in the middle of its gap.
const BEND: i64 = 400;
const BEND_ASIDE: i64 = 440;
/// A unit of length costs this.
const LENGTH: f64 = 10.0;
/// No more obstacles than this are seen; the others are too far off the straight way to matter.
const MOST_OBSTACLES: usize = 48;

/// The way from one end to the other around the obstacles, which do not hold the ends themselves; `None` where all is
/// blocked.
pub fn detour(from: Attachment, to: Attachment, obstacles: &[Rect]) -> Option<Vec<Point>> {
    let between = from.rect.union(to.rect);
    let aside = |rect: &Rect| {
        let (middle, around) = (rect.center(), between.center());
        (middle.x - around.x).abs() + (middle.y - around.y).abs()
    };
    let mut obstacles = obstacles.to_vec();
    obstacles.sort_by(|a, b| aside(a).total_cmp(&aside(b)).then(a.x.total_cmp(&b.x)).then(a.y.total_cmp(&b.y)));
    obstacles.truncate(MOST_OBSTACLES);
    DISTANCES.iter().find_map(|&distance| Net::new(from, to, &obstacles, distance).way())
}

/// The lines, and where they are blocked.
struct Net {
    xs: Vec<f64>,
    ys: Vec<f64>,
    /// Whether a line runs through the middle between the ends.
    is_middle_x: Vec<bool>,
    is_middle_y: Vec<bool>,
    /// Whether one cannot go from a crossing to the next on the right, or below.
    blocked_right: Vec<bool>,
    blocked_down: Vec<bool>,
    starts: Vec<(Point, Side)>,
    goals: Vec<(Point, Side)>,
}

impl Net {
    fn new(from: Attachment, to: Attachment, obstacles: &[Rect], distance: f64) -> Self {
        let (starts, goals) = (from.ports(to), to.ports(from));
        let (a, b) = (from.rect, to.rect);
        let middles_x = [(a.right() + b.x) / 2.0, (b.right() + a.x) / 2.0].map(f64::round);
        let middles_y = [(a.bottom() + b.y) / 2.0, (b.bottom() + a.y) / 2.0].map(f64::round);
        let mut xs: Vec<f64> = starts.iter().chain(&goals).map(|(point, _)| point.x).chain(middles_x).collect();
        let mut ys: Vec<f64> = starts.iter().chain(&goals).map(|(point, _)| point.y).chain(middles_y).collect();
        for rect in obstacles.iter().chain([&a, &b]) {
            xs.extend([rect.x - distance, rect.right() + distance]);
            ys.extend([rect.y - distance, rect.bottom() + distance]);
        }
        let sorted = |mut lines: Vec<f64>| {
            lines.sort_by(f64::total_cmp);
            lines.dedup();
            lines
        };
        let (xs, ys) = (sorted(xs), sorted(ys));
        let mut net = Self {
            is_middle_x: xs.iter().map(|x| middles_x.contains(x)).collect(),
            is_middle_y: ys.iter().map(|y| middles_y.contains(y)).collect(),
            blocked_right: vec![false; xs.len() * ys.len()],
            blocked_down: vec![false; xs.len() * ys.len()],
            xs,
            ys,
            starts,
            goals,
        };
        for rect in obstacles {
            net.block(rect.grown(distance - 0.5));
        }
        for end in [a, b] {
            net.block(end);
        }
        net
    }

    /// Nothing may lead through the inside of a rectangle.
    fn block(&mut self, rect: Rect) {
        let inside = |lines: &[f64], low: f64, high: f64| {
            (lines.partition_point(|line| *line <= low), lines.partition_point(|line| *line < high))
        };
        let (left, right) = inside(&self.xs, rect.x, rect.right());
        let (top, bottom) = inside(&self.ys, rect.y, rect.bottom());
        let columns = self.xs.len();
        // A stretch between two crossings is blocked when any of it lies inside.
        let before = |first: usize| first.saturating_sub(1);
        for row in top..bottom {
            self.blocked_right[row * columns + before(left)..row * columns + right].fill(true);
        }
        if left < right {
            for row in before(top)..bottom {
                self.blocked_down[row * columns + left..row * columns + right].fill(true);
            }
        }
    }

    fn at(&self, point: Point) -> (usize, usize) {
        (self.xs.partition_point(|x| *x < point.x), self.ys.partition_point(|y| *y < point.y))
    }

    /// The cheapest way, found by going on from the most promising place (A*).
    fn way(&self) -> Option<Vec<Point>> {
        let (columns, rows) = (self.xs.len(), self.ys.len());
        let place = |column: usize, row: usize, side: Side| (row * columns + column) * 4 + side as usize;
        let goals: Vec<(usize, usize, Side)> = self
            .goals
            .iter()
            .map(|&(point, side)| {
                let (column, row) = self.at(point);
                (column, row, side.opposite())
            })
            .collect();
        let rest = |column: usize, row: usize| {
            let to = |&(c, r, _): &(usize, usize, Side)| {
                let bends = if column != c && row != r { BEND } else { 0 };
                length(self.xs[column], self.xs[c]) + length(self.ys[row], self.ys[r]) + bends
            };
            goals.iter().map(to).min().unwrap_or(0)
        };
        let mut best = vec![i64::MAX; columns * rows * 4];
        let mut came = vec![usize::MAX; columns * rows * 4];
        let mut open = BinaryHeap::new();
        for &(point, side) in &self.starts {
            let (column, row) = self.at(point);
            let start = place(column, row, side);
            best[start] = 0;
            open.push(Reverse((rest(column, row), start)));
        }
        while let Some(Reverse((promise, here))) = open.pop() {
            let (column, row, side) = (here / 4 % columns, here / 4 / columns, Side::ALL[here % 4]);
            if promise > best[here] + rest(column, row) {
                continue;
            }
            if goals.contains(&(column, row, side)) && came[here] != usize::MAX {
                return Some(self.walked(&came, here));
            }
            for next in Side::ALL {
                if next == side.opposite() {
                    continue;
                }
                let Some((c, r)) = self.beside(column, row, next) else { continue };
                let bend = if next == side {
                    0
                } else if came[here] == usize::MAX {
                    // A way leaves its port straight.
                    continue;
                } else {
                    let is_middle = if next.is_level() { self.is_middle_y[row] } else { self.is_middle_x[column] };
                    if is_middle { BEND } else { BEND_ASIDE }
                };
                let cost = best[here] + bend + length(self.xs[column], self.xs[c]) + length(self.ys[row], self.ys[r]);
                let there = place(c, r, next);
                if cost < best[there] {
                    best[there] = cost;
                    came[there] = here;
                    open.push(Reverse((cost + rest(c, r), there)));
                }
            }
        }
        None
    }

    /// The next crossing on a side, if one can go there.
    fn beside(&self, column: usize, row: usize, side: Side) -> Option<(usize, usize)> {
        let columns = self.xs.len();
        let (is_blocked, next) = match side {
            Side::Right => (self.blocked_right[row * columns + column], (column + 1, row)),
            Side::Left => {
                let column = column.checked_sub(1)?;
                (self.blocked_right[row * columns + column], (column, row))
            }
            Side::Bottom => (self.blocked_down[row * columns + column], (column, row + 1)),
            Side::Top => {
                let row = row.checked_sub(1)?;
                (self.blocked_down[row * columns + column], (column, row))
            }
        };
        (!is_blocked && next.0 < columns && next.1 < self.ys.len()).then_some(next)
    }

    fn walked(&self, came: &[usize], end: usize) -> Vec<Point> {
        let columns = self.xs.len();
        let mut points: Vec<Point> = Vec::new();
        let mut here = end;
        while here != usize::MAX {
            let point = Point::new(self.xs[here / 4 % columns], self.ys[here / 4 / columns]);
            points.push(point);
            here = came[here];
        }
        points.reverse();
        straightened(points)
    }
}

fn length(from: f64, to: f64) -> i64 {
    ((from - to).abs() * LENGTH) as i64
}

/// Without points in the middle of a straight stretch.
fn straightened(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        while let [.., before, last] = kept.as_slice() {
            let is_straight = (before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y);
            if !is_straight {
                break;
            }
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

/// Whether a way keeps off all the obstacles by a little.
pub fn is_clear(points: &[Point], obstacles: &[Rect]) -> bool {
    let near = DISTANCES[1] - 0.5;
    points.windows(2).all(|pair| {
        let stretch = Rect::spanning(pair[0], pair[1]).grown(near);
        !obstacles.iter().any(|rect| rect.touches(stretch))
    })
}

//! Links as SVG paths: corners rounded, an arrow at the end.

use crate::geom::Point;
use std::fmt::Write as _;

/// The radius of a link's corners, canvas units.
const RADIUS: f64 = 10.0;
/// The arrow's length, and half its width.
const ARROW_LENGTH: f64 = 8.0;
const ARROW_HALF_WIDTH: f64 = 4.0;

/// The line through the points, which ends within the arrow.
#[must_use]
pub fn line(points: &[Point]) -> String {
    let mut path = String::new();
    let Some(first) = points.first() else { return path };
    // Writing into a string never fails.
    let _ = write!(path, "M{} {}", first.x, first.y);
    for index in 1..points.len() {
        let (before, here) = (points[index - 1], points[index]);
        let Some(after) = points.get(index + 1) else {
            let end = towards(here, before, ARROW_LENGTH * 0.75);
            let _ = write!(path, "L{} {}", end.x, end.y);
            break;
        };
        let radius = RADIUS.min(length(before, here) / 2.0).min(length(here, *after) / 2.0);
        let (enter, leave) = (towards(here, before, radius), towards(here, *after, radius));
        let _ = write!(path, "L{} {}Q{} {} {} {}", enter.x, enter.y, here.x, here.y, leave.x, leave.y);
    }
    path
}

/// The arrow at the end of the points.
#[must_use]
pub fn arrow(points: &[Point]) -> String {
    let [.., before, tip] = points else { return String::new() };
    let back = towards(*tip, *before, ARROW_LENGTH);
    let along = tip.minus(back).scaled(ARROW_HALF_WIDTH / ARROW_LENGTH);
    let aside = Point::new(-along.y, along.x);
    let (left, right) = (back.plus(aside), back.minus(aside));
    format!("M{} {}L{} {}L{} {}Z", tip.x, tip.y, left.x, left.y, right.x, right.y)
}

fn length(a: Point, b: Point) -> f64 {
    a.distance_squared(b).sqrt()
}

/// The point at a distance from one point towards another.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let whole = length(from, to);
    if whole == 0.0 { from } else { from.plus(to.minus(from).scaled(distance / whole)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_rounded_and_the_line_stops_short_of_the_tip() {
        let points = [Point::new(0.0, 0.0), Point::new(100.0, 0.0), Point::new(100.0, 50.0)];
        assert_eq!(line(&points), "M0 0L90 0Q100 0 100 10L100 44");
        assert_eq!(arrow(&points), "M100 50L96 42L104 42Z");
    }

    #[test]
    fn a_short_stretch_has_a_small_corner() {
        let points = [Point::new(0.0, 0.0), Point::new(8.0, 0.0), Point::new(8.0, 100.0)];
        assert_eq!(line(&points), "M0 0L4 0Q8 0 8 4L8 94");
    }

    #[test]
    fn no_points_and_equal_points_are_drawn_without_a_fault() {
        assert_eq!(line(&[]), "");
        assert_eq!(arrow(&[Point::ZERO]), "");
        assert_eq!(line(&[Point::ZERO, Point::ZERO]), "M0 0L0 0");
    }
}

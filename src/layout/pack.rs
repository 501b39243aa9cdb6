//! Puts areas beside and below each other, in their order, on rows that together are about as wide as a screen.

use crate::geom::{Point, Size};

/// How much wider than high the whole should be.
const RATIO: f64 = 1.6;

/// The corner of each area.
pub fn pack(sizes: &[Size], gap: f64) -> Vec<Point> {
    let area: f64 = sizes.iter().map(|size| (size.width + gap) * (size.height + gap)).sum();
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max);
    let most = widest.max((area * RATIO).sqrt());
    let mut corners = Vec::with_capacity(sizes.len());
    let (mut x, mut y, mut height) = (0.0_f64, 0.0_f64, 0.0_f64);
    for size in sizes {
        if x > 0.0 && x + size.width > most {
            y += height + gap;
            (x, height) = (0.0, 0.0);
        }
        corners.push(Point::new(x, y));
        x += size.width + gap;
        height = height.max(size.height);
    }
    corners
}

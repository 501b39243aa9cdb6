//! The camera: what of the canvas is on the screen, and how large.

use crate::geom::{Point, Rect, Size};

/// `screen = canvas × zoom + offset`; screen points are CSS pixels from the canvas element's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    pub zoom: f64,
    pub offset: Point,
}

/// 5 % to 800 %.
pub const LEAST_ZOOM: f64 = 0.05;
pub const MOST_ZOOM: f64 = 8.0;

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, offset: Point::ZERO }
    }
}

impl Camera {
    #[must_use]
    pub fn canvas_from_screen(self, screen: Point) -> Point {
        screen.minus(self.offset).scaled(1.0 / self.zoom)
    }

    #[must_use]
    pub fn screen_from_canvas(self, canvas: Point) -> Point {
        canvas.scaled(self.zoom).plus(self.offset)
    }

    /// The part of the canvas that a viewport of that size shows.
    #[must_use]
    pub fn view(self, viewport: Size) -> Rect {
        let corner = self.canvas_from_screen(Point::ZERO);
        Rect::new(corner.x, corner.y, viewport.width / self.zoom, viewport.height / self.zoom)
    }

    #[must_use]
    pub fn panned(self, by: Point) -> Self {
        Self { offset: self.offset.plus(by), ..self }
    }

    /// Zooms by a factor; what is under `at` on the screen stays there.
    #[must_use]
    pub fn zoomed(self, at: Point, factor: f64) -> Self {
        let zoom = (self.zoom * factor).clamp(LEAST_ZOOM, MOST_ZOOM);
        let fixed = self.canvas_from_screen(at);
        Self { zoom, offset: at.minus(fixed.scaled(zoom)) }
    }

    /// Shows the whole of `rect` in the middle, not larger than `most_zoom`.
    #[must_use]
    pub fn fitting(rect: Rect, viewport: Size, margin: f64, most_zoom: f64) -> Self {
        let room = Size::new((viewport.width - 2.0 * margin).max(1.0), (viewport.height - 2.0 * margin).max(1.0));
        let zoom = (room.width / rect.width.max(1.0)).min(room.height / rect.height.max(1.0));
        let zoom = zoom.clamp(LEAST_ZOOM, most_zoom);
        let middle = Point::new(viewport.width / 2.0, viewport.height / 2.0);
        Self { zoom, offset: middle.minus(rect.center().scaled(zoom)).rounded() }
    }
}

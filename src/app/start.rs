//! What the page begins with.

use busbar::design::Design;
use busbar::gallery::GALLERY;

/// The design that a person finds who comes for the first time: the first of the gallery.
pub fn design() -> Design {
    GALLERY.first().map(|exhibit| exhibit.design()).unwrap_or_default()
}

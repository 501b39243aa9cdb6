//! What the page begins with.

use busbar::design::Design;
use busbar::gallery::FIRST;

/// The design that a person finds who comes for the first time.
pub fn design() -> Design {
    FIRST.design()
}

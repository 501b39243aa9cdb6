//! What the page begins with.

use busbar::design::Design;
use busbar::gallery::GALLERY;
use leptos::prelude::window;

/// The design that a person finds who comes for the first time: the first of the gallery.
pub fn design() -> Design {
    GALLERY.first().map(|exhibit| exhibit.design()).unwrap_or_default()
}

/// The source of new records' ids: 64 random bits.
pub fn seed() -> u64 {
    let mut bytes = [0; 8];
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // Only a browser without the generator comes here; ids then are as random as its Math.random.
        return (js_sys::Math::random() * 2.0_f64.powi(53)).to_bits();
    }
    u64::from_le_bytes(bytes)
}

//! Designs to start from and to learn from, carried by the program as files of its own format.

use crate::design::{Design, read};

/// A design of the gallery. Its title and description are the messages `gallery-ID` and `gallery-ID-help`.
#[derive(Debug)]
pub struct Exhibit {
    /// Kebab case; also the file's name.
    pub id: &'static str,
    /// The design in the file format.
    pub text: &'static str,
}

macro_rules! exhibit {
    ($id:literal) => {
        Exhibit { id: $id, text: include_str!(concat!($id, ".busbar.json")) }
    };
}

/// What a new visitor sees. It stands by itself, so that the page begins without the rest of the gallery.
pub static FIRST: Exhibit = exhibit!("product-registration");

/// All of them, in the order in which they are shown.
pub static GALLERY: &[&Exhibit] = &[
    &FIRST,
    &exhibit!("order-and-payment"),
    &exhibit!("native-integration"),
    &exhibit!("partner-with-outages"),
    &exhibit!("archive-and-replay"),
    &exhibit!("circuit-breaker"),
    &exhibit!("gatekeeper-bus"),
    &exhibit!("three-channels"),
];

impl Exhibit {
    /// The design.
    ///
    /// # Panics
    /// Never: a test reads every file of the gallery.
    #[must_use]
    pub fn design(&self) -> Design {
        read(self.text).expect("a test reads every file of the gallery").0
    }
}

/// The design with that id.
#[must_use]
pub fn exhibit(id: &str) -> Option<&'static Exhibit> {
    GALLERY.iter().copied().find(|exhibit| exhibit.id == id)
}

//! What the page begins with.

use busbar::design::Design;

/// The design that a person finds who comes for the first time.
pub fn design() -> Design {
    sample::product_registration()
}

/// The source of new records' ids: 64 random bits.
pub fn seed() -> u64 {
    let mut bytes = [0; 8];
    let filled =
        leptos::prelude::window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // Only a browser without the generator comes here; ids then are as random as its Math.random.
        bytes = (js_sys::Math::random() * 2.0_f64.powi(53)).to_bits().to_le_bytes();
    }
    u64::from_le_bytes(bytes)
}

mod sample {
    //! A small design until the gallery has one.

    use busbar::design::Design;
    use busbar::edit::{Command, Editor};
    use busbar::geom::Point;

    pub fn product_registration() -> Design {
        let mut editor = Editor::new(Design::named("Product registration"), 7);
        let mut ids = Vec::new();
        for (kind, name, x, y) in [
            ("api-gateway", "RegistrationApi", 0.0, 200.0),
            ("event-bus", "ProductRegistrations", 260.0, 200.0),
            ("rule", "LoyaltyPoints", 500.0, 80.0),
            ("rule", "DiscountCode", 500.0, 200.0),
            ("rule", "NotifyManufacturer", 500.0, 320.0),
            ("lambda-function", "AddLoyaltyPoints", 800.0, 80.0),
            ("lambda-function", "SendDiscountCode", 800.0, 200.0),
            ("api-destination", "ManufacturerApi", 800.0, 320.0),
            ("sqs-queue", "UndeliveredEvents", 1100.0, 320.0),
        ] {
            editor.place(kind, Point::new(x, y));
            let key = *editor.selection().first().expect("what is placed is selected");
            editor.run(&Command::Write { key, path: "name".into(), text: name.into() }).expect("a name can be written");
            ids.push(key);
        }
        for (from, to) in [(0, 1), (1, 2), (1, 3), (1, 4), (2, 5), (3, 6), (4, 7)] {
            let to = ids[to].node().expect("a node was placed");
            editor.run(&Command::Link { from: ids[from], to, kind: None }).expect("the link makes sense");
        }
        let delivery = *editor.selection().first().expect("the link is selected");
        let to = ids[8].node().expect("a node was placed");
        editor.run(&Command::Link { from: delivery, to, kind: None }).expect("the link makes sense");
        editor.place("note", Point::new(260.0, 440.0));
        editor.place("frame", Point::new(800.0, 200.0));
        editor.design().clone()
    }
}

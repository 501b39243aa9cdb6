//! Selecting by lasso, along links and by kind; the view while something is dragged, and a glance at everything.

use crate::support::editor::TestEditor;
use busbar::design::RecordKey;
use busbar::edit::{Button, Camera, Input, Modifiers, Preview};
use busbar::geom::Point;
use std::collections::BTreeSet;

#[test]
fn a_lasso_selects_what_it_surrounds() {
    let mut t = TestEditor::new();
    let inside = t.place("sqs-queue", (300.0, 300.0));
    let in_the_notch = t.place("sqs-queue", (600.0, 300.0));
    let below = t.place("sqs-queue", (600.0, 600.0));
    let alt = Modifiers { alt: true, ..Modifiers::default() };
    // Around the first and the last, past the one between.
    let line = [(100.0, 200.0), (450.0, 200.0), (450.0, 450.0), (800.0, 450.0), (800.0, 750.0), (100.0, 750.0)];
    t.pointer_with(Button::Main, alt, &line);
    assert_eq!(t.editor.selection(), &BTreeSet::from([inside.into(), below.into()]));
    assert_eq!(*t.editor.preview(), Preview::None);
    let more = Modifiers { alt: true, shift: true, ..Modifiers::default() };
    t.pointer_with(Button::Main, more, &[(470.0, 200.0), (800.0, 200.0), (800.0, 400.0), (470.0, 400.0)]);
    assert!(t.editor.selection().contains(&in_the_notch.into()));
    assert_eq!(t.editor.selection().len(), 3);
}

#[test]
fn what_leads_here_and_what_this_leads_to_is_selected() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (120.0, 300.0));
    let rule = t.place("rule", (400.0, 300.0));
    let other = t.place("rule", (400.0, 500.0));
    let function = t.place("lambda-function", (700.0, 300.0));
    let letters = t.place("sqs-queue", (700.0, 600.0));
    let to_rule = t.link(bus, rule).expect("a bus has rules");
    t.link(bus, other).expect("a bus has rules");
    let delivery = t.link(rule, function).expect("a rule has targets");
    let failed = t.link_from_link(delivery, letters).expect("a delivery has a dead-letter queue");
    t.click(t.grip(rule)).keys(&["["]);
    assert_eq!(t.editor.selection(), &BTreeSet::from([rule.into(), to_rule.into(), bus.into()]));
    t.click(t.grip(rule)).keys(&["]"]);
    let downstream: BTreeSet<RecordKey> =
        BTreeSet::from([rule.into(), delivery.into(), function.into(), failed.into(), letters.into()]);
    assert_eq!(t.editor.selection(), &downstream);
    t.click(t.grip(rule)).keys(&["shift+K"]);
    assert_eq!(t.editor.selection(), &BTreeSet::from([rule.into(), other.into()]));
}

#[test]
fn a_drag_near_the_edge_moves_the_view_along() {
    let mut t = TestEditor::new();
    let node = t.place("sqs-queue", (800.0, 300.0));
    let before = t.position(node);
    let modifiers = Modifiers::default();
    t.editor.input(Input::Down { at: Point::new(800.0, 300.0), button: Button::Main, modifiers });
    let edge = Point::new(1020.0, 300.0);
    assert!(!t.editor.scroll_at_edge(edge, modifiers), "nothing is dragged yet");
    t.editor.input(Input::Move { at: edge, modifiers });
    for _ in 0..20 {
        assert!(t.editor.scroll_at_edge(edge, modifiers));
        t.check();
    }
    let scrolled = -t.editor.camera().offset.x;
    assert!(scrolled > 100.0);
    assert!((t.position(node).0 - before.0 - 220.0 - scrolled).abs() <= 8.0, "the node stays under the pointer");
    assert!(!t.editor.scroll_at_edge(Point::new(500.0, 300.0), modifiers), "away from the edge it stops");
    t.editor.input(Input::Up { at: edge, modifiers });
    assert!(!t.editor.scroll_at_edge(edge, modifiers));
}

#[test]
fn a_glance_at_everything_comes_back_where_the_pointer_is() {
    let mut t = TestEditor::new();
    t.place("sqs-queue", (200.0, 200.0));
    let far = t.place("sqs-queue", (900.0, 700.0));
    t.editor.set_camera(Camera { zoom: 2.0, offset: Point::ZERO });
    t.keys(&["z"]);
    let camera = t.editor.camera();
    assert!(camera.zoom < 2.0);
    let at = camera.screen_from_canvas(t.editor.rect(far).expect("drawn").center());
    t.move_to((at.x, at.y)).keys(&["z"]);
    assert_eq!(t.editor.camera().zoom, 2.0);
    let middle = t.editor.view().center();
    assert!(t.editor.rect(far).expect("drawn").contains(middle), "what was pointed at is in the middle");
}

#[test]
fn the_view_zooms_from_five_to_eight_hundred_percent_and_fits() {
    let mut t = TestEditor::new();
    let node = t.place("sqs-queue", (200.0, 200.0));
    t.place("sqs-queue", (900.0, 700.0));
    let at = Point::new(300.0, 200.0);
    for _ in 0..40 {
        t.editor.input(Input::Wheel { at, delta: Point::new(0.0, -200.0), zooms: true });
    }
    assert_eq!(t.editor.camera().zoom, 8.0);
    for _ in 0..80 {
        t.editor.input(Input::Wheel { at, delta: Point::new(0.0, 200.0), zooms: true });
    }
    assert_eq!(t.editor.camera().zoom, 0.05);
    t.keys(&["control+0"]);
    assert_eq!(t.editor.camera().zoom, 1.0);
    t.editor.select(BTreeSet::from([node.into()]));
    t.keys(&["shift+2"]);
    let rect = t.editor.rect(node).expect("drawn");
    assert!(t.editor.view().encloses(rect) && t.editor.camera().zoom == 1.5);
    t.keys(&["shift+1"]);
    for id in t.editor.reading_order() {
        assert!(t.editor.view().encloses(t.editor.rect(id).expect("drawn")));
    }
}

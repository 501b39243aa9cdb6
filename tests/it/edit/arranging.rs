//! Snapping, guides, aligning and spacing.

use crate::support::editor::TestEditor;
use busbar::design::NodeId;
use busbar::edit::{Button, Guide, Input, Modifiers, Preview};
use busbar::geom::Point;

/// Takes hold of a node and moves it by an offset, without letting go.
fn hold(t: &mut TestEditor, node: NodeId, by: (f64, f64), modifiers: Modifiers) {
    let (x, y) = t.grip(node);
    t.editor.input(Input::Down { at: Point::new(x, y), button: Button::Main, modifiers });
    for part in [0.5, 1.0] {
        t.editor.input(Input::Move { at: Point::new(x + by.0 * part, y + by.1 * part), modifiers });
        t.check();
    }
}

fn guides(t: &TestEditor) -> Vec<Guide> {
    let Preview::Dragging { guides, .. } = t.editor.preview() else { panic!("a drag is under way") };
    guides.clone()
}

#[test]
fn a_dragged_node_rests_with_its_middle_level_with_another() {
    let mut t = TestEditor::new();
    let bus = t.place("event-bus", (120.0, 300.0));
    let queue = t.place("sqs-queue", (600.0, 500.0));
    let middle = t.editor.rect(bus).expect("drawn").center().y;
    // Six pixels off the middle of the bus, and off the grid.
    hold(&mut t, queue, (3.0, -206.0), Modifiers::default());
    assert_eq!(t.editor.rect(queue).expect("drawn").center().y, middle);
    let is_level = |guide: &Guide| matches!(guide, Guide::Level { from, to } if from.y == middle && to.y == middle);
    assert!(guides(&t).iter().any(is_level), "the line that both middles lie on is shown: {:?}", guides(&t));
    t.editor.input(Input::Up { at: Point::new(603.0, 294.0), modifiers: Modifiers::default() });
    assert_eq!(*t.editor.preview(), Preview::None, "guides go with the drag");
    assert_eq!(t.position(queue).0 % 8.0, 0.0, "where no other attracts, the grid does");
}

#[test]
fn others_attract_from_eight_screen_pixels_at_any_zoom() {
    for zoom in [0.5, 2.0] {
        let mut t = TestEditor::new();
        let still = t.place("sqs-queue", (400.0, 200.0));
        let moved = t.place("sqs-queue", (600.0, 400.0));
        let camera = busbar::edit::Camera { zoom, offset: Point::ZERO };
        t.editor.set_camera(camera);
        let drag_to = |t: &mut TestEditor, pixels: f64| {
            let rect = t.editor.rect(moved).expect("drawn");
            let from = camera.screen_from_canvas(rect.center());
            let wanted = t.editor.rect(still).expect("drawn").center().x + pixels / zoom;
            let to = (wanted * zoom, from.y);
            t.pointer(&[(from.x, from.y), ((from.x + to.0) / 2.0, to.1), to]);
            t.editor.rect(moved).expect("drawn").center().x - t.editor.rect(still).expect("drawn").center().x
        };
        assert_eq!(drag_to(&mut t, 7.5), 0.0, "at zoom {zoom}");
        // Farther away only the grid is left, whose nearest place is another one.
        assert!(drag_to(&mut t, 20.0) > 0.0, "at zoom {zoom}");
    }
}

#[test]
fn alt_moves_freely() {
    let mut t = TestEditor::new();
    t.place("sqs-queue", (400.0, 200.0));
    let moved = t.place("sqs-queue", (408.0, 400.0));
    let before = t.position(moved);
    hold(&mut t, moved, (-5.0, 3.0), Modifiers { alt: true, ..Modifiers::default() });
    assert_eq!(t.position(moved), (before.0 - 5.0, before.1 + 3.0));
    assert!(guides(&t).is_empty());
}

#[test]
fn equal_gaps_attract_and_are_marked() {
    let mut t = TestEditor::new();
    let first = t.place("sqs-queue", (120.0, 200.0));
    let second = t.place("sqs-queue", (404.0, 200.0));
    let third = t.place("sqs-queue", (800.0, 400.0));
    let rects = [first, second].map(|node| t.editor.rect(node).expect("drawn"));
    let gap = rects[1].x - rects[0].right();
    let wanted = rects[1].right() + gap;
    let now = t.editor.rect(third).expect("drawn");
    hold(&mut t, third, (wanted - now.x + 3.0, -200.0), Modifiers::default());
    assert_eq!(t.editor.rect(third).expect("drawn").x, wanted);
    let gaps: Vec<f64> = guides(&t)
        .iter()
        .filter_map(|guide| match guide {
            Guide::Gap { from, to } => Some(to.x - from.x),
            Guide::Level { .. } => None,
        })
        .collect();
    assert_eq!(gaps, [gap, gap]);
}

#[test]
fn a_placed_and_a_resized_node_line_up_too() {
    let mut t = TestEditor::new();
    let one = t.place("sqs-queue", (301.0, 200.0));
    let rect = t.editor.rect(one).expect("drawn");
    t.editor.start_placing("lambda-function");
    t.move_to((rect.center().x + 5.0, 420.0));
    let Preview::Placing { rect: Some(placed), guides, .. } = t.editor.preview() else { panic!("it is placed") };
    assert_eq!(placed.center().x, rect.center().x);
    assert!(!guides.is_empty());
    t.editor.input(Input::Cancel);
    let note = t.place("note", (600.0, 600.0));
    let corner = t.editor.rect(note).expect("drawn").corner();
    t.pointer(&[(corner.x, corner.y), (500.0, 500.0), (rect.right() + 6.0, 500.0)]);
    assert_eq!(t.editor.rect(note).expect("drawn").x, rect.right());
}

#[test]
fn nodes_are_lined_up_and_spaced_evenly_by_keys_as_one_step() {
    let mut t = TestEditor::new();
    let nodes = [(120.0, 104.0), (424.0, 200.0), (496.0, 408.0)].map(|center| t.place("sqs-queue", center));
    let xs = |t: &TestEditor| nodes.map(|node| t.position(node).0);
    let ys = |t: &TestEditor| nodes.map(|node| t.position(node).1);
    t.keys(&["control+a"]);
    let (left, top) = (xs(&t), ys(&t));
    let steps = t.editor.undo_steps();
    for (key, wanted) in [("alt+a", left[0]), ("alt+d", left[2]), ("alt+h", (left[0] + left[2]) / 2.0)] {
        t.keys(&[key]);
        assert_eq!(xs(&t), [wanted; 3], "{key}");
        assert_eq!(t.editor.undo_steps(), steps + 1);
        t.undo();
    }
    for (key, wanted) in [("alt+w", top[0]), ("alt+s", top[2]), ("alt+v", (top[0] + top[2]) / 2.0)] {
        t.keys(&[key]);
        assert_eq!(ys(&t), [wanted; 3], "{key}");
        t.undo();
    }
    t.keys(&["alt+shift+v"]);
    assert_eq!(ys(&t), [top[0], (top[0] + top[2]) / 2.0, top[2]]);
    t.undo().keys(&["alt+shift+h"]);
    assert_eq!(xs(&t), [left[0], (left[0] + left[2]) / 2.0, left[2]]);
    t.said();
    t.keys(&["Escape", "alt+a"]);
    assert!(t.said().contains(&"disabled-not-two-selected"));
}

#[test]
fn what_stands_in_a_lined_up_frame_goes_along() {
    let mut t = TestEditor::new();
    let frame = t.place("frame", (504.0, 400.0));
    let inside = t.place("sqs-queue", (504.0, 400.0));
    let other = t.place("sqs-queue", (104.0, 700.0));
    let (frame_at, inside_at) = (t.position(frame), t.position(inside));
    t.keys(&["control+a", "alt+a"]);
    let by = t.position(other).0 - frame_at.0;
    assert_eq!(t.position(frame), (frame_at.0 + by, frame_at.1));
    assert_eq!(t.position(inside), (inside_at.0 + by, inside_at.1));
    assert_eq!(t.parent(inside), Some(frame));
}

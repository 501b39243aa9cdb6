//! What is found by where it lies.

use crate::support::editor::TestEditor;
use busbar::design::{Change, Design, Edit, NodeId, Record};
use busbar::edit::{Command, Editor};
use busbar::geom::{Point, Rect};
use busbar::kinds::Fields;
use busbar::rng::Rng;
use serde_json::json;
use std::collections::BTreeSet;

/// Exactly those nodes and links touch an area that do when each is looked at.
pub fn check_within(editor: &Editor, area: Rect) {
    let found = editor.within(area);
    let nodes: BTreeSet<_> = editor.design().nodes().map(|(id, _)| id).collect();
    let touches = |id: &NodeId| editor.rect(*id).expect("drawn").touches(area);
    assert_eq!(found.nodes, nodes.into_iter().filter(touches).collect(), "nodes in {area:?}");
    let links = editor.design().links().map(|(id, _)| id);
    let links = links.filter(|id| editor.route(*id).expect("drawn").bounds().touches(area)).collect();
    assert_eq!(found.links, links, "links in {area:?}");
}

/// Near and far apart, small and without end, moved about and removed.
#[test]
fn an_area_holds_what_touches_it() {
    let mut rng = Rng::new(11);
    let mut design = Design::named("Wide");
    let far = [0.0, 511.0, 512.0, -513.0, 4_000.0, -90_000.0, 1e9, -1e15, 1e300];
    let coordinate = |rng: &mut Rng| far[rng.below(9) as usize] + rng.below(2_000) as f64;
    let mut edits = Vec::new();
    for number in 0..300 {
        let (x, y) = (coordinate(&mut rng), coordinate(&mut rng));
        let is_frame = number % 5 == 0;
        let (width, height) = (coordinate(&mut rng).abs(), coordinate(&mut rng).abs());
        let fields = json!({ "position": { "x": x, "y": y }, "size": { "width": width, "height": height }, "order": format!("{number:03}") });
        let fields: Fields = serde_json::from_value(fields).expect("fields");
        let kind = if is_frame { "frame" } else { "rule" };
        edits.push(Edit::Create { key: NodeId(rng.bits()).into(), record: Record { kind: kind.to_owned(), fields } });
    }
    design.apply(&Change { edits });
    let mut editor = Editor::new(design, 1);
    for round in 0..60 {
        let corner = Point::new(coordinate(&mut rng), coordinate(&mut rng));
        for side in [0.0, 300.0, 5_000.0, 1e7, 1e308] {
            check_within(&editor, Rect::new(corner.x, corner.y, side, side));
        }
        let nodes: Vec<NodeId> = editor.design().nodes().map(|(id, _)| id).collect();
        let some = nodes.into_iter().filter(|_| rng.below(20) == 0).collect::<BTreeSet<_>>();
        let command = match round % 3 {
            0 => Command::Delete { keys: some.into_iter().take(2).map(Into::into).collect() },
            _ => Command::Move { nodes: some, by: Point::new(rng.below(3_000) as f64 - 1_500.0, 700.0) },
        };
        editor.run(&command).expect("it can be done");
    }
}

#[test]
fn what_stands_in_frames_moves_along_however_often_it_changed_frames() {
    let mut t = TestEditor::new();
    let outer = t.place("frame", (500.0, 400.0));
    t.run(&Command::Resize { node: outer, rect: Rect::new(96.0, 96.0, 896.0, 600.0) });
    let queue = t.place("sqs-queue", (300.0, 300.0));
    t.drag(queue, (800.0, 400.0)).undo().redo().undo();
    assert_eq!(t.parent(queue), Some(outer));
    let before = t.position(queue);
    t.run(&Command::Move { nodes: BTreeSet::from([outer]), by: Point::new(16.0, 8.0) });
    assert_eq!(t.position(queue), (before.0 + 16.0, before.1 + 8.0));
    t.drag(queue, (800.0, 400.0));
    let before = t.position(queue);
    t.run(&Command::Move { nodes: BTreeSet::from([outer]), by: Point::new(16.0, 8.0) });
    assert_eq!(t.position(queue), before);
}

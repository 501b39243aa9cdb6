//! An editor that is driven as a person drives it and checked after every step.

use busbar::design::{self, Design, LinkId, NodeId, RecordKey};
use busbar::edit::{Button, Command, Editor, Input, Key, Modifiers, Preview};
use busbar::geom::Point;
use busbar::layout::Route;
use std::collections::BTreeSet;

/// Screen and canvas coincide in it: the camera stands at 100 % with no offset unless a test moves it.
pub struct TestEditor {
    pub editor: Editor,
}

impl TestEditor {
    pub fn new() -> Self {
        Self::with_seed(1)
    }

    pub fn with_seed(seed: u64) -> Self {
        Self { editor: Editor::new(Design::named("Test"), seed) }
    }

    /// Places a node, its middle at the point, and gives its id.
    pub fn place(&mut self, kind: &'static str, center: (f64, f64)) -> NodeId {
        self.editor.start_placing(kind);
        self.pointer(&[center]);
        self.only_node()
    }

    /// Drags whatever lies in the middle of a node by an offset.
    pub fn drag(&mut self, node: NodeId, by: (f64, f64)) -> &mut Self {
        let start = self.grip(node);
        self.pointer(&[start, (start.0 + by.0 / 2.0, start.1 + by.1 / 2.0), (start.0 + by.0, start.1 + by.1)])
    }

    /// Where a person takes hold of a node: its middle, or a frame's title.
    pub fn grip(&self, node: NodeId) -> (f64, f64) {
        let rect = self.editor.rect(node).expect("the node is drawn");
        let record = self.editor.design().record(node).expect("the node is there");
        if record.kind == "frame" { (rect.x + 40.0, rect.y + 10.0) } else { (rect.center().x, rect.center().y) }
    }

    /// Drags from the right port of one node into the middle of another.
    pub fn link(&mut self, from: NodeId, to: NodeId) -> Option<LinkId> {
        let before: BTreeSet<LinkId> = self.editor.design().links().map(|(id, _)| id).collect();
        let grip = self.grip(from);
        self.move_to(grip);
        let port = self.editor.ports(from.into()).first().copied().expect("links begin at this node");
        let to = self.grip(to);
        self.pointer(&[(port.x, port.y), (port.x + 30.0, port.y), to]);
        self.editor.design().links().map(|(id, _)| id).find(|id| !before.contains(id))
    }

    /// Drags from the middle of a link into a node.
    pub fn link_from_link(&mut self, from: LinkId, to: NodeId) -> Option<LinkId> {
        let before: BTreeSet<LinkId> = self.editor.design().links().map(|(id, _)| id).collect();
        self.editor.select(BTreeSet::from([from.into()]));
        let port = self.editor.ports(from.into()).first().copied().expect("links begin at this link");
        let to = self.grip(to);
        self.pointer(&[(port.x, port.y), (port.x, port.y + 30.0), to]);
        self.editor.design().links().map(|(id, _)| id).find(|id| !before.contains(id))
    }

    pub fn click(&mut self, at: (f64, f64)) -> &mut Self {
        self.pointer(&[at])
    }

    /// Presses at the first point, moves through the others, lets go at the last.
    pub fn pointer(&mut self, points: &[(f64, f64)]) -> &mut Self {
        self.pointer_with(Button::Main, Modifiers::default(), points)
    }

    pub fn pointer_with(&mut self, button: Button, modifiers: Modifiers, points: &[(f64, f64)]) -> &mut Self {
        let point = |&(x, y): &(f64, f64)| Point::new(x, y);
        let first = points.first().map(point).expect("a way has a beginning");
        let last = points.last().map(point).expect("a way has an end");
        self.editor.input(Input::Move { at: first, modifiers });
        self.editor.input(Input::Down { at: first, button, modifiers });
        self.check();
        for at in points.iter().map(point) {
            self.editor.input(Input::Move { at, modifiers });
            self.check();
        }
        self.editor.input(Input::Up { at: last, modifiers });
        self.check();
        self
    }

    pub fn move_to(&mut self, at: (f64, f64)) -> &mut Self {
        self.editor.input(Input::Move { at: Point::new(at.0, at.1), modifiers: Modifiers::default() });
        self.check();
        self
    }

    /// Presses keys, e.g. `Tab`, `shift+Tab`, `control+z`.
    pub fn keys(&mut self, keys: &[&str]) -> &mut Self {
        for text in keys {
            let mut parts: Vec<&str> = text.split('+').filter(|part| !part.is_empty()).collect();
            let key = if text.ends_with('+') { "+" } else { parts.pop().expect("a key has a name") };
            let has = |name: &str| parts.contains(&name);
            let modifiers = Modifiers { shift: has("shift"), control: has("control"), alt: has("alt"), space: false };
            self.editor.key(&Key { key: key.to_owned(), modifiers });
            self.check();
        }
        self
    }

    pub fn undo(&mut self) -> &mut Self {
        self.editor.undo();
        self.check();
        self
    }

    pub fn redo(&mut self) -> &mut Self {
        self.editor.redo();
        self.check();
        self
    }

    pub fn run(&mut self, command: &Command) -> &mut Self {
        self.editor.run(command).expect("the command can be done");
        self.check();
        self
    }

    pub fn only_node(&self) -> NodeId {
        self.editor.only_selected().and_then(RecordKey::node).expect("one node is selected")
    }

    pub fn position(&self, node: NodeId) -> (f64, f64) {
        let point = self.editor.design().record(node).expect("the node is there").position();
        (point.x, point.y)
    }

    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.editor.design().record(node).expect("the node is there").parent()
    }

    /// The codes of everything said since this was last asked.
    pub fn said(&mut self) -> Vec<&'static str> {
        self.editor.take_updates().said.iter().map(|said| said.code).collect()
    }

    /// A session that begins with what this one shows now.
    fn fresh(&self) -> Editor {
        let mut fresh = Editor::new(self.editor.design().clone(), 0);
        fresh.hide_layers(self.editor.hidden_layers().clone());
        fresh
    }

    /// What must hold after every step.
    pub fn check(&self) {
        let design = self.editor.design();
        assert!(design.repair().is_empty(), "nothing dangles: {:?}", design.repair());
        for key in self.editor.selection() {
            assert!(design.contains(*key), "what is selected is there");
        }
        let everything = busbar::geom::Rect::new(-1e6, -1e6, 2e6, 2e6);
        let drawn = |editor: &Editor| (editor.within(everything).nodes, editor.within(everything).links);
        assert_eq!(drawn(&self.editor), drawn(&self.fresh()), "what is hidden does not depend on how it came about");
        for (id, record) in design.nodes() {
            assert_eq!(self.editor.rect(id), Some(record.rect()), "the scene follows the nodes");
        }
        let fresh = self.fresh();
        let mut refined = None;
        for (id, _) in design.links() {
            let route = self.editor.route(id);
            if route != fresh.route(id) {
                // It is no simple way, so it runs around something.
                let refined = refined.get_or_insert_with(|| {
                    let mut refined = self.fresh();
                    refined.refine(|| true);
                    refined
                });
                // Until it is looked at again, a way may still run around what is gone.
                let ends = |route: Option<&Route>| route.and_then(|it| Some((*it.points.first()?, *it.points.last()?)));
                if !self.editor.wants_refining() || ends(route) != ends(fresh.route(id)) {
                    assert_eq!(route, refined.route(id), "the scene follows the links");
                }
            }
        }
        let text = design::write(design);
        let (read, found) = design::read(&text).expect("what was written can be read");
        assert_eq!(&read, design, "the file holds everything");
        assert!(found.is_empty(), "nothing had to be mended: {found:?}");
        if let Preview::Linking(linking) = self.editor.preview() {
            assert!(design.contains(linking.from), "a link under way has a beginning");
        }
    }
}

//! A drawing as a picture that other programs show: an SVG that looks like the canvas, made of the session's places and
//! routes. The design can be embedded in it and in the PNG made of it, so that the picture opens again.

mod ink;
mod kept;
mod links;
mod nodes;
mod paper;
mod png;
mod theme;
mod words;

pub use kept::{design_in, design_in_svg};
pub use nodes::line;
pub use png::{design_in_png, with_design};
pub use theme::Scheme;
pub use words::pieces;

use crate::design::{Design, LinkId, NodeId, Record, RecordKey, write};
use crate::edit::Editor;
use crate::geom::{Rect, Size, bounds};
use crate::kinds::Outline;
use ink::{Ink, number};
use std::collections::BTreeSet;
use theme::Theme;

/// What a picture shows, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub scheme: Scheme,
    /// Whether what lies behind the drawing shines through.
    pub is_transparent: bool,
    /// Only these nodes, with what stands in them and the links between; everything that is drawn where it is `None`.
    pub part: Option<BTreeSet<NodeId>>,
    /// Whether the design is embedded.
    pub holds_design: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub svg: String,
    /// Its size at 100 %, canvas units.
    pub size: Size,
}

/// Around what is shown, canvas units.
const MARGIN: f64 = 32.0;
/// What is shown where nothing is drawn.
const EMPTY: Rect = Rect::new(0.0, 0.0, 320.0, 180.0);

/// Fonts of the systems first, as on the canvas, then one that every program has.
const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'Noto Sans SC', sans-serif";
const CODE_FONTS: &str = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', 'DejaVu Sans Mono', monospace";

/// Draws a picture. What collapsed frames and hidden layers leave out is left out here, too. The text is the same for the
/// same design, places and settings.
#[must_use]
pub fn picture(editor: &Editor, settings: &Settings) -> Picture {
    let shown = Shown::of(editor, settings.part.as_ref());
    let area = shown.area(editor).unwrap_or(EMPTY).grown(MARGIN);
    let area = Rect::new(area.x.floor(), area.y.floor(), area.width.ceil(), area.height.ceil());
    let design = editor.design();
    let mut ink = Ink::new(Theme::of(settings.scheme));
    ink.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &number(area.width)),
            ("height", &number(area.height)),
            (
                "viewBox",
                &format!("{} {} {} {}", number(area.x), number(area.y), number(area.width), number(area.height)),
            ),
            ("font-family", FONTS),
            ("role", "img"),
        ],
    );
    ink.text_element("title", &[], design.name());
    if settings.holds_design {
        ink.raw(&kept::metadata(&write(design)));
    }
    if !settings.is_transparent {
        let fill = ink.theme.canvas;
        ink.rect(area, 0.0, &[("fill", fill)]);
    }
    for id in &shown.frames {
        nodes::draw(&mut ink, editor, *id);
    }
    for id in &shown.links {
        links::draw(&mut ink, editor, *id);
    }
    for id in &shown.nodes {
        nodes::draw(&mut ink, editor, *id);
    }
    ink.close("svg");
    Picture { svg: ink.finish(), size: area.size() }
}

/// The picture of a design by itself, for whoever has no session: every link has found its way around what is there.
#[must_use]
pub fn picture_of(design: Design, settings: &Settings) -> Picture {
    let mut editor = Editor::new(design, 0);
    editor.refine(|| true);
    picture(&editor, settings)
}

/// What is shown, in the order in which it is drawn.
struct Shown {
    frames: Vec<NodeId>,
    links: Vec<LinkId>,
    nodes: Vec<NodeId>,
}

impl Shown {
    fn of(editor: &Editor, part: Option<&BTreeSet<NodeId>>) -> Self {
        let design = editor.design();
        let order = |id: &NodeId| design.record(*id).map(|record| (record.order().to_owned(), *id));
        let depth = |id: &NodeId| {
            let parent = |id: &NodeId| design.record(*id).and_then(Record::parent);
            // A cycle of frames, which repair removes, ends here too.
            std::iter::successors(parent(id), parent).take(64).count()
        };
        let is_in = |id: &NodeId| {
            let Some(part) = part else { return true };
            let parent = |id: &NodeId| design.record(*id).and_then(Record::parent);
            std::iter::successors(Some(*id), parent).take(64).any(|id| part.contains(&id))
        };
        let drawn = editor.drawn().map(|(id, _)| id).filter(is_in);
        let is_frame = |id: &NodeId| design.record(*id).is_some_and(|record| record.outline() == Outline::Frame);
        let (mut frames, mut nodes): (Vec<NodeId>, Vec<NodeId>) = drawn.partition(is_frame);
        frames.sort_by_cached_key(|id| (depth(id), order(id)));
        nodes.sort_by_cached_key(order);
        let inside: BTreeSet<NodeId> = nodes.iter().chain(&frames).copied().collect();
        let joins_shown = |id: LinkId| {
            let Some((from, to)) = editor.drawn_ends(id) else { return false };
            inside.contains(&from) && inside.contains(&to)
        };
        let routed = design.links().filter(|(id, _)| editor.route(*id).is_some() && joins_shown(*id));
        let mut links: Vec<(&str, LinkId)> = routed.map(|(id, record)| (record.order(), id)).collect();
        links.sort_unstable();
        Self { frames, links: links.into_iter().map(|(_, id)| id).collect(), nodes }
    }

    fn area(&self, editor: &Editor) -> Option<Rect> {
        let nodes = self.frames.iter().chain(&self.nodes).filter_map(|id| editor.rect(*id));
        let links = self.links.iter().filter_map(|id| editor.route(*id)).map(|route| route.bounds());
        bounds(nodes.chain(links))
    }
}

/// The record of a node that is drawn.
fn record(editor: &Editor, id: impl Into<RecordKey>) -> Option<&Record> {
    editor.design().record(id.into())
}

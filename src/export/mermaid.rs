//! The drawing as text for Mermaid (a flowchart): what can be read in a README. Like every export it depends on names, kinds,
//! frames and links, never on ids or places.

use super::comment::is_visible;
use crate::kinds::{Drawing, End, Group, LinkRef, NodeRef, Outline};
use std::fmt::Write as _;

/// A label is cut off here.
const MOST_CHARS: usize = 80;

/// Colours of the groups: those of the page when it is light, which Mermaid shows on any ground.
static CLASSES: [(Group, &str); 4] = [
    (Group::Routing, "fill:#ecedfb,stroke:#4a50c4,color:#161a23"),
    (Group::Compute, "fill:#faf0e7,stroke:#97582a,color:#161a23"),
    (Group::Messaging, "fill:#e3f4f1,stroke:#0f766b,color:#161a23"),
    (Group::Edge, "fill:#fae9f2,stroke:#9a3d72,color:#161a23"),
];

/// The flowchart. Notes and hotspots, which are about the drawing and not in it, are left out. `kind_name` gives the name of a
/// kind in the reader's language.
#[must_use]
pub fn mermaid(drawing: &Drawing, kind_name: &dyn Fn(&str) -> String) -> String {
    let mut chart = Chart { drawing, kind_name, text: "flowchart LR\n".to_owned() };
    chart.level(None, 1);
    for link in drawing.link_refs() {
        chart.link(link);
    }
    chart.classes();
    chart.text
}

struct Chart<'a> {
    drawing: &'a Drawing,
    kind_name: &'a dyn Fn(&str) -> String,
    text: String,
}

/// Whether it stands in the chart.
fn is_shown(node: NodeRef<'_>) -> bool {
    match node.spec().outline {
        Outline::Card | Outline::Bar | Outline::Frame => true,
        Outline::Paper | Outline::Spot => false,
    }
}

impl<'a> Chart<'a> {
    fn line(&mut self, depth: usize, line: &str) {
        // Writing into a string never fails.
        let _ = writeln!(self.text, "{:1$}{line}", "", 2 * depth);
    }

    /// What stands in a frame, or in none.
    fn level(&mut self, frame: Option<usize>, depth: usize) {
        let drawing = self.drawing;
        for node in drawing.node_refs().filter(|node| node.drawn().parent == frame && is_shown(*node)) {
            let has_content =
                drawing.node_refs().any(|other| other.drawn().parent == Some(node.index) && is_shown(other));
            if node.spec().outline == Outline::Frame && has_content {
                self.line(depth, &format!("subgraph n{}[\"{}\"]", node.index, label(node.name())));
                self.level(Some(node.index), depth + 1);
                self.line(depth, "end");
            } else {
                self.node(node, depth);
            }
        }
    }

    fn node(&mut self, node: NodeRef<'a>, depth: usize) {
        let spec = node.spec();
        let (before, after) = match (spec.outline, spec.group) {
            (Outline::Bar, _) => ("{{", "}}"),
            (_, Group::Messaging) => ("[(", ")]"),
            (_, Group::Routing) => ("([", "])"),
            (_, Group::Edge) => ("[/", "/]"),
            (_, Group::Compute | Group::Annotation) => ("[", "]"),
        };
        let kind = label(&(self.kind_name)(spec.id));
        let words = format!("{}<br/><small>{kind}</small>", label(node.name()));
        self.line(depth, &format!("n{}{before}\"{words}\"{after}", node.index));
    }

    /// A link that starts at a link starts at what that one leads to or comes from: arrows begin at nodes here.
    fn link(&mut self, link: LinkRef<'_>) {
        let is_failure = link.spec().is_failure_path;
        let from = match link.drawn().from {
            End::Node(index) => index,
            End::Link(_) => link.from().index,
        };
        let arrow = if is_failure { "-.->" } else { "-->" };
        self.line(1, &format!("n{from} {arrow} n{}", link.drawn().to));
    }

    fn classes(&mut self) {
        for (group, style) in CLASSES {
            let of_group = |node: &NodeRef<'_>| node.spec().group == group && is_shown(*node);
            let members: Vec<String> =
                self.drawing.node_refs().filter(of_group).map(|node| format!("n{}", node.index)).collect();
            if !members.is_empty() {
                self.line(1, &format!("classDef {} {style}", group.id()));
                self.line(1, &format!("class {} {}", members.join(","), group.id()));
            }
        }
    }
}

/// Text within quotes: what means something to Mermaid or HTML is written as a code (Mermaid, "Entity codes to escape
/// characters"), what cannot be seen as a space.
fn label(name: &str) -> String {
    let mut label = String::new();
    for character in name.chars().take(MOST_CHARS) {
        match character {
            hidden if !is_visible(hidden) => label.push(' '),
            plain if plain.is_alphanumeric() || " .,-_/:()+'".contains(plain) => label.push(plain),
            sign if sign.is_ascii() => {
                let _ = write!(label, "#{};", u32::from(sign));
            }
            other => label.push(other),
        }
    }
    if name.chars().count() > MOST_CHARS {
        label.push('…');
    }
    if label.trim().is_empty() { "#8203;".to_owned() } else { label }
}

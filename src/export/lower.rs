//! From a drawing to neutral resources: every node, then every link, in the order of the drawing.

use crate::diagnostic::{Diagnostic, Subject};
use crate::ir::{Builder, LinkAbout, NodeAbout, Template};
use crate::kinds::{Drawing, NodeRef};
use std::fmt::Write;

/// Lowers a drawing to one template, and says what could not be lowered or should be known.
#[must_use]
pub fn lower(drawing: &Drawing) -> (Template, Vec<Diagnostic>) {
    let nodes = drawing.node_refs().map(about).collect();
    let links = drawing
        .link_refs()
        .map(|link| LinkAbout { kind: link.spec().id, from: link.from().index, to: link.to().index })
        .collect();
    let mut builder = Builder::new(nodes, links);
    for node in drawing.node_refs() {
        node.behaviour().lower(node, &mut builder);
    }
    // A link that starts at a link comes after that one, whatever their order: it adds to what that one became.
    let (on_nodes, on_links): (Vec<_>, Vec<_>) =
        drawing.link_refs().partition(|link| matches!(link.drawn().from, crate::kinds::End::Node(_)));
    for link in on_nodes.into_iter().chain(on_links) {
        match link.refusal() {
            None => link.behaviour().lower(link, &mut builder),
            // It could not be drawn so: a file, an import or an edit of an end's fields has brought it about.
            Some(code) => builder.diagnose(
                Diagnostic::error(code)
                    .at(Subject::Link(link.index))
                    .with("from", link.from().name())
                    .with("to", link.to().name()),
            ),
        }
    }
    builder.finish(&drawing.name)
}

fn about(node: NodeRef<'_>) -> NodeAbout {
    NodeAbout {
        name: node.name().to_owned(),
        kind: node.spec().id,
        noun: node.spec().default_name,
        frames: frames(node),
        content: content(node),
        logical_name: logical_name(node),
    }
}

/// The logical name of the resource that a node was read from. What was part of a resource, as SAM's events are, has none.
fn logical_name(node: NodeRef<'_>) -> Option<String> {
    let name = node.drawn().fields.text("origin/at")?.rsplit_once("/Resources/")?.1;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_name.then(|| name.to_owned())
}

/// The names of the frames around a node, the outermost first.
fn frames(node: NodeRef<'_>) -> Vec<String> {
    let mut names = Vec::new();
    let mut around = node.parent();
    // A drawing has no frame inside itself; the bound keeps a broken one from going round for ever.
    for _ in 0..node.drawing.nodes.len() {
        let Some(frame) = around else { break };
        names.push(frame.name().to_owned());
        around = frame.parent();
    }
    names.reverse();
    names
}

/// What tells a node from another of the same name: first where it stands and what it is linked to, last what it says, so
/// that an edit of a field seldom swaps two names.
fn content(node: NodeRef<'_>) -> String {
    let mut content = frames(node).join("\n");
    let drawn = node.drawn();
    let incoming = drawn.incoming.iter().map(|&index| node.drawing.link(index));
    let outgoing = drawn.outgoing.iter().map(|&index| node.drawing.link(index));
    let mut ends: Vec<String> = incoming
        .map(|link| format!("<{} {} {}", link.spec().id, link.from().spec().id, link.from().name()))
        .chain(outgoing.map(|link| format!(">{} {} {}", link.spec().id, link.to().spec().id, link.to().name())))
        .collect();
    ends.sort();
    for end in ends {
        let _ = write!(content, "\n{end}");
    }
    for field in node.behaviour().fields().iter().filter(|field| field.semantic) {
        if let Some(value) = drawn.fields.get(field.id) {
            let _ = write!(content, "\n{} {value}", field.id);
        }
    }
    content
}

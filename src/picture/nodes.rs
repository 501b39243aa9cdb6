//! Nodes in pictures: the forms of style/canvas.css, in its measures.

use super::ink::{Ink, number};
use super::paper;
use super::words::{Face, broken, line as text_line, width};
use crate::design::{NodeId, Record};
use crate::edit::Editor;
use crate::geom::Rect;
use crate::kinds::{Glyph, Group, Outline, Spec};
use crate::text::{choice_label, label, label_with};

/// The side of a badge and of the glyph in it.
const BADGE: f64 = 36.0;
const GLYPH: f64 = 22.0;
/// Of a line's height, what lies above its baseline where it is as high as usual for its text.
const ASCENT: f64 = 0.36;

/// What a node shows.
struct Node<'a> {
    record: &'a Record,
    spec: Option<&'static Spec>,
    rect: Rect,
    line: String,
    is_disabled: bool,
}

pub(super) fn draw(ink: &mut Ink, editor: &Editor, id: NodeId) {
    let (Some(record), Some(rect)) = (super::record(editor, id), editor.rect(id)) else { return };
    let holds = if record.is_collapsed() { editor.inhabitants(id) } else { 0 };
    let node = Node {
        record,
        spec: record.node_kind().map(|kind| kind.spec()),
        rect,
        line: line(record, holds),
        is_disabled: record.fields.text("state") == Some("disabled"),
    };
    match record.outline() {
        Outline::Card => card(ink, &node),
        Outline::Bar => bar(ink, &node),
        Outline::Frame => frame(ink, &node),
        Outline::Paper => paper::draw(ink, record, rect),
        Outline::Spot => spot(ink, &node),
    }
}

/// What a node is, in one line: its kind's name, and the first telling choice that is not the usual one, which sets it apart
/// at a glance. A frame says what it bounds, and a collapsed one how many nodes it holds.
#[must_use]
pub fn line(record: &Record, holds: usize) -> String {
    let line = record.node_kind().map_or_else(|| record.kind.clone(), |kind| line_of_kind(kind.spec(), record));
    if record.is_collapsed() {
        return label_with("app-canvas-holds", &[("what", &line), ("count", &holds.to_string())]);
    }
    line
}

fn line_of_kind(spec: &'static Spec, record: &Record) -> String {
    let kind = label(&format!("kind-{}", spec.id));
    let mut chosen = spec.tells.iter().map(|&(field, usual)| (record.fields.text(field).unwrap_or(usual), usual));
    if spec.outline == Outline::Frame {
        return chosen.next().map_or(kind, |(value, _)| choice_label(value));
    }
    match chosen.find(|(value, usual)| value != usual) {
        Some((value, _)) => format!("{kind} · {}", choice_label(value)),
        None => kind,
    }
}

fn group(node: &Node<'_>) -> Group {
    node.spec.map_or(Group::Annotation, |spec| spec.group)
}

/// A line's baseline, from the top of its box.
fn baseline(top: f64, height: f64, size: f64) -> f64 {
    top + height / 2.0 + size * ASCENT
}

fn card(ink: &mut Ink, node: &Node<'_>) {
    let theme = ink.theme;
    let rect = inset(node.rect, 0.5);
    let is_collapsed = node.record.is_collapsed();
    if is_collapsed {
        for (down, narrower) in [(8.0, 2.0), (4.0, 1.0)] {
            let behind = Rect::new(rect.x + narrower, rect.y + down, rect.width - 2.0 * narrower, rect.height);
            ink.rect(behind, 10.0, &[("fill", theme.surface), ("stroke", theme.hairline_strong)]);
        }
    } else {
        let shadow = Rect::new(node.rect.x, node.rect.y + 1.0, node.rect.width, node.rect.height);
        ink.rect(shadow, 10.0, &[("fill", "#161c2d"), ("fill-opacity", "0.07")]);
    }
    let stroke = if is_collapsed { theme.outline } else { theme.hairline_strong };
    let mut attributes = vec![("fill", theme.raised), ("stroke", stroke)];
    if is_collapsed || node.is_disabled {
        attributes.push(("stroke-dasharray", "3 3"));
    }
    ink.rect(rect, 9.5, &attributes);
    let mut left = node.rect.x + 14.0;
    if let Some(spec) = node.spec {
        let (colour, soft) = theme.group(spec.group);
        let colours = if node.is_disabled { (theme.text_faint, theme.sunken) } else { (colour, soft) };
        badge(ink, &spec.glyph, (left, node.rect.center().y - BADGE / 2.0), colours);
        left += BADGE + 11.0;
    }
    let room = node.rect.right() - 11.0 - left;
    let names = broken(node.record.name(), room, 14.0, 600, 2);
    let height = 18.0 * names.len() as f64 + 16.0;
    let mut top = node.rect.center().y - height / 2.0;
    let fill = if node.is_disabled { theme.text_muted } else { theme.text };
    for name in &names {
        let face = Face { size: 14.0, weight: 600, fill, anchor: "start" };
        text_line(ink, name, (left, baseline(top, 18.0, 14.0)), room, face);
        top += 18.0;
    }
    let face = Face { size: 12.0, weight: 400, fill: theme.text_muted, anchor: "start" };
    text_line(ink, &node.line, (left, baseline(top, 16.0, 12.0)), room, face);
}

fn badge(ink: &mut Ink, shown: &Glyph, at: (f64, f64), (colour, soft): (&str, &str)) {
    ink.rect(Rect::new(at.0, at.1, BADGE, BADGE), 8.0, &[("fill", soft)]);
    let margin = (BADGE - GLYPH) / 2.0;
    glyph(ink, shown, (at.0 + margin, at.1 + margin), colour);
}

fn glyph(ink: &mut Ink, shown: &Glyph, at: (f64, f64), colour: &str) {
    let transform = format!("translate({} {}) scale({})", number(at.0), number(at.1), number(GLYPH / 24.0));
    let attributes = [
        ("transform", transform.as_str()),
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-width", "1.6"),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
    ];
    ink.open("g", &attributes);
    for path in shown.strokes {
        ink.path(path, &[]);
    }
    for path in shown.fills {
        ink.path(path, &[("fill", colour), ("stroke", "none")]);
    }
    ink.close("g");
}

fn bar(ink: &mut Ink, node: &Node<'_>) {
    let theme = ink.theme;
    let (colour, soft) = theme.group(group(node));
    let rect = inset(node.rect, 0.5);
    let fill = [("fill", theme.raised)];
    ink.rect(rect, 19.5, &fill);
    // The colour of the group runs out downwards.
    let fade = format!("fade-{}", group(node).id());
    let stop = |offset: &'static str, opacity: &'static str| {
        [("offset", offset), ("stop-color", soft), ("stop-opacity", opacity)]
    };
    ink.open(
        "linearGradient",
        &[
            ("id", &fade),
            ("gradientUnits", "userSpaceOnUse"),
            ("x1", "0"),
            ("x2", "0"),
            ("y1", &number(node.rect.y)),
            ("y2", &number(node.rect.y + 140.0)),
        ],
    );
    ink.empty("stop", &stop("0", "1"));
    ink.empty("stop", &stop("1", "0"));
    ink.close("linearGradient");
    ink.rect(rect, 19.5, &[("fill", &format!("url(#{fade})")), ("stroke", colour), ("stroke-opacity", "0.45")]);
    let middle = node.rect.center().x;
    let mut top = node.rect.y + 15.0;
    if let Some(spec) = node.spec {
        badge(ink, &spec.glyph, (middle - BADGE / 2.0, top), (theme.on_strong, colour));
        top += BADGE + 10.0;
    }
    let room = node.rect.width - 8.0;
    for name in broken(node.record.name(), room, 12.0, 600, 3) {
        let face = Face { size: 12.0, weight: 600, fill: theme.text, anchor: "middle" };
        text_line(ink, &name, (middle, baseline(top, 16.0, 12.0)), room, face);
        top += 16.0;
    }
    top += 2.0;
    let face = Face { size: 11.0, weight: 400, fill: theme.text_muted, anchor: "middle" };
    text_line(ink, &node.line, (middle, baseline(top, 16.0, 11.0)), room, face);
    top += 16.0 + 14.0;
    let rail = Rect::new(middle - 2.0, top, 4.0, (node.rect.bottom() - 19.0 - top).max(8.0));
    ink.rect(rail, 2.0, &[("fill", colour), ("fill-opacity", "0.75")]);
}

fn frame(ink: &mut Ink, node: &Node<'_>) {
    let theme = ink.theme;
    let attributes = [
        ("fill", theme.surface),
        ("fill-opacity", "0.45"),
        ("stroke", theme.outline),
        ("stroke-width", "1.5"),
        ("stroke-dasharray", "4.5 3"),
    ];
    ink.rect(inset(node.rect, 0.75), 11.25, &attributes);
    let chip = width(&node.line, 11.0, 500) * 1.08 + 12.0;
    let left = node.rect.x + 13.0;
    let room = (node.rect.width - 13.0 - 12.0 - 8.0 - chip).max(0.0);
    let name = node.record.name();
    // The chip stands right behind the name, whatever the font.
    let room = room.min(width(name, 13.0, 600));
    let face = Face { size: 13.0, weight: 600, fill: theme.text, anchor: "start" };
    text_line(ink, name, (left, baseline(node.rect.y, 28.0, 13.0)), room, face);
    let (colour, soft) = theme.group(Group::Annotation);
    let chip_left = left + room + 8.0;
    ink.rect(Rect::new(chip_left, node.rect.y + 6.0, chip, 17.0), 4.0, &[("fill", soft)]);
    let face = Face { size: 11.0, weight: 500, fill: colour, anchor: "middle" };
    let middle = chip_left + chip / 2.0;
    text_line(ink, &node.line, (middle, baseline(node.rect.y + 6.0, 17.0, 11.0)), chip - 8.0, face);
}

/// A hotspot: its number in a circle.
fn spot(ink: &mut Ink, node: &Node<'_>) {
    let theme = ink.theme;
    let center = node.rect.center();
    let (x, y, radius) = (number(center.x), number(center.y), number(node.rect.width / 2.0 - 1.0));
    let attributes = [
        ("cx", x.as_str()),
        ("cy", &y),
        ("r", &radius),
        ("fill", theme.accent),
        ("stroke", theme.raised),
        ("stroke-width", "2"),
    ];
    ink.empty("circle", &attributes);
    let face = Face { size: 14.0, weight: 600, fill: theme.on_accent, anchor: "middle" };
    let shown = node.record.number().unwrap_or_default().to_string();
    text_line(ink, &shown, (center.x, baseline(node.rect.y, node.rect.height, 14.0)), node.rect.width - 6.0, face);
}

fn inset(rect: Rect, by: f64) -> Rect {
    rect.grown(-by)
}

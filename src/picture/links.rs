//! Links in pictures.

use super::ink::Ink;
use super::words::{Face, line};
use crate::design::LinkId;
use crate::edit::Editor;
use crate::geom::Rect;
use crate::layout::path;

pub(super) fn draw(ink: &mut Ink, editor: &Editor, id: LinkId) {
    let (Some(record), Some(route)) = (super::record(editor, id), editor.route(id)) else { return };
    let is_failure = record.link_kind().is_some_and(|kind| kind.spec().is_failure_path);
    let theme = ink.theme;
    let colour = if is_failure { theme.link_failure } else { theme.link };
    let mut attributes = vec![("fill", "none"), ("stroke", colour), ("stroke-width", "1.6")];
    if is_failure {
        attributes.push(("stroke-dasharray", "5 4"));
    }
    ink.path(&path::line(&route.points), &attributes);
    ink.path(&path::arrow(&route.points), &[("fill", colour)]);
    let gathered = editor.gathered(id);
    if gathered > 1 {
        let at = route.middle;
        let pill = Rect::new(at.x - 13.0, at.y - 9.0, 26.0, 18.0);
        ink.rect(pill, 9.0, &[("fill", theme.raised), ("stroke", colour)]);
        let face = Face { size: 11.0, weight: 500, fill: theme.text_muted, anchor: "middle" };
        line(ink, &format!("×{gathered}"), (at.x, at.y + 4.0), 26.0, face);
    }
}

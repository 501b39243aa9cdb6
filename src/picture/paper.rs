//! Notes in pictures: their Markdown set in lines, as much of it as the paper holds.

use super::CODE_FONTS;
use super::ink::{Ink, escaped, number};
use super::words::{Face, WIDEST_FONT, cut, line, width};
use crate::design::Record;
use crate::edit::{Block, Piece, Style, blocks};
use crate::geom::Rect;
use std::fmt::Write as _;

/// Around the text.
const ACROSS: f64 = 13.0;
const DOWN: f64 = 11.0;
const LINE: f64 = 18.0;
const SIZE: f64 = 13.0;

pub(super) fn draw(ink: &mut Ink, record: &Record, rect: Rect) {
    let theme = ink.theme;
    ink.rect(rect.grown(-0.5), 5.5, &[("fill", theme.paper), ("stroke", theme.paper_line)]);
    let room = rect.width - 2.0 * ACROSS;
    let face = Face { size: 12.0, weight: 600, fill: theme.text, anchor: "start" };
    line(ink, record.name(), (rect.x + ACROSS, rect.y + DOWN + 13.0), room, face);
    let mut page = Page { top: rect.y + DOWN + LINE + 2.0, left: rect.x + ACROSS, room, bottom: rect.bottom() - DOWN };
    let mut was_item = false;
    for (index, block) in blocks(record.fields.text("text").unwrap_or_default()).into_iter().enumerate() {
        let is_item = matches!(block, Block::Item { .. });
        if index > 0 && !(is_item && was_item) {
            page.top += 6.0;
        }
        was_item = is_item;
        page.block(ink, block);
    }
}

/// Where the next line goes.
struct Page {
    top: f64,
    left: f64,
    room: f64,
    bottom: f64,
}

impl Page {
    fn block(&mut self, ink: &mut Ink, block: Block) {
        let theme = ink.theme;
        match block {
            Block::Heading(level, pieces) => {
                let (size, height) = if level <= 1 { (16.0, 22.0) } else { (SIZE, LINE) };
                let strong = |piece: Piece| Piece { style: Style { is_strong: true, ..piece.style }, ..piece };
                self.lines(ink, pieces.into_iter().map(strong).collect(), (size, height), 0.0, theme.text);
            }
            Block::Paragraph(pieces) => self.lines(ink, pieces, (SIZE, LINE), 0.0, theme.text),
            Block::Item { depth, marker, pieces } => {
                let marker = marker.words();
                let indent = 14.0 * depth as f64;
                let face = Face { size: SIZE, weight: 400, fill: theme.text_muted, anchor: "start" };
                if self.top + LINE <= self.bottom {
                    line(ink, &marker, (self.left + indent, self.top + 13.5), 40.0, face);
                }
                let beside = if marker.is_empty() { 0.0 } else { width(&marker, SIZE, 400).max(5.0) + 6.0 };
                self.lines(ink, pieces, (SIZE, LINE), indent + beside, theme.text);
            }
            Block::Quote(pieces) => {
                let from = self.top;
                self.lines(ink, pieces, (SIZE, LINE), 11.0, theme.text_muted);
                ink.rect(Rect::new(self.left, from, 3.0, self.top - from), 0.0, &[("fill", theme.paper_line)]);
            }
            Block::Code(text) => {
                for code in text.lines() {
                    let style = Style { is_code: true, ..Style::default() };
                    self.lines(ink, vec![Piece { text: code.to_owned(), style }], (12.0, LINE), 6.0, theme.text);
                }
            }
            Block::Rule => {
                if self.top < self.bottom {
                    ink.rect(Rect::new(self.left, self.top, self.room, 1.0), 0.0, &[("fill", theme.paper_line)]);
                }
                self.top += 1.0;
            }
        }
    }

    /// Sets runs of text in lines, from an indent on.
    fn lines(&mut self, ink: &mut Ink, pieces: Vec<Piece>, (size, height): (f64, f64), indent: f64, fill: &str) {
        let room = self.room - indent;
        let lines = broken(pieces, room, size);
        let measure = |runs: &[Piece]| runs.iter().map(|run| width(&run.text, size, weight(run.style))).sum::<f64>();
        // Lines of one block are set alike.
        let is_fitted = lines.iter().any(|runs| measure(runs) * WIDEST_FONT > room);
        for runs in lines {
            if self.top + height > self.bottom {
                self.top = self.bottom;
                return;
            }
            let mut markup = String::new();
            for run in &runs {
                // Writing into a string never fails.
                let _ = write!(markup, "<tspan{}>{}</tspan>", attributes(run.style), escaped(&run.text));
            }
            let measured = measure(&runs);
            let fitted = if is_fitted && measured > 0.0 {
                format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(measured.min(room)))
            } else {
                String::new()
            };
            ink.raw(&format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{fill}\" xml:space=\"preserve\"{fitted}>{markup}</text>",
                number(self.left + indent),
                number(self.top + height / 2.0 + size * 0.36),
                number(size),
            ));
            self.top += height;
        }
    }
}

const fn weight(style: Style) -> u32 {
    if style.is_strong { 600 } else { 400 }
}

fn attributes(style: Style) -> String {
    let Style { is_strong, is_emphasis, is_struck, is_code, is_link } = style;
    let mut attributes = String::new();
    if is_strong {
        attributes.push_str(" font-weight=\"600\"");
    }
    if is_emphasis {
        attributes.push_str(" font-style=\"italic\"");
    }
    match (is_struck, is_link) {
        (true, _) => attributes.push_str(" text-decoration=\"line-through\""),
        (false, true) => attributes.push_str(" text-decoration=\"underline\""),
        (false, false) => {}
    }
    if is_code {
        let _ = write!(attributes, " font-family=\"{CODE_FONTS}\" font-size=\"12\"");
    }
    attributes
}

/// Lines of runs that fit the room: broken at spaces and at new lines; a word that is too long is cut off.
fn broken(pieces: Vec<Piece>, room: f64, size: f64) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::<Piece>::new()];
    let mut used = 0.0;
    for piece in pieces {
        for (index, text) in piece.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
                used = 0.0;
            }
            for word in text.split_inclusive(' ') {
                let wide = width(word, size, weight(piece.style));
                if used > 0.0 && used + width(word.trim_end(), size, weight(piece.style)) > room {
                    lines.push(Vec::new());
                    used = 0.0;
                }
                let word = if wide > room { cut(word, room, size, weight(piece.style)) } else { word.to_owned() };
                used += wide.min(room);
                let Some(runs) = lines.last_mut() else { continue };
                match runs.last_mut() {
                    Some(run) if run.style == piece.style => run.text.push_str(&word),
                    Some(_) | None => runs.push(Piece { text: word, style: piece.style }),
                }
            }
        }
    }
    lines
}

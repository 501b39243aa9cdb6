//! A note's text, which is Markdown, as blocks to be drawn. HTML in it is text like any other.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// One block of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Its level from 1 to 6.
    Heading(u8, Vec<Piece>),
    Paragraph(Vec<Piece>),
    /// A line of a list: how deep, from 0, and what stands before it.
    Item {
        depth: usize,
        marker: Marker,
        pieces: Vec<Piece>,
    },
    Quote(Vec<Piece>),
    Code(String),
    Rule,
}

/// What stands before a line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    Bullet,
    Number(u64),
    /// A box, ticked or not.
    Task(bool),
    /// A further paragraph of the same line.
    None,
}

impl Marker {
    /// How it is written; empty for a further paragraph.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Marker::Bullet => "•".to_owned(),
            Marker::Number(number) => format!("{number}."),
            Marker::Task(true) => "☑".to_owned(),
            Marker::Task(false) => "☐".to_owned(),
            Marker::None => String::new(),
        }
    }
}

/// A run of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub style: Style,
}

/// How a run of text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub is_strong: bool,
    pub is_emphasis: bool,
    pub is_struck: bool,
    pub is_code: bool,
    pub is_link: bool,
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    pieces: Vec<Piece>,
    style: Style,
    /// The lists around, with the next number of those that count.
    lists: Vec<Option<u64>>,
    marker: Option<Marker>,
    quotes: usize,
    code: Option<String>,
}

/// The blocks of a note.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reading = Reading::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS) {
        reading.take(event);
    }
    reading.end_block();
    reading.blocks
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.push(&text, self.style),
            },
            Event::Code(text) => self.push(&text, Style { is_code: true, ..self.style }),
            // A note is read as it was typed: a new line is a new line.
            Event::SoftBreak | Event::HardBreak => self.push("\n", self.style),
            Event::Rule => {
                self.end_block();
                self.blocks.push(Block::Rule);
            }
            Event::TaskListMarker(is_done) => self.marker = Some(Marker::Task(is_done)),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.push(&text, self.style);
            }
        }
    }

    fn push(&mut self, text: &str, style: Style) {
        match self.pieces.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            Some(_) | None => self.pieces.push(Piece { text: text.to_owned(), style }),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.style.is_strong = true,
            Tag::Emphasis => self.style.is_emphasis = true,
            Tag::Strikethrough => self.style.is_struck = true,
            Tag::Link { .. } | Tag::Image { .. } => self.style.is_link = true,
            Tag::List(first) => {
                self.end_block();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.end_block();
                self.marker = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        Marker::Number(*number - 1)
                    }
                    Some(None) | None => Marker::Bullet,
                });
            }
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.end_block();
                self.code = Some(String::new());
            }
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => self.end_block(),
            // Everything else is not switched on.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.style.is_strong = false,
            TagEnd::Emphasis => self.style.is_emphasis = false,
            TagEnd::Strikethrough => self.style.is_struck = false,
            TagEnd::Link | TagEnd::Image => self.style.is_link = false,
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.blocks.push(Block::Code(code.trim_end().to_owned()));
                }
            }
            TagEnd::Heading(level) => {
                let pieces = std::mem::take(&mut self.pieces);
                self.blocks.push(Block::Heading(level as u8, pieces));
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Item => self.end_block(),
            // Everything else is not switched on.
            _ => {}
        }
    }

    fn end_block(&mut self) {
        if self.pieces.is_empty() {
            return;
        }
        let pieces = std::mem::take(&mut self.pieces);
        let depth = self.lists.len();
        self.blocks.push(if depth > 0 {
            Block::Item { depth: depth - 1, marker: self.marker.take().unwrap_or(Marker::None), pieces }
        } else if self.quotes > 0 {
            Block::Quote(pieces)
        } else {
            Block::Paragraph(pieces)
        });
    }
}

//! What explains a drawing: Markdown in notes, and the legend of what is used.

use crate::support::editor::TestEditor;
use busbar::edit::{Block, Marker, Piece, Style, blocks};

fn plain(text: &str) -> Vec<Piece> {
    vec![Piece { text: text.to_owned(), style: Style::default() }]
}

#[test]
fn a_note_is_markdown_and_keeps_its_lines() {
    let text =
        "# Why\nTwo *lines*\nof **text**\n\n- one\n- [x] two\n  1. deep\n\n> said\n\n```\nlet x;\n```\n---\n<b>raw</b>";
    let wanted = vec![
        Block::Heading(1, plain("Why")),
        Block::Paragraph(vec![
            Piece { text: "Two ".to_owned(), style: Style::default() },
            Piece { text: "lines".to_owned(), style: Style { is_emphasis: true, ..Style::default() } },
            Piece { text: "\nof ".to_owned(), style: Style::default() },
            Piece { text: "text".to_owned(), style: Style { is_strong: true, ..Style::default() } },
        ]),
        Block::Item { depth: 0, marker: Marker::Bullet, pieces: plain("one") },
        Block::Item { depth: 0, marker: Marker::Task(true), pieces: plain("two") },
        Block::Item { depth: 1, marker: Marker::Number(1), pieces: plain("deep") },
        Block::Quote(plain("said")),
        Block::Code("let x;".to_owned()),
        Block::Rule,
        Block::Paragraph(plain("<b>raw</b>")),
    ];
    assert_eq!(blocks(text), wanted);
    assert_eq!(blocks(""), []);
    assert_eq!(blocks("plain"), [Block::Paragraph(plain("plain"))]);
}

#[test]
fn the_legend_names_what_is_used_once_in_the_palettes_order() {
    let mut t = TestEditor::new();
    assert!(t.editor.legend().kinds.is_empty());
    let queue = t.place("sqs-queue", (900.0, 600.0));
    let rule = t.place("rule", (300.0, 200.0));
    t.place("rule", (300.0, 400.0));
    let function = t.place("lambda-function", (800.0, 200.0));
    t.place("note", (300.0, 650.0));
    let delivery = t.link(rule, function).expect("a rule has targets");
    assert!(t.editor.legend().has_links && !t.editor.legend().has_failure_paths);
    t.link_from_link(delivery, queue).expect("a delivery has a dead-letter queue");
    let legend = t.editor.legend();
    assert_eq!(legend.kinds, [("rule", 2), ("lambda-function", 1), ("sqs-queue", 1)]);
    assert!(legend.has_failure_paths);
}

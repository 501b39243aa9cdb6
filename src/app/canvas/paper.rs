//! The text of a note, drawn from its Markdown.

use busbar::edit::{Block, Piece, Style, blocks};
use leptos::prelude::*;

/// The text as it is read.
pub fn view(text: &str) -> AnyView {
    blocks(text).into_iter().map(block).collect_view().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(level, pieces) => {
            let class = if level <= 1 { "paper-title" } else { "paper-subtitle" };
            view! { <p class=class>{runs(pieces)}</p> }.into_any()
        }
        Block::Paragraph(pieces) => view! { <p>{runs(pieces)}</p> }.into_any(),
        Block::Item { depth, marker, pieces } => {
            let marker = marker.words();
            view! {
                <p class="paper-item" style:padding-left=format!("{}px", 14 * depth)>
                    <span class="paper-marker">{marker}</span>
                    <span>{runs(pieces)}</span>
                </p>
            }
            .into_any()
        }
        Block::Quote(pieces) => view! { <p class="paper-quote">{runs(pieces)}</p> }.into_any(),
        Block::Code(text) => view! { <p class="paper-code">{text}</p> }.into_any(),
        Block::Rule => view! { <p class="paper-rule"></p> }.into_any(),
    }
}

fn runs(pieces: Vec<Piece>) -> impl IntoView {
    let run = |Piece { text, style }: Piece| {
        let Style { is_strong, is_emphasis, is_struck, is_code, is_link } = style;
        view! {
            <span
                class:is-strong=is_strong
                class:is-emphasis=is_emphasis
                class:is-struck=is_struck
                class:is-code=is_code
                class:is-link=is_link
            >
                {text}
            </span>
        }
    };
    pieces.into_iter().map(run).collect_view()
}

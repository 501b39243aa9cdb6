//! The small drawings on buttons: our own, 20 × 20, stroked with the colour around them.

use leptos::prelude::*;

/// What a button shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    AlignBottom,
    AlignCenter,
    AlignLeft,
    AlignMiddle,
    AlignRight,
    AlignTop,
    ArrangeDown,
    ArrangeRight,
    Check,
    Close,
    Commands,
    Dash,
    DistributeAcross,
    DistributeDown,
    Download,
    Export,
    Find,
    Fit,
    Fold,
    Gallery,
    Keys,
    Legend,
    Menu,
    Minus,
    Moon,
    New,
    Open,
    Outline,
    Pin,
    Plus,
    Redo,
    Send,
    Sun,
    System,
    Undo,
    Warning,
    Wide,
}

impl Icon {
    const fn paths(self) -> &'static [&'static str] {
        match self {
            Icon::AlignBottom => &["M3 17h14", "M5.5 4h3v10h-3zM11.5 8h3v6h-3z"],
            Icon::AlignCenter => &["M3 10h14", "M5.5 4h3v12h-3zM11.5 6.5h3v7h-3z"],
            Icon::AlignLeft => &["M3 3v14", "M6 5.5h10v3H6zM6 11.5h6v3H6z"],
            Icon::AlignMiddle => &["M10 3v14", "M4 5.5h12v3H4zM6.5 11.5h7v3h-7z"],
            Icon::AlignRight => &["M17 3v14", "M4 5.5h10v3H4zM8 11.5h6v3H8z"],
            Icon::AlignTop => &["M3 3h14", "M5.5 6h3v10h-3zM11.5 6h3v6h-3z"],
            Icon::ArrangeDown => &["M7.5 3h5v4h-5zM3 13h5v4H3zM12 13h5v4h-5z", "M10 7v3M5.5 13v-3h9v3"],
            Icon::ArrangeRight => &["M3 7.5v5h4v-5zM13 3v5h4V3zM13 12v5h4v-5z", "M7 10h3M13 5.5h-3v9h3"],
            Icon::Check => &["M4.5 10.5l3.5 3.5 7.5-8"],
            Icon::Close => &["M5 5l10 10M15 5L5 15"],
            Icon::Commands => &["M4 5.5l4.5 4.5L4 14.5", "M10.5 15H16"],
            Icon::Dash => &["M5.5 10h9"],
            Icon::DistributeAcross => &["M3 3v14M17 3v14", "M8 6h4v8H8z"],
            Icon::DistributeDown => &["M3 3h14M3 17h14", "M6 8h8v4H6z"],
            Icon::Download => &["M10 3.5v9M6.5 9.5L10 13l3.5-3.5", "M4 16.5h12"],
            Icon::Export => &["M7 6L3 10l4 4M13 6l4 4-4 4"],
            Icon::Find => &["M8.8 3.5a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 0 1 0-10.6z", "M12.7 12.7l4 4"],
            Icon::Fit => &["M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13"],
            Icon::Fold => &["M6 8l4 4 4-4"],
            Icon::Gallery => &["M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z"],
            Icon::Keys => &["M2.5 5.5h15v9h-15z", "M5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7"],
            Icon::Legend => &["M3.5 4h4v4h-4zM3.5 12h4v4h-4z", "M10.5 6H17M10.5 14H17"],
            Icon::Menu => &["M3.5 6h13M3.5 10h13M3.5 14h13"],
            Icon::Minus => &["M4.5 10h11"],
            Icon::Moon => &["M16.5 11.8A6.9 6.9 0 0 1 8.2 3.5a6.9 6.9 0 1 0 8.3 8.3z"],
            Icon::New => &["M5 2.5h6.5L15.5 6.5v11H5z", "M11.5 2.5v4h4"],
            Icon::Open => &["M2.5 15.5v-11h5l1.6 2h8.4v9z"],
            Icon::Outline => &["M3.5 4.5h4M8 10h8.5M8 15.5h8.5M5 7v8.5h1M5 10h1", "M10.5 4.5h6"],
            Icon::Pin => &["M7 3h6M8 3v5l-2.5 3.5h9L12 8V3M10 11.5V17"],
            Icon::Plus => &["M10 4.5v11M4.5 10h11"],
            Icon::Redo => &["M15.5 8H8a4.2 4.2 0 0 0 0 8.4h3.5", "M12.3 4.6L15.7 8l-3.4 3.4"],
            Icon::Send => &["M6 4l10 6-10 6z"],
            Icon::Sun => &[
                "M10 6.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 0 1 0-6.8z",
                "M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M15.7 4.3l-1.2 1.2M5.5 14.5l-1.2 1.2",
            ],
            Icon::System => &["M2.5 3.5h15v10h-15z", "M7 17h6M10 13.5V17"],
            Icon::Undo => &["M4.5 8H12a4.2 4.2 0 0 1 0 8.4H8.5", "M7.7 4.6L4.3 8l3.4 3.4"],
            Icon::Warning => &["M10 3.2l7.3 13H2.7z", "M10 8.2v3.6M10 14h.01"],
            Icon::Wide => &["M7 6L3 10l4 4M13 6l4 4-4 4", "M3 10h14"],
        }
    }

    /// The drawing.
    pub fn view(self) -> impl IntoView {
        let paths = self.paths().iter().map(|path| view! { <path d=*path /> }).collect_view();
        view! {
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                {paths}
            </svg>
        }
    }
}

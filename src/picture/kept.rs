//! The design within an SVG: in its `metadata`, as base 64 of the design's file, which no program that writes the picture
//! anew spoils by other spaces or entities.

use super::design_in_png;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The element that holds the design, in a namespace of our own.
const ELEMENT: &str = "busbar:design";
const NAMESPACE: &str = "urn:busbar:design:1";

/// The markup that keeps a design's file in an SVG.
pub(super) fn metadata(text: &str) -> String {
    format!(
        "<metadata><{ELEMENT} xmlns:busbar=\"{NAMESPACE}\" encoding=\"base64\">{}</{ELEMENT}></metadata>",
        STANDARD.encode(text)
    )
}

/// The design's file in an SVG; `None` where there is none, or where it is spoilt.
#[must_use]
pub fn design_in_svg(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once(&format!("<{ELEMENT}"))?;
    let (_, rest) = rest.split_once('>')?;
    let (held, _) = rest.split_once("</")?;
    let held: String = held.chars().filter(|character| !character.is_whitespace()).collect();
    String::from_utf8(STANDARD.decode(held).ok()?).ok()
}

/// The design's file in a picture's bytes, SVG or PNG; `None` where there is none.
#[must_use]
pub fn design_in(bytes: &[u8]) -> Option<String> {
    design_in_png(bytes).or_else(|| design_in_svg(std::str::from_utf8(bytes).ok()?))
}

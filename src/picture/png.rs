//! The design within a PNG: in a chunk of international text (PNG, third edition, section 11.3.3.4, `iTXt`), not compressed.

use crate::export::checksum;

/// How every PNG begins (section 5.2).
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
const KEYWORD: &[u8] = b"busbar-design";
/// A chunk is its length, its type, its data and a checksum of the latter two (section 5.3).
const AROUND: usize = 12;

/// The PNG with a design's file in it, in place of one that it held before; `None` for bytes that are no PNG.
#[must_use]
pub fn with_design(png: &[u8], text: &str) -> Option<Vec<u8>> {
    let mut out = SIGNATURE.to_vec();
    let mut is_written = false;
    for chunk in chunks(png)? {
        if text_of(chunk).is_some() {
            continue;
        }
        // Text may stand anywhere between the first chunk and the last.
        if kind(chunk) == b"IEND" {
            out.extend(text_chunk(text)?);
            is_written = true;
        }
        out.extend(chunk);
    }
    is_written.then_some(out)
}

/// The design's file in a PNG; `None` where there is none.
#[must_use]
pub fn design_in_png(bytes: &[u8]) -> Option<String> {
    let text = chunks(bytes)?.into_iter().find_map(text_of)?;
    String::from_utf8(text.to_vec()).ok()
}

/// The chunks of a PNG, whole; `None` where one is cut off or spoilt.
fn chunks(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut rest = bytes.strip_prefix(&SIGNATURE)?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let length = u32::from_be_bytes(*rest.first_chunk::<4>()?);
        let (chunk, after) = rest.split_at_checked(usize::try_from(length).ok()?.checked_add(AROUND)?)?;
        let (checked, sum) = chunk[4..].split_last_chunk::<4>()?;
        if checksum(checked) != u32::from_be_bytes(*sum) {
            return None;
        }
        chunks.push(chunk);
        rest = after;
    }
    Some(chunks)
}

fn kind(chunk: &[u8]) -> &[u8] {
    &chunk[4..8]
}

/// The text of a chunk that holds a design.
fn text_of(chunk: &[u8]) -> Option<&[u8]> {
    let data = &chunk[8..chunk.len() - 4];
    // The keyword, the end of it, no compression and its method, no language, no translated keyword.
    let text = data.strip_prefix(KEYWORD)?.strip_prefix(&[0; 5])?;
    (kind(chunk) == b"iTXt").then_some(text)
}

fn text_chunk(text: &str) -> Option<Vec<u8>> {
    let mut checked = b"iTXt".to_vec();
    checked.extend(KEYWORD);
    checked.extend([0; 5]);
    checked.extend(text.as_bytes());
    let length = u32::try_from(checked.len() - 4).ok()?;
    let sum = checksum(&checked);
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend(checked);
    chunk.extend(sum.to_be_bytes());
    Some(chunk)
}

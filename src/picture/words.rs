//! Text in pictures: measured by the widths of Helvetica, which the fonts of systems come near to, broken into lines and cut
//! off where there is no room. Whatever font a program then takes, a line is drawn no wider than its room.

use super::ink::{Ink, number};

/// How a line is set.
#[derive(Clone, Copy)]
pub(super) struct Face<'a> {
    /// Canvas units.
    pub size: f64,
    pub weight: u32,
    pub fill: &'a str,
    pub anchor: &'a str,
}

/// Other fonts are up to this much wider than what is measured.
pub(super) const WIDEST_FONT: f64 = 1.12;

/// The widths of the characters from space to `~` in Helvetica, thousandths of the size (Adobe's metrics of the font).
static REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// The same in its bold.
static BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

/// The width of a text, canvas units.
pub(super) fn width(text: &str, size: f64, weight: u32) -> f64 {
    let table = if weight >= 600 { &BOLD } else { &REGULAR };
    let of = |character: char| match character {
        ' '..='~' => f64::from(table[character as usize - 32]),
        // What combines with the character before, and joiners.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        '…' => 1000.0,
        '·' => 278.0,
        // Latin, Greek, Cyrillic and their neighbours; everything beyond may be as wide as it is high.
        '\0'..='\u{10ff}' => 620.0,
        _ => 1000.0,
    };
    text.chars().map(of).sum::<f64>() * size / 1000.0
}

/// Draws one line, its baseline at a height.
pub(super) fn line(ink: &mut Ink, text: &str, at: (f64, f64), room: f64, face: Face<'_>) {
    let shown = cut(text, room, face.size, face.weight);
    if shown.is_empty() {
        return;
    }
    let measured = width(&shown, face.size, face.weight);
    let (x, y, size, weight) = (number(at.0), number(at.1), number(face.size), face.weight.to_string());
    let length = number(measured.min(room));
    let mut attributes = vec![("x", x.as_str()), ("y", &y), ("font-size", &size), ("fill", face.fill)];
    if face.weight != 400 {
        attributes.push(("font-weight", &weight));
    }
    if face.anchor != "start" {
        attributes.push(("text-anchor", face.anchor));
    }
    if measured * WIDEST_FONT > room {
        attributes.extend([("textLength", length.as_str()), ("lengthAdjust", "spacingAndGlyphs")]);
    }
    ink.text_element("text", &attributes, &shown);
}

/// The text, or as much of its beginning as there is room for, and the sign that there is more.
pub(super) fn cut(text: &str, room: f64, size: f64, weight: u32) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut left = room - width("…", size, weight);
    for character in text.chars() {
        left -= width(character.encode_utf8(&mut [0; 4]), size, weight);
        if left < 0.0 {
            break;
        }
        kept.push(character);
    }
    format!("{}…", kept.trim_end())
}

/// Breaks a name into at most so many lines; the last one may be too long, and is cut off when it is drawn.
pub(super) fn broken(name: &str, room: f64, size: f64, weight: u32, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let pieces = pieces(name);
    for piece in pieces.iter().flat_map(|piece| piece.split_inclusive(' ')) {
        let (last, count) = (lines.len() - 1, lines.len());
        let fits = width(&format!("{}{}", lines[last], piece.trim_end()), size, weight) <= room;
        if fits || lines[last].is_empty() || count == most {
            lines[last].push_str(piece);
        } else {
            lines.push(piece.to_owned());
        }
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The pieces of a name between which it may go on in the next line: `OrderPlaced` has two. Joined they are the name.
#[must_use]
pub fn pieces(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = None;
    for letter in name.chars() {
        let begins = before
            .is_some_and(|before: char| before.is_lowercase() && letter.is_uppercase() || "-_./".contains(before));
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
        before = Some(letter);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_where_a_word_begins() {
        assert_eq!(pieces("AwardLoyaltyPoints"), ["Award", "Loyalty", "Points"]);
        assert_eq!(pieces("orders-dead_letters"), ["orders-", "dead_", "letters"]);
        assert_eq!(pieces("SQS queue"), ["SQS queue"]);
        assert_eq!(pieces(""), [""]);
    }

    #[test]
    fn what_has_no_room_is_cut_off_and_never_wider_than_its_room() {
        assert_eq!(cut("Order", 100.0, 14.0, 400), "Order");
        let cut = cut("A name that goes on and on", 60.0, 14.0, 600);
        assert!(cut.ends_with('…') && width(&cut, 14.0, 600) <= 60.0, "{cut}");
        assert_eq!(broken("AwardLoyaltyPoints", 80.0, 14.0, 600, 2), ["Award", "LoyaltyPoints"]);
        assert_eq!(broken("SQS queue", 40.0, 14.0, 600, 2), ["SQS", "queue"]);
    }
}

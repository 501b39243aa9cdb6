//! A folder as one ZIP file, stored as it is: exports are small texts, and the same files give the same bytes.

/// 1 January 1980, the earliest date that the format has.
const DATE: u16 = (1 << 5) | 1;
/// Bit 11 of the flags: paths are UTF-8 (APPNOTE 6.3.10, section 4.4.4).
const UTF_8: u16 = 1 << 11;

/// Packs texts by their paths, which are relative and have slashes.
#[must_use]
pub fn zip(files: &[(String, String)]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (path, text) in files {
        let offset = archive.len();
        let mut entry = Vec::new();
        let length = size(text.len());
        // Version 2.0 is enough to read it; no compression; no time of day.
        for number in [20, UTF_8, 0, 0, DATE] {
            entry.extend(number.to_le_bytes());
        }
        for number in [checksum(text.as_bytes()), length, length] {
            entry.extend(number.to_le_bytes());
        }
        entry.extend(short(path.len()).to_le_bytes());
        entry.extend(0_u16.to_le_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(path.as_bytes());
        archive.extend(text.as_bytes());

        directory.extend(b"PK\x01\x02");
        // Made on Unix by version 2.0.
        directory.extend(((3_u16 << 8) | 20).to_le_bytes());
        directory.extend(&entry);
        // No comment, the first disk, no hint that it is text.
        directory.extend([0; 6]);
        // A plain file, executable where it is a script.
        let mode: u32 = if path.ends_with(".sh") { 0o100_755 } else { 0o100_644 };
        directory.extend((mode << 16).to_le_bytes());
        directory.extend(size(offset).to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let (start, count) = (archive.len(), short(files.len()));
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size(directory.len()).to_le_bytes());
    archive.extend(size(start).to_le_bytes());
    archive.extend(0_u16.to_le_bytes());
    archive
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

/// CRC-32 as ZIP and PNG have it (ISO 3309).
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    };
    !bytes.iter().fold(!0, step)
}

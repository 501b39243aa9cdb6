//! The nearest that a text came to what operators for texts want.

use super::miss::{BOUND, FAR, Miss, NEAR, SLIP, not_a_string, same_ignoring_case, text, wanted_found};
use super::shown;
use crate::json::Value;
use crate::pattern::address::{Cidr, address};
use crate::pattern::ignore_case::IgnoreCase;
use crate::pattern::model::Excluded;
use crate::pattern::wildcard::Wildcard;
use std::net::IpAddr;

pub(super) fn prefix(start: &str, found: &str, value: &Value) -> Miss {
    let lower = found.to_lowercase();
    if found.trim_start().starts_with(start.trim_start()) {
        wanted_found("pattern.miss.space", SLIP, start, value)
    } else if lower.starts_with(&start.to_lowercase()) {
        wanted_found("pattern.miss.case", SLIP, start, value)
    } else if found.contains(start) {
        wanted_found("pattern.miss.not-at-start", NEAR, start, value)
    } else {
        wanted_found("pattern.miss.other-start", FAR, start, value)
    }
}

pub(super) fn suffix(end: &str, found: &str, value: &Value) -> Miss {
    let lower = found.to_lowercase();
    if found.trim_end().ends_with(end.trim_end()) {
        wanted_found("pattern.miss.space", SLIP, end, value)
    } else if lower.ends_with(&end.to_lowercase()) {
        wanted_found("pattern.miss.case", SLIP, end, value)
    } else if found.contains(end) {
        wanted_found("pattern.miss.not-at-end", NEAR, end, value)
    } else {
        wanted_found("pattern.miss.other-end", FAR, end, value)
    }
}

pub(super) fn start_ignoring_case(start: &IgnoreCase, found: &str, value: &Value) -> Miss {
    if start.starts(found.trim_start()) {
        wanted_found("pattern.miss.space", SLIP, start.text(), value)
    } else if found.char_indices().any(|(at, _)| start.starts(&found[at..])) {
        wanted_found("pattern.miss.not-at-start", NEAR, start.text(), value)
    } else {
        wanted_found("pattern.miss.other-start-any-case", FAR, start.text(), value)
    }
}

pub(super) fn end_ignoring_case(end: &IgnoreCase, found: &str, value: &Value) -> Miss {
    if end.ends(found.trim_end()) {
        wanted_found("pattern.miss.space", SLIP, end.text(), value)
    } else if found.char_indices().any(|(at, _)| end.ends(&found[..at])) {
        wanted_found("pattern.miss.not-at-end", NEAR, end.text(), value)
    } else {
        wanted_found("pattern.miss.other-end-any-case", FAR, end.text(), value)
    }
}

pub(super) fn ignoring_case(wanted: &IgnoreCase, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("equals-ignore-case", value);
    };
    if wanted.equals(found.trim()) {
        wanted_found("pattern.miss.space", SLIP, wanted.text(), value)
    } else if same_ignoring_case(found, wanted.text()) {
        // A letter whose forms the service does not take both ways, such as ß.
        wanted_found("pattern.miss.case-of-one-letter", SLIP, wanted.text(), value)
    } else {
        text(wanted.text(), value)
    }
}

pub(super) fn wildcard(wanted: &Wildcard, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("wildcard", value);
    };
    let is_lower_match =
        Wildcard::parse(&wanted.text().to_lowercase()).is_ok_and(|lower| lower.matches(&found.to_lowercase()));
    if is_lower_match {
        return wanted_found("pattern.miss.case", SLIP, wanted.text(), value);
    }
    if wanted.matches(found.trim()) {
        return wanted_found("pattern.miss.space", SLIP, wanted.text(), value);
    }
    let open = |text: &str| {
        let start = if text.starts_with('*') { "" } else { "*" };
        let end = if wanted.parts().last().is_some_and(String::is_empty) { "" } else { "*" };
        Wildcard::parse(&format!("{start}{text}{end}"))
    };
    if open(wanted.text()).is_ok_and(|open| open.matches(found)) {
        return wanted_found("pattern.miss.wildcard-only-inside", NEAR, wanted.text(), value);
    }
    wanted_found("pattern.miss.wildcard", FAR, wanted.text(), value)
}

/// A plain text that is an address takes every spelling of it.
pub(super) fn same_address(wanted: &str, wanted_address: IpAddr, value: &Value) -> Miss {
    match value.as_str().and_then(address) {
        Some(found) if found.is_ipv4() != wanted_address.is_ipv4() => {
            wanted_found("pattern.miss.other-address-family", BOUND, wanted, value)
        }
        Some(_) | None => text(wanted, value),
    }
}

pub(super) fn in_block(wanted: &str, block: &Cidr, value: &Value) -> Miss {
    let Some(found) = value.as_str() else {
        return not_a_string("cidr", value);
    };
    match address(found) {
        Some(address) if address.is_ipv4() != block.address.is_ipv4() => {
            wanted_found("pattern.miss.other-address-family", BOUND, wanted, value)
        }
        Some(_) => wanted_found("pattern.miss.outside-block", BOUND, wanted, value),
        None if holds_address(found) => {
            Miss::new("pattern.miss.more-than-an-address", NEAR, &[("found", &shown(value))])
        }
        None => Miss::new("pattern.miss.not-an-address", FAR, &[("found", &shown(value))]),
    }
}

/// Whether an address has white space, a port, a mask or a zone with it.
fn holds_address(text: &str) -> bool {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.split(']').next()).unwrap_or(text);
    let is_address = |text: &str| address(text).is_some();
    is_address(bare) || ['/', '%', ':'].iter().any(|end| bare.split(*end).next().is_some_and(is_address))
}

/// The value is one of those excluded: says by which entry.
pub(super) fn excluded_value(excluded: &Excluded, value: &Value) -> Miss {
    let plain = || Miss::new("pattern.miss.excluded", FAR, &[("found", &shown(value))]);
    let Some(found) = value.as_str() else { return plain() };
    let by = |code, entry: Option<&str>| match entry {
        Some(entry) if entry != found => wanted_found(code, FAR, entry, value),
        Some(_) | None => plain(),
    };
    match excluded {
        Excluded::Texts(_) | Excluded::Numbers(_) => plain(),
        Excluded::Prefixes(starts) => {
            by("pattern.miss.excluded-start", starts.iter().map(String::as_str).find(|start| found.starts_with(start)))
        }
        Excluded::Suffixes(ends) => {
            by("pattern.miss.excluded-end", ends.iter().map(String::as_str).find(|end| found.ends_with(end)))
        }
        Excluded::Wildcards(wildcards) => {
            let taking = wildcards.iter().find(|wildcard| wildcard.matches(found));
            by("pattern.miss.excluded-wildcard", taking.map(Wildcard::text))
        }
        Excluded::IgnoringCase(wholes) => {
            let taking = wholes.iter().find(|whole| whole.equals(found));
            by("pattern.miss.excluded-case", taking.map(IgnoreCase::text))
        }
    }
}

//! IP addresses and CIDR blocks as the service reads them.
//!
//! IPv4 takes four decimal parts with leading zeros and nothing shorter; IPv6 takes `::` and any case but no dotted tail
//! and no zone; an IPv4-mapped IPv6 address is the IPv4 address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Longest text of an IPv4 address, leading zeros included (Java's reader refuses longer ones).
const IPV4_LENGTH: usize = 15;

/// The address that a text is, None where it is none.
///
/// ```
/// use busbar::pattern::address;
/// assert_eq!(address("010.0.0.1"), address("10.0.0.1"));
/// assert_eq!(address("::ffff:a00:1"), address("10.0.0.1"));
/// assert_eq!(address("10.0.1"), None);
/// ```
pub fn address(text: &str) -> Option<IpAddr> {
    if looks_like_ipv4(text) {
        return ipv4(text).map(IpAddr::V4);
    }
    if !looks_like_ipv6(text) {
        return None;
    }
    let address = ipv6(text)?;
    Some(match address.to_ipv4_mapped() {
        Some(mapped) => IpAddr::V4(mapped),
        None => IpAddr::V6(address),
    })
}

fn looks_like_ipv4(text: &str) -> bool {
    let mut parts = 0;
    text.split('.').all(|part| {
        parts += 1;
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    }) && parts == 4
}

fn looks_like_ipv6(text: &str) -> bool {
    text.contains(':') && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':')
}

fn ipv4(text: &str) -> Option<Ipv4Addr> {
    if text.len() > IPV4_LENGTH {
        return None;
    }
    let mut octets = [0; 4];
    for (octet, part) in octets.iter_mut().zip(text.split('.')) {
        *octet = u8::try_from(part.parse::<u64>().ok()?).ok()?;
    }
    Some(Ipv4Addr::from(octets))
}

/// Groups may have leading zeros beyond four digits; `::` may stand once and for no group less than one.
fn ipv6(text: &str) -> Option<Ipv6Addr> {
    let mut all = [0; 8];
    match text.split_once("::") {
        None => {
            let count = groups(text, &mut all)?;
            (count == 8).then_some(())?;
        }
        Some((_, after)) if after.contains("::") || after.starts_with(':') => return None,
        Some((before, after)) => {
            let leading = groups(before, &mut all)?;
            let mut tail = [0; 8];
            let trailing = groups(after, &mut tail)?;
            (leading + trailing < 8).then_some(())?;
            all[8 - trailing..].copy_from_slice(&tail[..trailing]);
        }
    }
    Some(Ipv6Addr::from(all))
}

/// Reads groups between colons; answers how many, None where one is wrong or they are more than there is room for.
fn groups(text: &str, into: &mut [u16; 8]) -> Option<usize> {
    let mut count = 0;
    if !text.is_empty() {
        for part in text.split(':') {
            *into.get_mut(count)? = group(part)?;
            count += 1;
        }
    }
    Some(count)
}

fn group(text: &str) -> Option<u16> {
    if text.is_empty() {
        return None;
    }
    let digits = text.trim_start_matches('0');
    if digits.is_empty() { Some(0) } else { u16::from_str_radix(digits, 16).ok() }
}

/// A block of addresses of one family.
///
/// ```
/// use busbar::pattern::{Cidr, address};
/// let block = Cidr::parse("10.1.2.3/8").expect("it is a block");
/// assert_eq!((Some(block.address), block.mask_bits), (address("10.1.2.3"), 8));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    /// An address in the block, as written.
    pub address: IpAddr,
    /// How many leading bits are fixed: 0 to 31 for IPv4, 0 to 127 for IPv6.
    pub mask_bits: u8,
}

/// Why a text is no CIDR block.
///
/// ```
/// use busbar::pattern::{Cidr, CidrFault};
/// assert_eq!(Cidr::parse("10.0.0.0"), Err(CidrFault::OneSlash));
/// assert!(matches!(Cidr::parse("10.0.0.0/32"), Err(CidrFault::MaskTooLong(_))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CidrFault {
    /// There is not exactly one `/` with something behind it.
    OneSlash,
    /// What stands behind the `/` is no integer of 32 bits.
    MaskNotInteger,
    /// The mask is negative.
    MaskNegative,
    /// What stands before the `/` is in no address's form.
    NotAnAddress(String),
    /// What stands before the `/` has an address's form but is none.
    InvalidAddress(String),
    /// The mask leaves no bit free, which the service refuses.
    MaskTooLong(IpAddr),
}

impl Cidr {
    /// Reads `address/bits`. A sign and leading zeros before the bits and slashes after them are accepted, as the service does.
    ///
    /// # Errors
    /// The first thing that is wrong, in the service's order.
    ///
    /// ```
    /// use busbar::pattern::Cidr;
    /// assert!(Cidr::parse("2001:db8::/32").is_ok());
    /// assert!(Cidr::parse("10.0.0.0/x").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Cidr, CidrFault> {
        let parts: Vec<&str> = text.trim_end_matches('/').split('/').collect();
        let [address_text, mask_text] = parts[..] else {
            return Err(CidrFault::OneSlash);
        };
        let mask_bits: i32 = mask_text.parse().map_err(|_| CidrFault::MaskNotInteger)?;
        if mask_bits < 0 {
            return Err(CidrFault::MaskNegative);
        }
        if !looks_like_ipv4(address_text) && !looks_like_ipv6(address_text) {
            return Err(CidrFault::NotAnAddress(address_text.to_owned()));
        }
        let address = address(address_text).ok_or_else(|| CidrFault::InvalidAddress(address_text.to_owned()))?;
        let bits = if address.is_ipv4() { 32 } else { 128 };
        match u8::try_from(mask_bits) {
            Ok(mask_bits) if mask_bits < bits => Ok(Cidr { address, mask_bits }),
            Ok(_) | Err(_) => Err(CidrFault::MaskTooLong(address)),
        }
    }

    /// Whether an address of the same family lies in the block. One of the other family never does (the service's
    /// reference lets some through by accident).
    ///
    /// ```
    /// use busbar::pattern::{Cidr, address};
    /// let block = Cidr::parse("10.0.0.0/8").expect("it is a block");
    /// assert!(block.contains(address("10.255.0.1").expect("it is an address")));
    /// assert!(!block.contains(address("11.0.0.1").expect("it is an address")));
    /// ```
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(block), IpAddr::V4(address)) => {
                let free = 32 - u32::from(self.mask_bits);
                u64::from(block.to_bits()) >> free == u64::from(address.to_bits()) >> free
            }
            (IpAddr::V6(block), IpAddr::V6(address)) => {
                let shift = |bits: u128| bits.checked_shr(128 - u32::from(self.mask_bits)).unwrap_or(0);
                shift(block.to_bits()) == shift(address.to_bits())
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

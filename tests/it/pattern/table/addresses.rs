//! `cidr`.

use super::check_values;
use busbar::pattern::{Cidr, CidrFault};

#[test]
fn a_block_takes_addresses_of_its_family() {
    check_values(&[
        (
            r#"{"cidr": "10.0.0.0/8"}"#,
            &[r#""10.0.0.0""#, r#""10.255.255.255""#, r#""010.0.0.1""#, r#""::ffff:a00:1""#],
            &[
                r#""11.0.0.0""#,
                r#""9.255.255.255""#,
                r#""10.0.0""#,
                r#""10.0.0.1:80""#,
                r#"" 10.0.0.1""#,
                r#""10.0.0.256""#,
                "10",
                "null",
                r#""0a00:0001::1""#,
                r#""::ffff:10.0.0.1""#,
            ],
        ),
        (r#"{"cidr": "10.1.2.3/24"}"#, &[r#""10.1.2.0""#, r#""10.1.2.255""#], &[r#""10.1.3.0""#]),
        (r#"{"cidr": "10.0.0.0/31"}"#, &[r#""10.0.0.0""#, r#""10.0.0.1""#], &[r#""10.0.0.2""#]),
        (r#"{"cidr": "0.0.0.0/0"}"#, &[r#""1.2.3.4""#, r#""255.255.255.255""#], &[r#""::1""#, r#""x""#, r#""""#]),
        (r#"{"cidr": "10.0.0.0/+8"}"#, &[r#""10.1.1.1""#], &[r#""11.1.1.1""#]),
        (r#"{"cidr": "10.0.0.0/08"}"#, &[r#""10.1.1.1""#], &[r#""11.1.1.1""#]),
        (r#"{"cidr": "10.0.0.0/8/"}"#, &[r#""10.1.1.1""#], &[r#""11.1.1.1""#]),
        (
            r#"{"cidr": "2001:db8::/32"}"#,
            &[r#""2001:db8::1""#, r#""2001:DB8:ffff::""#],
            &[r#""2001:db9::""#, r#""10.0.0.1""#],
        ),
        (
            r#"{"cidr": "2001:db8:1234:1a00::/64"}"#,
            &[r#""2001:0db8:1234:1a00:0000:0000:0000:0000""#],
            &[r#""2001:0db8:123f:1a01:0000:0000:0000:0000""#],
        ),
        (r#"{"cidr": "::/0"}"#, &[r#""::""#, r#""ffff::1""#], &[r#""10.0.0.1""#, r#""::1%lo""#, r#""1:2""#]),
        (r#"{"cidr": "::1/127"}"#, &[r#""::""#, r#""::1""#], &[r#""::2""#]),
    ]);
}

#[test]
fn faults_are_told_in_the_services_order() {
    let fault = |text: &str| Cidr::parse(text).expect_err("it is no block");
    assert_eq!(fault("x"), CidrFault::OneSlash);
    assert_eq!(fault(""), CidrFault::OneSlash);
    assert_eq!(fault("/"), CidrFault::OneSlash);
    assert_eq!(fault("10.0.0.0/"), CidrFault::OneSlash);
    assert_eq!(fault("10.0.0.0/8/9"), CidrFault::OneSlash);
    assert_eq!(fault("bad/64x"), CidrFault::MaskNotInteger);
    assert_eq!(fault("10.0.0.0/99999999999"), CidrFault::MaskNotInteger);
    assert_eq!(fault("bad/-1"), CidrFault::MaskNegative);
    assert_eq!(fault("/8"), CidrFault::NotAnAddress(String::new()));
    assert_eq!(fault("xx.11.xx/8"), CidrFault::NotAnAddress("xx.11.xx".to_owned()));
    assert_eq!(fault("10.0.0/99"), CidrFault::NotAnAddress("10.0.0".to_owned()));
    assert_eq!(fault("300.0.0.0/8"), CidrFault::InvalidAddress("300.0.0.0".to_owned()));
    assert_eq!(fault("1:2/3"), CidrFault::InvalidAddress("1:2".to_owned()));
    assert!(matches!(fault("10.0.0.0/32"), CidrFault::MaskTooLong(address) if address.is_ipv4()));
    assert!(matches!(fault("::/128"), CidrFault::MaskTooLong(address) if address.is_ipv6()));
}

#[test]
fn addresses_are_read_as_the_service_reads_them() {
    for text in
        ["1.2.3.4", "001.002.003.004", "::", "::1", "1::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "00001::", "A:b::C"]
    {
        assert!(busbar::pattern::address(text).is_some(), "{text} is an address");
    }
    for text in [
        "",
        ":",
        ":::",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "0000000001.2.3.4",
        "1..2.3",
        "+1.2.3.4",
        "1:2",
        "1:::2",
        "1::2::3",
        ":1::2",
        "1::2:",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1.2.3.4",
        "g::",
        "::1%0",
        " ::1",
    ] {
        assert!(busbar::pattern::address(text).is_none(), "{text} is no address");
    }
}

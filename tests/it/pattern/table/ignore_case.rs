//! Ignoring case: the two forms of each character of the rule's text, and nothing else.

use super::check_values;

#[test]
fn each_character_takes_its_lower_and_its_upper_form() {
    check_values(&[
        (
            r#"{"equals-ignore-case": "aB1"}"#,
            &[r#""ab1""#, r#""AB1""#, r#""Ab1""#],
            &[r#""ab""#, r#""ab12""#, "5", "null"],
        ),
        (r#"{"equals-ignore-case": ""}"#, &[r#""""#], &[r#""x""#, "null", "[]"]),
        (r#"{"equals-ignore-case": "straße"}"#, &[r#""STRASSE""#, r#""STRAßE""#, r#""straße""#], &[r#""strasse""#]),
        (r#"{"equals-ignore-case": "STRASSE"}"#, &[r#""strasse""#, r#""StrasSe""#], &[r#""straße""#]),
        (r#"{"equals-ignore-case": "ß"}"#, &[r#""ß""#, r#""SS""#], &[r#""ss""#, r#""Ss""#, r#""ẞ""#]),
        (r#"{"equals-ignore-case": "ẞ"}"#, &[r#""ß""#, r#""ẞ""#], &[r#""SS""#]),
        (r#"{"equals-ignore-case": "\u212a"}"#, &[r#""k""#, r#""\u212a""#], &[r#""K""#]),
        (r#"{"equals-ignore-case": "k"}"#, &[r#""K""#, r#""k""#], &[r#""\u212a""#]),
        (r#"{"equals-ignore-case": "ı"}"#, &[r#""I""#, r#""ı""#], &[r#""i""#]),
        (r#"{"equals-ignore-case": "I"}"#, &[r#""i""#], &[r#""ı""#, r#""İ""#]),
        (r#"{"equals-ignore-case": "ς"}"#, &[r#""Σ""#, r#""ς""#], &[r#""σ""#]),
        (r#"{"equals-ignore-case": "Σ"}"#, &[r#""σ""#, r#""Σ""#], &[r#""ς""#]),
        (r#"{"equals-ignore-case": "İ"}"#, &[r#""i̇""#, r#""İ""#], &[r#""i""#]),
        (r#"{"equals-ignore-case": "ﬁ"}"#, &[r#""FI""#, r#""ﬁ""#], &[r#""fi""#, r#""Fi""#]),
        (r#"{"equals-ignore-case": "ǅ"}"#, &[r#""ǆ""#, r#""Ǆ""#], &[r#""ǅ""#]),
        (r#"{"equals-ignore-case": "é"}"#, &[r#""É""#], &[r#""E\u0301""#, r#""e""#]),
        (r#"{"equals-ignore-case": "Ⱥ"}"#, &[r#""ⱥ""#, r#""Ⱥ""#], &[r#""a""#]),
        // The reference mangles characters beyond the basic plane; here they are characters like others.
        (r#"{"equals-ignore-case": "😀"}"#, &[r#""😀""#], &[r#""??""#]),
        (r#"{"equals-ignore-case": "𐐀"}"#, &[r#""𐐨""#, r#""𐐀""#], &[r#""a""#]),
        // Letters that got their other case after Unicode 13 have none for the service.
        (r#"{"equals-ignore-case": "\u019b"}"#, &[r#""\u019b""#], &[r#""\ua7dc""#]),
        (r#"{"equals-ignore-case": "\u0264"}"#, &[r#""\u0264""#], &[r#""\ua7cb""#]),
        (r#"{"equals-ignore-case": "\u1c89"}"#, &[r#""\u1c89""#], &[r#""\u1c8a""#]),
        (r#"{"equals-ignore-case": "\u2c2f"}"#, &[r#""\u2c2f""#], &[r#""\u2c5f""#]),
        (r#"{"equals-ignore-case": "\ua7c0"}"#, &[r#""\ua7c0""#], &[r#""\ua7c1""#]),
    ]);
}

//! The JSON reader and printer.

use busbar::json::{
    self, Container, Fault, Kind, MAX_DEPTH, Place, Span, SyntaxError, Value, Wanted, Within, pointer_at, value_at,
};

fn fault(text: &str) -> SyntaxError {
    json::read(text).expect_err("the text is broken")
}

#[test]
fn a_tree_keeps_what_the_text_says() {
    let text = r#" {"a" : 1.50e+2, "a": [true, null, "\u00e9\n"], "": {}} "#;
    let value = json::read(text).expect("it is JSON");
    assert_eq!(value.span, Span::new(1, text.len() - 1));
    let members = value.members();
    assert_eq!(members.iter().map(|member| member.key.as_str()).collect::<Vec<_>>(), ["a", "a", ""]);
    assert_eq!(members[0].key_span.of(text), r#""a""#);
    assert_eq!(members[0].value.kind, Kind::Number("1.50e+2".to_owned()));
    assert_eq!(members[0].value.span.of(text), "1.50e+2");
    assert_eq!(members[1].value.elements()[2].as_str(), Some("é\n"));
    assert_eq!(members[1].value.elements()[2].span.of(text), r#""\u00e9\n""#);
    assert_eq!(value.get("a"), Some(&members[1].value), "the last duplicate is the one that counts");
    assert_eq!(value.get("b"), None);
}

#[test]
fn escapes_are_decoded() {
    let texts = [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\ud83d\ude00""#, "😀"),
        (r#""\ud83d""#, "\u{fffd}"),
        (r#""\ud83dx""#, "\u{fffd}x"),
        (r#""\ude00""#, "\u{fffd}"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
        (r#""\u0000""#, "\0"),
    ];
    for (text, wanted) in texts {
        assert_eq!(json::read(text).expect("it is JSON").as_str(), Some(wanted), "{text}");
    }
}

#[test]
fn faults_say_what_was_wanted_and_where() {
    use Fault::{UnexpectedCharacter as Unexpected, UnexpectedEnd};
    let rows: &[(&str, Fault, &str, usize)] = &[
        (
            "[1 2]",
            Unexpected { found: '2', wanted: Wanted::Comma(Container::Array) },
            "json.comma-expected-in-array",
            4,
        ),
        (
            "{\"a\":1 2}",
            Unexpected { found: '2', wanted: Wanted::Comma(Container::Object) },
            "json.comma-expected-in-object",
            8,
        ),
        ("{a:1}", Unexpected { found: 'a', wanted: Wanted::Key }, "json.key-expected", 2),
        ("{\"a\":1,}", Unexpected { found: '}', wanted: Wanted::Key }, "json.key-expected", 8),
        ("{\"a\" 1}", Unexpected { found: '1', wanted: Wanted::Colon }, "json.colon-expected", 6),
        ("[1,]", Unexpected { found: ']', wanted: Wanted::Value }, "json.value-expected", 4),
        ("{\"a\":}", Unexpected { found: '}', wanted: Wanted::ValueNotBrace }, "json.value-expected", 6),
        ("[.5]", Unexpected { found: '.', wanted: Wanted::Value }, "json.value-expected", 2),
        ("[+1]", Unexpected { found: '+', wanted: Wanted::NumberWithoutPlus }, "json.plus-sign", 2),
        ("[-x]", Unexpected { found: 'x', wanted: Wanted::DigitAfterMinus }, "json.digit-expected-after-minus", 3),
        ("[1.x]", Unexpected { found: 'x', wanted: Wanted::DigitAfterPoint }, "json.digit-expected-after-point", 4),
        (
            "[1e+x]",
            Unexpected { found: 'x', wanted: Wanted::DigitAfterExponent },
            "json.digit-expected-after-exponent",
            5,
        ),
        ("[\"\\u12x\"]", Unexpected { found: 'x', wanted: Wanted::HexDigit }, "json.hex-digit-expected", 7),
        ("[/*c*/]", Unexpected { found: '/', wanted: Wanted::NoComment }, "json.comment", 2),
        ("1x", Unexpected { found: 'x', wanted: Wanted::SpaceAfterRoot }, "json.text-after-root", 2),
        ("[01]", Fault::LeadingZero, "json.leading-zero", 2),
        ("[nul]", Fault::UnknownWord { word: "nul".to_owned() }, "json.unknown-word", 2),
        ("[truex]", Fault::UnknownWord { word: "truex".to_owned() }, "json.unknown-word", 2),
        ("[NaN]", Fault::NonStandardNumber { word: "NaN".to_owned() }, "json.non-standard-number", 2),
        ("[-Infinity]", Fault::NonStandardNumber { word: "-Infinity".to_owned() }, "json.non-standard-number", 2),
        ("[\"\\x\"]", Fault::UnknownEscape { found: 'x' }, "json.unknown-escape", 4),
        ("[\"\t\"]", Fault::ControlCharacter { found: '\t', in_key: false }, "json.control-character", 3),
        ("{\"\n\":1}", Fault::ControlCharacter { found: '\n', in_key: true }, "json.control-character", 3),
        ("[\u{1}]", Fault::ControlCharacterOutside { found: '\u{1}' }, "json.control-character-outside", 2),
        (
            "[}",
            Fault::MismatchedClose { found: '}', container: Container::Array, opened_at: 0 },
            "json.mismatched-close",
            2,
        ),
        ("]", Fault::StrayClose { found: ']' }, "json.stray-close", 1),
        ("{} x", Fault::TextAfterRoot, "json.text-after-root", 4),
        ("", UnexpectedEnd { within: Within::Nothing }, "json.empty", 1),
        (
            "[",
            UnexpectedEnd { within: Within::Open { container: Container::Array, opened_at: 0 } },
            "json.array-not-closed",
            2,
        ),
        (
            "{",
            UnexpectedEnd { within: Within::Open { container: Container::Object, opened_at: 0 } },
            "json.object-not-closed",
            2,
        ),
        ("[1,", UnexpectedEnd { within: Within::Entries(Container::Array) }, "json.entry-not-finished", 4),
        ("{\"a\"", UnexpectedEnd { within: Within::Entries(Container::Object) }, "json.entry-not-finished", 5),
        ("[\"x", UnexpectedEnd { within: Within::String }, "json.string-not-closed", 4),
        ("[\"\\", UnexpectedEnd { within: Within::Escape }, "json.string-not-closed", 4),
        ("{\"x", UnexpectedEnd { within: Within::Key }, "json.key-not-closed", 4),
        ("[-", UnexpectedEnd { within: Within::Number }, "json.number-not-finished", 3),
        ("\u{feff}{}", Unexpected { found: '\u{feff}', wanted: Wanted::Value }, "json.value-expected", 1),
    ];
    for (text, wanted, code, column) in rows {
        let found = fault(text);
        assert_eq!(
            (&found.fault, found.code(), found.place),
            (wanted, *code, Place { line: 1, column: *column }),
            "{text:?}"
        );
        assert!(SyntaxError::CODES.contains(&found.code()), "{} is listed", found.code());
        assert!(found.span.end <= text.len() && text.is_char_boundary(found.span.start), "{text:?}");
    }
}

#[test]
fn depth_and_length_have_ends() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(json::read(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(fault(&nested(MAX_DEPTH + 1)).fault, Fault::TooDeep);
    assert_eq!(fault(&"[".repeat(100_000)).fault, Fault::TooDeep);
    assert_eq!(fault(&"{\"a\":".repeat(100_000)).fault, Fault::TooDeep);
    assert!(json::read(&"1".repeat(1000)).is_ok());
    assert_eq!(fault(&"1".repeat(1001)).fault, Fault::NumberTooLong { length: 1001 });
}

#[test]
fn what_follows_the_root_is_read_only_where_asked() {
    assert!(json::read("{} ").is_ok());
    assert!(json::read("{}x").is_err());
    assert!(json::read_prefix("{}x").is_ok());
    assert!(json::read_prefix("[1]]").is_ok());
    assert!(json::read_prefix("[1").is_err());
}

#[test]
fn a_broken_text_keeps_what_stands_before_the_fault() {
    let text = r#"{"a": [1, {"b": "x\q"#;
    let partial = json::read_partial(text);
    let root = partial.root.expect("the root was opened");
    assert!(partial.error.is_some_and(|error| error.fault == Fault::UnknownEscape { found: 'q' }));
    assert!(!root.complete);
    let list = root.get("a").expect("the key was read");
    assert!(!list.complete);
    assert!(list.elements()[0].complete);
    let text_value = list.elements()[1].get("b").expect("the text was begun");
    assert_eq!((text_value.as_str(), text_value.complete), (Some("x"), false));
    // A member whose value is not begun is not there.
    assert_eq!(json::read_partial(r#"{"a": 1, "b": ?"#).root.expect("it was opened").members().len(), 1);
}

#[test]
fn places_count_characters_and_lines() {
    let text = "a\r\nbé😀c\n\rd";
    assert_eq!(Place::of(text, 0), Place { line: 1, column: 1 });
    let offset = text.find('c').expect("it is there");
    assert_eq!(Place::of(text, offset), Place { line: 2, column: 4 });
    assert_eq!(Place::of_utf16(text, offset), Place { line: 2, column: 5 });
    assert_eq!(Place::of(text, text.find('d').expect("it is there")), Place { line: 4, column: 1 });
    assert_eq!(Place::of(text, 5), Place::of(text, 4), "the middle of a character is its start");
    assert_eq!(Place::of(text, 999), Place { line: 4, column: 2 });
}

#[test]
fn pointers_lead_there_and_back() {
    let text = r#"{"a/b": [10, {"~": "x"}], "c": 1}"#;
    let value = json::read(text).expect("it is JSON");
    let offset = text.find("\"x\"").expect("it is there");
    assert_eq!(pointer_at(&value, offset).as_deref(), Some("/a~1b/1/~0"));
    assert_eq!(value_at(&value, "/a~1b/1/~0").and_then(Value::as_str), Some("x"));
    assert_eq!(
        pointer_at(&value, text.find("\"c\"").expect("it is there")).as_deref(),
        Some("/c"),
        "a key leads to its value"
    );
    assert_eq!(pointer_at(&value, 0).as_deref(), Some(""));
    assert_eq!(pointer_at(&value, text.len()), None);
    assert_eq!(value_at(&value, "").map(|root| root.span), Some(value.span));
    assert!(
        value_at(&value, "/a~1b/9").is_none() && value_at(&value, "/c/d").is_none() && value_at(&value, "c").is_none()
    );
}

#[test]
fn printing_is_stable_line_by_line() {
    let text = r#"{"name":"x","list":[1,2.50,"three",null],"empty":[],"none":{},"nested":[{"a":1},[true]],"long":["0123456789012345678901234567890123456789","0123456789012345678901234567890123456789","0123456789"]}"#;
    let value = json::read(text).expect("it is JSON");
    let printed = json::pretty(&value);
    let wanted = r#"{
  "name": "x",
  "list": [1, 2.50, "three", null],
  "empty": [],
  "none": {},
  "nested": [
    {
      "a": 1
    },
    [true]
  ],
  "long": [
    "0123456789012345678901234567890123456789",
    "0123456789012345678901234567890123456789",
    "0123456789"
  ]
}
"#;
    assert_eq!(printed, wanted);
    assert_eq!(json::pretty(&json::read(&printed).expect("it was printed")), printed);
    assert_eq!(json::compact(&value), text);
    assert_eq!(json::quoted("\"\\\n\u{1}é"), r#""\"\\\n\u0001é""#);
    let serde: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    assert_eq!(Value::from(&serde).to_serde(), serde);
    assert_eq!(value.to_serde(), serde);
}

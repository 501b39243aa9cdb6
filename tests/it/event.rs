//! Events and entries of PutEvents.

use busbar::event::{Entry, EntryFault, Envelope, Event, EventFault, RequestFault, check_request, limits};

const EVENT: &str = r#"{"version":"0","id":"7bf73129-1428-4cd3-a780-95db273d1602","detail-type":"ProductRegistered","source":"shop.registration","account":"123456789012","time":"2026-11-24T08:00:00Z","region":"eu-central-1","resources":["arn:aws:s3:::a"],"detail":{"serial":1.50}}"#;

fn entry() -> Entry {
    Entry {
        source: Some("shop.registration".to_owned()),
        detail_type: Some("ProductRegistered".to_owned()),
        detail: Some(r#"{"serial": 1.50}"#.to_owned()),
        resources: vec!["arn:aws:s3:::a".to_owned()],
        time: None,
        event_bus_name: None,
    }
}

fn envelope() -> Envelope {
    Envelope {
        id: "7bf73129-1428-4cd3-a780-95db273d1602".to_owned(),
        account: "123456789012".to_owned(),
        region: "eu-central-1".to_owned(),
        time: "2026-11-24T08:00:00Z".to_owned(),
    }
}

#[test]
fn an_entry_becomes_an_event() {
    let event = entry().to_event(&envelope()).expect("the entry is fine");
    assert_eq!(event.to_text(), EVENT);
    let timed = Entry { time: Some("2020-01-01T00:00:00Z".to_owned()), ..entry() };
    assert_eq!(timed.to_event(&envelope()).expect("the entry is fine").time, "2020-01-01T00:00:00Z");
}

#[test]
fn an_event_is_read_and_written() {
    let event = Event::read(EVENT).expect("it is an event");
    assert_eq!((event.source.as_str(), event.detail_type.as_str()), ("shop.registration", "ProductRegistered"));
    assert_eq!(event.to_text(), EVENT);
    let replayed = Event { replay_name: Some("again".to_owned()), ..event };
    let read = Event::read(&replayed.to_text()).expect("it is an event");
    assert_eq!(read.replay_name.as_deref(), Some("again"));
}

#[test]
fn every_fault_of_an_event_is_told() {
    let codes = |text: &str| -> Vec<&'static str> {
        Event::read(text).expect_err("it is no event").iter().map(EventFault::code).collect()
    };
    assert_eq!(codes("[]"), ["event.not-an-object"]);
    assert_eq!(codes("{"), ["json.object-not-closed"]);
    assert_eq!(codes("{}"), ["event.missing"; 9]);
    let text = EVENT.replace(r#""detail":{"serial":1.50}"#, r#""detail":[]"#).replace(r#""id":"7"#, r#""id":7,"x":"7"#);
    let faults = Event::read(&text).expect_err("it is no event");
    assert_eq!(faults.len(), 2);
    assert_eq!(faults[0].span().of(&text), "7");
    assert_eq!(faults[1].span().of(&text), "[]");
    let text = EVENT.replace(r#"["arn:aws:s3:::a"]"#, "[1]");
    assert_eq!(codes(&text), ["event.wrong-kind"]);
}

#[test]
fn the_service_refuses_entries_in_its_words() {
    let refused = |change: fn(&mut Entry)| {
        let mut entry = entry();
        change(&mut entry);
        let fault = entry.check().expect_err("the entry is refused");
        (fault.code(), fault.service_answer())
    };
    let required = |name: &str| {
        Some(("InvalidArgument", format!("Parameter {name} is not valid. Reason: {name} is a required argument.")))
    };
    let malformed = Some(("MalformedDetail", "Detail is malformed.".to_owned()));
    assert_eq!(refused(|entry| entry.source = None), ("event.required", required("Source")));
    assert_eq!(refused(|entry| entry.source = Some(String::new())), ("event.required", required("Source")));
    assert_eq!(refused(|entry| entry.detail_type = None), ("event.required", required("DetailType")));
    assert_eq!(refused(|entry| entry.detail = None), ("event.required", required("Detail")));
    for detail in ["[]", "\"x\"", "{", "{\"a\": 01}", "{} x"] {
        let entry = Entry { detail: Some(detail.to_owned()), ..entry() };
        let fault = entry.check().expect_err("the detail is malformed");
        assert_eq!(fault.service_answer(), malformed, "{detail}");
    }
    assert_eq!(refused(|entry| entry.source = Some("aws.ec2".to_owned())).0, "event.reserved-source");
    assert_eq!(refused(|entry| entry.detail_type = Some("é".repeat(129))).0, "event.detail-type-too-long");
    let fine = Entry { detail_type: Some("é".repeat(128)), source: Some("awsome".to_owned()), ..entry() };
    assert!(fine.check().is_ok());
}

#[test]
fn integers_and_depth_of_a_detail_have_ends() {
    let check = |detail: String| Entry { detail: Some(detail), ..entry() }.check();
    assert!(
        check("{\"a\": [9223372036854775807, -9223372036854775808, 1e300, 9223372036854775808.0]}".to_owned()).is_ok()
    );
    let number = "9223372036854775808".to_owned();
    assert_eq!(check(format!("{{\"a\": [1, {{\"b\": {number}}}]}}")), Err(EntryFault::IntegerOutOfRange { number }));
    let nested = |depth: usize| format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    assert!(check(nested(1000)).is_ok());
    assert_eq!(check(nested(1001)), Err(EntryFault::DetailTooDeep));
}

#[test]
fn a_request_has_a_size() {
    let time = Some("2026-11-24T08:00:00Z".to_owned());
    let size =
        "shop.registration".len() + "ProductRegistered".len() + r#"{"serial": 1.50}"#.len() + "arn:aws:s3:::a".len();
    assert_eq!(entry().size_bytes(), size);
    assert_eq!(Entry { time, ..entry() }.size_bytes(), size + 14);
    assert_eq!(Entry { source: Some("é".to_owned()), ..Entry::default() }.size_bytes(), 2);
    assert_eq!(check_request(&[]), Err(RequestFault::Empty));
    assert_eq!(check_request(&vec![entry(); 10]), Ok(()));
    assert_eq!(check_request(&vec![entry(); 11]), Err(RequestFault::TooManyEntries { count: 11 }));
    let large = |bytes: usize| Entry { detail: Some("x".repeat(bytes)), ..Entry::default() };
    assert_eq!(check_request(&[large(limits::REQUEST_BYTES)]), Ok(()));
    let bytes = limits::REQUEST_BYTES + 1;
    assert_eq!(check_request(&[large(1), large(limits::REQUEST_BYTES)]), Err(RequestFault::TooLarge { bytes }));
    assert!(limits::TABLE.iter().all(|limit| !limit.source.is_empty() && !limit.read.is_empty()));
}

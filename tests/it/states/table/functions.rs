//! The intrinsic functions.

use super::{failure, json, output, run_state};
use serde_json::json;

const INPUT: &str = "{'list': [1, 2, 3, 4, 5], 'text': 'a,b', 'object': {'x': 1, 'y': [2]}, 'half': 2.5, 'none': null, 'template': '<{}>'}";

fn check(call: &str, expected: &str) {
    let state = json!({"Type": "Pass", "Parameters": {"value.$": call}}).to_string();
    assert_eq!(output(&run_state(&state, INPUT))["value"], json(expected), "{call}");
}

fn check_refused(call: &str) {
    let state = json!({"Type": "Pass", "Parameters": {"value.$": call}}).to_string();
    let (error, cause) = failure(&run_state(&state, INPUT));
    assert_eq!(error, "States.IntrinsicFailure", "{call}");
    assert!(cause.contains(&format!("The function '{call}' had the following error: ")), "{cause}");
}

#[test]
fn functions_of_arrays() {
    check("States.Array()", "[]");
    check("States.Array(1, 'two', true, null, $.list)", "[1, 'two', true, null, [1, 2, 3, 4, 5]]");
    check("States.ArrayPartition($.list, 2)", "[[1, 2], [3, 4], [5]]");
    check("States.ArrayPartition($.list, 5)", "[[1, 2, 3, 4, 5]]");
    check("States.ArrayPartition($.list, 1.5)", "[[1, 2], [3, 4], [5]]");
    check("States.ArrayContains($.list, 3)", "true");
    check("States.ArrayContains($.list, 9)", "false");
    check("States.ArrayContains($.list, '3')", "false");
    check("States.ArrayContains(States.Array($.object), $.object)", "true");
    check("States.ArrayRange(1, 9, 2)", "[1, 3, 5, 7, 9]");
    check("States.ArrayRange(9, 1, -4)", "[9, 5, 1]");
    check("States.ArrayRange(1, 0, 1)", "[]");
    check("States.ArrayGetItem($.list, 0)", "1");
    check("States.ArrayGetItem($.list, 4)", "5");
    check("States.ArrayLength($.list)", "5");
    check("States.ArrayLength(States.Array())", "0");
    check("States.ArrayUnique(States.Array(1, 2, 1, 3, 2))", "[1, 2, 3]");
    for call in [
        "States.ArrayPartition($.list, 0)",
        "States.ArrayPartition($.text, 1)",
        "States.ArrayContains($.text, 'a')",
        "States.ArrayRange(1, 2, 0)",
        "States.ArrayRange(1, 2000, 1)",
        "States.ArrayGetItem($.list, 5)",
        "States.ArrayGetItem($.list, -1)",
        "States.ArrayLength($.object)",
        "States.ArrayUnique($.none)",
    ] {
        check_refused(call);
    }
}

#[test]
fn functions_of_encodings() {
    check("States.Base64Encode('Hello')", "'SGVsbG8='");
    check("States.Base64Encode('')", "''");
    check("States.Base64Decode('SGVsbG8=')", "'Hello'");
    check("States.Hash('abc', 'MD5')", "'900150983cd24fb0d6963f7d28e17f72'");
    check("States.Hash('abc', 'SHA-1')", "'a9993e364706816aba3e25717850c26c9cd0d89d'");
    check("States.Hash('abc', 'SHA-256')", "'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'");
    check_refused("States.Hash('abc', 'CRC32')");
    check_refused("States.Base64Decode('?')");
    check_refused("States.Base64Encode(1)");
}

#[test]
fn functions_of_json() {
    check("States.JsonMerge($.object, States.StringToJson('{\"y\": 3, \"z\": 4}'), false)", "{'x': 1, 'y': 3, 'z': 4}");
    check("States.StringToJson('[1, 2.50]')", "[1, 2.5]");
    check("States.StringToJson('')", "null");
    check("States.StringToJson('  ')", "null");
    check("States.StringToJson('null')", "null");
    check("States.JsonToString($.object)", r#""{\"x\":1,\"y\":[2]}""#);
    check("States.JsonToString('a')", r#""\"a\"""#);
    check("States.JsonToString($.half)", "'2.5'");
    check_refused("States.JsonMerge($.object, $.object, true)");
    check_refused("States.JsonMerge($.object, $.list, false)");
    check_refused("States.StringToJson('{')");
    check_refused("States.StringToJson($.list)");
}

#[test]
fn functions_of_numbers() {
    check("States.MathAdd(1, 2)", "3");
    check("States.MathAdd(2.99, 0)", "3");
    check("States.MathAdd(1.49, 1.5)", "3");
    check("States.MathAdd(-1.5, 0)", "-1");
    check("States.MathAdd(-0.5, 0)", "0");
    check("States.MathAdd($.half, $.half)", "6");
    check("States.MathRandom(3, 4)", "3");
    check("States.MathRandom(5, 6, 99)", "5");
    check_refused("States.MathAdd('1', 2)");
    check_refused("States.MathRandom(4, 4)");
    check_refused("States.MathAdd(9223372036854775807, 1)");
}

#[test]
fn functions_of_texts() {
    check("States.StringSplit('1,2,,3', ',')", "['1', '2', '3']");
    check("States.StringSplit('a.b+c', '.+')", "['a', 'b', 'c']");
    check("States.StringSplit(',,', ',')", "[]");
    check("States.Format('Hello')", "'Hello'");
    check("States.Format('Hello {}', 'you')", "'Hello you'");
    check("States.Format('{} {}', 1, true)", "'1 true'");
    check("States.Format('{}', $.object)", "'{x=1, y=[2]}'");
    check("States.Format('{}', $.list)", "'[1, 2, 3, 4, 5]'");
    check("States.Format('{}', null)", "'null'");
    check("States.Format($.template, 'in')", "'<in>'");
    check(r"States.Format('\{\} {}', 1)", "'{} 1'");
    check(r"States.Format('It\'s {}', 'me')", r#""It's me""#);
    check("States.Format('{}', States.Format('<{}>', 1))", "'<1>'");
    check_refused("States.Format($.template, 'in', 'out')");
    check_refused("States.StringSplit(1, ',')");
}

#[test]
fn a_uuid_has_version_4_and_comes_from_the_seed() {
    let state = "{'Type': 'Pass', 'Parameters': {'value.$': 'States.UUID()'}}";
    let first = output(&run_state(state, "{}"))["value"].as_str().expect("a text").to_owned();
    assert_eq!(first.len(), 36);
    assert_eq!(&first[14..15], "4");
    assert!("89ab".contains(&first[19..20]), "{first}");
    assert_eq!(output(&run_state(state, "{}"))["value"], first.as_str());
}

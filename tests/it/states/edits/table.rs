//! What single edits write, byte for byte; every expectation is written by hand.

use busbar::states::edit::{Edge, Edit, EditFault, FlowAddress, edited};

const PLAIN: &str = r#"{
  // What a person wrote.
  "StartAt": "Pay",
  "Unknown": {"kept":  1.50},
  "States": {
    "Pay": {
      "Type": "Task", // charges the card
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {"FunctionName": "pay"},
      "Catch": [
        { "ErrorEquals": ["Declined"], "Next": "Refund" }
      ],
      "Next": "Ship"
    },
    /* sends it */
    "Ship": {
      "Type": "Pass",
      "End": true
    }, // done
    "Refund": {
      "Type": "Fail", "Error": "Declined"
    }
  }
}
"#;

fn check_edit(text: &str, edit: Edit, cut: &[(&str, &str)]) {
    let mut expected = text.to_owned();
    for (from, to) in cut {
        assert_eq!(expected.matches(from).count(), 1, "{from:?} stands once");
        expected = expected.replace(from, to);
    }
    let after = edited(text, std::slice::from_ref(&edit)).unwrap_or_else(|fault| panic!("{edit:?}: {fault:?}"));
    assert_eq!(after, expected, "{edit:?}");
}

fn next(state: &str) -> Edge {
    Edge::Next(state.to_owned())
}

fn add(name: &str, definition: &str, on: Edge) -> Edit {
    Edit::AddState { name: name.to_owned(), definition: definition.to_owned(), on }
}

fn set(state: &str, pointer: &str, value: Option<&str>) -> Edit {
    Edit::Set { state: Some(state.to_owned()), pointer: pointer.to_owned(), value: value.map(str::to_owned) }
}

#[test]
fn a_state_is_added_after_the_one_that_leads_to_it() {
    check_edit(
        PLAIN,
        add("Pack", r#"{"Type": "Wait", "Seconds": 5}"#, next("Pay")),
        &[
            ("\"Next\": \"Ship\"", "\"Next\": \"Pack\""),
            (
                "    /* sends it */",
                "    \"Pack\": {\n      \"Type\": \"Wait\",\n      \"Seconds\": 5,\n      \"Next\": \"Ship\"\n    },\n    /* sends it */",
            ),
        ],
    );
    // At the end of the flow, behind the comment of the state before it.
    check_edit(
        PLAIN,
        add("Tell", r#"{"Type":"Pass","Next":"Pay"}"#, next("Ship")),
        &[
            ("\"End\": true", "\"Next\": \"Tell\""),
            ("}, // done", "}, // done\n    \"Tell\": {\n      \"Type\": \"Pass\",\n      \"End\": true\n    },"),
        ],
    );
    check_edit(
        PLAIN,
        add("Look", r#"{"Type": "Pass"}"#, Edge::Start(FlowAddress::Top)),
        &[
            ("\"StartAt\": \"Pay\"", "\"StartAt\": \"Look\""),
            (
                "    \"Pay\": {",
                "    \"Look\": {\n      \"Type\": \"Pass\",\n      \"Next\": \"Pay\"\n    },\n    \"Pay\": {",
            ),
        ],
    );
    check_edit(
        PLAIN,
        add("Log", r#"{"Type": "Pass"}"#, Edge::Catch { state: "Pay".to_owned(), index: 0 }),
        &[
            ("\"Next\": \"Refund\"", "\"Next\": \"Log\""),
            (
                "    /* sends it */",
                "    \"Log\": {\n      \"Type\": \"Pass\",\n      \"Next\": \"Refund\"\n    },\n    /* sends it */",
            ),
        ],
    );
}

#[test]
fn a_choice_takes_the_edge_as_its_default() {
    let choice = r#"{"Type": "Choice", "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "Refund"}]}"#;
    let text = r#"{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","Next":"Refund"},"Refund":{"Type":"Succeed"}}}"#;
    check_edit(
        text,
        add("Ask", choice, next("Pay")),
        &[(
            r#""Next":"Refund"},"#,
            r#""Next":"Ask"}, "Ask": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "Refund"}], "Default": "Refund"},"#,
        )],
    );
}

#[test]
fn a_state_is_removed_with_what_only_it_led_to() {
    check_edit(
        PLAIN,
        Edit::RemoveState("Pay".to_owned()),
        &[
            ("\"StartAt\": \"Pay\"", "\"StartAt\": \"Ship\""),
            (&PLAIN[PLAIN.find("    \"Pay\"").expect("there")..PLAIN.find("    /* sends").expect("there")], ""),
            (
                "    }, // done\n    \"Refund\": {\n      \"Type\": \"Fail\", \"Error\": \"Declined\"\n    }\n",
                "    } // done\n",
            ),
        ],
    );
    check_edit(
        PLAIN,
        Edit::RemoveState("Ship".to_owned()),
        &[
            ("\"Next\": \"Ship\"", "\"End\": true"),
            ("    \"Ship\": {\n      \"Type\": \"Pass\",\n      \"End\": true\n    }, // done\n", ""),
        ],
    );
    // The catcher goes with the state that it led to, and with the last one the list.
    check_edit(
        PLAIN,
        Edit::RemoveState("Refund".to_owned()),
        &[
            ("      \"Catch\": [\n        { \"ErrorEquals\": [\"Declined\"], \"Next\": \"Refund\" }\n      ],\n", ""),
            (
                "    }, // done\n    \"Refund\": {\n      \"Type\": \"Fail\", \"Error\": \"Declined\"\n    }\n",
                "    } // done\n",
            ),
        ],
    );
}

#[test]
fn a_state_is_renamed_where_it_is_named() {
    let edit = Edit::RenameState { state: "Refund".to_owned(), name: "Give \"it\" back".to_owned() };
    check_edit(
        PLAIN,
        edit,
        &[
            ("\"Next\": \"Refund\"", r#""Next": "Give \"it\" back""#),
            ("    \"Refund\": {", r#"    "Give \"it\" back": {"#),
        ],
    );
}

#[test]
fn a_state_moves() {
    let text = r#"{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass", "Next": "B" },
    "B": { "Type": "Pass", "Next": "C" },
    "C": { "Type": "Parallel", "Branches": [
      { "StartAt": "D", "States": {
        "D": { "Type": "Pass", "End": true }
      } }
    ], "End": true }
  }
}"#;
    check_edit(
        text,
        Edit::MoveState { state: "A".to_owned(), onto: next("B") },
        &[
            (r#""StartAt": "A""#, r#""StartAt": "B""#),
            (r#""A": { "Type": "Pass", "Next": "B" }"#, r#""A": { "Type": "Pass", "Next": "C" }"#),
            (r#""B": { "Type": "Pass", "Next": "C" }"#, r#""B": { "Type": "Pass", "Next": "A" }"#),
        ],
    );
    check_edit(
        text,
        Edit::MoveState { state: "B".to_owned(), onto: next("D") },
        &[
            (r#""A": { "Type": "Pass", "Next": "B" }"#, r#""A": { "Type": "Pass", "Next": "C" }"#),
            ("    \"B\": { \"Type\": \"Pass\", \"Next\": \"C\" },\n", ""),
            (
                r#"        "D": { "Type": "Pass", "End": true }"#,
                "        \"D\": { \"Type\": \"Pass\", \"Next\": \"B\" },\n        \"B\": {\n          \"Type\": \"Pass\",\n          \"End\": true\n        }",
            ),
        ],
    );
    let lonely = Edit::MoveState { state: "D".to_owned(), onto: next("A") };
    assert_eq!(edited(text, &[lonely]), Err(EditFault::LastState));
}

#[test]
fn a_field_is_set_and_taken_out() {
    check_edit(PLAIN, set("Pay", "/Parameters/FunctionName", Some("\"charge\"")), &[("\"pay\"", "\"charge\"")]);
    check_edit(
        PLAIN,
        set("Pay", "/Retry/0/ErrorEquals", Some(r#"["States.ALL"]"#)),
        &[(
            "      \"Next\": \"Ship\"\n",
            "      \"Next\": \"Ship\",\n      \"Retry\": [\n        {\n          \"ErrorEquals\": [\"States.ALL\"]\n        }\n      ]\n",
        )],
    );
    check_edit(
        PLAIN,
        set("Pay", "/Catch/1", Some(r#"{"ErrorEquals": ["States.ALL"], "Next": "Refund"}"#)),
        &[(
            "\"Next\": \"Refund\" }\n",
            "\"Next\": \"Refund\" },\n        {\n          \"ErrorEquals\": [\"States.ALL\"],\n          \"Next\": \"Refund\"\n        }\n",
        )],
    );
    check_edit(PLAIN, set("Pay", "/Parameters", None), &[("      \"Parameters\": {\"FunctionName\": \"pay\"},\n", "")]);
    check_edit(PLAIN, set("Refund", "/Error", None), &[(", \"Error\": \"Declined\"\n    }", "\n    }")]);
    let comment = Edit::Set { state: None, pointer: "/Comment".to_owned(), value: Some("\"Sells\"".to_owned()) };
    check_edit(PLAIN, comment, &[("    }\n  }\n}", "    }\n  },\n  \"Comment\": \"Sells\"\n}")]);
}

#[test]
fn commas_that_people_leave_stay() {
    let text = "{\n\t\"StartAt\": \"A\",\n\t\"States\": {\n\t\t\"A\": { \"Type\": \"Succeed\", },\n\t},\n}";
    check_edit(text, set("A", "/Comment", Some("\"x\"")), &[("\"Succeed\",", "\"Succeed\", \"Comment\": \"x\",")]);
    check_edit(
        text,
        add("B", r#"{"Type": "Pass"}"#, Edge::Start(FlowAddress::Top)),
        &[
            ("\"StartAt\": \"A\"", "\"StartAt\": \"B\""),
            ("\t\t\"A\"", "\t\t\"B\": {\n\t\t\t\"Type\": \"Pass\",\n\t\t\t\"Next\": \"A\"\n\t\t},\n\t\t\"A\""),
        ],
    );
}

#[test]
fn an_edge_is_led_elsewhere() {
    let edit = |edge: Edge, to: Option<&str>| Edit::Connect { edge, to: to.map(str::to_owned) };
    check_edit(PLAIN, edit(next("Ship"), Some("Pay")), &[("\"End\": true", "\"Next\": \"Pay\"")]);
    let catch = Edge::Catch { state: "Pay".to_owned(), index: 0 };
    let refused = edited(PLAIN, &[edit(catch, None)]);
    let Err(EditFault::Refused(findings)) = refused else { panic!("{refused:?}") };
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["states.unreachable"]);
}

#[test]
fn what_cannot_be_done_is_said() {
    let only = r#"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#;
    assert_eq!(edited(only, &[Edit::RemoveState("A".to_owned())]), Err(EditFault::LastState));
    assert_eq!(edited(only, &[Edit::RemoveState("B".to_owned())]), Err(EditFault::Gone));
    assert_eq!(edited(only, &[set("A", "/Comment", Some("no json"))]), Err(EditFault::NotJson));
    let taken = edited(PLAIN, &[Edit::RenameState { state: "Pay".to_owned(), name: "Ship".to_owned() }]);
    assert!(matches!(taken, Err(EditFault::Refused(_))), "{taken:?}");
    assert!(matches!(edited("{\"StartAt\":", &[]), Err(EditFault::Broken(_))));
}

//! What was kept word for word comes out as it was, where the format has CloudFormation's words, and is spoken of elsewhere.

use crate::support::draft::Draft;
use busbar::diagnostic::Severity;
use busbar::export::{Target, export};
use serde_json::json;

const BODY: &str = r#"{"DependsOn":["Vpc"],"Properties":{"Name":{"Fn::Sub":"${AWS::StackName}-x"},"Role":{"Fn::GetAtt":["Role","Arn"]},"Text":"plain ${x}","Count":1.50,"Of":{"Ref":"Vpc"}}}"#;

#[test]
fn a_resource_that_was_kept_comes_out_as_it_was() {
    let mut draft = Draft::new("Kept", 1);
    let origin = json!({ "file": "t.yaml", "at": "/Resources/Cluster7" });
    draft.node("cloud-resource", "A cluster", json!({ "type": "AWS::ECS::Cluster", "body": BODY, "origin": origin }));
    let drawing = draft.design.freeze().drawing;

    let yaml = export(&drawing, Target::CloudFormationYaml);
    let wanted = "  Cluster7:\n    Type: AWS::ECS::Cluster\n    DependsOn:\n      - Vpc\n    Properties:\n      Name: !Sub ${AWS::StackName}-x\n      Role:\n        Fn::GetAtt:\n          - Role\n          - Arn\n      Text: plain ${x}\n      Count: 1.50\n      Of: !Ref Vpc\n";
    assert!(yaml.files[0].text.contains(wanted), "{}", yaml.files[0].text);
    assert!(yaml.diagnostics.is_empty());

    let json = export(&drawing, Target::CloudFormationJson);
    let read: serde_json::Value = serde_json::from_str(&json.files[0].text).expect("it is JSON");
    let mut body: serde_json::Value = serde_json::from_str(BODY).expect("it is JSON");
    body["Type"] = json!("AWS::ECS::Cluster");
    assert_eq!(read["Resources"]["Cluster7"], body);

    for target in [Target::Cdk, Target::Terraform] {
        let exported = export(&drawing, target);
        assert!(exported.files.iter().all(|file| !file.text.contains("ECS")));
        let said: Vec<_> = exported.diagnostics.iter().map(|found| (found.code, found.severity)).collect();
        assert_eq!(said, [("export-opaque-left-out", Severity::Error)]);
    }
}

#[test]
fn what_sam_has_to_expand_says_so_in_plain_templates_too() {
    let mut draft = Draft::new("Kept", 1);
    draft.node("cloud-resource", "Api", json!({ "type": "AWS::Serverless::Api", "body": "{}" }));
    let exported = export(&draft.design.freeze().drawing, Target::CloudFormationYaml);
    assert!(exported.files[0].text.contains("Transform: AWS::Serverless-2016-10-31\n"), "{}", exported.files[0].text);
}

//! What comes of a template: its nodes with their fields, its links, and a line about each thing.

use busbar::design::Design;
use busbar::exchange::bring_in;
use busbar::import::File;

/// Nodes as `kind name field=value`, links as `kind from -> to`, both in their order.
pub fn drawn(design: &Design) -> Vec<String> {
    let drawing = design.freeze().drawing;
    let hidden = ["name", "order", "origin", "position", "size", "parent", "from", "to", "body"];
    let fields = |fields: &busbar::kinds::Fields| {
        let said = fields.iter().filter(|(field, _)| !hidden.contains(&field.as_str()));
        said.map(|(field, value)| format!(" {field}={value}")).collect::<String>()
    };
    let nodes =
        drawing.node_refs().map(|node| format!("{} {}{}", node.spec().id, node.name(), fields(&node.drawn().fields)));
    let links = drawing.link_refs().map(|link| {
        let from = match link.drawn().from {
            busbar::kinds::End::Node(node) => drawing.node(node).name().to_owned(),
            busbar::kinds::End::Link(from) => {
                format!("({} {})", drawing.link(from).from().name(), drawing.link(from).to().name())
            }
        };
        format!("{} {from} -> {}{}", link.spec().id, link.to().name(), fields(&link.drawn().fields))
    });
    nodes.chain(links).collect()
}

#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    let brought = bring_in(&[File { name: "t.yaml", text }], 1).expect("it is taken over");
    assert_eq!(drawn(&brought.design), wanted);
}

#[test]
fn a_rule_with_its_target_input_retries_and_dead_letters() {
    check(
        r#"Parameters:
  Stage: { Type: String, Default: dev }
Resources:
  Bus:
    Type: AWS::Events::EventBus
    Properties: { Name: !Sub "orders-${Stage}" }
  Rule:
    Type: AWS::Events::Rule
    Properties:
      EventBusName: !Ref Bus
      State: DISABLED
      EventPattern:
        source: [!Sub "com.example.${Stage}", 1.50]
      Targets:
        - Id: a
          Arn: !GetAtt Work.Arn
          InputTransformer:
            InputPathsMap: { id: $.detail.id }
            InputTemplate: "<id>"
          RetryPolicy: { MaximumRetryAttempts: 3 }
          DeadLetterConfig: { Arn: !GetAtt Letters.Arn }
        - Id: b
          Arn: !GetAtt Cluster.Arn
  Work: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: !If [Long, 60, 31], FifoQueue: false } }
  Letters: { Type: AWS::SQS::Queue }
  Cluster: { Type: AWS::ECS::Cluster }
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties: { Queues: [!Ref Work], PolicyDocument: {} }
Conditions:
  Long: !Equals [!Ref Stage, prod]
"#,
        &[
            "event-bus orders-dev",
            r#"rule Rule pattern="{\n  \"source\": [\"com.example.dev\", 1.50]\n}" state="disabled""#,
            "sqs-queue Work visibility-timeout-seconds=31",
            "sqs-queue Letters",
            r#"cloud-resource Cluster type="AWS::ECS::Cluster""#,
            "bus-rule orders-dev -> Rule",
            r#"rule-target Rule -> Work input="input-transformer" input-paths="{\n  \"id\": \"$.detail.id\"\n}" input-template="<id>" maximum-retry-attempts=3"#,
            "dead-letter (Rule Work) -> Letters",
            "uses Rule -> Cluster",
        ],
    );
}

#[test]
fn events_and_rights_of_sam() {
    check(
        r#"Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Timeout: 20, Architectures: [arm64] } }
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      MemorySize: 512
      Policies:
        - SQSSendMessagePolicy: { QueueName: !GetAtt Out.QueueName }
        - Statement:
            - { Effect: Allow, Action: "events:Put*", Resource: !GetAtt Bus.Arn }
            - { Effect: Allow, Action: "s3:*", Resource: "*" }
      Events:
        Taken: { Type: SQS, Properties: { Queue: !GetAtt In.Arn, BatchSize: 5 } }
        Placed:
          Type: EventBridgeRule
          Properties: { EventBusName: !Ref Bus, Pattern: { source: [shop] }, InputPath: $.detail.id }
        Nightly: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day) } }
        Old: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
        Asked: { Type: HttpApi, Properties: { Method: get, Path: /orders } }
  In: { Type: AWS::SQS::Queue }
  Out: { Type: AWS::SQS::Queue }
  Bus: { Type: AWS::Events::EventBus, Properties: { Name: shop } }
"#,
        &[
            r#"lambda-function Worker memory-mb=512 runtime="python3.13" timeout-seconds=20"#,
            "sqs-queue In",
            "sqs-queue Out",
            "event-bus shop",
            r#"rule Placed pattern="{\n  \"source\": [\"shop\"]\n}""#,
            r#"schedule Nightly expression="rate(1 day)""#,
            r#"api-gateway Asked method="GET" path="/orders""#,
            "event-source-mapping In -> Worker batch-size=5",
            "bus-rule shop -> Placed",
            r#"rule-target Placed -> Worker input="input-path" input-path="$.detail.id""#,
            "schedule-target Nightly -> Worker",
            "call Asked -> Worker",
            "put-events Worker -> shop",
            "call Worker -> Out",
        ],
    );
}

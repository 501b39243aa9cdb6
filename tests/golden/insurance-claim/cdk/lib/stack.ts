import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class InsuranceClaimStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // Assessors (sqs-queue), Insurer
    const assessorsQueue = new sqs.Queue(this, 'AssessorsQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Claims (event-bus), Insurer
    const claimsEventBus = new events.EventBus(this, 'ClaimsEventBus', {
      eventBusName: 'Claims',
      description: 'What happens to claims.',
    });

    // HandleClaim (state-machine), Insurer
    const handleClaimStateMachineRole = new iam.Role(this, 'HandleClaimStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [assessorsQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [claimsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // PayOut (lambda-function), Insurer
    const payOutFunctionLogGroup = new logs.LogGroup(this, 'PayOutFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // PayOut (lambda-function), Insurer
    const payOutFunctionRole = new iam.Role(this, 'PayOutFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [payOutFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // PayOut (lambda-function), Insurer
    const payOutFunction = new lambda.Function(this, 'PayOutFunction', {
      description: 'Transfers money.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: payOutFunctionRole,
      logGroup: payOutFunctionLogGroup,
    });

    // HandleClaim (state-machine), Insurer
    const handleClaimStateMachine = new stepfunctions.StateMachine(this, 'HandleClaimStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: handleClaimStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(`{
  "Comment": "An assessor approves, a shop in another account repairs and answers by the token. Where it does not, the claim is settled in cash.",
  "StartAt": "Approve",
  "States": {
    "Approve": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "TimeoutSeconds": 604800,
      "Parameters": {
        "QueueUrl": "\${Assessors}",
        "MessageBody": {
          "claim.$": "$.claim",
          "damage.$": "$.damage",
          "taskToken.$": "$$.Task.Token"
        }
      },
      "ResultPath": "$.approval",
      "Catch": [
        {
          "ErrorEquals": [
            "Declined"
          ],
          "ResultPath": "$.failure",
          "Next": "Declined"
        }
      ],
      "Next": "Order repair"
    },
    "Order repair": {
      "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents.waitForTaskToken",
      "Parameters": {
        "Entries": [
          {
            "Source": "com.example.insurer",
            "DetailType": "RepairOrdered",
            "Detail": {
              "claim.$": "$.claim",
              "damage.$": "$.damage",
              "taskToken.$": "$$.Task.Token"
            },
            "EventBusName": "\${Claims}"
          }
        ]
      },
      "TimeoutSeconds": 259200,
      "ResultPath": "$.repair",
      "Catch": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "ResultPath": "$.failure",
          "Next": "Call repair off"
        }
      ],
      "Next": "Pay the shop"
    },
    "Pay the shop": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "\${PayOut}",
        "Payload": {
          "claim.$": "$.claim",
          "to": "shop"
        }
      },
      "ResultPath": null,
      "End": true
    },
    "Call repair off": {
      "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": {
        "Entries": [
          {
            "Source": "com.example.insurer",
            "DetailType": "RepairCalledOff",
            "Detail": {
              "claim.$": "$.claim"
            },
            "EventBusName": "\${Claims}"
          }
        ]
      },
      "ResultPath": null,
      "Next": "Settle in cash"
    },
    "Settle in cash": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "\${PayOut}",
        "Payload": {
          "claim.$": "$.claim",
          "to": "customer"
        }
      },
      "ResultPath": null,
      "End": true
    },
    "Declined": {
      "Type": "Fail",
      "Error": "ClaimDeclined",
      "Cause": "The assessor did not approve the claim."
    }
  }
}`),
      definitionSubstitutions: {
        Claims: claimsEventBus.eventBusName,
        Assessors: assessorsQueue.queueUrl,
        PayOut: payOutFunction.functionArn,
      },
    });

    // HandleClaim (state-machine), Insurer
    new iam.Policy(this, 'HandleClaimStateMachineCallPolicy', {
      policyName: 'HandleClaimStateMachineCallPolicy',
      roles: [handleClaimStateMachineRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [payOutFunction.functionArn],
        }),
      ],
    });

    // ShopEvents (event-bus), RepairShop
    const shopEventsEventBus = new events.EventBus(this, 'ShopEventsEventBus', {
      eventBusName: 'ShopEvents',
      description: 'The shop’s own bus.',
    });

    // ToRepairShop (rule), Insurer
    const toRepairShopRuleRole = new iam.Role(this, 'ToRepairShopRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [shopEventsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // ToRepairShop (rule), Insurer
    new events.CfnRule(this, 'ToRepairShopRule', {
      description: 'Orders, and what is called off.',
      eventBusName: claimsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.insurer'],
        'detail-type': ['RepairOrdered', 'RepairCalledOff'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ShopEventsEventBus',
          arn: shopEventsEventBus.eventBusArn,
          roleArn: toRepairShopRuleRole.roleArn,
        },
      ],
    });

    // AnswerClaim (lambda-function), Insurer
    const answerClaimFunctionLogGroup = new logs.LogGroup(this, 'AnswerClaimFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // AnswerClaim (lambda-function), Insurer
    const answerClaimFunctionRole = new iam.Role(this, 'AnswerClaimFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [answerClaimFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // AnswerClaim (lambda-function), Insurer
    const answerClaimFunction = new lambda.Function(this, 'AnswerClaimFunction', {
      description: 'Sends the token back to the workflow.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: answerClaimFunctionRole,
      logGroup: answerClaimFunctionLogGroup,
    });

    // FromRepairShop (rule), Insurer
    const fromRepairShopRule = new events.CfnRule(this, 'FromRepairShopRule', {
      description: 'What the shop has done.',
      eventBusName: claimsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.repairs'],
        'detail-type': ['RepairDone'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'AnswerClaimFunction',
          arn: answerClaimFunction.functionArn,
        },
      ],
    });

    // FromRepairShop → AnswerClaim (rule-target)
    answerClaimFunction.addPermission('FromRepairShopRuleToAnswerClaimFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: fromRepairShopRule.attrArn,
    });

    // AnswerClaim (lambda-function), Insurer
    new iam.Policy(this, 'AnswerClaimFunctionCallPolicy', {
      policyName: 'AnswerClaimFunctionCallPolicy',
      roles: [answerClaimFunctionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'],
          resources: [handleClaimStateMachine.stateMachineArn],
        }),
      ],
    });

    // Workshop (lambda-function), RepairShop
    const workshopFunctionLogGroup = new logs.LogGroup(this, 'WorkshopFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Workshop (lambda-function), RepairShop
    const workshopFunctionRole = new iam.Role(this, 'WorkshopFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [workshopFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [claimsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // Workshop (lambda-function), RepairShop
    const workshopFunction = new lambda.Function(this, 'WorkshopFunction', {
      description: 'Repairs the car.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: workshopFunctionRole,
      logGroup: workshopFunctionLogGroup,
      environment: { CLAIMS_EVENT_BUS_NAME: claimsEventBus.eventBusName },
    });

    // Jobs (rule), RepairShop
    const jobsRule = new events.CfnRule(this, 'JobsRule', {
      description: 'Repairs that are ordered.',
      eventBusName: shopEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.insurer'],
        'detail-type': ['RepairOrdered'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'WorkshopFunction',
          arn: workshopFunction.functionArn,
        },
      ],
    });

    // Jobs → Workshop (rule-target)
    workshopFunction.addPermission('JobsRuleToWorkshopFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: jobsRule.attrArn,
    });

    // HandleClaim (state-machine), Insurer
    new cdk.CfnOutput(this, 'HandleClaimStateMachineArn', {
      description: 'HandleClaim',
      value: handleClaimStateMachine.stateMachineArn,
    });

    // Assessors (sqs-queue), Insurer
    new cdk.CfnOutput(this, 'AssessorsQueueUrl', {
      description: 'Assessors',
      value: assessorsQueue.queueUrl,
    });

    // Claims (event-bus), Insurer
    new cdk.CfnOutput(this, 'ClaimsEventBusName', {
      description: 'Claims',
      value: claimsEventBus.eventBusName,
    });

    // Claims (event-bus), Insurer
    new cdk.CfnOutput(this, 'ClaimsEventBusArn', {
      description: 'Claims',
      value: claimsEventBus.eventBusArn,
    });

    // ShopEvents (event-bus), RepairShop
    new cdk.CfnOutput(this, 'ShopEventsEventBusName', {
      description: 'ShopEvents',
      value: shopEventsEventBus.eventBusName,
    });

    // ShopEvents (event-bus), RepairShop
    new cdk.CfnOutput(this, 'ShopEventsEventBusArn', {
      description: 'ShopEvents',
      value: shopEventsEventBus.eventBusArn,
    });
  }
}

import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class GatekeeperBusStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // SalesEvents (event-bus), Sales
    const salesEventsEventBus = new events.EventBus(this, 'SalesEventsEventBus', {
      eventBusName: 'SalesEvents',
      description: 'What happens in sales, for whoever wants to know.',
    });

    // FulfilmentEvents (event-bus), Fulfilment
    const fulfilmentEventsEventBus = new events.EventBus(this, 'FulfilmentEventsEventBus', {
      eventBusName: 'FulfilmentEvents',
      description: 'What fulfilment acts on.',
    });

    // ToFulfilment (rule), Sales
    const toFulfilmentRuleRole = new iam.Role(this, 'ToFulfilmentRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [fulfilmentEventsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // UndeliveredOrders (sqs-queue)
    const undeliveredOrdersQueue = new sqs.Queue(this, 'UndeliveredOrdersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(1209600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ToFulfilment (rule), Sales
    const toFulfilmentRule = new events.CfnRule(this, 'ToFulfilmentRule', {
      description: 'Paid orders are the only events that leave sales.',
      eventBusName: salesEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.shop'],
        'detail-type': ['OrderPlaced'],
        detail: {
          payment: {
            status: ['paid'],
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'FulfilmentEventsEventBus',
          arn: fulfilmentEventsEventBus.eventBusArn,
          roleArn: toFulfilmentRuleRole.roleArn,
          deadLetterConfig: { arn: undeliveredOrdersQueue.queueArn },
        },
      ],
    });

    // SalesArchive (archive), Sales
    const salesArchive = new events.CfnArchive(this, 'SalesArchive', {
      description: 'Ninety days of sales events, for replay.',
      sourceArn: salesEventsEventBus.eventBusArn,
      retentionDays: 90,
    });
    salesArchive.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // UndeliveredOrders (sqs-queue)
    undeliveredOrdersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ToFulfilmentRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [undeliveredOrdersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': toFulfilmentRule.attrArn },
      },
    }));

    // Reservations (sqs-queue), Fulfilment
    const reservationsQueue = new sqs.Queue(this, 'ReservationsQueue', {
      visibilityTimeout: cdk.Duration.seconds(60),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // StockReservation (rule), Fulfilment
    const stockReservationRule = new events.CfnRule(this, 'StockReservationRule', {
      description: 'Orders of goods that lie in the warehouse.',
      eventBusName: fulfilmentEventsEventBus.eventBusName,
      eventPattern: {
        'detail-type': ['OrderPlaced'],
        detail: {
          items: {
            sku: [{ exists: true }],
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ReservationsQueue',
          arn: reservationsQueue.queueArn,
        },
      ],
    });

    // ShipOrder (state-machine), Fulfilment
    const shipOrderStateMachineRole = new iam.Role(this, 'ShipOrderStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // ShipOrder (state-machine), Fulfilment
    const shipOrderStateMachine = new stepfunctions.StateMachine(this, 'ShipOrderStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: shipOrderStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Shipping (rule), Fulfilment
    const shippingRuleRole = new iam.Role(this, 'ShippingRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [shipOrderStateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // Shipping (rule), Fulfilment
    new events.CfnRule(this, 'ShippingRule', {
      description: 'Orders that are sent to somebody.',
      eventBusName: fulfilmentEventsEventBus.eventBusName,
      eventPattern: {
        'detail-type': ['OrderPlaced'],
        detail: {
          shipping: {
            method: ['standard', 'express'],
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ShipOrderStateMachine',
          arn: shipOrderStateMachine.stateMachineArn,
          roleArn: shippingRuleRole.roleArn,
          inputPath: '$.detail',
        },
      ],
    });

    // FulfilmentLog (log-group), Fulfilment
    const fulfilmentLogGroup = new logs.LogGroup(this, 'FulfilmentLogGroup', {
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Audit (rule), Fulfilment
    const auditRule = new events.CfnRule(this, 'AuditRule', {
      description: 'Everything, for the record.',
      eventBusName: fulfilmentEventsEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: 'com.example.' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'FulfilmentLogGroup',
          arn: `arn:${this.partition}:logs:${this.region}:${this.account}:log-group:${fulfilmentLogGroup.logGroupName}`,
        },
      ],
    });

    // Reservations (sqs-queue), Fulfilment
    reservationsQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'StockReservationRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [reservationsQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': stockReservationRule.attrArn },
      },
    }));

    // FulfilmentLog (log-group), Fulfilment
    new logs.CfnResourcePolicy(this, 'FulfilmentLogGroupPolicy', {
      policyName: `${this.stackName}-FulfilmentLogGroupPolicy`,
      policyDocument: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AuditRuleStreams",
      "Effect": "Allow",
      "Principal": {
        "Service": "events.amazonaws.com"
      },
      "Action": "logs:CreateLogStream",
      "Resource": "${fulfilmentLogGroup.logGroupArn}"
    },
    {
      "Sid": "AuditRuleEvents",
      "Effect": "Allow",
      "Principal": {
        "Service": "events.amazonaws.com"
      },
      "Action": "logs:PutLogEvents",
      "Resource": "${fulfilmentLogGroup.logGroupArn}",
      "Condition": {
        "ArnEquals": {
          "aws:SourceArn": "${auditRule.attrArn}"
        }
      }
    }
  ]
}`,
    });

    // ReserveStock (lambda-function), Fulfilment
    const reserveStockFunctionLogGroup = new logs.LogGroup(this, 'ReserveStockFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ReserveStock (lambda-function), Fulfilment
    const reserveStockFunctionRole = new iam.Role(this, 'ReserveStockFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [reserveStockFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [reservationsQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // ReserveStock (lambda-function), Fulfilment
    const reserveStockFunction = new lambda.Function(this, 'ReserveStockFunction', {
      description: 'Reserves the ordered goods in the warehouse.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(10),
      role: reserveStockFunctionRole,
      logGroup: reserveStockFunctionLogGroup,
    });

    // Reservations → ReserveStock (event-source-mapping)
    new lambda.EventSourceMapping(this, 'ReservationsQueueToReserveStockFunctionMapping', {
      target: reserveStockFunction,
      eventSourceArn: reservationsQueue.queueArn,
      batchSize: 10,
    });

    // SalesEvents (event-bus), Sales
    new cdk.CfnOutput(this, 'SalesEventsEventBusName', {
      description: 'SalesEvents',
      value: salesEventsEventBus.eventBusName,
    });

    // SalesEvents (event-bus), Sales
    new cdk.CfnOutput(this, 'SalesEventsEventBusArn', {
      description: 'SalesEvents',
      value: salesEventsEventBus.eventBusArn,
    });

    // UndeliveredOrders (sqs-queue)
    new cdk.CfnOutput(this, 'UndeliveredOrdersQueueUrl', {
      description: 'UndeliveredOrders',
      value: undeliveredOrdersQueue.queueUrl,
    });

    // FulfilmentEvents (event-bus), Fulfilment
    new cdk.CfnOutput(this, 'FulfilmentEventsEventBusName', {
      description: 'FulfilmentEvents',
      value: fulfilmentEventsEventBus.eventBusName,
    });

    // FulfilmentEvents (event-bus), Fulfilment
    new cdk.CfnOutput(this, 'FulfilmentEventsEventBusArn', {
      description: 'FulfilmentEvents',
      value: fulfilmentEventsEventBus.eventBusArn,
    });

    // Reservations (sqs-queue), Fulfilment
    new cdk.CfnOutput(this, 'ReservationsQueueUrl', {
      description: 'Reservations',
      value: reservationsQueue.queueUrl,
    });

    // ShipOrder (state-machine), Fulfilment
    new cdk.CfnOutput(this, 'ShipOrderStateMachineArn', {
      description: 'ShipOrder',
      value: shipOrderStateMachine.stateMachineArn,
    });
  }
}

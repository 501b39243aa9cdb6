import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class ArchiveAndReplayStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // OrderEvents (event-bus), Orders
    const orderEventsEventBus = new events.EventBus(this, 'OrderEventsEventBus', {
      eventBusName: 'OrderEvents',
      description: 'What happens to orders.',
    });

    // OrderArchive (archive), Orders
    const orderArchive = new events.CfnArchive(this, 'OrderArchive', {
      description: 'Ninety days of orders.',
      sourceArn: orderEventsEventBus.eventBusArn,
      retentionDays: 90,
    });
    orderArchive.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // MailCustomer (lambda-function), Orders
    const mailCustomerFunctionLogGroup = new logs.LogGroup(this, 'MailCustomerFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // MailCustomer (lambda-function), Orders
    const mailCustomerFunctionRole = new iam.Role(this, 'MailCustomerFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [mailCustomerFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // MailCustomer (lambda-function), Orders
    const mailCustomerFunction = new lambda.Function(this, 'MailCustomerFunction', {
      description: 'Confirms the order by mail.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: mailCustomerFunctionRole,
      logGroup: mailCustomerFunctionLogGroup,
    });

    // LiveOrders (rule), Orders
    const liveOrdersRule = new events.CfnRule(this, 'LiveOrdersRule', {
      description: 'Live events alone: nobody gets a second mail because of a replay.',
      eventBusName: orderEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.shop'],
        'detail-type': ['OrderPlaced'],
        'replay-name': [{ exists: false }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'MailCustomerFunction',
          arn: mailCustomerFunction.functionArn,
        },
      ],
    });

    // ToReadModel (sqs-queue), Orders
    const toReadModelQueue = new sqs.Queue(this, 'ToReadModelQueue', {
      visibilityTimeout: cdk.Duration.seconds(180),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // AllOrders (rule), Orders
    const allOrdersRule = new events.CfnRule(this, 'AllOrdersRule', {
      description: 'Live and replayed events.',
      eventBusName: orderEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.shop'],
        'detail-type': ['OrderPlaced'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ToReadModelQueue',
          arn: toReadModelQueue.queueArn,
        },
      ],
    });

    // LiveOrders → MailCustomer (rule-target)
    mailCustomerFunction.addPermission('LiveOrdersRuleToMailCustomerFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: liveOrdersRule.attrArn,
    });

    // ToReadModel (sqs-queue), Orders
    toReadModelQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'AllOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [toReadModelQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': allOrdersRule.attrArn },
      },
    }));

    // UpdateReadModel (lambda-function), Orders
    const updateReadModelFunctionLogGroup = new logs.LogGroup(this, 'UpdateReadModelFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ReadModel (dynamodb-table), Orders
    const readModelTable = new dynamodb.CfnTable(this, 'ReadModelTable', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'orderId',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'orderId',
          keyType: 'HASH',
        },
      ],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });

    // UpdateReadModel (lambda-function), Orders
    const updateReadModelFunctionRole = new iam.Role(this, 'UpdateReadModelFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [updateReadModelFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [toReadModelQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'dynamodb:GetItem',
                'dynamodb:Query',
                'dynamodb:PutItem',
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
              ],
              resources: [readModelTable.attrArn],
            }),
          ],
        }),
      },
    });

    // UpdateReadModel (lambda-function), Orders
    const updateReadModelFunction = new lambda.Function(this, 'UpdateReadModelFunction', {
      description: 'Writes what is shown.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(30),
      reservedConcurrentExecutions: 2,
      role: updateReadModelFunctionRole,
      logGroup: updateReadModelFunctionLogGroup,
      environment: { READ_MODEL_TABLE_NAME: readModelTable.ref },
    });

    // ToReadModel → UpdateReadModel (event-source-mapping)
    new lambda.EventSourceMapping(this, 'ToReadModelQueueToUpdateReadModelFunctionMapping', {
      target: updateReadModelFunction,
      eventSourceArn: toReadModelQueue.queueArn,
      batchSize: 1,
      maxConcurrency: 2,
    });
    readModelTable.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // OrderEvents (event-bus), Orders
    new cdk.CfnOutput(this, 'OrderEventsEventBusName', {
      description: 'OrderEvents',
      value: orderEventsEventBus.eventBusName,
    });

    // OrderEvents (event-bus), Orders
    new cdk.CfnOutput(this, 'OrderEventsEventBusArn', {
      description: 'OrderEvents',
      value: orderEventsEventBus.eventBusArn,
    });

    // ToReadModel (sqs-queue), Orders
    new cdk.CfnOutput(this, 'ToReadModelQueueUrl', {
      description: 'ToReadModel',
      value: toReadModelQueue.queueUrl,
    });

    // ReadModel (dynamodb-table), Orders
    new cdk.CfnOutput(this, 'ReadModelTableName', {
      description: 'ReadModel',
      value: readModelTable.ref,
    });
  }
}

import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class OrderAndPaymentStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // Orders (event-bus), Push
    const ordersEventBus = new events.EventBus(this, 'OrdersEventBus', {
      eventBusName: 'Orders',
      description: 'What happens to orders.',
    });

    // TakePayment (lambda-function), Push
    const takePaymentFunctionLogGroup = new logs.LogGroup(this, 'TakePaymentFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // TakePayment (lambda-function), Push
    const takePaymentFunctionRole = new iam.Role(this, 'TakePaymentFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [takePaymentFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // UnpaidOrders (sqs-queue), Push
    const unpaidOrdersQueue = new sqs.Queue(this, 'UnpaidOrdersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(1209600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // TakePayment (lambda-function), Push
    const takePaymentFunction = new lambda.Function(this, 'TakePaymentFunction', {
      description: 'Takes the payment and says so.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: takePaymentFunctionRole,
      logGroup: takePaymentFunctionLogGroup,
      environment: { ORDERS_EVENT_BUS_NAME: ordersEventBus.eventBusName },
      deadLetterQueue: unpaidOrdersQueue,
    });

    // ToPayment (rule), Push
    const toPaymentRule = new events.CfnRule(this, 'ToPaymentRule', {
      description: 'Orders that have to be paid.',
      eventBusName: ordersEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.shop'],
        'detail-type': ['OrderPlaced'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'TakePaymentFunction',
          arn: takePaymentFunction.functionArn,
        },
      ],
    });

    // ShipOrder (lambda-function), Push
    const shipOrderFunctionLogGroup = new logs.LogGroup(this, 'ShipOrderFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ShipOrder (lambda-function), Push
    const shipOrderFunctionRole = new iam.Role(this, 'ShipOrderFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [shipOrderFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // ShipOrder (lambda-function), Push
    const shipOrderFunction = new lambda.Function(this, 'ShipOrderFunction', {
      description: 'Sends what was paid.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: shipOrderFunctionRole,
      logGroup: shipOrderFunctionLogGroup,
    });

    // ToShipping (rule), Push
    const toShippingRule = new events.CfnRule(this, 'ToShippingRule', {
      description: 'Orders that are paid.',
      eventBusName: ordersEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.payment'],
        'detail-type': ['OrderPaid'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ShipOrderFunction',
          arn: shipOrderFunction.functionArn,
        },
      ],
    });

    // ToPayment → TakePayment (rule-target)
    takePaymentFunction.addPermission('ToPaymentRuleToTakePaymentFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: toPaymentRule.attrArn,
    });

    // ToShipping → ShipOrder (rule-target)
    shipOrderFunction.addPermission('ToShippingRuleToShipOrderFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: toShippingRule.attrArn,
    });

    // Orders (event-bus), Push
    new cdk.CfnOutput(this, 'OrdersEventBusName', {
      description: 'Orders',
      value: ordersEventBus.eventBusName,
    });

    // Orders (event-bus), Push
    new cdk.CfnOutput(this, 'OrdersEventBusArn', {
      description: 'Orders',
      value: ordersEventBus.eventBusArn,
    });

    // UnpaidOrders (sqs-queue), Push
    new cdk.CfnOutput(this, 'UnpaidOrdersQueueUrl', {
      description: 'UnpaidOrders',
      value: unpaidOrdersQueue.queueUrl,
    });
  }
}

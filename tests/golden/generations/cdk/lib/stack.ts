import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as eventsv2 from 'aws-cdk-lib/aws-eventsv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class GenerationsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // partner (api-destination)
    const partnerApiDestinationSecretName = new cdk.CfnParameter(this, 'PartnerApiDestinationSecretName', {
      type: 'String',
      description: 'partner',
      default: 'Generations/partner',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // partner (api-destination)
    const partnerApiDestinationEndpoint = new cdk.CfnParameter(this, 'PartnerApiDestinationEndpoint', {
      type: 'String',
      description: 'partner',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // legacy (event-bus)
    const legacyEventBus = new events.EventBus(this, 'LegacyEventBus', {
      eventBusName: 'legacy',
      description: 'legacy',
    });

    // orders (custom-event-bus)
    const ordersCustomBus2 = new eventsv2.CfnEventBus(this, 'OrdersCustomBus2', {
      name: 'OrdersCustomBus2',
      description: 'Two lines',
      storageConfiguration: { retentionPeriodInDays: 30 },
    });
    ordersCustomBus2.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // S3 → orders (event-source)
    new eventsv2.CfnEventSource(this, 'S3AwsServiceToOrdersCustomBus2EventSource', {
      name: 'S3AwsService-OrdersCustomBus2',
      eventBusArn: ordersCustomBus2.ref,
      configuration: {
        awsServiceEventsConfiguration: {
          awsService: 'aws.s3',
          pattern: '{"detail-type":["Object Created"]}',
        },
      },
    });

    // orders (custom-event-bus)
    const ordersCustomBus = new eventsv2.CfnEventBus(this, 'OrdersCustomBus', {
      name: 'OrdersCustomBus',
      description: 'orders',
      storageConfiguration: { retentionPeriodInDays: 1 },
    });
    ordersCustomBus.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // checkout (lambda-function)
    const checkoutFunctionLogGroup = new logs.LogGroup(this, 'CheckoutFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // checkout (lambda-function)
    const checkoutFunctionRole = new iam.Role(this, 'CheckoutFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [checkoutFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersCustomBus2.ref],
            }),
          ],
        }),
      },
    });

    // checkout (lambda-function)
    const checkoutFunction = new lambda.Function(this, 'CheckoutFunction', {
      description: 'checkout',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: checkoutFunctionRole,
      logGroup: checkoutFunctionLogGroup,
      environment: { ORDERS_CUSTOM_BUS2_ARN: ordersCustomBus2.ref },
    });

    // bridge (rule)
    const bridgeRuleRole = new iam.Role(this, 'BridgeRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents', 'events:PutRawEvents'],
              resources: [ordersCustomBus2.ref],
            }),
          ],
        }),
      },
    });

    // bridge (rule)
    new events.CfnRule(this, 'BridgeRule', {
      description: 'bridge',
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'OrdersCustomBus2',
          arn: ordersCustomBus2.ref,
          roleArn: bridgeRuleRole.roleArn,
        },
      ],
    });

    // dead letters (sqs-queue)
    const deadLettersQueue = new sqs.Queue(this, 'DeadLettersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // dead letters in order (sqs-queue)
    const deadLettersInOrderQueue = new sqs.Queue(this, 'DeadLettersInOrderQueue', {
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // orders (sqs-queue)
    const ordersQueue = new sqs.Queue(this, 'OrdersQueue', {
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // news (sns-topic)
    const newsTopic = new sns.Topic(this, 'NewsTopic', {
      fifo: true,
      contentBasedDeduplication: true,
    });

    // fulfil (state-machine)
    const fulfilStateMachineRole = new iam.Role(this, 'FulfilStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // fulfil (state-machine)
    const fulfilStateMachine = new stepfunctions.StateMachine(this, 'FulfilStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: fulfilStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // partner (api-destination)
    const partnerApiDestinationConnection = new events.CfnConnection(this, 'PartnerApiDestinationConnection', {
      description: 'partner',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${partnerApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // partner (api-destination)
    const partnerApiDestination = new events.CfnApiDestination(this, 'PartnerApiDestination', {
      description: 'partner',
      connectionArn: partnerApiDestinationConnection.attrArn,
      invocationEndpoint: partnerApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // to target 0 (subscriber)
    const toTarget0SubscriberRole = new iam.Role(this, 'ToTarget0SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [ordersQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [deadLettersInOrderQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // to target 0 (subscriber)
    const toTarget0Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget0Subscriber', {
      name: 'to-target-0',
      description: 'to target 0',
      eventBusArn: ordersCustomBus2.ref,
      type: 'FIFO',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      filterConfiguration: {
        filters: [
          {
            scope: 'DATA',
            pattern: '{"detail":{"total":[{"numeric":[">",500]}]}}',
          },
          {
            scope: 'METADATA',
            pattern: '{"tenant":["acme"]}',
          },
          {
            scope: 'SYSTEM_METADATA',
            pattern: '{"aws:Source":["com.example.orders"]}',
          },
        ],
      },
      invokeConfiguration: {
        targetArn: ordersQueue.queueArn,
        roleArn: toTarget0SubscriberRole.roleArn,
        sqsParameters: {
          messageGroupId: '{% $events.SystemMetadata.EventGroupId %}',
          messageDeduplicationId: '{% $events.SystemMetadata."aws:EventId" %}',
        },
      },
      transformer: { type: 'RAW' },
      batchConfiguration: {
        maxBatchSize: 10,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 185,
        maxEventAgeInSeconds: 86400,
      },
      onFailureConfiguration: { arn: deadLettersInOrderQueue.queueArn },
    });

    // to target 1 (subscriber)
    const toTarget1SubscriberRole = new iam.Role(this, 'ToTarget1SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [newsTopic.topicArn],
            }),
          ],
        }),
      },
    });

    // to target 1 (subscriber)
    const toTarget1Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget1Subscriber', {
      name: 'to-target-1',
      description: 'to target 1',
      eventBusArn: ordersCustomBus2.ref,
      type: 'FIFO',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: newsTopic.topicArn,
        roleArn: toTarget1SubscriberRole.roleArn,
        snsParameters: {
          messageGroupId: '{% $events.SystemMetadata.EventGroupId %}',
          messageDeduplicationId: '{% $events.SystemMetadata."aws:EventId" %}',
        },
      },
      transformer: { type: 'WITH_METADATA' },
      batchConfiguration: {
        maxBatchSize: 1,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
    });
    toTarget1Subscriber.addDependency(toTarget0Subscriber);

    // to target 2 (subscriber)
    const toTarget2SubscriberRole = new iam.Role(this, 'ToTarget2SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [checkoutFunction.functionArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [deadLettersQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // to target 2 (subscriber)
    const toTarget2Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget2Subscriber', {
      name: 'to-target-2',
      description: 'to target 2',
      eventBusArn: ordersCustomBus2.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'POINT_IN_TIME',
      pointInTimeConfiguration: { pointType: 'HORIZON' },
      invokeConfiguration: {
        targetArn: checkoutFunction.functionArn,
        roleArn: toTarget2SubscriberRole.roleArn,
        lambdaParameters: { invocationType: 'EVENT' },
      },
      transformer: { type: 'RAW' },
      batchConfiguration: {
        maxBatchSize: 100,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
      onFailureConfiguration: { arn: deadLettersQueue.queueArn },
    });
    toTarget2Subscriber.addDependency(toTarget1Subscriber);

    // to target 3 (subscriber)
    const toTarget3SubscriberRole = new iam.Role(this, 'ToTarget3SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [fulfilStateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [deadLettersQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // to target 3 (subscriber)
    const toTarget3Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget3Subscriber', {
      name: 'to-target-3',
      description: 'to target 3',
      eventBusArn: ordersCustomBus2.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'POINT_IN_TIME',
      pointInTimeConfiguration: {
        pointType: 'TIMESTAMP',
        startingPoint: 1793527200,
      },
      invokeConfiguration: {
        targetArn: fulfilStateMachine.stateMachineArn,
        roleArn: toTarget3SubscriberRole.roleArn,
        stepFunctionsParameters: { invocationType: 'EVENT' },
      },
      transformer: {
        type: 'JSONATA',
        jsonataConfiguration: { expression: '{% $events.Data.detail %}' },
      },
      batchConfiguration: {
        maxBatchSize: 1,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
      onFailureConfiguration: { arn: deadLettersQueue.queueArn },
    });
    toTarget3Subscriber.addDependency(toTarget2Subscriber);

    // to target 4 (subscriber)
    const toTarget4SubscriberRole = new iam.Role(this, 'ToTarget4SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [partnerApiDestination.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [deadLettersQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // to target 4 (subscriber)
    const toTarget4Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget4Subscriber', {
      name: 'to-target-4',
      description: 'to target 4',
      eventBusArn: ordersCustomBus2.ref,
      type: 'UNORDERED',
      state: 'STOPPED',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: partnerApiDestination.attrArn,
        roleArn: toTarget4SubscriberRole.roleArn,
      },
      transformer: { type: 'RAW' },
      batchConfiguration: {
        maxBatchSize: 1,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
      onFailureConfiguration: { arn: deadLettersQueue.queueArn },
    });
    toTarget4Subscriber.addDependency(toTarget3Subscriber);

    // to target 5 (subscriber)
    const toTarget5SubscriberRole = new iam.Role(this, 'ToTarget5SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [legacyEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // to target 5 (subscriber)
    const toTarget5Subscriber = new eventsv2.CfnSubscriber(this, 'ToTarget5Subscriber', {
      name: 'to-target-5',
      description: 'to target 5',
      eventBusArn: ordersCustomBus2.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: legacyEventBus.eventBusArn,
        roleArn: toTarget5SubscriberRole.roleArn,
      },
      transformer: { type: 'RAW' },
      batchConfiguration: {
        maxBatchSize: 1,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
    });
    toTarget5Subscriber.addDependency(toTarget4Subscriber);

    // to target 6 (subscriber)
    const toTarget6SubscriberRole = new iam.Role(this, 'ToTarget6SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents', 'events:PutRawEvents'],
              resources: [ordersCustomBus2.ref],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [deadLettersQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // to target 6 (subscriber)
    new eventsv2.CfnSubscriber(this, 'ToTarget6Subscriber', {
      name: 'to-target-6',
      description: 'to target 6',
      eventBusArn: ordersCustomBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'POINT_IN_TIME',
      pointInTimeConfiguration: {
        pointType: 'TIMESTAMP',
        startingPoint: 1793527200,
        endPoint: 1793530800,
      },
      invokeConfiguration: {
        targetArn: ordersCustomBus2.ref,
        roleArn: toTarget6SubscriberRole.roleArn,
      },
      transformer: { type: 'RAW' },
      batchConfiguration: {
        maxBatchSize: 1,
        maxBatchWindowInSeconds: 0,
      },
      retryPolicy: {
        maxRetryAttempts: 5,
        maxEventAgeInSeconds: 300,
      },
      onFailureConfiguration: { arn: deadLettersQueue.queueArn },
    });

    // legacy (event-bus)
    new cdk.CfnOutput(this, 'LegacyEventBusName', {
      description: 'legacy',
      value: legacyEventBus.eventBusName,
    });

    // legacy (event-bus)
    new cdk.CfnOutput(this, 'LegacyEventBusArn', {
      description: 'legacy',
      value: legacyEventBus.eventBusArn,
    });

    // orders (custom-event-bus)
    new cdk.CfnOutput(this, 'OrdersCustomBus2Arn', {
      description: 'orders',
      value: ordersCustomBus2.ref,
    });

    // orders (custom-event-bus)
    new cdk.CfnOutput(this, 'OrdersCustomBusArn', {
      description: 'orders',
      value: ordersCustomBus.ref,
    });

    // dead letters (sqs-queue)
    new cdk.CfnOutput(this, 'DeadLettersQueueUrl', {
      description: 'dead letters',
      value: deadLettersQueue.queueUrl,
    });

    // dead letters in order (sqs-queue)
    new cdk.CfnOutput(this, 'DeadLettersInOrderQueueUrl', {
      description: 'dead letters in order',
      value: deadLettersInOrderQueue.queueUrl,
    });

    // orders (sqs-queue)
    new cdk.CfnOutput(this, 'OrdersQueueUrl', {
      description: 'orders',
      value: ordersQueue.queueUrl,
    });

    // news (sns-topic)
    new cdk.CfnOutput(this, 'NewsTopicArn', {
      description: 'news',
      value: newsTopic.topicArn,
    });

    // fulfil (state-machine)
    new cdk.CfnOutput(this, 'FulfilStateMachineArn', {
      description: 'fulfil',
      value: fulfilStateMachine.stateMachineArn,
    });
  }
}

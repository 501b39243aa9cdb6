import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class AskingStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // shopify (event-bus)
    const shopifyEventBusEventSourceName = new cdk.CfnParameter(this, 'ShopifyEventBusEventSourceName', {
      type: 'String',
      description: 'shopify',
      default: 'aws.partner/shopify.com/1234/orders',
      allowedPattern: '^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$',
      maxLength: 256,
    });

    // partner (event-bus)
    const partnerEventBusEventSourceName = new cdk.CfnParameter(this, 'PartnerEventBusEventSourceName', {
      type: 'String',
      description: 'partner',
      allowedPattern: '^aws\\.partner(/[.\\-_A-Za-z0-9]+){2,}$',
      maxLength: 256,
    });

    // pricing (lambda-function)
    const pricingFunctionCodeBucket = new cdk.CfnParameter(this, 'PricingFunctionCodeBucket', {
      type: 'String',
      description: 'pricing',
      allowedPattern: '^[a-z0-9][a-z0-9.\\-]{1,61}[a-z0-9]$',
      maxLength: 63,
    });

    // pricing (lambda-function)
    const pricingFunctionCodeKey = new cdk.CfnParameter(this, 'PricingFunctionCodeKey', {
      type: 'String',
      description: 'pricing',
      allowedPattern: '^.*[^/]$',
      maxLength: 1024,
    });

    // pricing (lambda-function)
    const pricingFunctionCodeHandler = new cdk.CfnParameter(this, 'PricingFunctionCodeHandler', {
      type: 'String',
      description: 'pricing',
      default: 'com.example.Handler::handleRequest',
      allowedPattern: '^\\S+$',
      maxLength: 128,
    });

    // shopify (event-bus)
    const shopifyEventBus = new events.CfnEventBus(this, 'ShopifyEventBus', {
      name: shopifyEventBusEventSourceName.valueAsString,
      description: 'shopify',
      eventSourceName: shopifyEventBusEventSourceName.valueAsString,
    });

    // partner (event-bus)
    const partnerEventBus = new events.CfnEventBus(this, 'PartnerEventBus', {
      name: partnerEventBusEventSourceName.valueAsString,
      description: 'partner',
      eventSourceName: partnerEventBusEventSourceName.valueAsString,
    });

    // orders (sqs-queue)
    const ordersQueue = new sqs.Queue(this, 'OrdersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // dead letters (sqs-queue)
    const deadLettersQueue = new sqs.Queue(this, 'DeadLettersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // shopify orders (rule)
    const shopifyOrdersRule = new events.CfnRule(this, 'ShopifyOrdersRule', {
      description: 'shopify orders',
      eventBusName: shopifyEventBus.ref,
      eventPattern: {
        detail: {
          a: ['x'],
          on: [{ exists: false }],
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'OrdersQueue',
          arn: ordersQueue.queueArn,
          deadLetterConfig: { arn: deadLettersQueue.queueArn },
        },
      ],
    });

    // orders (sqs-queue)
    ordersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ShopifyOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [ordersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': shopifyOrdersRule.attrArn },
      },
    }));

    // everything (rule)
    const everythingRule = new events.CfnRule(this, 'EverythingRule', {
      description: 'everything',
      eventBusName: partnerEventBus.ref,
      eventPattern: {
        detail: {
          a: ['x'],
          on: [{ exists: false }],
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'OrdersQueue',
          arn: ordersQueue.queueArn,
          deadLetterConfig: { arn: deadLettersQueue.queueArn },
        },
      ],
    });

    // orders (sqs-queue)
    ordersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'EverythingRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [ordersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': everythingRule.attrArn },
      },
    }));

    // dead letters (sqs-queue)
    deadLettersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ShopifyOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [deadLettersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': shopifyOrdersRule.attrArn },
      },
    }));

    // dead letters (sqs-queue)
    deadLettersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'EverythingRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [deadLettersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': everythingRule.attrArn },
      },
    }));

    // pricing (lambda-function)
    const pricingFunctionLogGroup = new logs.LogGroup(this, 'PricingFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // pricing (lambda-function)
    const pricingFunctionRole = new iam.Role(this, 'PricingFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [pricingFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [ordersQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // pricing (lambda-function)
    const pricingFunction = new lambda.Function(this, 'PricingFunction', {
      description: 'pricing',
      runtime: lambda.Runtime.JAVA_21,
      architecture: lambda.Architecture.ARM_64,
      handler: pricingFunctionCodeHandler.valueAsString,
      code: lambda.Code.fromBucketV2(s3.Bucket.fromBucketName(this, 'PricingFunctionCode', pricingFunctionCodeBucket.valueAsString), pricingFunctionCodeKey.valueAsString),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: pricingFunctionRole,
      logGroup: pricingFunctionLogGroup,
    });

    // orders → pricing (event-source-mapping)
    new lambda.EventSourceMapping(this, 'OrdersQueueToPricingFunctionMapping', {
      target: pricingFunction,
      eventSourceArn: ordersQueue.queueArn,
      batchSize: 10,
    });

    // shopify (event-bus)
    new cdk.CfnOutput(this, 'ShopifyEventBusName', {
      description: 'shopify',
      value: shopifyEventBus.ref,
    });

    // shopify (event-bus)
    new cdk.CfnOutput(this, 'ShopifyEventBusArn', {
      description: 'shopify',
      value: shopifyEventBus.attrArn,
    });

    // partner (event-bus)
    new cdk.CfnOutput(this, 'PartnerEventBusName', {
      description: 'partner',
      value: partnerEventBus.ref,
    });

    // partner (event-bus)
    new cdk.CfnOutput(this, 'PartnerEventBusArn', {
      description: 'partner',
      value: partnerEventBus.attrArn,
    });

    // orders (sqs-queue)
    new cdk.CfnOutput(this, 'OrdersQueueUrl', {
      description: 'orders',
      value: ordersQueue.queueUrl,
    });

    // dead letters (sqs-queue)
    new cdk.CfnOutput(this, 'DeadLettersQueueUrl', {
      description: 'dead letters',
      value: deadLettersQueue.queueUrl,
    });
  }
}

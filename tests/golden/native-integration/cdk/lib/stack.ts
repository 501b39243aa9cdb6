import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class NativeIntegrationStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // DirectApi (api-gateway), Direct
    const directApi = new apigatewayv2.CfnApi(this, 'DirectApi', {
      name: 'DirectApi',
      description: 'Takes orders.',
      protocolType: 'HTTP',
    });

    // DirectApi (api-gateway), Direct
    const directApiLogGroup = new logs.LogGroup(this, 'DirectApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // DirectApi (api-gateway), Direct
    new apigatewayv2.CfnStage(this, 'DirectApiStage', {
      apiId: directApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: directApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Orders (event-bus)
    const ordersEventBus = new events.EventBus(this, 'OrdersEventBus', {
      eventBusName: 'Orders',
      description: 'Orders from both ways in.',
    });

    // DirectApi (api-gateway), Direct
    const directApiRole = new iam.Role(this, 'DirectApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // DirectApi → Orders (put-events)
    const directApiToOrdersEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'DirectApiToOrdersEventBusIntegration', {
      apiId: directApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: directApiRole.roleArn,
      requestParameters: {
        EventBusName: ordersEventBus.eventBusName,
        Source: 'com.example.orders.direct',
        DetailType: 'OrderPlaced',
        Detail: '$request.body',
      },
    });

    // DirectApi → Orders (put-events)
    new apigatewayv2.CfnRoute(this, 'DirectApiToOrdersEventBusRoute', {
      apiId: directApi.ref,
      routeKey: 'POST /orders',
      target: `integrations/${directApiToOrdersEventBusIntegration.ref}`,
    });

    // ClassicApi (api-gateway), Function between
    const classicApi = new apigatewayv2.CfnApi(this, 'ClassicApi', {
      name: 'ClassicApi',
      description: 'Takes orders.',
      protocolType: 'HTTP',
    });

    // ClassicApi (api-gateway), Function between
    const classicApiLogGroup = new logs.LogGroup(this, 'ClassicApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ClassicApi (api-gateway), Function between
    new apigatewayv2.CfnStage(this, 'ClassicApiStage', {
      apiId: classicApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: classicApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // ForwardOrder (lambda-function), Function between
    const forwardOrderFunctionLogGroup = new logs.LogGroup(this, 'ForwardOrderFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ForwardOrder (lambda-function), Function between
    const forwardOrderFunctionRole = new iam.Role(this, 'ForwardOrderFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [forwardOrderFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // ForwardOrder (lambda-function), Function between
    const forwardOrderFunction = new lambda.Function(this, 'ForwardOrderFunction', {
      description: 'Does nothing but put the event.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      reservedConcurrentExecutions: 5,
      role: forwardOrderFunctionRole,
      logGroup: forwardOrderFunctionLogGroup,
      environment: { ORDERS_EVENT_BUS_NAME: ordersEventBus.eventBusName },
    });

    // ClassicApi → ForwardOrder (call)
    const classicApiToForwardOrderFunctionIntegration = new apigatewayv2.CfnIntegration(this, 'ClassicApiToForwardOrderFunctionIntegration', {
      apiId: classicApi.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: forwardOrderFunction.functionArn,
      integrationMethod: 'POST',
      payloadFormatVersion: '2.0',
    });

    // ClassicApi → ForwardOrder (call)
    new apigatewayv2.CfnRoute(this, 'ClassicApiToForwardOrderFunctionRoute', {
      apiId: classicApi.ref,
      routeKey: 'POST /orders',
      target: `integrations/${classicApiToForwardOrderFunctionIntegration.ref}`,
    });

    // ClassicApi → ForwardOrder (call)
    forwardOrderFunction.addPermission('ClassicApiToForwardOrderFunctionPermission', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${this.partition}:execute-api:${this.region}:${this.account}:${classicApi.ref}/*/POST/orders`,
    });

    // DirectInbox (sqs-queue), Direct
    const directInboxQueue = new sqs.Queue(this, 'DirectInboxQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // DirectOrders (rule), Direct
    const directOrdersRule = new events.CfnRule(this, 'DirectOrdersRule', {
      description: 'DirectOrders',
      eventBusName: ordersEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.orders.direct'],
        'detail-type': ['OrderPlaced'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'DirectInboxQueue',
          arn: directInboxQueue.queueArn,
        },
      ],
    });

    // ForwardedInbox (sqs-queue), Function between
    const forwardedInboxQueue = new sqs.Queue(this, 'ForwardedInboxQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ForwardedOrders (rule), Function between
    const forwardedOrdersRule = new events.CfnRule(this, 'ForwardedOrdersRule', {
      description: 'ForwardedOrders',
      eventBusName: ordersEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.orders.function'],
        'detail-type': ['OrderPlaced'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ForwardedInboxQueue',
          arn: forwardedInboxQueue.queueArn,
        },
      ],
    });

    // DirectInbox (sqs-queue), Direct
    directInboxQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DirectOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [directInboxQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': directOrdersRule.attrArn },
      },
    }));

    // ForwardedInbox (sqs-queue), Function between
    forwardedInboxQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ForwardedOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [forwardedInboxQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': forwardedOrdersRule.attrArn },
      },
    }));

    // DirectApi (api-gateway), Direct
    new cdk.CfnOutput(this, 'DirectApiUrl', {
      description: 'DirectApi',
      value: `https://${directApi.ref}.execute-api.${this.region}.${this.urlSuffix}/orders`,
    });

    // Orders (event-bus)
    new cdk.CfnOutput(this, 'OrdersEventBusName', {
      description: 'Orders',
      value: ordersEventBus.eventBusName,
    });

    // Orders (event-bus)
    new cdk.CfnOutput(this, 'OrdersEventBusArn', {
      description: 'Orders',
      value: ordersEventBus.eventBusArn,
    });

    // ClassicApi (api-gateway), Function between
    new cdk.CfnOutput(this, 'ClassicApiUrl', {
      description: 'ClassicApi',
      value: `https://${classicApi.ref}.execute-api.${this.region}.${this.urlSuffix}/orders`,
    });

    // DirectInbox (sqs-queue), Direct
    new cdk.CfnOutput(this, 'DirectInboxQueueUrl', {
      description: 'DirectInbox',
      value: directInboxQueue.queueUrl,
    });

    // ForwardedInbox (sqs-queue), Function between
    new cdk.CfnOutput(this, 'ForwardedInboxQueueUrl', {
      description: 'ForwardedInbox',
      value: forwardedInboxQueue.queueUrl,
    });
  }
}

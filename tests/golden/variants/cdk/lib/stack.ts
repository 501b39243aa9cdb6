import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class VariantsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // Partner (frame)
    const partnerContextAccountId = new cdk.CfnParameter(this, 'PartnerContextAccountId', {
      type: 'String',
      description: 'Partner',
      allowedPattern: '^\\d{12}$',
      maxLength: 12,
    });

    // Partner ERP (generic-service), Partner
    const partnerErpServiceEndpoint = new cdk.CfnParameter(this, 'PartnerERPServiceEndpoint', {
      type: 'String',
      description: 'Partner ERP',
      default: 'https://example.com/',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // CRM (api-destination)
    const crmApiDestinationSecretName = new cdk.CfnParameter(this, 'CRMApiDestinationSecretName', {
      type: 'String',
      description: 'CRM',
      default: 'Variants/CRM',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // CRM (api-destination)
    const crmApiDestinationEndpoint = new cdk.CfnParameter(this, 'CRMApiDestinationEndpoint', {
      type: 'String',
      description: 'CRM',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // ERP (api-destination)
    const erpApiDestinationSecretName = new cdk.CfnParameter(this, 'ERPApiDestinationSecretName', {
      type: 'String',
      description: 'ERP',
      default: 'Variants/ERP',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ERP (api-destination)
    const erpApiDestinationTokenEndpoint = new cdk.CfnParameter(this, 'ERPApiDestinationTokenEndpoint', {
      type: 'String',
      description: 'ERP',
      default: 'https://example.com/oauth/token',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // ERP (api-destination)
    const erpApiDestinationEndpoint = new cdk.CfnParameter(this, 'ERPApiDestinationEndpoint', {
      type: 'String',
      description: 'ERP',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // orders (event-bus), Shop / Orders
    const ordersEventBus = new events.EventBus(this, 'OrdersEventBus', {
      eventBusName: 'orders',
      description: 'What happens to orders',
    });

    // Partner ERP → orders (put-events)
    new events.CfnEventBusPolicy(this, 'PartnerERPServiceToOrdersEventBusPolicy', {
      statementId: 'PartnerERPService',
      eventBusName: ordersEventBus.eventBusName,
      statement: {
        Effect: 'Allow',
        Principal: {
          AWS: `arn:${this.partition}:iam::${partnerContextAccountId.valueAsString}:root`,
        },
        Action: 'events:PutEvents',
        Resource: ordersEventBus.eventBusArn,
      },
    });

    // All orders (archive), Shop / Orders
    const allOrdersArchive = new events.CfnArchive(this, 'AllOrdersArchive', {
      description: 'All orders',
      sourceArn: ordersEventBus.eventBusArn,
      retentionDays: 30,
    });
    allOrdersArchive.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Uploads (archive), Shop / Orders
    const uploadsArchive = new events.CfnArchive(this, 'UploadsArchive', {
      description: 'Uploads',
      sourceArn: `arn:${this.partition}:events:${this.region}:${this.account}:event-bus/default`,
      eventPattern: {
        source: ['aws.s3'],
      },
      retentionDays: 0,
    });
    uploadsArchive.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // pricing (lambda-function), Shop / Orders
    const pricingFunctionLogGroup = new logs.LogGroup(this, 'PricingFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // pricing (lambda-function), Shop / Orders
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
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // pricing (lambda-function), Shop / Orders
    const pricingFunction = new lambda.Function(this, 'PricingFunction', {
      description: 'pricing',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.X86_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: pricingFunctionRole,
      logGroup: pricingFunctionLogGroup,
      environment: { ORDERS_EVENT_BUS_NAME: ordersEventBus.eventBusName },
    });

    // billing (lambda-function), Shop / Orders
    const billingFunction2LogGroup = new logs.LogGroup(this, 'BillingFunction2LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // in order, dead (sqs-queue), Shop / Orders
    const inOrderDeadQueue = new sqs.Queue(this, 'InOrderDeadQueue', {
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // in order (sqs-queue), Shop / Orders
    const inOrderQueue = new sqs.Queue(this, 'InOrderQueue', {
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(300),
      retentionPeriod: cdk.Duration.seconds(345600),
      deliveryDelay: cdk.Duration.seconds(5),
      deadLetterQueue: {
        queue: inOrderDeadQueue,
        maxReceiveCount: 10,
      },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ordered news (sns-topic), Shop / Orders
    const orderedNewsTopic = new sns.Topic(this, 'OrderedNewsTopic', {
      fifo: true,
      contentBasedDeduplication: true,
    });

    // billing (lambda-function), Shop / Orders
    const billingFunction2Role = new iam.Role(this, 'BillingFunction2Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [billingFunction2LogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [orderedNewsTopic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [inOrderQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // dead letters (sqs-queue), Shop / Orders
    const deadLettersQueue = new sqs.Queue(this, 'DeadLettersQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(1209600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Orders API (api-gateway), Shop / Orders
    const ordersApiApi = new apigatewayv2.CfnApi(this, 'OrdersAPIApi', {
      name: 'Orders API',
      description: 'Orders API',
      protocolType: 'HTTP',
    });

    // billing (lambda-function), Shop / Orders
    const billingFunction2 = new lambda.Function(this, 'BillingFunction2', {
      description: 'billing',
      runtime: lambda.Runtime.PYTHON_3_13,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`import json


def handler(event, context):
    print(json.dumps(event))
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(5),
      role: billingFunction2Role,
      logGroup: billingFunction2LogGroup,
      environment: {
        ORDERS_APIAPI_URL: `https://${ordersApiApi.ref}.execute-api.${this.region}.${this.urlSuffix}/orders/{id}`,
        ORDERED_NEWS_TOPIC_ARN: orderedNewsTopic.topicArn,
        IN_ORDER_QUEUE_URL: inOrderQueue.queueUrl,
      },
      deadLetterQueue: deadLettersQueue,
    });

    // pricing (lambda-function), Shop / Orders
    new iam.Policy(this, 'PricingFunctionCallPolicy', {
      policyName: 'PricingFunctionCallPolicy',
      roles: [pricingFunctionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [billingFunction2.functionArn],
        }),
      ],
    });

    // billing (lambda-function), Shop / Orders
    new iam.Policy(this, 'BillingFunction2CallPolicy', {
      policyName: 'BillingFunction2CallPolicy',
      roles: [billingFunction2Role],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [pricingFunction.functionArn],
        }),
      ],
    });

    // uploads (rule), Shop / Orders
    const uploadsRule = new events.CfnRule(this, 'UploadsRule', {
      description: 'uploads',
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'DISABLED',
      targets: [
        {
          id: 'BillingFunction2',
          arn: billingFunction2.functionArn,
          deadLetterConfig: { arn: deadLettersQueue.queueArn },
        },
      ],
    });

    // uploads → billing (rule-target)
    billingFunction2.addPermission('UploadsRuleToBillingFunction2Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: uploadsRule.attrArn,
    });

    // news (sns-topic), Shop / Orders
    const newsTopic = new sns.Topic(this, 'NewsTopic', { displayName: 'News: what\'s on' });

    // news → billing (subscription)
    billingFunction2.addPermission('NewsTopicToBillingFunction2Permission', {
      principal: new iam.ServicePrincipal('sns.amazonaws.com'),
      sourceArn: newsTopic.topicArn,
    });

    // Billing (lambda-function), Shop / Orders
    const billingFunctionLogGroup = new logs.LogGroup(this, 'BillingFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // bulk (sqs-queue), Shop / Orders
    const bulkQueue = new sqs.Queue(this, 'BulkQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Billing (lambda-function), Shop / Orders
    const billingFunctionRole = new iam.Role(this, 'BillingFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [billingFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [inOrderQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [bulkQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Fulfil (state-machine), Shop / Orders
    const fulfilStateMachineRole = new iam.Role(this, 'FulfilStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [`arn:${this.partition}:events:${this.region}:${this.account}:event-bus/default`],
            }),
          ],
        }),
      },
    });

    // Fulfil (state-machine), Shop / Orders
    const fulfilStateMachine = new stepfunctions.StateMachine(this, 'FulfilStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.EXPRESS,
      role: fulfilStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString('{"StartAt":"Wait","States":{"Wait":{"Type":"Pass","ResultPath":null,"Next":"Done"},"Done":{"Type":"Succeed"}}}'),
    });

    // Billing (lambda-function), Shop / Orders
    const billingFunction = new lambda.Function(this, 'BillingFunction', {
      description: 'Billing',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: billingFunctionRole,
      logGroup: billingFunctionLogGroup,
      environment: { FULFIL_STATE_MACHINE_ARN: fulfilStateMachine.stateMachineArn },
    });

    // Billing (lambda-function), Shop / Orders
    new iam.Policy(this, 'BillingFunctionCallPolicy', {
      policyName: 'BillingFunctionCallPolicy',
      roles: [billingFunctionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [fulfilStateMachine.stateMachineArn],
        }),
      ],
    });

    // in order → Billing (event-source-mapping)
    new lambda.EventSourceMapping(this, 'InOrderQueueToBillingFunctionMapping', {
      target: billingFunction,
      eventSourceArn: inOrderQueue.queueArn,
      batchSize: 10,
    });

    // bulk → Billing (event-source-mapping)
    new lambda.EventSourceMapping(this, 'BulkQueueToBillingFunctionMapping', {
      target: billingFunction,
      eventSourceArn: bulkQueue.queueArn,
      batchSize: 500,
      maxBatchingWindow: cdk.Duration.seconds(20),
    });

    // Orders API → Billing (call)
    billingFunction.addPermission('OrdersAPIApiToBillingFunctionPermission', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${this.partition}:execute-api:${this.region}:${this.account}:${ordersApiApi.ref}/*/PUT/orders/*`,
    });

    // Fulfil (state-machine), Shop / Orders
    new iam.Policy(this, 'FulfilStateMachineCallPolicy', {
      policyName: 'FulfilStateMachineCallPolicy',
      roles: [fulfilStateMachineRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [billingFunction.functionArn],
        }),
      ],
    });

    // CRM (api-destination)
    const crmApiDestinationConnection = new events.CfnConnection(this, 'CRMApiDestinationConnection', {
      description: 'CRM',
      authorizationType: 'BASIC',
      authParameters: {
        basicAuthParameters: {
          username: `{{resolve:secretsmanager:${crmApiDestinationSecretName.valueAsString}:SecretString:username}}`,
          password: `{{resolve:secretsmanager:${crmApiDestinationSecretName.valueAsString}:SecretString:password}}`,
        },
      },
    });

    // CRM (api-destination)
    const crmApiDestination = new events.CfnApiDestination(this, 'CRMApiDestination', {
      description: 'CRM',
      connectionArn: crmApiDestinationConnection.attrArn,
      invocationEndpoint: crmApiDestinationEndpoint.valueAsString,
      httpMethod: 'PUT',
      invocationRateLimitPerSecond: 5,
    });

    // ERP (api-destination)
    const erpApiDestinationConnection = new events.CfnConnection(this, 'ERPApiDestinationConnection', {
      description: 'ERP',
      authorizationType: 'OAUTH_CLIENT_CREDENTIALS',
      authParameters: {
        oAuthParameters: {
          authorizationEndpoint: erpApiDestinationTokenEndpoint.valueAsString,
          httpMethod: 'POST',
          clientParameters: {
            clientId: `{{resolve:secretsmanager:${erpApiDestinationSecretName.valueAsString}:SecretString:client_id}}`,
            clientSecret: `{{resolve:secretsmanager:${erpApiDestinationSecretName.valueAsString}:SecretString:client_secret}}`,
          },
          oAuthHttpParameters: {
            bodyParameters: [
              {
                key: 'grant_type',
                value: 'client_credentials',
              },
            ],
          },
        },
      },
    });

    // ERP (api-destination)
    const erpApiDestination = new events.CfnApiDestination(this, 'ERPApiDestination', {
      description: 'ERP',
      connectionArn: erpApiDestinationConnection.attrArn,
      invocationEndpoint: erpApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // large orders (rule), Shop / Orders
    const largeOrdersRuleRole = new iam.Role(this, 'LargeOrdersRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [crmApiDestination.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [erpApiDestination.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [`arn:${this.partition}:events:${this.region}:${this.account}:event-bus/default`],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [fulfilStateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // large orders (rule), Shop / Orders
    const largeOrdersRule = new events.CfnRule(this, 'LargeOrdersRule', {
      description: 'large orders',
      eventBusName: ordersEventBus.eventBusName,
      state: 'ENABLED',
      targets: [
        {
          id: 'CRMApiDestination',
          arn: crmApiDestination.attrArn,
          roleArn: largeOrdersRuleRole.roleArn,
          inputTransformer: {
            inputPathsMap: {
              id: '$.detail.id',
              on: '$.time',
            },
            inputTemplate: `{
  "id": <id>,
  "at": "<on>"
}`,
          },
          retryPolicy: {
            maximumRetryAttempts: 3,
            maximumEventAgeInSeconds: 86400,
          },
          deadLetterConfig: { arn: deadLettersQueue.queueArn },
        },
        {
          id: 'InOrderQueue',
          arn: inOrderQueue.queueArn,
          inputPath: '$.detail',
          sqsParameters: { messageGroupId: 'LargeOrdersRule' },
          deadLetterConfig: { arn: deadLettersQueue.queueArn },
        },
        {
          id: 'ERPApiDestination',
          arn: erpApiDestination.attrArn,
          roleArn: largeOrdersRuleRole.roleArn,
          input: '{"fixed":"${AWS::Region}"}',
          retryPolicy: {
            maximumRetryAttempts: 185,
            maximumEventAgeInSeconds: 60,
          },
        },
        {
          id: 'DefaultEventBus',
          arn: `arn:${this.partition}:events:${this.region}:${this.account}:event-bus/default`,
          roleArn: largeOrdersRuleRole.roleArn,
        },
        {
          id: 'FulfilStateMachine',
          arn: fulfilStateMachine.stateMachineArn,
          roleArn: largeOrdersRuleRole.roleArn,
        },
      ],
    });

    // in order (sqs-queue), Shop / Orders
    inOrderQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'LargeOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [inOrderQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': largeOrdersRule.attrArn },
      },
    }));

    // in order (sqs-queue), Shop / Orders
    inOrderQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'OrderedNewsTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [inOrderQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': orderedNewsTopic.topicArn },
      },
    }));

    // dead letters (sqs-queue), Shop / Orders
    deadLettersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'LargeOrdersRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [deadLettersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': largeOrdersRule.attrArn },
      },
    }));

    // dead letters (sqs-queue), Shop / Orders
    deadLettersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'UploadsRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [deadLettersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': uploadsRule.attrArn },
      },
    }));

    // dead letters (sqs-queue), Shop / Orders
    deadLettersQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'NewsTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [deadLettersQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': newsTopic.topicArn },
      },
    }));

    // bulk (sqs-queue), Shop / Orders
    bulkQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'NewsTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [bulkQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': newsTopic.topicArn },
      },
    }));
    largeOrdersRule.addPropertyOverride('EventPattern', '{"detail":{"total":[{"numeric":[">",1e2]},{"numeric":["=",12345.678]}],"coupon":[null],"on":["yes","01","2026-11-23",true]}}');

    // news → Partner ERP (subscription)
    new sns.CfnSubscription(this, 'NewsTopicToPartnerERPServiceSubscription', {
      topicArn: newsTopic.topicArn,
      protocol: 'https',
      endpoint: partnerErpServiceEndpoint.valueAsString,
    });

    // news → billing (subscription)
    new sns.CfnSubscription(this, 'NewsTopicToBillingFunction2Subscription', {
      topicArn: newsTopic.topicArn,
      protocol: 'lambda',
      endpoint: billingFunction2.functionArn,
      filterPolicyScope: 'MessageBody',
      filterPolicy: {
        kind: ['a', { prefix: 'b' }],
      },
    });

    // news → bulk (subscription)
    new sns.CfnSubscription(this, 'NewsTopicToBulkQueueSubscription', {
      topicArn: newsTopic.topicArn,
      protocol: 'sqs',
      endpoint: bulkQueue.queueArn,
      filterPolicyScope: 'MessageAttributes',
      filterPolicy: {
        kind: ['a'],
      },
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: deadLettersQueue.queueArn },
    });

    // ordered news → in order (subscription)
    new sns.CfnSubscription(this, 'OrderedNewsTopicToInOrderQueueSubscription', {
      topicArn: orderedNewsTopic.topicArn,
      protocol: 'sqs',
      endpoint: inOrderQueue.queueArn,
    });

    // Orders API (api-gateway), Shop / Orders
    const ordersApiApiLogGroup = new logs.LogGroup(this, 'OrdersAPIApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Orders API (api-gateway), Shop / Orders
    new apigatewayv2.CfnStage(this, 'OrdersAPIApiStage', {
      apiId: ordersApiApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: ordersApiApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Orders API → Billing (call)
    const ordersApiApiToBillingFunctionIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToBillingFunctionIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: billingFunction.functionArn,
      integrationMethod: 'POST',
      payloadFormatVersion: '2.0',
    });

    // Orders API → Billing (call)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToBillingFunctionRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}',
      target: `integrations/${ordersApiApiToBillingFunctionIntegration.ref}`,
    });

    // Orders API (api-gateway), Shop / Orders
    const ordersApiApiRole = new iam.Role(this, 'OrdersAPIApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [`arn:${this.partition}:events:${this.region}:${this.account}:event-bus/default`],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [inOrderQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [fulfilStateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // Orders API → orders (put-events)
    const ordersApiApiToOrdersEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToOrdersEventBusIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: ordersApiApiRole.roleArn,
      requestParameters: {
        EventBusName: ordersEventBus.eventBusName,
        Source: 'com.example.shop',
        DetailType: 'OrderPlaced',
        Detail: '$request.body',
      },
    });

    // Orders API → orders (put-events)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToOrdersEventBusRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}/orders',
      target: `integrations/${ordersApiApiToOrdersEventBusIntegration.ref}`,
    });

    // Orders API → default (put-events)
    const ordersApiApiToDefaultEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToDefaultEventBusIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: ordersApiApiRole.roleArn,
      requestParameters: {
        Source: 'com.example.shop',
        DetailType: 'OrderPlaced',
        Detail: '$request.body',
      },
    });

    // Orders API → default (put-events)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToDefaultEventBusRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}/default',
      target: `integrations/${ordersApiApiToDefaultEventBusIntegration.ref}`,
    });

    // Orders API → in order (call)
    const ordersApiApiToInOrderQueueIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToInOrderQueueIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'SQS-SendMessage',
      payloadFormatVersion: '1.0',
      credentialsArn: ordersApiApiRole.roleArn,
      requestParameters: {
        QueueUrl: inOrderQueue.queueUrl,
        MessageBody: '$request.body',
        MessageGroupId: '$context.requestId',
      },
    });

    // Orders API → in order (call)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToInOrderQueueRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}/in-order',
      target: `integrations/${ordersApiApiToInOrderQueueIntegration.ref}`,
    });

    // Orders API → Fulfil (call)
    const ordersApiApiToFulfilStateMachineIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToFulfilStateMachineIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'StepFunctions-StartExecution',
      payloadFormatVersion: '1.0',
      credentialsArn: ordersApiApiRole.roleArn,
      requestParameters: {
        StateMachineArn: fulfilStateMachine.stateMachineArn,
        Input: '$request.body',
      },
    });

    // Orders API → Fulfil (call)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToFulfilStateMachineRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}/Fulfil',
      target: `integrations/${ordersApiApiToFulfilStateMachineIntegration.ref}`,
    });

    // Orders API → Partner ERP (call)
    const ordersApiApiToPartnerErpServiceIntegration = new apigatewayv2.CfnIntegration(this, 'OrdersAPIApiToPartnerERPServiceIntegration', {
      apiId: ordersApiApi.ref,
      integrationType: 'HTTP_PROXY',
      integrationUri: partnerErpServiceEndpoint.valueAsString,
      integrationMethod: 'PUT',
      payloadFormatVersion: '1.0',
    });

    // Orders API → Partner ERP (call)
    new apigatewayv2.CfnRoute(this, 'OrdersAPIApiToPartnerERPServiceRoute', {
      apiId: ordersApiApi.ref,
      routeKey: 'PUT /orders/{id}/Partner-ERP',
      target: `integrations/${ordersApiApiToPartnerErpServiceIntegration.ref}`,
    });

    // orders (event-bus), Shop / Orders
    new cdk.CfnOutput(this, 'OrdersEventBusName', {
      description: 'orders',
      value: ordersEventBus.eventBusName,
    });

    // orders (event-bus), Shop / Orders
    new cdk.CfnOutput(this, 'OrdersEventBusArn', {
      description: 'orders',
      value: ordersEventBus.eventBusArn,
    });

    // Fulfil (state-machine), Shop / Orders
    new cdk.CfnOutput(this, 'FulfilStateMachineArn', {
      description: 'Fulfil',
      value: fulfilStateMachine.stateMachineArn,
    });

    // in order (sqs-queue), Shop / Orders
    new cdk.CfnOutput(this, 'InOrderQueueUrl', {
      description: 'in order',
      value: inOrderQueue.queueUrl,
    });

    // in order, dead (sqs-queue), Shop / Orders
    new cdk.CfnOutput(this, 'InOrderDeadQueueUrl', {
      description: 'in order, dead',
      value: inOrderDeadQueue.queueUrl,
    });

    // dead letters (sqs-queue), Shop / Orders
    new cdk.CfnOutput(this, 'DeadLettersQueueUrl', {
      description: 'dead letters',
      value: deadLettersQueue.queueUrl,
    });

    // bulk (sqs-queue), Shop / Orders
    new cdk.CfnOutput(this, 'BulkQueueUrl', {
      description: 'bulk',
      value: bulkQueue.queueUrl,
    });

    // news (sns-topic), Shop / Orders
    new cdk.CfnOutput(this, 'NewsTopicArn', {
      description: 'news',
      value: newsTopic.topicArn,
    });

    // ordered news (sns-topic), Shop / Orders
    new cdk.CfnOutput(this, 'OrderedNewsTopicArn', {
      description: 'ordered news',
      value: orderedNewsTopic.topicArn,
    });

    // Orders API (api-gateway), Shop / Orders
    new cdk.CfnOutput(this, 'OrdersAPIApiUrl', {
      description: 'Orders API',
      value: `https://${ordersApiApi.ref}.execute-api.${this.region}.${this.urlSuffix}/orders/{id}`,
    });
  }
}

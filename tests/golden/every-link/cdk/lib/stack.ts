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

export class EveryLinkStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // ApiDestinationOne (api-destination)
    const apiDestinationOneApiDestinationSecretName = new cdk.CfnParameter(this, 'ApiDestinationOneApiDestinationSecretName', {
      type: 'String',
      description: 'ApiDestinationOne',
      default: 'Every-link/ApiDestinationOne',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ApiDestinationOne (api-destination)
    const apiDestinationOneApiDestinationEndpoint = new cdk.CfnParameter(this, 'ApiDestinationOneApiDestinationEndpoint', {
      type: 'String',
      description: 'ApiDestinationOne',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // ApiDestinationTwo (api-destination)
    const apiDestinationTwoApiDestinationSecretName = new cdk.CfnParameter(this, 'ApiDestinationTwoApiDestinationSecretName', {
      type: 'String',
      description: 'ApiDestinationTwo',
      default: 'Every-link/ApiDestinationTwo',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ApiDestinationTwo (api-destination)
    const apiDestinationTwoApiDestinationEndpoint = new cdk.CfnParameter(this, 'ApiDestinationTwoApiDestinationEndpoint', {
      type: 'String',
      description: 'ApiDestinationTwo',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // ServiceOne (generic-service)
    const serviceOneServiceEndpoint = new cdk.CfnParameter(this, 'ServiceOneServiceEndpoint', {
      type: 'String',
      description: 'ServiceOne',
      default: 'https://example.com/',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // EventBus (event-bus)
    const eventBus = new events.EventBus(this, 'EventBus', {
      eventBusName: 'EventBus',
      description: 'EventBus',
    });

    // QueueTwo (sqs-queue)
    const queueTwoQueue = new sqs.Queue(this, 'QueueTwoQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // QueueOne (sqs-queue)
    const queueOneQueue = new sqs.Queue(this, 'QueueOneQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      deadLetterQueue: {
        queue: queueTwoQueue,
        maxReceiveCount: 10,
      },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // TopicOne (sns-topic)
    const topicOneTopic = new sns.Topic(this, 'TopicOneTopic', {});

    // StateMachineOne (state-machine)
    const stateMachineOneStateMachineRole = new iam.Role(this, 'StateMachineOneStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queueOneQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topicOneTopic.topicArn],
            }),
          ],
        }),
      },
    });

    // StateMachineOne (state-machine)
    const stateMachineOneStateMachine = new stepfunctions.StateMachine(this, 'StateMachineOneStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachineOneStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // RuleOne (rule)
    const ruleOneRuleRole = new iam.Role(this, 'RuleOneRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [stateMachineOneStateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // FunctionOne (lambda-function)
    const functionOneFunctionLogGroup = new logs.LogGroup(this, 'FunctionOneFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // FunctionOne (lambda-function)
    const functionOneFunctionRole = new iam.Role(this, 'FunctionOneFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [functionOneFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topicOneTopic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [queueOneQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // FunctionTwo (lambda-function)
    const functionTwoFunctionLogGroup = new logs.LogGroup(this, 'FunctionTwoFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // FunctionTwo (lambda-function)
    const functionTwoFunctionRole = new iam.Role(this, 'FunctionTwoFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [functionTwoFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // FunctionTwo (lambda-function)
    const functionTwoFunction = new lambda.Function(this, 'FunctionTwoFunction', {
      description: 'FunctionTwo',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: functionTwoFunctionRole,
      logGroup: functionTwoFunctionLogGroup,
    });

    // ApiOne (api-gateway)
    const apiOneApi = new apigatewayv2.CfnApi(this, 'ApiOneApi', {
      name: 'ApiOne',
      description: 'ApiOne',
      protocolType: 'HTTP',
    });

    // FunctionOne (lambda-function)
    const functionOneFunction = new lambda.Function(this, 'FunctionOneFunction', {
      description: 'FunctionOne',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: functionOneFunctionRole,
      logGroup: functionOneFunctionLogGroup,
      environment: {
        EVENT_BUS_NAME: eventBus.eventBusName,
        FUNCTION_TWO_FUNCTION_ARN: functionTwoFunction.functionArn,
        STATE_MACHINE_ONE_STATE_MACHINE_ARN: stateMachineOneStateMachine.stateMachineArn,
        QUEUE_ONE_QUEUE_URL: queueOneQueue.queueUrl,
        TOPIC_ONE_TOPIC_ARN: topicOneTopic.topicArn,
        API_ONE_API_URL: `https://${apiOneApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
        SERVICE_ONE_SERVICE_URL: serviceOneServiceEndpoint.valueAsString,
      },
      deadLetterQueue: queueOneQueue,
    });

    // Queue28 (sqs-queue)
    const queue28Queue = new sqs.Queue(this, 'Queue28Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // RuleOne (rule)
    const ruleOneRule = new events.CfnRule(this, 'RuleOneRule', {
      description: 'RuleOne',
      eventBusName: eventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'EventBus',
          arn: eventBus.eventBusArn,
          roleArn: ruleOneRuleRole.roleArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
        {
          id: 'FunctionOneFunction',
          arn: functionOneFunction.functionArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
        {
          id: 'StateMachineOneStateMachine',
          arn: stateMachineOneStateMachine.stateMachineArn,
          roleArn: ruleOneRuleRole.roleArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
        {
          id: 'QueueOneQueue',
          arn: queueOneQueue.queueArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
        {
          id: 'TopicOneTopic',
          arn: topicOneTopic.topicArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
      ],
    });

    // ApiDestinationOne (api-destination)
    const apiDestinationOneApiDestinationConnection = new events.CfnConnection(this, 'ApiDestinationOneApiDestinationConnection', {
      description: 'ApiDestinationOne',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestinationOneApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // ApiDestinationOne (api-destination)
    const apiDestinationOneApiDestination = new events.CfnApiDestination(this, 'ApiDestinationOneApiDestination', {
      description: 'ApiDestinationOne',
      connectionArn: apiDestinationOneApiDestinationConnection.attrArn,
      invocationEndpoint: apiDestinationOneApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // RuleTwo (rule)
    const ruleTwoRuleRole = new iam.Role(this, 'RuleTwoRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestinationOneApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // LogGroupOne (log-group)
    const logGroupOneLogGroup = new logs.LogGroup(this, 'LogGroupOneLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // RuleTwo (rule)
    const ruleTwoRule = new events.CfnRule(this, 'RuleTwoRule', {
      description: 'RuleTwo',
      eventBusName: eventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'LogGroupOneLogGroup',
          arn: `arn:${this.partition}:logs:${this.region}:${this.account}:log-group:${logGroupOneLogGroup.logGroupName}`,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
        {
          id: 'ApiDestinationOneApiDestination',
          arn: apiDestinationOneApiDestination.attrArn,
          roleArn: ruleTwoRuleRole.roleArn,
          deadLetterConfig: { arn: queue28Queue.queueArn },
        },
      ],
    });

    // ArchiveOne (archive)
    const archiveOneArchive = new events.CfnArchive(this, 'ArchiveOneArchive', {
      description: 'ArchiveOne',
      sourceArn: eventBus.eventBusArn,
      retentionDays: 0,
    });
    archiveOneArchive.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // RuleOne → FunctionOne (rule-target)
    functionOneFunction.addPermission('RuleOneRuleToFunctionOneFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: ruleOneRule.attrArn,
    });

    // FunctionOne (lambda-function)
    new iam.Policy(this, 'FunctionOneFunctionCallPolicy', {
      policyName: 'FunctionOneFunctionCallPolicy',
      roles: [functionOneFunctionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [functionTwoFunction.functionArn],
        }),
        new iam.PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [stateMachineOneStateMachine.stateMachineArn],
        }),
      ],
    });

    // QueueOne → FunctionOne (event-source-mapping)
    new lambda.EventSourceMapping(this, 'QueueOneQueueToFunctionOneFunctionMapping', {
      target: functionOneFunction,
      eventSourceArn: queueOneQueue.queueArn,
      batchSize: 10,
    });

    // TopicOne → FunctionOne (subscription)
    functionOneFunction.addPermission('TopicOneTopicToFunctionOneFunctionPermission', {
      principal: new iam.ServicePrincipal('sns.amazonaws.com'),
      sourceArn: topicOneTopic.topicArn,
    });

    // ApiOne → FunctionOne (call)
    functionOneFunction.addPermission('ApiOneApiToFunctionOneFunctionPermission', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${this.partition}:execute-api:${this.region}:${this.account}:${apiOneApi.ref}/*/POST/events/FunctionOne`,
    });

    // StateMachineTwo (state-machine)
    const stateMachineTwoStateMachineRole = new iam.Role(this, 'StateMachineTwoStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachineTwo (state-machine)
    const stateMachineTwoStateMachine = new stepfunctions.StateMachine(this, 'StateMachineTwoStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachineTwoStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // StateMachineOne (state-machine)
    new iam.Policy(this, 'StateMachineOneStateMachineCallPolicy', {
      policyName: 'StateMachineOneStateMachineCallPolicy',
      roles: [stateMachineOneStateMachineRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [functionOneFunction.functionArn],
        }),
        new iam.PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [stateMachineTwoStateMachine.stateMachineArn],
        }),
      ],
    });

    // QueueOne (sqs-queue)
    queueOneQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleOneRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queueOneQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleOneRule.attrArn },
      },
    }));

    // QueueOne (sqs-queue)
    queueOneQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TopicOneTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queueOneQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': topicOneTopic.topicArn },
      },
    }));

    // TopicOne (sns-topic)
    topicOneTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleOneRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topicOneTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleOneRule.attrArn },
      },
    }));

    // Queue29 (sqs-queue)
    const queue29Queue = new sqs.Queue(this, 'Queue29Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // TopicOne → FunctionOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToFunctionOneFunctionSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'lambda',
      endpoint: functionOneFunction.functionArn,
      redrivePolicy: { deadLetterTargetArn: queue29Queue.queueArn },
    });

    // TopicOne → QueueOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToQueueOneQueueSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'sqs',
      endpoint: queueOneQueue.queueArn,
      redrivePolicy: { deadLetterTargetArn: queue29Queue.queueArn },
    });

    // TopicOne → ServiceOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToServiceOneServiceSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'https',
      endpoint: serviceOneServiceEndpoint.valueAsString,
      redrivePolicy: { deadLetterTargetArn: queue29Queue.queueArn },
    });

    // TopicTwo (sns-topic)
    const topicTwoTopic = new sns.Topic(this, 'TopicTwoTopic', {});

    // LogGroupOne (log-group)
    new logs.CfnResourcePolicy(this, 'LogGroupOneLogGroupPolicy', {
      policyName: `${this.stackName}-LogGroupOneLogGroupPolicy`,
      policyDocument: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "RuleTwoRuleStreams",
      "Effect": "Allow",
      "Principal": {
        "Service": "events.amazonaws.com"
      },
      "Action": "logs:CreateLogStream",
      "Resource": "${logGroupOneLogGroup.logGroupArn}"
    },
    {
      "Sid": "RuleTwoRuleEvents",
      "Effect": "Allow",
      "Principal": {
        "Service": "events.amazonaws.com"
      },
      "Action": "logs:PutLogEvents",
      "Resource": "${logGroupOneLogGroup.logGroupArn}",
      "Condition": {
        "ArnEquals": {
          "aws:SourceArn": "${ruleTwoRule.attrArn}"
        }
      }
    }
  ]
}`,
    });

    // LogGroupTwo (log-group)
    new logs.LogGroup(this, 'LogGroupTwoLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ApiDestinationTwo (api-destination)
    const apiDestinationTwoApiDestinationConnection = new events.CfnConnection(this, 'ApiDestinationTwoApiDestinationConnection', {
      description: 'ApiDestinationTwo',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestinationTwoApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // ApiDestinationTwo (api-destination)
    new events.CfnApiDestination(this, 'ApiDestinationTwoApiDestination', {
      description: 'ApiDestinationTwo',
      connectionArn: apiDestinationTwoApiDestinationConnection.attrArn,
      invocationEndpoint: apiDestinationTwoApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // ApiOne (api-gateway)
    const apiOneApiLogGroup = new logs.LogGroup(this, 'ApiOneApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ApiOne (api-gateway)
    new apigatewayv2.CfnStage(this, 'ApiOneApiStage', {
      apiId: apiOneApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: apiOneApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // ApiOne (api-gateway)
    const apiOneApiRole = new iam.Role(this, 'ApiOneApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [stateMachineOneStateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queueOneQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // ApiOne → EventBus (put-events)
    const apiOneApiToEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToEventBusIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: apiOneApiRole.roleArn,
      requestParameters: {
        EventBusName: eventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // ApiOne → EventBus (put-events)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToEventBusRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${apiOneApiToEventBusIntegration.ref}`,
    });

    // ApiOne → FunctionOne (call)
    const apiOneApiToFunctionOneFunctionIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToFunctionOneFunctionIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: functionOneFunction.functionArn,
      integrationMethod: 'POST',
      payloadFormatVersion: '2.0',
    });

    // ApiOne → FunctionOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToFunctionOneFunctionRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/FunctionOne',
      target: `integrations/${apiOneApiToFunctionOneFunctionIntegration.ref}`,
    });

    // ApiOne → StateMachineOne (call)
    const apiOneApiToStateMachineOneStateMachineIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToStateMachineOneStateMachineIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'StepFunctions-StartExecution',
      payloadFormatVersion: '1.0',
      credentialsArn: apiOneApiRole.roleArn,
      requestParameters: {
        StateMachineArn: stateMachineOneStateMachine.stateMachineArn,
        Input: '$request.body',
      },
    });

    // ApiOne → StateMachineOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToStateMachineOneStateMachineRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/StateMachineOne',
      target: `integrations/${apiOneApiToStateMachineOneStateMachineIntegration.ref}`,
    });

    // ApiOne → QueueOne (call)
    const apiOneApiToQueueOneQueueIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToQueueOneQueueIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'SQS-SendMessage',
      payloadFormatVersion: '1.0',
      credentialsArn: apiOneApiRole.roleArn,
      requestParameters: {
        QueueUrl: queueOneQueue.queueUrl,
        MessageBody: '$request.body',
      },
    });

    // ApiOne → QueueOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToQueueOneQueueRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/QueueOne',
      target: `integrations/${apiOneApiToQueueOneQueueIntegration.ref}`,
    });

    // ApiTwo (api-gateway)
    const apiTwoApi = new apigatewayv2.CfnApi(this, 'ApiTwoApi', {
      name: 'ApiTwo',
      description: 'ApiTwo',
      protocolType: 'HTTP',
    });

    // ApiOne → ApiTwo (call)
    const apiOneApiToApiTwoApiIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToApiTwoApiIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'HTTP_PROXY',
      integrationUri: `https://${apiTwoApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
      integrationMethod: 'POST',
      payloadFormatVersion: '1.0',
    });

    // ApiOne → ApiTwo (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToApiTwoApiRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/ApiTwo',
      target: `integrations/${apiOneApiToApiTwoApiIntegration.ref}`,
    });

    // ApiOne → ServiceOne (call)
    const apiOneApiToServiceOneServiceIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToServiceOneServiceIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'HTTP_PROXY',
      integrationUri: serviceOneServiceEndpoint.valueAsString,
      integrationMethod: 'POST',
      payloadFormatVersion: '1.0',
    });

    // ApiOne → ServiceOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToServiceOneServiceRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/ServiceOne',
      target: `integrations/${apiOneApiToServiceOneServiceIntegration.ref}`,
    });

    // ApiTwo (api-gateway)
    const apiTwoApiLogGroup = new logs.LogGroup(this, 'ApiTwoApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ApiTwo (api-gateway)
    new apigatewayv2.CfnStage(this, 'ApiTwoApiStage', {
      apiId: apiTwoApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: apiTwoApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Queue28 (sqs-queue)
    queue28Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleTwoRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue28Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleTwoRule.attrArn },
      },
    }));

    // Queue28 (sqs-queue)
    queue28Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleOneRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue28Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleOneRule.attrArn },
      },
    }));

    // Queue29 (sqs-queue)
    queue29Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TopicOneTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue29Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': topicOneTopic.topicArn },
      },
    }));

    // EventBus (event-bus)
    new cdk.CfnOutput(this, 'EventBusName', {
      description: 'EventBus',
      value: eventBus.eventBusName,
    });

    // EventBus (event-bus)
    new cdk.CfnOutput(this, 'EventBusArn', {
      description: 'EventBus',
      value: eventBus.eventBusArn,
    });

    // StateMachineOne (state-machine)
    new cdk.CfnOutput(this, 'StateMachineOneStateMachineArn', {
      description: 'StateMachineOne',
      value: stateMachineOneStateMachine.stateMachineArn,
    });

    // StateMachineTwo (state-machine)
    new cdk.CfnOutput(this, 'StateMachineTwoStateMachineArn', {
      description: 'StateMachineTwo',
      value: stateMachineTwoStateMachine.stateMachineArn,
    });

    // QueueOne (sqs-queue)
    new cdk.CfnOutput(this, 'QueueOneQueueUrl', {
      description: 'QueueOne',
      value: queueOneQueue.queueUrl,
    });

    // QueueTwo (sqs-queue)
    new cdk.CfnOutput(this, 'QueueTwoQueueUrl', {
      description: 'QueueTwo',
      value: queueTwoQueue.queueUrl,
    });

    // TopicOne (sns-topic)
    new cdk.CfnOutput(this, 'TopicOneTopicArn', {
      description: 'TopicOne',
      value: topicOneTopic.topicArn,
    });

    // TopicTwo (sns-topic)
    new cdk.CfnOutput(this, 'TopicTwoTopicArn', {
      description: 'TopicTwo',
      value: topicTwoTopic.topicArn,
    });

    // ApiOne (api-gateway)
    new cdk.CfnOutput(this, 'ApiOneApiUrl', {
      description: 'ApiOne',
      value: `https://${apiOneApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // ApiTwo (api-gateway)
    new cdk.CfnOutput(this, 'ApiTwoApiUrl', {
      description: 'ApiTwo',
      value: `https://${apiTwoApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // Queue28 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue28QueueUrl', {
      description: 'Queue28',
      value: queue28Queue.queueUrl,
    });

    // Queue29 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue29QueueUrl', {
      description: 'Queue29',
      value: queue29Queue.queueUrl,
    });
  }
}

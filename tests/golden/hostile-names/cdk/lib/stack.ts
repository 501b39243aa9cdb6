import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class QuotedSingleBMarkupBCodeAWSRegionResolveSsmXStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    //  (api-destination), 
    const apiDestinationSecretName = new cdk.CfnParameter(this, 'ApiDestinationSecretName', {
      type: 'String',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    //  (api-destination), 
    const apiDestinationEndpoint = new cdk.CfnParameter(this, 'ApiDestinationEndpoint', {
      type: 'String',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    //   (api-destination),  
    const apiDestination2SecretName = new cdk.CfnParameter(this, 'ApiDestination2SecretName', {
      type: 'String',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination2',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    //   (api-destination),  
    const apiDestination2Endpoint = new cdk.CfnParameter(this, 'ApiDestination2Endpoint', {
      type: 'String',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // yes (api-destination), yes
    const yesApiDestinationSecretName = new cdk.CfnParameter(this, 'YesApiDestinationSecretName', {
      type: 'String',
      description: 'yes',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/yes',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // yes (api-destination), yes
    const yesApiDestinationEndpoint = new cdk.CfnParameter(this, 'YesApiDestinationEndpoint', {
      type: 'String',
      description: 'yes',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // 2026-11-23 (api-destination), 2026-11-23
    const apiDestination20261123SecretName = new cdk.CfnParameter(this, 'ApiDestination20261123SecretName', {
      type: 'String',
      description: '2026-11-23',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/2026-11-23',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // 2026-11-23 (api-destination), 2026-11-23
    const apiDestination20261123Endpoint = new cdk.CfnParameter(this, 'ApiDestination20261123Endpoint', {
      type: 'String',
      description: '2026-11-23',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // 007 (api-destination), 007
    const apiDestination007SecretName = new cdk.CfnParameter(this, 'ApiDestination007SecretName', {
      type: 'String',
      description: '007',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/007',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // 007 (api-destination), 007
    const apiDestination007Endpoint = new cdk.CfnParameter(this, 'ApiDestination007Endpoint', {
      type: 'String',
      description: '007',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationSecretName = new cdk.CfnParameter(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestinationSecretName', {
      type: 'String',
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationEndpoint = new cdk.CfnParameter(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestinationEndpoint', {
      type: 'String',
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // # comment: value (api-destination), # comment: value
    const commentValueApiDestinationSecretName = new cdk.CfnParameter(this, 'CommentValueApiDestinationSecretName', {
      type: 'String',
      description: '# comment: value',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/comment-value',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // # comment: value (api-destination), # comment: value
    const commentValueApiDestinationEndpoint = new cdk.CfnParameter(this, 'CommentValueApiDestinationEndpoint', {
      type: 'String',
      description: '# comment: value',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // - dash (api-destination), - dash
    const dashApiDestinationSecretName = new cdk.CfnParameter(this, 'DashApiDestinationSecretName', {
      type: 'String',
      description: '- dash',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/dash',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // - dash (api-destination), - dash
    const dashApiDestinationEndpoint = new cdk.CfnParameter(this, 'DashApiDestinationEndpoint', {
      type: 'String',
      description: '- dash',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
    const emojiApiDestinationSecretName = new cdk.CfnParameter(this, 'EmojiApiDestinationSecretName', {
      type: 'String',
      description: 'emoji 🎉👨‍👩‍👧',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/emoji',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
    const emojiApiDestinationEndpoint = new cdk.CfnParameter(this, 'EmojiApiDestinationEndpoint', {
      type: 'String',
      description: 'emoji 🎉👨‍👩‍👧',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // 订单 (api-destination), 订单
    const apiDestination055338A0SecretName = new cdk.CfnParameter(this, 'ApiDestination055338A0SecretName', {
      type: 'String',
      description: '订单',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination055338A0',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // 订单 (api-destination), 订单
    const apiDestination055338A0Endpoint = new cdk.CfnParameter(this, 'ApiDestination055338A0Endpoint', {
      type: 'String',
      description: '订单',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // 订单总线 (api-destination), 订单总线
    const apiDestination80Dc4013SecretName = new cdk.CfnParameter(this, 'ApiDestination80DC4013SecretName', {
      type: 'String',
      description: '订单总线',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/ApiDestination80DC4013',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // 订单总线 (api-destination), 订单总线
    const apiDestination80Dc4013Endpoint = new cdk.CfnParameter(this, 'ApiDestination80DC4013Endpoint', {
      type: 'String',
      description: '订单总线',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // שלום עולם (api-destination), שלום עולם
    const dbd9Eeb4ApiDestinationSecretName = new cdk.CfnParameter(this, 'DBD9EEB4ApiDestinationSecretName', {
      type: 'String',
      description: 'שלום עולם',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/DBD9EEB4ApiDestination',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // שלום עולם (api-destination), שלום עולם
    const dbd9Eeb4ApiDestinationEndpoint = new cdk.CfnParameter(this, 'DBD9EEB4ApiDestinationEndpoint', {
      type: 'String',
      description: 'שלום עולם',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // مرحبا (api-destination), مرحبا
    const a8C482DeApiDestinationSecretName = new cdk.CfnParameter(this, 'A8C482DEApiDestinationSecretName', {
      type: 'String',
      description: 'مرحبا',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/A8C482DEApiDestination',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // مرحبا (api-destination), مرحبا
    const a8C482DeApiDestinationEndpoint = new cdk.CfnParameter(this, 'A8C482DEApiDestinationEndpoint', {
      type: 'String',
      description: 'مرحبا',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
    const rightToLeftApiDestinationSecretName = new cdk.CfnParameter(this, 'RightToLeftApiDestinationSecretName', {
      type: 'String',
      description: 'right\u{202e}to left\u{2069}',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/right-to-left',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
    const rightToLeftApiDestinationEndpoint = new cdk.CfnParameter(this, 'RightToLeftApiDestinationEndpoint', {
      type: 'String',
      description: 'right\u{202e}to left\u{2069}',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiDestinationSecretName = new cdk.CfnParameter(this, 'TwoLinesThreeApiDestinationSecretName', {
      type: 'String',
      description: `two
lines\r
\tthree`,
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/two-lines-three',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiDestinationEndpoint = new cdk.CfnParameter(this, 'TwoLinesThreeApiDestinationEndpoint', {
      type: 'String',
      description: `two
lines\r
\tthree`,
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiDestinationSecretName = new cdk.CfnParameter(this, 'BellNulNextLineBomApiDestinationSecretName', {
      type: 'String',
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/bell-nul-next-line-bom',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiDestinationEndpoint = new cdk.CfnParameter(this, 'BellNulNextLineBomApiDestinationEndpoint', {
      type: 'String',
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiDestinationSecretName = new cdk.CfnParameter(this, 'AnchorXTagDirAtApiDestinationSecretName', {
      type: 'String',
      description: '*anchor &x !tag %dir @at',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/anchor-x-tag-dir-at',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiDestinationEndpoint = new cdk.CfnParameter(this, 'AnchorXTagDirAtApiDestinationEndpoint', {
      type: 'String',
      description: '*anchor &x !tag %dir @at',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // Queue (api-destination), Queue
    const queueApiDestinationSecretName = new cdk.CfnParameter(this, 'QueueApiDestinationSecretName', {
      type: 'String',
      description: 'Queue',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/Queue',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // Queue (api-destination), Queue
    const queueApiDestinationEndpoint = new cdk.CfnParameter(this, 'QueueApiDestinationEndpoint', {
      type: 'String',
      description: 'Queue',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // queue (api-destination), queue
    const queueApiDestination2SecretName = new cdk.CfnParameter(this, 'QueueApiDestination2SecretName', {
      type: 'String',
      description: 'queue',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/queue',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // queue (api-destination), queue
    const queueApiDestination2Endpoint = new cdk.CfnParameter(this, 'QueueApiDestination2Endpoint', {
      type: 'String',
      description: 'queue',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // default (api-destination), default
    const defaultApiDestinationSecretName = new cdk.CfnParameter(this, 'DefaultApiDestinationSecretName', {
      type: 'String',
      description: 'default',
      default: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x/default',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // default (api-destination), default
    const defaultApiDestinationEndpoint = new cdk.CfnParameter(this, 'DefaultApiDestinationEndpoint', {
      type: 'String',
      description: 'default',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    //  (event-bus), 
    const eventBus = new events.EventBus(this, 'EventBus', { eventBusName: 'EventBus' });

    //  (api-destination), 
    const apiDestinationConnection = new events.CfnConnection(this, 'ApiDestinationConnection', {
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    //  (api-destination), 
    const apiDestination = new events.CfnApiDestination(this, 'ApiDestination', {
      connectionArn: apiDestinationConnection.attrArn,
      invocationEndpoint: apiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    //  (rule), 
    const ruleRole = new iam.Role(this, 'RuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    //  (lambda-function), 
    const functionLogGroup = new logs.LogGroup(this, 'FunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    //  (lambda-function), 
    const functionRole = new iam.Role(this, 'FunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [functionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    //  (lambda-function), 
    const functionResource = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: functionRole,
      logGroup: functionLogGroup,
    });

    //  (sqs-queue), 
    const queue2 = new sqs.Queue(this, 'Queue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    //  (sqs-queue), 
    const queue = new sqs.Queue(this, 'Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    //  (rule), 
    const rule = new events.CfnRule(this, 'Rule', {
      eventBusName: eventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function',
          arn: functionResource.functionArn,
          deadLetterConfig: { arn: queue.queueArn },
        },
        {
          id: 'Queue2',
          arn: queue2.queueArn,
          deadLetterConfig: { arn: queue.queueArn },
        },
        {
          id: 'ApiDestination',
          arn: apiDestination.attrArn,
          roleArn: ruleRole.roleArn,
          deadLetterConfig: { arn: queue.queueArn },
        },
      ],
    });

    //  →  (rule-target)
    functionResource.addPermission('RuleToFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule.attrArn,
    });

    //  (sqs-queue), 
    queue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule.attrArn },
      },
    }));

    //  (sqs-queue), 
    queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule.attrArn },
      },
    }));

    //  (api-gateway), 
    const api = new apigatewayv2.CfnApi(this, 'Api', {
      name: 'Api',
      protocolType: 'HTTP',
    });

    //  (api-gateway), 
    const apiLogGroup = new logs.LogGroup(this, 'ApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    //  (api-gateway), 
    new apigatewayv2.CfnStage(this, 'ApiStage', {
      apiId: api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: apiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    //  (api-gateway), 
    const apiRole = new iam.Role(this, 'ApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    //  →  (put-events)
    const apiToEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'ApiToEventBusIntegration', {
      apiId: api.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: apiRole.roleArn,
      requestParameters: {
        EventBusName: eventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    //  →  (put-events)
    new apigatewayv2.CfnRoute(this, 'ApiToEventBusRoute', {
      apiId: api.ref,
      routeKey: 'POST /events',
      target: `integrations/${apiToEventBusIntegration.ref}`,
    });

    //   (event-bus),  
    const eventBus2 = new events.EventBus(this, 'EventBus2', {
      eventBusName: 'EventBus2',
      description: ' ',
    });

    //   (api-destination),  
    const apiDestination2Connection = new events.CfnConnection(this, 'ApiDestination2Connection', {
      description: ' ',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination2SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    //   (api-destination),  
    const apiDestination2 = new events.CfnApiDestination(this, 'ApiDestination2', {
      description: ' ',
      connectionArn: apiDestination2Connection.attrArn,
      invocationEndpoint: apiDestination2Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    //   (rule),  
    const rule2Role = new iam.Role(this, 'Rule2Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination2.attrArn],
            }),
          ],
        }),
      },
    });

    //   (lambda-function),  
    const function2LogGroup = new logs.LogGroup(this, 'Function2LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    //   (lambda-function),  
    const function2Role = new iam.Role(this, 'Function2Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function2LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    //   (lambda-function),  
    const function2 = new lambda.Function(this, 'Function2', {
      description: ' ',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function2Role,
      logGroup: function2LogGroup,
    });

    //   (sqs-queue),  
    const queue4 = new sqs.Queue(this, 'Queue4', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    //   (sqs-queue),  
    const queue3 = new sqs.Queue(this, 'Queue3', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    //   (rule),  
    const rule2 = new events.CfnRule(this, 'Rule2', {
      description: ' ',
      eventBusName: eventBus2.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function2',
          arn: function2.functionArn,
          deadLetterConfig: { arn: queue3.queueArn },
        },
        {
          id: 'Queue4',
          arn: queue4.queueArn,
          deadLetterConfig: { arn: queue3.queueArn },
        },
        {
          id: 'ApiDestination2',
          arn: apiDestination2.attrArn,
          roleArn: rule2Role.roleArn,
          deadLetterConfig: { arn: queue3.queueArn },
        },
      ],
    });

    //   →   (rule-target)
    function2.addPermission('Rule2ToFunction2Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule2.attrArn,
    });

    //   (sqs-queue),  
    queue4.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule2',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue4.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule2.attrArn },
      },
    }));

    //   (sqs-queue),  
    queue3.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule2',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue3.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule2.attrArn },
      },
    }));

    //   (api-gateway),  
    const api2 = new apigatewayv2.CfnApi(this, 'Api2', {
      name: 'Api2',
      description: ' ',
      protocolType: 'HTTP',
    });

    //   (api-gateway),  
    const api2LogGroup = new logs.LogGroup(this, 'Api2LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    //   (api-gateway),  
    new apigatewayv2.CfnStage(this, 'Api2Stage', {
      apiId: api2.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: api2LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    //   (api-gateway),  
    const api2Role = new iam.Role(this, 'Api2Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus2.eventBusArn],
            }),
          ],
        }),
      },
    });

    //   →   (put-events)
    const api2ToEventBus2Integration = new apigatewayv2.CfnIntegration(this, 'Api2ToEventBus2Integration', {
      apiId: api2.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: api2Role.roleArn,
      requestParameters: {
        EventBusName: eventBus2.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    //   →   (put-events)
    new apigatewayv2.CfnRoute(this, 'Api2ToEventBus2Route', {
      apiId: api2.ref,
      routeKey: 'POST /events',
      target: `integrations/${api2ToEventBus2Integration.ref}`,
    });

    // yes (event-bus), yes
    const yesEventBus = new events.EventBus(this, 'YesEventBus', {
      eventBusName: 'yes',
      description: 'yes',
    });

    // yes (api-destination), yes
    const yesApiDestinationConnection = new events.CfnConnection(this, 'YesApiDestinationConnection', {
      description: 'yes',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${yesApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // yes (api-destination), yes
    const yesApiDestination = new events.CfnApiDestination(this, 'YesApiDestination', {
      description: 'yes',
      connectionArn: yesApiDestinationConnection.attrArn,
      invocationEndpoint: yesApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // yes (rule), yes
    const yesRuleRole = new iam.Role(this, 'YesRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [yesApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // yes (lambda-function), yes
    const yesFunctionLogGroup = new logs.LogGroup(this, 'YesFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // yes (lambda-function), yes
    const yesFunctionRole = new iam.Role(this, 'YesFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [yesFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // yes (lambda-function), yes
    const yesFunction = new lambda.Function(this, 'YesFunction', {
      description: 'yes',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: yesFunctionRole,
      logGroup: yesFunctionLogGroup,
    });

    // yes (sqs-queue), yes
    const yesQueue2 = new sqs.Queue(this, 'YesQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // yes (sqs-queue), yes
    const yesQueue = new sqs.Queue(this, 'YesQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // yes (rule), yes
    const yesRule = new events.CfnRule(this, 'YesRule', {
      description: 'yes',
      eventBusName: yesEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'YesFunction',
          arn: yesFunction.functionArn,
          deadLetterConfig: { arn: yesQueue.queueArn },
        },
        {
          id: 'YesQueue2',
          arn: yesQueue2.queueArn,
          deadLetterConfig: { arn: yesQueue.queueArn },
        },
        {
          id: 'YesApiDestination',
          arn: yesApiDestination.attrArn,
          roleArn: yesRuleRole.roleArn,
          deadLetterConfig: { arn: yesQueue.queueArn },
        },
      ],
    });

    // yes → yes (rule-target)
    yesFunction.addPermission('YesRuleToYesFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: yesRule.attrArn,
    });

    // yes (sqs-queue), yes
    yesQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'YesRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [yesQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': yesRule.attrArn },
      },
    }));

    // yes (sqs-queue), yes
    yesQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'YesRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [yesQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': yesRule.attrArn },
      },
    }));

    // yes (api-gateway), yes
    const yesApi = new apigatewayv2.CfnApi(this, 'YesApi', {
      name: 'yes',
      description: 'yes',
      protocolType: 'HTTP',
    });

    // yes (api-gateway), yes
    const yesApiLogGroup = new logs.LogGroup(this, 'YesApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // yes (api-gateway), yes
    new apigatewayv2.CfnStage(this, 'YesApiStage', {
      apiId: yesApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: yesApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // yes (api-gateway), yes
    const yesApiRole = new iam.Role(this, 'YesApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [yesEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // yes → yes (put-events)
    const yesApiToYesEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'YesApiToYesEventBusIntegration', {
      apiId: yesApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: yesApiRole.roleArn,
      requestParameters: {
        EventBusName: yesEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // yes → yes (put-events)
    new apigatewayv2.CfnRoute(this, 'YesApiToYesEventBusRoute', {
      apiId: yesApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${yesApiToYesEventBusIntegration.ref}`,
    });

    // 2026-11-23 (event-bus), 2026-11-23
    const eventBus20261123 = new events.EventBus(this, 'EventBus20261123', {
      eventBusName: '2026-11-23',
      description: '2026-11-23',
    });

    // 2026-11-23 (api-destination), 2026-11-23
    const apiDestination20261123Connection = new events.CfnConnection(this, 'ApiDestination20261123Connection', {
      description: '2026-11-23',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination20261123SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // 2026-11-23 (api-destination), 2026-11-23
    const apiDestination20261123 = new events.CfnApiDestination(this, 'ApiDestination20261123', {
      description: '2026-11-23',
      connectionArn: apiDestination20261123Connection.attrArn,
      invocationEndpoint: apiDestination20261123Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // 2026-11-23 (rule), 2026-11-23
    const rule20261123Role = new iam.Role(this, 'Rule20261123Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination20261123.attrArn],
            }),
          ],
        }),
      },
    });

    // 2026-11-23 (lambda-function), 2026-11-23
    const function20261123LogGroup = new logs.LogGroup(this, 'Function20261123LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 2026-11-23 (lambda-function), 2026-11-23
    const function20261123Role = new iam.Role(this, 'Function20261123Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function20261123LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // 2026-11-23 (lambda-function), 2026-11-23
    const function20261123 = new lambda.Function(this, 'Function20261123', {
      description: '2026-11-23',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function20261123Role,
      logGroup: function20261123LogGroup,
    });

    // 2026-11-23 (sqs-queue), 2026-11-23
    const queue202611232 = new sqs.Queue(this, 'Queue202611232', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 2026-11-23 (sqs-queue), 2026-11-23
    const queue20261123 = new sqs.Queue(this, 'Queue20261123', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 2026-11-23 (rule), 2026-11-23
    const rule20261123 = new events.CfnRule(this, 'Rule20261123', {
      description: '2026-11-23',
      eventBusName: eventBus20261123.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function20261123',
          arn: function20261123.functionArn,
          deadLetterConfig: { arn: queue20261123.queueArn },
        },
        {
          id: 'Queue202611232',
          arn: queue202611232.queueArn,
          deadLetterConfig: { arn: queue20261123.queueArn },
        },
        {
          id: 'ApiDestination20261123',
          arn: apiDestination20261123.attrArn,
          roleArn: rule20261123Role.roleArn,
          deadLetterConfig: { arn: queue20261123.queueArn },
        },
      ],
    });

    // 2026-11-23 → 2026-11-23 (rule-target)
    function20261123.addPermission('Rule20261123ToFunction20261123Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule20261123.attrArn,
    });

    // 2026-11-23 (sqs-queue), 2026-11-23
    queue202611232.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule20261123',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue202611232.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule20261123.attrArn },
      },
    }));

    // 2026-11-23 (sqs-queue), 2026-11-23
    queue20261123.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule20261123',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue20261123.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule20261123.attrArn },
      },
    }));

    // 2026-11-23 (api-gateway), 2026-11-23
    const api20261123 = new apigatewayv2.CfnApi(this, 'Api20261123', {
      name: '2026-11-23',
      description: '2026-11-23',
      protocolType: 'HTTP',
    });

    // 2026-11-23 (api-gateway), 2026-11-23
    const api20261123LogGroup = new logs.LogGroup(this, 'Api20261123LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 2026-11-23 (api-gateway), 2026-11-23
    new apigatewayv2.CfnStage(this, 'Api20261123Stage', {
      apiId: api20261123.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: api20261123LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // 2026-11-23 (api-gateway), 2026-11-23
    const api20261123Role = new iam.Role(this, 'Api20261123Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus20261123.eventBusArn],
            }),
          ],
        }),
      },
    });

    // 2026-11-23 → 2026-11-23 (put-events)
    const api20261123ToEventBus20261123Integration = new apigatewayv2.CfnIntegration(this, 'Api20261123ToEventBus20261123Integration', {
      apiId: api20261123.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: api20261123Role.roleArn,
      requestParameters: {
        EventBusName: eventBus20261123.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // 2026-11-23 → 2026-11-23 (put-events)
    new apigatewayv2.CfnRoute(this, 'Api20261123ToEventBus20261123Route', {
      apiId: api20261123.ref,
      routeKey: 'POST /events',
      target: `integrations/${api20261123ToEventBus20261123Integration.ref}`,
    });

    // 007 (event-bus), 007
    const eventBus007 = new events.EventBus(this, 'EventBus007', {
      eventBusName: '007',
      description: '007',
    });

    // 007 (api-destination), 007
    const apiDestination007Connection = new events.CfnConnection(this, 'ApiDestination007Connection', {
      description: '007',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination007SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // 007 (api-destination), 007
    const apiDestination007 = new events.CfnApiDestination(this, 'ApiDestination007', {
      description: '007',
      connectionArn: apiDestination007Connection.attrArn,
      invocationEndpoint: apiDestination007Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // 007 (rule), 007
    const rule007Role = new iam.Role(this, 'Rule007Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination007.attrArn],
            }),
          ],
        }),
      },
    });

    // 007 (lambda-function), 007
    const function007LogGroup = new logs.LogGroup(this, 'Function007LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 007 (lambda-function), 007
    const function007Role = new iam.Role(this, 'Function007Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function007LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // 007 (lambda-function), 007
    const function007 = new lambda.Function(this, 'Function007', {
      description: '007',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function007Role,
      logGroup: function007LogGroup,
    });

    // 007 (sqs-queue), 007
    const queue0072 = new sqs.Queue(this, 'Queue0072', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 007 (sqs-queue), 007
    const queue007 = new sqs.Queue(this, 'Queue007', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 007 (rule), 007
    const rule007 = new events.CfnRule(this, 'Rule007', {
      description: '007',
      eventBusName: eventBus007.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function007',
          arn: function007.functionArn,
          deadLetterConfig: { arn: queue007.queueArn },
        },
        {
          id: 'Queue0072',
          arn: queue0072.queueArn,
          deadLetterConfig: { arn: queue007.queueArn },
        },
        {
          id: 'ApiDestination007',
          arn: apiDestination007.attrArn,
          roleArn: rule007Role.roleArn,
          deadLetterConfig: { arn: queue007.queueArn },
        },
      ],
    });

    // 007 → 007 (rule-target)
    function007.addPermission('Rule007ToFunction007Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule007.attrArn,
    });

    // 007 (sqs-queue), 007
    queue0072.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule007',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue0072.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule007.attrArn },
      },
    }));

    // 007 (sqs-queue), 007
    queue007.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule007',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue007.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule007.attrArn },
      },
    }));

    // 007 (api-gateway), 007
    const api007 = new apigatewayv2.CfnApi(this, 'Api007', {
      name: '007',
      description: '007',
      protocolType: 'HTTP',
    });

    // 007 (api-gateway), 007
    const api007LogGroup = new logs.LogGroup(this, 'Api007LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 007 (api-gateway), 007
    new apigatewayv2.CfnStage(this, 'Api007Stage', {
      apiId: api007.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: api007LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // 007 (api-gateway), 007
    const api007Role = new iam.Role(this, 'Api007Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus007.eventBusArn],
            }),
          ],
        }),
      },
    });

    // 007 → 007 (put-events)
    const api007ToEventBus007Integration = new apigatewayv2.CfnIntegration(this, 'Api007ToEventBus007Integration', {
      apiId: api007.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: api007Role.roleArn,
      requestParameters: {
        EventBusName: eventBus007.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // 007 → 007 (put-events)
    new apigatewayv2.CfnRoute(this, 'Api007ToEventBus007Route', {
      apiId: api007.ref,
      routeKey: 'POST /events',
      target: `integrations/${api007ToEventBus007Integration.ref}`,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus = new events.EventBus(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXEventBus', {
      eventBusName: 'quoted-single-b-markup-b-code-AWS-Region-resolve-ssm-x',
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationConnection = new events.CfnConnection(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestinationConnection', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-destination), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestination = new events.CfnApiDestination(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestination', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      connectionArn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationConnection.attrArn,
      invocationEndpoint: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXRuleRole = new iam.Role(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunctionLogGroup = new logs.LogGroup(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunctionRole = new iam.Role(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (lambda-function), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunction = new lambda.Function(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunction', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunctionRole,
      logGroup: quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunctionLogGroup,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue2 = new sqs.Queue(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue = new sqs.Queue(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXRule = new events.CfnRule(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRule', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      eventBusName: quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunction',
          arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunction.functionArn,
          deadLetterConfig: { arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.queueArn },
        },
        {
          id: 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueue2',
          arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue2.queueArn,
          deadLetterConfig: { arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.queueArn },
        },
        {
          id: 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiDestination',
          arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiDestination.attrArn,
          roleArn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXRuleRole.roleArn,
          deadLetterConfig: { arn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.queueArn },
        },
      ],
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (rule-target)
    quotedSingleBMarkupBCodeAwsRegionResolveSsmXFunction.addPermission('QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRuleToQuotedSingleBMarkupBCodeAWSRegionResolveSsmXFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXRule.attrArn,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': quotedSingleBMarkupBCodeAwsRegionResolveSsmXRule.attrArn },
      },
    }));

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': quotedSingleBMarkupBCodeAwsRegionResolveSsmXRule.attrArn },
      },
    }));

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApi = new apigatewayv2.CfnApi(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApi', {
      name: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      protocolType: 'HTTP',
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiLogGroup = new logs.LogGroup(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new apigatewayv2.CfnStage(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiStage', {
      apiId: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiRole = new iam.Role(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (put-events)
    const quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiToQuotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiToQuotedSingleBMarkupBCodeAWSRegionResolveSsmXEventBusIntegration', {
      apiId: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiRole.roleArn,
      requestParameters: {
        EventBusName: quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} → "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (put-events)
    new apigatewayv2.CfnRoute(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiToQuotedSingleBMarkupBCodeAWSRegionResolveSsmXEventBusRoute', {
      apiId: quotedSingleBMarkupBCodeAwsRegionResolveSsmXApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${quotedSingleBMarkupBCodeAwsRegionResolveSsmXApiToQuotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBusIntegration.ref}`,
    });

    // # comment: value (event-bus), # comment: value
    const commentValueEventBus = new events.EventBus(this, 'CommentValueEventBus', {
      eventBusName: 'comment-value',
      description: '# comment: value',
    });

    // # comment: value (api-destination), # comment: value
    const commentValueApiDestinationConnection = new events.CfnConnection(this, 'CommentValueApiDestinationConnection', {
      description: '# comment: value',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${commentValueApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // # comment: value (api-destination), # comment: value
    const commentValueApiDestination = new events.CfnApiDestination(this, 'CommentValueApiDestination', {
      description: '# comment: value',
      connectionArn: commentValueApiDestinationConnection.attrArn,
      invocationEndpoint: commentValueApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // # comment: value (rule), # comment: value
    const commentValueRuleRole = new iam.Role(this, 'CommentValueRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [commentValueApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // # comment: value (lambda-function), # comment: value
    const commentValueFunctionLogGroup = new logs.LogGroup(this, 'CommentValueFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // # comment: value (lambda-function), # comment: value
    const commentValueFunctionRole = new iam.Role(this, 'CommentValueFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [commentValueFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // # comment: value (lambda-function), # comment: value
    const commentValueFunction = new lambda.Function(this, 'CommentValueFunction', {
      description: '# comment: value',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: commentValueFunctionRole,
      logGroup: commentValueFunctionLogGroup,
    });

    // # comment: value (sqs-queue), # comment: value
    const commentValueQueue2 = new sqs.Queue(this, 'CommentValueQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // # comment: value (sqs-queue), # comment: value
    const commentValueQueue = new sqs.Queue(this, 'CommentValueQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // # comment: value (rule), # comment: value
    const commentValueRule = new events.CfnRule(this, 'CommentValueRule', {
      description: '# comment: value',
      eventBusName: commentValueEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'CommentValueFunction',
          arn: commentValueFunction.functionArn,
          deadLetterConfig: { arn: commentValueQueue.queueArn },
        },
        {
          id: 'CommentValueQueue2',
          arn: commentValueQueue2.queueArn,
          deadLetterConfig: { arn: commentValueQueue.queueArn },
        },
        {
          id: 'CommentValueApiDestination',
          arn: commentValueApiDestination.attrArn,
          roleArn: commentValueRuleRole.roleArn,
          deadLetterConfig: { arn: commentValueQueue.queueArn },
        },
      ],
    });

    // # comment: value → # comment: value (rule-target)
    commentValueFunction.addPermission('CommentValueRuleToCommentValueFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: commentValueRule.attrArn,
    });

    // # comment: value (sqs-queue), # comment: value
    commentValueQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'CommentValueRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [commentValueQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': commentValueRule.attrArn },
      },
    }));

    // # comment: value (sqs-queue), # comment: value
    commentValueQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'CommentValueRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [commentValueQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': commentValueRule.attrArn },
      },
    }));

    // # comment: value (api-gateway), # comment: value
    const commentValueApi = new apigatewayv2.CfnApi(this, 'CommentValueApi', {
      name: '# comment: value',
      description: '# comment: value',
      protocolType: 'HTTP',
    });

    // # comment: value (api-gateway), # comment: value
    const commentValueApiLogGroup = new logs.LogGroup(this, 'CommentValueApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // # comment: value (api-gateway), # comment: value
    new apigatewayv2.CfnStage(this, 'CommentValueApiStage', {
      apiId: commentValueApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: commentValueApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // # comment: value (api-gateway), # comment: value
    const commentValueApiRole = new iam.Role(this, 'CommentValueApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [commentValueEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // # comment: value → # comment: value (put-events)
    const commentValueApiToCommentValueEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'CommentValueApiToCommentValueEventBusIntegration', {
      apiId: commentValueApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: commentValueApiRole.roleArn,
      requestParameters: {
        EventBusName: commentValueEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // # comment: value → # comment: value (put-events)
    new apigatewayv2.CfnRoute(this, 'CommentValueApiToCommentValueEventBusRoute', {
      apiId: commentValueApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${commentValueApiToCommentValueEventBusIntegration.ref}`,
    });

    // - dash (event-bus), - dash
    const dashEventBus = new events.EventBus(this, 'DashEventBus', {
      eventBusName: 'dash',
      description: '- dash',
    });

    // - dash (api-destination), - dash
    const dashApiDestinationConnection = new events.CfnConnection(this, 'DashApiDestinationConnection', {
      description: '- dash',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${dashApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // - dash (api-destination), - dash
    const dashApiDestination = new events.CfnApiDestination(this, 'DashApiDestination', {
      description: '- dash',
      connectionArn: dashApiDestinationConnection.attrArn,
      invocationEndpoint: dashApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // - dash (rule), - dash
    const dashRuleRole = new iam.Role(this, 'DashRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [dashApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // - dash (lambda-function), - dash
    const dashFunctionLogGroup = new logs.LogGroup(this, 'DashFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // - dash (lambda-function), - dash
    const dashFunctionRole = new iam.Role(this, 'DashFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [dashFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // - dash (lambda-function), - dash
    const dashFunction = new lambda.Function(this, 'DashFunction', {
      description: '- dash',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: dashFunctionRole,
      logGroup: dashFunctionLogGroup,
    });

    // - dash (sqs-queue), - dash
    const dashQueue2 = new sqs.Queue(this, 'DashQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // - dash (sqs-queue), - dash
    const dashQueue = new sqs.Queue(this, 'DashQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // - dash (rule), - dash
    const dashRule = new events.CfnRule(this, 'DashRule', {
      description: '- dash',
      eventBusName: dashEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'DashFunction',
          arn: dashFunction.functionArn,
          deadLetterConfig: { arn: dashQueue.queueArn },
        },
        {
          id: 'DashQueue2',
          arn: dashQueue2.queueArn,
          deadLetterConfig: { arn: dashQueue.queueArn },
        },
        {
          id: 'DashApiDestination',
          arn: dashApiDestination.attrArn,
          roleArn: dashRuleRole.roleArn,
          deadLetterConfig: { arn: dashQueue.queueArn },
        },
      ],
    });

    // - dash → - dash (rule-target)
    dashFunction.addPermission('DashRuleToDashFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: dashRule.attrArn,
    });

    // - dash (sqs-queue), - dash
    dashQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DashRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [dashQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': dashRule.attrArn },
      },
    }));

    // - dash (sqs-queue), - dash
    dashQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DashRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [dashQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': dashRule.attrArn },
      },
    }));

    // - dash (api-gateway), - dash
    const dashApi = new apigatewayv2.CfnApi(this, 'DashApi', {
      name: '- dash',
      description: '- dash',
      protocolType: 'HTTP',
    });

    // - dash (api-gateway), - dash
    const dashApiLogGroup = new logs.LogGroup(this, 'DashApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // - dash (api-gateway), - dash
    new apigatewayv2.CfnStage(this, 'DashApiStage', {
      apiId: dashApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: dashApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // - dash (api-gateway), - dash
    const dashApiRole = new iam.Role(this, 'DashApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [dashEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // - dash → - dash (put-events)
    const dashApiToDashEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'DashApiToDashEventBusIntegration', {
      apiId: dashApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: dashApiRole.roleArn,
      requestParameters: {
        EventBusName: dashEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // - dash → - dash (put-events)
    new apigatewayv2.CfnRoute(this, 'DashApiToDashEventBusRoute', {
      apiId: dashApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${dashApiToDashEventBusIntegration.ref}`,
    });

    // emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
    const emojiEventBus = new events.EventBus(this, 'EmojiEventBus', {
      eventBusName: 'emoji',
      description: 'emoji 🎉👨‍👩‍👧',
    });

    // emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
    const emojiApiDestinationConnection = new events.CfnConnection(this, 'EmojiApiDestinationConnection', {
      description: 'emoji 🎉👨‍👩‍👧',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${emojiApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // emoji 🎉👨‍👩‍👧 (api-destination), emoji 🎉👨‍👩‍👧
    const emojiApiDestination = new events.CfnApiDestination(this, 'EmojiApiDestination', {
      description: 'emoji 🎉👨‍👩‍👧',
      connectionArn: emojiApiDestinationConnection.attrArn,
      invocationEndpoint: emojiApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // emoji 🎉👨‍👩‍👧 (rule), emoji 🎉👨‍👩‍👧
    const emojiRuleRole = new iam.Role(this, 'EmojiRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [emojiApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
    const emojiFunctionLogGroup = new logs.LogGroup(this, 'EmojiFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
    const emojiFunctionRole = new iam.Role(this, 'EmojiFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [emojiFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // emoji 🎉👨‍👩‍👧 (lambda-function), emoji 🎉👨‍👩‍👧
    const emojiFunction = new lambda.Function(this, 'EmojiFunction', {
      description: 'emoji 🎉👨‍👩‍👧',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: emojiFunctionRole,
      logGroup: emojiFunctionLogGroup,
    });

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    const emojiQueue2 = new sqs.Queue(this, 'EmojiQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    const emojiQueue = new sqs.Queue(this, 'EmojiQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // emoji 🎉👨‍👩‍👧 (rule), emoji 🎉👨‍👩‍👧
    const emojiRule = new events.CfnRule(this, 'EmojiRule', {
      description: 'emoji 🎉👨‍👩‍👧',
      eventBusName: emojiEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'EmojiFunction',
          arn: emojiFunction.functionArn,
          deadLetterConfig: { arn: emojiQueue.queueArn },
        },
        {
          id: 'EmojiQueue2',
          arn: emojiQueue2.queueArn,
          deadLetterConfig: { arn: emojiQueue.queueArn },
        },
        {
          id: 'EmojiApiDestination',
          arn: emojiApiDestination.attrArn,
          roleArn: emojiRuleRole.roleArn,
          deadLetterConfig: { arn: emojiQueue.queueArn },
        },
      ],
    });

    // emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (rule-target)
    emojiFunction.addPermission('EmojiRuleToEmojiFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: emojiRule.attrArn,
    });

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    emojiQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'EmojiRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [emojiQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': emojiRule.attrArn },
      },
    }));

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    emojiQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'EmojiRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [emojiQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': emojiRule.attrArn },
      },
    }));

    // emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
    const emojiApi = new apigatewayv2.CfnApi(this, 'EmojiApi', {
      name: 'emoji 🎉👨‍👩‍👧',
      description: 'emoji 🎉👨‍👩‍👧',
      protocolType: 'HTTP',
    });

    // emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
    const emojiApiLogGroup = new logs.LogGroup(this, 'EmojiApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
    new apigatewayv2.CfnStage(this, 'EmojiApiStage', {
      apiId: emojiApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: emojiApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
    const emojiApiRole = new iam.Role(this, 'EmojiApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [emojiEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (put-events)
    const emojiApiToEmojiEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'EmojiApiToEmojiEventBusIntegration', {
      apiId: emojiApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: emojiApiRole.roleArn,
      requestParameters: {
        EventBusName: emojiEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // emoji 🎉👨‍👩‍👧 → emoji 🎉👨‍👩‍👧 (put-events)
    new apigatewayv2.CfnRoute(this, 'EmojiApiToEmojiEventBusRoute', {
      apiId: emojiApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${emojiApiToEmojiEventBusIntegration.ref}`,
    });

    // 订单 (event-bus), 订单
    const eventBus055338A0 = new events.EventBus(this, 'EventBus055338A0', {
      eventBusName: 'EventBus055338A0',
      description: '订单',
    });

    // 订单 (api-destination), 订单
    const apiDestination055338A0Connection = new events.CfnConnection(this, 'ApiDestination055338A0Connection', {
      description: '订单',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination055338A0SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // 订单 (api-destination), 订单
    const apiDestination055338A0 = new events.CfnApiDestination(this, 'ApiDestination055338A0', {
      description: '订单',
      connectionArn: apiDestination055338A0Connection.attrArn,
      invocationEndpoint: apiDestination055338A0Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // 订单 (rule), 订单
    const rule055338A0Role = new iam.Role(this, 'Rule055338A0Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination055338A0.attrArn],
            }),
          ],
        }),
      },
    });

    // 订单 (lambda-function), 订单
    const function055338A0LogGroup = new logs.LogGroup(this, 'Function055338A0LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 订单 (lambda-function), 订单
    const function055338A0Role = new iam.Role(this, 'Function055338A0Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function055338A0LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // 订单 (lambda-function), 订单
    const function055338A0 = new lambda.Function(this, 'Function055338A0', {
      description: '订单',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function055338A0Role,
      logGroup: function055338A0LogGroup,
    });

    // 订单 (sqs-queue), 订单
    const queue055338A02 = new sqs.Queue(this, 'Queue055338A02', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 订单 (sqs-queue), 订单
    const queue055338A0 = new sqs.Queue(this, 'Queue055338A0', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 订单 (rule), 订单
    const rule055338A0 = new events.CfnRule(this, 'Rule055338A0', {
      description: '订单',
      eventBusName: eventBus055338A0.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function055338A0',
          arn: function055338A0.functionArn,
          deadLetterConfig: { arn: queue055338A0.queueArn },
        },
        {
          id: 'Queue055338A02',
          arn: queue055338A02.queueArn,
          deadLetterConfig: { arn: queue055338A0.queueArn },
        },
        {
          id: 'ApiDestination055338A0',
          arn: apiDestination055338A0.attrArn,
          roleArn: rule055338A0Role.roleArn,
          deadLetterConfig: { arn: queue055338A0.queueArn },
        },
      ],
    });

    // 订单 → 订单 (rule-target)
    function055338A0.addPermission('Rule055338A0ToFunction055338A0Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule055338A0.attrArn,
    });

    // 订单 (sqs-queue), 订单
    queue055338A02.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule055338A0',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue055338A02.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule055338A0.attrArn },
      },
    }));

    // 订单 (sqs-queue), 订单
    queue055338A0.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule055338A0',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue055338A0.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule055338A0.attrArn },
      },
    }));

    // 订单 (api-gateway), 订单
    const api055338A0 = new apigatewayv2.CfnApi(this, 'Api055338A0', {
      name: '订单',
      description: '订单',
      protocolType: 'HTTP',
    });

    // 订单 (api-gateway), 订单
    const api055338A0LogGroup = new logs.LogGroup(this, 'Api055338A0LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 订单 (api-gateway), 订单
    new apigatewayv2.CfnStage(this, 'Api055338A0Stage', {
      apiId: api055338A0.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: api055338A0LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // 订单 (api-gateway), 订单
    const api055338A0Role = new iam.Role(this, 'Api055338A0Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus055338A0.eventBusArn],
            }),
          ],
        }),
      },
    });

    // 订单 → 订单 (put-events)
    const api055338A0ToEventBus055338A0Integration = new apigatewayv2.CfnIntegration(this, 'Api055338A0ToEventBus055338A0Integration', {
      apiId: api055338A0.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: api055338A0Role.roleArn,
      requestParameters: {
        EventBusName: eventBus055338A0.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // 订单 → 订单 (put-events)
    new apigatewayv2.CfnRoute(this, 'Api055338A0ToEventBus055338A0Route', {
      apiId: api055338A0.ref,
      routeKey: 'POST /events',
      target: `integrations/${api055338A0ToEventBus055338A0Integration.ref}`,
    });

    // 订单总线 (event-bus), 订单总线
    const eventBus80Dc4013 = new events.EventBus(this, 'EventBus80DC4013', {
      eventBusName: 'EventBus80DC4013',
      description: '订单总线',
    });

    // 订单总线 (api-destination), 订单总线
    const apiDestination80Dc4013Connection = new events.CfnConnection(this, 'ApiDestination80DC4013Connection', {
      description: '订单总线',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination80Dc4013SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // 订单总线 (api-destination), 订单总线
    const apiDestination80Dc4013 = new events.CfnApiDestination(this, 'ApiDestination80DC4013', {
      description: '订单总线',
      connectionArn: apiDestination80Dc4013Connection.attrArn,
      invocationEndpoint: apiDestination80Dc4013Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // 订单总线 (rule), 订单总线
    const rule80Dc4013Role = new iam.Role(this, 'Rule80DC4013Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination80Dc4013.attrArn],
            }),
          ],
        }),
      },
    });

    // 订单总线 (lambda-function), 订单总线
    const function80Dc4013LogGroup = new logs.LogGroup(this, 'Function80DC4013LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 订单总线 (lambda-function), 订单总线
    const function80Dc4013Role = new iam.Role(this, 'Function80DC4013Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function80Dc4013LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // 订单总线 (lambda-function), 订单总线
    const function80Dc4013 = new lambda.Function(this, 'Function80DC4013', {
      description: '订单总线',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function80Dc4013Role,
      logGroup: function80Dc4013LogGroup,
    });

    // 订单总线 (sqs-queue), 订单总线
    const queue80Dc40132 = new sqs.Queue(this, 'Queue80DC40132', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 订单总线 (sqs-queue), 订单总线
    const queue80Dc4013 = new sqs.Queue(this, 'Queue80DC4013', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // 订单总线 (rule), 订单总线
    const rule80Dc4013 = new events.CfnRule(this, 'Rule80DC4013', {
      description: '订单总线',
      eventBusName: eventBus80Dc4013.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'Function80DC4013',
          arn: function80Dc4013.functionArn,
          deadLetterConfig: { arn: queue80Dc4013.queueArn },
        },
        {
          id: 'Queue80DC40132',
          arn: queue80Dc40132.queueArn,
          deadLetterConfig: { arn: queue80Dc4013.queueArn },
        },
        {
          id: 'ApiDestination80DC4013',
          arn: apiDestination80Dc4013.attrArn,
          roleArn: rule80Dc4013Role.roleArn,
          deadLetterConfig: { arn: queue80Dc4013.queueArn },
        },
      ],
    });

    // 订单总线 → 订单总线 (rule-target)
    function80Dc4013.addPermission('Rule80DC4013ToFunction80DC4013Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule80Dc4013.attrArn,
    });

    // 订单总线 (sqs-queue), 订单总线
    queue80Dc40132.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule80DC4013',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue80Dc40132.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule80Dc4013.attrArn },
      },
    }));

    // 订单总线 (sqs-queue), 订单总线
    queue80Dc4013.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Rule80DC4013',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue80Dc4013.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rule80Dc4013.attrArn },
      },
    }));

    // 订单总线 (api-gateway), 订单总线
    const api80Dc4013 = new apigatewayv2.CfnApi(this, 'Api80DC4013', {
      name: '订单总线',
      description: '订单总线',
      protocolType: 'HTTP',
    });

    // 订单总线 (api-gateway), 订单总线
    const api80Dc4013LogGroup = new logs.LogGroup(this, 'Api80DC4013LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // 订单总线 (api-gateway), 订单总线
    new apigatewayv2.CfnStage(this, 'Api80DC4013Stage', {
      apiId: api80Dc4013.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: api80Dc4013LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // 订单总线 (api-gateway), 订单总线
    const api80Dc4013Role = new iam.Role(this, 'Api80DC4013Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus80Dc4013.eventBusArn],
            }),
          ],
        }),
      },
    });

    // 订单总线 → 订单总线 (put-events)
    const api80Dc4013ToEventBus80Dc4013Integration = new apigatewayv2.CfnIntegration(this, 'Api80DC4013ToEventBus80DC4013Integration', {
      apiId: api80Dc4013.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: api80Dc4013Role.roleArn,
      requestParameters: {
        EventBusName: eventBus80Dc4013.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // 订单总线 → 订单总线 (put-events)
    new apigatewayv2.CfnRoute(this, 'Api80DC4013ToEventBus80DC4013Route', {
      apiId: api80Dc4013.ref,
      routeKey: 'POST /events',
      target: `integrations/${api80Dc4013ToEventBus80Dc4013Integration.ref}`,
    });

    // שלום עולם (event-bus), שלום עולם
    const dbd9Eeb4EventBus = new events.EventBus(this, 'DBD9EEB4EventBus', {
      eventBusName: 'DBD9EEB4EventBus',
      description: 'שלום עולם',
    });

    // שלום עולם (api-destination), שלום עולם
    const dbd9Eeb4ApiDestinationConnection = new events.CfnConnection(this, 'DBD9EEB4ApiDestinationConnection', {
      description: 'שלום עולם',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${dbd9Eeb4ApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // שלום עולם (api-destination), שלום עולם
    const dbd9Eeb4ApiDestination = new events.CfnApiDestination(this, 'DBD9EEB4ApiDestination', {
      description: 'שלום עולם',
      connectionArn: dbd9Eeb4ApiDestinationConnection.attrArn,
      invocationEndpoint: dbd9Eeb4ApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // שלום עולם (rule), שלום עולם
    const dbd9Eeb4RuleRole = new iam.Role(this, 'DBD9EEB4RuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [dbd9Eeb4ApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // שלום עולם (lambda-function), שלום עולם
    const dbd9Eeb4FunctionLogGroup = new logs.LogGroup(this, 'DBD9EEB4FunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // שלום עולם (lambda-function), שלום עולם
    const dbd9Eeb4FunctionRole = new iam.Role(this, 'DBD9EEB4FunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [dbd9Eeb4FunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // שלום עולם (lambda-function), שלום עולם
    const dbd9Eeb4Function = new lambda.Function(this, 'DBD9EEB4Function', {
      description: 'שלום עולם',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: dbd9Eeb4FunctionRole,
      logGroup: dbd9Eeb4FunctionLogGroup,
    });

    // שלום עולם (sqs-queue), שלום עולם
    const dbd9Eeb4Queue2 = new sqs.Queue(this, 'DBD9EEB4Queue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // שלום עולם (sqs-queue), שלום עולם
    const dbd9Eeb4Queue = new sqs.Queue(this, 'DBD9EEB4Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // שלום עולם (rule), שלום עולם
    const dbd9Eeb4Rule = new events.CfnRule(this, 'DBD9EEB4Rule', {
      description: 'שלום עולם',
      eventBusName: dbd9Eeb4EventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'DBD9EEB4Function',
          arn: dbd9Eeb4Function.functionArn,
          deadLetterConfig: { arn: dbd9Eeb4Queue.queueArn },
        },
        {
          id: 'DBD9EEB4Queue2',
          arn: dbd9Eeb4Queue2.queueArn,
          deadLetterConfig: { arn: dbd9Eeb4Queue.queueArn },
        },
        {
          id: 'DBD9EEB4ApiDestination',
          arn: dbd9Eeb4ApiDestination.attrArn,
          roleArn: dbd9Eeb4RuleRole.roleArn,
          deadLetterConfig: { arn: dbd9Eeb4Queue.queueArn },
        },
      ],
    });

    // שלום עולם → שלום עולם (rule-target)
    dbd9Eeb4Function.addPermission('DBD9EEB4RuleToDBD9EEB4FunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: dbd9Eeb4Rule.attrArn,
    });

    // שלום עולם (sqs-queue), שלום עולם
    dbd9Eeb4Queue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DBD9EEB4Rule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [dbd9Eeb4Queue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': dbd9Eeb4Rule.attrArn },
      },
    }));

    // שלום עולם (sqs-queue), שלום עולם
    dbd9Eeb4Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DBD9EEB4Rule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [dbd9Eeb4Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': dbd9Eeb4Rule.attrArn },
      },
    }));

    // שלום עולם (api-gateway), שלום עולם
    const dbd9Eeb4Api = new apigatewayv2.CfnApi(this, 'DBD9EEB4Api', {
      name: 'שלום עולם',
      description: 'שלום עולם',
      protocolType: 'HTTP',
    });

    // שלום עולם (api-gateway), שלום עולם
    const dbd9Eeb4ApiLogGroup = new logs.LogGroup(this, 'DBD9EEB4ApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // שלום עולם (api-gateway), שלום עולם
    new apigatewayv2.CfnStage(this, 'DBD9EEB4ApiStage', {
      apiId: dbd9Eeb4Api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: dbd9Eeb4ApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // שלום עולם (api-gateway), שלום עולם
    const dbd9Eeb4ApiRole = new iam.Role(this, 'DBD9EEB4ApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [dbd9Eeb4EventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // שלום עולם → שלום עולם (put-events)
    const dbd9Eeb4ApiToDbd9Eeb4EventBusIntegration = new apigatewayv2.CfnIntegration(this, 'DBD9EEB4ApiToDBD9EEB4EventBusIntegration', {
      apiId: dbd9Eeb4Api.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: dbd9Eeb4ApiRole.roleArn,
      requestParameters: {
        EventBusName: dbd9Eeb4EventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // שלום עולם → שלום עולם (put-events)
    new apigatewayv2.CfnRoute(this, 'DBD9EEB4ApiToDBD9EEB4EventBusRoute', {
      apiId: dbd9Eeb4Api.ref,
      routeKey: 'POST /events',
      target: `integrations/${dbd9Eeb4ApiToDbd9Eeb4EventBusIntegration.ref}`,
    });

    // مرحبا (event-bus), مرحبا
    const a8C482DeEventBus = new events.EventBus(this, 'A8C482DEEventBus', {
      eventBusName: 'A8C482DEEventBus',
      description: 'مرحبا',
    });

    // مرحبا (api-destination), مرحبا
    const a8C482DeApiDestinationConnection = new events.CfnConnection(this, 'A8C482DEApiDestinationConnection', {
      description: 'مرحبا',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${a8C482DeApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // مرحبا (api-destination), مرحبا
    const a8C482DeApiDestination = new events.CfnApiDestination(this, 'A8C482DEApiDestination', {
      description: 'مرحبا',
      connectionArn: a8C482DeApiDestinationConnection.attrArn,
      invocationEndpoint: a8C482DeApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // مرحبا (rule), مرحبا
    const a8C482DeRuleRole = new iam.Role(this, 'A8C482DERuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [a8C482DeApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // مرحبا (lambda-function), مرحبا
    const a8C482DeFunctionLogGroup = new logs.LogGroup(this, 'A8C482DEFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // مرحبا (lambda-function), مرحبا
    const a8C482DeFunctionRole = new iam.Role(this, 'A8C482DEFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [a8C482DeFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // مرحبا (lambda-function), مرحبا
    const a8C482DeFunction = new lambda.Function(this, 'A8C482DEFunction', {
      description: 'مرحبا',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: a8C482DeFunctionRole,
      logGroup: a8C482DeFunctionLogGroup,
    });

    // مرحبا (sqs-queue), مرحبا
    const a8C482DeQueue2 = new sqs.Queue(this, 'A8C482DEQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // مرحبا (sqs-queue), مرحبا
    const a8C482DeQueue = new sqs.Queue(this, 'A8C482DEQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // مرحبا (rule), مرحبا
    const a8C482DeRule = new events.CfnRule(this, 'A8C482DERule', {
      description: 'مرحبا',
      eventBusName: a8C482DeEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'A8C482DEFunction',
          arn: a8C482DeFunction.functionArn,
          deadLetterConfig: { arn: a8C482DeQueue.queueArn },
        },
        {
          id: 'A8C482DEQueue2',
          arn: a8C482DeQueue2.queueArn,
          deadLetterConfig: { arn: a8C482DeQueue.queueArn },
        },
        {
          id: 'A8C482DEApiDestination',
          arn: a8C482DeApiDestination.attrArn,
          roleArn: a8C482DeRuleRole.roleArn,
          deadLetterConfig: { arn: a8C482DeQueue.queueArn },
        },
      ],
    });

    // مرحبا → مرحبا (rule-target)
    a8C482DeFunction.addPermission('A8C482DERuleToA8C482DEFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: a8C482DeRule.attrArn,
    });

    // مرحبا (sqs-queue), مرحبا
    a8C482DeQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'A8C482DERule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [a8C482DeQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': a8C482DeRule.attrArn },
      },
    }));

    // مرحبا (sqs-queue), مرحبا
    a8C482DeQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'A8C482DERule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [a8C482DeQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': a8C482DeRule.attrArn },
      },
    }));

    // مرحبا (api-gateway), مرحبا
    const a8C482DeApi = new apigatewayv2.CfnApi(this, 'A8C482DEApi', {
      name: 'مرحبا',
      description: 'مرحبا',
      protocolType: 'HTTP',
    });

    // مرحبا (api-gateway), مرحبا
    const a8C482DeApiLogGroup = new logs.LogGroup(this, 'A8C482DEApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // مرحبا (api-gateway), مرحبا
    new apigatewayv2.CfnStage(this, 'A8C482DEApiStage', {
      apiId: a8C482DeApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: a8C482DeApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // مرحبا (api-gateway), مرحبا
    const a8C482DeApiRole = new iam.Role(this, 'A8C482DEApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [a8C482DeEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // مرحبا → مرحبا (put-events)
    const a8C482DeApiToA8C482DeEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'A8C482DEApiToA8C482DEEventBusIntegration', {
      apiId: a8C482DeApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: a8C482DeApiRole.roleArn,
      requestParameters: {
        EventBusName: a8C482DeEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // مرحبا → مرحبا (put-events)
    new apigatewayv2.CfnRoute(this, 'A8C482DEApiToA8C482DEEventBusRoute', {
      apiId: a8C482DeApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${a8C482DeApiToA8C482DeEventBusIntegration.ref}`,
    });

    // right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
    const rightToLeftEventBus = new events.EventBus(this, 'RightToLeftEventBus', {
      eventBusName: 'right-to-left',
      description: 'right\u{202e}to left\u{2069}',
    });

    // right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
    const rightToLeftApiDestinationConnection = new events.CfnConnection(this, 'RightToLeftApiDestinationConnection', {
      description: 'right\u{202e}to left\u{2069}',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${rightToLeftApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // right\u{202e}to left\u{2069} (api-destination), right\u{202e}to left\u{2069}
    const rightToLeftApiDestination = new events.CfnApiDestination(this, 'RightToLeftApiDestination', {
      description: 'right\u{202e}to left\u{2069}',
      connectionArn: rightToLeftApiDestinationConnection.attrArn,
      invocationEndpoint: rightToLeftApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // right\u{202e}to left\u{2069} (rule), right\u{202e}to left\u{2069}
    const rightToLeftRuleRole = new iam.Role(this, 'RightToLeftRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [rightToLeftApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
    const rightToLeftFunctionLogGroup = new logs.LogGroup(this, 'RightToLeftFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
    const rightToLeftFunctionRole = new iam.Role(this, 'RightToLeftFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [rightToLeftFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // right\u{202e}to left\u{2069} (lambda-function), right\u{202e}to left\u{2069}
    const rightToLeftFunction = new lambda.Function(this, 'RightToLeftFunction', {
      description: 'right\u{202e}to left\u{2069}',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: rightToLeftFunctionRole,
      logGroup: rightToLeftFunctionLogGroup,
    });

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    const rightToLeftQueue2 = new sqs.Queue(this, 'RightToLeftQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    const rightToLeftQueue = new sqs.Queue(this, 'RightToLeftQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // right\u{202e}to left\u{2069} (rule), right\u{202e}to left\u{2069}
    const rightToLeftRule = new events.CfnRule(this, 'RightToLeftRule', {
      description: 'right\u{202e}to left\u{2069}',
      eventBusName: rightToLeftEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'RightToLeftFunction',
          arn: rightToLeftFunction.functionArn,
          deadLetterConfig: { arn: rightToLeftQueue.queueArn },
        },
        {
          id: 'RightToLeftQueue2',
          arn: rightToLeftQueue2.queueArn,
          deadLetterConfig: { arn: rightToLeftQueue.queueArn },
        },
        {
          id: 'RightToLeftApiDestination',
          arn: rightToLeftApiDestination.attrArn,
          roleArn: rightToLeftRuleRole.roleArn,
          deadLetterConfig: { arn: rightToLeftQueue.queueArn },
        },
      ],
    });

    // right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (rule-target)
    rightToLeftFunction.addPermission('RightToLeftRuleToRightToLeftFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: rightToLeftRule.attrArn,
    });

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    rightToLeftQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RightToLeftRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [rightToLeftQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rightToLeftRule.attrArn },
      },
    }));

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    rightToLeftQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RightToLeftRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [rightToLeftQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': rightToLeftRule.attrArn },
      },
    }));

    // right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
    const rightToLeftApi = new apigatewayv2.CfnApi(this, 'RightToLeftApi', {
      name: 'right\u{202e}to left\u{2069}',
      description: 'right\u{202e}to left\u{2069}',
      protocolType: 'HTTP',
    });

    // right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
    const rightToLeftApiLogGroup = new logs.LogGroup(this, 'RightToLeftApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
    new apigatewayv2.CfnStage(this, 'RightToLeftApiStage', {
      apiId: rightToLeftApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: rightToLeftApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
    const rightToLeftApiRole = new iam.Role(this, 'RightToLeftApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [rightToLeftEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (put-events)
    const rightToLeftApiToRightToLeftEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'RightToLeftApiToRightToLeftEventBusIntegration', {
      apiId: rightToLeftApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: rightToLeftApiRole.roleArn,
      requestParameters: {
        EventBusName: rightToLeftEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // right\u{202e}to left\u{2069} → right\u{202e}to left\u{2069} (put-events)
    new apigatewayv2.CfnRoute(this, 'RightToLeftApiToRightToLeftEventBusRoute', {
      apiId: rightToLeftApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${rightToLeftApiToRightToLeftEventBusIntegration.ref}`,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeEventBus = new events.EventBus(this, 'TwoLinesThreeEventBus', {
      eventBusName: 'two-lines-three',
      description: `two
lines\r
\tthree`,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiDestinationConnection = new events.CfnConnection(this, 'TwoLinesThreeApiDestinationConnection', {
      description: `two
lines\r
\tthree`,
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${twoLinesThreeApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-destination), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiDestination = new events.CfnApiDestination(this, 'TwoLinesThreeApiDestination', {
      description: `two
lines\r
\tthree`,
      connectionArn: twoLinesThreeApiDestinationConnection.attrArn,
      invocationEndpoint: twoLinesThreeApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (rule), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeRuleRole = new iam.Role(this, 'TwoLinesThreeRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [twoLinesThreeApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeFunctionLogGroup = new logs.LogGroup(this, 'TwoLinesThreeFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeFunctionRole = new iam.Role(this, 'TwoLinesThreeFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [twoLinesThreeFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (lambda-function), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeFunction = new lambda.Function(this, 'TwoLinesThreeFunction', {
      description: `two
lines\r
\tthree`,
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: twoLinesThreeFunctionRole,
      logGroup: twoLinesThreeFunctionLogGroup,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeQueue2 = new sqs.Queue(this, 'TwoLinesThreeQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeQueue = new sqs.Queue(this, 'TwoLinesThreeQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (rule), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeRule = new events.CfnRule(this, 'TwoLinesThreeRule', {
      description: `two
lines\r
\tthree`,
      eventBusName: twoLinesThreeEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'TwoLinesThreeFunction',
          arn: twoLinesThreeFunction.functionArn,
          deadLetterConfig: { arn: twoLinesThreeQueue.queueArn },
        },
        {
          id: 'TwoLinesThreeQueue2',
          arn: twoLinesThreeQueue2.queueArn,
          deadLetterConfig: { arn: twoLinesThreeQueue.queueArn },
        },
        {
          id: 'TwoLinesThreeApiDestination',
          arn: twoLinesThreeApiDestination.attrArn,
          roleArn: twoLinesThreeRuleRole.roleArn,
          deadLetterConfig: { arn: twoLinesThreeQueue.queueArn },
        },
      ],
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (rule-target)
    twoLinesThreeFunction.addPermission('TwoLinesThreeRuleToTwoLinesThreeFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: twoLinesThreeRule.attrArn,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    twoLinesThreeQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TwoLinesThreeRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [twoLinesThreeQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': twoLinesThreeRule.attrArn },
      },
    }));

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    twoLinesThreeQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TwoLinesThreeRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [twoLinesThreeQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': twoLinesThreeRule.attrArn },
      },
    }));

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApi = new apigatewayv2.CfnApi(this, 'TwoLinesThreeApi', {
      name: `two
lines\r
\tthree`,
      description: `two
lines\r
\tthree`,
      protocolType: 'HTTP',
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiLogGroup = new logs.LogGroup(this, 'TwoLinesThreeApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
    new apigatewayv2.CfnStage(this, 'TwoLinesThreeApiStage', {
      apiId: twoLinesThreeApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: twoLinesThreeApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
    const twoLinesThreeApiRole = new iam.Role(this, 'TwoLinesThreeApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [twoLinesThreeEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (put-events)
    const twoLinesThreeApiToTwoLinesThreeEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'TwoLinesThreeApiToTwoLinesThreeEventBusIntegration', {
      apiId: twoLinesThreeApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: twoLinesThreeApiRole.roleArn,
      requestParameters: {
        EventBusName: twoLinesThreeEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three → two\u{a}lines\u{d}\u{a}\u{9}three (put-events)
    new apigatewayv2.CfnRoute(this, 'TwoLinesThreeApiToTwoLinesThreeEventBusRoute', {
      apiId: twoLinesThreeApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${twoLinesThreeApiToTwoLinesThreeEventBusIntegration.ref}`,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomEventBus = new events.EventBus(this, 'BellNulNextLineBomEventBus', {
      eventBusName: 'bell-nul-next-line-bom',
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiDestinationConnection = new events.CfnConnection(this, 'BellNulNextLineBomApiDestinationConnection', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${bellNulNextLineBomApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-destination), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiDestination = new events.CfnApiDestination(this, 'BellNulNextLineBomApiDestination', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      connectionArn: bellNulNextLineBomApiDestinationConnection.attrArn,
      invocationEndpoint: bellNulNextLineBomApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomRuleRole = new iam.Role(this, 'BellNulNextLineBomRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [bellNulNextLineBomApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomFunctionLogGroup = new logs.LogGroup(this, 'BellNulNextLineBomFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomFunctionRole = new iam.Role(this, 'BellNulNextLineBomFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [bellNulNextLineBomFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (lambda-function), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomFunction = new lambda.Function(this, 'BellNulNextLineBomFunction', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: bellNulNextLineBomFunctionRole,
      logGroup: bellNulNextLineBomFunctionLogGroup,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomQueue2 = new sqs.Queue(this, 'BellNulNextLineBomQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomQueue = new sqs.Queue(this, 'BellNulNextLineBomQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomRule = new events.CfnRule(this, 'BellNulNextLineBomRule', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      eventBusName: bellNulNextLineBomEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'BellNulNextLineBomFunction',
          arn: bellNulNextLineBomFunction.functionArn,
          deadLetterConfig: { arn: bellNulNextLineBomQueue.queueArn },
        },
        {
          id: 'BellNulNextLineBomQueue2',
          arn: bellNulNextLineBomQueue2.queueArn,
          deadLetterConfig: { arn: bellNulNextLineBomQueue.queueArn },
        },
        {
          id: 'BellNulNextLineBomApiDestination',
          arn: bellNulNextLineBomApiDestination.attrArn,
          roleArn: bellNulNextLineBomRuleRole.roleArn,
          deadLetterConfig: { arn: bellNulNextLineBomQueue.queueArn },
        },
      ],
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (rule-target)
    bellNulNextLineBomFunction.addPermission('BellNulNextLineBomRuleToBellNulNextLineBomFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: bellNulNextLineBomRule.attrArn,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    bellNulNextLineBomQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'BellNulNextLineBomRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [bellNulNextLineBomQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': bellNulNextLineBomRule.attrArn },
      },
    }));

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    bellNulNextLineBomQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'BellNulNextLineBomRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [bellNulNextLineBomQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': bellNulNextLineBomRule.attrArn },
      },
    }));

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApi = new apigatewayv2.CfnApi(this, 'BellNulNextLineBomApi', {
      name: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      protocolType: 'HTTP',
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiLogGroup = new logs.LogGroup(this, 'BellNulNextLineBomApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new apigatewayv2.CfnStage(this, 'BellNulNextLineBomApiStage', {
      apiId: bellNulNextLineBomApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: bellNulNextLineBomApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    const bellNulNextLineBomApiRole = new iam.Role(this, 'BellNulNextLineBomApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [bellNulNextLineBomEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (put-events)
    const bellNulNextLineBomApiToBellNulNextLineBomEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'BellNulNextLineBomApiToBellNulNextLineBomEventBusIntegration', {
      apiId: bellNulNextLineBomApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: bellNulNextLineBomApiRole.roleArn,
      requestParameters: {
        EventBusName: bellNulNextLineBomEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} → bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (put-events)
    new apigatewayv2.CfnRoute(this, 'BellNulNextLineBomApiToBellNulNextLineBomEventBusRoute', {
      apiId: bellNulNextLineBomApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${bellNulNextLineBomApiToBellNulNextLineBomEventBusIntegration.ref}`,
    });

    // *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
    const anchorXTagDirAtEventBus = new events.EventBus(this, 'AnchorXTagDirAtEventBus', {
      eventBusName: 'anchor-x-tag-dir-at',
      description: '*anchor &x !tag %dir @at',
    });

    // *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiDestinationConnection = new events.CfnConnection(this, 'AnchorXTagDirAtApiDestinationConnection', {
      description: '*anchor &x !tag %dir @at',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${anchorXTagDirAtApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // *anchor &x !tag %dir @at (api-destination), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiDestination = new events.CfnApiDestination(this, 'AnchorXTagDirAtApiDestination', {
      description: '*anchor &x !tag %dir @at',
      connectionArn: anchorXTagDirAtApiDestinationConnection.attrArn,
      invocationEndpoint: anchorXTagDirAtApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // *anchor &x !tag %dir @at (rule), *anchor &x !tag %dir @at
    const anchorXTagDirAtRuleRole = new iam.Role(this, 'AnchorXTagDirAtRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [anchorXTagDirAtApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
    const anchorXTagDirAtFunctionLogGroup = new logs.LogGroup(this, 'AnchorXTagDirAtFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
    const anchorXTagDirAtFunctionRole = new iam.Role(this, 'AnchorXTagDirAtFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [anchorXTagDirAtFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // *anchor &x !tag %dir @at (lambda-function), *anchor &x !tag %dir @at
    const anchorXTagDirAtFunction = new lambda.Function(this, 'AnchorXTagDirAtFunction', {
      description: '*anchor &x !tag %dir @at',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: anchorXTagDirAtFunctionRole,
      logGroup: anchorXTagDirAtFunctionLogGroup,
    });

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    const anchorXTagDirAtQueue2 = new sqs.Queue(this, 'AnchorXTagDirAtQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    const anchorXTagDirAtQueue = new sqs.Queue(this, 'AnchorXTagDirAtQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // *anchor &x !tag %dir @at (rule), *anchor &x !tag %dir @at
    const anchorXTagDirAtRule = new events.CfnRule(this, 'AnchorXTagDirAtRule', {
      description: '*anchor &x !tag %dir @at',
      eventBusName: anchorXTagDirAtEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'AnchorXTagDirAtFunction',
          arn: anchorXTagDirAtFunction.functionArn,
          deadLetterConfig: { arn: anchorXTagDirAtQueue.queueArn },
        },
        {
          id: 'AnchorXTagDirAtQueue2',
          arn: anchorXTagDirAtQueue2.queueArn,
          deadLetterConfig: { arn: anchorXTagDirAtQueue.queueArn },
        },
        {
          id: 'AnchorXTagDirAtApiDestination',
          arn: anchorXTagDirAtApiDestination.attrArn,
          roleArn: anchorXTagDirAtRuleRole.roleArn,
          deadLetterConfig: { arn: anchorXTagDirAtQueue.queueArn },
        },
      ],
    });

    // *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (rule-target)
    anchorXTagDirAtFunction.addPermission('AnchorXTagDirAtRuleToAnchorXTagDirAtFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: anchorXTagDirAtRule.attrArn,
    });

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    anchorXTagDirAtQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'AnchorXTagDirAtRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [anchorXTagDirAtQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': anchorXTagDirAtRule.attrArn },
      },
    }));

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    anchorXTagDirAtQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'AnchorXTagDirAtRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [anchorXTagDirAtQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': anchorXTagDirAtRule.attrArn },
      },
    }));

    // *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
    const anchorXTagDirAtApi = new apigatewayv2.CfnApi(this, 'AnchorXTagDirAtApi', {
      name: '*anchor &x !tag %dir @at',
      description: '*anchor &x !tag %dir @at',
      protocolType: 'HTTP',
    });

    // *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiLogGroup = new logs.LogGroup(this, 'AnchorXTagDirAtApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
    new apigatewayv2.CfnStage(this, 'AnchorXTagDirAtApiStage', {
      apiId: anchorXTagDirAtApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: anchorXTagDirAtApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
    const anchorXTagDirAtApiRole = new iam.Role(this, 'AnchorXTagDirAtApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [anchorXTagDirAtEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (put-events)
    const anchorXTagDirAtApiToAnchorXTagDirAtEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'AnchorXTagDirAtApiToAnchorXTagDirAtEventBusIntegration', {
      apiId: anchorXTagDirAtApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: anchorXTagDirAtApiRole.roleArn,
      requestParameters: {
        EventBusName: anchorXTagDirAtEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // *anchor &x !tag %dir @at → *anchor &x !tag %dir @at (put-events)
    new apigatewayv2.CfnRoute(this, 'AnchorXTagDirAtApiToAnchorXTagDirAtEventBusRoute', {
      apiId: anchorXTagDirAtApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${anchorXTagDirAtApiToAnchorXTagDirAtEventBusIntegration.ref}`,
    });

    // Queue (event-bus), Queue
    const queueEventBus = new events.EventBus(this, 'QueueEventBus', {
      eventBusName: 'Queue',
      description: 'Queue',
    });

    // Queue (api-destination), Queue
    const queueApiDestinationConnection = new events.CfnConnection(this, 'QueueApiDestinationConnection', {
      description: 'Queue',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${queueApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // Queue (api-destination), Queue
    const queueApiDestination = new events.CfnApiDestination(this, 'QueueApiDestination', {
      description: 'Queue',
      connectionArn: queueApiDestinationConnection.attrArn,
      invocationEndpoint: queueApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // Queue (rule), Queue
    const queueRuleRole = new iam.Role(this, 'QueueRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [queueApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // Queue (lambda-function), Queue
    const queueFunctionLogGroup = new logs.LogGroup(this, 'QueueFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Queue (lambda-function), Queue
    const queueFunctionRole = new iam.Role(this, 'QueueFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [queueFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // Queue (lambda-function), Queue
    const queueFunction = new lambda.Function(this, 'QueueFunction', {
      description: 'Queue',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: queueFunctionRole,
      logGroup: queueFunctionLogGroup,
    });

    // Queue (sqs-queue), Queue
    const queue6 = new sqs.Queue(this, 'Queue6', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Queue (sqs-queue), Queue
    const queue5 = new sqs.Queue(this, 'Queue5', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Queue (rule), Queue
    const queueRule = new events.CfnRule(this, 'QueueRule', {
      description: 'Queue',
      eventBusName: queueEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'QueueFunction',
          arn: queueFunction.functionArn,
          deadLetterConfig: { arn: queue5.queueArn },
        },
        {
          id: 'Queue6',
          arn: queue6.queueArn,
          deadLetterConfig: { arn: queue5.queueArn },
        },
        {
          id: 'QueueApiDestination',
          arn: queueApiDestination.attrArn,
          roleArn: queueRuleRole.roleArn,
          deadLetterConfig: { arn: queue5.queueArn },
        },
      ],
    });

    // Queue → Queue (rule-target)
    queueFunction.addPermission('QueueRuleToQueueFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: queueRule.attrArn,
    });

    // Queue (sqs-queue), Queue
    queue6.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QueueRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue6.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': queueRule.attrArn },
      },
    }));

    // Queue (sqs-queue), Queue
    queue5.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QueueRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue5.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': queueRule.attrArn },
      },
    }));

    // Queue (api-gateway), Queue
    const queueApi = new apigatewayv2.CfnApi(this, 'QueueApi', {
      name: 'Queue',
      description: 'Queue',
      protocolType: 'HTTP',
    });

    // Queue (api-gateway), Queue
    const queueApiLogGroup = new logs.LogGroup(this, 'QueueApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Queue (api-gateway), Queue
    new apigatewayv2.CfnStage(this, 'QueueApiStage', {
      apiId: queueApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: queueApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Queue (api-gateway), Queue
    const queueApiRole = new iam.Role(this, 'QueueApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [queueEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // Queue → Queue (put-events)
    const queueApiToQueueEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'QueueApiToQueueEventBusIntegration', {
      apiId: queueApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: queueApiRole.roleArn,
      requestParameters: {
        EventBusName: queueEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // Queue → Queue (put-events)
    new apigatewayv2.CfnRoute(this, 'QueueApiToQueueEventBusRoute', {
      apiId: queueApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${queueApiToQueueEventBusIntegration.ref}`,
    });

    // queue (event-bus), queue
    const queueEventBus2 = new events.EventBus(this, 'QueueEventBus2', {
      eventBusName: 'queue',
      description: 'queue',
    });

    // queue (api-destination), queue
    const queueApiDestination2Connection = new events.CfnConnection(this, 'QueueApiDestination2Connection', {
      description: 'queue',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${queueApiDestination2SecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // queue (api-destination), queue
    const queueApiDestination2 = new events.CfnApiDestination(this, 'QueueApiDestination2', {
      description: 'queue',
      connectionArn: queueApiDestination2Connection.attrArn,
      invocationEndpoint: queueApiDestination2Endpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // queue (rule), queue
    const queueRule2Role = new iam.Role(this, 'QueueRule2Role', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [queueApiDestination2.attrArn],
            }),
          ],
        }),
      },
    });

    // queue (lambda-function), queue
    const queueFunction2LogGroup = new logs.LogGroup(this, 'QueueFunction2LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // queue (lambda-function), queue
    const queueFunction2Role = new iam.Role(this, 'QueueFunction2Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [queueFunction2LogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // queue (lambda-function), queue
    const queueFunction2 = new lambda.Function(this, 'QueueFunction2', {
      description: 'queue',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: queueFunction2Role,
      logGroup: queueFunction2LogGroup,
    });

    // queue (sqs-queue), queue
    const queue8 = new sqs.Queue(this, 'Queue8', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // queue (sqs-queue), queue
    const queue7 = new sqs.Queue(this, 'Queue7', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // queue (rule), queue
    const queueRule2 = new events.CfnRule(this, 'QueueRule2', {
      description: 'queue',
      eventBusName: queueEventBus2.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'QueueFunction2',
          arn: queueFunction2.functionArn,
          deadLetterConfig: { arn: queue7.queueArn },
        },
        {
          id: 'Queue8',
          arn: queue8.queueArn,
          deadLetterConfig: { arn: queue7.queueArn },
        },
        {
          id: 'QueueApiDestination2',
          arn: queueApiDestination2.attrArn,
          roleArn: queueRule2Role.roleArn,
          deadLetterConfig: { arn: queue7.queueArn },
        },
      ],
    });

    // queue → queue (rule-target)
    queueFunction2.addPermission('QueueRule2ToQueueFunction2Permission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: queueRule2.attrArn,
    });

    // queue (sqs-queue), queue
    queue8.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QueueRule2',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue8.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': queueRule2.attrArn },
      },
    }));

    // queue (sqs-queue), queue
    queue7.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'QueueRule2',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue7.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': queueRule2.attrArn },
      },
    }));

    // queue (api-gateway), queue
    const queueApi2 = new apigatewayv2.CfnApi(this, 'QueueApi2', {
      name: 'queue',
      description: 'queue',
      protocolType: 'HTTP',
    });

    // queue (api-gateway), queue
    const queueApi2LogGroup = new logs.LogGroup(this, 'QueueApi2LogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // queue (api-gateway), queue
    new apigatewayv2.CfnStage(this, 'QueueApi2Stage', {
      apiId: queueApi2.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: queueApi2LogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // queue (api-gateway), queue
    const queueApi2Role = new iam.Role(this, 'QueueApi2Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [queueEventBus2.eventBusArn],
            }),
          ],
        }),
      },
    });

    // queue → queue (put-events)
    const queueApi2ToQueueEventBus2Integration = new apigatewayv2.CfnIntegration(this, 'QueueApi2ToQueueEventBus2Integration', {
      apiId: queueApi2.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: queueApi2Role.roleArn,
      requestParameters: {
        EventBusName: queueEventBus2.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // queue → queue (put-events)
    new apigatewayv2.CfnRoute(this, 'QueueApi2ToQueueEventBus2Route', {
      apiId: queueApi2.ref,
      routeKey: 'POST /events',
      target: `integrations/${queueApi2ToQueueEventBus2Integration.ref}`,
    });

    // default (event-bus), default
    const defaultEventBus = new events.EventBus(this, 'DefaultEventBus', {
      eventBusName: 'DefaultEventBus',
      description: 'default',
    });

    // default (api-destination), default
    const defaultApiDestinationConnection = new events.CfnConnection(this, 'DefaultApiDestinationConnection', {
      description: 'default',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${defaultApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // default (api-destination), default
    const defaultApiDestination = new events.CfnApiDestination(this, 'DefaultApiDestination', {
      description: 'default',
      connectionArn: defaultApiDestinationConnection.attrArn,
      invocationEndpoint: defaultApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // default (rule), default
    const defaultRuleRole = new iam.Role(this, 'DefaultRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [defaultApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // default (lambda-function), default
    const defaultFunctionLogGroup = new logs.LogGroup(this, 'DefaultFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // default (lambda-function), default
    const defaultFunctionRole = new iam.Role(this, 'DefaultFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [defaultFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // default (lambda-function), default
    const defaultFunction = new lambda.Function(this, 'DefaultFunction', {
      description: 'default',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: defaultFunctionRole,
      logGroup: defaultFunctionLogGroup,
    });

    // default (sqs-queue), default
    const defaultQueue2 = new sqs.Queue(this, 'DefaultQueue2', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // default (sqs-queue), default
    const defaultQueue = new sqs.Queue(this, 'DefaultQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // default (rule), default
    const defaultRule = new events.CfnRule(this, 'DefaultRule', {
      description: 'default',
      eventBusName: defaultEventBus.eventBusName,
      eventPattern: {
        source: [{ prefix: '' }],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'DefaultFunction',
          arn: defaultFunction.functionArn,
          deadLetterConfig: { arn: defaultQueue.queueArn },
        },
        {
          id: 'DefaultQueue2',
          arn: defaultQueue2.queueArn,
          deadLetterConfig: { arn: defaultQueue.queueArn },
        },
        {
          id: 'DefaultApiDestination',
          arn: defaultApiDestination.attrArn,
          roleArn: defaultRuleRole.roleArn,
          deadLetterConfig: { arn: defaultQueue.queueArn },
        },
      ],
    });

    // default → default (rule-target)
    defaultFunction.addPermission('DefaultRuleToDefaultFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: defaultRule.attrArn,
    });

    // default (sqs-queue), default
    defaultQueue2.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DefaultRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [defaultQueue2.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': defaultRule.attrArn },
      },
    }));

    // default (sqs-queue), default
    defaultQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DefaultRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [defaultQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': defaultRule.attrArn },
      },
    }));

    // default (api-gateway), default
    const defaultApi = new apigatewayv2.CfnApi(this, 'DefaultApi', {
      name: 'default',
      description: 'default',
      protocolType: 'HTTP',
    });

    // default (api-gateway), default
    const defaultApiLogGroup = new logs.LogGroup(this, 'DefaultApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // default (api-gateway), default
    new apigatewayv2.CfnStage(this, 'DefaultApiStage', {
      apiId: defaultApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: defaultApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // default (api-gateway), default
    const defaultApiRole = new iam.Role(this, 'DefaultApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [defaultEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // default → default (put-events)
    const defaultApiToDefaultEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'DefaultApiToDefaultEventBusIntegration', {
      apiId: defaultApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: defaultApiRole.roleArn,
      requestParameters: {
        EventBusName: defaultEventBus.eventBusName,
        Source: 'com.example.app',
        DetailType: 'SomethingHappened',
        Detail: '$request.body',
      },
    });

    // default → default (put-events)
    new apigatewayv2.CfnRoute(this, 'DefaultApiToDefaultEventBusRoute', {
      apiId: defaultApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${defaultApiToDefaultEventBusIntegration.ref}`,
    });

    //  (event-bus), 
    new cdk.CfnOutput(this, 'EventBusName', { value: eventBus.eventBusName });

    //  (event-bus), 
    new cdk.CfnOutput(this, 'EventBusArn', { value: eventBus.eventBusArn });

    //  (sqs-queue), 
    new cdk.CfnOutput(this, 'Queue2Url', { value: queue2.queueUrl });

    //  (sqs-queue), 
    new cdk.CfnOutput(this, 'QueueUrl', { value: queue.queueUrl });

    //  (api-gateway), 
    new cdk.CfnOutput(this, 'ApiUrl', {
      value: `https://${api.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    //   (event-bus),  
    new cdk.CfnOutput(this, 'EventBus2Name', { value: eventBus2.eventBusName });

    //   (event-bus),  
    new cdk.CfnOutput(this, 'EventBus2Arn', { value: eventBus2.eventBusArn });

    //   (sqs-queue),  
    new cdk.CfnOutput(this, 'Queue4Url', { value: queue4.queueUrl });

    //   (sqs-queue),  
    new cdk.CfnOutput(this, 'Queue3Url', { value: queue3.queueUrl });

    //   (api-gateway),  
    new cdk.CfnOutput(this, 'Api2Url', {
      value: `https://${api2.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // yes (event-bus), yes
    new cdk.CfnOutput(this, 'YesEventBusName', {
      description: 'yes',
      value: yesEventBus.eventBusName,
    });

    // yes (event-bus), yes
    new cdk.CfnOutput(this, 'YesEventBusArn', {
      description: 'yes',
      value: yesEventBus.eventBusArn,
    });

    // yes (sqs-queue), yes
    new cdk.CfnOutput(this, 'YesQueue2Url', {
      description: 'yes',
      value: yesQueue2.queueUrl,
    });

    // yes (sqs-queue), yes
    new cdk.CfnOutput(this, 'YesQueueUrl', {
      description: 'yes',
      value: yesQueue.queueUrl,
    });

    // yes (api-gateway), yes
    new cdk.CfnOutput(this, 'YesApiUrl', {
      description: 'yes',
      value: `https://${yesApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // 2026-11-23 (event-bus), 2026-11-23
    new cdk.CfnOutput(this, 'EventBus20261123Name', {
      description: '2026-11-23',
      value: eventBus20261123.eventBusName,
    });

    // 2026-11-23 (event-bus), 2026-11-23
    new cdk.CfnOutput(this, 'EventBus20261123Arn', {
      description: '2026-11-23',
      value: eventBus20261123.eventBusArn,
    });

    // 2026-11-23 (sqs-queue), 2026-11-23
    new cdk.CfnOutput(this, 'Queue202611232Url', {
      description: '2026-11-23',
      value: queue202611232.queueUrl,
    });

    // 2026-11-23 (sqs-queue), 2026-11-23
    new cdk.CfnOutput(this, 'Queue20261123Url', {
      description: '2026-11-23',
      value: queue20261123.queueUrl,
    });

    // 2026-11-23 (api-gateway), 2026-11-23
    new cdk.CfnOutput(this, 'Api20261123Url', {
      description: '2026-11-23',
      value: `https://${api20261123.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // 007 (event-bus), 007
    new cdk.CfnOutput(this, 'EventBus007Name', {
      description: '007',
      value: eventBus007.eventBusName,
    });

    // 007 (event-bus), 007
    new cdk.CfnOutput(this, 'EventBus007Arn', {
      description: '007',
      value: eventBus007.eventBusArn,
    });

    // 007 (sqs-queue), 007
    new cdk.CfnOutput(this, 'Queue0072Url', {
      description: '007',
      value: queue0072.queueUrl,
    });

    // 007 (sqs-queue), 007
    new cdk.CfnOutput(this, 'Queue007Url', {
      description: '007',
      value: queue007.queueUrl,
    });

    // 007 (api-gateway), 007
    new cdk.CfnOutput(this, 'Api007Url', {
      description: '007',
      value: `https://${api007.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new cdk.CfnOutput(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXEventBusName', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      value: quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus.eventBusName,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (event-bus), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new cdk.CfnOutput(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXEventBusArn', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      value: quotedSingleBMarkupBCodeAwsRegionResolveSsmXEventBus.eventBusArn,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new cdk.CfnOutput(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueue2Url', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      value: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue2.queueUrl,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (sqs-queue), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new cdk.CfnOutput(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXQueueUrl', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      value: quotedSingleBMarkupBCodeAwsRegionResolveSsmXQueue.queueUrl,
    });

    // "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}} (api-gateway), "quoted" & 'single' <b>markup</b> `code` \ ${AWS::Region} {{resolve:ssm:x}}
    new cdk.CfnOutput(this, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmXApiUrl', {
      description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
      value: `https://${quotedSingleBMarkupBCodeAwsRegionResolveSsmXApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // # comment: value (event-bus), # comment: value
    new cdk.CfnOutput(this, 'CommentValueEventBusName', {
      description: '# comment: value',
      value: commentValueEventBus.eventBusName,
    });

    // # comment: value (event-bus), # comment: value
    new cdk.CfnOutput(this, 'CommentValueEventBusArn', {
      description: '# comment: value',
      value: commentValueEventBus.eventBusArn,
    });

    // # comment: value (sqs-queue), # comment: value
    new cdk.CfnOutput(this, 'CommentValueQueue2Url', {
      description: '# comment: value',
      value: commentValueQueue2.queueUrl,
    });

    // # comment: value (sqs-queue), # comment: value
    new cdk.CfnOutput(this, 'CommentValueQueueUrl', {
      description: '# comment: value',
      value: commentValueQueue.queueUrl,
    });

    // # comment: value (api-gateway), # comment: value
    new cdk.CfnOutput(this, 'CommentValueApiUrl', {
      description: '# comment: value',
      value: `https://${commentValueApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // - dash (event-bus), - dash
    new cdk.CfnOutput(this, 'DashEventBusName', {
      description: '- dash',
      value: dashEventBus.eventBusName,
    });

    // - dash (event-bus), - dash
    new cdk.CfnOutput(this, 'DashEventBusArn', {
      description: '- dash',
      value: dashEventBus.eventBusArn,
    });

    // - dash (sqs-queue), - dash
    new cdk.CfnOutput(this, 'DashQueue2Url', {
      description: '- dash',
      value: dashQueue2.queueUrl,
    });

    // - dash (sqs-queue), - dash
    new cdk.CfnOutput(this, 'DashQueueUrl', {
      description: '- dash',
      value: dashQueue.queueUrl,
    });

    // - dash (api-gateway), - dash
    new cdk.CfnOutput(this, 'DashApiUrl', {
      description: '- dash',
      value: `https://${dashApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
    new cdk.CfnOutput(this, 'EmojiEventBusName', {
      description: 'emoji 🎉👨‍👩‍👧',
      value: emojiEventBus.eventBusName,
    });

    // emoji 🎉👨‍👩‍👧 (event-bus), emoji 🎉👨‍👩‍👧
    new cdk.CfnOutput(this, 'EmojiEventBusArn', {
      description: 'emoji 🎉👨‍👩‍👧',
      value: emojiEventBus.eventBusArn,
    });

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    new cdk.CfnOutput(this, 'EmojiQueue2Url', {
      description: 'emoji 🎉👨‍👩‍👧',
      value: emojiQueue2.queueUrl,
    });

    // emoji 🎉👨‍👩‍👧 (sqs-queue), emoji 🎉👨‍👩‍👧
    new cdk.CfnOutput(this, 'EmojiQueueUrl', {
      description: 'emoji 🎉👨‍👩‍👧',
      value: emojiQueue.queueUrl,
    });

    // emoji 🎉👨‍👩‍👧 (api-gateway), emoji 🎉👨‍👩‍👧
    new cdk.CfnOutput(this, 'EmojiApiUrl', {
      description: 'emoji 🎉👨‍👩‍👧',
      value: `https://${emojiApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // 订单 (event-bus), 订单
    new cdk.CfnOutput(this, 'EventBus055338A0Name', {
      description: '订单',
      value: eventBus055338A0.eventBusName,
    });

    // 订单 (event-bus), 订单
    new cdk.CfnOutput(this, 'EventBus055338A0Arn', {
      description: '订单',
      value: eventBus055338A0.eventBusArn,
    });

    // 订单 (sqs-queue), 订单
    new cdk.CfnOutput(this, 'Queue055338A02Url', {
      description: '订单',
      value: queue055338A02.queueUrl,
    });

    // 订单 (sqs-queue), 订单
    new cdk.CfnOutput(this, 'Queue055338A0Url', {
      description: '订单',
      value: queue055338A0.queueUrl,
    });

    // 订单 (api-gateway), 订单
    new cdk.CfnOutput(this, 'Api055338A0Url', {
      description: '订单',
      value: `https://${api055338A0.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // 订单总线 (event-bus), 订单总线
    new cdk.CfnOutput(this, 'EventBus80DC4013Name', {
      description: '订单总线',
      value: eventBus80Dc4013.eventBusName,
    });

    // 订单总线 (event-bus), 订单总线
    new cdk.CfnOutput(this, 'EventBus80DC4013Arn', {
      description: '订单总线',
      value: eventBus80Dc4013.eventBusArn,
    });

    // 订单总线 (sqs-queue), 订单总线
    new cdk.CfnOutput(this, 'Queue80DC40132Url', {
      description: '订单总线',
      value: queue80Dc40132.queueUrl,
    });

    // 订单总线 (sqs-queue), 订单总线
    new cdk.CfnOutput(this, 'Queue80DC4013Url', {
      description: '订单总线',
      value: queue80Dc4013.queueUrl,
    });

    // 订单总线 (api-gateway), 订单总线
    new cdk.CfnOutput(this, 'Api80DC4013Url', {
      description: '订单总线',
      value: `https://${api80Dc4013.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // שלום עולם (event-bus), שלום עולם
    new cdk.CfnOutput(this, 'DBD9EEB4EventBusName', {
      description: 'שלום עולם',
      value: dbd9Eeb4EventBus.eventBusName,
    });

    // שלום עולם (event-bus), שלום עולם
    new cdk.CfnOutput(this, 'DBD9EEB4EventBusArn', {
      description: 'שלום עולם',
      value: dbd9Eeb4EventBus.eventBusArn,
    });

    // שלום עולם (sqs-queue), שלום עולם
    new cdk.CfnOutput(this, 'DBD9EEB4Queue2Url', {
      description: 'שלום עולם',
      value: dbd9Eeb4Queue2.queueUrl,
    });

    // שלום עולם (sqs-queue), שלום עולם
    new cdk.CfnOutput(this, 'DBD9EEB4QueueUrl', {
      description: 'שלום עולם',
      value: dbd9Eeb4Queue.queueUrl,
    });

    // שלום עולם (api-gateway), שלום עולם
    new cdk.CfnOutput(this, 'DBD9EEB4ApiUrl', {
      description: 'שלום עולם',
      value: `https://${dbd9Eeb4Api.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // مرحبا (event-bus), مرحبا
    new cdk.CfnOutput(this, 'A8C482DEEventBusName', {
      description: 'مرحبا',
      value: a8C482DeEventBus.eventBusName,
    });

    // مرحبا (event-bus), مرحبا
    new cdk.CfnOutput(this, 'A8C482DEEventBusArn', {
      description: 'مرحبا',
      value: a8C482DeEventBus.eventBusArn,
    });

    // مرحبا (sqs-queue), مرحبا
    new cdk.CfnOutput(this, 'A8C482DEQueue2Url', {
      description: 'مرحبا',
      value: a8C482DeQueue2.queueUrl,
    });

    // مرحبا (sqs-queue), مرحبا
    new cdk.CfnOutput(this, 'A8C482DEQueueUrl', {
      description: 'مرحبا',
      value: a8C482DeQueue.queueUrl,
    });

    // مرحبا (api-gateway), مرحبا
    new cdk.CfnOutput(this, 'A8C482DEApiUrl', {
      description: 'مرحبا',
      value: `https://${a8C482DeApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
    new cdk.CfnOutput(this, 'RightToLeftEventBusName', {
      description: 'right\u{202e}to left\u{2069}',
      value: rightToLeftEventBus.eventBusName,
    });

    // right\u{202e}to left\u{2069} (event-bus), right\u{202e}to left\u{2069}
    new cdk.CfnOutput(this, 'RightToLeftEventBusArn', {
      description: 'right\u{202e}to left\u{2069}',
      value: rightToLeftEventBus.eventBusArn,
    });

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    new cdk.CfnOutput(this, 'RightToLeftQueue2Url', {
      description: 'right\u{202e}to left\u{2069}',
      value: rightToLeftQueue2.queueUrl,
    });

    // right\u{202e}to left\u{2069} (sqs-queue), right\u{202e}to left\u{2069}
    new cdk.CfnOutput(this, 'RightToLeftQueueUrl', {
      description: 'right\u{202e}to left\u{2069}',
      value: rightToLeftQueue.queueUrl,
    });

    // right\u{202e}to left\u{2069} (api-gateway), right\u{202e}to left\u{2069}
    new cdk.CfnOutput(this, 'RightToLeftApiUrl', {
      description: 'right\u{202e}to left\u{2069}',
      value: `https://${rightToLeftApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
    new cdk.CfnOutput(this, 'TwoLinesThreeEventBusName', {
      description: `two
lines\r
\tthree`,
      value: twoLinesThreeEventBus.eventBusName,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (event-bus), two\u{a}lines\u{d}\u{a}\u{9}three
    new cdk.CfnOutput(this, 'TwoLinesThreeEventBusArn', {
      description: `two
lines\r
\tthree`,
      value: twoLinesThreeEventBus.eventBusArn,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    new cdk.CfnOutput(this, 'TwoLinesThreeQueue2Url', {
      description: `two
lines\r
\tthree`,
      value: twoLinesThreeQueue2.queueUrl,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (sqs-queue), two\u{a}lines\u{d}\u{a}\u{9}three
    new cdk.CfnOutput(this, 'TwoLinesThreeQueueUrl', {
      description: `two
lines\r
\tthree`,
      value: twoLinesThreeQueue.queueUrl,
    });

    // two\u{a}lines\u{d}\u{a}\u{9}three (api-gateway), two\u{a}lines\u{d}\u{a}\u{9}three
    new cdk.CfnOutput(this, 'TwoLinesThreeApiUrl', {
      description: `two
lines\r
\tthree`,
      value: `https://${twoLinesThreeApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new cdk.CfnOutput(this, 'BellNulNextLineBomEventBusName', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      value: bellNulNextLineBomEventBus.eventBusName,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (event-bus), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new cdk.CfnOutput(this, 'BellNulNextLineBomEventBusArn', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      value: bellNulNextLineBomEventBus.eventBusArn,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new cdk.CfnOutput(this, 'BellNulNextLineBomQueue2Url', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      value: bellNulNextLineBomQueue2.queueUrl,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (sqs-queue), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new cdk.CfnOutput(this, 'BellNulNextLineBomQueueUrl', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      value: bellNulNextLineBomQueue.queueUrl,
    });

    // bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff} (api-gateway), bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}
    new cdk.CfnOutput(this, 'BellNulNextLineBomApiUrl', {
      description: 'bell\u{7}nul\u{0}next\u{85}line\u{2028}bom\u{feff}',
      value: `https://${bellNulNextLineBomApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
    new cdk.CfnOutput(this, 'AnchorXTagDirAtEventBusName', {
      description: '*anchor &x !tag %dir @at',
      value: anchorXTagDirAtEventBus.eventBusName,
    });

    // *anchor &x !tag %dir @at (event-bus), *anchor &x !tag %dir @at
    new cdk.CfnOutput(this, 'AnchorXTagDirAtEventBusArn', {
      description: '*anchor &x !tag %dir @at',
      value: anchorXTagDirAtEventBus.eventBusArn,
    });

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    new cdk.CfnOutput(this, 'AnchorXTagDirAtQueue2Url', {
      description: '*anchor &x !tag %dir @at',
      value: anchorXTagDirAtQueue2.queueUrl,
    });

    // *anchor &x !tag %dir @at (sqs-queue), *anchor &x !tag %dir @at
    new cdk.CfnOutput(this, 'AnchorXTagDirAtQueueUrl', {
      description: '*anchor &x !tag %dir @at',
      value: anchorXTagDirAtQueue.queueUrl,
    });

    // *anchor &x !tag %dir @at (api-gateway), *anchor &x !tag %dir @at
    new cdk.CfnOutput(this, 'AnchorXTagDirAtApiUrl', {
      description: '*anchor &x !tag %dir @at',
      value: `https://${anchorXTagDirAtApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // Queue (event-bus), Queue
    new cdk.CfnOutput(this, 'QueueEventBusName', {
      description: 'Queue',
      value: queueEventBus.eventBusName,
    });

    // Queue (event-bus), Queue
    new cdk.CfnOutput(this, 'QueueEventBusArn', {
      description: 'Queue',
      value: queueEventBus.eventBusArn,
    });

    // Queue (sqs-queue), Queue
    new cdk.CfnOutput(this, 'Queue6Url', {
      description: 'Queue',
      value: queue6.queueUrl,
    });

    // Queue (sqs-queue), Queue
    new cdk.CfnOutput(this, 'Queue5Url', {
      description: 'Queue',
      value: queue5.queueUrl,
    });

    // Queue (api-gateway), Queue
    new cdk.CfnOutput(this, 'QueueApiUrl', {
      description: 'Queue',
      value: `https://${queueApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // queue (event-bus), queue
    new cdk.CfnOutput(this, 'QueueEventBus2Name', {
      description: 'queue',
      value: queueEventBus2.eventBusName,
    });

    // queue (event-bus), queue
    new cdk.CfnOutput(this, 'QueueEventBus2Arn', {
      description: 'queue',
      value: queueEventBus2.eventBusArn,
    });

    // queue (sqs-queue), queue
    new cdk.CfnOutput(this, 'Queue8Url', {
      description: 'queue',
      value: queue8.queueUrl,
    });

    // queue (sqs-queue), queue
    new cdk.CfnOutput(this, 'Queue7Url', {
      description: 'queue',
      value: queue7.queueUrl,
    });

    // queue (api-gateway), queue
    new cdk.CfnOutput(this, 'QueueApi2Url', {
      description: 'queue',
      value: `https://${queueApi2.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // default (event-bus), default
    new cdk.CfnOutput(this, 'DefaultEventBusName', {
      description: 'default',
      value: defaultEventBus.eventBusName,
    });

    // default (event-bus), default
    new cdk.CfnOutput(this, 'DefaultEventBusArn', {
      description: 'default',
      value: defaultEventBus.eventBusArn,
    });

    // default (sqs-queue), default
    new cdk.CfnOutput(this, 'DefaultQueue2Url', {
      description: 'default',
      value: defaultQueue2.queueUrl,
    });

    // default (sqs-queue), default
    new cdk.CfnOutput(this, 'DefaultQueueUrl', {
      description: 'default',
      value: defaultQueue.queueUrl,
    });

    // default (api-gateway), default
    new cdk.CfnOutput(this, 'DefaultApiUrl', {
      description: 'default',
      value: `https://${defaultApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });
  }
}

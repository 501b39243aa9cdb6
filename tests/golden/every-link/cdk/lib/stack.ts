import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as eventsv2 from 'aws-cdk-lib/aws-eventsv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as kinesisfirehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as pipes from 'aws-cdk-lib/aws-pipes';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
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

    // ExternalSystemOne (external-system)
    const externalSystemOneExternalSystemEndpoint = new cdk.CfnParameter(this, 'ExternalSystemOneExternalSystemEndpoint', {
      type: 'String',
      description: 'ExternalSystemOne',
      default: 'https://example.com/',
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

    // ApiDestination68 (api-destination)
    const apiDestination68ApiDestinationSecretName = new cdk.CfnParameter(this, 'ApiDestination68ApiDestinationSecretName', {
      type: 'String',
      description: 'ApiDestination68',
      default: 'Every-link/ApiDestination68',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ApiDestination68 (api-destination)
    const apiDestination68ApiDestinationEndpoint = new cdk.CfnParameter(this, 'ApiDestination68ApiDestinationEndpoint', {
      type: 'String',
      description: 'ApiDestination68',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // ApiDestination84 (api-destination)
    const apiDestination84ApiDestinationSecretName = new cdk.CfnParameter(this, 'ApiDestination84ApiDestinationSecretName', {
      type: 'String',
      description: 'ApiDestination84',
      default: 'Every-link/ApiDestination84',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ApiDestination84 (api-destination)
    const apiDestination84ApiDestinationEndpoint = new cdk.CfnParameter(this, 'ApiDestination84ApiDestinationEndpoint', {
      type: 'String',
      description: 'ApiDestination84',
      default: 'https://example.com/events',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // EventBus (event-bus)
    const eventBus = new events.EventBus(this, 'EventBus', {
      eventBusName: 'EventBus',
      description: 'EventBus',
    });

    // CustomBus (custom-event-bus)
    const customBus = new eventsv2.CfnEventBus(this, 'CustomBus', {
      name: 'CustomBus',
      description: 'CustomBus',
      storageConfiguration: { retentionPeriodInDays: 1 },
    });
    customBus.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Home → CustomBus (event-source)
    new eventsv2.CfnEventSource(this, 'HomeBucketToCustomBusEventSource', {
      name: 'HomeBucket-CustomBus',
      eventBusArn: customBus.ref,
      configuration: {
        awsServiceEventsConfiguration: { awsService: 'aws.s3' },
      },
    });

    // AwsServiceOne → CustomBus (event-source)
    new eventsv2.CfnEventSource(this, 'AwsServiceOneAwsServiceToCustomBusEventSource', {
      name: 'AwsServiceOneAwsService-CustomBus',
      eventBusArn: customBus.ref,
      configuration: {
        awsServiceEventsConfiguration: { awsService: 'aws.s3' },
      },
    });

    // AlarmOne → CustomBus (event-source)
    new eventsv2.CfnEventSource(this, 'AlarmOneAlarmToCustomBusEventSource', {
      name: 'AlarmOneAlarm-CustomBus',
      eventBusArn: customBus.ref,
      configuration: {
        awsServiceEventsConfiguration: { awsService: 'aws.cloudwatch' },
      },
    });

    // QueueOne (sqs-queue)
    const queueOneQueue = new sqs.Queue(this, 'QueueOneQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Home (sqs-queue)
    const homeQueue = new sqs.Queue(this, 'HomeQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      deadLetterQueue: {
        queue: queueOneQueue,
        maxReceiveCount: 10,
      },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Home (s3-bucket)
    const homeBucket = new s3.CfnBucket(this, 'HomeBucket', {
      notificationConfiguration: {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      },
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    });

    // TopicOne (sns-topic)
    const topicOneTopic = new sns.Topic(this, 'TopicOneTopic', {});

    // StreamOne (kinesis-stream)
    const streamOneStream = new kinesis.CfnStream(this, 'StreamOneStream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });

    // FirehoseOne (firehose)
    const firehoseOneFirehoseRole = new iam.Role(this, 'FirehoseOneFirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [homeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // FirehoseOne (firehose)
    const firehoseOneFirehose = new kinesisfirehose.CfnDeliveryStream(this, 'FirehoseOneFirehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: homeBucket.attrArn,
        roleArn: firehoseOneFirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 300,
          sizeInMBs: 5,
        },
        compressionFormat: 'GZIP',
      },
    });

    // TableOne (dynamodb-table)
    const tableOneTable = new dynamodb.CfnTable(this, 'TableOneTable', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'pk',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'pk',
          keyType: 'HASH',
        },
      ],
      streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });

    // ParameterOne (ssm-parameter)
    const parameterOneParameter = new ssm.CfnParameter(this, 'ParameterOneParameter', {
      type: 'String',
      description: 'ParameterOne',
      value: 'on',
    });

    // SecretOne (secret)
    const secretOneSecret = new secretsmanager.CfnSecret(this, 'SecretOneSecret', {
      description: 'SecretOne',
      generateSecretString: { passwordLength: 32 },
    });

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
              actions: ['events:PutEvents'],
              resources: [customBus.ref],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topicOneTopic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord'],
              resources: [streamOneStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['firehose:PutRecord'],
              resources: [firehoseOneFirehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'dynamodb:GetItem',
                'dynamodb:Query',
                'dynamodb:PutItem',
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
              ],
              resources: [tableOneTable.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
            new iam.PolicyStatement({
              actions: ['ssm:GetParameter'],
              resources: [
                `arn:${this.partition}:ssm:${this.region}:${this.account}:parameter/${parameterOneParameter.ref}`,
              ],
            }),
            new iam.PolicyStatement({
              actions: ['secretsmanager:GetSecretValue'],
              resources: [secretOneSecret.ref],
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
              actions: ['events:PutEvents', 'events:PutRawEvents'],
              resources: [customBus.ref],
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
              actions: ['events:PutEvents'],
              resources: [customBus.ref],
            }),
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topicOneTopic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord'],
              resources: [streamOneStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['firehose:PutRecord'],
              resources: [firehoseOneFirehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'dynamodb:GetItem',
                'dynamodb:Query',
                'dynamodb:PutItem',
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
              ],
              resources: [tableOneTable.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
            new iam.PolicyStatement({
              actions: ['ssm:GetParameter'],
              resources: [
                `arn:${this.partition}:ssm:${this.region}:${this.account}:parameter/${parameterOneParameter.ref}`,
              ],
            }),
            new iam.PolicyStatement({
              actions: ['secretsmanager:GetSecretValue'],
              resources: [secretOneSecret.ref],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'kinesis:DescribeStream',
                'kinesis:DescribeStreamSummary',
                'kinesis:GetRecords',
                'kinesis:GetShardIterator',
                'kinesis:ListShards',
              ],
              resources: [streamOneStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
              resources: [tableOneTable.attrStreamArn],
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
        CUSTOM_BUS_ARN: customBus.ref,
        FUNCTION_TWO_FUNCTION_ARN: functionTwoFunction.functionArn,
        STATE_MACHINE_ONE_STATE_MACHINE_ARN: stateMachineOneStateMachine.stateMachineArn,
        HOME_QUEUE_URL: homeQueue.queueUrl,
        TOPIC_ONE_TOPIC_ARN: topicOneTopic.topicArn,
        STREAM_ONE_STREAM_ARN: streamOneStream.attrArn,
        FIREHOSE_ONE_FIREHOSE_ARN: firehoseOneFirehose.attrArn,
        TABLE_ONE_TABLE_NAME: tableOneTable.ref,
        HOME_BUCKET_NAME: homeBucket.ref,
        PARAMETER_ONE_PARAMETER_NAME: parameterOneParameter.ref,
        SECRET_ONE_SECRET_ARN: secretOneSecret.ref,
        API_ONE_API_URL: `https://${apiOneApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
        EXTERNAL_SYSTEM_ONE_EXTERNAL_SYSTEM_URL: externalSystemOneExternalSystemEndpoint.valueAsString,
        SERVICE_ONE_SERVICE_URL: serviceOneServiceEndpoint.valueAsString,
      },
      deadLetterQueue: homeQueue,
    });

    // Queue105 (sqs-queue)
    const queue105Queue = new sqs.Queue(this, 'Queue105Queue', {
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
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'CustomBus',
          arn: customBus.ref,
          roleArn: ruleOneRuleRole.roleArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'FunctionOneFunction',
          arn: functionOneFunction.functionArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'StateMachineOneStateMachine',
          arn: stateMachineOneStateMachine.stateMachineArn,
          roleArn: ruleOneRuleRole.roleArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'HomeQueue',
          arn: homeQueue.queueArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
      ],
    });

    // Home (sqs-queue)
    homeQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleOneRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [homeQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleOneRule.attrArn },
      },
    }));

    // Home (sqs-queue)
    homeQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TopicOneTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [homeQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': topicOneTopic.topicArn },
      },
    }));
    homeBucket.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

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
              actions: ['kinesis:PutRecord'],
              resources: [streamOneStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['firehose:PutRecord'],
              resources: [firehoseOneFirehose.attrArn],
            }),
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
          id: 'TopicOneTopic',
          arn: topicOneTopic.topicArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'StreamOneStream',
          arn: streamOneStream.attrArn,
          roleArn: ruleTwoRuleRole.roleArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'FirehoseOneFirehose',
          arn: firehoseOneFirehose.attrArn,
          roleArn: ruleTwoRuleRole.roleArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'LogGroupOneLogGroup',
          arn: `arn:${this.partition}:logs:${this.region}:${this.account}:log-group:${logGroupOneLogGroup.logGroupName}`,
          deadLetterConfig: { arn: queue105Queue.queueArn },
        },
        {
          id: 'ApiDestinationOneApiDestination',
          arn: apiDestinationOneApiDestination.attrArn,
          roleArn: ruleTwoRuleRole.roleArn,
          deadLetterConfig: { arn: queue105Queue.queueArn },
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

    // Queue106 (sqs-queue)
    const queue106Queue = new sqs.Queue(this, 'Queue106Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // SubscriberOne (subscriber)
    const subscriberOneSubscriberRole = new iam.Role(this, 'SubscriberOneSubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // SubscriberOne (subscriber)
    const subscriberOneSubscriber = new eventsv2.CfnSubscriber(this, 'SubscriberOneSubscriber', {
      name: 'SubscriberOne',
      description: 'SubscriberOne',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: eventBus.eventBusArn,
        roleArn: subscriberOneSubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });

    // SubscriberTwo (subscriber)
    const subscriberTwoSubscriberRole = new iam.Role(this, 'SubscriberTwoSubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents', 'events:PutRawEvents'],
              resources: [customBus.ref],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // SubscriberTwo (subscriber)
    const subscriberTwoSubscriber = new eventsv2.CfnSubscriber(this, 'SubscriberTwoSubscriber', {
      name: 'SubscriberTwo',
      description: 'SubscriberTwo',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: customBus.ref,
        roleArn: subscriberTwoSubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriberTwoSubscriber.addDependency(subscriberOneSubscriber);

    // PipeOne (pipe)
    const pipeOnePipeRole = new iam.Role(this, 'PipeOnePipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [functionOneFunction.functionArn],
            }),
          ],
        }),
      },
    });

    // PipeOne (pipe)
    new pipes.CfnPipe(this, 'PipeOnePipe', {
      description: 'PipeOne',
      desiredState: 'RUNNING',
      roleArn: pipeOnePipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      enrichment: functionOneFunction.functionArn,
      target: homeQueue.queueArn,
    });

    // PipeTwo (pipe)
    const pipeTwoPipeRole = new iam.Role(this, 'PipeTwoPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestinationOneApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // PipeTwo (pipe)
    new pipes.CfnPipe(this, 'PipeTwoPipe', {
      description: 'PipeTwo',
      desiredState: 'RUNNING',
      roleArn: pipeTwoPipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      enrichment: apiDestinationOneApiDestination.attrArn,
      target: eventBus.eventBusArn,
      targetParameters: {
        eventBridgeEventBusParameters: {
          detailType: 'RecordArrived',
          source: 'com.example.pipe',
        },
      },
    });

    // Queue108 (sqs-queue)
    const queue108Queue = new sqs.Queue(this, 'Queue108Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ScheduleOne (schedule)
    const scheduleOneScheduleRole = new iam.Role(this, 'ScheduleOneScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [eventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // ScheduleOne (schedule)
    new scheduler.CfnSchedule(this, 'ScheduleOneSchedule', {
      description: 'ScheduleOne',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: eventBus.eventBusArn,
        roleArn: scheduleOneScheduleRole.roleArn,
        input: '{}',
        eventBridgeParameters: {
          detailType: 'TimeHasCome',
          source: 'com.example.schedule',
        },
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

    // ScheduleTwo (schedule)
    const scheduleTwoScheduleRole = new iam.Role(this, 'ScheduleTwoScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [functionOneFunction.functionArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // ScheduleTwo (schedule)
    new scheduler.CfnSchedule(this, 'ScheduleTwoSchedule', {
      description: 'ScheduleTwo',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: functionOneFunction.functionArn,
        roleArn: scheduleTwoScheduleRole.roleArn,
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

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
        new iam.PolicyStatement({
          actions: ['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'],
          resources: [stateMachineOneStateMachine.stateMachineArn],
        }),
      ],
    });

    // Home → FunctionOne (event-source-mapping)
    new lambda.EventSourceMapping(this, 'HomeQueueToFunctionOneFunctionMapping', {
      target: functionOneFunction,
      eventSourceArn: homeQueue.queueArn,
      batchSize: 10,
    });

    // TopicOne → FunctionOne (subscription)
    functionOneFunction.addPermission('TopicOneTopicToFunctionOneFunctionPermission', {
      principal: new iam.ServicePrincipal('sns.amazonaws.com'),
      sourceArn: topicOneTopic.topicArn,
    });

    // StreamOne → FunctionOne (stream-mapping)
    new lambda.CfnEventSourceMapping(this, 'StreamOneStreamToFunctionOneFunctionMapping', {
      functionName: functionOneFunction.functionArn,
      eventSourceArn: streamOneStream.attrArn,
      batchSize: 100,
      startingPosition: 'TRIM_HORIZON',
    });

    // TableOne → FunctionOne (stream-mapping)
    new lambda.CfnEventSourceMapping(this, 'TableOneTableToFunctionOneFunctionMapping', {
      functionName: functionOneFunction.functionArn,
      eventSourceArn: tableOneTable.attrStreamArn,
      batchSize: 100,
      startingPosition: 'TRIM_HORIZON',
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

    // QueueTwo (sqs-queue)
    const queueTwoQueue = new sqs.Queue(this, 'QueueTwoQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // TopicOne (sns-topic)
    topicOneTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleTwoRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topicOneTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleTwoRule.attrArn },
      },
    }));

    // AlarmOne (alarm)
    const alarmOneAlarm = new cloudwatch.CfnAlarm(this, 'AlarmOneAlarm', {
      alarmDescription: 'AlarmOne',
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: [
        {
          name: 'QueueName',
          value: homeQueue.queueName,
        },
      ],
      statistic: 'Maximum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      treatMissingData: 'notBreaching',
      alarmActions: [topicOneTopic.topicArn],
    });

    // TopicOne (sns-topic)
    topicOneTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'AlarmOneAlarm',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topicOneTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': alarmOneAlarm.attrArn },
      },
    }));

    // Queue109 (sqs-queue)
    const queue109Queue = new sqs.Queue(this, 'Queue109Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // TopicOne → FunctionOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToFunctionOneFunctionSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'lambda',
      endpoint: functionOneFunction.functionArn,
      redrivePolicy: { deadLetterTargetArn: queue109Queue.queueArn },
    });

    // TopicOne → Home (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToHomeQueueSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'sqs',
      endpoint: homeQueue.queueArn,
      redrivePolicy: { deadLetterTargetArn: queue109Queue.queueArn },
    });

    // TopicOne → ExternalSystemOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToExternalSystemOneExternalSystemSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'https',
      endpoint: externalSystemOneExternalSystemEndpoint.valueAsString,
      redrivePolicy: { deadLetterTargetArn: queue109Queue.queueArn },
    });

    // TopicOne → ServiceOne (subscription)
    new sns.CfnSubscription(this, 'TopicOneTopicToServiceOneServiceSubscription', {
      topicArn: topicOneTopic.topicArn,
      protocol: 'https',
      endpoint: serviceOneServiceEndpoint.valueAsString,
      redrivePolicy: { deadLetterTargetArn: queue109Queue.queueArn },
    });

    // TopicTwo (sns-topic)
    const topicTwoTopic = new sns.Topic(this, 'TopicTwoTopic', {});
    streamOneStream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // StreamTwo (kinesis-stream)
    const streamTwoStream = new kinesis.CfnStream(this, 'StreamTwoStream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });
    streamTwoStream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // FirehoseTwo (firehose)
    const firehoseTwoFirehoseRole = new iam.Role(this, 'FirehoseTwoFirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [homeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // FirehoseTwo (firehose)
    new kinesisfirehose.CfnDeliveryStream(this, 'FirehoseTwoFirehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: homeBucket.attrArn,
        roleArn: firehoseTwoFirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 300,
          sizeInMBs: 5,
        },
        compressionFormat: 'GZIP',
      },
    });
    tableOneTable.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // TableTwo (dynamodb-table)
    const tableTwoTable = new dynamodb.CfnTable(this, 'TableTwoTable', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'pk',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'pk',
          keyType: 'HASH',
        },
      ],
      streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    tableTwoTable.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // BucketOne (s3-bucket)
    const bucketOneBucket = new s3.CfnBucket(this, 'BucketOneBucket', {
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    });
    bucketOneBucket.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // BucketTwo (s3-bucket)
    const bucketTwoBucket = new s3.CfnBucket(this, 'BucketTwoBucket', {
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    });
    bucketTwoBucket.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

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

    // ParameterTwo (ssm-parameter)
    const parameterTwoParameter = new ssm.CfnParameter(this, 'ParameterTwoParameter', {
      type: 'String',
      description: 'ParameterTwo',
      value: 'on',
    });
    secretOneSecret.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // SecretTwo (secret)
    const secretTwoSecret = new secretsmanager.CfnSecret(this, 'SecretTwoSecret', {
      description: 'SecretTwo',
      generateSecretString: { passwordLength: 32 },
    });
    secretTwoSecret.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

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
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord'],
              resources: [streamOneStream.attrArn],
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

    // ApiOne → Home (call)
    const apiOneApiToHomeQueueIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToHomeQueueIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'SQS-SendMessage',
      payloadFormatVersion: '1.0',
      credentialsArn: apiOneApiRole.roleArn,
      requestParameters: {
        QueueUrl: homeQueue.queueUrl,
        MessageBody: '$request.body',
      },
    });

    // ApiOne → Home (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToHomeQueueRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/Home',
      target: `integrations/${apiOneApiToHomeQueueIntegration.ref}`,
    });

    // ApiOne → StreamOne (call)
    const apiOneApiToStreamOneStreamIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToStreamOneStreamIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'Kinesis-PutRecord',
      payloadFormatVersion: '1.0',
      credentialsArn: apiOneApiRole.roleArn,
      requestParameters: {
        StreamName: streamOneStream.ref,
        Data: '$request.body',
        PartitionKey: '$context.requestId',
      },
    });

    // ApiOne → StreamOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToStreamOneStreamRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/StreamOne',
      target: `integrations/${apiOneApiToStreamOneStreamIntegration.ref}`,
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

    // ApiOne → ExternalSystemOne (call)
    const apiOneApiToExternalSystemOneExternalSystemIntegration = new apigatewayv2.CfnIntegration(this, 'ApiOneApiToExternalSystemOneExternalSystemIntegration', {
      apiId: apiOneApi.ref,
      integrationType: 'HTTP_PROXY',
      integrationUri: externalSystemOneExternalSystemEndpoint.valueAsString,
      integrationMethod: 'POST',
      payloadFormatVersion: '1.0',
    });

    // ApiOne → ExternalSystemOne (call)
    new apigatewayv2.CfnRoute(this, 'ApiOneApiToExternalSystemOneExternalSystemRoute', {
      apiId: apiOneApi.ref,
      routeKey: 'POST /events/ExternalSystemOne',
      target: `integrations/${apiOneApiToExternalSystemOneExternalSystemIntegration.ref}`,
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

    // AlarmTwo (alarm)
    new cloudwatch.CfnAlarm(this, 'AlarmTwoAlarm', {
      alarmDescription: 'AlarmTwo',
      namespace: 'AWS/Lambda',
      metricName: 'Errors',
      dimensions: [
        {
          name: 'FunctionName',
          value: functionOneFunction.functionName,
        },
      ],
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      treatMissingData: 'notBreaching',
    });

    // Function56 (lambda-function)
    const function56FunctionLogGroup = new logs.LogGroup(this, 'Function56FunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Function56 (lambda-function)
    const function56FunctionRole = new iam.Role(this, 'Function56FunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function56FunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // Function56 (lambda-function)
    const function56Function = new lambda.Function(this, 'Function56Function', {
      description: 'Function56',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function56FunctionRole,
      logGroup: function56FunctionLogGroup,
    });

    // Subscriber55 (subscriber)
    const subscriber55SubscriberRole = new iam.Role(this, 'Subscriber55SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [function56Function.functionArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber55 (subscriber)
    const subscriber55Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber55Subscriber', {
      name: 'Subscriber55',
      description: 'Subscriber55',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: function56Function.functionArn,
        roleArn: subscriber55SubscriberRole.roleArn,
        lambdaParameters: { invocationType: 'REQUEST_RESPONSE' },
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber55Subscriber.addDependency(subscriberTwoSubscriber);

    // StateMachine58 (state-machine)
    const stateMachine58StateMachineRole = new iam.Role(this, 'StateMachine58StateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachine58 (state-machine)
    const stateMachine58StateMachine = new stepfunctions.StateMachine(this, 'StateMachine58StateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachine58StateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Subscriber57 (subscriber)
    const subscriber57SubscriberRole = new iam.Role(this, 'Subscriber57SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [stateMachine58StateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber57 (subscriber)
    const subscriber57Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber57Subscriber', {
      name: 'Subscriber57',
      description: 'Subscriber57',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: stateMachine58StateMachine.stateMachineArn,
        roleArn: subscriber57SubscriberRole.roleArn,
        stepFunctionsParameters: { invocationType: 'EVENT' },
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber57Subscriber.addDependency(subscriber55Subscriber);

    // Queue60 (sqs-queue)
    const queue60Queue = new sqs.Queue(this, 'Queue60Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Subscriber59 (subscriber)
    const subscriber59SubscriberRole = new iam.Role(this, 'Subscriber59SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue60Queue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber59 (subscriber)
    const subscriber59Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber59Subscriber', {
      name: 'Subscriber59',
      description: 'Subscriber59',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: queue60Queue.queueArn,
        roleArn: subscriber59SubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber59Subscriber.addDependency(subscriber57Subscriber);

    // Topic62 (sns-topic)
    const topic62Topic = new sns.Topic(this, 'Topic62Topic', {});

    // Subscriber61 (subscriber)
    const subscriber61SubscriberRole = new iam.Role(this, 'Subscriber61SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topic62Topic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber61 (subscriber)
    const subscriber61Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber61Subscriber', {
      name: 'Subscriber61',
      description: 'Subscriber61',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: topic62Topic.topicArn,
        roleArn: subscriber61SubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber61Subscriber.addDependency(subscriber59Subscriber);

    // Stream64 (kinesis-stream)
    const stream64Stream = new kinesis.CfnStream(this, 'Stream64Stream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });

    // Subscriber63 (subscriber)
    const subscriber63SubscriberRole = new iam.Role(this, 'Subscriber63SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecords'],
              resources: [stream64Stream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber63 (subscriber)
    const subscriber63Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber63Subscriber', {
      name: 'Subscriber63',
      description: 'Subscriber63',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: stream64Stream.attrArn,
        roleArn: subscriber63SubscriberRole.roleArn,
        kinesisParameters: { partitionKey: '{% $events.SystemMetadata."aws:EventId" %}' },
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber63Subscriber.addDependency(subscriber61Subscriber);
    stream64Stream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Firehose66 (firehose)
    const firehose66FirehoseRole = new iam.Role(this, 'Firehose66FirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [homeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // Firehose66 (firehose)
    const firehose66Firehose = new kinesisfirehose.CfnDeliveryStream(this, 'Firehose66Firehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: homeBucket.attrArn,
        roleArn: firehose66FirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 300,
          sizeInMBs: 5,
        },
        compressionFormat: 'GZIP',
      },
    });

    // Subscriber65 (subscriber)
    const subscriber65SubscriberRole = new iam.Role(this, 'Subscriber65SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['firehose:PutRecordBatch'],
              resources: [firehose66Firehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber65 (subscriber)
    const subscriber65Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber65Subscriber', {
      name: 'Subscriber65',
      description: 'Subscriber65',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: firehose66Firehose.attrArn,
        roleArn: subscriber65SubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber65Subscriber.addDependency(subscriber63Subscriber);

    // ApiDestination68 (api-destination)
    const apiDestination68ApiDestinationConnection = new events.CfnConnection(this, 'ApiDestination68ApiDestinationConnection', {
      description: 'ApiDestination68',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination68ApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // ApiDestination68 (api-destination)
    const apiDestination68ApiDestination = new events.CfnApiDestination(this, 'ApiDestination68ApiDestination', {
      description: 'ApiDestination68',
      connectionArn: apiDestination68ApiDestinationConnection.attrArn,
      invocationEndpoint: apiDestination68ApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // Subscriber67 (subscriber)
    const subscriber67SubscriberRole = new iam.Role(this, 'Subscriber67SubscriberRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination68ApiDestination.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue106Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Subscriber67 (subscriber)
    const subscriber67Subscriber = new eventsv2.CfnSubscriber(this, 'Subscriber67Subscriber', {
      name: 'Subscriber67',
      description: 'Subscriber67',
      eventBusArn: customBus.ref,
      type: 'UNORDERED',
      state: 'RUNNING',
      startingPosition: 'LATEST',
      invokeConfiguration: {
        targetArn: apiDestination68ApiDestination.attrArn,
        roleArn: subscriber67SubscriberRole.roleArn,
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
      onFailureConfiguration: { arn: queue106Queue.queueArn },
    });
    subscriber67Subscriber.addDependency(subscriber65Subscriber);

    // Function70 (lambda-function)
    const function70FunctionLogGroup = new logs.LogGroup(this, 'Function70FunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // Function70 (lambda-function)
    const function70FunctionRole = new iam.Role(this, 'Function70FunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [function70FunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // Function70 (lambda-function)
    const function70Function = new lambda.Function(this, 'Function70Function', {
      description: 'Function70',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: function70FunctionRole,
      logGroup: function70FunctionLogGroup,
    });

    // Pipe69 (pipe)
    const pipe69PipeRole = new iam.Role(this, 'Pipe69PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [function70Function.functionArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe69 (pipe)
    new pipes.CfnPipe(this, 'Pipe69Pipe', {
      description: 'Pipe69',
      desiredState: 'RUNNING',
      roleArn: pipe69PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: function70Function.functionArn,
    });

    // StateMachine72 (state-machine)
    const stateMachine72StateMachineRole = new iam.Role(this, 'StateMachine72StateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachine72 (state-machine)
    const stateMachine72StateMachine = new stepfunctions.StateMachine(this, 'StateMachine72StateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachine72StateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Pipe71 (pipe)
    const pipe71PipeRole = new iam.Role(this, 'Pipe71PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [stateMachine72StateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe71 (pipe)
    new pipes.CfnPipe(this, 'Pipe71Pipe', {
      description: 'Pipe71',
      desiredState: 'RUNNING',
      roleArn: pipe71PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: stateMachine72StateMachine.stateMachineArn,
      targetParameters: {
        stepFunctionStateMachineParameters: { invocationType: 'FIRE_AND_FORGET' },
      },
    });

    // StateMachine74 (state-machine)
    const stateMachine74StateMachineRole = new iam.Role(this, 'StateMachine74StateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachine74 (state-machine)
    const stateMachine74StateMachine = new stepfunctions.StateMachine(this, 'StateMachine74StateMachine', {
      stateMachineType: stepfunctions.StateMachineType.EXPRESS,
      role: stateMachine74StateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Pipe73 (pipe)
    const pipe73PipeRole = new iam.Role(this, 'Pipe73PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartSyncExecution'],
              resources: [stateMachine74StateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // Pipe73 (pipe)
    new pipes.CfnPipe(this, 'Pipe73Pipe', {
      description: 'Pipe73',
      desiredState: 'RUNNING',
      roleArn: pipe73PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      enrichment: stateMachine74StateMachine.stateMachineArn,
      target: homeQueue.queueArn,
    });

    // Queue76 (sqs-queue)
    const queue76Queue = new sqs.Queue(this, 'Queue76Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Pipe75 (pipe)
    const pipe75PipeRole = new iam.Role(this, 'Pipe75PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue76Queue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe75 (pipe)
    new pipes.CfnPipe(this, 'Pipe75Pipe', {
      description: 'Pipe75',
      desiredState: 'RUNNING',
      roleArn: pipe75PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: queue76Queue.queueArn,
    });

    // Topic78 (sns-topic)
    const topic78Topic = new sns.Topic(this, 'Topic78Topic', {});

    // Pipe77 (pipe)
    const pipe77PipeRole = new iam.Role(this, 'Pipe77PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topic78Topic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe77 (pipe)
    new pipes.CfnPipe(this, 'Pipe77Pipe', {
      description: 'Pipe77',
      desiredState: 'RUNNING',
      roleArn: pipe77PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: topic78Topic.topicArn,
    });

    // Stream80 (kinesis-stream)
    const stream80Stream = new kinesis.CfnStream(this, 'Stream80Stream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });

    // Pipe79 (pipe)
    const pipe79PipeRole = new iam.Role(this, 'Pipe79PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
              resources: [stream80Stream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe79 (pipe)
    new pipes.CfnPipe(this, 'Pipe79Pipe', {
      description: 'Pipe79',
      desiredState: 'RUNNING',
      roleArn: pipe79PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: stream80Stream.attrArn,
      targetParameters: {
        kinesisStreamParameters: { partitionKey: '$.messageId' },
      },
    });
    stream80Stream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Firehose82 (firehose)
    const firehose82FirehoseRole = new iam.Role(this, 'Firehose82FirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [homeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // Firehose82 (firehose)
    const firehose82Firehose = new kinesisfirehose.CfnDeliveryStream(this, 'Firehose82Firehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: homeBucket.attrArn,
        roleArn: firehose82FirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 300,
          sizeInMBs: 5,
        },
        compressionFormat: 'GZIP',
      },
    });

    // Pipe81 (pipe)
    const pipe81PipeRole = new iam.Role(this, 'Pipe81PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['firehose:PutRecordBatch'],
              resources: [firehose82Firehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe81 (pipe)
    new pipes.CfnPipe(this, 'Pipe81Pipe', {
      description: 'Pipe81',
      desiredState: 'RUNNING',
      roleArn: pipe81PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: firehose82Firehose.attrArn,
    });

    // ApiDestination84 (api-destination)
    const apiDestination84ApiDestinationConnection = new events.CfnConnection(this, 'ApiDestination84ApiDestinationConnection', {
      description: 'ApiDestination84',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${apiDestination84ApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // ApiDestination84 (api-destination)
    const apiDestination84ApiDestination = new events.CfnApiDestination(this, 'ApiDestination84ApiDestination', {
      description: 'ApiDestination84',
      connectionArn: apiDestination84ApiDestinationConnection.attrArn,
      invocationEndpoint: apiDestination84ApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 300,
    });

    // Pipe83 (pipe)
    const pipe83PipeRole = new iam.Role(this, 'Pipe83PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [apiDestination84ApiDestination.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [homeQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe83 (pipe)
    new pipes.CfnPipe(this, 'Pipe83Pipe', {
      description: 'Pipe83',
      desiredState: 'RUNNING',
      roleArn: pipe83PipeRole.roleArn,
      source: homeQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: apiDestination84ApiDestination.attrArn,
    });

    // StateMachine86 (state-machine)
    const stateMachine86StateMachineRole = new iam.Role(this, 'StateMachine86StateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachine86 (state-machine)
    const stateMachine86StateMachine = new stepfunctions.StateMachine(this, 'StateMachine86StateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachine86StateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Schedule85 (schedule)
    const schedule85ScheduleRole = new iam.Role(this, 'Schedule85ScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [stateMachine86StateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Schedule85 (schedule)
    new scheduler.CfnSchedule(this, 'Schedule85Schedule', {
      description: 'Schedule85',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: stateMachine86StateMachine.stateMachineArn,
        roleArn: schedule85ScheduleRole.roleArn,
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

    // Queue88 (sqs-queue)
    const queue88Queue = new sqs.Queue(this, 'Queue88Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Schedule87 (schedule)
    const schedule87ScheduleRole = new iam.Role(this, 'Schedule87ScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue88Queue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Schedule87 (schedule)
    new scheduler.CfnSchedule(this, 'Schedule87Schedule', {
      description: 'Schedule87',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: queue88Queue.queueArn,
        roleArn: schedule87ScheduleRole.roleArn,
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

    // Topic90 (sns-topic)
    const topic90Topic = new sns.Topic(this, 'Topic90Topic', {});

    // Schedule89 (schedule)
    const schedule89ScheduleRole = new iam.Role(this, 'Schedule89ScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sns:Publish'],
              resources: [topic90Topic.topicArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Schedule89 (schedule)
    new scheduler.CfnSchedule(this, 'Schedule89Schedule', {
      description: 'Schedule89',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: topic90Topic.topicArn,
        roleArn: schedule89ScheduleRole.roleArn,
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

    // Stream92 (kinesis-stream)
    const stream92Stream = new kinesis.CfnStream(this, 'Stream92Stream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });

    // Schedule91 (schedule)
    const schedule91ScheduleRole = new iam.Role(this, 'Schedule91ScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord'],
              resources: [stream92Stream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Schedule91 (schedule)
    new scheduler.CfnSchedule(this, 'Schedule91Schedule', {
      description: 'Schedule91',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: stream92Stream.attrArn,
        roleArn: schedule91ScheduleRole.roleArn,
        kinesisParameters: { partitionKey: 'Schedule91Schedule' },
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });
    stream92Stream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Firehose94 (firehose)
    const firehose94FirehoseRole = new iam.Role(this, 'Firehose94FirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [homeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${homeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // Firehose94 (firehose)
    const firehose94Firehose = new kinesisfirehose.CfnDeliveryStream(this, 'Firehose94Firehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: homeBucket.attrArn,
        roleArn: firehose94FirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 300,
          sizeInMBs: 5,
        },
        compressionFormat: 'GZIP',
      },
    });

    // Schedule93 (schedule)
    const schedule93ScheduleRole = new iam.Role(this, 'Schedule93ScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['firehose:PutRecord'],
              resources: [firehose94Firehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue108Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Schedule93 (schedule)
    new scheduler.CfnSchedule(this, 'Schedule93Schedule', {
      description: 'Schedule93',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: firehose94Firehose.attrArn,
        roleArn: schedule93ScheduleRole.roleArn,
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: queue108Queue.queueArn },
      },
    });

    // Stream95 (kinesis-stream)
    const stream95Stream = new kinesis.CfnStream(this, 'Stream95Stream', {
      streamModeDetails: { streamMode: 'ON_DEMAND' },
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });
    stream95Stream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Queue107 (sqs-queue)
    const queue107Queue = new sqs.Queue(this, 'Queue107Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Pipe96 (pipe)
    const pipe96PipeRole = new iam.Role(this, 'Pipe96PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'kinesis:DescribeStream',
                'kinesis:DescribeStreamSummary',
                'kinesis:GetRecords',
                'kinesis:GetShardIterator',
                'kinesis:ListShards',
              ],
              resources: [stream95Stream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue107Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe96 (pipe)
    new pipes.CfnPipe(this, 'Pipe96Pipe', {
      description: 'Pipe96',
      desiredState: 'RUNNING',
      roleArn: pipe96PipeRole.roleArn,
      source: stream95Stream.attrArn,
      sourceParameters: {
        kinesisStreamParameters: {
          batchSize: 10,
          startingPosition: 'TRIM_HORIZON',
          deadLetterConfig: { arn: queue107Queue.queueArn },
        },
      },
      target: homeQueue.queueArn,
    });

    // Table97 (dynamodb-table)
    const table97Table = new dynamodb.CfnTable(this, 'Table97Table', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'pk',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'pk',
          keyType: 'HASH',
        },
      ],
      streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    table97Table.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Pipe98 (pipe)
    const pipe98PipeRole = new iam.Role(this, 'Pipe98PipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [homeQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
              resources: [table97Table.attrStreamArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [queue107Queue.queueArn],
            }),
          ],
        }),
      },
    });

    // Pipe98 (pipe)
    new pipes.CfnPipe(this, 'Pipe98Pipe', {
      description: 'Pipe98',
      desiredState: 'RUNNING',
      roleArn: pipe98PipeRole.roleArn,
      source: table97Table.attrStreamArn,
      sourceParameters: {
        dynamoDbStreamParameters: {
          batchSize: 10,
          startingPosition: 'TRIM_HORIZON',
          deadLetterConfig: { arn: queue107Queue.queueArn },
        },
      },
      target: homeQueue.queueArn,
    });

    // StateMachine100 (state-machine)
    const stateMachine100StateMachineRole = new iam.Role(this, 'StateMachine100StateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // StateMachine100 (state-machine)
    const stateMachine100StateMachine = new stepfunctions.StateMachine(this, 'StateMachine100StateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: stateMachine100StateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // Alarm99 (alarm)
    new cloudwatch.CfnAlarm(this, 'Alarm99Alarm', {
      alarmDescription: 'Alarm99',
      namespace: 'AWS/States',
      metricName: 'ExecutionsFailed',
      dimensions: [
        {
          name: 'StateMachineArn',
          value: stateMachine100StateMachine.stateMachineArn,
        },
      ],
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      treatMissingData: 'notBreaching',
    });

    // Queue102 (sqs-queue)
    const queue102Queue = new sqs.Queue(this, 'Queue102Queue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // Alarm101 (alarm)
    new cloudwatch.CfnAlarm(this, 'Alarm101Alarm', {
      alarmDescription: 'Alarm101',
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: [
        {
          name: 'QueueName',
          value: queue102Queue.queueName,
        },
      ],
      statistic: 'Maximum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      treatMissingData: 'notBreaching',
    });

    // Topic104 (sns-topic)
    const topic104Topic = new sns.Topic(this, 'Topic104Topic', {});

    // Alarm103 (alarm)
    new cloudwatch.CfnAlarm(this, 'Alarm103Alarm', {
      alarmDescription: 'Alarm103',
      namespace: 'AWS/SNS',
      metricName: 'NumberOfNotificationsFailed',
      dimensions: [
        {
          name: 'TopicName',
          value: topic104Topic.topicName,
        },
      ],
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      treatMissingData: 'notBreaching',
    });

    // Queue105 (sqs-queue)
    queue105Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleOneRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue105Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleOneRule.attrArn },
      },
    }));

    // Queue105 (sqs-queue)
    queue105Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'RuleTwoRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue105Queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': ruleTwoRule.attrArn },
      },
    }));

    // Queue109 (sqs-queue)
    queue109Queue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'TopicOneTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue109Queue.queueArn],
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

    // CustomBus (custom-event-bus)
    new cdk.CfnOutput(this, 'CustomBusArn', {
      description: 'CustomBus',
      value: customBus.ref,
    });

    // Home (sqs-queue)
    new cdk.CfnOutput(this, 'HomeQueueUrl', {
      description: 'Home',
      value: homeQueue.queueUrl,
    });

    // Home (s3-bucket)
    new cdk.CfnOutput(this, 'HomeBucketName', {
      description: 'Home',
      value: homeBucket.ref,
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

    // StreamOne (kinesis-stream)
    new cdk.CfnOutput(this, 'StreamOneStreamArn', {
      description: 'StreamOne',
      value: streamOneStream.attrArn,
    });

    // StreamTwo (kinesis-stream)
    new cdk.CfnOutput(this, 'StreamTwoStreamArn', {
      description: 'StreamTwo',
      value: streamTwoStream.attrArn,
    });

    // TableOne (dynamodb-table)
    new cdk.CfnOutput(this, 'TableOneTableName', {
      description: 'TableOne',
      value: tableOneTable.ref,
    });

    // TableTwo (dynamodb-table)
    new cdk.CfnOutput(this, 'TableTwoTableName', {
      description: 'TableTwo',
      value: tableTwoTable.ref,
    });

    // BucketOne (s3-bucket)
    new cdk.CfnOutput(this, 'BucketOneBucketName', {
      description: 'BucketOne',
      value: bucketOneBucket.ref,
    });

    // BucketTwo (s3-bucket)
    new cdk.CfnOutput(this, 'BucketTwoBucketName', {
      description: 'BucketTwo',
      value: bucketTwoBucket.ref,
    });

    // ParameterOne (ssm-parameter)
    new cdk.CfnOutput(this, 'ParameterOneParameterName', {
      description: 'ParameterOne',
      value: parameterOneParameter.ref,
    });

    // ParameterTwo (ssm-parameter)
    new cdk.CfnOutput(this, 'ParameterTwoParameterName', {
      description: 'ParameterTwo',
      value: parameterTwoParameter.ref,
    });

    // SecretOne (secret)
    new cdk.CfnOutput(this, 'SecretOneSecretArn', {
      description: 'SecretOne',
      value: secretOneSecret.ref,
    });

    // SecretTwo (secret)
    new cdk.CfnOutput(this, 'SecretTwoSecretArn', {
      description: 'SecretTwo',
      value: secretTwoSecret.ref,
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

    // StateMachine58 (state-machine)
    new cdk.CfnOutput(this, 'StateMachine58StateMachineArn', {
      description: 'StateMachine58',
      value: stateMachine58StateMachine.stateMachineArn,
    });

    // Queue60 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue60QueueUrl', {
      description: 'Queue60',
      value: queue60Queue.queueUrl,
    });

    // Topic62 (sns-topic)
    new cdk.CfnOutput(this, 'Topic62TopicArn', {
      description: 'Topic62',
      value: topic62Topic.topicArn,
    });

    // Stream64 (kinesis-stream)
    new cdk.CfnOutput(this, 'Stream64StreamArn', {
      description: 'Stream64',
      value: stream64Stream.attrArn,
    });

    // StateMachine72 (state-machine)
    new cdk.CfnOutput(this, 'StateMachine72StateMachineArn', {
      description: 'StateMachine72',
      value: stateMachine72StateMachine.stateMachineArn,
    });

    // StateMachine74 (state-machine)
    new cdk.CfnOutput(this, 'StateMachine74StateMachineArn', {
      description: 'StateMachine74',
      value: stateMachine74StateMachine.stateMachineArn,
    });

    // Queue76 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue76QueueUrl', {
      description: 'Queue76',
      value: queue76Queue.queueUrl,
    });

    // Topic78 (sns-topic)
    new cdk.CfnOutput(this, 'Topic78TopicArn', {
      description: 'Topic78',
      value: topic78Topic.topicArn,
    });

    // Stream80 (kinesis-stream)
    new cdk.CfnOutput(this, 'Stream80StreamArn', {
      description: 'Stream80',
      value: stream80Stream.attrArn,
    });

    // StateMachine86 (state-machine)
    new cdk.CfnOutput(this, 'StateMachine86StateMachineArn', {
      description: 'StateMachine86',
      value: stateMachine86StateMachine.stateMachineArn,
    });

    // Queue88 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue88QueueUrl', {
      description: 'Queue88',
      value: queue88Queue.queueUrl,
    });

    // Topic90 (sns-topic)
    new cdk.CfnOutput(this, 'Topic90TopicArn', {
      description: 'Topic90',
      value: topic90Topic.topicArn,
    });

    // Stream92 (kinesis-stream)
    new cdk.CfnOutput(this, 'Stream92StreamArn', {
      description: 'Stream92',
      value: stream92Stream.attrArn,
    });

    // Stream95 (kinesis-stream)
    new cdk.CfnOutput(this, 'Stream95StreamArn', {
      description: 'Stream95',
      value: stream95Stream.attrArn,
    });

    // Table97 (dynamodb-table)
    new cdk.CfnOutput(this, 'Table97TableName', {
      description: 'Table97',
      value: table97Table.ref,
    });

    // StateMachine100 (state-machine)
    new cdk.CfnOutput(this, 'StateMachine100StateMachineArn', {
      description: 'StateMachine100',
      value: stateMachine100StateMachine.stateMachineArn,
    });

    // Queue102 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue102QueueUrl', {
      description: 'Queue102',
      value: queue102Queue.queueUrl,
    });

    // Topic104 (sns-topic)
    new cdk.CfnOutput(this, 'Topic104TopicArn', {
      description: 'Topic104',
      value: topic104Topic.topicArn,
    });

    // Queue105 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue105QueueUrl', {
      description: 'Queue105',
      value: queue105Queue.queueUrl,
    });

    // Queue106 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue106QueueUrl', {
      description: 'Queue106',
      value: queue106Queue.queueUrl,
    });

    // Queue107 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue107QueueUrl', {
      description: 'Queue107',
      value: queue107Queue.queueUrl,
    });

    // Queue108 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue108QueueUrl', {
      description: 'Queue108',
      value: queue108Queue.queueUrl,
    });

    // Queue109 (sqs-queue)
    new cdk.CfnOutput(this, 'Queue109QueueUrl', {
      description: 'Queue109',
      value: queue109Queue.queueUrl,
    });
  }
}

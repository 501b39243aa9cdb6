import * as cdk from 'aws-cdk-lib';
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

export class StreamsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // orders (event-bus)
    const ordersEventBus = new events.EventBus(this, 'OrdersEventBus', {
      eventBusName: 'orders',
      description: 'orders',
    });

    // all (custom-event-bus)
    const allCustomBus = new eventsv2.CfnEventBus(this, 'AllCustomBus', {
      name: 'all',
      description: 'all',
      storageConfiguration: { retentionPeriodInDays: 1 },
    });
    allCustomBus.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // lake → all (event-source)
    new eventsv2.CfnEventSource(this, 'LakeBucketToAllCustomBusEventSource', {
      name: 'LakeBucket-AllCustomBus',
      eventBusArn: allCustomBus.ref,
      configuration: {
        awsServiceEventsConfiguration: { awsService: 'aws.s3' },
      },
    });

    // clicks (kinesis-stream)
    const clicksStream = new kinesis.CfnStream(this, 'ClicksStream', {
      streamModeDetails: { streamMode: 'PROVISIONED' },
      shardCount: 4,
      retentionPeriodHours: 48,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });
    clicksStream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // orders (dynamodb-table)
    const ordersTable = new dynamodb.CfnTable(this, 'OrdersTable', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'pk',
          attributeType: 'S',
        },
        {
          attributeName: 'at',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'pk',
          keyType: 'HASH',
        },
        {
          attributeName: 'at',
          keyType: 'RANGE',
        },
      ],
      streamSpecification: { streamViewType: 'NEW_IMAGE' },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    ordersTable.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // lake (s3-bucket)
    const lakeBucket = new s3.CfnBucket(this, 'LakeBucket', {
      versioningConfiguration: { status: 'Enabled' },
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
    lakeBucket.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // lake (firehose)
    const lakeFirehoseRole = new iam.Role(this, 'LakeFirehoseRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
              resources: [lakeBucket.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
              resources: [`${lakeBucket.attrArn}/*`],
            }),
          ],
        }),
      },
    });

    // lake (firehose)
    const lakeFirehose = new kinesisfirehose.CfnDeliveryStream(this, 'LakeFirehose', {
      deliveryStreamType: 'DirectPut',
      extendedS3DestinationConfiguration: {
        bucketArn: lakeBucket.attrArn,
        roleArn: lakeFirehoseRole.roleArn,
        bufferingHints: {
          intervalInSeconds: 60,
          sizeInMBs: 5,
        },
        compressionFormat: 'UNCOMPRESSED',
      },
    });

    // work (sqs-queue)
    const workQueue = new sqs.Queue(this, 'WorkQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // work in order (sqs-queue)
    const workInOrderQueue = new sqs.Queue(this, 'WorkInOrderQueue', {
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // given up (sqs-queue)
    const givenUpQueue = new sqs.Queue(this, 'GivenUpQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // price (lambda-function)
    const priceFunctionLogGroup = new logs.LogGroup(this, 'PriceFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // price (lambda-function)
    const priceFunctionRole = new iam.Role(this, 'PriceFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [priceFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'dynamodb:GetItem',
                'dynamodb:Query',
                'dynamodb:PutItem',
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
              ],
              resources: [ordersTable.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['s3:GetObject', 's3:PutObject'],
              resources: [`${lakeBucket.attrArn}/*`],
            }),
            new iam.PolicyStatement({
              actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
              resources: [ordersTable.attrStreamArn],
            }),
          ],
        }),
      },
    });

    // price (lambda-function)
    const priceFunction = new lambda.Function(this, 'PriceFunction', {
      description: 'price',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: priceFunctionRole,
      logGroup: priceFunctionLogGroup,
      environment: {
        ORDERS_TABLE_NAME: ordersTable.ref,
        LAKE_BUCKET_NAME: lakeBucket.ref,
      },
    });

    // orders → price (stream-mapping)
    new lambda.CfnEventSourceMapping(this, 'OrdersTableToPriceFunctionMapping', {
      functionName: priceFunction.functionArn,
      eventSourceArn: ordersTable.attrStreamArn,
      batchSize: 100,
      startingPosition: 'TRIM_HORIZON',
      maximumRetryAttempts: 3,
    });

    // enrich (state-machine)
    const enrichStateMachineRole = new iam.Role(this, 'EnrichStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
    });

    // enrich (state-machine)
    const enrichStateMachine = new stepfunctions.StateMachine(this, 'EnrichStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.EXPRESS,
      role: enrichStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(JSON.stringify({
        StartAt: 'Done',
        States: {
          Done: { Type: 'Succeed' },
        },
      })),
    });

    // filtered (pipe)
    const filteredPipeRole = new iam.Role(this, 'FilteredPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
              resources: [ordersTable.attrStreamArn],
            }),
            new iam.PolicyStatement({
              actions: ['states:StartSyncExecution'],
              resources: [enrichStateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // filtered (pipe)
    new pipes.CfnPipe(this, 'FilteredPipe', {
      description: 'filtered',
      desiredState: 'RUNNING',
      roleArn: filteredPipeRole.roleArn,
      source: ordersTable.attrStreamArn,
      sourceParameters: {
        filterCriteria: {
          filters: [{ pattern: '{"eventName":["INSERT"]}' }, { pattern: '{"eventName":["MODIFY"]}' }],
        },
        dynamoDbStreamParameters: {
          batchSize: 10,
          startingPosition: 'LATEST',
          maximumRetryAttempts: 2,
          deadLetterConfig: { arn: givenUpQueue.queueArn },
        },
      },
      enrichment: enrichStateMachine.stateMachineArn,
      enrichmentParameters: { inputTemplate: '<$.dynamodb>' },
      target: ordersEventBus.eventBusArn,
      targetParameters: {
        eventBridgeEventBusParameters: {
          detailType: 'OrderChanged',
          source: 'com.example.orders',
        },
        inputTemplate: '{"id": <$.dynamodb.Keys.pk.S>}',
      },
    });

    // spread (pipe)
    const spreadPipeRole = new iam.Role(this, 'SpreadPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
              resources: [clicksStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'kinesis:DescribeStream',
                'kinesis:DescribeStreamSummary',
                'kinesis:GetRecords',
                'kinesis:GetShardIterator',
                'kinesis:ListShards',
              ],
              resources: [clicksStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // spread (pipe)
    new pipes.CfnPipe(this, 'SpreadPipe', {
      description: 'spread',
      desiredState: 'STOPPED',
      roleArn: spreadPipeRole.roleArn,
      source: clicksStream.attrArn,
      sourceParameters: {
        kinesisStreamParameters: {
          batchSize: 10,
          startingPosition: 'TRIM_HORIZON',
          deadLetterConfig: { arn: givenUpQueue.queueArn },
        },
      },
      target: clicksStream.attrArn,
      targetParameters: {
        kinesisStreamParameters: { partitionKey: '$.partitionKey' },
      },
    });

    // kept (pipe)
    const keptPipeRole = new iam.Role(this, 'KeptPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['firehose:PutRecordBatch'],
              resources: [lakeFirehose.attrArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'kinesis:DescribeStream',
                'kinesis:DescribeStreamSummary',
                'kinesis:GetRecords',
                'kinesis:GetShardIterator',
                'kinesis:ListShards',
              ],
              resources: [clicksStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // kept (pipe)
    new pipes.CfnPipe(this, 'KeptPipe', {
      description: 'kept',
      desiredState: 'RUNNING',
      roleArn: keptPipeRole.roleArn,
      source: clicksStream.attrArn,
      sourceParameters: {
        kinesisStreamParameters: {
          batchSize: 10,
          maximumBatchingWindowInSeconds: 5,
          startingPosition: 'TRIM_HORIZON',
          deadLetterConfig: { arn: givenUpQueue.queueArn },
        },
      },
      target: lakeFirehose.attrArn,
    });

    // in order (pipe)
    const inOrderPipeRole = new iam.Role(this, 'InOrderPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [workInOrderQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [workQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // in order (pipe)
    new pipes.CfnPipe(this, 'InOrderPipe', {
      description: 'in order',
      desiredState: 'RUNNING',
      roleArn: inOrderPipeRole.roleArn,
      source: workQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: {
          batchSize: 10,
          maximumBatchingWindowInSeconds: 1,
        },
      },
      target: workInOrderQueue.queueArn,
      targetParameters: {
        sqsQueueParameters: { messageGroupId: '$.messageId' },
      },
    });

    // started (pipe)
    const startedPipeRole = new iam.Role(this, 'StartedPipeRole', {
      assumedBy: new iam.ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [enrichStateMachine.stateMachineArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [workQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // started (pipe)
    new pipes.CfnPipe(this, 'StartedPipe', {
      description: 'started',
      desiredState: 'RUNNING',
      roleArn: startedPipeRole.roleArn,
      source: workQueue.queueArn,
      sourceParameters: {
        sqsQueueParameters: { batchSize: 10 },
      },
      target: enrichStateMachine.stateMachineArn,
      targetParameters: {
        stepFunctionStateMachineParameters: { invocationType: 'FIRE_AND_FORGET' },
      },
    });

    // nightly (schedule)
    const nightlyScheduleRole = new iam.Role(this, 'NightlyScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [ordersEventBus.eventBusArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // nightly (schedule)
    new scheduler.CfnSchedule(this, 'NightlySchedule', {
      description: 'nightly',
      scheduleExpression: 'cron(0 2 * * ? *)',
      scheduleExpressionTimezone: 'Europe/Berlin',
      flexibleTimeWindow: {
        mode: 'FLEXIBLE',
        maximumWindowInMinutes: 15,
      },
      state: 'ENABLED',
      target: {
        arn: ordersEventBus.eventBusArn,
        roleArn: nightlyScheduleRole.roleArn,
        input: '{}',
        eventBridgeParameters: {
          detailType: 'NightHasCome',
          source: 'com.example.schedule',
        },
        retryPolicy: {
          maximumRetryAttempts: 3,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: givenUpQueue.queueArn },
      },
    });

    // once (schedule)
    const onceScheduleRole = new iam.Role(this, 'OnceScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [workInOrderQueue.queueArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // once (schedule)
    new scheduler.CfnSchedule(this, 'OnceSchedule', {
      description: 'once',
      scheduleExpression: 'at(2027-01-01T00:00:00)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'DISABLED',
      target: {
        arn: workInOrderQueue.queueArn,
        roleArn: onceScheduleRole.roleArn,
        input: '{"year":2027}',
        sqsParameters: { messageGroupId: 'OnceSchedule' },
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: givenUpQueue.queueArn },
      },
    });

    // often (schedule)
    const oftenScheduleRole = new iam.Role(this, 'OftenScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['kinesis:PutRecord'],
              resources: [clicksStream.attrArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // often (schedule)
    new scheduler.CfnSchedule(this, 'OftenSchedule', {
      description: 'often',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: clicksStream.attrArn,
        roleArn: oftenScheduleRole.roleArn,
        kinesisParameters: { partitionKey: 'OftenSchedule' },
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: givenUpQueue.queueArn },
      },
    });

    // wrong (schedule)
    const wrongScheduleRole = new iam.Role(this, 'WrongScheduleRole', {
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [priceFunction.functionArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [givenUpQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // wrong (schedule)
    new scheduler.CfnSchedule(this, 'WrongSchedule', {
      description: 'wrong',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: priceFunction.functionArn,
        roleArn: wrongScheduleRole.roleArn,
        input: '{',
        retryPolicy: {
          maximumRetryAttempts: 185,
          maximumEventAgeInSeconds: 86400,
        },
        deadLetterConfig: { arn: givenUpQueue.queueArn },
      },
    });

    // on call (sns-topic)
    const onCallTopic = new sns.Topic(this, 'OnCallTopic', {});

    // dead letters (alarm)
    const deadLettersAlarm = new cloudwatch.CfnAlarm(this, 'DeadLettersAlarm', {
      alarmDescription: 'dead letters',
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: [
        {
          name: 'QueueName',
          value: givenUpQueue.queueName,
        },
      ],
      statistic: 'Maximum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 5,
      treatMissingData: 'notBreaching',
      alarmActions: [onCallTopic.topicArn],
    });

    // on call (sns-topic)
    onCallTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'DeadLettersAlarm',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [onCallTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': deadLettersAlarm.attrArn },
      },
    }));

    // failures (alarm)
    const failuresAlarm = new cloudwatch.CfnAlarm(this, 'FailuresAlarm', {
      alarmDescription: 'failures',
      namespace: 'AWS/States',
      metricName: 'ExecutionsFailed',
      dimensions: [
        {
          name: 'StateMachineArn',
          value: enrichStateMachine.stateMachineArn,
        },
      ],
      statistic: 'Sum',
      period: 60,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: 5,
      treatMissingData: 'notBreaching',
      alarmActions: [onCallTopic.topicArn],
    });

    // on call (sns-topic)
    onCallTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'FailuresAlarm',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [onCallTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': failuresAlarm.attrArn },
      },
    }));

    // switch (ssm-parameter)
    const switchParameter = new ssm.CfnParameter(this, 'SwitchParameter', {
      type: 'String',
      description: 'a b',
      value: '${on} {{resolve:x}}',
    });

    // key (secret)
    const keySecret = new secretsmanager.CfnSecret(this, 'KeySecret', {
      description: 'key',
      generateSecretString: { passwordLength: 32 },
    });
    keySecret.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // orders (event-bus)
    new cdk.CfnOutput(this, 'OrdersEventBusName', {
      description: 'orders',
      value: ordersEventBus.eventBusName,
    });

    // orders (event-bus)
    new cdk.CfnOutput(this, 'OrdersEventBusArn', {
      description: 'orders',
      value: ordersEventBus.eventBusArn,
    });

    // all (custom-event-bus)
    new cdk.CfnOutput(this, 'AllCustomBusArn', {
      description: 'all',
      value: allCustomBus.ref,
    });

    // clicks (kinesis-stream)
    new cdk.CfnOutput(this, 'ClicksStreamArn', {
      description: 'clicks',
      value: clicksStream.attrArn,
    });

    // orders (dynamodb-table)
    new cdk.CfnOutput(this, 'OrdersTableName', {
      description: 'orders',
      value: ordersTable.ref,
    });

    // lake (s3-bucket)
    new cdk.CfnOutput(this, 'LakeBucketName', {
      description: 'lake',
      value: lakeBucket.ref,
    });

    // work (sqs-queue)
    new cdk.CfnOutput(this, 'WorkQueueUrl', {
      description: 'work',
      value: workQueue.queueUrl,
    });

    // work in order (sqs-queue)
    new cdk.CfnOutput(this, 'WorkInOrderQueueUrl', {
      description: 'work in order',
      value: workInOrderQueue.queueUrl,
    });

    // given up (sqs-queue)
    new cdk.CfnOutput(this, 'GivenUpQueueUrl', {
      description: 'given up',
      value: givenUpQueue.queueUrl,
    });

    // enrich (state-machine)
    new cdk.CfnOutput(this, 'EnrichStateMachineArn', {
      description: 'enrich',
      value: enrichStateMachine.stateMachineArn,
    });

    // on call (sns-topic)
    new cdk.CfnOutput(this, 'OnCallTopicArn', {
      description: 'on call',
      value: onCallTopic.topicArn,
    });

    // switch (ssm-parameter)
    new cdk.CfnOutput(this, 'SwitchParameterName', {
      description: 'switch',
      value: switchParameter.ref,
    });

    // key (secret)
    new cdk.CfnOutput(this, 'KeySecretArn', {
      description: 'key',
      value: keySecret.ref,
    });
  }
}

import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class TheSameLoadThroughThreeChannelsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // Readings (event-bus), EventBridge
    const readingsEventBus = new events.EventBus(this, 'ReadingsEventBus', {
      eventBusName: 'Readings',
      description: 'Readings of all sensors.',
    });

    // HandleEvent (lambda-function), EventBridge
    const handleEventFunctionLogGroup = new logs.LogGroup(this, 'HandleEventFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // HandleEvent (lambda-function), EventBridge
    const handleEventFunctionRole = new iam.Role(this, 'HandleEventFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [handleEventFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // HandleEvent (lambda-function), EventBridge
    const handleEventFunction = new lambda.Function(this, 'HandleEventFunction', {
      description: 'HandleEvent',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: handleEventFunctionRole,
      logGroup: handleEventFunctionLogGroup,
    });

    // AllReadings (rule), EventBridge
    const allReadingsRule = new events.CfnRule(this, 'AllReadingsRule', {
      description: 'AllReadings',
      eventBusName: readingsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.sensors'],
        'detail-type': ['ReadingTaken'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'HandleEventFunction',
          arn: handleEventFunction.functionArn,
        },
      ],
    });

    // AllReadings → HandleEvent (rule-target)
    handleEventFunction.addPermission('AllReadingsRuleToHandleEventFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: allReadingsRule.attrArn,
    });

    // ReadingTopic (sns-topic), SNS and SQS
    const readingTopic = new sns.Topic(this, 'ReadingTopic', {});

    // ReadingQueue (sqs-queue), SNS and SQS
    const readingQueue = new sqs.Queue(this, 'ReadingQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ReadingTopic → ReadingQueue (subscription)
    new sns.CfnSubscription(this, 'ReadingTopicToReadingQueueSubscription', {
      topicArn: readingTopic.topicArn,
      protocol: 'sqs',
      endpoint: readingQueue.queueArn,
      rawMessageDelivery: true,
    });

    // ReadingQueue (sqs-queue), SNS and SQS
    readingQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ReadingTopic',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [readingQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': readingTopic.topicArn },
      },
    }));

    // HandleMessage (lambda-function), SNS and SQS
    const handleMessageFunctionLogGroup = new logs.LogGroup(this, 'HandleMessageFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // HandleMessage (lambda-function), SNS and SQS
    const handleMessageFunctionRole = new iam.Role(this, 'HandleMessageFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [handleMessageFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [readingQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // HandleMessage (lambda-function), SNS and SQS
    const handleMessageFunction = new lambda.Function(this, 'HandleMessageFunction', {
      description: 'HandleMessage',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: handleMessageFunctionRole,
      logGroup: handleMessageFunctionLogGroup,
    });

    // ReadingQueue → HandleMessage (event-source-mapping)
    new lambda.EventSourceMapping(this, 'ReadingQueueToHandleMessageFunctionMapping', {
      target: handleMessageFunction,
      eventSourceArn: readingQueue.queueArn,
      batchSize: 10,
    });

    // ReadingStream (kinesis-stream), Kinesis
    const readingStream = new kinesis.CfnStream(this, 'ReadingStream', {
      streamModeDetails: { streamMode: 'PROVISIONED' },
      shardCount: 2,
      retentionPeriodHours: 24,
      streamEncryption: {
        encryptionType: 'KMS',
        keyId: 'alias/aws/kinesis',
      },
    });
    readingStream.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // HandleRecord (lambda-function), Kinesis
    const handleRecordFunctionLogGroup = new logs.LogGroup(this, 'HandleRecordFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // HandleRecord (lambda-function), Kinesis
    const handleRecordFunctionRole = new iam.Role(this, 'HandleRecordFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [handleRecordFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'kinesis:DescribeStream',
                'kinesis:DescribeStreamSummary',
                'kinesis:GetRecords',
                'kinesis:GetShardIterator',
                'kinesis:ListShards',
              ],
              resources: [readingStream.attrArn],
            }),
          ],
        }),
      },
    });

    // HandleRecord (lambda-function), Kinesis
    const handleRecordFunction = new lambda.Function(this, 'HandleRecordFunction', {
      description: 'HandleRecord',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: handleRecordFunctionRole,
      logGroup: handleRecordFunctionLogGroup,
    });

    // ReadingStream → HandleRecord (stream-mapping)
    new lambda.CfnEventSourceMapping(this, 'ReadingStreamToHandleRecordFunctionMapping', {
      functionName: handleRecordFunction.functionArn,
      eventSourceArn: readingStream.attrArn,
      batchSize: 100,
      startingPosition: 'TRIM_HORIZON',
    });

    // Readings (event-bus), EventBridge
    new cdk.CfnOutput(this, 'ReadingsEventBusName', {
      description: 'Readings',
      value: readingsEventBus.eventBusName,
    });

    // Readings (event-bus), EventBridge
    new cdk.CfnOutput(this, 'ReadingsEventBusArn', {
      description: 'Readings',
      value: readingsEventBus.eventBusArn,
    });

    // ReadingTopic (sns-topic), SNS and SQS
    new cdk.CfnOutput(this, 'ReadingTopicArn', {
      description: 'ReadingTopic',
      value: readingTopic.topicArn,
    });

    // ReadingQueue (sqs-queue), SNS and SQS
    new cdk.CfnOutput(this, 'ReadingQueueUrl', {
      description: 'ReadingQueue',
      value: readingQueue.queueUrl,
    });

    // ReadingStream (kinesis-stream), Kinesis
    new cdk.CfnOutput(this, 'ReadingStreamArn', {
      description: 'ReadingStream',
      value: readingStream.attrArn,
    });
  }
}

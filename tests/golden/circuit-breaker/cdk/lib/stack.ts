import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export class CircuitBreakerWithManagerStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // Health (event-bus), Operations
    const healthEventBus = new events.EventBus(this, 'HealthEventBus', {
      eventBusName: 'Health',
      description: 'How services feel.',
    });

    // OnCall (sns-topic), Operations
    const onCallTopic = new sns.Topic(this, 'OnCallTopic', { displayName: 'On call' });

    // BreakerOpened (rule), Operations
    const breakerOpenedRule = new events.CfnRule(this, 'BreakerOpenedRule', {
      description: 'BreakerOpened',
      eventBusName: healthEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.orders'],
        'detail-type': ['CircuitBreakerChanged'],
        detail: {
          state: ['open'],
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'OnCallTopic',
          arn: onCallTopic.topicArn,
        },
      ],
    });

    // KeepStatus (lambda-function), Operations
    const keepStatusFunctionLogGroup = new logs.LogGroup(this, 'KeepStatusFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ServiceStatus (dynamodb-table), Operations
    const serviceStatusTable = new dynamodb.CfnTable(this, 'ServiceStatusTable', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        {
          attributeName: 'service',
          attributeType: 'S',
        },
      ],
      keySchema: [
        {
          attributeName: 'service',
          keyType: 'HASH',
        },
      ],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });

    // KeepStatus (lambda-function), Operations
    const keepStatusFunctionRole = new iam.Role(this, 'KeepStatusFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [keepStatusFunctionLogGroup.logGroupArn],
            }),
            new iam.PolicyStatement({
              actions: [
                'dynamodb:GetItem',
                'dynamodb:Query',
                'dynamodb:PutItem',
                'dynamodb:UpdateItem',
                'dynamodb:DeleteItem',
              ],
              resources: [serviceStatusTable.attrArn],
            }),
          ],
        }),
      },
    });

    // KeepStatus (lambda-function), Operations
    const keepStatusFunction = new lambda.Function(this, 'KeepStatusFunction', {
      description: 'The manager: knows which services are to be left alone.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: keepStatusFunctionRole,
      logGroup: keepStatusFunctionLogGroup,
      environment: { SERVICE_STATUS_TABLE_NAME: serviceStatusTable.ref },
    });

    // BreakerChanged (rule), Operations
    const breakerChangedRule = new events.CfnRule(this, 'BreakerChangedRule', {
      description: 'BreakerChanged',
      eventBusName: healthEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.orders'],
        'detail-type': ['CircuitBreakerChanged'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'KeepStatusFunction',
          arn: keepStatusFunction.functionArn,
          inputPath: '$.detail',
        },
      ],
    });

    // OnCall (sns-topic), Operations
    onCallTopic.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'BreakerOpenedRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [onCallTopic.topicArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': breakerOpenedRule.attrArn },
      },
    }));

    // BreakerChanged → KeepStatus (rule-target)
    keepStatusFunction.addPermission('BreakerChangedRuleToKeepStatusFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: breakerChangedRule.attrArn,
    });
    serviceStatusTable.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);

    // Health (event-bus), Operations
    new cdk.CfnOutput(this, 'HealthEventBusName', {
      description: 'Health',
      value: healthEventBus.eventBusName,
    });

    // Health (event-bus), Operations
    new cdk.CfnOutput(this, 'HealthEventBusArn', {
      description: 'Health',
      value: healthEventBus.eventBusArn,
    });

    // OnCall (sns-topic), Operations
    new cdk.CfnOutput(this, 'OnCallTopicArn', {
      description: 'OnCall',
      value: onCallTopic.topicArn,
    });

    // ServiceStatus (dynamodb-table), Operations
    new cdk.CfnOutput(this, 'ServiceStatusTableName', {
      description: 'ServiceStatus',
      value: serviceStatusTable.ref,
    });
  }
}

import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class OrderServiceStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // OrderApi (api-gateway), OrderService
    const orderApi = new apigatewayv2.CfnApi(this, 'OrderApi', {
      name: 'OrderApi',
      description: 'Takes an order.',
      protocolType: 'HTTP',
    });

    // OrderApi (api-gateway), OrderService
    const orderApiLogGroup = new logs.LogGroup(this, 'OrderApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // OrderApi (api-gateway), OrderService
    new apigatewayv2.CfnStage(this, 'OrderApiStage', {
      apiId: orderApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: orderApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Shipments (sqs-queue), OrderService
    const shipmentsQueue = new sqs.Queue(this, 'ShipmentsQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // PlaceOrder (state-machine), OrderService
    const placeOrderStateMachineRole = new iam.Role(this, 'PlaceOrderStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [shipmentsQueue.queueArn],
            }),
          ],
        }),
      },
    });

    // ReserveStock (lambda-function), OrderService
    const reserveStockFunctionLogGroup = new logs.LogGroup(this, 'ReserveStockFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ReserveStock (lambda-function), OrderService
    const reserveStockFunctionRole = new iam.Role(this, 'ReserveStockFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [reserveStockFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // ReserveStock (lambda-function), OrderService
    const reserveStockFunction = new lambda.Function(this, 'ReserveStockFunction', {
      description: 'Puts the items aside.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: reserveStockFunctionRole,
      logGroup: reserveStockFunctionLogGroup,
    });

    // ChargeCard (lambda-function), OrderService
    const chargeCardFunctionLogGroup = new logs.LogGroup(this, 'ChargeCardFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ChargeCard (lambda-function), OrderService
    const chargeCardFunctionRole = new iam.Role(this, 'ChargeCardFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [chargeCardFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // ChargeCard (lambda-function), OrderService
    const chargeCardFunction = new lambda.Function(this, 'ChargeCardFunction', {
      description: 'Charges the customer’s card.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: chargeCardFunctionRole,
      logGroup: chargeCardFunctionLogGroup,
    });

    // ReleaseStock (lambda-function), OrderService
    const releaseStockFunctionLogGroup = new logs.LogGroup(this, 'ReleaseStockFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ReleaseStock (lambda-function), OrderService
    const releaseStockFunctionRole = new iam.Role(this, 'ReleaseStockFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [releaseStockFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // ReleaseStock (lambda-function), OrderService
    const releaseStockFunction = new lambda.Function(this, 'ReleaseStockFunction', {
      description: 'Undoes ReserveStock.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: releaseStockFunctionRole,
      logGroup: releaseStockFunctionLogGroup,
    });

    // PlaceOrder (state-machine), OrderService
    const placeOrderStateMachine = new stepfunctions.StateMachine(this, 'PlaceOrderStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: placeOrderStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(`{
  "Comment": "Reserves, charges, ships. What was reserved is released where the card cannot be charged.",
  "StartAt": "Reserve stock",
  "States": {
    "Reserve stock": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "\${ReserveStock}",
        "Payload.$": "$"
      },
      "ResultSelector": {
        "id.$": "$.Payload.reservation"
      },
      "ResultPath": "$.reservation",
      "Retry": [
        {
          "ErrorEquals": [
            "Lambda.ServiceException",
            "Lambda.TooManyRequestsException"
          ],
          "IntervalSeconds": 2,
          "MaxAttempts": 3,
          "BackoffRate": 2,
          "JitterStrategy": "FULL"
        }
      ],
      "Next": "Charge card"
    },
    "Charge card": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "\${ChargeCard}",
        "Payload.$": "$"
      },
      "ResultSelector": {
        "id.$": "$.Payload.receipt"
      },
      "ResultPath": "$.receipt",
      "Retry": [
        {
          "ErrorEquals": [
            "Lambda.ServiceException",
            "Lambda.TooManyRequestsException"
          ],
          "IntervalSeconds": 2,
          "MaxAttempts": 3,
          "BackoffRate": 2,
          "JitterStrategy": "FULL"
        }
      ],
      "Catch": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "ResultPath": "$.failure",
          "Next": "Release stock"
        }
      ],
      "Next": "Ship"
    },
    "Ship": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {
        "QueueUrl": "\${Shipments}",
        "MessageBody.$": "$"
      },
      "ResultPath": "$.shipment",
      "End": true
    },
    "Release stock": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "\${ReleaseStock}",
        "Payload.$": "$"
      },
      "ResultPath": null,
      "Retry": [
        {
          "ErrorEquals": [
            "Lambda.ServiceException",
            "Lambda.TooManyRequestsException"
          ],
          "IntervalSeconds": 2,
          "MaxAttempts": 3,
          "BackoffRate": 2,
          "JitterStrategy": "FULL"
        }
      ],
      "Next": "Order failed"
    },
    "Order failed": {
      "Type": "Fail",
      "Error": "CardDeclined",
      "Cause": "The card could not be charged. The stock is free again."
    }
  }
}`),
      definitionSubstitutions: {
        ReserveStock: reserveStockFunction.functionArn,
        ChargeCard: chargeCardFunction.functionArn,
        ReleaseStock: releaseStockFunction.functionArn,
        Shipments: shipmentsQueue.queueUrl,
      },
    });

    // OrderApi (api-gateway), OrderService
    const orderApiRole = new iam.Role(this, 'OrderApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [placeOrderStateMachine.stateMachineArn],
            }),
          ],
        }),
      },
    });

    // OrderApi → PlaceOrder (call)
    const orderApiToPlaceOrderStateMachineIntegration = new apigatewayv2.CfnIntegration(this, 'OrderApiToPlaceOrderStateMachineIntegration', {
      apiId: orderApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'StepFunctions-StartExecution',
      payloadFormatVersion: '1.0',
      credentialsArn: orderApiRole.roleArn,
      requestParameters: {
        StateMachineArn: placeOrderStateMachine.stateMachineArn,
        Input: '$request.body',
      },
    });

    // OrderApi → PlaceOrder (call)
    new apigatewayv2.CfnRoute(this, 'OrderApiToPlaceOrderStateMachineRoute', {
      apiId: orderApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${orderApiToPlaceOrderStateMachineIntegration.ref}`,
    });

    // PlaceOrder (state-machine), OrderService
    new iam.Policy(this, 'PlaceOrderStateMachineCallPolicy', {
      policyName: 'PlaceOrderStateMachineCallPolicy',
      roles: [placeOrderStateMachineRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [reserveStockFunction.functionArn],
        }),
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [chargeCardFunction.functionArn],
        }),
        new iam.PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [releaseStockFunction.functionArn],
        }),
      ],
    });

    // OrderApi (api-gateway), OrderService
    new cdk.CfnOutput(this, 'OrderApiUrl', {
      description: 'OrderApi',
      value: `https://${orderApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // PlaceOrder (state-machine), OrderService
    new cdk.CfnOutput(this, 'PlaceOrderStateMachineArn', {
      description: 'PlaceOrder',
      value: placeOrderStateMachine.stateMachineArn,
    });

    // Shipments (sqs-queue), OrderService
    new cdk.CfnOutput(this, 'ShipmentsQueueUrl', {
      description: 'Shipments',
      value: shipmentsQueue.queueUrl,
    });
  }
}

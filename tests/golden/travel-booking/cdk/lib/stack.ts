import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export class TravelBookingStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // TravelEvents (event-bus), Travel
    const travelEventsEventBus = new events.EventBus(this, 'TravelEventsEventBus', {
      eventBusName: 'TravelEvents',
      description: 'What happens to journeys.',
    });

    // BookTravel (state-machine), Travel
    const bookTravelStateMachineRole = new iam.Role(this, 'BookTravelStateMachineRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [travelEventsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // FlightsApi (api-gateway), Flights
    const flightsApi = new apigatewayv2.CfnApi(this, 'FlightsApi', {
      name: 'FlightsApi',
      description: 'Books and cancels seats.',
      protocolType: 'HTTP',
    });

    // HotelsApi (api-gateway), Hotels
    const hotelsApi = new apigatewayv2.CfnApi(this, 'HotelsApi', {
      name: 'HotelsApi',
      description: 'Books and cancels beds.',
      protocolType: 'HTTP',
    });

    // BookTravel (state-machine), Travel
    const bookTravelStateMachine = new stepfunctions.StateMachine(this, 'BookTravelStateMachine', {
      stateMachineType: stepfunctions.StateMachineType.STANDARD,
      role: bookTravelStateMachineRole,
      definitionBody: stepfunctions.DefinitionBody.fromString(`{
  "Comment": "A saga over two APIs and an event that is answered. What was booked is cancelled in reverse.",
  "StartAt": "Book flight",
  "States": {
    "Book flight": {
      "Type": "Task",
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": {
        "ApiEndpoint": "\${FlightsApi}",
        "Method": "POST",
        "Path": "/",
        "AuthType": "NO_AUTH",
        "RequestBody.$": "$"
      },
      "ResultSelector": {
        "status.$": "$.StatusCode"
      },
      "ResultPath": "$.flight",
      "Catch": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "ResultPath": "$.failure",
          "Next": "Tell that it failed"
        }
      ],
      "Next": "Book hotel"
    },
    "Book hotel": {
      "Type": "Task",
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": {
        "ApiEndpoint": "\${HotelsApi}",
        "Method": "POST",
        "Path": "/",
        "AuthType": "NO_AUTH",
        "RequestBody.$": "$"
      },
      "ResultSelector": {
        "status.$": "$.StatusCode"
      },
      "ResultPath": "$.hotel",
      "Catch": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "ResultPath": "$.failure",
          "Next": "Cancel flight"
        }
      ],
      "Next": "Pay"
    },
    "Pay": {
      "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents.waitForTaskToken",
      "TimeoutSeconds": 300,
      "Parameters": {
        "Entries": [
          {
            "Source": "com.example.travel",
            "DetailType": "PaymentRequested",
            "Detail": {
              "journey.$": "$.journey",
              "price.$": "$.price",
              "taskToken.$": "$$.Task.Token"
            },
            "EventBusName": "\${TravelEvents}"
          }
        ]
      },
      "ResultPath": "$.payment",
      "Catch": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "ResultPath": "$.failure",
          "Next": "Cancel hotel"
        }
      ],
      "Next": "Tell that it is booked"
    },
    "Tell that it is booked": {
      "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": {
        "Entries": [
          {
            "Source": "com.example.travel",
            "DetailType": "TravelBooked",
            "Detail.$": "$",
            "EventBusName": "\${TravelEvents}"
          }
        ]
      },
      "ResultPath": null,
      "End": true
    },
    "Cancel hotel": {
      "Type": "Task",
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": {
        "ApiEndpoint": "\${HotelsApi}",
        "Method": "DELETE",
        "Path": "/",
        "AuthType": "NO_AUTH",
        "RequestBody.$": "$"
      },
      "ResultPath": null,
      "Next": "Cancel flight"
    },
    "Cancel flight": {
      "Type": "Task",
      "Resource": "arn:aws:states:::apigateway:invoke",
      "Parameters": {
        "ApiEndpoint": "\${FlightsApi}",
        "Method": "DELETE",
        "Path": "/",
        "AuthType": "NO_AUTH",
        "RequestBody.$": "$"
      },
      "ResultPath": null,
      "Next": "Tell that it failed"
    },
    "Tell that it failed": {
      "Type": "Task",
      "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": {
        "Entries": [
          {
            "Source": "com.example.travel",
            "DetailType": "TravelFailed",
            "Detail.$": "$",
            "EventBusName": "\${TravelEvents}"
          }
        ]
      },
      "ResultPath": null,
      "Next": "Not booked"
    },
    "Not booked": {
      "Type": "Fail",
      "Error": "NotBooked",
      "Cause": "A service said no. What was booked before is cancelled."
    }
  }
}`),
      definitionSubstitutions: {
        TravelEvents: travelEventsEventBus.eventBusName,
        FlightsApi: `${flightsApi.ref}.execute-api.${this.region}.amazonaws.com`,
        HotelsApi: `${hotelsApi.ref}.execute-api.${this.region}.amazonaws.com`,
      },
    });

    // ChargeTraveller (lambda-function), Travel
    const chargeTravellerFunctionLogGroup = new logs.LogGroup(this, 'ChargeTravellerFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // ChargeTraveller (lambda-function), Travel
    const chargeTravellerFunctionRole = new iam.Role(this, 'ChargeTravellerFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [chargeTravellerFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // ChargeTraveller (lambda-function), Travel
    const chargeTravellerFunction = new lambda.Function(this, 'ChargeTravellerFunction', {
      description: 'Charges the card, and sends the token back when the bank has answered.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: chargeTravellerFunctionRole,
      logGroup: chargeTravellerFunctionLogGroup,
    });

    // ToPayments (rule), Travel
    const toPaymentsRule = new events.CfnRule(this, 'ToPaymentsRule', {
      description: 'Payments that are asked for.',
      eventBusName: travelEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.travel'],
        'detail-type': ['PaymentRequested'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ChargeTravellerFunction',
          arn: chargeTravellerFunction.functionArn,
        },
      ],
    });

    // Tickets (sqs-queue)
    const ticketsQueue = new sqs.Queue(this, 'TicketsQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ToTickets (rule), Travel
    const toTicketsRule = new events.CfnRule(this, 'ToTicketsRule', {
      description: 'Journeys that are booked.',
      eventBusName: travelEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.travel'],
        'detail-type': ['TravelBooked'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'TicketsQueue',
          arn: ticketsQueue.queueArn,
        },
      ],
    });

    // SupportCases (sqs-queue)
    const supportCasesQueue = new sqs.Queue(this, 'SupportCasesQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(345600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ToSupport (rule), Travel
    const toSupportRule = new events.CfnRule(this, 'ToSupportRule', {
      description: 'Journeys that failed.',
      eventBusName: travelEventsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.travel'],
        'detail-type': ['TravelFailed'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'SupportCasesQueue',
          arn: supportCasesQueue.queueArn,
        },
      ],
    });

    // FlightsApi (api-gateway), Flights
    const flightsApiLogGroup = new logs.LogGroup(this, 'FlightsApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // FlightsApi (api-gateway), Flights
    new apigatewayv2.CfnStage(this, 'FlightsApiStage', {
      apiId: flightsApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: flightsApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // SeatKeeper (lambda-function), Flights
    const seatKeeperFunctionLogGroup = new logs.LogGroup(this, 'SeatKeeperFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // SeatKeeper (lambda-function), Flights
    const seatKeeperFunctionRole = new iam.Role(this, 'SeatKeeperFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [seatKeeperFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // SeatKeeper (lambda-function), Flights
    const seatKeeperFunction = new lambda.Function(this, 'SeatKeeperFunction', {
      description: 'Keeps the seats.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: seatKeeperFunctionRole,
      logGroup: seatKeeperFunctionLogGroup,
    });

    // FlightsApi → SeatKeeper (call)
    const flightsApiToSeatKeeperFunctionIntegration = new apigatewayv2.CfnIntegration(this, 'FlightsApiToSeatKeeperFunctionIntegration', {
      apiId: flightsApi.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: seatKeeperFunction.functionArn,
      integrationMethod: 'POST',
      payloadFormatVersion: '2.0',
    });

    // FlightsApi → SeatKeeper (call)
    new apigatewayv2.CfnRoute(this, 'FlightsApiToSeatKeeperFunctionRoute', {
      apiId: flightsApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${flightsApiToSeatKeeperFunctionIntegration.ref}`,
    });

    // FlightsApi → SeatKeeper (call)
    seatKeeperFunction.addPermission('FlightsApiToSeatKeeperFunctionPermission', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${this.partition}:execute-api:${this.region}:${this.account}:${flightsApi.ref}/*/POST/events`,
    });

    // HotelsApi (api-gateway), Hotels
    const hotelsApiLogGroup = new logs.LogGroup(this, 'HotelsApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // HotelsApi (api-gateway), Hotels
    new apigatewayv2.CfnStage(this, 'HotelsApiStage', {
      apiId: hotelsApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: hotelsApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // RoomKeeper (lambda-function), Hotels
    const roomKeeperFunctionLogGroup = new logs.LogGroup(this, 'RoomKeeperFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // RoomKeeper (lambda-function), Hotels
    const roomKeeperFunctionRole = new iam.Role(this, 'RoomKeeperFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [roomKeeperFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // RoomKeeper (lambda-function), Hotels
    const roomKeeperFunction = new lambda.Function(this, 'RoomKeeperFunction', {
      description: 'Keeps the rooms.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(3),
      role: roomKeeperFunctionRole,
      logGroup: roomKeeperFunctionLogGroup,
    });

    // HotelsApi → RoomKeeper (call)
    const hotelsApiToRoomKeeperFunctionIntegration = new apigatewayv2.CfnIntegration(this, 'HotelsApiToRoomKeeperFunctionIntegration', {
      apiId: hotelsApi.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: roomKeeperFunction.functionArn,
      integrationMethod: 'POST',
      payloadFormatVersion: '2.0',
    });

    // HotelsApi → RoomKeeper (call)
    new apigatewayv2.CfnRoute(this, 'HotelsApiToRoomKeeperFunctionRoute', {
      apiId: hotelsApi.ref,
      routeKey: 'POST /events',
      target: `integrations/${hotelsApiToRoomKeeperFunctionIntegration.ref}`,
    });

    // HotelsApi → RoomKeeper (call)
    roomKeeperFunction.addPermission('HotelsApiToRoomKeeperFunctionPermission', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${this.partition}:execute-api:${this.region}:${this.account}:${hotelsApi.ref}/*/POST/events`,
    });

    // ToPayments → ChargeTraveller (rule-target)
    chargeTravellerFunction.addPermission('ToPaymentsRuleToChargeTravellerFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: toPaymentsRule.attrArn,
    });

    // ChargeTraveller (lambda-function), Travel
    new iam.Policy(this, 'ChargeTravellerFunctionCallPolicy', {
      policyName: 'ChargeTravellerFunctionCallPolicy',
      roles: [chargeTravellerFunctionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'],
          resources: [bookTravelStateMachine.stateMachineArn],
        }),
      ],
    });

    // Tickets (sqs-queue)
    ticketsQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ToTicketsRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [ticketsQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': toTicketsRule.attrArn },
      },
    }));

    // SupportCases (sqs-queue)
    supportCasesQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ToSupportRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [supportCasesQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': toSupportRule.attrArn },
      },
    }));

    // BookTravel (state-machine), Travel
    new cdk.CfnOutput(this, 'BookTravelStateMachineArn', {
      description: 'BookTravel',
      value: bookTravelStateMachine.stateMachineArn,
    });

    // TravelEvents (event-bus), Travel
    new cdk.CfnOutput(this, 'TravelEventsEventBusName', {
      description: 'TravelEvents',
      value: travelEventsEventBus.eventBusName,
    });

    // TravelEvents (event-bus), Travel
    new cdk.CfnOutput(this, 'TravelEventsEventBusArn', {
      description: 'TravelEvents',
      value: travelEventsEventBus.eventBusArn,
    });

    // FlightsApi (api-gateway), Flights
    new cdk.CfnOutput(this, 'FlightsApiUrl', {
      description: 'FlightsApi',
      value: `https://${flightsApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // HotelsApi (api-gateway), Hotels
    new cdk.CfnOutput(this, 'HotelsApiUrl', {
      description: 'HotelsApi',
      value: `https://${hotelsApi.ref}.execute-api.${this.region}.${this.urlSuffix}/events`,
    });

    // Tickets (sqs-queue)
    new cdk.CfnOutput(this, 'TicketsQueueUrl', {
      description: 'Tickets',
      value: ticketsQueue.queueUrl,
    });

    // SupportCases (sqs-queue)
    new cdk.CfnOutput(this, 'SupportCasesQueueUrl', {
      description: 'SupportCases',
      value: supportCasesQueue.queueUrl,
    });
  }
}

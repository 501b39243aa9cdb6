import * as cdk from 'aws-cdk-lib';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class ProductRegistrationStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // ManufacturerApi (api-destination)
    const manufacturerApiDestinationSecretName = new cdk.CfnParameter(this, 'ManufacturerApiDestinationSecretName', {
      type: 'String',
      description: 'ManufacturerApi',
      default: 'Product-registration/ManufacturerApi',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // ManufacturerApi (api-destination)
    const manufacturerApiDestinationEndpoint = new cdk.CfnParameter(this, 'ManufacturerApiDestinationEndpoint', {
      type: 'String',
      description: 'ManufacturerApi',
      default: 'https://api.manufacturer.example/v1/registrations',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // RegistrationApi (api-gateway), Product registration
    const registrationApi = new apigatewayv2.CfnApi(this, 'RegistrationApi', {
      name: 'RegistrationApi',
      description: 'Customers register what they bought.',
      protocolType: 'HTTP',
    });

    // RegistrationApi (api-gateway), Product registration
    const registrationApiLogGroup = new logs.LogGroup(this, 'RegistrationApiLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // RegistrationApi (api-gateway), Product registration
    new apigatewayv2.CfnStage(this, 'RegistrationApiStage', {
      apiId: registrationApi.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destinationArn: registrationApiLogGroup.logGroupArn,
        format: '{"requestId":"$context.requestId","time":"$context.requestTime","routeKey":"$context.routeKey","status":"$context.status","integrationError":"$context.integrationErrorMessage"}',
      },
    });

    // Registrations (event-bus), Product registration
    const registrationsEventBus = new events.EventBus(this, 'RegistrationsEventBus', {
      eventBusName: 'Registrations',
      description: 'Product registrations from every channel.',
    });

    // RegistrationApi (api-gateway), Product registration
    const registrationApiRole = new iam.Role(this, 'RegistrationApiRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:PutEvents'],
              resources: [registrationsEventBus.eventBusArn],
            }),
          ],
        }),
      },
    });

    // RegistrationApi → Registrations (put-events)
    const registrationApiToRegistrationsEventBusIntegration = new apigatewayv2.CfnIntegration(this, 'RegistrationApiToRegistrationsEventBusIntegration', {
      apiId: registrationApi.ref,
      integrationType: 'AWS_PROXY',
      integrationSubtype: 'EventBridge-PutEvents',
      payloadFormatVersion: '1.0',
      credentialsArn: registrationApiRole.roleArn,
      requestParameters: {
        EventBusName: registrationsEventBus.eventBusName,
        Source: 'com.example.registration',
        DetailType: 'ProductRegistered',
        Detail: '$request.body',
      },
    });

    // RegistrationApi → Registrations (put-events)
    new apigatewayv2.CfnRoute(this, 'RegistrationApiToRegistrationsEventBusRoute', {
      apiId: registrationApi.ref,
      routeKey: 'POST /registrations',
      target: `integrations/${registrationApiToRegistrationsEventBusIntegration.ref}`,
    });

    // AwardLoyaltyPoints (lambda-function), Product registration
    const awardLoyaltyPointsFunctionLogGroup = new logs.LogGroup(this, 'AwardLoyaltyPointsFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // AwardLoyaltyPoints (lambda-function), Product registration
    const awardLoyaltyPointsFunctionRole = new iam.Role(this, 'AwardLoyaltyPointsFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [awardLoyaltyPointsFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // AwardLoyaltyPoints (lambda-function), Product registration
    const awardLoyaltyPointsFunction = new lambda.Function(this, 'AwardLoyaltyPointsFunction', {
      description: 'Adds points for the registered product.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(10),
      role: awardLoyaltyPointsFunctionRole,
      logGroup: awardLoyaltyPointsFunctionLogGroup,
    });

    // LoyaltyPoints (rule), Product registration
    const loyaltyPointsRule = new events.CfnRule(this, 'LoyaltyPointsRule', {
      description: 'Registrations of loyalty members.',
      eventBusName: registrationsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.registration'],
        'detail-type': ['ProductRegistered'],
        detail: {
          customer: {
            loyaltyMember: [true],
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'AwardLoyaltyPointsFunction',
          arn: awardLoyaltyPointsFunction.functionArn,
        },
      ],
    });

    // SendDiscountCode (lambda-function), Product registration
    const sendDiscountCodeFunctionLogGroup = new logs.LogGroup(this, 'SendDiscountCodeFunctionLogGroup', {
      retention: logs.RetentionDays.TWO_WEEKS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });

    // SendDiscountCode (lambda-function), Product registration
    const sendDiscountCodeFunctionRole = new iam.Role(this, 'SendDiscountCodeFunctionRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [sendDiscountCodeFunctionLogGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    // SendDiscountCode (lambda-function), Product registration
    const sendDiscountCodeFunction = new lambda.Function(this, 'SendDiscountCodeFunction', {
      description: 'Sends a discount code for accessories by e-mail.',
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromInline(`exports.handler = async (event) => {
  console.log(JSON.stringify(event));
};
`),
      memorySize: 128,
      timeout: cdk.Duration.seconds(10),
      role: sendDiscountCodeFunctionRole,
      logGroup: sendDiscountCodeFunctionLogGroup,
    });

    // DiscountCode (rule), Product registration
    const discountCodeRule = new events.CfnRule(this, 'DiscountCodeRule', {
      description: 'Registrations worth a thank-you: 100 or more, and the customer wants to hear from us.',
      eventBusName: registrationsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.registration'],
        'detail-type': ['ProductRegistered'],
        detail: {
          purchase: {
            total: [
              {
                numeric: ['>=', 100],
              },
            ],
          },
          customer: {
            consents: {
              marketing: [true],
            },
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'SendDiscountCodeFunction',
          arn: sendDiscountCodeFunction.functionArn,
          inputPath: '$.detail',
        },
      ],
    });

    // ManufacturerApi (api-destination)
    const manufacturerApiDestinationConnection = new events.CfnConnection(this, 'ManufacturerApiDestinationConnection', {
      description: 'The manufacturer’s warranty service.',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${manufacturerApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // ManufacturerApi (api-destination)
    const manufacturerApiDestination = new events.CfnApiDestination(this, 'ManufacturerApiDestination', {
      description: 'The manufacturer’s warranty service.',
      connectionArn: manufacturerApiDestinationConnection.attrArn,
      invocationEndpoint: manufacturerApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 10,
    });

    // ManufacturerNotification (rule), Product registration
    const manufacturerNotificationRuleRole = new iam.Role(this, 'ManufacturerNotificationRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [manufacturerApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // UndeliveredNotifications (sqs-queue), Product registration
    const undeliveredNotificationsQueue = new sqs.Queue(this, 'UndeliveredNotificationsQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(1209600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // ManufacturerNotification (rule), Product registration
    const manufacturerNotificationRule = new events.CfnRule(this, 'ManufacturerNotificationRule', {
      description: 'Registrations of other makers’ products, where the customer agreed to share them.',
      eventBusName: registrationsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.registration'],
        'detail-type': ['ProductRegistered'],
        detail: {
          product: {
            brand: [
              {
                'anything-but': ['HomeLine'],
              },
            ],
          },
          customer: {
            consents: {
              shareWithManufacturer: [true],
            },
          },
        },
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'ManufacturerApiDestination',
          arn: manufacturerApiDestination.attrArn,
          roleArn: manufacturerNotificationRuleRole.roleArn,
          inputTransformer: {
            inputPathsMap: {
              serialNumber: '$.detail.product.serialNumber',
              sku: '$.detail.product.sku',
              country: '$.detail.purchase.country',
              date: '$.detail.purchase.date',
            },
            inputTemplate: `{
  "serialNumber": <serialNumber>,
  "sku": <sku>,
  "soldIn": <country>,
  "soldOn": <date>
}`,
          },
          retryPolicy: {
            maximumRetryAttempts: 24,
            maximumEventAgeInSeconds: 14400,
          },
          deadLetterConfig: { arn: undeliveredNotificationsQueue.queueArn },
        },
      ],
    });

    // LoyaltyPoints → AwardLoyaltyPoints (rule-target)
    awardLoyaltyPointsFunction.addPermission('LoyaltyPointsRuleToAwardLoyaltyPointsFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: loyaltyPointsRule.attrArn,
    });

    // DiscountCode → SendDiscountCode (rule-target)
    sendDiscountCodeFunction.addPermission('DiscountCodeRuleToSendDiscountCodeFunctionPermission', {
      principal: new iam.ServicePrincipal('events.amazonaws.com'),
      sourceArn: discountCodeRule.attrArn,
    });

    // UndeliveredNotifications (sqs-queue), Product registration
    undeliveredNotificationsQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'ManufacturerNotificationRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [undeliveredNotificationsQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': manufacturerNotificationRule.attrArn },
      },
    }));

    // RegistrationApi (api-gateway), Product registration
    new cdk.CfnOutput(this, 'RegistrationApiUrl', {
      description: 'RegistrationApi',
      value: `https://${registrationApi.ref}.execute-api.${this.region}.${this.urlSuffix}/registrations`,
    });

    // Registrations (event-bus), Product registration
    new cdk.CfnOutput(this, 'RegistrationsEventBusName', {
      description: 'Registrations',
      value: registrationsEventBus.eventBusName,
    });

    // Registrations (event-bus), Product registration
    new cdk.CfnOutput(this, 'RegistrationsEventBusArn', {
      description: 'Registrations',
      value: registrationsEventBus.eventBusArn,
    });

    // UndeliveredNotifications (sqs-queue), Product registration
    new cdk.CfnOutput(this, 'UndeliveredNotificationsQueueUrl', {
      description: 'UndeliveredNotifications',
      value: undeliveredNotificationsQueue.queueUrl,
    });
  }
}

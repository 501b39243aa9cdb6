import * as cdk from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class PartnerWithOutagesStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    // CarrierApi (api-destination)
    const carrierApiDestinationSecretName = new cdk.CfnParameter(this, 'CarrierApiDestinationSecretName', {
      type: 'String',
      description: 'CarrierApi',
      default: 'Partner-with-outages/CarrierApi',
      allowedPattern: '^[A-Za-z0-9/_+=.@:\\-]+$',
      maxLength: 2048,
      noEcho: true,
    });

    // CarrierApi (api-destination)
    const carrierApiDestinationEndpoint = new cdk.CfnParameter(this, 'CarrierApiDestinationEndpoint', {
      type: 'String',
      description: 'CarrierApi',
      default: 'https://api.carrier.example/v1/pickups',
      allowedPattern: '^https://\\S+$',
      maxLength: 2048,
    });

    // Parcels (event-bus), Shipping
    const parcelsEventBus = new events.EventBus(this, 'ParcelsEventBus', {
      eventBusName: 'Parcels',
      description: 'What happens to parcels.',
    });

    // CarrierApi (api-destination)
    const carrierApiDestinationConnection = new events.CfnConnection(this, 'CarrierApiDestinationConnection', {
      description: 'The carrier allows five calls a second.',
      authorizationType: 'API_KEY',
      authParameters: {
        apiKeyAuthParameters: {
          apiKeyName: 'x-api-key',
          apiKeyValue: `{{resolve:secretsmanager:${carrierApiDestinationSecretName.valueAsString}:SecretString:api_key}}`,
        },
      },
    });

    // CarrierApi (api-destination)
    const carrierApiDestination = new events.CfnApiDestination(this, 'CarrierApiDestination', {
      description: 'The carrier allows five calls a second.',
      connectionArn: carrierApiDestinationConnection.attrArn,
      invocationEndpoint: carrierApiDestinationEndpoint.valueAsString,
      httpMethod: 'POST',
      invocationRateLimitPerSecond: 5,
    });

    // PackedParcels (rule), Shipping
    const packedParcelsRuleRole = new iam.Role(this, 'PackedParcelsRuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        Permissions: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['events:InvokeApiDestination'],
              resources: [carrierApiDestination.attrArn],
            }),
          ],
        }),
      },
    });

    // RefusedParcels (sqs-queue), Shipping
    const refusedParcelsQueue = new sqs.Queue(this, 'RefusedParcelsQueue', {
      visibilityTimeout: cdk.Duration.seconds(30),
      retentionPeriod: cdk.Duration.seconds(1209600),
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    // PackedParcels (rule), Shipping
    const packedParcelsRule = new events.CfnRule(this, 'PackedParcelsRule', {
      description: 'Parcels that wait for the carrier.',
      eventBusName: parcelsEventBus.eventBusName,
      eventPattern: {
        source: ['com.example.warehouse'],
        'detail-type': ['ParcelPacked'],
      },
      state: 'ENABLED',
      targets: [
        {
          id: 'CarrierApiDestination',
          arn: carrierApiDestination.attrArn,
          roleArn: packedParcelsRuleRole.roleArn,
          deadLetterConfig: { arn: refusedParcelsQueue.queueArn },
        },
      ],
    });

    // RefusedParcels (sqs-queue), Shipping
    refusedParcelsQueue.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'PackedParcelsRule',
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [refusedParcelsQueue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': packedParcelsRule.attrArn },
      },
    }));

    // Parcels (event-bus), Shipping
    new cdk.CfnOutput(this, 'ParcelsEventBusName', {
      description: 'Parcels',
      value: parcelsEventBus.eventBusName,
    });

    // Parcels (event-bus), Shipping
    new cdk.CfnOutput(this, 'ParcelsEventBusArn', {
      description: 'Parcels',
      value: parcelsEventBus.eventBusArn,
    });

    // RefusedParcels (sqs-queue), Shipping
    new cdk.CfnOutput(this, 'RefusedParcelsQueueUrl', {
      description: 'RefusedParcels',
      value: refusedParcelsQueue.queueUrl,
    });
  }
}

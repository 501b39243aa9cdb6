import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ProductRegistrationStack } from '../lib/stack';

const template = Template.fromStack(new ProductRegistrationStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 1);
  template.resourceCountIs('AWS::Events::ApiDestination', 1);
  template.resourceCountIs('AWS::Events::Connection', 1);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 3);
  template.resourceCountIs('AWS::IAM::Role', 4);
  template.resourceCountIs('AWS::Lambda::Function', 2);
  template.resourceCountIs('AWS::Lambda::Permission', 2);
  template.resourceCountIs('AWS::Logs::LogGroup', 3);
  template.resourceCountIs('AWS::SQS::Queue', 1);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 1);
});

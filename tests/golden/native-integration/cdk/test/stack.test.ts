import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { NativeIntegrationStack } from '../lib/stack';

const template = Template.fromStack(new NativeIntegrationStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 2);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 2);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 2);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 2);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::IAM::Role', 2);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 3);
  template.resourceCountIs('AWS::SQS::Queue', 2);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 2);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { OrderServiceStack } from '../lib/stack';

const template = Template.fromStack(new OrderServiceStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 1);
  template.resourceCountIs('AWS::IAM::Role', 5);
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::Logs::LogGroup', 4);
  template.resourceCountIs('AWS::SQS::Queue', 1);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

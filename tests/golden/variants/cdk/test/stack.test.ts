import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { VariantsStack } from '../lib/stack';

const template = Template.fromStack(new VariantsStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 1);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 6);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 6);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 1);
  template.resourceCountIs('AWS::Events::ApiDestination', 2);
  template.resourceCountIs('AWS::Events::Archive', 2);
  template.resourceCountIs('AWS::Events::Connection', 2);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::EventBusPolicy', 1);
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::IAM::Role', 6);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::Lambda::Permission', 3);
  template.resourceCountIs('AWS::Logs::LogGroup', 4);
  template.resourceCountIs('AWS::SNS::Subscription', 4);
  template.resourceCountIs('AWS::SNS::Topic', 2);
  template.resourceCountIs('AWS::SQS::Queue', 4);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 3);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

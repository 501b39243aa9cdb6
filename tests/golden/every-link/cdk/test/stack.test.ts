import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EveryLinkStack } from '../lib/stack';

const template = Template.fromStack(new EveryLinkStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 2);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 6);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 6);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 2);
  template.resourceCountIs('AWS::Events::ApiDestination', 2);
  template.resourceCountIs('AWS::Events::Archive', 1);
  template.resourceCountIs('AWS::Events::Connection', 2);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::IAM::Role', 7);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
  template.resourceCountIs('AWS::Lambda::Function', 2);
  template.resourceCountIs('AWS::Lambda::Permission', 3);
  template.resourceCountIs('AWS::Logs::LogGroup', 6);
  template.resourceCountIs('AWS::Logs::ResourcePolicy', 1);
  template.resourceCountIs('AWS::SNS::Subscription', 3);
  template.resourceCountIs('AWS::SNS::Topic', 2);
  template.resourceCountIs('AWS::SNS::TopicPolicy', 1);
  template.resourceCountIs('AWS::SQS::Queue', 4);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 3);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 2);
});

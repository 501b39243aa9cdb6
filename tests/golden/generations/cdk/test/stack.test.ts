import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GenerationsStack } from '../lib/stack';

const template = Template.fromStack(new GenerationsStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::ApiDestination', 1);
  template.resourceCountIs('AWS::Events::Connection', 1);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 1);
  template.resourceCountIs('AWS::EventsV2::EventBus', 2);
  template.resourceCountIs('AWS::EventsV2::EventSource', 1);
  template.resourceCountIs('AWS::EventsV2::Subscriber', 7);
  template.resourceCountIs('AWS::IAM::Role', 10);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  template.resourceCountIs('AWS::SQS::Queue', 3);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

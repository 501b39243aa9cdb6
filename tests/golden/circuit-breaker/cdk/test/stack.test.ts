import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CircuitBreakerWithManagerStack } from '../lib/stack';

const template = Template.fromStack(new CircuitBreakerWithManagerStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::IAM::Role', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  template.resourceCountIs('AWS::SNS::TopicPolicy', 1);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { OrderAndPaymentStack } from '../lib/stack';

const template = Template.fromStack(new OrderAndPaymentStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::IAM::Role', 2);
  template.resourceCountIs('AWS::Lambda::Function', 2);
  template.resourceCountIs('AWS::Lambda::Permission', 2);
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
  template.resourceCountIs('AWS::SQS::Queue', 1);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { InsuranceClaimStack } from '../lib/stack';

const template = Template.fromStack(new InsuranceClaimStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::EventBus', 2);
  template.resourceCountIs('AWS::Events::Rule', 3);
  template.resourceCountIs('AWS::IAM::Role', 5);
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::Lambda::Permission', 2);
  template.resourceCountIs('AWS::Logs::LogGroup', 3);
  template.resourceCountIs('AWS::SQS::Queue', 1);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GatekeeperBusStack } from '../lib/stack';

const template = Template.fromStack(new GatekeeperBusStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::Archive', 1);
  template.resourceCountIs('AWS::Events::EventBus', 2);
  template.resourceCountIs('AWS::Events::Rule', 4);
  template.resourceCountIs('AWS::IAM::Role', 4);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
  template.resourceCountIs('AWS::Logs::ResourcePolicy', 1);
  template.resourceCountIs('AWS::SQS::Queue', 2);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 2);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { TheSameLoadThroughThreeChannelsStack } from '../lib/stack';

const template = Template.fromStack(new TheSameLoadThroughThreeChannelsStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 1);
  template.resourceCountIs('AWS::IAM::Role', 3);
  template.resourceCountIs('AWS::Kinesis::Stream', 1);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 3);
  template.resourceCountIs('AWS::SNS::Subscription', 1);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  template.resourceCountIs('AWS::SQS::Queue', 1);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 1);
});

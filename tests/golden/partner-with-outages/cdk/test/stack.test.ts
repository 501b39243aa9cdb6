import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PartnerWithOutagesStack } from '../lib/stack';

const template = Template.fromStack(new PartnerWithOutagesStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::Events::ApiDestination', 1);
  template.resourceCountIs('AWS::Events::Connection', 1);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::Events::Rule', 1);
  template.resourceCountIs('AWS::IAM::Role', 1);
  template.resourceCountIs('AWS::SQS::Queue', 1);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 1);
});

import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { QuotedSingleBMarkupBCodeAWSRegionResolveSsmXStack } from '../lib/stack';

const template = Template.fromStack(new QuotedSingleBMarkupBCodeAWSRegionResolveSsmXStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 20);
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', 20);
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 20);
  template.resourceCountIs('AWS::ApiGatewayV2::Stage', 20);
  template.resourceCountIs('AWS::Events::ApiDestination', 20);
  template.resourceCountIs('AWS::Events::Connection', 20);
  template.resourceCountIs('AWS::Events::EventBus', 20);
  template.resourceCountIs('AWS::Events::Rule', 20);
  template.resourceCountIs('AWS::IAM::Role', 60);
  template.resourceCountIs('AWS::Lambda::Function', 20);
  template.resourceCountIs('AWS::Lambda::Permission', 20);
  template.resourceCountIs('AWS::Logs::LogGroup', 40);
  template.resourceCountIs('AWS::SQS::Queue', 40);
  template.resourceCountIs('AWS::SQS::QueuePolicy', 40);
});

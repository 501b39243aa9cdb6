import { test } from 'node:test';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { StreamsStack } from '../lib/stack';

const template = Template.fromStack(new StreamsStack(new cdk.App(), 'Test'));

test('makes what was drawn', () => {
  template.resourceCountIs('AWS::CloudWatch::Alarm', 2);
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::Events::EventBus', 1);
  template.resourceCountIs('AWS::EventsV2::EventBus', 1);
  template.resourceCountIs('AWS::EventsV2::EventSource', 1);
  template.resourceCountIs('AWS::IAM::Role', 12);
  template.resourceCountIs('AWS::Kinesis::Stream', 1);
  template.resourceCountIs('AWS::KinesisFirehose::DeliveryStream', 1);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
  template.resourceCountIs('AWS::Pipes::Pipe', 5);
  template.resourceCountIs('AWS::S3::Bucket', 1);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  template.resourceCountIs('AWS::SNS::TopicPolicy', 1);
  template.resourceCountIs('AWS::SQS::Queue', 3);
  template.resourceCountIs('AWS::SSM::Parameter', 1);
  template.resourceCountIs('AWS::Scheduler::Schedule', 4);
  template.resourceCountIs('AWS::SecretsManager::Secret', 1);
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
});

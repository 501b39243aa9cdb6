import * as cdk from 'aws-cdk-lib';
import { StreamsStack } from '../lib/stack';

const app = new cdk.App();
new StreamsStack(app, 'Streams', {
  description: 'Streams',
});

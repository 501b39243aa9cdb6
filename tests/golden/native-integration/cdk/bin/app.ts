import * as cdk from 'aws-cdk-lib';
import { NativeIntegrationStack } from '../lib/stack';

const app = new cdk.App();
new NativeIntegrationStack(app, 'NativeIntegration', {
  description: 'Native integration',
});

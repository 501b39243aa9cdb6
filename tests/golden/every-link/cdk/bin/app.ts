import * as cdk from 'aws-cdk-lib';
import { EveryLinkStack } from '../lib/stack';

const app = new cdk.App();
new EveryLinkStack(app, 'EveryLink', {
  description: 'Every link',
});

import * as cdk from 'aws-cdk-lib';
import { AskingStack } from '../lib/stack';

const app = new cdk.App();
new AskingStack(app, 'Asking', {
  description: 'Asking',
});

import * as cdk from 'aws-cdk-lib';
import { GenerationsStack } from '../lib/stack';

const app = new cdk.App();
new GenerationsStack(app, 'Generations', {
  description: 'Generations',
});

import * as cdk from 'aws-cdk-lib';
import { VariantsStack } from '../lib/stack';

const app = new cdk.App();
new VariantsStack(app, 'Variants', {
  description: 'Variants',
});

import * as cdk from 'aws-cdk-lib';
import { InsuranceClaimStack } from '../lib/stack';

const app = new cdk.App();
new InsuranceClaimStack(app, 'InsuranceClaim', {
  description: 'Insurance claim',
});

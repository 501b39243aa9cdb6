import * as cdk from 'aws-cdk-lib';
import { ProductRegistrationStack } from '../lib/stack';

const app = new cdk.App();
new ProductRegistrationStack(app, 'ProductRegistration', {
  description: 'Product registration',
});

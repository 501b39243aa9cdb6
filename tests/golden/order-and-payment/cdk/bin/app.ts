import * as cdk from 'aws-cdk-lib';
import { OrderAndPaymentStack } from '../lib/stack';

const app = new cdk.App();
new OrderAndPaymentStack(app, 'OrderAndPayment', {
  description: 'Order and payment',
});

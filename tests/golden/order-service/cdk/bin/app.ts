import * as cdk from 'aws-cdk-lib';
import { OrderServiceStack } from '../lib/stack';

const app = new cdk.App();
new OrderServiceStack(app, 'OrderService', {
  description: 'Order service',
});

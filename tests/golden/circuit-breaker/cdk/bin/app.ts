import * as cdk from 'aws-cdk-lib';
import { CircuitBreakerWithManagerStack } from '../lib/stack';

const app = new cdk.App();
new CircuitBreakerWithManagerStack(app, 'CircuitBreakerWithManager', {
  description: 'Circuit breaker with manager',
});

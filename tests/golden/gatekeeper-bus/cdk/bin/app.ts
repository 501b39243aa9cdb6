import * as cdk from 'aws-cdk-lib';
import { GatekeeperBusStack } from '../lib/stack';

const app = new cdk.App();
new GatekeeperBusStack(app, 'GatekeeperBus', {
  description: 'Gatekeeper bus',
});

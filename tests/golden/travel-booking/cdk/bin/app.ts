import * as cdk from 'aws-cdk-lib';
import { TravelBookingStack } from '../lib/stack';

const app = new cdk.App();
new TravelBookingStack(app, 'TravelBooking', {
  description: 'Travel booking',
});

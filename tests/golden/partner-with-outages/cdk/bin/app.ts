import * as cdk from 'aws-cdk-lib';
import { PartnerWithOutagesStack } from '../lib/stack';

const app = new cdk.App();
new PartnerWithOutagesStack(app, 'PartnerWithOutages', {
  description: 'Partner with outages',
});

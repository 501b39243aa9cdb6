import * as cdk from 'aws-cdk-lib';
import { TheSameLoadThroughThreeChannelsStack } from '../lib/stack';

const app = new cdk.App();
new TheSameLoadThroughThreeChannelsStack(app, 'TheSameLoadThroughThreeChannels', {
  description: 'The same load through three channels',
});

import * as cdk from 'aws-cdk-lib';
import { ArchiveAndReplayStack } from '../lib/stack';

const app = new cdk.App();
new ArchiveAndReplayStack(app, 'ArchiveAndReplay', {
  description: 'Archive and replay',
});

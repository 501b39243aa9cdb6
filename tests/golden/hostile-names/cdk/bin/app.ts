import * as cdk from 'aws-cdk-lib';
import { QuotedSingleBMarkupBCodeAWSRegionResolveSsmXStack } from '../lib/stack';

const app = new cdk.App();
new QuotedSingleBMarkupBCodeAWSRegionResolveSsmXStack(app, 'QuotedSingleBMarkupBCodeAWSRegionResolveSsmX', {
  description: '"quoted" & \'single\' <b>markup</b> `code` \\ $(AWS::Region} ((resolve:ssm:x}}',
});

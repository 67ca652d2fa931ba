import * as cdk from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ContentStack } from './content-stack';
import { EdgeStack } from './edge-stack';
import { FoundationStack } from './foundation-stack';
import { MonitoringStack } from './monitoring-stack';
import { domain } from './names';
import { RolesStack } from './roles-stack';
import { validate, type Settings } from './settings';

/** The production variant, in the order in which it is deployed. */
export class HardenedSite extends cdk.Stage {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    validate(settings);

    const foundation = new FoundationStack(this, { settings });
    const edge = new EdgeStack(this, { settings, foundation });
    const content = new ContentStack(this, { settings });
    // It names the distribution, which it gets as a parameter: CDK cannot see that.
    content.addStackDependency(edge);
    const monitoring = new MonitoringStack(this, { settings, edge, foundation });
    // Logs are delivered into its bucket, and AWS checks that it can write there before it accepts the setting.
    monitoring.addStackDependency(content);
    // Last, because it names what all the others create.
    new RolesStack(this, { settings }).addStackDependency(monitoring);

    cdk.Tags.of(this).add('Site', domain);
    cdk.Tags.of(this).add('Owner', settings.owner);
    cdk.Tags.of(this).add('Environment', 'production');
    cdk.Tags.of(this).add('ManagedBy', 'cdk');
    cdk.Tags.of(this).add('Hardening', 'create-prodgrade');

    // What holds data, or an identity that others rely on, outlives its stack, and a change that would replace it. Only what a
    // failed first deployment created is removed, so that the next one can begin.
    cdk.RemovalPolicies.of(this).retainOnUpdateOrDelete({
      applyToResourceTypes: [
        'AWS::KMS::Key',
        'AWS::Route53::DNSSEC',
        'AWS::Route53::HostedZone',
        'AWS::Route53::KeySigningKey',
        'AWS::S3::Bucket',
      ],
    });
  }
}

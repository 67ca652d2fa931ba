import * as cdk from 'aws-cdk-lib';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import type { IConstruct } from 'constructs';

/**
 * Has cfn-guard check one stage against the proactive controls of AWS Control Tower. Findings that stay are accepted
 * here, one by one; any other finding stops the synthesis.
 */
export function checkWithControlTower(stage: cdk.Stage): void {
  const accept = accepting(stage);
  accept('cloudfront_access_logs_enabled_check', 'Knows the legacy logs only. They need access lists on the bucket, which CT.S3.PR.5 wants off', 'edge/Site/Distribution');
  accept('cloudwatch_log_group_encrypted_check', 'Knows keys of the same stack only; this one is of the stack foundation', 'edge/Site/ViewerRequestLogs', 'edge/Site/WebAcl/Acl/Logs');
  accept('s3_bucket_logging_enabled_check', 'It holds logs; a log of who writes them would have no end', 'content/Logs/Bucket', 'content/Audit/Records/Bucket');
  accept('s3_bucket_logging_enabled_check', 'Reached by S3 and by the distribution only; who reads the original is logged', 'replica/Bucket');
  accept('s3_event_notifications_enabled_check', 'Nothing waits for uploads, so nobody needs an event for each', 'content/Content/Bucket', 'content/Logs/Bucket', 'replica/Bucket', 'content/Audit/Records/Bucket');
  accept('s3_bucket_object_lock_enabled_check', 'A lock would keep a page from being taken down, in the copy too', 'content/Content/Bucket', 'replica/Bucket');
  accept('s3_bucket_object_lock_enabled_check', 'Logs name visitors: you may have to forget one, so you must be able to delete', 'content/Logs/Bucket');
  accept('s3_bucket_default_encryption_kms_check', 'S3 cannot write its access logs into a bucket with a key of KMS', 'content/Logs/Bucket');

  const plugin = new CfnGuardValidator();
  cdk.Validations.of(stage).addPlugins({
    name: plugin.name,
    validate(context) {
      const { success, violations } = plugin.validate(context);
      // It reports keys twice, the second time without saying which.
      return { success, violations: violations.map((violation) => ({ ...violation, violatingResources: violation.violatingResources.filter(({ resourceLogicalId }) => resourceLogicalId) })) };
    },
  });
}

function accepting(stage: cdk.Stage) {
  return (rule: string, reason: string, ...paths: readonly string[]): void => {
    for (const path of paths) {
      const construct = path.split('/').reduce<IConstruct>((parent, id) => parent.node.findChild(id), stage);
      cdk.Validations.of(construct).acknowledge({ id: `cdk-validator-cfnguard::${rule}`, reason });
    }
  };
}

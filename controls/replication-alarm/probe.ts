import { alarmIsHeard } from '../../src/probes/alarm.js';
import { finding, type Probe } from '../../src/probes/probe.js';

interface Replication {
  readonly ReplicationConfiguration: {
    readonly Rules: readonly { readonly ID: string; readonly Destination: { readonly Bucket: string } }[];
  };
}

export const probe: Probe = {
  control: 'replication-alarm',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const { bucket, region } = target.facts;
    const asked = await target.call<Replication>({
      as: 'owner',
      service: 's3',
      operation: 'GetBucketReplication',
      input: { Bucket: bucket },
    });
    if (!asked.ok) return finding(['nothing is copied, so nothing can fail'], '');
    const [rule] = asked.output.ReplicationConfiguration.Rules;
    return alarmIsHeard(target, {
      namespace: 'AWS/S3',
      name: 'OperationsFailedReplication',
      dimensions: {
        SourceBucket: bucket,
        DestinationBucket: rule!.Destination.Bucket.replace('arn:aws:s3:::', ''),
        RuleId: rule!.ID,
      },
      value: 1,
      region,
    });
  },
};

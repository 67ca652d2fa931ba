import { own } from '../../src/probes/calls.js';
import { expect, finding, type Probe, type Trouble } from '../../src/probes/probe.js';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export const probe: Probe = {
  control: 'distribution-only-policy',
  needs: ['aws'],
  async run(target) {
    const { bucket, distribution } = target.facts;
    const { Policy } = await own<{ Policy: string }>(target, 's3', 'GetBucketPolicy', { Bucket: bucket });
    const { Statement } = JSON.parse(Policy) as { Statement: readonly Statement[] };
    const allowing = Statement.filter(({ Effect }) => Effect === 'Allow');
    return finding(
      [
        expect(allowing.length > 0, 'the bucket policy lets nobody read'),
        ...allowing.map((statement) => outsider(statement, distribution)),
      ],
      'the bucket policy names this distribution and nobody else',
    );
  },
};

/** Key names of conditions are case-insensitive, values are not. */
function outsider(statement: Statement, distribution: string | undefined): Trouble {
  const conditions = Object.values(statement.Condition ?? {}).flatMap((keys) => Object.entries(keys));
  const sources = conditions.filter(([key]) => key.toLowerCase() === 'aws:sourcearn').flatMap(([, value]) => value);
  const ours =
    distribution !== undefined &&
    sources.length > 0 &&
    sources.every((source) => source.endsWith(`:distribution/${distribution}`));
  return expect(
    ours,
    `the bucket policy lets ${JSON.stringify(statement.Principal)} ${[statement.Action].flat().join(', ')}`,
  );
}

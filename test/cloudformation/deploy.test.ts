/** The deploy script where something is wrong: a clear word, a status, and nothing changed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploy, shells } from '../support/cloudformation/play-deploy.js';

describe('deploy.sh', () => {
  it.each(shells)('deploys the stacks in order, tells each what it needs, and sends the pages, in %s', (name) => {
    const { status, stderr, asked, root } = deploy([], ['--yes'], undefined, name);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const deployed = [
      ...asked.matchAll(/cloudformation deploy --region (\S+) --stack-name example-com-(\S+)(.*)/g),
    ].map(([, region, name, rest]) => [name, region, rest] as const);
    expect(deployed.map(([name, region]) => `${name} ${region}`)).toEqual([
      'foundation us-east-1',
      'edge us-east-1',
      'replica eu-west-1',
      'content eu-central-1',
      'data-alarms eu-central-1',
      'monitoring us-east-1',
      'roles us-east-1',
    ]);
    for (const [name, , rest] of deployed)
      expect(rest, name).toMatch(/--parameter-overrides .*ContentRegion=eu-central-1.*--tags .*Owner=example-org/);
    const told = Object.fromEntries(deployed.map(([name, , rest]) => [name!, rest]));
    expect(told['content']).toMatch(/DistributionId=E1EXAMPLE ReplicaKeyArn=arn:/);
    expect(told['data-alarms']).toMatch(/AuditKeyArn=told/);
    expect(told['roles']).toMatch(/DistributionId=E1EXAMPLE .*AuditKeyArn=told .*HealthCheckId=told/);
    expect(asked).toMatch(/s3 cp .* s3:\/\/the-bucket\//);
    expect(readFileSync(join(root, 'hardened/account.txt'), 'utf8')).toBe('111122223333\n');
  });

  it.each(['edge', 'content'])('a template that outgrew a request stops it before anything changes: %s', (name) => {
    const grown = (root: string, bytes: number) => {
      const path = join(root, `hardened/${name}.yaml`);
      writeFileSync(path, `${readFileSync(path, 'utf8')}# `.padEnd(bytes - 1, 'x').concat('\n'));
    };
    for (const args of [['--yes'], ['--dry-run']]) {
      const { status, stderr, changed } = deploy([], args, (root) => grown(root, 51_201));
      expect(stderr).toMatch(
        new RegExp(`hardened/${name}.yaml has 51201 bytes\\. CloudFormation takes at most 51,200[\\s\\S]*--s3-bucket`),
      );
      expect([status, changed]).toEqual([1, false]);
    }
    expect(deploy([], ['--yes'], (root) => grown(root, 51_200)).status).toBe(0);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'no credentials',
      ['sts get-caller-identity|255|Unable to locate credentials'],
      /no valid AWS credentials: sign in/,
    ],
    [
      'a stack that somebody else changes',
      ['StackStatus|0|UPDATE_IN_PROGRESS'],
      /UPDATE_IN_PROGRESS: somebody is changing it/,
    ],
    [
      'a stack whose first deployment failed',
      ['describe-stack-events|0|CertificateX', 'StackStatus|0|ROLLBACK_COMPLETE'],
      /CertificateX[\s\S]*ROLLBACK_COMPLETE: its first deployment failed[\s\S]*aws cloudformation delete-stack --region us-east-1 --stack-name example-com-foundation/,
    ],
    [
      'a stack whose deletion did not finish',
      ['describe-stack-events|0|BucketX not empty', 'StackStatus|0|DELETE_FAILED'],
      /BucketX not empty[\s\S]*DELETE_FAILED: its deletion did not finish[\s\S]*aws cloudformation delete-stack --region us-east-1/,
    ],
    [
      'a stack whose rollback failed',
      ['StackStatus|0|UPDATE_ROLLBACK_FAILED'],
      /aws cloudformation continue-update-rollback/,
    ],
    [
      'rights that do not reach',
      ['StackStatus|254|AccessDenied'],
      /AccessDenied[\s\S]*cannot look up the stack example-com-foundation/,
    ],
  ])('says so and changes nothing: %s', (_, played, message) => {
    const { status, stderr, changed } = deploy(played);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
    expect(changed).toBe(false);
  });

  it('refuses another account than the first', () => {
    const { status, stderr, changed } = deploy([], ['--yes'], (root) =>
      writeFileSync(join(root, 'hardened/account.txt'), '444455556666\n'),
    );
    expect(stderr).toMatch(/for account 111122223333, but the site is in the account of hardened\/account\.txt/);
    expect([status, changed]).toEqual([1, false]);
  });

  it('asks before it begins, and goes on without an answer only when told to', () => {
    const { status, stderr, changed } = deploy([], []);
    expect(stderr).toMatch(/pass --yes/);
    expect([status, changed]).toEqual([2, false]);
  });

  it.skipIf(existsSync('/usr/bin/aws'))('says where to get the AWS CLI', () => {
    const { status, stderr } = deploy([], ['--yes'], (root) => rmSync(join(root, 'played/bin/aws')));
    expect(stderr).toMatch(/the AWS CLI is missing: https:/);
    expect(status).toBe(1);
  });

  it('stops at a zone that DNS does not lead to yet, with its name servers', () => {
    const { status, stderr, asked } = deploy(["OutputKey=='DistributionId'|254|Stack with id x does not exist"]);
    expect(stderr).toMatch(/ns-1\.awsdns-01\.org\nns-2\.awsdns-02\.net/);
    expect(status).toBe(3);
    expect(asked).not.toMatch(/deploy .*example-com-edge/);
  });

  it('prints why a stack failed, and stops there', () => {
    const { status, stderr, asked } = deploy([
      'deploy --region us-east-1 --stack-name example-com-edge|255|Failed to create',
      'describe-stack-events|0|2026 Distribution The certificate is not there',
    ]);
    expect(stderr).toMatch(
      /The certificate is not there[\s\S]*the stack example-com-edge in us-east-1 was not deployed; what ran before still runs/,
    );
    expect(status).toBe(1);
    expect(asked).not.toMatch(/example-com-content|s3 cp/);
  });

  it('says that the stacks stand when the upload fails', () => {
    const { status, stderr } = deploy(['s3 cp|1|upload failed']);
    expect(stderr).toMatch(/the stacks are deployed, the upload failed: what was live stays live/);
    expect(status).toBe(1);
  });

  it('protects the stacks of the site from deletion, and leaves the proof of concept easy to remove', () => {
    const protectedStacks = (...args: string[]) => {
      const { status, asked } = deploy(['EnableTerminationProtection|0|False'], ['--yes', '--no-upload', ...args]);
      expect(status).toBe(0);
      return [...asked.matchAll(/update-termination-protection .*--stack-name (\S+) --enable/g)].map(
        ([, name]) => name,
      );
    };
    expect(protectedStacks()).toContain('example-com-content');
    expect(protectedStacks()).toHaveLength(7);
    expect(protectedStacks('--insecure')).toEqual([]);
  });

  it('changes nothing in a dry run', () => {
    const { status, stdout, changed } = deploy([], ['--dry-run']);
    expect(stdout).toMatch(/example-com-edge in us-east-1: would be made from hardened\/edge\.yaml/);
    expect([status, changed]).toEqual([0, false]);
  });
});

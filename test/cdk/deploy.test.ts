/** The deploy script: stack after stack, with what each takes, and again after a first deployment failed. AWS and the CDK command are played. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answers } from '../../src/core/types.js';
import { root as ours, renderSample } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';

/** Answers about a stack as `stacks.json` says, and notes what was asked. */
const AWS = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const asked = process.argv.slice(2);
appendFileSync(process.env.PLAYED + '/asked', 'aws ' + asked.join(' ') + '\\n');
const { refusal, ...stacks } = JSON.parse(readFileSync(process.env.PLAYED + '/stacks.json', 'utf8'));
const name = asked[asked.indexOf('--stack-name') + 1];
if (refusal !== undefined || stacks[name] === undefined) {
  console.error(refusal ?? 'Stack with id ' + name + ' does not exist');
  process.exit(254);
}
if (asked.includes('describe-stacks')) console.log(JSON.stringify({ Stacks: [stacks[name]] }));
`;
/** Notes what was asked. A stack that it deployed is there, with the outputs that others take. */
const CDK = `const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync(process.env.PLAYED + '/asked', 'cdk ' + process.argv.slice(2).join(' ') + '\\n');
const stacks = JSON.parse(readFileSync(process.env.PLAYED + '/stacks.json', 'utf8'));
const Outputs = Object.entries({ DistributionId: 'E1EXAMPLE', ReplicaKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1', ...Object.fromEntries(['ZoneId', 'OriginAccessControlId', 'CertificateArn', 'HeadersPolicyId', 'AuditKeyArn', 'AccessLogDeliveryArn', 'HealthCheckId'].map((name) => [name, 'told'])) }).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
stacks[process.argv[4].replace('hardened/', 'example-com-')] = { StackStatus: 'CREATE_COMPLETE', Outputs };
writeFileSync(process.env.PLAYED + '/stacks.json', JSON.stringify(stacks));
`;

/** Runs a script where `stacks` are there already, or where AWS refuses every question. */
function runScript(
  command: readonly string[],
  stacks: Readonly<Record<string, unknown>>,
  answers: Partial<Answers> = {},
) {
  const root = writeTree(renderSample({ iac: 'cdk', ...answers }));
  const played = join(root, 'played');
  for (const folder of ['played', 'node_modules/aws-cdk/bin']) mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['aws-cdk-lib', 'constructs', 'tsx'])
    symlinkSync(join(ours, 'node_modules', name), join(root, 'node_modules', name));
  writeFileSync(join(root, 'node_modules/aws-cdk/bin/cdk.js'), CDK);
  writeFileSync(join(played, 'aws'), AWS, { mode: 0o755 });
  writeFileSync(join(played, 'asked'), '');
  writeFileSync(join(played, 'stacks.json'), JSON.stringify(stacks));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...command], {
    cwd: root,
    env: { PATH: `${played}:${process.env['PATH']}`, PLAYED: played },
    encoding: 'utf8',
  });
  const asked = readFileSync(join(played, 'asked'), 'utf8').trimEnd().split('\n');
  rmSync(root, { recursive: true });
  return {
    status,
    stdout,
    stderr,
    asked,
    deployed: asked.filter((line) => line.startsWith('cdk')),
    lifted: asked.filter((line) => line.includes('update-termination-protection')),
  };
}

function deploy(stacks: Readonly<Record<string, unknown>>, answers: Partial<Answers> = {}) {
  return runScript(['scripts/deploy.ts', '--delegated', '--no-color'], stacks, answers);
}

function output(name: string, stacks: Readonly<Record<string, unknown>>) {
  const { status, stdout, stderr } = runScript(['scripts/output.ts', name], stacks);
  return { status, stdout, stderr };
}

it('deploys the stacks in order, and hands over what comes from another region', () => {
  const { status, stderr, deployed, lifted } = deploy({});
  expect([status, stderr]).toEqual([0, '']);
  const id = (stack: string) => ` --parameters example-com-${stack}:DistributionId=E1EXAMPLE`;
  expect(deployed).toEqual([
    'cdk deploy --exclusively hardened/foundation --no-color',
    'cdk deploy --exclusively hardened/edge --no-color',
    `cdk deploy --exclusively hardened/replica${id('replica')} --no-color`,
    `cdk deploy --exclusively hardened/content${id('content')} --parameters example-com-content:ReplicaKeyArn=arn:aws:kms:eu-west-1:111122223333:key/1 --no-color`,
    'cdk deploy --exclusively hardened/data-alarms --parameters example-com-data-alarms:AuditKeyArn=told --no-color',
    'cdk deploy --exclusively hardened/monitoring --no-color',
    `cdk deploy --exclusively hardened/roles ${[
      'ZoneId=told',
      'DistributionId=E1EXAMPLE',
      ...['OriginAccessControlId', 'CertificateArn', 'HeadersPolicyId', 'AuditKeyArn'].map((name) => `${name}=told`),
      ...['AccessLogDeliveryArn', 'HealthCheckId'].map((name) => `${name}=told`),
    ]
      .map((each) => `--parameters example-com-roles:${each}`)
      .join(' ')} --no-color`,
  ]);
  expect(lifted).toEqual([]);
});

it.each(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'])(
  'begins again where a first deployment ended as %s: the CDK command may delete what is left',
  (StackStatus) => {
    const { status, asked, lifted } = deploy({ 'example-com-content': { StackStatus } });
    expect(status).toBe(0);
    expect(lifted).toEqual([
      'aws cloudformation update-termination-protection --region eu-central-1 --stack-name example-com-content --output json --no-enable-termination-protection',
    ]);
    expect(asked[asked.indexOf(lifted[0]!) + 1]).toMatch(/^cdk deploy --exclusively hardened\/content /);
  },
);

it.each(['CREATE_COMPLETE', 'REVIEW_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED'])(
  'leaves the protection of a stack that is %s',
  (StackStatus) => {
    expect(deploy({ 'example-com-edge': { StackStatus }, 'example-com-content': { StackStatus } }).lifted).toEqual([]);
  },
);

it('has nothing to lift where no stack is protected', () => {
  expect(deploy({ 'example-com-edge': { StackStatus: 'ROLLBACK_COMPLETE' } }, { tier: 'baseline' }).lifted).toEqual([]);
});

it('says what AWS said, and stops', () => {
  const { status, stderr, deployed } = deploy({ refusal: 'AccessDenied: not you' });
  expect(stderr).toMatch(/^AccessDenied: not you$/m);
  expect([status, deployed]).toEqual([1, []]);
});

it('prints an output by either way of writing its name', () => {
  const stacks = {
    'example-com-content': { Outputs: [{ OutputKey: 'ContentBucket', OutputValue: 'a-bucket' }] },
  };
  for (const name of ['content_bucket', 'ContentBucket'])
    expect(output(name, stacks)).toEqual({ status: 0, stdout: 'a-bucket\n', stderr: '' });
});

it('says in one line why it cannot print an output', () => {
  const credentials = 'Unable to locate credentials. You can configure credentials by running "aws configure".';
  expect(output('content_bucket', { refusal: `\n${credentials}` })).toEqual({
    status: 1,
    stdout: '',
    stderr: `${credentials}\n`,
  });
  expect(output('content_bucket', {})).toEqual({
    status: 1,
    stdout: '',
    stderr: 'No stack has an output ContentBucket.\n',
  });
});

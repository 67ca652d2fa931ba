/** The emulator as a target of probes. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Call, Credentials, Deployment, Facts, Reply } from '../../../src/probes/target.js';
import { web } from '../../../src/probes/web.js';
import { lacks } from './gaps.js';
import { type Emulator, python } from './ministack.js';

export interface OpenTarget extends Deployment {
  readonly close: () => void;
}

export async function emulatorTarget(emulator: Emulator, facts: Facts): Promise<OpenTarget> {
  const { call: callAs, close } = caller(emulator, facts.region);
  const owner = await makeOwner(callAs);
  const call: Deployment['call'] = (asked) => callAs({ ...asked, as: asked.as === 'owner' ? owner : asked.as });
  return {
    facts,
    lacks,
    ...web({ at: { address: '127.0.0.1', ...emulator.ports }, ca: emulator.certificate }),
    call,
    records: (name, type) => records(call, name, type),
    token: handMadeToken,
    close,
  };
}

/** Root is MiniStack's own: no policy binds it. */
type EmulatorCall = Omit<Call, 'as'> & { readonly as: Exclude<Call['as'], 'owner'> | Key | 'root' };
type Key = Pick<Credentials, 'AccessKeyId' | 'SecretAccessKey'>;
type CallAs = <Output>(call: EmulatorCall) => Promise<Reply<Output>>;

/** An administrator, whom AWS lets do everything that no policy denies. */
async function makeOwner(call: CallAs): Promise<Key> {
  const user = { UserName: `prodgrade-owner-${randomUUID()}` };
  const iam = async <Output>(operation: string, input: Call['input']) => {
    const reply = await call<Output>({ as: 'root', service: 'iam', operation, input: { ...user, ...input } });
    if (!reply.ok) throw new Error(`iam ${operation}: ${reply.code}`);
    return reply.output;
  };
  await iam('CreateUser', {});
  await iam('PutUserPolicy', {
    PolicyName: 'everything',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    }),
  });
  return (await iam<{ AccessKey: Key }>('CreateAccessKey', {})).AccessKey;
}

/** One process answers all calls: starting a client for each would take longer than all probes together. */
export function caller({ ports, environment }: Emulator, region: string): { call: CallAs; close: () => void } {
  const endpoints = [`https://localhost:${ports.https}`, `http://localhost:${ports.http}`];
  const process_ = spawn(
    python!,
    [join(import.meta.dirname, 'cloud/calls.py'), ...endpoints, environment['AWS_CA_BUNDLE']!],
    { env: { ...environment }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const waiting: ((reply: Reply<never>) => void)[] = [];
  createInterface({ input: process_.stdout }).on('line', (line) => waiting.shift()!(JSON.parse(line) as Reply<never>));
  process_.on('exit', () => {
    for (const answer of waiting.splice(0)) answer({ ok: false, code: 'the caller ended' });
  });
  const call: CallAs = ({ region: elsewhere = region, scheme = 'https', ...asked }) => {
    process_.stdin.write(`${JSON.stringify({ ...asked, region: elsewhere, scheme })}\n`);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return { call, close: () => process_.stdin.end() };
}

interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly AliasTarget?: { readonly DNSName: string };
  readonly ResourceRecords?: readonly { readonly Value: string }[];
}

/** MiniStack has no name server: what one would answer stands in the zones. */
async function records(call: Deployment['call'], name: string, type: string): Promise<readonly string[]> {
  const zones = await call<{ HostedZones: readonly { readonly Id: string }[] }>({
    as: 'owner',
    service: 'route53',
    operation: 'ListHostedZones',
    input: {},
  });
  if (!zones.ok) throw new Error(`ListHostedZones: ${zones.code}`);
  const found: string[] = [];
  for (const { Id } of zones.output.HostedZones) {
    const sets = await call<{ ResourceRecordSets: readonly RecordSet[] }>({
      as: 'owner',
      service: 'route53',
      operation: 'ListResourceRecordSets',
      input: { HostedZoneId: Id },
    });
    if (!sets.ok) throw new Error(`ListResourceRecordSets: ${sets.code}`);
    const asked = sets.output.ResourceRecordSets.filter((set) => set.Name === `${name}.` && set.Type === type);
    found.push(
      ...asked.flatMap(({ AliasTarget, ResourceRecords = [] }) =>
        AliasTarget ? [`alias ${AliasTarget.DNSName}`] : ResourceRecords.map(({ Value }) => Value),
      ),
    );
  }
  return found;
}

/** MiniStack checks a token's claims and not its signature. */
function handMadeToken(claims: Readonly<Record<string, string>>): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [
    part({ alg: 'RS256', typ: 'JWT' }),
    part({ iat: now, nbf: now, exp: now + 600, ...claims }),
    part('unsigned'),
  ].join('.');
}

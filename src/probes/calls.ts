/** Calls to AWS that probes share. */
import { expect, type Trouble } from './probe.js';
import type { Call, Caller, Credentials, Deployment } from './target.js';

/** Where AWS keeps what belongs to CloudFront: its metrics, alarms and certificates. */
export const EDGE_REGION = 'us-east-1';

/** The owner's call; rejects when AWS refuses it. */
export async function own<Output = unknown>(
  target: Deployment,
  service: string,
  operation: string,
  input: Call['input'],
  region?: string,
): Promise<Output> {
  const reply = await target.call<Output>({ as: 'owner', service, operation, input, ...(region && { region }) });
  if (!reply.ok) throw new Error(`${service} ${operation}: ${reply.code}`);
  return reply.output;
}

/** A trouble when a call that must be refused was let through, or failed for any other reason. */
export async function mustBeRefused(target: Deployment, who: string, call: Call): Promise<Trouble> {
  const reply = await target.call(call);
  if (reply.ok) return `${who} may ${call.service} ${call.operation}`;
  return expect(
    /^(AccessDenied|AccessDeniedException|AuthorizationError|AllAccessDisabled|UnauthorizedOperation|403)$/.test(
      reply.code,
    ),
    `${call.service} ${call.operation} by ${who} answers ${reply.code}`,
  );
}

/** A trouble when a call that must work was refused. */
export async function mustWork(target: Deployment, who: string, call: Call): Promise<Trouble> {
  const reply = await target.call(call);
  return reply.ok ? undefined : `${who} may not ${call.service} ${call.operation}: ${reply.code}`;
}

/** Credentials of a role taken with a web identity token, or AWS's error code. */
export async function takeRole(
  target: Deployment,
  role: string,
  claims: Readonly<Record<string, string>>,
): Promise<Credentials | string> {
  const input = { RoleArn: role, RoleSessionName: 'prodgrade-probe', WebIdentityToken: target.token(claims) };
  const reply = await target.call<{ Credentials: Credentials }>({
    as: 'anybody',
    service: 'sts',
    operation: 'AssumeRoleWithWebIdentity',
    input,
  });
  return reply.ok ? reply.output.Credentials : reply.code;
}

export interface DistributionConfig {
  readonly HttpVersion: string;
  readonly IsIPV6Enabled: boolean;
  readonly ViewerCertificate: { readonly ACMCertificateArn?: string };
}

/** Configuration of the distribution; undefined when none serves the site. */
export async function distributionConfig(target: Deployment): Promise<DistributionConfig | undefined> {
  const { distribution } = target.facts;
  if (distribution === undefined) return undefined;
  return (
    await own<{ DistributionConfig: DistributionConfig }>(target, 'cloudfront', 'GetDistributionConfig', {
      Id: distribution,
    })
  ).DistributionConfig;
}

/** Nobody may read or list the bucket past the distribution. */
export async function anonymousTroubles(target: Deployment, bucket: string, key: string): Promise<readonly Trouble[]> {
  const as: Caller = 'anybody';
  return [
    await mustBeRefused(target, 'anybody', {
      as,
      service: 's3',
      operation: 'GetObject',
      input: { Bucket: bucket, Key: key },
    }),
    await mustBeRefused(target, 'anybody', {
      as,
      service: 's3',
      operation: 'ListObjectsV2',
      input: { Bucket: bucket },
    }),
  ];
}

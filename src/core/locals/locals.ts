/** The values that templates see, as `it`. Derived from answers alone. */

import { bucketName, certificateName, resourcePrefix, roleNames, websiteHost } from '../aws/names.js';
import { replicaRegion } from '../aws/regions.js';
import { type WebsiteEndpoint, websiteEndpoint } from '../aws/website-endpoints.js';
import { type Deployment, flavorTraits } from '../flavors.js';
import { manualSteps } from '../selection/manual-steps.js';
import type { Selection } from '../selection/select.js';
import { anchorOf } from '../text/anchor.js';
import { type Answers, type BucketRole, type Control, type ManualStep, type Measure, measures } from '../types.js';
import { type Circumstances, makeCircumstances } from './circumstances.js';
import type { Comparison } from './comparison.js';
import type { DocumentedControl, DocumentedOff, Documents } from './documents.js';
import { pageFor } from './page.js';

export interface Locals extends Answers, Circumstances {
  /** Version of the generator. Only the pin of the upgrade may contain it, so that a new version alone changes no other file. */
  readonly version: string;
  /** Prefix of resource names, at most 28 characters. */
  readonly prefix: string;
  /** Common name of the certificate; the domain unless that is longer than 64 characters. */
  readonly certificateName: string;
  /** Name of the zone when it is a new one. */
  readonly zoneName: string;
  readonly newZone: boolean;
  /** Host name the PoC answers to, which is also its bucket's name. */
  readonly websiteHost: string;
  /** False where S3 takes neither the domain nor its www name as a bucket: the PoC cannot be reached by name. */
  readonly websiteReachable: boolean;
  /** S3's website endpoint in the region of the data. */
  readonly websiteEndpoint: WebsiteEndpoint;
  /** Domain, and www where asked. */
  readonly hosts: readonly string[];
  readonly replicaRegion: string;
  /** Name of a bucket; account and region as the flavor writes them. */
  readonly bucketName: (role: BucketRole, account: string, region: string) => string;
  /** Roles that there are, by their names after the prefix. */
  readonly roles: readonly string[];
  /** Alarms that there are, by their names after the prefix. */
  readonly alarms: readonly string[];
  /** Alarms in the region of the data, likewise. */
  readonly dataAlarms: readonly string[];
  /** Names of the records that the site serves or is known by, without those that prove the certificate. */
  readonly recordNames: readonly string[];
  /** Owner and name of the GitHub repository; empty when not known. */
  readonly repoOwner: string;
  /** CloudFront's security policy for viewers, by tier. */
  readonly tlsPolicy: string;
  /** Lower bound of the Terraform AWS provider. */
  readonly providerFloor: string;
  /** Names of the six measures, by number. */
  readonly measures: Readonly<Record<Measure, string>>;
  readonly controls: readonly DocumentedControl[];
  readonly off: readonly DocumentedOff[];
  /** Whether a control is on. For docs and workflows; infrastructure files use slots. */
  readonly on: (id: string) => boolean;
  /** What is left to the owner, in the runbook's order. */
  readonly byHand: readonly ManualStep[];
  /** Commands of the first deployment. */
  readonly deployment: Deployment;
  /** Link to a heading of a page in Markdown, by its title. */
  readonly anchor: (title: string) => string;
  /** The command that renders the same repository again. */
  readonly replay: string;
  /** What the comparison page shows; no other file sees it. */
  readonly comparison?: Comparison;
}

/**
 * Route 53's reference names TLS 1.0 to 1.2 for an HTTPS health check, so no tier starts with a floor of 1.3. The
 * owner may choose it where there is no health check: it turns visitors away, so it is never the default.
 */
const TLS_POLICIES = { baseline: 'TLSv1.2_2021', standard: 'TLSv1.2_2025', strict: 'TLSv1.2_2025' } as const;
/** Lowest provider with every argument that is rendered, where a bucket that does not say which keys it refuses shows no change. */
const PROVIDER_FLOOR = '6.40';

/** Throws on a name that does not exist, so that a typo in a template never prints nothing. */
export function strictLocals(locals: Locals): Locals {
  return new Proxy(locals, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target))
        throw new ReferenceError(`template uses it.${key}, which does not exist`);
      return Reflect.get(target, key);
    },
  });
}

export function makeLocals(
  answers: Answers,
  selection: Selection,
  context: { version: string; replay: string; documents: ReadonlyMap<string, Documents> },
): Locals {
  const { domain } = answers;
  const on = new Set(selection.on.map((control) => control.id));
  const host = websiteHost(domain);
  const hosts = answers.www ? [domain, `www.${domain}`] : [domain];
  const prefix = resourcePrefix(domain);
  const documented = (control: Control): DocumentedControl => {
    const { page, onPage, missed } = context.documents.get(control.id)!;
    return { ...control, page: pageFor(page, answers.iac), onPage, missed };
  };
  const brought = (kind: 'alarms' | 'dataAlarms' | 'roles' | 'records'): readonly string[] =>
    selection.on.flatMap((control) => control[kind] ?? []);
  const regional = selection.on.some(({ regionalNames }) => regionalNames);
  const ground = {
    ...answers,
    newZone: answers.zone === 'new',
    alarms: brought('alarms'),
    dataAlarms: brought('dataAlarms'),
  };
  const off = selection.off.map((each) => ({ ...each, control: documented(each.control) }));
  return strictLocals({
    ...ground,
    ...makeCircumstances({ selection, off, ground }),
    version: context.version,
    replay: context.replay,
    prefix,
    certificateName: certificateName(domain),
    zoneName: certificateName(domain),
    websiteHost: host,
    websiteReachable: host.includes('.'),
    websiteEndpoint: websiteEndpoint(answers.region),
    hosts,
    replicaRegion: replicaRegion(answers.region),
    bucketName: (role, account, region) => bucketName(prefix, role, account, regional ? region : undefined),
    roles: inOrder(brought('roles')),
    recordNames: [...hosts, ...brought('records').map((record) => `${record}.${domain}`)],
    repoOwner: answers.repo.split('/')[0] ?? '',
    tlsPolicy: TLS_POLICIES[answers.tier],
    providerFloor: PROVIDER_FLOOR,
    measures,
    controls: selection.on.map(documented),
    off,
    byHand: manualSteps(answers, selection.on),
    on: (id) => on.has(id),
    deployment: flavorTraits[answers.iac].deployment(answers, (id) => on.has(id)),
    anchor: anchorOf,
  });
}

/** Those of the core first, as `roleNames` lists them. */
function inOrder(roles: readonly string[]): readonly string[] {
  return [...roleNames.filter((name) => roles.includes(name)), ...roles.filter((name) => !roleNames.includes(name))];
}

/** A site that stands on the emulator, and its owner's repository, which is upgraded and deployed again. */
import * as nodeFs from 'node:fs';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { upgradeVerb } from '../../../src/commands/upgrade/verb.js';
import type { FileTree } from '../../../src/core/types.js';
import { renderRepository } from '../../../src/flows/render.js';
import type { FileSystem } from '../../../src/io/file-system.js';
import { catalogue as withoutVersion } from '../catalogue.js';
import { runVerb } from '../world.js';
import { writeTree } from '../write-tree.js';
import { withoutNoise } from './gaps.js';
import { openSite } from './open-site.js';
import type { Scenario } from './scenarios.js';
import type { Site } from './site.js';
import { mustRun, plannedChanges, pointAtEmulator } from './terraform.js';

/** Migrations to versions that are newer than the one that rendered the code are no part of these tests. */
const catalogue = { ...withoutVersion, version: '99.0.0' };
/** What the function at the edge prints is no record: its log group goes. */
const HOLDS_DATA =
  /^aws_(s3_bucket|kms_key|kms_alias|kms_key_policy|route53_zone|cloudwatch_log_group(?!\.viewer_request))\./;
/** A setting of a bucket that is gone from the code is never taken back either. */
const SETTING = /^aws_s3_bucket_\w+\.(?:logs|replica|audit)$/;

/** What Terraform would do to one resource. */
export interface Change {
  readonly address: string;
  readonly change: { readonly actions: readonly string[]; readonly importing?: { readonly id: string } };
}

/** Addresses of the changes that have this action. */
export function at(changes: readonly Change[], action: string): readonly string[] {
  return changes.filter(({ change }) => change.actions.includes(action)).map(({ address }) => address);
}

/** Reasons for controls that are left out, as `--set waive=` takes them. */
export function asGiven(waive: Readonly<Record<string, string>>): string {
  return Object.entries(waive)
    .map(([id, reason]) => `${id}=${reason}`)
    .join('; ');
}

/** Says whether the resource holds data that nobody can bring back, or gives the right to read it. */
export function isHeld(address: string): boolean {
  return HOLDS_DATA.test(address) || SETTING.test(address);
}

export class Upgrades {
  private constructor(
    private readonly site: Site,
    /** What the owner has in git: the rendered code, as it is upgraded. */
    readonly repository: string,
  ) {}

  /** Starts the emulator and writes the repository; nothing is deployed yet. */
  static async open(scenario: Scenario): Promise<Upgrades> {
    const site = await openSite(scenario, 'hardened');
    return new Upgrades(site, writeTree(renderRepository(site.answers, catalogue).tree));
  }

  /** The same site, with a copy of the repository. */
  copy(name: string): Upgrades {
    const folder = join(this.repository, '..', `${this.site.locals.prefix}-${name}-${process.pid}`);
    cpSync(this.repository, folder, { recursive: true });
    return new Upgrades(this.site, folder);
  }

  /** Runs `upgrade` with these arguments. @returns what it printed @throws what it refused */
  async upgrade(...argv: readonly string[]): Promise<string> {
    const fs = nodeFs as unknown as FileSystem;
    const call = [this.repository, '--yes', ...argv];
    const { code, out, err, error } = await runVerb(upgradeVerb, call, { fs, catalogue });
    if (code !== 0) throw error ?? new Error(err);
    return out;
  }

  /** Brings the code of the owner to where it is deployed from. @returns what Terraform would change */
  async plan(): Promise<readonly Change[]> {
    const { root, folder } = this.site;
    for (const name of readdirSync(folder)) if (name.endsWith('.tf')) rmSync(join(folder, name));
    const names = readdirSync(join(this.repository, 'hardened')).filter((name) => name.endsWith('.tf'));
    const tree: FileTree = new Map(
      names.map((name) => {
        const bytes = readFileSync(join(this.repository, 'hardened', name));
        return [`hardened/${name}`, { bytes, executable: false, class: 'managed' }];
      }),
    );
    pointAtEmulator(tree, root, 'hardened', 'local');
    await this.terraform('init', '-input=false', '-no-color');
    await this.terraform('plan', '-input=false', '-no-color', '-out=upgrade.tfplan');
    const { resource_changes = [] } = JSON.parse(await this.terraform('show', '-json', 'upgrade.tfplan'));
    return resource_changes as readonly Change[];
  }

  /** Applies the last plan. */
  async apply(): Promise<void> {
    await this.terraform('apply', '-input=false', '-no-color', 'upgrade.tfplan');
  }

  /** What a plan would change now, less what the emulator alone is to blame for. */
  async left(): Promise<readonly string[]> {
    return withoutNoise(await plannedChanges(this.site.folder, this.site.emulator.environment));
  }

  /** Removes the repository, but not the site. */
  remove(): void {
    rmSync(this.repository, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    this.remove();
    await this.site.close();
  }

  private terraform(...args: readonly string[]): Promise<string> {
    return mustRun(this.site.folder, args, this.site.emulator.environment);
  }
}

/** The `hardened/` of a repository in memory, deployed by the real `terraform` with a state of its own. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Volume } from 'memfs';
import { mustRun } from '../emulator/terraform.js';
import { filesOf } from '../upgrade/repositories.js';

interface Plan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly previous_address?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** A folder with the code of a repository in memory, and the state of what it made. Needs no cloud. */
export class Deployment {
  private readonly folder = mkdtempSync(join(tmpdir(), 'prodgrade-moved-'));

  async apply(volume: Volume): Promise<void> {
    await this.plan(volume);
    await this.terraform('apply', '-input=false', '-no-color', 'a.tfplan');
  }

  /** What Terraform would change. */
  async plan(volume: Volume): Promise<Plan['resource_changes']> {
    for (const name of readdirSync(this.folder)) if (name.endsWith('.tf')) rmSync(join(this.folder, name));
    for (const [path, text] of Object.entries(filesOf(volume)))
      if (path.startsWith('hardened/')) writeFileSync(join(this.folder, path.slice('hardened/'.length)), text);
    await this.terraform('init', '-input=false', '-no-color');
    await this.terraform('plan', '-input=false', '-no-color', '-out=a.tfplan');
    return (JSON.parse(await this.terraform('show', '-json', 'a.tfplan')) as Plan).resource_changes;
  }

  /** What the state has. */
  async addresses(): Promise<readonly string[]> {
    return (await this.terraform('state', 'list')).trim().split('\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private terraform(...args: readonly string[]): Promise<string> {
    return mustRun(this.folder, args, {});
  }
}

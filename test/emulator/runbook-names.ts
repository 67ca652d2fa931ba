/** The names that a runbook has its reader paste into the shell, on a deployed site. */
import { expect } from 'vitest';
import { runbookSection } from './shell.js';
import type { Site } from './site.js';

type Run = (script: string) => Promise<string>;

/** Every name has a value, and with them the site is uploaded as it is written there. */
export async function expectRunbookWorks(site: Site, run: Run): Promise<void> {
  const [names = ''] = runbookSection(site, 'Names used in commands');
  const variables = [...names.matchAll(/^([A-Z_]+)=\$/gm)].map(([, name]) => name!);
  expect(variables).toContain('BUCKET');
  const values = await run(`${names}\n${variables.map((name) => `printf '%s\\n' "${name}=$${name}"`).join('\n')}`);
  for (const name of variables) expect(values).toMatch(new RegExp(`^${name}=\\S{3}`, 'm'));
  const [upload = ''] = runbookSection(site, 'Upload and look');
  expect(await run(`${names}\n${upload}`)).toMatch(/nothing|answers/);
}

/** Asking for pages of the site. */
import { expect, type Trouble } from './probe.js';
import type { Answer, Deployment } from './target.js';

/** A path that no site has. With an extension: without one, the viewer function leads on to a folder. */
export const MISSING_PAGE = '/prodgrade-probe/no-such-page.html';

/** Path under which the page of every folder stands, asked for without naming its file. */
export function page(target: Deployment, path: string): Promise<Answer> {
  return target.request(target.facts.hosts[0], path, { scheme: target.facts.scheme });
}

export interface HeaderRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Headers must stand on a good page and on an error page alike: attackers choose which one they embed. */
export async function headerTroubles(target: Deployment, rules: readonly HeaderRule[]): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const path of ['/', MISSING_PAGE]) {
    const { headers } = await page(target, path);
    for (const { name, pattern } of rules) {
      const value = headers[name];
      troubles.push(
        expect(
          value !== undefined && pattern.test(value),
          `${path} answers ${value === undefined ? `without ${name}` : `${name}: ${value}`}`,
        ),
      );
    }
  }
  return troubles;
}

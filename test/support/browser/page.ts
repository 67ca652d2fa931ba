/** What a real browser, axe and Lighthouse say of a deployed site. Registers tests in the suite that deployed it. */
import { AxePuppeteer } from '@axe-core/puppeteer';
import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../emulator/site.js';
import { accepted } from './accepted.js';
import { hasChromium, openBrowser } from './browser.js';
import { visit } from './troubles.js';

const PAGES = [
  { path: '/', status: 200 },
  { path: '/docs/', status: 200 },
  { path: '/no-such-page', status: 404 },
] as const;

export function browserTests(site: () => Site): void {
  describe.skipIf(!hasChromium())('in a real Chromium', () => {
    let browser: Browser;
    const url = (path: string) => `https://${site().answers.domain}${path}`;
    beforeAll(async () => {
      browser = await openBrowser(site().emulator);
    });
    afterAll(() => browser?.close());

    it.each(PAGES)('$path loads without a complaint', async ({ path, status }) => {
      const seen = await visit(browser, url(path));
      expect(seen.status).toBe(status);
      expect(seen.troubles).toEqual([]);
    });

    it('refuses an inline script, so a complaint would have been seen', async () => {
      const { troubles } = await visit(browser, url('/'), () => {
        const { document } = globalThis as unknown as {
          document: {
            createElement: (name: string) => { textContent: string };
            body: { append: (node: unknown) => void };
          };
        };
        const script = document.createElement('script');
        script.textContent = '1';
        document.body.append(script);
      });
      expect(troubles).toContain('policy refuses script-src-elem inline');
    });

    it.each(PAGES)('axe finds nothing on $path', async ({ path }) => {
      const { page } = await visit(browser, url(path));
      const { violations, passes } = await new AxePuppeteer(page).analyze();
      expect(passes.length).toBeGreaterThan(0);
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    });

    it('Lighthouse finds nothing but what is accepted with a reason', async () => {
      const { lhr } = (await lighthouse(url('/'), {
        port: Number(new URL(browser.wsEndpoint()).port),
        logLevel: 'error',
        output: 'json',
      }))!;
      const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score]));
      const weak = Object.values(lhr.audits).filter(
        ({ id, score, scoreDisplayMode }) =>
          score !== null && score < 1 && scoreDisplayMode !== 'informative' && !accepted.has(id),
      );
      expect(lhr.audits).toMatchObject(Object.fromEntries([...accepted.keys()].map((id) => [id, { id }])));
      console.log('Lighthouse', scores);
      expect(lhr.runtimeError).toBeUndefined();
      expect(weak.map(({ id, displayValue = '' }) => `${id} ${displayValue}`)).toEqual([]);
      expect(scores).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
      expect(scores['performance']).toBeGreaterThanOrEqual(0.9);
    });
  });
}

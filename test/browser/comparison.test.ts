/** The comparison page as people meet it: opened from disk, without script, on a phone, in the dark, on paper. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOfflineBrowser } from '../../scripts/tools/offline-browser.js';
import { type Tier, tiers } from '../../src/core/types.js';
import { hasChromium } from '../support/browser/browser.js';
import { renderSample } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';

const pages = new Map(
  tiers.map((tier) => [tier, pathToFileURL(join(writeTree(renderSample({ tier })), 'docs/comparison.html')).href]),
);

describe.skipIf(!hasChromium())('comparison page in a real Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openOfflineBrowser();
  });
  afterAll(() => browser?.close());

  async function open(tier: Tier, prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
    const page = await browser.newPage();
    await prepare(page);
    await page.goto(pages.get(tier)!);
    return page;
  }

  it('asks for nothing but itself and complains of nothing', async () => {
    const asked: string[] = [];
    const said: string[] = [];
    await open('strict', async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
    });
    expect(asked).toEqual([pages.get('strict')]);
    expect(said).toEqual([]);
  });

  it.each(['light', 'dark'])('axe finds nothing when it is %s', async (value) => {
    for (const tier of tiers) {
      const page = await open(tier, (each) => each.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]));
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      const { violations, passes } = await new AxePuppeteer(page).analyze();
      expect(passes.length).toBeGreaterThan(0);
      expect(
        violations.map(
          ({ id, help, nodes }) => `${tier}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      ).toEqual([]);
    }
  });

  it('shows both drawings and every measure without script', async () => {
    const page = await open('standard', (each) => each.setJavaScriptEnabled(false));
    const heights = (await page.evaluate(
      '[...document.querySelectorAll("svg.drawing, .measure")].map((each) => each.getBoundingClientRect().height)',
    )) as number[];
    expect(heights).toHaveLength(8);
    expect(Math.min(...heights)).toBeGreaterThan(200);
  });

  it.each([320, 390, 768, 1280])('is never wider than a screen of %i pixels', async (width) => {
    const page = await open('strict', (each) => each.setViewport({ width, height: 800 }));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it.each(tiers)('keeps every word of a drawing within its box, tier %s', async (tier) => {
    const page = await open(tier, (each) => each.setViewport({ width: 1280, height: 800 }));
    const outside = await page.evaluate(`[...document.querySelectorAll('.node')].flatMap((node) => {
      const { right, bottom } = node.querySelector('rect').getBoundingClientRect();
      return [...node.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > right || text.getBoundingClientRect().bottom > bottom).map((text) => text.textContent);
    })`);
    expect(outside).toEqual([]);
  });

  it.each([
    ['A4', 718, 1047],
    ['US Letter', 740, 980],
  ])('brings the drawings to the first sheet of %s, side by side', async (_paper, width, height) => {
    const page = await open('strict', async (each) => {
      await each.setViewport({ width, height });
      await each.emulateMediaType('print');
    });
    const [left, right] = (await page.evaluate(
      '[...document.querySelectorAll("svg.drawing")].map((each) => { const { top, bottom } = each.getBoundingClientRect(); return { top, bottom }; })',
    )) as { top: number; bottom: number }[];
    expect(left!.top).toBe(right!.top);
    expect(right!.bottom).toBeLessThan(height);
  });

  it('shows the words of a drawing on a phone, where the drawing would be too small to read', async () => {
    const page = await open('strict', (each) => each.setViewport({ width: 390, height: 844 }));
    const shown = await page.evaluate(
      '[...document.querySelectorAll(".drawn .frame, .drawn .words")].filter((each) => each.checkVisibility() && each.offsetHeight > 0).map((each) => each.className)',
    );
    expect(shown).toEqual(['words', 'words', 'words', 'words']);
  });
});

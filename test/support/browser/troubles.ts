/** What a visitor's browser has to complain about on a page. */
import type { Browser, Page } from 'puppeteer-core';

export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** Refused by the content security policy, failed, or written to the console as an error or a warning. */
  readonly troubles: readonly string[];
}

/** Opens a page and listens until nothing more is loaded; `meddle` runs in the page before that. */
export async function visit(browser: Browser, url: string, meddle?: () => void): Promise<Visit> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  await page.exposeFunction('probeSees', (text: string) => troubles.push(text));
  await page.evaluateOnNewDocument(() => {
    const { document, probeSees } = globalThis as unknown as {
      document: EventTarget;
      probeSees: (text: string) => void;
    };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI } = event as unknown as { effectiveDirective: string; blockedURI: string };
      probeSees(`policy refuses ${effectiveDirective} ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  const said: { readonly text: string; readonly url: string }[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      said.push({ text: message.text(), url: message.location().url ?? '' });
  });
  const response = await page.goto(url, { waitUntil: 'networkidle0' });
  if (meddle) {
    await page.evaluate(meddle);
    await page.waitForNetworkIdle({ idleTime: 200 });
  }
  // A page that is missing says so here too, under the address that it was sent on to: that is its status, not a trouble.
  const others = said.filter((each) => each.url !== response!.url());
  const complaints = others.map((each) => `console: ${each.text} ${each.url}`.trim());
  return { page, status: response!.status(), troubles: [...troubles, ...complaints] };
}

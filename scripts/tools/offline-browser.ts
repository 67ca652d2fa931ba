/** A Chromium that reaches nothing but files. */
import { type Browser, launch } from 'puppeteer-core';
import { findChromium } from './find.js';

/** For files: no name is looked up and nothing is fetched. */
export function openOfflineBrowser(): Promise<Browser> {
  return launch({
    executablePath: findChromium()!,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

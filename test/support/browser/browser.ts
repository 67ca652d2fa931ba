/** A real Chromium that finds the emulator under the site's own name. */
import { createHash, X509Certificate } from 'node:crypto';
import { type Browser, launch } from 'puppeteer-core';
import { findChromium } from '../../../scripts/tools/find.js';
import type { Emulator } from '../emulator/ministack.js';

const chromium = findChromium();

export function hasChromium(): boolean {
  return chromium !== undefined;
}

export function openBrowser({ ports, certificate }: Emulator): Promise<Browser> {
  return launch({
    executablePath: chromium!,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      // Every other host is the browser's own business: it must not wait for an answer.
      `--host-resolver-rules=MAP * 127.0.0.1:${ports.https}`,
      // Trusts this one certificate; everything else about TLS stays as strict as for visitors.
      `--ignore-certificate-errors-spki-list=${fingerprint(certificate)}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function fingerprint(pem: string): string {
  return createHash('sha256')
    .update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

/** Photographs the comparison page of an example for the README: `npm run screenshot`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openOfflineBrowser } from './tools/offline-browser.js';

const root = resolve(import.meta.dirname, '..');
const page = join(root, 'examples/terraform/standard/docs/comparison.html');
const WIDTH = 1200;
const MARGIN = 8;

const browser = await openOfflineBrowser();
const tab = await browser.newPage();
await tab.setViewport({ width: WIDTH, height: 900 });
await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
await tab.goto(pathToFileURL(page).href);
// From the title to the end of the drawings: the rest is for reading.
const bottom = Number(
  await tab.evaluate(
    'Math.max(...[...document.querySelectorAll("svg.drawing")].map((each) => each.getBoundingClientRect().bottom))',
  ),
);
writeFileSync(
  join(root, 'docs/comparison.png'),
  await tab.screenshot({
    clip: { x: 0, y: 0, width: WIDTH, height: Math.ceil(bottom) + MARGIN },
    captureBeyondViewport: true,
  }),
);
await browser.close();

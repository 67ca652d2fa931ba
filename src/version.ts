import { readFileSync } from 'node:fs';

/** Version of this package. `src/` and the bundle's `dist/` both lie one level below package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/**
 * A program: runs the tests of `hardened` of each app it is given, `<name>=<folder>`, as a suite of that name. All in one
 * process, for loading the library takes longer than most apps.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe } from 'node:test';

const load = createRequire(import.meta.url);

for (const each of process.argv.slice(2)) {
  const [, name = '', folder = ''] = /^(.*?)=(.*)$/.exec(each)!;
  // What a file registers while it is loaded belongs to the suite.
  describe(name, () => load(join(folder, 'test/hardened.test.ts')));
}

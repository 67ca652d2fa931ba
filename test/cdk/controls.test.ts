/** Each control left out alone: the app is still typed and clean, its evidence fails, and the test that the control brought would miss it. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control, FileTree } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';
import { failingTests, findings, needless, synthesize, typeErrors, writeApp } from '../support/cdk/app.js';
import { expectFailure, judgeCdk } from '../support/checks/evidence.js';

const waivable = controls.filter(
  (control) => !control.builtIn && !control.manual && !control.flavors?.cdk?.unavailable,
);
const everything = renderSample({ iac: 'cdk', add: waivable.filter(({ optIn }) => optIn).map(({ id }) => id) });

function withDependents(id: string): readonly string[] {
  return [
    id,
    ...controls.filter((control) => control.requires?.includes(id)).flatMap((control) => withDependents(control.id)),
  ];
}

function without({ id }: Control): FileTree {
  const gone = withDependents(id);
  return renderSample({
    iac: 'cdk',
    add: waivable.filter((each) => each.optIn && !gone.includes(each.id)).map((each) => each.id),
    waive: Object.fromEntries(gone.map((each) => [each, 'left out by a test'])),
  });
}

const apps = waivable.map((control) => ({ id: control.id, control, tree: without(control), folder: '' }));
for (const app of apps) app.folder = writeApp(app.tree);
const brought = (id: string) =>
  textOf(everything, 'test/hardened.test.ts').includes(`it('${id}: `) ||
  textOf(everything, 'test/hardened.test.ts').includes(`it("${id}: `);

beforeAll(async () => synthesize(...apps.map(({ folder }) => folder)));
afterAll(() => {
  for (const { folder } of apps) rmSync(folder, { recursive: true, force: true });
});

it('every type fits, whatever is left out, and nothing is imported in vain', async () => {
  expect(await typeErrors(...apps.map(({ folder }) => folder))).toBe('');
});

it.each(apps)(
  'without $id the rule packs find nothing that is not acknowledged, and nothing is acknowledged in vain',
  ({ folder }) => {
    expect(findings(folder)).toEqual([]);
    expect(needless(folder)).toEqual([]);
  },
);

it.each(apps)('without $id its evidence fails', async ({ control, tree, folder }) => {
  expectFailure(await judgeCdk(control.id, tree, folder, 'hardened'), tree);
});

it('every control brings a test, but for those that are no infrastructure', () => {
  expect(waivable.map(({ id }) => id).filter((id) => !brought(id))).toEqual(['ci-checks']);
});

describe('the tests of the whole app', () => {
  const judged = apps.filter(({ id }) => brought(id));
  const tests = [...everything].filter(([path]) => path.startsWith('test/'));
  let failing: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const folders = judged.map(({ id, tree }) => [id, writeApp(new Map([...tree, ...tests]))] as const);
    const whole = writeApp(everything);
    failing = await failingTests({ ...Object.fromEntries(folders), whole });
    for (const folder of [whole, ...folders.map(([, each]) => each)]) rmSync(folder, { recursive: true, force: true });
  });

  it('pass there', () => {
    expect(failing.get('whole')).toEqual([]);
  });

  it.each(judged)('fail for $id where its lines are gone', ({ id }) => {
    expect(failing.get(id)).toContainEqual(expect.stringMatching(new RegExp(`^${id}: `)));
  });
});

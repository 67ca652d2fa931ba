/** Each control left out alone: the app is still typed and clean, its evidence fails, and the test that the control brought would miss it. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Control, FileTree } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';
import { findings, needless, ownTests, synthesize, typeErrors, writeApp } from '../support/cdk/app.js';
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

it.each(apps.filter(({ id }) => brought(id)))(
  'the test of $id fails where its lines are gone',
  async ({ id, tree }) => {
    const tests = [...everything].filter(([path]) => path.startsWith('test/'));
    const folder = writeApp(new Map([...tree, ...tests]));
    const { status, output } = await ownTests(folder, `--test-name-pattern=^${id}: `);
    rmSync(folder, { recursive: true, force: true });
    expect(status, output).toBe(1);
    expect(output).toMatch(new RegExp(`not ok \\d+ - ${id}: `));
  },
);

/** What an owner may do to the code without weakening it: no finding may come of that. */
import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { isOverModel, judge, spoiled } from '../support/evidence.js';
import { changes } from './changes.js';
import { type Undecided, undecided } from './undecided.js';

const add = controls.filter(({ optIn }) => optIn).map(({ id }) => id);
const trees = { terraform: renderSample({ add }), cloudformation: renderSample({ iac: 'cloudformation', add }) };
const all = await Promise.all(
  controls.filter(({ manual }) => !manual).map(async (each) => ({ each, is: await isOverModel(each.id) })),
);
const converted = all.filter(({ is }) => is).map(({ each }) => each);

describe.each(['terraform', 'cloudformation'] as const)('%s that its owner changes', (flavor) => {
  const asked = converted.filter(({ flavors }) => !flavors?.[flavor]?.unavailable);

  describe.each(Object.keys(changes[flavor]))('%s', (how) => {
    const changed = changes[flavor][how]!(trees[flavor]);

    it.each(asked)('still has $id', async ({ id }) => {
      expect(await judge(id, flavor, changed)).toBe('holds');
    });
  });
});

describe('code that says a value in a way of its own', () => {
  function changed({ file, find, replace, more = '' }: Undecided): FileTree {
    const tree = spoiled(trees.terraform, { file, find, replace });
    return new Map(tree).set('hardened/more.tf', { ...tree.get(file)!, bytes: new TextEncoder().encode(more) });
  }

  it.each(undecided.filter(({ why }) => why === undefined))('holds $id where it says $replace', async (each) => {
    expect(await judge(each.id, 'terraform', changed(each))).toBe('holds');
  });

  it.each(undecided.filter(({ why }) => why !== undefined))(
    'leaves $id unknown where it says $replace',
    async (each) => {
      const said = await judge(each.id, 'terraform', changed(each));
      expect(said).toContain('  Unknown: ');
      expect(said).toContain(each.why);
    },
  );

  it('fails deploy-role when another file attaches a policy to it', async () => {
    const more = `resource "aws_iam_role_policy_attachment" "more" {
  role       = aws_iam_role.deploy.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
`;
    const same = { file: 'hardened/deploy-role.tf', find: /^/, replace: '\n' };
    const said = await judge('deploy-role', 'terraform', changed({ ...same, id: 'deploy-role', more }));
    expect(said).toMatch(/^hardened\/more\.tf:\d+ {2}The role has managed policies/);
  });
});

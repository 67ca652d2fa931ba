/** What an owner may do to the code without weakening it: no finding may come of that. */
import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { changes, filesWithResources, inModule, unknowns } from '../support/checks/changes.js';
import { judge, spoiled, type Written } from '../support/checks/evidence.js';
import { type Undecided, undecided } from '../support/checks/undecided.js';

const add = controls.filter(({ optIn }) => optIn).map(({ id }) => id);
const trees = { terraform: renderSample({ add }), cloudformation: renderSample({ iac: 'cloudformation', add }) };
const written = controls.filter(({ manual }) => !manual);

describe.each(['terraform', 'cloudformation'] as const)('%s that its owner changes', (flavor) => {
  const asked = written.filter(({ flavors }) => !flavors?.[flavor]?.unavailable);

  describe.each(Object.keys(changes[flavor]))('%s', (how) => {
    const changed = changes[flavor][how]!(trees[flavor]);

    it.each(asked)('still has $id', async ({ id }) => {
      expect(await judge(id, flavor, changed)).toBe('holds');
    });
  });
});

/** What evidence says wrongly: something that nobody can know is no weakness. */
async function alarmed(flavor: Written, tree: FileTree): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, flavors } of written) {
    const said = flavors?.[flavor]?.unavailable ? 'holds' : await judge(id, flavor, tree);
    if (said !== 'holds' && !said.includes('  Unknown: ')) found.push(`${id}: ${said}`);
  }
  return found;
}

describe('code that leaves open what it makes', () => {
  it.each(
    (['terraform', 'cloudformation'] as const).flatMap((flavor) =>
      Object.entries(unknowns[flavor]).map(([how, change]) => ({ flavor, how, change })),
    ),
  )('is never found wrong: $flavor $how', async ({ flavor, change }) => {
    expect(await alarmed(flavor, change(trees[flavor]))).toEqual([]);
  });

  it.each(filesWithResources(trees.terraform))('is never found wrong with %s in a module', async (path) => {
    expect(await alarmed('terraform', inModule(trees.terraform, path))).toEqual([]);
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

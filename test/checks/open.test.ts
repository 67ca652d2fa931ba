/** What only a plan knows: no value of a file is in the code, or nobody knows whether its resources are there. No finding may come of that. */
import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';
import { judge, type Written } from '../support/checks/evidence.js';

const add = controls.filter(({ optIn }) => optIn).map(({ id }) => id);
const trees = { terraform: renderSample({ add }), cloudformation: renderSample({ iac: 'cloudformation', add }) };
const asked = controls.filter(({ manual }) => !manual);

/** Takes the values of a file out of the code. */
type Opening = (text: string) => string;

const VARIABLE = 'variable "not_said" {}\n';
/** What Terraform wants to be literal, or to name a block. */
const LITERAL = /^ +(?:provider|count|for_each|depends_on|prevent_destroy|create_before_destroy)\b/;
const ARGUMENT = /^( +\w+ += )(?:[^[{(\n]+|\[.*\])$/gm;
const RESOURCE = /^resource .*\{\n(?!.*\b(?:count|for_each)\b)(?!.*\n.*\b(?:count|for_each)\b)/gm;
const PROPERTY = /^( {6,}(?:- )?(?!Type: AWS::|Version)[A-Z][\w:]*: )[^\s>|].*$/gm;

const openings: Readonly<Record<string, { flavor: Written; files: RegExp; open: Opening }>> = {
  'whose arguments are variables': {
    flavor: 'terraform',
    files: /^hardened\/[^/]+\.tf$/,
    open: (text) =>
      text.replace(/^(?:resource|data) .*\{\n[\s\S]*?^\}$/gm, (block) =>
        block.replace(ARGUMENT, (line, start) => (LITERAL.test(line) ? line : `${start}var.not_said`)),
      ) + VARIABLE,
  },
  'whose resources may not be there': {
    flavor: 'terraform',
    files: /^hardened\/[^/]+\.tf$/,
    open: (text) => text.replace(RESOURCE, '$&  count = var.not_said\n') + VARIABLE,
  },
  'whose properties are parameters': {
    flavor: 'cloudformation',
    files: /^hardened\/[^/]+\.yaml$/,
    open: (text) => {
      const [head = '', resources = ''] = text.split(/^(?=Resources:$)/m);
      const parameter = 'Parameters:\n  NotSaid:\n    Type: String\n';
      const declared = /^Parameters:$/m.test(head) ? head.replace(/^Parameters:\n/m, parameter) : head + parameter;
      return declared + resources.replace(PROPERTY, '$1!Ref NotSaid');
    },
  },
};

function opened(tree: FileTree, path: string, open: Opening): FileTree {
  const bytes = new TextEncoder().encode(open(textOf(tree, path)));
  return new Map(tree).set(path, { ...tree.get(path)!, bytes });
}

describe.each(Object.entries(openings))('a file %s', (_, { flavor, files, open }) => {
  const tree = trees[flavor];

  it.each([...tree.keys()].filter((path) => files.test(path)))('%s fails no control', async (path) => {
    const changed = opened(tree, path, open);
    expect(textOf(changed, path)).not.toBe(textOf(tree, path));
    const there = asked.filter(({ flavors }) => !flavors?.[flavor]?.unavailable);
    const said = await Promise.all(there.map(async ({ id }) => `${id}: ${await judge(id, flavor, changed)}`));
    expect(said.filter((each) => !/: holds$| {2}Unknown: /.test(each))).toEqual([]);
  });
});

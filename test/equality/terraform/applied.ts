/** What Terraform would have made: every resource with the values that the code gives it, addresses under their names. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import { forProvider5, putBack } from '../../support/provider-5.js';
import { initDir, terraform } from '../../support/terraform.js';
import { writeTree } from '../../support/write-tree.js';
import type { Place } from '../reader.js';
import type { Raw } from '../unread.js';
import { type Code, codeOf, configured } from './code.js';
import { documentText } from './documents.js';
import { mockFiles, placeholder } from './mocks.js';
import { keyNames, nameOf } from './names.js';

export interface Applied {
  readonly resources: readonly (Place & { readonly type: string; readonly values: Raw })[];
  readonly outputs: Raw;
  readonly tags: readonly Raw[];
}

/**
 * @param folder `hardened` or `insecure`
 * @param hosts names that the certificate may be asked for
 * @param environment of a shared provider
 */
export async function applied(
  tree: FileTree,
  folder: string,
  hosts: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Applied> {
  const code = await codeOf(tree, folder);
  const root = join(writeTree(forProvider5(tree)), folder);
  for (const [name, text] of Object.entries(mockFiles(code, hosts))) writeFileSync(join(root, name), text);
  await initDir(root, environment);
  const run = await terraform(root, ['test', '-json', '-verbose', '-filter=tests/zz_equality.tftest.hcl'], environment);
  const printed = run.stdout.split('\n').find((line) => line.includes('"type":"test_state"'));
  if (run.status !== 0 || printed === undefined)
    throw new Error(`terraform test in ${root} failed:\n${problems(run.stdout)}${run.stderr}`);
  const { root_module, outputs } = JSON.parse(printed).test_state;
  return named(root_module.resources, outputs, code);
}

function problems(stdout: string): string {
  const messages = stdout.split('\n').filter((line) => line.includes('"@level":"error"'));
  return messages
    .map((line) => JSON.parse(line))
    .map(
      ({ diagnostic = {}, ...message }) =>
        `${message['@message']} ${diagnostic.detail ?? ''} ${diagnostic.address ?? ''}\n`,
    )
    .join('');
}

function named(states: readonly Raw[], { equality_providers, ...outputs }: Raw, code: Code): Applied {
  const written = new Map(code.resources.map((block) => [block.address, block]));
  const texts = documentTexts(states);
  const kept = protectedOnes(code);
  const managed = states
    .filter(({ mode }) => mode === 'managed')
    .map((state) => {
      const block = written.get(`${state.type}.${state.name}`)!;
      const region: string = equality_providers.value[block.provider]?.region ?? '';
      return {
        type: state.type as string,
        address: state.address as string,
        id: placeholder(block.address),
        values: putBack(state.type, configured(state.values, block.body), block.body, code.variables, state.values),
        region,
        kept: kept.has(block.address),
      };
    });
  const names = new Map([
    ...managed.flatMap(({ type, id, values }) => {
      const name = nameOf(type, values);
      return name === undefined ? [] : [[id, name] as const];
    }),
    ...keyNames(managed),
  ]);
  const settle = (value: Raw): Raw =>
    JSON.parse(
      settled(
        JSON.stringify(value, (_key, inner) => texts.get(inner) ?? inner),
        names,
      ),
    );
  return {
    resources: managed.map((resource) => ({
      ...resource,
      id: names.get(resource.id) ?? '',
      values: settle(resource.values),
    })),
    outputs: settle(Object.fromEntries(Object.entries<Raw>(outputs).map(([name, { value }]) => [name, value]))),
    tags: Object.values<Raw>(equality_providers.value).map(({ tags }) => tags),
  };
}

/** What each document's stand-in stands for. */
function documentTexts(states: readonly Raw[]): ReadonlyMap<string, string> {
  return new Map(
    states
      .filter(({ type }) => type === 'aws_iam_policy_document')
      .map(({ values }) => [values.json, documentText(values)]),
  );
}

/** A name may itself hold a stand-in: a website is named by its bucket. */
function settled(text: string, names: ReadonlyMap<string, string>): string {
  let before = '';
  let after = text;
  while (after !== before) {
    before = after;
    for (const [stand, name] of names) after = after.replaceAll(stand, name);
  }
  const left = /tf--[\w-]+--/.exec(after)?.[0];
  if (left) throw new Error(`${left} has no name`);
  return after;
}

/** What the guards of the rendered code refuse to destroy. The test itself must, so they are off in it. */
function protectedOnes({ resources, variables }: Code): ReadonlySet<string> {
  if (variables['termination_protection']?.[0].default !== true) return new Set();
  const guards = resources.filter(({ type, body }) => type === 'terraform_data' && body.lifecycle[0].prevent_destroy);
  const references = guards.flatMap(({ body }) => [body.triggers_replace].flat());
  return new Set(references.map((reference: string) => /\$\{(\w+\.\w+)\./.exec(reference)![1]!));
}

/** Reads the source of a root module: nothing is initialized, planned or downloaded. */

import type { Infrastructure } from '../infrastructure.js';
import { unknown, type Value } from '../value.js';
import { backendOf } from './backend.js';
import { bodyOf } from './bodies.js';
import { evaluate } from './evaluate.js';
import { instancesOf } from './instances.js';
import { type Module, moduleOf } from './module.js';
import { parse } from './parse.js';
import { providersOf } from './providers.js';
import type { Scope } from './scope.js';
import type { Settings } from './settings.js';
import { attribute } from './syntax.js';

/**
 * @param files of the repository: path to text
 * @param folder of the root module, such as `hardened`
 */
export async function readTerraform(
  files: ReadonlyMap<string, string>,
  folder: string,
  settings: Settings = { account: '{account}' },
): Promise<Infrastructure> {
  const own = [...files].filter(([path]) => isOf(folder, path));
  const parsed = await Promise.all(own.map(([path, text]) => parse(path, text)));
  const module = moduleOf(folder, parsed);
  return infrastructureOf(module, files, settings, unreadJson(files, folder));
}

/** `.tf`, and the variables that Terraform reads by itself. */
function isOf(folder: string, path: string): boolean {
  const name = path.slice(folder.length + 1);
  if (!path.startsWith(`${folder}/`) || name.includes('/')) return false;
  return name.endsWith('.tf') || name === 'terraform.tfvars' || name.endsWith('.auto.tfvars');
}

function unreadJson(files: ReadonlyMap<string, string>, folder: string): Infrastructure['opaque'] {
  const found = [...files.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && /^[^/]+\.tf\.json$/.test(path.slice(folder.length + 1)),
  );
  return found.map((file) => unknown('Terraform in JSON is not read', { file, line: 1, endLine: 1 }));
}

function infrastructureOf(
  module: Module,
  files: ReadonlyMap<string, string>,
  settings: Settings,
  unread: Infrastructure['opaque'],
): Infrastructure {
  const variables = lazily((name) => variableOf(module, name, scope));
  const locals = lazily((name) => {
    const local = module.locals.get(name);
    return local && evaluate(local.value, scope);
  });
  const scope: Scope = {
    names: new Map(),
    evaluate,
    variable: variables,
    local: locals,
    resource: (type, name) => instances.resource(type, name),
    data: (type, name) => instances.data(type, name),
    attribute: (of, name) => instances.attribute(of, name),
    file: (path) => files.get(path),
    folder: module.folder,
  };
  const providers = providersOf(module, scope);
  const instances = instancesOf(module, scope, providers, settings);
  return {
    flavor: 'terraform',
    files,
    place: module.place,
    account: settings.account,
    resources: instances.all(),
    backend: backendOf(module, scope),
    outputs: module.outputs.map((block) => {
      const value = attribute(block, 'value');
      const said = value ? evaluate(value, scope) : unknown('an output has no value', block.place);
      return { name: block.labels[0] ?? '', value: said, place: block.place };
    }),
    tags: providers.all.map(({ tags }) => tags),
    opaque: [
      ...module.modules.map((block) => ({
        ...unknown(`the module "${block.labels[0]}" is not read`, block.place),
        told: bodyOf(block, scope),
      })),
      ...module.opaque,
      ...unread,
    ],
  };
}

/** A file's value wins over the default; a variable with neither is known only when it is applied. */
function variableOf(module: Module, name: string, scope: Scope): Value | undefined {
  const block = module.variables.get(name);
  if (block === undefined) return undefined;
  const expression = module.given.get(name)?.value ?? attribute(block, 'default');
  return expression ? evaluate(expression, scope) : unknown(`the variable "${name}" has no default`, block.place);
}

/** Each name is worked out once; one that needs itself is unknown. */
function lazily(compute: (name: string) => Value | undefined): (name: string) => Value | undefined {
  const found = new Map<string, Value | undefined>();
  const pending = new Set<string>();
  return (name) => {
    if (found.has(name)) return found.get(name);
    if (pending.has(name)) return unknown(`${name} refers to itself`, { file: '', line: 1, endLine: 1 });
    pending.add(name);
    const value = compute(name);
    pending.delete(name);
    found.set(name, value);
    return value;
  };
}

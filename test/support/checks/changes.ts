/** What an owner may do to rendered code without changing what it makes: other names, other files, values said elsewhere. */
import type { FileTree } from '../../../src/core/types.js';
import { textOf } from '../catalogue.js';
import type { Written } from './evidence.js';

type Change = (tree: FileTree) => FileTree;

export const changes: Readonly<Record<Written, Readonly<Record<string, Change>>>> = {
  terraform: {
    'with other names': renamed,
    'in one file': inOneFile,
    'with other names, in one file': (tree) => inOneFile(renamed(tree)),
    'with its values in locals': (tree) => saidElsewhere(tree, 'local', (all) => `locals {\n${pairs(all)}\n}\n`),
    'with its values in variables': (tree) =>
      saidElsewhere(tree, 'var', (all) =>
        all.map(([name, value]) => `variable "${name}" {\n  default = ${value}\n}\n`).join('\n'),
      ),
  },
  cloudformation: { 'with other logical ids': otherIds, 'with its values in parameters': inParameters },
};

/** Values that nobody knows before a plan: what they weaken cannot be told. */
export const unknowns: typeof changes = {
  terraform: {
    'with its values in variables without a default': (tree) =>
      saidElsewhere(tree, 'var', (all) => all.map(([name]) => `variable "${name}" {}\n`).join('\n')),
    'with its values looked up in the account': (tree) =>
      saidElsewhere(tree, 'local', (all) => {
        const lookups = all.map(([name]) => `  ${name} = data.aws_ssm_parameter.settings.insecure_value`);
        return `data "aws_ssm_parameter" "settings" {\n  name = "x"\n}\n\nlocals {\n${lookups.join('\n')}\n}\n`;
      }),
  },
  cloudformation: {
    'with its values in parameters without a default': (tree) => inParameters(tree, () => ''),
    'with a transform': (tree) => edited(tree, TEMPLATE, (text) => `Transform: AWS::LanguageExtensions\n${text}`),
  },
};

const OWN = /^hardened\/[^/]+\.tf$/;
const TEMPLATE = /^hardened\/[^/]+\.yaml$/;

function edited(tree: FileTree, files: RegExp, change: (text: string, path: string) => string): FileTree {
  return new Map(
    [...tree].map(([path, file]) => [path, files.test(path) ? written(file, change(textOf(tree, path), path)) : file]),
  );
}

function written(file: FileTree extends ReadonlyMap<string, infer File> ? File : never, text: string): typeof file {
  return { ...file, bytes: new TextEncoder().encode(text) };
}

/** Every resource and data source of Terraform under another name. */
function renamed(tree: FileTree): FileTree {
  const declared = [...tree.keys()]
    .filter((path) => OWN.test(path))
    .flatMap((path) => [...textOf(tree, path).matchAll(/^(?:resource|data) "(\w+)" "(\w+)"/gm)]);
  return edited(tree, OWN, (text) =>
    declared.reduce(
      (changed, [, type, name]) =>
        changed
          .replace(new RegExp(`"${type}" "${name}"`), `"${type}" "renamed_${name}"`)
          .replaceAll(new RegExp(`\\b${type}\\.${name}\\b`, 'g'), `${type}.renamed_${name}`),
      text,
    ),
  );
}

/** All of a module in one file. */
function inOneFile(tree: FileTree): FileTree {
  const own = [...tree.keys()].filter((path) => OWN.test(path));
  const others = [...tree].filter(([path]) => !OWN.test(path));
  const text = own.map((path) => textOf(tree, path)).join('\n');
  return new Map([...others, ['hardened/all.tf', written(tree.get(own[0]!)!, text)]]);
}

type Pair = readonly [name: string, value: string];

function pairs(all: readonly Pair[]): string {
  return all.map((pair) => `  ${pair.join(' = ')}`).join('\n');
}

/** Every literal argument of a resource or data source under a name. */
function saidElsewhere(tree: FileTree, scope: string, declare: (all: readonly Pair[]) => string): FileTree {
  const moved: Pair[] = [];
  const changed = edited(tree, OWN, (text) =>
    text.replace(/^(?:resource|data) .*\{\n[\s\S]*?^\}$/gm, (block) =>
      block.replace(
        /^( +(?!prevent_destroy|create_before_destroy)\w+ +=) ("[^"$%\n]*"|true|false|\d+)$/gm,
        (_, start, value) => {
          moved.push([`said_${moved.length}`, value]);
          return `${start} ${scope}.${moved.at(-1)![0]}`;
        },
      ),
    ),
  );
  const [first] = [...changed.keys()].filter((path) => OWN.test(path));
  return new Map([...changed, ['hardened/said.tf', written(changed.get(first!)!, declare(moved))]]);
}

/** Every resource of a template under another logical id. */
function otherIds(tree: FileTree): FileTree {
  return edited(tree, TEMPLATE, (text) => {
    const resources = /^Resources:\n([\s\S]*?)(?=^\w|$(?![\s\S]))/m.exec(text)?.[1] ?? '';
    const ids = Array.from(resources.matchAll(/^ {2}(\w+):$/gm), ([, id]) => id!);
    return ids.reduce(
      (changed, id) =>
        changed
          .replace(new RegExp(`^  ${id}:$`, 'm'), `  Renamed${id}:`)
          .replaceAll(new RegExp(`(!Ref |!GetAtt |\\$\\{)${id}\\b`, 'g'), `$1Renamed${id}`)
          .replaceAll(new RegExp(`(DependsOn: (?:\\[.*)?)\\b${id}\\b`, 'g'), `$1Renamed${id}`),
      text,
    );
  });
}

/** Every plain property of a template as the default of a parameter. */
function inParameters(tree: FileTree, byDefault = (value: string) => `    Default: ${value}\n`): FileTree {
  return edited(tree, TEMPLATE, (text) => {
    const moved: Pair[] = [];
    const [head = '', resources = ''] = text.split(/^(?=Resources:$)/m);
    const changed = resources.replace(/^( {6,}(?:- )?(?!Type|Version)[A-Z]\w*: )(\w[\w./-]*)$/gm, (_, start, value) => {
      moved.push([`Said${moved.length}`, value]);
      return `${start}!Ref ${moved.at(-1)![0]}`;
    });
    const said = moved.map(([name, value]) => `  ${name}:\n    Type: String\n${byDefault(value)}`).join('');
    return (
      (head.includes('\nParameters:')
        ? head.replace(/^Parameters:\n/m, `Parameters:\n${said}`)
        : `${head}Parameters:\n${said}\n`) + changed
    );
  });
}

/** Files of Terraform that make something. */
export function filesWithResources(tree: FileTree): readonly string[] {
  return [...tree.keys()].filter((path) => OWN.test(path) && /^resource /m.test(textOf(tree, path)));
}

/** What a file makes, made by a module that nobody reads; it is handed what the file refers to. */
export function inModule(tree: FileTree, path: string): FileTree {
  const text = textOf(tree, path);
  const own = new Set(
    Array.from(text.matchAll(/^(?:resource|data) "(\w+)" "(\w+)"/gm), ([, type, name]) => `${type}.${name}`),
  );
  const others = Array.from(text.matchAll(/(?<![\w.])(aws_\w+\.\w+)(?:\.\w+)?/g)).filter(
    ([, address]) => !own.has(address!),
  );
  const handed = [...new Set(others.map(([reference]) => reference))];
  const call = `module "moved" {\n  source = "./moved"\n  given  = [${handed.join(', ')}]\n}\n`;
  return new Map(tree).set(path, written(tree.get(path)!, call));
}

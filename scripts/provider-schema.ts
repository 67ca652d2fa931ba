/**
 * Writes `test/support/render/provider-6.json`: what AWS provider 6 knows of the types that we render. The provider itself
 * cannot be installed everywhere; `@cdktn/provider-aws` carries its schema, but is far too big to depend on.
 * Run it after a new type is rendered, or after the floor of the provider moves.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BlockSchema, blockOf, type ProviderSchema } from './provider-schema/declarations.js';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'test/support/render/provider-6.json');

/** Made from provider 6.40.0, the floor of what we render, and from 6.66.0, the newest when this was written. */
const packages = ['@cdktn/provider-aws@23.7.0', '@cdktn/provider-aws@25.7.0'];

function renderedTypes(): readonly string[] {
  const templates = ['controls', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tf.ejs'))
      .map((path) => join(root, folder, path)),
  );
  const found = templates.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^(resource|data) "(aws_\w+)"/gm)].map(
      ([, kind, type]) => `${kind === 'data' ? 'data.' : ''}${type}`,
    ),
  );
  return [...new Set(found)].sort();
}

/** Folder of a type in the package: `aws_s3_bucket` is `s3-bucket`, a data source is `data-aws-…`. */
function folderOf(type: string): string {
  return type.replace(/^aws_/, '').replace('data.', 'data_').replaceAll('_', '-');
}

function schemaOf(spec: string, types: readonly string[]): ProviderSchema {
  const scratch = mkdtempSync(join(tmpdir(), 'provider-schema-'));
  try {
    const archive = execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', scratch], {
      encoding: 'utf8',
    });
    const files = ['provider', ...types.map(folderOf)].map((folder) => `package/lib/${folder}/index.d.ts`);
    execFileSync('tar', ['-xzf', archive.trim(), 'package/package.json', ...files], { cwd: scratch });
    const read = (path: string) => readFileSync(join(scratch, path), 'utf8');
    const entries = types.map((type): readonly [string, BlockSchema] => {
      const text = read(`package/lib/${folderOf(type)}/index.d.ts`);
      if (!text.includes(`tfResourceType = "${type.replace('data.', '')}"`))
        throw new Error(`${type} is not in ${spec}`);
      return [type, blockOf(text)];
    });
    return {
      version: JSON.parse(read('package/package.json')).cdktn.provider.version,
      from: spec,
      provider: blockOf(read('package/lib/provider/index.d.ts')),
      types: Object.fromEntries(entries),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const types = renderedTypes();
writeFileSync(target, JSON.stringify(packages.map((spec) => schemaOf(spec, types))));
execFileSync('npx', ['biome', 'format', '--write', target], { cwd: root });
console.log(`${target}: ${types.length} types, each in ${packages.join(' and ')}`);

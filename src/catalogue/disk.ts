/** The catalogue as it stands in the source tree, compiled at run time. The bundle carries it precompiled instead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controls, missed, onPages } from '../../controls/registry.js';
import { parsePage } from '../core/locals/page.js';
import type { Catalogue, CatalogueEntry, Part, Skeleton, Template } from '../core/rendering/catalogue.js';
import { escapes } from '../core/text/escape.js';
import type { Flavor } from '../core/types.js';
import { partFiles, skeletonSources, templateCode } from './sources.js';

/** Reads `templates/` and `controls/` below `root`. */
export function loadCatalogue(root: string, version: string): Catalogue {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = walk(join(root, 'templates'));
  const skeletonsOf = (group: Flavor | 'common') =>
    skeletonSources(files, group).map(
      (source): Skeleton => ({ ...source, render: compileSource(read(`templates/${source.source}`), source.source) }),
    );
  const skeletons = {
    common: skeletonsOf('common'),
    terraform: skeletonsOf('terraform'),
    cdk: skeletonsOf('cdk'),
    cloudformation: skeletonsOf('cloudformation'),
  };
  return {
    version,
    skeletons,
    entries: controls.map((control) =>
      readEntry(join(root, 'controls', control.id), `controls/${control.id}`, {
        control,
        onPage: onPages[control.id] ?? {},
        missed: missed[control.id] ?? [],
      }),
    ),
  };
}

function compileSource(text: string, source: string): Template {
  try {
    return new Function('escapes', `'use strict';\nreturn ${templateCode(text, source)}`)(escapes) as Template;
  } catch (error) {
    throw new Error(`${source}: ${String(error)}`);
  }
}

/** @param name what messages call the folder */
export function readEntry(
  folder: string,
  name: string,
  data: Pick<CatalogueEntry, 'control' | 'onPage' | 'missed'>,
): CatalogueEntry {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const parts = Object.entries(partFiles).flatMap(([flavor, file]): readonly (readonly [string, Part])[] => {
    const source = `${name}/${file}`;
    return existsSync(join(folder, file)) ? [[flavor, { source, render: compileSource(read(file), source) }]] : [];
  });
  return { ...data, parts: Object.fromEntries(parts), page: parsePage(read('README.md'), `${name}/README.md`) };
}

function walk(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The catalogue as it stands in the source tree, compiled at run time. The bundle carries it precompiled instead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controls } from '../../controls/index.js';
import { type ControlPage, parsePage } from '../core/locals/page.js';
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
    entries: controls.map(
      (control): CatalogueEntry => ({ control, parts: readParts(root, control.id), page: readPage(root, control.id) }),
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

function readPage(root: string, id: string): ControlPage {
  const source = `controls/${id}/README.md`;
  return parsePage(readFileSync(join(root, source), 'utf8'), source);
}

function readParts(root: string, id: string): Partial<Record<Flavor, Part>> {
  return Object.fromEntries(
    Object.entries(partFiles(id)).flatMap(([flavor, source]) => {
      const path = join(root, 'controls', source);
      return existsSync(path) ? [[flavor, { source, render: compileSource(readFileSync(path, 'utf8'), source) }]] : [];
    }),
  );
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

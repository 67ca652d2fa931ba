/**
 * What a CDK app synthesized. A place is the line of the app that makes the construct, because nobody wrote the
 * template's own lines: the cloud assembly knows it from the call stack.
 */
import { posix } from 'node:path';
import type { Infrastructure } from '../infrastructure.js';
import type { Place } from '../place.js';
import { fromPlain } from '../plain.js';
import { map, scalar, type Value } from '../value.js';
import { readStacks } from './read.js';
import type { Stack } from './stack.js';

interface Entry {
  readonly type: string;
  readonly data?: unknown;
}

interface Artifact {
  readonly type: string;
  /** `aws://<account>/<region>` */
  readonly environment?: string;
  readonly properties?: {
    readonly templateFile: string;
    readonly stackName?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
  readonly displayName?: string;
  /** Ids of artifacts that come before it. */
  readonly dependencies?: readonly string[];
  readonly metadata?: Metadata;
  readonly additionalMetadataFile?: string;
}

/** What the CDK notes of each construct, by its path. */
type Metadata = Readonly<Record<string, readonly Entry[]>>;

/**
 * @param files of the assembly: path within to text
 * @param root folder of the app on the machine that synthesized it, which the calls name
 * @param folder of the variant within the app, for findings about the whole
 * @param repository files of the app itself: path to text
 */
export function readCdk(
  files: ReadonlyMap<string, string>,
  root: string,
  folder: string,
  account = '{account}',
  repository: ReadonlyMap<string, string> = new Map(),
): Infrastructure {
  const place = { file: folder, line: 1, endLine: 1 };
  return { flavor: 'cdk', files: repository, ...readStacks(stacksOf(files, root, folder), account, place) };
}

/** The stacks of an assembly, each after those that it depends on. */
export function stacksOf(files: ReadonlyMap<string, string>, root: string, folder: string): readonly Stack[] {
  const json = (path: string) => JSON.parse(files.get(path) ?? '{}');
  const { artifacts = {} } = json('manifest.json') as { artifacts?: Readonly<Record<string, Artifact>> };
  const place = { file: folder, line: 1, endLine: 1 };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return inOrder(new Map(stacks)).map((artifact) => {
    const more = artifact.additionalMetadataFile ? json(artifact.additionalMetadataFile) : {};
    const lines = placesOf({ ...artifact.metadata, ...more }, root);
    return stackOf(artifact, json(artifact.properties!.templateFile), lines, place);
  });
}

/** What is left in a cycle comes last, unchanged. */
function inOrder(left: ReadonlyMap<string, Artifact>): readonly Artifact[] {
  const free = [...left].filter(([, { dependencies = [] }]) => !dependencies.some((name) => left.has(name)));
  if (free.length === 0) return [...left.values()];
  const done = new Set(free.map(([name]) => name));
  return [...free.map(([, each]) => each), ...inOrder(new Map([...left].filter(([name]) => !done.has(name))))];
}

function stackOf(
  { properties, environment, displayName }: Artifact,
  template: Readonly<Record<string, unknown>>,
  places: ReadonlyMap<string, Place>,
  place: Place,
): Stack {
  const parts = Object.entries(template).map(
    ([section, content]) => [section, sectionOf(content, places, place)] as const,
  );
  return {
    name: properties!.stackName ?? displayName ?? '',
    place,
    region: scalar(environment?.split('/').at(-1) ?? '', place),
    template: map(parts, place),
    settings: new Map(),
    tags: fromPlain(properties!.tags ?? {}, place),
  };
}

/** Resources, parameters and outputs are each placed where their construct is made. */
function sectionOf(content: unknown, places: ReadonlyMap<string, Place>, place: Place): Value {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return fromPlain(content, place);
  return map(
    Object.entries(content).map(([id, inner]) => [id, fromPlain(inner, places.get(id) ?? place)] as const),
    place,
  );
}

/** Place of each logical id: of its construct, or of the nearest one around it that is noted. */
function placesOf(metadata: Metadata, root: string): ReadonlyMap<string, Place> {
  const calls = new Map(
    Object.entries(metadata).flatMap(([path, entries]) => {
      const call = entries.find(({ type }) => type === 'aws:cdk:creationStack');
      const found = call && firstOwn(call.data, root);
      return found ? [[path, found] as const] : [];
    }),
  );
  const places = new Map<string, Place>();
  for (const [path, entries] of Object.entries(metadata))
    for (const { type, data } of entries) {
      const found = type === 'aws:cdk:logicalId' ? nearest(path, calls) : undefined;
      if (found) places.set(String(data), found);
    }
  return places;
}

function nearest(path: string, calls: ReadonlyMap<string, Place>): Place | undefined {
  for (let at = path; at.length > 1; at = posix.dirname(at)) if (calls.has(at)) return calls.get(at);
  return undefined;
}

/** The innermost call in the app itself. */
function firstOwn(calls: unknown, root: string): Place | undefined {
  for (const call of Array.isArray(calls) ? calls.map(String) : []) {
    const [, file, line] = /\(?([^()\s]+):(\d+):\d+\)?$/.exec(call) ?? [];
    if (file === undefined || file.includes('/node_modules/') || !file.startsWith(`${root}/`)) continue;
    return { file: file.slice(root.length + 1), line: Number(line), endLine: Number(line) };
  }
  return undefined;
}

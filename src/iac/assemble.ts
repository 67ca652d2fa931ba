/** Puts what adapters found of each thing together. */
import { outputFragments, tagFragments } from './everything.js';
import { type Fact, known, type Open, open, openOf } from './fact.js';
import { fieldsOf } from './fields.js';
import type { Adapters, At, Fragment } from './fragment.js';
import type { Infrastructure } from './infrastructure.js';
import type { Kind, Model, Thing } from './model.js';
import { type Names, namesOf } from './names.js';
import type { Place } from './place.js';
import type { Resource, Value } from './value.js';

export function modelOf(infrastructure: Infrastructure, adapters: Adapters): Model {
  const names = namesOf(infrastructure);
  const fragments = infrastructure.resources.flatMap((resource) => fragmentsOf(resource, adapters, names));
  const whole = [...outputFragments(infrastructure, names), ...tagFragments(infrastructure, names)];
  return {
    flavor: infrastructure.flavor,
    files: infrastructure.files,
    place: infrastructure.place,
    backend: infrastructure.backend,
    things: merged([...fragments, ...whole]).map((thing) => ({
      ...thing,
      handed: handedTo(thing, infrastructure, names),
    })),
    opaque: infrastructure.opaque.map(openOf),
  };
}

/** The first unread part that is told of a thing. */
function handedTo({ references, made }: Thing, { opaque }: Infrastructure, names: Names): Open | undefined {
  if (!made) return undefined;
  const part = opaque.find(({ told }) => told && textsIn(names.settled(told)).some((text) => references.has(text)));
  return part && openOf(part);
}

function textsIn(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap(textsIn);
  if (value.kind === 'map') return [...value.entries.values()].flatMap(textsIn);
  return value.kind === 'scalar' ? [String(value.value)] : [];
}

/** @param body its arguments, without references */
export function fragmentsOf(
  resource: Resource,
  adapters: Adapters,
  names: Names,
  body = names.settled(resource.body),
): readonly Fragment[] {
  const adapt = adapters[resource.type];
  if (adapt === undefined) return [];
  const { place } = resource;
  const region = names.settled(resource.region);
  const at: At = {
    resource,
    names,
    id: names.id(resource),
    region: fieldsOf(region).text('') ?? open('the region is not known', place),
    kept: resource.keptIf && !resource.kept ? openOf(resource.keptIf) : known(resource.kept, place),
    place,
  };
  return [adapt(fieldsOf(body), at)].flat();
}

interface Draft {
  readonly id: string;
  readonly kind: Kind;
  maker: Fragment | undefined;
  readonly properties: Record<string, unknown>;
  readonly unclear: Map<string, Open>;
  readonly loose: Place[];
  readonly first: Fragment;
}

function merged(fragments: readonly Fragment[]): readonly Thing[] {
  const drafts = new Map<string, Draft>();
  // Who makes a thing comes first: a second maker of the same name is another thing.
  for (const fragment of [...fragments.filter(({ made }) => made), ...fragments.filter(({ made }) => !made)]) {
    if (fragment.of.known) addTo(draftOf(drafts, fragment, fragment.of.value), fragment);
  }
  for (const fragment of fragments) if (!fragment.of.known) blur(drafts, fragment, fragment.of);
  return [...drafts.values()].map(thingOf);
}

/** The draft of the thing that a fragment is of, a new one where there is none. */
function draftOf(drafts: Map<string, Draft>, fragment: Fragment, name: string): Draft {
  const { kind, address, made } = fragment;
  const taken = made && drafts.get(`${kind} ${name}`)?.maker !== undefined;
  const id = taken ? `{${kind} ${address}}` : name;
  const known = drafts.get(`${kind} ${id}`);
  if (known) return known;
  const draft = { id, kind, maker: undefined, properties: {}, unclear: new Map(), loose: [], first: fragment };
  drafts.set(`${kind} ${id}`, draft);
  return draft;
}

function addTo(draft: Draft, fragment: Fragment): void {
  const { made, loose, doubt, properties } = fragment;
  if (made) draft.maker = fragment;
  if (loose) draft.loose.push(loose);
  // A setting that may not be there cannot be relied on.
  if (!made && doubt) for (const name of Object.keys(properties)) draft.unclear.set(name, doubt);
  else add(draft, fragment);
}

/** Of a setting that may be of any thing of its kind, each that lacks it or takes more than one is unclear. */
function blur(drafts: ReadonlyMap<string, Draft>, { kind, properties }: Fragment, of: Open): void {
  for (const draft of drafts.values())
    for (const property of Object.keys(properties))
      if (draft.kind === kind && (MERGED.has(property) || !(property in draft.properties)))
        draft.unclear.set(property, of);
}

function thingOf({ id, kind, maker, properties, unclear, loose, first }: Draft): Thing {
  const { address, place, doubt, references } = maker ?? first;
  return {
    kind,
    id,
    references: new Set([id, ...references]),
    address,
    place,
    made: maker !== undefined,
    doubt,
    is: properties as Thing['is'],
    unclear,
    loose,
  };
}

/** Properties that several resources add to. */
const MERGED = new Set(['policies', 'attached', 'subscriptions', 'validatedIn', 'objectLock', 'log', 'signing']);

function add({ properties, unclear }: Draft, fragment: Fragment): void {
  for (const [property, value] of Object.entries(fragment.properties)) {
    if (value === undefined) continue;
    if (!(property in properties)) properties[property] = value;
    else if (MERGED.has(property)) properties[property] = join(properties[property], value);
    else unclear.set(property, open('two resources say it', fragment.place));
  }
}

function join(left: unknown, right: unknown): unknown {
  const [one, other] = [left, right] as [Fact<readonly string[]>, Fact<readonly string[]>];
  if (!('known' in one)) return { ...(left as object), ...(right as object) };
  if (!one.known || !other.known) return one.known ? other : one;
  return known([...one.value, ...other.value].sort(), one.value.length > 0 ? one.place : other.place);
}

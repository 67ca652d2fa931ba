/** Parts of the model, as adapters find them. */
import { type Fact, known, type Open, open, openOf, type Text } from './fact.js';
import type { Fields } from './fields.js';
import type { Kind, Kinds } from './model.js';
import type { Names } from './names.js';
import type { Place } from './place.js';
import type { Resource } from './value.js';

/** Part of what is known of one thing: an adapter says no more than its resource does. */
export interface Fragment {
  readonly kind: Kind;
  /** Id of the thing. */
  readonly of: Fact<string>;
  /** The resource makes the thing, rather than setting something of it. */
  readonly made: boolean;
  readonly address: string;
  readonly place: Place;
  readonly doubt?: Open | undefined;
  /** Where a setting stands that a plan of Terraform may destroy, though others rely on it. */
  readonly loose?: Place | undefined;
  /** By what others may refer to the thing. */
  readonly references: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What an adapter is told of the resource, beside its arguments. */
export interface At {
  readonly resource: Resource;
  readonly names: Names;
  readonly id: string;
  readonly region: Text;
  readonly kept: Fact<boolean>;
  readonly place: Place;
}

/** Returns what a resource contributes to the model. */
export type Adapter = (it: Fields, at: At) => Fragment | readonly Fragment[];
/** By type of resource. */
export type Adapters = Readonly<Record<string, Adapter>>;

/** What an adapter says of a thing; undefined where the code says nothing. */
export type Properties<K extends Kind> = { readonly [P in keyof Kinds[K]]?: Kinds[K][P] | undefined };

/** @param name of what only its name tells from others, such as an alarm */
export function makes<K extends Kind>(kind: K, at: At, properties: Properties<K>, name?: Text): Fragment {
  const of = at.resource.identity === undefined && name?.known ? name : known(at.id, at.place);
  const references = Object.values(at.names.attributes(at.resource));
  return { kind, of, made: true, ...about(at), references, properties };
}

/** Sets something of a thing that another resource makes. */
export function sets<K extends Kind>(kind: K, of: Text | undefined, at: At, properties: Properties<K>): Fragment {
  const id = of ?? open(`${at.resource.address} does not say of which ${kind}`, at.place);
  return { kind, of: id, made: false, ...about(at), references: [], properties };
}

function about({ resource, place }: At): Pick<Fragment, 'address' | 'place' | 'doubt'> {
  return { address: resource.address, place, doubt: resource.doubt && openOf(resource.doubt) };
}

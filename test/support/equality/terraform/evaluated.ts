/** What Terraform says of its own code, as an infrastructure: the values are its own, only references are found again. */
import { get } from '../../../../src/iac/access.js';
import type { Infrastructure, Output } from '../../../../src/iac/infrastructure.js';
import { withoutPrefix } from '../../../../src/iac/names.js';
import type { Place } from '../../../../src/iac/place.js';
import { fromPlain } from '../../../../src/iac/plain.js';
import { documentOf } from '../../../../src/iac/terraform/documents.js';
import { ITSELF, identityOf } from '../../../../src/iac/terraform/kinds.js';
import { concatenated } from '../../../../src/iac/text.js';
import { list, map, type Resource, type Value } from '../../../../src/iac/value.js';
import { ACCOUNT } from '../../iac/trees.js';
import { putBack } from '../../terraform/provider-5.js';
import type { Raw } from '../unread.js';
import { configured } from './configured.js';
import { placeholder } from './mocks.js';
import { providerAlias, type Source } from './source.js';

/** What `terraform test` prints of a run. */
export interface State {
  readonly root_module: { readonly resources: readonly Raw[] };
  readonly outputs: Readonly<Record<string, { readonly value: Raw }>>;
}

/** Turns plain values into ours. */
type Reading = (value: Raw, place: Place) => Value;

export function evaluated({ root_module, outputs }: State, source: Source, folder: string): Infrastructure {
  const place = { file: folder, line: 1, endLine: 1 };
  const { equality_providers, ...others } = outputs;
  const providers = equality_providers!.value as Readonly<Record<string, Raw>>;
  const resources: Resource[] = [];
  const reading = readingOf(root_module.resources, resources);
  for (const state of root_module.resources)
    if (state.mode === 'managed') resources.push(resourceOf(state, source, providers, reading));
  return {
    flavor: 'terraform',
    files: new Map(),
    place,
    account: ACCOUNT,
    resources,
    outputs: Object.entries(others).map(([name, { value }]): Output => ({ name, value: reading(value, place), place })),
    tags: Object.values(providers).map(({ tags }) => reading(tags, place)),
    opaque: [],
  };
}

function resourceOf(state: Raw, source: Source, providers: Readonly<Record<string, Raw>>, reading: Reading): Resource {
  const { type, name, address, values } = state;
  const block = source.blocks.get(`${type}.${name}`)!;
  // Where only Terraform knows how many there are, one was read for all.
  const read = source.resources.get(address) ?? source.resources.get(`${type}.${name}[?]`);
  if (read === undefined) throw new Error(`${address} is in Terraform's state, but not in what is read from the code`);
  const { place } = block;
  const said = putBack(type, configured(values, block), read.body, values);
  const identity = identityOf(type);
  let body: Value | undefined;
  const bodyNow = () => {
    body ??= reading(said, place);
    return body;
  };
  return {
    type,
    address,
    place,
    get body() {
      return bodyNow();
    },
    region: fromPlain(providers[providerAlias(block)]?.region, place),
    // The guards are off in a test, which must destroy what it made.
    kept: read.kept,
    identity: identity && { ...identity, gives: { ...identity.gives, [ITSELF]: 'id' } },
    get naming() {
      if (type !== 'aws_kms_alias') return undefined;
      return { of: get(bodyNow(), 'target_key_id'), name: withoutPrefix(get(bodyNow(), 'name')) };
    },
  };
}

/** @param resources those that a text may stand for, which are added later */
function readingOf(states: readonly Raw[], resources: readonly Resource[]): Reading {
  const documents = new Map<string, Raw>(
    states.filter(({ type }) => type === 'aws_iam_policy_document').map(({ values }) => [values.json, values]),
  );
  const read: Reading = (value, place) => {
    if (Array.isArray(value))
      return list(
        value.map((each) => read(each, place)),
        place,
      );
    if (value !== null && typeof value === 'object')
      return map(
        Object.entries(value).map(([key, inner]) => [key, read(inner, place)] as const),
        place,
      );
    if (typeof value !== 'string') return fromPlain(value, place);
    const document = documents.get(value);
    return document ? documentOf(read(present(document), place)) : textOf(value, resources, place);
  };
  return read;
}

/** Terraform prints an empty list where the code says nothing. */
function present({ statement, override_policy_documents, source_policy_documents }: Raw): Raw {
  const given = (all: Raw) => (all?.length > 0 ? all : undefined);
  return {
    statement: statement.map((each: Raw) =>
      Object.fromEntries(Object.entries<Raw>(each).filter(([, value]) => value !== '' && value?.length !== 0)),
    ),
    override_policy_documents: given(override_policy_documents),
    source_policy_documents: given(source_policy_documents),
  };
}

function textOf(text: string, resources: readonly Resource[], place: Place): Value {
  const parts = text.split(/(tf--\w+?--\w+?--)/).map((part) => {
    if (!/^tf--.*--$/.test(part)) return part;
    const meant = resources.filter(({ address }) => placeholder(address.replace(/\[.*/, '')) === part);
    if (meant.length !== 1) throw new Error(`${part} stands for ${meant.length} resources`);
    return { kind: 'reference' as const, to: meant[0]!, attribute: ITSELF, place };
  });
  return concatenated(parts, place);
}

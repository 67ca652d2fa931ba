import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { filesLike, placeIn } from '../../src/checks/files.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import type { Flavor } from '../../src/core/types.js';
import { type Fact, type Flag, known, type Open, open } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';
import type { Place } from '../../src/iac/place.js';

/** Log group of what the viewer function prints, which is not a record. */
const PRINTED = '/aws/cloudfront/function/';

/** What stops each tool. */
interface Ways {
  readonly keep: string;
  readonly keepRecords: string;
  readonly state: (model: Model) => Finding;
}

const RETAIN = 'Set its DeletionPolicy to RetainExceptOnCreate, and its UpdateReplacePolicy to Retain.';
const REMOVAL = 'Let its removal policy retain it.';

const WAYS: Readonly<Record<Flavor, Ways>> = {
  terraform: {
    keep: 'Name it in triggers_replace of a terraform_data with prevent_destroy.',
    keepRecords: 'Set skip_destroy to true.',
    state: stateIsSafe,
  },
  // AWS itself keeps the state of a stack.
  cdk: { keep: REMOVAL, keepRecords: REMOVAL, state: () => holds },
  cloudformation: { keep: RETAIN, keepRecords: RETAIN, state: () => holds },
};

/** What must not vanish: data, and what makes it readable or reachable. */
export const evidence: Evidence = (model) => {
  const { keep, keepRecords, state } = WAYS[model.flavor];
  const kept = (what: string, fact: Flag | undefined, place: Place, handed?: Open) =>
    handed && fact?.known && !fact.value
      ? unclear(handed)
      : given(fact, place, (said) => said, `${what} can be deleted by accident. ${keep}`);
  return all(
    state(model),
    every(
      model,
      'bucket',
      { none: 'There is no bucket. Add one for the files of the site.' },
      ({ is, place, handed }) => kept('The bucket', is.kept, place, handed),
    ),
    every(model, 'key', {}, ({ is, place, handed }) => kept('The key', is.kept, place, handed)),
    every(model, 'zone', {}, ({ is, place, handed }) => kept('The zone', is.kept, place, handed)),
    model.things.flatMap(({ loose }) =>
      loose.map((place) => fails(`The signing key of the zone can be deleted by accident. ${keep}`, place)),
    ),
    every(model, 'log group', { which: holdsRecords }, ({ is, place }) =>
      given(
        is.kept,
        place,
        (said) => said,
        `The log group is deleted with the deployment, and its records with it. ${keepRecords}`,
      ),
    ),
  );
};

function holdsRecords({ id, place }: Thing<'log group'>): Fact<boolean> {
  return id.startsWith('{')
    ? open('the name of a log group is not known', place)
    : known(!id.startsWith(PRINTED), place);
}

function stateIsSafe(model: Model): Finding {
  const { backend, place } = model;
  if (backend === undefined)
    return fails('The state is a file on one machine. Keep it in an S3 backend, encrypted and locked.', place);
  if (backend.type !== 's3')
    return unclear(open(`how the backend ${backend.type} keeps the state is not known`, backend.place));
  return all(
    isOn(model, 'encrypt', backend.encrypted, 'The state is not encrypted. Set encrypt to true in the backend.'),
    isOn(
      model,
      'use_lockfile',
      backend.locked,
      'Two people can change the state at once. Set use_lockfile to true in the backend.',
    ),
    hasVersions(model),
  );
}

/** Files that are passed to `terraform init` may say it too. */
function isOn({ files, place, backend }: Model, name: string, said: Flag | undefined, sentence: string): Finding {
  const more = [...files].filter(([file]) => file.startsWith(`${place.file}/`) && /\.(?:hcl|tfbackend)$/.test(file));
  if (said === undefined && more.some(([, text]) => new RegExp(`^\\s*${name}\\s*=\\s*true\\b`, 'm').test(text)))
    return holds;
  return given(said, backend?.place ?? place, (on) => on, sentence);
}

/** The folder that creates the bucket of the state. */
function hasVersions(model: Model): Finding {
  const made = filesLike(model, new RegExp(`^${model.place.file}/bootstrap/[^/]+\\.tf$`));
  const [first] = made.filter(([, text]) => /resource "aws_s3_bucket" /.test(text));
  if (first === undefined) return unclear(open('the bucket of the state is made elsewhere', model.place));
  const isVersioned = /resource "aws_s3_bucket_versioning" [^{]*\{[\s\S]*?\n\}/g;
  const on = made.some(([, text]) => text.match(isVersioned)?.some((block) => /status\s*=\s*"Enabled"/.test(block)));
  const sentence = 'A broken state cannot be recovered. Turn on versioning of the bucket of the state.';
  const [file, text] = first;
  const near = /status\s*=\s*"(?!Enabled)/.test(text) ? /status\s*=\s*"(?!Enabled)/ : /resource "aws_s3_bucket" /;
  return on ? holds : fails(sentence, placeIn(file, text, near));
}

import { heard, ringsAtOnce } from '../../src/checks/alarms.js';
import { every, must, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { is, under } from '../../src/checks/facts.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { type Fact, known } from '../../src/iac/fact.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

type Filter = Thing<'metric filter'>;

/** What must be counted, by what is lost: records, the recording, the key to them; and what else the pattern has. */
const ACTS = [
  { acts: ['Delete*', 'Put*'], near: ['PutBucketTagging'] },
  { acts: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'], near: [] },
  { acts: ['DisableKey', 'ScheduleKeyDeletion'], near: [] },
];

export const evidence: Evidence = (model) =>
  every(model, 'trail', { none: 'There is no trail whose records could be watched. Add one.' }, (trail) => {
    const filters = thingsOf(model, 'metric filter').filter(({ is }) => reads(is.logGroup, trail.is.logGroup));
    const [first] = filters;
    if (first === undefined) return unwatched(model, trail);
    return all(
      recordsChanges(trail),
      ACTS.flatMap(({ acts, near }) => acts.map((act) => counts(filters, act, [...acts, ...near]))),
      names(filters, trail),
      every(model, 'alarm', { which: (alarm) => hearsOf(alarm, first), none: UNHEARD, place: first.place }, (alarm) =>
        all(
          ringsAtOnce(alarm),
          heard(model, alarm),
          must(
            alarm,
            'region',
            alarm.is.region,
            (region) => !first.is.region?.known || region === first.is.region.value,
            'The alarm never sees a number. Create it in the region of the filters.',
          ),
        ),
      ),
    );
  });

const UNHEARD = 'There is no alarm on what the metric filter counts. Add one on its metric.';

function hearsOf({ is: { metric }, place }: Thing<'alarm'>, { is: { counts } }: Filter): Fact<boolean> {
  const { namespace, name } = metric ?? {};
  if (namespace === undefined || name === undefined) return known(false, place);
  if (!namespace.known) return namespace;
  if (!name.known) return name;
  return is(counts, (all) => all.some((each) => each.startsWith(`${namespace.value} ${name.value} by `)), place);
}

type Name = Filter['is']['logGroup'];

function reads(group: Name, records: Name): boolean {
  return group?.known === true && records?.known === true && group.value === records.value;
}

function unwatched(model: Model, { is, place }: Thing<'trail'>): Finding {
  const groups = [is.logGroup, ...thingsOf(model, 'metric filter').map((filter) => filter.is.logGroup)];
  const unsure = groups.find((group) => group && !group.known) ?? model.opaque[0];
  const sentence =
    'Nobody reads the records of the trail. Count what touches them, by metric filters on its log group.';
  return unsure && !unsure.known ? unclear(unsure) : fails(sentence, place);
}

/** What changes the recording is itself recorded; without selectors, a trail records all changes. */
function recordsChanges({ is, place }: Thing<'trail'>): Finding {
  const selectors = Object.values(is.selectors ?? {});
  if (selectors.length === 0) return holds;
  return some(
    selectors.map((fields) => {
      const category = under(fields, 'eventCategory', place);
      return category.known ? category.value?.equals : category;
    }),
    (categories) => categories.includes('Management'),
    'The trail does not record who changes it. Add a selector of the event category Management.',
    place,
  );
}

function counts(filters: readonly Filter[], act: string, acts: readonly string[]): Finding {
  const sentence = `No one is notified of ${act} on the records. Add the event to the pattern of a metric filter.`;
  return inPattern(filters, `"${act}"`, acts, sentence);
}

/** The patterns name the bucket and key of the records. */
function names(filters: readonly Filter[], { is: { bucket, key } }: Thing<'trail'>): Finding {
  const wanted = [
    [bucket, 'PutBucketTagging'],
    [key, 'PutKeyPolicy'],
  ] as const;
  return all(
    wanted.map(([name, act]) =>
      name?.known
        ? inPattern(filters, name.value, [act], `The patterns do not name ${name.value}. Count what is done to it.`)
        : holds,
    ),
  );
}

/** The finding is at the pattern that has most of what is near. */
function inPattern(filters: readonly Filter[], text: string, near: readonly string[], sentence: string): Finding {
  const has = ({ is }: Filter, word: string) => is.pattern?.known === true && is.pattern.value.includes(word);
  const score = (filter: Filter) => near.filter((each) => has(filter, `"${each}"`)).length;
  const [closest] = filters.toSorted((left, right) => score(right) - score(left));
  return some(
    filters.map(({ is }) => is.pattern),
    (pattern) => pattern.includes(text),
    sentence,
    closest!.is.pattern?.place ?? closest!.place,
  );
}

import { every, given, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, unclear } from '../../src/checks/finding.js';
import { type Fact, known, mapped, open } from '../../src/iac/fact.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

type Rec = Thing<'record'>;

export const evidence: Evidence = (model) => {
  const none = 'There is no MX record. Add one with the value `0 .`, which says that the domain accepts no mail.';
  return every(model, 'record', { which: (record) => isOfSite(model, record), none }, (record) => {
    const name = record.id.slice('MX '.length);
    return all(
      given(
        record.is.values,
        record.place,
        (values) => values.join() === '0 .',
        'The MX record accepts mail for the domain. Give it the one value `0 .`.',
      ),
      says(
        model,
        record,
        name,
        /^"v=spf1 -all"$/,
        `No TXT record of ${name} says that no server sends mail: v=spf1 -all`,
      ),
      says(
        model,
        record,
        `_dmarc.${name}`,
        /^"v=DMARC1;.*\bp=reject\b/,
        `No TXT record of _dmarc.${name} says p=reject`,
      ),
    );
  });
};

/** MX records of names that the site answers to; others are the owner's. */
function isOfSite(model: Model, { id, is, place }: Rec): Fact<boolean> {
  const isMail = mapped(is.type, (type) => type === 'MX');
  if (!isMail?.known || !isMail.value) return isMail ?? known(false, place);
  if (id.startsWith('{')) return open('the name of a record is not known', place);
  const hosts = thingsOf(model, 'distribution').map((each) => each.is.aliases);
  const unsure = hosts.find((fact) => fact && !fact.known);
  if (unsure && !unsure.known) return unsure;
  const all = hosts.flatMap((fact) => (fact?.known ? fact.value : []));
  return known(all.length === 0 || all.includes(id.slice('MX '.length)), place);
}

function says(model: Model, { place }: Rec, name: string, pattern: RegExp, sentence: string): Finding {
  const texts = thingsOf(model, 'record').filter(({ id, is }) => {
    const nameless = id.startsWith('{') && (!is.type?.known || is.type.value === 'TXT');
    return id === `TXT ${name}` || nameless;
  });
  const [nameless] = texts.filter(({ id }) => id.startsWith('{'));
  const named = texts.find(({ id }) => id === `TXT ${name}`);
  if (named === undefined && nameless) return unclear(open('the name of a record is not known', nameless.place));
  if (named === undefined) return model.opaque[0] ? unclear(model.opaque[0]) : fails(`${sentence}. Add it.`, place);
  const values = named.is.values;
  return some(
    [mapped(values, (all) => all.some((value) => pattern.test(value)))],
    (yes) => yes,
    `${sentence}. Add it.`,
    values?.place ?? named.place,
  );
}

import { every } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { open } from '../../src/iac/fact.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  every(model, 'distribution', { none: 'There is no distribution that a name could lead to.' }, (distribution) => {
    const { aliases } = distribution.is;
    if (aliases === undefined) return fails('The distribution answers to no name. List its names.', distribution.place);
    if (!aliases.known) return unclear(aliases);
    return all(aliases.value.map((host) => ledBy(model, distribution, host)));
  });

/** An address record of this name leads to the distribution. */
function ledBy(model: Model, distribution: Thing<'distribution'>, host: string): Finding {
  const all = thingsOf(model, 'record');
  const record = all.find(({ id }) => id === `A ${host}`);
  if (record) return leads(record, distribution);
  const unnamed = all.find(({ id, is }) => id.startsWith('{') && !(is.type?.known && is.type.value !== 'A'));
  const doubt = unnamed ? open('the name of a record is not known', unnamed.place) : model.opaque[0];
  if (doubt) return unclear(doubt);
  return fails(`No A record leads ${host} to the distribution. Add one with an alias.`, distribution.place);
}

function leads({ is, place, doubt }: Thing<'record'>, { references }: Thing<'distribution'>): Finding {
  if (doubt) return unclear(doubt);
  const to = is.alias?.to;
  if (to === undefined) return fails('The record has no alias. Let it lead to the distribution.', place);
  if (!to.known) return unclear(to);
  if (references.has(to.value)) return holds;
  const elsewhere = /\.cloudfront\.net$/.test(to.value);
  return elsewhere
    ? unclear({ known: false, why: `the distribution ${to.value} is made elsewhere`, place: to.place })
    : fails(`The record leads to ${to.value}. Let it lead to the distribution.`, to.place);
}

import { everyDistribution } from '../../src/checks/distributions.js';
import { given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyDistribution(model, (distribution) => {
    const { httpVersion, ipv6, aliases } = distribution.is;
    return all(
      must(
        distribution,
        'httpVersion',
        httpVersion,
        (version) => version.includes('3'),
        'The distribution does not support HTTP/3. Set its HTTP version to http2and3.',
      ),
      must(
        distribution,
        'ipv6',
        ipv6,
        (on) => on,
        'The distribution has no IPv6 addresses. Turn on IPv6 in the distribution.',
      ),
      must(
        distribution,
        'aliases',
        aliases,
        (hosts) => hosts.length > 0,
        'The distribution has no host name of the site. Name the domain as its alias.',
      ),
      aliases?.known ? aliases.value.map((host) => hasRecord(model, host, distribution)) : holds,
    );
  });

/** The name leads to the distribution, or to another of its names. */
function hasRecord(model: Model, host: string, distribution: Thing<'distribution'>): Finding {
  const records = thingsOf(model, 'record');
  const record = records.find(({ id }) => id === `AAAA ${host}`);
  const sentence = `No AAAA record leads ${host} to the distribution. Add one that is an alias of it.`;
  if (record === undefined) {
    const [unread] = [...records.filter(isNameless).map(nameless), ...model.opaque];
    return unread ? unclear(unread) : fails(sentence, distribution.place);
  }
  const { aliases } = distribution.is;
  const finding = given(
    record.is.alias?.to,
    record.place,
    (to) => distribution.references.has(to) || (aliases?.known === true && aliases.value.includes(to)),
    sentence,
  );
  return record.doubt && finding.finding === 'fails' ? unclear(record.doubt) : finding;
}

function isNameless({ id, is: { type } }: Thing<'record'>): boolean {
  return id.startsWith('{') && (!type?.known || type.value === 'AAAA');
}

function nameless({ place }: Thing) {
  return { known: false as const, why: 'the name of a record is not known', place };
}

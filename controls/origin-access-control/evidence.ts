import { everyDistribution } from '../../src/checks/distributions.js';
import { given, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import type { Origin } from '../../src/iac/kinds/edge.js';
import type { Model } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyDistribution(model, (distribution) => {
    const origins = Object.values(distribution.is.origins ?? {});
    if (origins.length === 0)
      return fails('The distribution has no origin. Name the content bucket as one.', distribution.place);
    return all(origins.map((origin) => signed(model, origin)));
  });

/** Requests to an API or the like do not concern S3. */
function signed(model: Model, { type, domain, accessControl }: Origin): Finding {
  const isBucket = !domain?.known || /\.s3[.-]/.test(domain.value) || (type.known && type.value === 's3');
  if (!isBucket) return holds;
  const said = given(
    accessControl,
    type.place,
    (id) => id !== '',
    'Requests to the bucket are not signed, so it must be public. Name an origin access control in the origin.',
  );
  if (said.finding !== 'holds' || !accessControl) return said;
  const found = leadsTo(model, 'origin access control', accessControl);
  if (!found.known) return unclear(found);
  return must(
    found.value,
    'signing',
    found.value.is.signing,
    (behavior) => behavior === 'always',
    'Not every request to the bucket is signed. Set the signing behavior to always.',
  );
}

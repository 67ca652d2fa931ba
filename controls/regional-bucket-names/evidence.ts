import { every, given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';
import { type Fact, known, open } from '../../src/iac/fact.js';
import type { Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket. Add one for the files of the site.' }, (bucket) =>
    all(
      must(
        bucket,
        'namespace',
        bucket.is.namespace,
        (namespace) => namespace === 'account-regional',
        'Anyone may take the name of the bucket once it is deleted. Set its namespace to account-regional.',
      ),
      given(
        nameOf(bucket),
        bucket.place,
        (name) => name.endsWith('-an'),
        'The name of the bucket does not fit its namespace. End it with account, region and -an.',
      ),
    ),
  );

function nameOf({ id, place }: Thing<'bucket'>): Fact<string> {
  return id.startsWith('{') ? open('the name of a bucket is not known', place) : known(id, place);
}

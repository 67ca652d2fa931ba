import { audit, content } from '../../src/checks/buckets.js';
import { every, must, mustBe, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { both, either, is, under } from '../../src/checks/facts.js';
import { all, type Finding } from '../../src/checks/finding.js';
import { about, condition, mustSay } from '../../src/checks/policies.js';
import { type Fact, known } from '../../src/iac/fact.js';
import type { Trail } from '../../src/iac/kinds/monitoring.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  all(
    every(model, 'trail', { none: 'Nothing records who reads or changes files. Add a trail.' }, (trail) =>
      all(
        must(
          trail,
          'validated',
          trail.is.validated,
          (on) => on,
          'A forged record would not be noticed. Turn on log file validation.',
        ),
        must(trail, 'logging', trail.is.logging, (on) => on, 'The trail records nothing. Turn its logging on.'),
        mustLeadTo(
          model,
          trail,
          'key',
          trail.is.key,
          'key',
          'The trail does not encrypt its records with a key of your own. Name one.',
        ),
        recordsFiles(model, trail),
      ),
    ),
    every(
      model,
      'bucket',
      { which: (bucket) => audit(model, bucket), none: 'The trail writes into no bucket of this code. Add one.' },
      letsTheTrailIn,
    ),
  );

function recordsFiles(model: Model, trail: Thing<'trail'>): Finding {
  const which = (bucket: Thing<'bucket'>) => content(model, bucket);
  return every(model, 'bucket', { which, none: 'There is no bucket of content to record.' }, (bucket) =>
    mustBe(
      either(trail.place, ...Object.values(trail.is.selectors ?? {}).map((each) => selects(each, bucket))),
      trail.place,
      'The trail does not record who reads or changes files of the site. Select data events of that bucket.',
    ),
  );
}

function selects(selector: Trail['selectors'][string], { references, place }: Thing<'bucket'>): Fact<boolean> {
  const [types, arns] = [under(selector, 'resources.type', place), under(selector, 'resources.ARN', place)];
  if (!types.known) return types;
  if (!arns.known) return arns;
  return both(
    is(types.value?.equals, (all) => all.includes('AWS::S3::Object'), place),
    arns.value === undefined
      ? known(true, place)
      : is(arns.value.startsWith, (all) => all.some((arn) => references.has(arn.split('/')[0]!)), place),
  );
}

function letsTheTrailIn(bucket: Thing<'bucket'>): Finding {
  return mustSay(
    bucket,
    bucket.is.policy,
    {
      which: (statement) => about(statement, 'Service cloudtrail.amazonaws.com'),
      none: 'The bucket of records does not let the trail in. Allow cloudtrail.amazonaws.com to write.',
    },
    (statement) =>
      condition(
        statement,
        'StringEquals aws:SourceArn',
        (values) => values.length > 0,
        "Anyone's trail could write to the bucket of records. Compare aws:SourceArn in this statement.",
      ),
  );
}

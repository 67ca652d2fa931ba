import { everyContentBucket } from '../../src/checks/buckets.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { both, either, is } from '../../src/checks/facts.js';
import { filesLike, placeIn } from '../../src/checks/files.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { about, hasEffect, mustSay, names } from '../../src/checks/policies.js';
import { open } from '../../src/iac/fact.js';
import type { Model } from '../../src/iac/model.js';
import type { Statement } from '../../src/iac/policy.js';

const SCRIPTS = /^scripts\/.*(?<!\.test)\.mjs$/;
const TURN = /^const (\w+) = \{ turn: (\d)/gm;

export const evidence: Evidence = (model) =>
  all(
    sendsPagesLast(model),
    tellsCloudFront(model),
    everyContentBucket(
      model,
      (bucket) =>
        mustSay(bucket, bucket.is.policy, {
          which: hidesState,
          none: 'Visitors can read what the upload records. Deny cloudfront.amazonaws.com s3:GetObject on .prodgrade-state/*.',
        }),
      'There is no bucket of content to upload to.',
    ),
  );

/** The upload's own records are not pages. */
function hidesState(statement: Statement): ReturnType<typeof about> {
  const { resources, place } = statement;
  return both(
    hasEffect(statement, 'Deny'),
    either(place, about(statement, 'Service cloudfront.amazonaws.com'), about(statement, 'everyone')),
    names(statement, 's3:GetObject'),
    is(resources, (all) => all.some((each) => each.endsWith('/.prodgrade-state/*')), place),
  );
}

/** Files with a hash go first and pages last: no page needs a file that is not there yet. */
function sendsPagesLast(model: Model): Finding {
  const found = filesLike(model, SCRIPTS).find(([, text]) => text.search(TURN) >= 0);
  if (found === undefined) return notRead(model, 'the order in which files are sent');
  const [file, text] = found;
  const turns = [...text.matchAll(TURN)].toSorted(([, , a], [, , b]) => Number(a) - Number(b)).map(([, name]) => name);
  return all(
    turns.at(0) === 'immutable' && turns.at(-1) === 'pages'
      ? holds
      : fails(
          'Pages may need files that are not uploaded yet. Send pages last.',
          placeIn(file, text, /^const pages = /m),
        ),
    /^const pages = .*max-age=0/m.test(text)
      ? holds
      : fails('Browsers keep old pages. Send pages with max-age=0.', placeIn(file, text, /^const pages = /m)),
  );
}

function tellsCloudFront(model: Model): Finding {
  const told = filesLike(model, SCRIPTS).some(([, text]) => text.includes('create-invalidation'));
  return told ? holds : notRead(model, 'whether CloudFront is told to forget old pages');
}

function notRead(model: Model, what: string): Finding {
  return filesLike(model, SCRIPTS).length > 0
    ? unclear(open(`${what} is not written in a way that can be read`, { file: 'scripts', line: 1, endLine: 1 }))
    : fails('There is no script that uploads the site. Add scripts/upload-site.', model.place);
}

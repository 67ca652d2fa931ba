import { everyBehavior, servesFiles } from '../../src/checks/distributions.js';
import { given, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { under } from '../../src/checks/facts.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import type { Text } from '../../src/iac/fact.js';
import type { Model } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyBehavior(model, (behavior, distribution) => {
    if (!servesFiles(behavior, distribution)) return holds;
    const found = under(behavior.functions, 'viewer-request', distribution.place);
    const called = found.known ? found.value : found;
    const said = given(
      called,
      distribution.place,
      (arn) => arn !== '',
      'Folders have no page: no function is called for viewer requests. Associate the viewer function with the behavior.',
    );
    return said.finding === 'holds' && called ? findsPages(model, called) : said;
  });

function findsPages(model: Model, arn: Text): Finding {
  const found = leadsTo(model, 'function', arn);
  if (!found.known) return unclear(found);
  const { code, published } = found.value.is;
  return all(
    must(
      found.value,
      'code',
      code,
      (text) => text.includes('index.html'),
      'The viewer function does not find the page of a folder. Let it request index.html.',
    ),
    must(
      found.value,
      'published',
      published,
      (on) => on,
      'The viewer function is never published to the edge. Turn publishing on.',
    ),
  );
}

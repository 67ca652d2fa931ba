import { it } from 'vitest';
import { controls, renderSample } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk.js';
import { badExamplesOf, judgeCdk, spoiled } from '../support/evidence.js';

it('x', async () => {
  const written = controls.filter((c) => !c.manual && !c.flavors?.cdk?.unavailable);
  const everything = renderSample({ iac: 'cdk', add: written.filter(({ optIn }) => optIn).map(({ id }) => id) });
  const others = (
    await Promise.all(
      written.map(async ({ id, builtIn }) =>
        builtIn ? [] : ((await badExamplesOf(id)).cdk ?? []).map((example) => ({ id, example })),
      ),
    )
  ).flat();
  const weak = others.reduce((tree, { example }) => spoiled(tree, example), everything);
  const bad = writeApp(weak);
  await synthesize(bad).then(
    () => console.log('BAD ok'),
    (e) => console.log('BAD', String(e).slice(0, 3000)),
  );
  for (const { id, example } of others) {
    const s = await judgeCdk(id, weak, bad, 'hardened').catch(String);
    console.log(s.includes(example.says) ? 'ok' : 'WRONG', id, s);
  }
}, 500_000);

/** What 0.1.0 rendered, upgraded to today's templates in memory: the same as a fresh render, but for what is the owner's. */
import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { readFrozen } from '../../scripts/freeze/frozen.js';
import { answerContext } from '../../src/core/answers/context.js';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { parseManifest } from '../../src/core/manifest/parse.js';
import { flavors, tiers } from '../../src/core/types.js';
import { RETIRED_PATH } from '../../src/core/upgrade/retired.js';
import { renderRepository } from '../../src/flows/render.js';
import { textOf, catalogue as today } from '../support/catalogue.js';
import { posixDisk } from '../support/disk/posix-disk.js';
import { runUpgrade, SITE } from '../support/upgrade/versions.js';

const catalogue = { ...today, version: '0.2.0' };
const names = [...flavors.flatMap((flavor) => tiers.map((tier) => `${flavor}/${tier}`)), 'terraform/subdomain'];

function onDisk(tree: ReturnType<typeof readFrozen>): Volume {
  const volume = new Volume();
  for (const [path, { bytes, executable }] of tree) {
    volume.mkdirSync(`${SITE}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    volume.writeFileSync(`${SITE}/${path}`, bytes, { mode: executable ? 0o755 : 0o644 });
  }
  return volume;
}

const filesOf = (volume: Volume) =>
  Object.fromEntries(Object.entries(volume.toJSON(SITE)).map(([path, text]) => [path.slice(SITE.length + 1), text]));

it('0.1.0 keeps the names of its buckets: AWS renames none', async () => {
  const frozen = readFrozen('0.1.0', 'terraform/strict');
  const volume = onDisk(frozen);
  await runUpgrade(volume, catalogue, ['--yes'], { fs: posixDisk(volume) });
  const namesIn = (text: string) => text.match(/^ {2}bucket += ".*"$/gm)?.map((line) => line.replace(/ += /, ' = '));
  for (const file of ['content.tf', 'logs.tf', 'replica.tf', 'audit-bucket.tf']) {
    const text = Object.entries(filesOf(volume)).find(([path]) => path === `hardened/${file}`)?.[1] ?? '';
    expect(namesIn(text), file).toEqual(namesIn(textOf(frozen, `hardened/${file}`)));
  }
}, 60_000);

describe.each(names)('0.1.0 %s', (name) => {
  const frozen = readFrozen('0.1.0', name);
  const { answers } = parseManifest(textOf(frozen, MANIFEST_PATH), answerContext(catalogue));

  it('becomes what a fresh render of its answers gives, and stays so', async () => {
    const volume = onDisk(frozen);
    const { code, error } = await runUpgrade(volume, catalogue, ['--yes'], { fs: posixDisk(volume) });
    expect([code, error?.message]).toEqual([0, undefined]);
    const fresh = renderRepository(answers, catalogue).tree;
    const found = filesOf(volume);
    expect(Object.keys(found).sort()).toEqual([...fresh.keys()].sort());
    for (const [path, file] of fresh) {
      if (file.class === 'seed' && frozen.has(path)) expect(found[path], path).toBe(textOf(frozen, path));
      else expect(found[path] === textOf(fresh, path), path).toBe(true);
    }
    expect((await runUpgrade(volume, catalogue, ['--yes'], { fs: posixDisk(volume) })).out).toMatch(/^Up to date/);
  }, 60_000);

  it('keeps what its owner did: an edit, a file that was added, one that was deleted', async () => {
    const volume = onDisk(frozen);
    const edited = `# Our site\n\n${textOf(frozen, 'README.md')}\nWritten by us.\n`;
    volume.writeFileSync(`${SITE}/README.md`, edited);
    volume.writeFileSync(`${SITE}/hardened/ours.txt`, 'ours\n');
    volume.unlinkSync(`${SITE}/AGENTS.md`);
    const run = await runUpgrade(volume, catalogue, ['--yes', '--on-conflict', 'fail'], { fs: posixDisk(volume) });
    expect([run.code, run.error?.message]).toEqual([0, undefined]);
    const found = filesOf(volume);
    expect(found['README.md']).toMatch(/^# Our site\n[\s\S]*\nWritten by us\.\n$/);
    expect([found['hardened/ours.txt'], found['AGENTS.md']]).toEqual(['ours\n', undefined]);
    expect(run.err).toMatch(/keep +AGENTS\.md +deleted by you, though the template changed/);
  }, 60_000);
});

describe.each(flavors)('%s', (iac) => {
  it('goes from baseline to strict and back to the original bytes', async () => {
    const volume = onDisk(
      renderRepository(
        {
          ...parseManifest(textOf(readFrozen('0.1.0', `${iac}/baseline`), MANIFEST_PATH), answerContext(catalogue))
            .answers,
        },
        catalogue,
      ).tree,
    );
    const before = filesOf(volume);
    for (const tier of ['strict', 'baseline'])
      expect((await runUpgrade(volume, catalogue, ['--yes', '--tier', tier], { fs: posixDisk(volume) })).code).toBe(0);
    const { [RETIRED_PATH]: retired, ...after } = filesOf(volume);
    if (iac !== 'terraform') expect([after, retired]).toEqual([before, undefined]);
    else {
      expect(retired).toContain('from = aws_kms_key.content\n');
      const { kept, ...manifest } = JSON.parse(after[MANIFEST_PATH]!) as { readonly kept: readonly string[] };
      expect(kept).toContain('aws_s3_bucket.audit');
      expect({ ...after, [MANIFEST_PATH]: `${JSON.stringify(manifest, null, 2)}\n` }).toEqual(before);
    }
  }, 60_000);
});

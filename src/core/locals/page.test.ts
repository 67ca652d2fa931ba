import { describe, expect, it } from 'vitest';
import { pageFor, parsePage } from './page.js';

const page =
  '# Title\n\n## Threat\n\nA stranger.\n\n### Who\n\nAnybody.\n\n## What changes\n\nAll.\n\n## Cost\n\nNone.\n\n## Turn it off\n\n`--waive x=<reason>`\n\n## Verify\n\nLook.\n';

describe('page of a control', () => {
  it('has its sections without their headings, and smaller headings within', () => {
    expect(parsePage(page, 'controls/x/README.md')).toEqual({
      threat: 'A stranger.\n\n### Who\n\nAnybody.',
      changes: 'All.',
      cost: 'None.',
      verify: 'Look.',
    });
  });

  it('may have other line breaks', () => {
    expect(parsePage(page.replaceAll('\n', '\r\n'), 'controls/x/README.md').cost).toBe('None.');
  });

  it.each(['Threat', 'What changes', 'Cost', 'Verify'])('cannot do without %s', (heading) => {
    expect(() => parsePage(page.replace(`## ${heading}\n`, `## Else\n`), 'controls/x/README.md')).toThrow(
      `controls/x/README.md  There is no section "## ${heading}".`,
    );
  });

  it('cannot have an empty section', () => {
    expect(() => parsePage(page.replace('\nNone.\n', ''), 'controls/x/README.md')).toThrow('"## Cost"');
  });

  it('has for each flavor only its own commands', () => {
    const blocks = '```sh terraform\nplan\n```\n\n```sh cdk cloudformation\nlist\n```\n\nThen:\n\n```sh\nlook\n```';
    const of = (flavor: 'terraform' | 'cdk') =>
      pageFor({ ...parsePage(page, 'controls/x/README.md'), verify: blocks }, flavor).verify;
    expect(of('terraform')).toBe('```sh\nplan\n```\n\nThen:\n\n```sh\nlook\n```');
    expect(of('cdk')).toBe('```sh\nlist\n```\n\nThen:\n\n```sh\nlook\n```');
  });
});

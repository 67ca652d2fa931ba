import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from './versions.js';

describe('compareVersions', () => {
  it('puts versions in their order', () => {
    const ordered = ['0.1.0-a', '0.1.0-b', '0.1.0', '0.2.0', '0.10.0', '1.0.0-rc.1', '1.0.0', '6.40', '10'];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions('6.40', '6.40.0+build')).toBe(0);
  });
});

describe('isVersion', () => {
  it.each(['0.1.0', '1.2.3-rc.1', '6.40'])('takes %s', (text) => expect(isVersion(text)).toBe(true));
  it.each(['', 'v1', '1.x', 'latest', '1.2.3.4'])('refuses %s', (text) => expect(isVersion(text)).toBe(false));
});

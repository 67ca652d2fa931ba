import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateName, fitsBucket, resourcePrefix, websiteHost } from './names.js';

const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;

describe('resourcePrefix', () => {
  it('reads like the domain where that is unambiguous', () => {
    expect(resourcePrefix('example.com')).toBe('example-com');
    expect(resourcePrefix('blog.example.co.uk')).toBe('blog-example-co-uk');
  });

  it('tells domains apart that differ only in dot and hyphen', () => {
    expect(resourcePrefix('a-b.com')).not.toBe(resourcePrefix('a.b.com'));
  });

  it('never starts like a bucket name that S3 refuses', () => {
    expect(resourcePrefix('xn--mnchen-3ya.de')).toMatch(/^site-xn-mnchen-3ya/);
  });

  it('starts with a letter, as the name of a stack must', () => {
    expect(resourcePrefix('9.com')).toMatch(/^site-9-com-[0-9a-f]{6}$/);
    expect(resourcePrefix('9.com')).not.toBe(resourcePrefix('site.9.com'));
  });

  it('is short, lower case and free of double hyphens for any domain', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const prefix = resourcePrefix([...labels, 'com'].join('.'));
        expect(prefix).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expect(prefix.length).toBeLessThanOrEqual(28);
        expect(fitsBucket(`${prefix}-replica-123456789012`)).toBe(true);
      }),
    );
  });
});

describe('certificateName', () => {
  it('is the nearest ancestor of at most 64 characters', () => {
    expect(certificateName('example.com')).toBe('example.com');
    expect(certificateName(long)).toBe('example.com');
  });
});

describe('websiteHost', () => {
  it('is the domain where S3 takes it as a bucket name', () => {
    expect(websiteHost('example.com')).toBe('example.com');
  });

  it('goes to www for an internationalised name, which S3 refuses', () => {
    expect(websiteHost('xn--mnchen-3ya.de')).toBe('www.xn--mnchen-3ya.de');
  });

  it('falls back to a valid bucket name where no host fits', () => {
    expect(websiteHost(long)).toBe(resourcePrefix(long));
  });
});

import { describe, expect, it } from 'vitest';
import { regions } from './regions.js';
import { websiteEndpoint } from './website-endpoints.js';

describe('websiteEndpoint', () => {
  it('knows every region that a site can be in', () => {
    expect(regions.filter((region) => !/^Z[0-9A-Z]+$/.test(websiteEndpoint(region).zoneId))).toEqual([]);
  });

  it('writes old regions with a dash and new ones with a dot', () => {
    expect(websiteEndpoint('us-east-1').domain).toBe('s3-website-us-east-1.amazonaws.com');
    expect(websiteEndpoint('eu-central-1').domain).toBe('s3-website.eu-central-1.amazonaws.com');
  });
});

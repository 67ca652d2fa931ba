import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { checkDomain, isApex } from './domain.js';
import { registries } from './suffixes.js';

describe('a suffix with an owner', () => {
  it.each([
    'foo.github.io',
    'github.io',
    'x.netlify.app',
    'a.b.netlify.app',
    's3.amazonaws.com',
    'x.s3-website-eu-west-1.amazonaws.com',
    'abc.execute-api.us-east-1.amazonaws.com',
    'anything.amazonaws.com',
    'vercel.app',
    'x.pages.dev',
    'x.workers.dev',
    'x.web.app',
    'x.firebaseapp.com',
    'd111111abcdef8.cloudfront.net',
    'x.azurewebsites.net',
    'x.herokuapp.com',
    'x.gitlab.io',
    'x.blogspot.com',
    'me.wordpress.com',
    'x.amplifyapp.com',
    'www.x.fly.dev',
  ])('%s is refused as a hosting service', (name) => {
    expect(() => checkDomain(name)).toThrow(/the address of a hosting service: only that service can delegate it/);
  });

  it.each([
    ['example.co.com', true],
    ['www.example.co.com', false],
    ['example.eu.org', true],
    ['example.de.eu.org', true],
    ['example.uk.com', true],
    ['shop.example.us.com', false],
    ['example.pp.ua', true],
    ['example.msk.ru', true],
    ['example.service.gov.uk', true],
    ['github.com', true],
    ['githubber.io', true],
    ['netlify.example.app', false],
    ['my-s3.amazonaws.example.com', false],
    ['example.co.uk', true],
    ['example.newtld', true],
  ])('%s can be delegated', (name, apex) => {
    expect([checkDomain(name), isApex(name)]).toEqual([name, apex]);
  });

  it.each(['co.com', 'eu.org', 'de.eu.org', 'uk.com', 'co.uk'])('%s itself is a suffix', (name) => {
    expect(() => checkDomain(name)).toThrow(/is a public suffix: others register their names below it/);
  });

  it('knows only registries that the list knows', () => {
    const unknown = registries.filter((name) => getPublicSuffix(`x.${name}`, { allowPrivateDomains: true }) !== name);
    expect(unknown).toEqual([]);
  });
});

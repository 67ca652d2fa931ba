import { expect, it } from 'vitest';
import { isBack, isEscape, letterOf, moved, searched } from './moves.js';

const regions = [
  { name: 'af-south-1      Cape Town' },
  { name: 'eu-central-1    Frankfurt' },
  { name: 'us-east-1  N. Virginia' },
];

it.each([
  ['left', '\u001B[D'],
  ['home', '\u001B[H'],
  ['home', '\u001B[1~'],
  ['end', '\u001BOF'],
  ['f5', '\u001B[15~'],
  ['delete', '\u001B[3~'],
  ['tab', '\t'],
  ['undefined', '\u001B[200~'],
])('%s (%j) types nothing and is no Esc', (name, sequence) => {
  const key = { name, sequence, ctrl: false, meta: false };
  expect([letterOf(key), isEscape(key)]).toEqual(['', false]);
});

it.each([
  ['alone', { name: 'escape', sequence: '\u001B', meta: true }],
  ['with Enter right after it', { name: 'return', sequence: '\u001B\r', meta: true }],
  ['with a letter right after it', { name: 'e', sequence: '\u001Be', meta: true }],
  ['twice', { name: 'escape', sequence: '\u001B\u001B', meta: true }],
  ['with an arrow right after it', { name: 'up', sequence: '\u001B\u001B[A', meta: true }],
])('Esc %s is Esc', (_title, key) => {
  expect(isEscape(key)).toBe(true);
});

it('an arrow with Alt is none', () => {
  expect(isEscape({ name: 'up', sequence: '\u001B[1;3A', meta: true })).toBe(false);
});

it('searches beginnings of the name, then of any word', () => {
  const found = ['eu', 'fra', 'cape', '  us', 'virg', 'zz', ''].map((typed) => searched(regions, typed));
  expect(found).toEqual([1, 1, 0, 2, 2, undefined, undefined]);
  expect(letterOf({ name: 'a', sequence: 'A' })).toBe('a');
  expect(letterOf({ name: 'c', sequence: '\u0003', ctrl: true })).toBe('');
});

it('stops at both ends, and goes back by shift and tab only', () => {
  expect([moved(0, -1, 3), moved(2, 1, 3), moved(1, 1, 3), moved(0, 1, 0)]).toEqual([0, 2, 2, 0]);
  expect([isBack({ name: 'tab', shift: true }), isBack({ name: 'tab' })]).toEqual([true, false]);
});

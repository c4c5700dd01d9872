import type { CompiledItem } from '@skala/engine';
import { expect, test } from 'vitest';
import { shownCode } from '../src/inputs/codes.ts';

const shown = (code: string): string => shownCode({ code } as CompiledItem);

test.each([
  ['M6', 'M6'],
  ['D1.30', 'D1.30'],
  ['D10.LT', 'D10.LT'],
  ['G14Y', 'G14Y'],
])('the code on paper stands as it is: %s', (code, expected) => {
  expect(shown(code)).toBe(expected);
});

test.each([
  ['phq9', '9'],
  ['pcl20', '20'],
  ['k10_3', '3'],
  ['mdi8a', '8a'],
])('of a name of ours the number stands: %s', (code, expected) => {
  expect(shown(code)).toBe(expected);
});

test.each(['difficulty', 's1Name', 'pqDistress1', 'tobaccoQ1', 'cssrs6Recent'])(
  '%s says nothing to a person',
  (code) => {
    expect(shown(code)).toBe('');
  },
);

import { expect, test } from 'vitest';
import { countWithDigest, digestOf } from '../src/storage/audit.ts';

const texts = ['{"seq":1,"answer":"a,b"}', '', '"],["', 'é \u2028 \\', '{"seq":5}'];

test.each(texts.map((_, index) => index + 1))('as many texts as a digest is of are found: %i', (count) => {
  expect(countWithDigest(digestOf(texts.slice(0, count)), texts)).toBe(count);
});

test('of other texts, or in another order, none are found', () => {
  for (const others of [[], ['{"seq":1}'], [...texts].reverse(), [texts.join(',')]])
    expect(countWithDigest(digestOf(others), texts)).toBe(0);
});

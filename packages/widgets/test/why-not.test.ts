import { expect, test } from 'vitest';
import { lacking, listed } from '../src/results/why-not.ts';
import { resultsWords } from '../src/results/words.ts';

const danish = resultsWords('da');

test('says why something is missing, unless it only has no answer', () => {
  expect(lacking('Sleep', 'asked-declined', 'declined')).toBe('Sleep (declined)');
  expect(lacking('Sleep', 'unanswered', 'not answered')).toBe('Sleep');
});

test('names the first few, each once, and counts the rest', () => {
  expect(listed(['a', 'b', 'a'], danish, 2)).toBe('a, b');
  expect(listed(['a', 'b', 'c', 'd'], danish, 2)).toBe('a, b og 2\u00a0til');
  expect(listed([], danish)).toBe('');
});

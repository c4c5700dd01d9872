/** The shipped instruments, texts, vectors and pathways give no error and no warning; what is for information is known. */
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import informationOfShipped from './information-of-shipped.json' with { type: 'json' };
import { skalaCheck } from './skala-check.ts';

vi.setConfig({ testTimeout: 120_000 });

const packages = ['instruments', 'instruments-nc'].map((name) => join(import.meta.dirname, '../../packages', name));
const { status, issues } = skalaCheck(packages);

it('has nothing against what is shipped', () => {
  expect(issues.filter(({ severity }) => severity !== 'information')).toEqual([]);
  expect(status).toBe(0);
});

it('tells for information what is known of it', () => {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  expect(counts).toEqual(informationOfShipped);
});

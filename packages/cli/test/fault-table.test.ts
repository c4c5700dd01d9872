import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueCodes } from '@skala/engine/load';
import { faultMessages } from '../src/fault/fault-table.ts';

const codes = Object.keys(faultMessages);

test('every code has a test', () => {
  const tests = readdirSync(import.meta.dirname).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  expect(codes.filter((code) => !tests.some((text) => text.includes(code)))).toEqual([]);
});

test('no code means something else in the engine', () => {
  expect(codes.filter((code) => (issueCodes as readonly string[]).includes(code))).toEqual([]);
  for (const code of codes) expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
});

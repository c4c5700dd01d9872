/** "Did you mean": a slip of the finger is recognised, another item is not suggested. */
import { describe, expect, it } from 'vitest';
import { describeIssue, loadInstrument } from '../src/load.ts';
import { nearestName } from '../src/internal/nearest-name.ts';
import { baseDefinition } from './support/base-definition.ts';
import { set } from './support/json-edit.ts';

describe('the nearest name', () => {
  it.each([
    ['Sum', ['sum', 'sqrt'], 'sum'],
    ['frequencey', ['agreement', 'frequency'], 'frequency'],
    ['totla', ['total', 'brief'], undefined],
    ['totals', ['brief', 'total'], 'total'],
    ['burdne', ['burden'], 'burden'],
    ['mm2', ['m1', 'm2'], 'm2'],
  ])('of %s among %s', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  it.each([
    ['q8', ['q3', 'q9']],
    ['phq10', ['phq1', 'phq9']],
    ['ab', ['cd']],
    ['appetite', ['sleep']],
  ])('of %s is none of %s', (name, known) => {
    expect(nearestName(name, known)).toBeUndefined();
  });
});

it('is named where a formula misspells a function', () => {
  const loaded = loadInstrument(set('/scores/0/value', 'Sum([A1, A2])')(baseDefinition()));
  const [found] = loaded.ok ? [] : loaded.issues.filter(({ path }) => path === '/scores/0/value');
  expect(found && describeIssue(found)).toBe('There is no function "Sum". Did you mean "sum"?');
});

/** What analysis says of small definitions is what trying every way to answer them shows. */
import { expect, it, vi } from 'vitest';
import type { Answer } from '../../src/definition/answer.ts';
import type { CompiledInstrument } from '../../src/index.ts';
import { analysisOf } from '../../src/analyse/analysis.ts';
import { analyseInstrument, loadInstrument, rangeWitnesses, scoreRanges } from '../../src/load.ts';
import { candidatesOf } from '../../src/analyse/candidates.ts';
import { derive, settingOf } from '../../src/derive/derive.ts';
import type { Unit } from '../../src/derive/program.ts';
import { children, type Ast } from '../../src/expression/ast.ts';
import { compileFormula } from '../../src/expression/evaluate.ts';
import type { Fault } from '../../src/expression/evaluation.ts';
import { printFormula } from '../../src/expression/print.ts';
import { repeat } from '../support/seed.ts';
import { smallDefinition } from './small-definition.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Outcome {
  readonly form: string;
  readonly answered: readonly boolean[];
  readonly values: readonly number[];
  readonly statuses: readonly number[];
}

/** Every way to answer every form. */
function everyOutcome(instrument: CompiledInstrument): readonly Outcome[] {
  return Object.keys(instrument.forms).flatMap((form) => {
    const setting = settingOf(instrument, form);
    const ways = instrument.items.map((item, slot): (Answer | undefined)[] => {
      if (setting.asked[slot] !== 1) return [undefined];
      const use = { constants: new Set<number>(), codes: new Set<string>(), isWhole: true };
      return candidatesOf(item, use, instrument).list.map(({ answer }): Answer | undefined => {
        if (answer === undefined) return undefined;
        return answer === 'X' ? { missing: 'asked-declined', key: 'X' } : { value: answer };
      });
    });
    const all = ways.reduce<(Answer | undefined)[][]>(
      (some, list) => some.flatMap((answers) => list.map((answer) => [...answers, answer])),
      [[]],
    );
    return all.map((answers) => {
      const answered = answers.map((answer) => answer !== undefined);
      return { form, answered, ...derive(setting, answers) };
    });
  });
}

/** Conditions that no answers make true, when those to items behind such conditions are set aside. */
function neverTrue(conditions: readonly Unit[], outcomes: readonly Outcome[]): ReadonlySet<Unit> {
  let found = new Set<Unit>();
  for (;;) {
    const behind = [...found].map(({ item }) => item);
    const left = outcomes.filter(({ answered }) => !behind.some((slot) => answered[slot]));
    const next = new Set(conditions.filter(({ slot }) => left.every(({ values }) => values[slot] !== 1)));
    if (next.size === found.size) return next;
    found = next;
  }
}

function partWith(text: unknown, ast: Ast): Ast | undefined {
  return printFormula(ast) === text
    ? ast
    : children(ast)
        .map((child) => partWith(text, child))
        .find(Boolean);
}

const counts = { proven: 0, missed: 0, issues: 0 };

function compare(instrument: CompiledInstrument): void {
  const analysis = analysisOf(instrument);
  const { program } = analysis;
  const pathOf = (unit: Unit): string => analysis.pathOf(unit);
  const outcomes = everyOutcome(instrument);
  const issues = analyseInstrument(instrument);
  const units = new Map(program.units.map((unit) => [pathOf(unit), unit]));
  const unreachable = neverTrue(program.units.filter(({ kind }) => kind === 'condition'), outcomes); // prettier-ignore
  for (const { code, path, params } of issues) {
    const unit = units.get(path);
    if (!unit || !/^(condition|flag|check|item)\//.test(code)) continue;
    counts.issues++;
    const told = JSON.stringify({ code, path, params, formula: printFormula(unit.formula) });
    if (code === 'item/unreachable') {
      expect(unreachable.has(unit), told).toBe(true);
      continue;
    }
    // The whole formula if the issue says so of the whole, and in any case the part it names.
    const part = partWith(params['part'], unit.formula) as Ast;
    const evaluate = compileFormula(part, unit.binding);
    const seen = new Set(outcomes.map(({ values, statuses }) => evaluate(values, statuses, { domain: undefined })));
    const whole = new Set(outcomes.map(({ values }) => values[unit.slot]));
    if (code === 'condition/always-true') expect(seen.has(0), told).toBe(false);
    if (code === 'condition/always-false') expect(seen.has(1), told).toBe(false);
    if (/\/always-(fires|raised)/.test(code)) expect(whole.has(0), told).toBe(false);
    if (/\/never-(fires|raised)/.test(code)) expect(whole.has(1), told).toBe(false);
  }
  for (const unit of program.units.filter(({ kind }) => kind === 'flag' || kind === 'check' || kind === 'criterion')) {
    const seen = new Set(outcomes.map(({ values }) => values[unit.slot]));
    const isConstant = seen.has(0) !== seen.has(1);
    const isTold = issues.some(({ path, code }) => path === pathOf(unit) && !code.startsWith('score/') && (unit.kind === 'criterion' ? code.startsWith('condition/') : code.startsWith(unit.kind))); // prettier-ignore
    if (isConstant && isTold) counts.proven++;
    if (isConstant && !isTold) counts.missed++;
  }
  compareScores(instrument, outcomes, issues);
}

function compareScores(
  instrument: CompiledInstrument,
  outcomes: readonly Outcome[],
  issues: ReturnType<typeof analyseInstrument>,
): void {
  const { program } = analysisOf(instrument);
  const ranges = scoreRanges(instrument);
  const witnesses = rangeWitnesses(instrument);
  instrument.scores.forEach(({ id, formula }, index) => {
    const unit = program.unitOf.get(`score:${id}`) as Unit;
    const of = (form?: string): readonly number[] =>
      outcomes.filter((one) => form === undefined || one.form === form).map(({ values }) => values[unit.slot] as number).filter((value) => !Number.isNaN(value)); // prettier-ignore
    const codes = issues.filter(({ path }) => path === `/scores/${index}/value`).map(({ code }) => code);
    const range = ranges.get(id) ?? { low: NaN, high: NaN };
    for (const value of of()) {
      expect(value, formula).toBeGreaterThanOrEqual(range.low);
      expect(value, formula).toBeLessThanOrEqual(range.high);
    }
    if (codes.includes('score/constant')) expect(new Set(of()).size, formula).toBeLessThanOrEqual(1);
    if (codes.includes('score/never-computable')) expect(of(), formula).toEqual([]);
    if (codes.includes('score/may-fail')) {
      const faults = outcomes.filter(({ values, statuses }) => {
        const fault: Fault = { domain: undefined };
        unit.evaluate(values, statuses, fault);
        return fault.domain !== undefined;
      });
      expect(faults.length, formula).toBeGreaterThan(0);
    }
    for (const { form, low, high } of witnesses.filter(({ score }) => score === id)) {
      const values = of(form);
      if (low.isReached) expect(low.value, formula).toBe(Math.min(...values));
      if (high.isReached) expect(high.value, formula).toBe(Math.max(...values));
    }
  });
}

it('is never refuted, and hardly ever silent', () => {
  repeat(150, (random) => {
    const loaded = loadInstrument(smallDefinition(random));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    compare(loaded.value);
  });
  expect(counts.issues).toBeGreaterThan(50);
  expect(counts.proven).toBeGreaterThan(50);
  expect(counts.missed, JSON.stringify(counts)).toBeLessThan(counts.proven / 10);
});

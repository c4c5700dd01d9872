/**
 * What the changes do to scores, their bands and flags: proven to be the same, or a response on which the versions
 * differ, or neither; then it says how many responses were tried, and never that they are the same.
 */
import { children, scoreAnswers, type Ast, type CompiledBandSet, type CompiledInstrument } from '@skala/engine';
import { isDeepStrictEqual } from 'node:util';
import { questionsBehind, type RawAnswer } from './answer-pairs.ts';
import { nameIn, type Renames } from './facts.ts';
import { findMapping } from './mapping.ts';
import { oldForm, proverOf, type Proof, type Prover } from './same-meaning.ts';
import { searchDifference, type Outcome, type Search, type Searched, type Sides } from './search.ts';
import { unitOf } from './unit-of.ts';
import type { Version } from './version.ts';

/** A response with what both versions make of it, scored anew. */
export interface Example {
  readonly form: string;
  readonly ruleSet?: string;
  readonly answers: Sides<Readonly<Record<string, RawAnswer>>>;
  readonly outcome: Sides<Outcome>;
}

export interface Verdict {
  readonly kind: 'score' | 'bands' | 'flag';
  /** Id in the newer version, `score.set` for bands; in the older one where it was removed. */
  readonly name: string;
  /** Id in the older version, where it was another. */
  readonly was?: string;
  /**
   * `same`: proven. `same-where-taken`: proven for the answers that both versions take. `mapped`: differs, but one
   * comes from the other by `mapping` in all responses tried. `differs`: see the example. `not-found`: not proven, and
   * no difference found.
   */
  readonly verdict: 'same' | 'same-where-taken' | 'mapped' | 'differs' | 'not-found' | 'added' | 'removed';
  /** mapped: a formula over the old score. */
  readonly mapping?: string;
  readonly tried?: number;
  readonly example?: Example;
}

export function verdictsOf(older: Version, newer: Version, renames: Renames): readonly Verdict[] {
  const prover = proverOf(older, newer, renames);
  const compare = comparer(older, newer, renames);
  return [
    ...joined(older.instrument.scores, newer.instrument.scores, renames, 'score').flatMap(({ was, is }) =>
      !was || !is ? [oneSided('score', was?.id, is?.id)] : scoreVerdicts(was, is, prover, compare),
    ),
    ...joined(older.instrument.flags, newer.instrument.flags, renames, 'flag').map(({ was, is }) => {
      if (!was || !is) return oneSided('flag', was?.id, is?.id);
      const named = { kind: 'flag' as const, name: is.id, ...(was.id === is.id ? {} : { was: was.id }) };
      const proof = prover.flag(was.id, is.id);
      if (proof.isSame) return { ...named, verdict: proven(proof) };
      const ruleSet = is.ruleSet ?? was.ruleSet;
      return judged(
        named,
        compare(
          { old: was.when, new: is.when },
          ({ flags }, side) => flags[side === 'old' ? was.id : is.id] ?? null,
          ruleSet,
        ),
      );
    }),
  ];
}

type Compare = (
  formulas: Sides<Ast>,
  outcome: Search['outcome'],
  ruleSet?: string,
  targets?: Search['targets'],
) => { readonly searched: Searched; readonly example?: Example };

type Score = CompiledInstrument['scores'][number];

function scoreVerdicts(was: Score, is: Score, prover: Prover, compare: Compare): readonly Verdict[] {
  const named = { kind: 'score' as const, name: is.id, ...(was.id === is.id ? {} : { was: was.id }) };
  const proof = prover.score(was.id, is.id);
  const ids = { old: was.id, new: is.id };
  const value: Search['outcome'] = ({ scores }, side) => scores[ids[side]] ?? null;
  const formulas = { old: was.value, new: is.value };
  if (!proof.isSame) {
    const compared = compare(formulas, value);
    const mapping = findMapping(was.id, compared.searched.numbers);
    const verdict = judged(named, compared);
    return [
      verdict.verdict === 'differs' && mapping !== undefined ? { ...verdict, verdict: 'mapped', mapping } : verdict,
    ];
  }
  return [
    { ...named, verdict: proven(proof) },
    // Of another number other bands follow; of the same number they can differ by themselves.
    ...is.bands.flatMap((set) => {
      const before = was.bands.find(({ id }) => id === set.id);
      if (!before || isDeepStrictEqual(before.bands, set.bands)) return [];
      const bandOf = ({ bands }: CompiledBandSet, number: Outcome): Outcome =>
        typeof number === 'number' ? ((bands.findLast(({ from }) => number >= from) ?? bands[0])?.id ?? null) : null;
      const moved = limitsMoved(before, set).map((limit) => ({ score: ids, value: limit }));
      const outcome: Search['outcome'] = (result, side) => bandOf(side === 'old' ? before : set, value(result, side));
      return [judged({ kind: 'bands', name: `${is.id}.${set.id}` }, compare(formulas, outcome, set.ruleSet, moved))];
    }),
  ];
}

/** The numbers between which the two sets give different bands: each limit that moved, old and new. */
function limitsMoved(was: CompiledBandSet, is: CompiledBandSet): readonly number[] {
  const limits = (set: CompiledBandSet): readonly number[] => set.bands.map(({ from }) => from);
  const [before, after] = [limits(was), limits(is)];
  return [...before.filter((limit) => !after.includes(limit)), ...after.filter((limit) => !before.includes(limit))];
}

const proven = ({ isExact }: Proof): 'same' | 'same-where-taken' => (isExact ? 'same' : 'same-where-taken');

function judged(named: Pick<Verdict, 'kind' | 'name' | 'was'>, { searched, example }: ReturnType<Compare>): Verdict {
  return {
    ...named,
    verdict: example ? 'differs' : 'not-found',
    tried: searched.tried,
    ...(example ? { example } : {}),
  };
}

function oneSided(kind: Verdict['kind'], was: string | undefined, is: string | undefined): Verdict {
  return { kind, name: is ?? was ?? '', verdict: is === undefined ? 'removed' : 'added' };
}

function joined<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  renames: Renames,
  part: 'score' | 'flag',
): readonly { readonly was?: T; readonly is?: T }[] {
  const old = new Map(before.map((one) => [nameIn(renames, part, one.id), one]));
  const both = after.map((is) => {
    const was = old.get(is.id);
    return was ? { was, is } : { is };
  });
  const gone = before.filter((was) => !after.some(({ id }) => id === nameIn(renames, part, was.id)));
  return [...both, ...gone.map((was) => ({ was }))];
}

/** Searches in every form that both versions have, and scores anew what was found. */
function comparer(older: Version, newer: Version, renames: Renames): Compare {
  const instruments = { old: older.instrument, new: newer.instrument };
  const forms = Object.keys(newer.instrument.forms).filter((form) => older.instrument.forms[oldForm(renames, form)]);
  return (formulas, outcome, ruleSet, targets) => {
    const questions = questionsBehind(older, newer, renames, formulas.old, formulas.new);
    const limits = targets ?? limitsIn(formulas, instruments, renames);
    const sum = { tried: 0, numbers: [] as Sides<number>[] };
    let best: { readonly searched: Searched; readonly form: string } | undefined;
    for (const form of forms) {
      const names = { old: oldForm(renames, form), new: form };
      const asked = questions.filter(
        ({ old, new: fresh }) =>
          (old === undefined || older.instrument.forms[names.old]?.includes(old)) &&
          (fresh === undefined || newer.instrument.forms[form]?.includes(fresh)),
      );
      const setting = { old: settingOf(older, names.old, ruleSet), new: settingOf(newer, form, ruleSet) };
      const searched = searchDifference(instruments, { questions: asked, setting, outcome, targets: limits });
      sum.tried += searched.tried;
      sum.numbers.push(...searched.numbers);
      if ((searched.found?.differs ?? 0) > (best?.searched.found?.differs ?? 0)) best = { searched, form };
      if (best?.searched.found?.differs === 2) break;
    }
    const searched = { ...sum, found: best?.searched.found };
    if (!best?.searched.found) return { searched };
    const { answers } = best.searched.found;
    const chosen = ruleSet === undefined ? {} : { ruleSet };
    const names = { old: oldForm(renames, best.form), new: best.form };
    const scored = (side: 'old' | 'new'): Outcome =>
      outcome(
        plain(instruments[side], answers[side], settingOf(side === 'old' ? older : newer, names[side], ruleSet)),
        side,
      );
    const example = { form: best.form, ...chosen, answers, outcome: { old: scored('old'), new: scored('new') } };
    return { searched, example };
  };
}

function settingOf(
  { instrument }: Version,
  form: string,
  ruleSet: string | undefined,
): { form: string; ruleSet?: string } {
  const has = ruleSet !== undefined && instrument.ruleSets?.some(({ id }) => id === ruleSet);
  return { form, ...(has ? { ruleSet } : {}) };
}

/** Scores by the engine's full way, not by the one that searched. */
function plain(
  instrument: CompiledInstrument,
  answers: Readonly<Record<string, RawAnswer>>,
  options: { readonly form: string; readonly ruleSet?: string },
): Parameters<Search['outcome']>[0] {
  const { scores, flags, issues } = scoreAnswers(instrument, answers, options);
  return {
    scores: Object.fromEntries(scores.map((score) => [score.id, score.status === 'scored' ? score.value : null])),
    flags: Object.fromEntries(flags.map(({ id, status }) => [id, status])),
    issues,
  };
}

/** The numbers that scores are compared with in one version and not in the other: what lies between them differs. */
function limitsIn(
  formulas: Sides<Ast>,
  instruments: Sides<CompiledInstrument>,
  renames: Renames,
): NonNullable<Search['targets']> {
  const found = { old: new Map<string, Set<number>>(), new: new Map<string, Set<number>>() };
  for (const side of ['old', 'new'] as const) {
    const seen = new Set<string>();
    const note = (name: Ast, number: Ast): void => {
      if (name.op !== 'name' || number.op !== 'number' || !instruments[side].scores.some(({ id }) => id === name.name))
        return;
      const score = side === 'old' ? nameIn(renames, 'score', name.name) : name.name;
      found[side].set(score, (found[side].get(score) ?? new Set()).add(number.value));
    };
    const visit = (ast: Ast): void => {
      if (ast.op === 'name' && !seen.has(ast.name)) {
        seen.add(ast.name);
        const unit = unitOf(instruments[side], ast.name);
        if (unit) visit(unit.formula);
      }
      const [left, right] = children(ast);
      if (left && right && ['<', '<=', '>', '>=', '==', '!='].includes(ast.op)) {
        note(left, right);
        note(right, left);
      }
      children(ast).forEach(visit);
    };
    visit(formulas[side]);
  }
  return instruments.old.scores.flatMap(({ id }) => {
    const name = nameIn(renames, 'score', id);
    const [before, after] = [found.old.get(name) ?? new Set<number>(), found.new.get(name) ?? new Set<number>()];
    return [...before, ...after].map((value) => ({ score: { old: id, new: name }, value }));
  });
}

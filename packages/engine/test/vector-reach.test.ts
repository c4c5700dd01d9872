/** What vectors reach of a definition, and vectors proposed for the rest. */
import { describe, expect, it, vi } from 'vitest';
import { loadInstrument } from '../src/load.ts';
import { proposeVectors, runVectors, vectorReach, type Reach, type Vector } from '../src/testing.ts';
import { loadSound, readShipped, shipped, shippedIds } from './support/read-instrument.ts';
import type { Json } from './support/json-edit.ts';

vi.setConfig({ testTimeout: 300_000 });

/** A gate, a reversed choice of branch, a chain, a policy, a band and a flag, each once. */
const small = {
  format: 'skala/instrument/1',
  id: 'small',
  version: '1.0.0',
  status: 'draft',
  administration: ['interview'],
  source: [{ id: 'own', citation: 'Made up.' }],
  licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
  missing: { X: 'asked-declined', N: 'not-applicable' },
  forms: { full: 'all' },
  sections: [
    {
      id: 'all',
      items: [
        { id: 'a', type: 'integer', min: 0, max: 4, missing: ['X'] },
        { id: 'b', type: 'integer', min: 0, max: 4, missing: ['X'] },
        { id: 'c', type: 'boolean', when: 'a > 0', otherwise: 'N' },
      ],
    },
  ],
  scores: [
    {
      id: 'total',
      value: 'sum([a, b])',
      missing: { prorate: { items: ['a', 'b'], minimumAnswered: 1 } },
      range: [0, 8],
      direction: 'higher-is-worse',
      bands: [{ id: 'load', bands: [{ id: 'low', from: 0 }, { id: 'high', from: 5 }], source: 'own' }],
      source: 'own',
    },
  ],
  flags: [{ id: 'both', action: 'information', when: 'a >= 2 and (total >= 5 ? b > 1 : c == 1)', source: 'own' }],
}; // prettier-ignore

const named = ({ kind, subject, state }: Pick<Reach, 'kind' | 'subject' | 'state'>): string =>
  `${kind} ${subject} ${state}`;

const vector = (id: string, answers: Vector['answers'], expected: Vector['expect'], proposed?: true): Vector => ({
  id,
  note: 'A test.',
  source: 'derived',
  form: 'full',
  answers,
  expect: expected,
  ...(proposed ? { proposed } : {}),
});

const formula = 'a >= 2 and (total >= 5 ? b > 1 : c == 1)';
const branch = 'total >= 5 ? b > 1 : c == 1';

describe('what there is to reach', () => {
  it('is every end, cut-off, outcome, branch, operand, threshold, option and missing code', () => {
    const goals = vectorReach(loadSound(small), []).map(named);
    expect(goals).toEqual([
      'form full used',
      'score total lowest, 0',
      'score total highest, 8',
      'score total not computable',
      'band total.load.high just below 5',
      'band total.load.high at 5',
      'band total.load.high just above 5',
      'policy total prorated from 1 of 2',
      'policy total not prorated from 0',
      'flag both raised',
      'flag both clear',
      'flag both indeterminate',
      'gate c open',
      'gate c shut',
      'gate c undecided',
      `branch flag both: ${branch} first taken`,
      `branch flag both: ${branch} second taken`,
      `operand flag both: ${formula} a >= 2 alone false`,
      `operand flag both: ${formula} ${branch} alone false`,
      `operand flag both: ${formula} all true`,
      `operand flag both: ${formula} all true, a >= 2 just`,
      'threshold a at 0',
      'threshold a at 1',
      'threshold a at 2',
      'threshold total just below 5',
      'threshold total at 5',
      'threshold b at 1',
      'threshold b at 2',
      'threshold c at 0',
      'threshold c at 1',
      'answer a 0',
      'answer a 4',
      'answer b 0',
      'answer b 4',
      'answer c false',
      'answer c true',
      'missing-code a X',
      'missing-code b X',
    ]);
  });

  it('is reached by vectors that lead there and look', () => {
    const seen = (vectors: readonly Vector[]): readonly string[] =>
      vectorReach(loadSound(small), vectors)
        .filter((one) => one.vectors.length > 0)
        .map(named);
    const answers = { a: 1, b: 4, c: false };
    const reached = seen([vector('five', answers, { scores: { total: 5 }, bands: { 'total.load': 'high' } })]);
    expect(reached).toEqual([
      'form full used',
      'band total.load.high at 5',
      'gate c open',
      `branch flag both: ${branch} first taken`,
      `operand flag both: ${formula} a >= 2 alone false`,
      'threshold a at 1',
      'threshold total at 5',
      'threshold c at 0',
      'answer b 4',
      'answer c false',
    ]);
    // The flag is clear there, but nobody looked until now.
    expect(seen([vector('five', answers, { flags: { both: 'clear' } })])).toContain('flag both clear');
  });

  it('counts a proposed vector apart until a person has confirmed it', () => {
    const vectors = [vector('mine', { a: 0, b: 0 }, { scores: { total: 0 } }, true)];
    const lowest = vectorReach(loadSound(small), vectors).find((one) => named(one) === 'score total lowest, 0');
    expect(lowest).toMatchObject({ vectors: [], proposed: ['mine'] });
  });
});

describe('proposed vectors', () => {
  it('show everything, say what they show, and are marked', () => {
    const { vectors, notFound } = proposeVectors(loadSound(small), []);
    expect(notFound).toEqual([]);
    const reach = vectorReach(loadSound(small), vectors);
    expect(reach.filter(({ proposed }) => proposed.length === 0)).toEqual([]);
    expect(vectors.every(({ proposed }) => proposed === true)).toBe(true);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });

  it('are only for what is missing', () => {
    const first = proposeVectors(loadSound(small), []).vectors;
    expect(proposeVectors(loadSound(small), first).vectors).toEqual([]);
    const [taken, ...rest] = first;
    const again = proposeVectors(loadSound(small), rest).vectors;
    expect(again).toHaveLength(1);
    expect(again[0]?.expect.scores).toEqual(taken?.expect.scores);
  });

  it('name what no answers lead to', () => {
    const never = { ...small, flags: [{ ...small.flags[0], when: 'a >= 2 and a < 1' }] };
    const { notFound } = proposeVectors(loadSound(never), []);
    expect(notFound.map(named)).toEqual([
      'flag both raised',
      'operand flag both: a >= 2 and a < 1 a >= 2 alone false',
      'operand flag both: a >= 2 and a < 1 a < 1 alone false',
      'operand flag both: a >= 2 and a < 1 all true',
      'operand flag both: a >= 2 and a < 1 all true, a >= 2 just',
      'operand flag both: a >= 2 and a < 1 all true, a < 1 just',
    ]);
  });

  it.each(shippedIds)('hold, and reach all that they say, for %s from nothing', (id) => {
    const instrument = shipped(id);
    const { vectors, notFound } = proposeVectors(instrument, []);
    expect(
      runVectors(instrument, { format: 'skala/vectors/1', instrument: id, version: '1.0.0', vectors: [...vectors] }),
    ).toEqual([]);
    const open = vectorReach(instrument, vectors).filter(({ proposed }) => proposed.length === 0);
    expect(open.map(named)).toEqual(notFound.map(named));
    if (instrument.items.length < 100) expect(proposeVectors(instrument, []).vectors).toEqual(vectors);
    // What has a line of its own in `expect` is found for every shipped instrument.
    const outcomes = new Set([
      'form',
      'rule-set',
      'score',
      'band',
      'policy',
      'flag',
      'criterion',
      'check',
      'branch',
      'answer',
      'missing-code',
    ]);
    expect(notFound.filter(({ kind }) => outcomes.has(kind)).map(named)).toEqual([]);
  });

  // The proof that the goals are the right ones: an author who gets a comparison wrong by one is told.
  it.each(['gad-7', 'phq-9', 'k10', 'dudit'])('notice every comparison of %s that is off by one', (id) => {
    const { vectors } = proposeVectors(shipped(id), []);
    const unnoticed = comparisonMutants(readShipped(id, 'instrument')).flatMap(({ what, definition }) => {
      const loaded = loadInstrument(definition);
      if (!loaded.ok) return [];
      const failures = runVectors(loaded.value, {
        format: 'skala/vectors/1',
        instrument: id,
        version: '1.0.0',
        vectors: [...vectors],
      });
      return failures.length > 0 ? [] : [what];
    });
    expect(unnoticed).toEqual([]);
  });
});

interface Mutant {
  readonly what: string;
  readonly definition: Json;
}

const swapped: Readonly<Record<string, string>> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' };

/** A comparison off by one either way. */
function wrong(operator: string, limit: string): readonly string[] {
  const next = operator.startsWith('>') ? Number(limit) - 1 : Number(limit) + 1;
  return [`${swapped[operator] ?? ''} ${limit}`, `${operator} ${String(next)}`];
}

/** The definition with one comparison changed, for each comparison of each formula; and each band moved by one. */
function comparisonMutants(definition: Json): readonly Mutant[] {
  const found: Mutant[] = [];
  const visit = (node: Json, put: (value: Json) => Json, path: string): void => {
    if (typeof node === 'string' && /\/(when|value)$/.test(path)) {
      for (const { index, 0: whole, 1: operator = '', 2: limit = '' } of node.matchAll(/(>=|<=|>|<) (\d+)/g))
        for (const other of wrong(operator, limit)) {
          const text = `${node.slice(0, index)}${other}${node.slice(index + whole.length)}`;
          found.push({ what: `${path}: ${text}`, definition: put(text) });
        }
    } else if (typeof node === 'number' && /\/bands\/[1-9]\d*\/from$/.test(path)) {
      for (const other of [node - 1, node + 1])
        found.push({ what: `${path}: ${String(other)}`, definition: put(other) });
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node as Record<string, Json>)) {
        const replace = (value: Json): Json =>
          put(Array.isArray(node) ? node.with(Number(key), value) : { ...node, [key]: value });
        visit(child, replace, `${path}/${key}`);
      }
    }
  };
  visit(definition, (value) => value, '');
  return found;
}

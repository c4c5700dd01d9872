/**
 * The seven composites of the ASI against exact arithmetic: fractions of whole numbers, and logarithms to
 * forty decimals. Where a composite is one half on paper, `>= 0.5` must hold.
 */
import { describe, expect, it, vi } from 'vitest';
import { createScorer, scoreAnswers } from '../../src/index.ts';
import {
  fraction,
  isAtLeastHalf,
  isHalf,
  minus,
  naturalLogarithm,
  permitted,
  plus,
  rounded,
  type Fraction,
} from '../support/exact-number.ts';
import { set, type Json } from '../support/json-edit.ts';
import { loadSound, readShipped } from '../support/read-instrument.ts';
import { pick, repeat, whole } from '../support/seed.ts';

vi.setConfig({ testTimeout: 120_000 });

const ids = ['medical', 'employment', 'alcohol', 'drug', 'legal', 'family', 'psychiatric'] as const;
type Composite = (typeof ids)[number];

/** The shipped definition with a flag a composite: it is at least one half. */
function withHalves(): Json {
  return ids.reduce<Json>(
    (definition, id) => {
      set('/criteria/-', { id: `${id}Half`, when: `${id} >= 0.5` })(definition);
      return set('/flags/-', { id: `half-${id}`, action: 'information', when: `${id}Half`, source: 'project' })(
        definition,
      );
    },
    readShipped('asi-5', 'instrument'),
  );
}

const instrument = loadSound(withHalves());
const scorer = createScorer(instrument, { form: 'full' });

type Given = Readonly<Record<string, number | string>>;

/** Scores the answers and holds score and threshold against the exact value. */
function expectExact(id: Composite, answers: Given, exact: Fraction): void {
  const { scores, flags, issues } = scorer.score(answers);
  if (
    issues.length > 0 ||
    scores[id] !== rounded(exact) ||
    (flags[`half-${id}`] === 'raised') !== isAtLeastHalf(exact)
  ) {
    expect({ answers, issues, score: scores[id], half: flags[`half-${id}`] }).toEqual({
      answers,
      issues: [],
      score: rounded(exact),
      half: isAtLeastHalf(exact) ? 'raised' : 'clear',
    });
  }
}

/** The same where a logarithm is in it: next to a tie the last bit of a double decides. */
function expectNear(id: Composite, answers: Given, exact: Fraction): void {
  const { scores, issues } = scorer.score(answers);
  const score = scores[id] ?? NaN;
  if (issues.length > 0 || !permitted(exact).includes(score)) {
    expect({ answers, issues, score }).toEqual({ answers, issues: [], score: rounded(exact) });
  }
}

/** Whole numbers from 0 to `max`. */
const upTo = (max: number): readonly number[] => Array.from({ length: max + 1 }, (_, index) => index);

/** `total` spread at random over `names`, none above `most`. */
function spread(random: () => number, total: number, names: readonly string[], most: number): Record<string, number> {
  const given: Record<string, number> = {};
  let rest = total;
  names.forEach((name, index) => {
    const room = (names.length - index - 1) * most;
    given[name] = whole(random, Math.max(0, rest - room), Math.min(most, rest));
    rest -= given[name];
  });
  if (rest !== 0) throw new Error(`${total} does not fit`);
  return given;
}

describe('medical', () => {
  const exact = (m6: number, m7: number, m8: number): Fraction =>
    plus(fraction(m6, 90), fraction(m7, 12), fraction(m8, 12));

  it('is exact for all 775 combinations, and one half meets the threshold', () => {
    let combinations = 0;
    let halves = 0;
    for (const m6 of upTo(30)) {
      for (const m7 of upTo(4)) {
        for (const m8 of upTo(4)) {
          const value = exact(m6, m7, m8);
          const answers = { M6: m6, M7: m7, M8: m8 };
          const { scores, flags } = scoreAnswers(instrument, answers, { form: 'full' });
          const score = scores.find(({ id }) => id === 'medical');
          expect(score?.status === 'scored' && score.value, JSON.stringify(answers)).toBe(rounded(value));
          const flag = flags.find(({ id }) => id === 'half-medical');
          expect(flag?.status, JSON.stringify(answers)).toBe(isAtLeastHalf(value) ? 'raised' : 'clear');
          combinations++;
          if (!isHalf(value)) continue;
          halves++;
          expect(flag?.status).toBe('raised');
          expect(score?.status === 'scored' && score.value).toBe(0.5);
        }
      }
    }
    expect({ combinations, halves }).toEqual({ combinations: 775, halves: 11 });
  });
});

describe('psychiatric', () => {
  const symptoms = ['P4_30', 'P5_30', 'P6_30', 'P7_30', 'P8_30', 'P9_30', 'P10_30', 'P11_30'];

  it('is exact for every count of symptoms, every number of days and every rating', () => {
    let halves = 0;
    repeat(1, (random) => {
      for (const yes of upTo(8)) {
        for (const days of upTo(30)) {
          for (const p13 of upTo(4)) {
            for (const p14 of upTo(4)) {
              const exact = plus(fraction(yes, 11), fraction(days, 330), fraction(p13 + p14, 44));
              expectExact('psychiatric', { ...spread(random, yes, symptoms, 1), P12: days, P13: p13, P14: p14 }, exact);
              if (isHalf(exact)) halves++;
            }
          }
        }
      }
    });
    expect(halves).toBe(19);
  });
});

describe('drug', () => {
  const days = ['D3_30', 'D4_30', 'D5_30', 'D6_30', 'D7_30', 'D8_30', 'D9_30', 'D10_30', 'D11_30', 'D13_30', 'D27'];
  const exact = (total: number, ratings: number): Fraction => plus(fraction(total, 390), fraction(ratings, 52));

  it('is exact in 20,000 samples', () => {
    repeat(20_000, (random) => {
      const total = whole(random, 0, 330);
      const [d29, d31] = [whole(random, 0, 4), whole(random, 0, 4)];
      expectExact('drug', { ...spread(random, total, days, 30), D29: d29, D31: d31 }, exact(total, d29 + d31));
    });
  });

  it('meets the threshold however one half is made up', () => {
    const halves = upTo(8).flatMap((ratings) =>
      upTo(330).flatMap((total) => (isHalf(exact(total, ratings)) ? [{ total, ratings }] : [])),
    );
    expect(halves).toHaveLength(5);
    repeat(4_000, (random) => {
      const { total, ratings } = pick(random, halves);
      const d29 = whole(random, Math.max(0, ratings - 4), Math.min(4, ratings));
      const answers = { ...spread(random, total, days, 30), D29: d29, D31: ratings - d29 };
      expectExact('drug', answers, fraction(1, 2));
    });
  });
});

describe('family', () => {
  const relations = ['F18_30', 'F19_30', 'F20_30', 'F21_30', 'F22_30', 'F23_30', 'F24_30', 'F25_30', 'F26_30'];
  const exact = (f3: number, f30: number, ratings: number, yes: number, answered: number): Fraction =>
    plus(
      fraction(2 - f3, 10),
      fraction(f30, 150),
      fraction(ratings, 20),
      answered === 0 ? fraction(0) : fraction(yes, 5 * answered),
    );

  /** `yes` relations with problems, the other `answered` ones without, the rest not applicable. */
  function related(random: () => number, yes: number, answered: number): Record<string, number | string> {
    const order = spread(random, answered, relations, 1);
    const known = relations.filter((name) => order[name] === 1);
    const troubled = spread(random, yes, known, 1);
    return Object.fromEntries(relations.map((name) => [name, troubled[name] ?? 'N']));
  }

  it('is exact in 20,000 samples, relations that do not apply among them', () => {
    repeat(20_000, (random) => {
      const [f3, f30, f32, f34] = [whole(random, 0, 2), whole(random, 0, 30), whole(random, 0, 4), whole(random, 0, 4)];
      const answered = whole(random, 0, 9);
      const yes = whole(random, 0, answered);
      const answers = { F3: f3, F30: f30, F32: f32, F34: f34, ...related(random, yes, answered) };
      expectExact('family', answers, exact(f3, f30, f32 + f34, yes, answered));
    });
  });

  it('meets the threshold in every combination that is one half', () => {
    let halves = 0;
    repeat(1, (random) => {
      for (const f3 of upTo(2)) {
        for (const f30 of upTo(30)) {
          for (const ratings of upTo(8)) {
            for (const answered of upTo(9)) {
              for (const yes of upTo(answered)) {
                if (!isHalf(exact(f3, f30, ratings, yes, answered))) continue;
                halves++;
                const f32 = whole(random, Math.max(0, ratings - 4), Math.min(4, ratings));
                const answers = { F3: f3, F30: f30, F32: f32, F34: ratings - f32, ...related(random, yes, answered) };
                expectExact('family', answers, fraction(1, 2));
              }
            }
          }
        }
      }
    });
    expect(halves).toBe(292);
  });
});

/** The amount of money: small ones most, since there the logarithm is steepest. */
const amount = (random: () => number): number => Math.min(99_999, Math.floor(Math.exp(random() * Math.log(100_000))));

describe('alcohol', () => {
  const days = ['D1_30', 'D2_30', 'D26'];
  const exact = (total: number, ratings: number, money: number): Fraction => {
    const logarithm = naturalLogarithm(money + 1);
    return plus(fraction(total, 180), fraction(ratings, 24), fraction(logarithm.over, logarithm.under * 44n));
  };

  it('is exact for every total and rating when no money was spent', () => {
    let halves = 0;
    repeat(1, (random) => {
      for (const total of upTo(90)) {
        for (const d28 of upTo(4)) {
          for (const d30 of upTo(4)) {
            const value = exact(total, d28 + d30, 0);
            expectExact('alcohol', { ...spread(random, total, days, 30), D23: 0, D28: d28, D30: d30 }, value);
            if (isHalf(value)) halves++;
          }
        }
      }
    });
    expect(halves).toBeGreaterThan(10);
  });

  it('agrees with the logarithm to forty decimals in 8,000 samples', () => {
    repeat(4_000, (random) => {
      const total = whole(random, 0, 90);
      const [d28, d30, money] = [whole(random, 0, 4), whole(random, 0, 4), amount(random)];
      const answers = { ...spread(random, total, days, 30), D23: money, D28: d28, D30: d30 };
      expectNear('alcohol', answers, exact(total, d28 + d30, money));
    });
  });
});

describe('legal', () => {
  const exact = (l24: number, l27: number, ratings: number, money: number): Fraction => {
    const logarithm = naturalLogarithm(money + 1);
    return plus(
      fraction(l24, 5),
      fraction(l27, 150),
      fraction(ratings, 20),
      fraction(logarithm.over, logarithm.under * 46n),
    );
  };

  it('is exact for every combination without illegal income', () => {
    let halves = 0;
    for (const l24 of upTo(1)) {
      for (const l27 of upTo(30)) {
        for (const l28 of upTo(4)) {
          for (const l29 of upTo(4)) {
            const value = exact(l24, l27, l28 + l29, 0);
            expectExact('legal', { L24: l24, L27: l27, L28: l28, L29: l29, E17: 0 }, value);
            if (isHalf(value)) halves++;
          }
        }
      }
    }
    expect(halves).toBeGreaterThan(10);
  });

  it('agrees with the logarithm to forty decimals in 8,000 samples', () => {
    repeat(4_000, (random) => {
      const [l24, l27, l28, l29] = [
        whole(random, 0, 1),
        whole(random, 0, 30),
        whole(random, 0, 4),
        whole(random, 0, 4),
      ];
      const money = amount(random);
      expectNear('legal', { L24: l24, L27: l27, L28: l28, L29: l29, E17: money }, exact(l24, l27, l28 + l29, money));
    });
  });
});

describe('employment', () => {
  const exact = (e4: number, e5: number, e11: number, money: number): Fraction => {
    const logarithm = naturalLogarithm(money + 1);
    const resources = plus(fraction(e4 + e5, 4), fraction(e11, 120), fraction(logarithm.over, logarithm.under * 36n));
    return minus(fraction(1), resources);
  };
  /** Without a licence no car is asked about, and there is none. */
  const given = (e4: number, e5: number, e11: number, money: number): Given => ({
    E4: e4,
    ...(e4 === 1 ? { E5: e5 } : {}),
    E11: e11,
    E12: money,
  });

  it('is exact for every combination without pay', () => {
    let halves = 0;
    for (const [e4, e5] of [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const) {
      for (const e11 of upTo(30)) {
        const value = exact(e4, e5, e11, 0);
        expectExact('employment', given(e4, e5, e11, 0), value);
        if (isHalf(value)) halves++;
      }
    }
    expect(halves).toBe(2);
  });

  it('agrees with the logarithm to forty decimals for 8,000 samples, below zero too', () => {
    let negative = 0;
    repeat(4_000, (random) => {
      const e4 = whole(random, 0, 1);
      const e5 = e4 * whole(random, 0, 1);
      const [e11, money] = [whole(random, 0, 30), amount(random)];
      const value = exact(e4, e5, e11, money);
      expectNear('employment', given(e4, e5, e11, money), value);
      if (value.over < 0n) negative++;
    });
    expect(negative).toBeGreaterThan(0);
  });
});

/** Random definitions so small that every way to answer them can be tried. */
import { printFormula } from '../../src/expression/print.ts';
import { generateCondition, generateNumber, type FormulaNames } from '../support/generate-formula.ts';
import type { Json } from '../support/json-edit.ts';
import { pick, whole } from '../support/seed.ts';

type Random = () => number;

const shapes: readonly ((random: Random) => Record<string, Json>)[] = [
  () => ({ type: 'boolean' }),
  (random) => ({ type: 'integer', min: 0, max: whole(random, 1, 3) }),
  () => ({ type: 'choice', options: [0, 2, 3].map((value) => ({ code: `o${value}`, value })) }),
];

export function smallDefinition(random: Random): Json {
  const names = { numbers: [] as string[], conditions: [] as string[], items: [] as string[] };
  const known = (): FormulaNames => names;
  const condition = (depth: number): string => printFormula(generateCondition(random, known(), depth));
  const number = (depth: number): string => printFormula(generateNumber(random, known(), depth));
  const items = Array.from({ length: whole(random, 2, 4) }, (_, index): Json => {
    const id = `Q${index}`;
    const when = index > 0 && random() < 0.6 ? { when: condition(1) } : undefined;
    const otherwise = when && random() < 0.6 ? { otherwise: 'X' } : {};
    names.numbers.push(id);
    names.items.push(id);
    const missing = random() < 0.5 ? ['X'] : [];
    return { id, ...pick(random, shapes)(random), ...when, ...otherwise, missing, tags: index === 0 || random() < 0.7 ? ['part'] : [] }; // prettier-ignore
  });
  const variables = [{ id: 'V', value: number(2) }];
  names.numbers.push('V');
  const scores = ['S', 'T'].map((id): Json => {
    const value = random() < 0.4 ? `sum([${names.items.join(', ')}])` : number(2);
    const isSum = value.startsWith('sum([Q') && value === `sum([${names.items.join(', ')}])`;
    const skip = { skip: { items: names.items, reasons: ['asked-declined'], ...(random() < 0.5 ? { none: 1 } : {}) } };
    return { id, value, missing: isSum && random() < 0.6 ? skip : 'complete', range: [-1e6, 1e6], direction: 'none', source: 'chance' }; // prettier-ignore
  });
  names.numbers.push('S', 'T');
  const criteria = [{ id: 'K', when: condition(2) }];
  names.conditions.push('K');
  return {
    format: 'skala/instrument/1',
    id: 'small',
    version: '1.0.0',
    status: 'draft',
    administration: ['interview'],
    source: [{ id: 'chance', citation: 'Drawn at random.' }],
    licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
    missing: { X: 'asked-declined' },
    forms: { full: 'all', part: { tagged: 'part' } },
    sections: [{ id: 'only', items }],
    variables,
    scores,
    criteria,
    checks: [0, 1].map((n) => ({ id: `c-${n}`, severity: 'warning', when: condition(2), items: ['Q0'] })),
    flags: [0, 1, 2].map((n) => ({ id: `f-${n}`, action: 'information', when: condition(2), source: 'chance' })),
  };
}

/** Random sound definitions, to hold the engine against the naive scorer on more than the shipped instruments. */
import { namesIn, type Ast } from '../../src/expression/ast.ts';
import { printFormula } from '../../src/expression/print.ts';
import { generateCondition, generateNumber, type FormulaNames } from './generate-formula.ts';
import type { Json } from './json-edit.ts';
import { pick, shuffle, whole } from './seed.ts';

type Random = () => number;

/** Names known so far; they grow as items, variables, criteria and scores are added. */
interface Known {
  readonly numbers: string[];
  readonly conditions: string[];
  readonly dates: string[];
  readonly times: string[];
  readonly options: { name: string; codes: string[]; weighted: boolean }[];
  readonly items: string[];
}

type ItemMaker = (random: Random, id: string, known: Known) => Record<string, Json>;

const valued = (codes: readonly string[]): Json => codes.map((code, index) => ({ code, value: index }));

const itemMakers: readonly ItemMaker[] = [
  (random, id, known) => (
    known.numbers.push(id),
    { type: 'integer', min: whole(random, -3, 0), max: whole(random, 1, 30) }
  ),
  (_random, id, known) => (known.numbers.push(id), { type: 'decimal', min: 0, max: 10, decimals: 2 }),
  (_random, id, known) => (known.numbers.push(id), { type: 'boolean' }),
  (_random, id, known) => (known.numbers.push(id), { type: 'rating', min: 0, max: 9 }),
  (_random, id, known) => (known.numbers.push(id), { type: 'money', min: 0, max: 5000 }),
  (_random, id, known) => (known.numbers.push(id), { type: 'duration', units: ['years', 'months'], max: 240 }),
  (_random, id, known) => (known.numbers.push(id), { type: 'visual-analogue', min: 0, max: 100 }),
  (_random, id, known) => (known.numbers.push(id), { type: 'choice', options: valued(['0', '1', '2', '3']) }),
  (_random, id, known) => (known.numbers.push(id), { response: 'often' }),
  (_random, id, known) => (known.dates.push(id), { type: 'date' }),
  (_random, id, known) => (known.times.push(id), { type: 'time' }),
  (_random, _id, _known) => ({ type: 'text', maxLength: 3 }),
  (_random, id, known) => (
    known.options.push({ name: id, codes: ['p', 'q', 'r'], weighted: false }),
    { type: 'choice', options: [{ code: 'p' }, { code: 'q', value: 4 }, { code: 'r' }] }
  ),
  (random, id, known) => {
    const weighted = random() < 0.5;
    known.options.push({ name: id, codes: ['p', 'q', 'r'], weighted });
    const options = ['p', 'q', 'r'].map((code, index) => (weighted ? { code, value: index + 0.5 } : { code }));
    return { type: 'multi-choice', options, exclusive: ['r'] };
  },
];

/** A formula as text, small enough to be permitted. */
function formula(make: () => Ast): { readonly text: string; readonly ast: Ast } {
  for (;;) {
    const ast = make();
    const text = printFormula(ast);
    if (text.length <= 600) return { text, ast };
  }
}

/** A sound definition. The same numbers from `random` give the same definition. */
export function generateDefinition(random: Random): Json {
  const known: Known = { numbers: [], conditions: [], dates: [], times: [], options: [], items: [] };
  const names = (): FormulaNames => known;
  const sections: Json[] = [];
  const itemIds: string[] = [];
  for (let s = 0; s < whole(random, 1, 3); s++) {
    const items: Json[] = [];
    for (let i = 0; i < whole(random, 3, 7); i++) {
      const id = `Q${itemIds.length + 1}`;
      // The condition is made before the item is known, so it cannot depend on itself.
      const when =
        known.numbers.length > 0 && random() < 0.4
          ? formula(() => generateCondition(random, names(), 2)).text
          : undefined;
      const shape = pick(random, itemMakers)(random, id, known);
      const otherwise = when === undefined || random() < 0.4 ? undefined : otherwiseOf(random, shape);
      items.push({
        id,
        ...shape,
        missing: ['X', 'N', 'U'].filter(() => random() < 0.5),
        required: random() < 0.7,
        tags: random() < 0.6 ? ['part'] : [],
        ...(when === undefined ? {} : { when }),
        ...(otherwise === undefined ? {} : { otherwise }),
      });
      known.items.push(id);
      itemIds.push(id);
    }
    sections.push({ id: `section-${s}`, items });
  }
  // A form must select something.
  ((sections[0] as { items: Json[] }).items[0] as { tags: Json }).tags = ['part'];

  const variables: Json[] = [];
  for (let v = 0; v < whole(random, 0, 3); v++) {
    const isCondition = random() < 0.5;
    const value = formula(() => (isCondition ? generateCondition : generateNumber)(random, names(), 3)).text;
    variables.push({ id: `V${v}`, value });
    (isCondition ? known.conditions : known.numbers).push(`V${v}`);
  }
  const scores: Json[] = [];
  for (let c = 0; c < whole(random, 1, 4); c++) scores.push(generateScore(random, `S${c}`, known));
  scores.forEach((_, index) => known.numbers.push(`S${index}`));
  const criteria: Json[] = [];
  for (let c = 0; c < whole(random, 0, 3); c++) {
    criteria.push({ id: `K${c}`, when: formula(() => generateCondition(random, names(), 3)).text });
    known.conditions.push(`K${c}`);
  }
  const rule = (): string => formula(() => generateCondition(random, names(), 3)).text;
  return {
    format: 'skala/instrument/1',
    id: 'generated',
    version: '1.0.0',
    status: 'draft',
    administration: ['interview'],
    source: [{ id: 'chance', citation: 'Drawn at random.' }],
    licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
    missing: { X: 'asked-declined', N: 'not-applicable', U: 'asked-unknown' },
    currency: 'USD',
    responses: { often: { type: 'choice', options: valued(['0', '1', '2']) } },
    forms: { full: 'all', part: { tagged: 'part' } },
    sections,
    variables,
    checks: Array.from({ length: whole(random, 0, 3) }, (_, index) => ({
      id: `check-${index}`,
      severity: pick(random, ['error', 'warning', 'information'] as const),
      when: rule(),
      items: [pick(random, itemIds)],
    })),
    scores,
    criteria,
    flags: Array.from({ length: whole(random, 1, 3) }, (_, index) => {
      const when = rule();
      return {
        id: `flag-${index}`,
        action: 'information',
        when,
        criteria: [...new Set(when.match(/\bK\d\b/g))],
        source: 'chance',
      };
    }),
  };
}

/** What a hidden item of this shape may be taken to be. */
function otherwiseOf(random: Random, { type, response, min }: Record<string, Json>): Json {
  const key = pick(random, ['X', 'N', 'U']);
  if (type === 'boolean') return pick<Json>(random, [key, false, true]);
  if (type === 'integer') return pick<Json>(random, [key, min ?? 0, 1]);
  if (type === 'rating' || type === 'money' || type === 'duration' || response === 'often')
    return pick<Json>(random, [key, 0, 2]);
  return key;
}

function generateScore(random: Random, id: string, known: Known): Json {
  const items = known.numbers.filter((name) => name.startsWith('Q'));
  const reasons = shuffle(random, ['asked-declined', 'not-applicable', 'asked-unknown']).slice(0, whole(random, 1, 2));
  const some = shuffle(random, items).slice(0, whole(random, 2, 4));
  const common = { id, range: [-1e15, 1e15], direction: 'none', source: 'chance' };
  const rest = (): string => `(${formula(() => generateNumber(random, known, 2)).text})`;
  const kind = some.length < 2 ? 'complete' : pick(random, ['complete', 'skip', 'prorate', 'assume'] as const);
  switch (kind) {
    case 'complete':
      return { ...common, value: formula(() => generateNumber(random, known, 4)).text, missing: 'complete' };
    case 'skip': {
      const call = pick(random, ['sum', 'mean', 'min', 'max'] as const);
      const value = random() < 0.5 ? `${call}([${some.join(', ')}]) / 3` : `share(1, [${some.join(', ')}]) + ${rest()}`;
      const none = random() < 0.5 ? { none: whole(random, 0, 3) } : {};
      return { ...common, value, missing: { skip: { items: some, reasons, ...none } } };
    }
    case 'prorate':
      return {
        ...common,
        value: `sum([${some.join(', ')}]) - ${rest()}`,
        missing: { prorate: { items: some, minimumAnswered: whole(random, 1, some.length) } },
      };
    case 'assume': {
      const { text, ast } = formula(() => ({
        op: '+',
        left: { op: 'name', name: some[0] ?? '' },
        right: generateNumber(random, known, 3),
      }));
      const used = namesIn(ast).filter((name) => items.includes(name));
      return { ...common, value: text, missing: { assume: [{ items: used, reasons, value: whole(random, -2, 5) }] } };
    }
  }
}

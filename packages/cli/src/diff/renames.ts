/** Which parts of the older version go on under another name: declared in `from`, or found by words and structure. */
import type { Part } from './change.ts';
import { factsOf, shapeFields, type Fact, type Renames } from './facts.ts';
import type { Version } from './version.ts';

export interface FoundRenames {
  readonly renames: Renames;
  /** `part:new name` of those that nobody declared. */
  readonly probable: ReadonlySet<string>;
}

/** Formulas name items first, then what is computed from them: a rename found makes others visible. */
const rounds = 4;

export function findRenames(older: Version, newer: Version): FoundRenames {
  const renames = new Map(declared(older, newer));
  const probable = new Set<string>();
  const after = factsOf(newer, new Map());
  for (let round = 0; round < rounds; round++) {
    const before = factsOf(older, renames);
    const removed = [...before].flatMap(([key, fact]) => (after.has(key) ? [] : [fact]));
    const added = [...after].flatMap(([key, fact]) => (before.has(key) ? [] : [fact]));
    const pairs = matches(removed, added, older, newer);
    if (pairs.length === 0) break;
    for (const [was, is] of pairs) {
      renames.set(`${was.part}:${was.id}`, is.name);
      probable.add(`${is.part}:${is.name}`);
    }
  }
  return { renames, probable };
}

function declared(older: Version, newer: Version): readonly (readonly [string, string])[] {
  const migration = newer.instrument.from?.find(({ version }) => version === older.instrument.version);
  if (!migration) return [];
  const pairs: (readonly [Part, string, string])[] = [
    ...Object.entries(migration.items).flatMap(([item, { item: was, isPart }]): (readonly [Part, string, string])[] =>
      isPart ? [] : [['item', was, item]],
    ),
    ...Object.entries(migration.scores).map(([score, { was }]) => ['score', was, score] as const),
    ...Object.entries(migration.forms).map(([form, was]) => ['form', was, form] as const),
  ];
  return pairs.filter(([, was, is]) => was !== is).map(([part, was, is]) => [`${part}:${was}`, is] as const);
}

/** Parts whose words and place say little, and whose fields say all. */
const byFields: ReadonlySet<Part> = new Set([
  'response',
  'variable',
  'criterion',
  'score',
  'check',
  'flag',
  'form',
  'source',
]);

/** Pairs that fit each other and nothing else. */
function matches(
  removed: readonly Fact[],
  added: readonly Fact[],
  older: Version,
  newer: Version,
): readonly (readonly [Fact, Fact])[] {
  const fits = (was: Fact, is: Fact): boolean => {
    if (was.part !== is.part) return false;
    if (was.part === 'item') return isSameQuestion(was, is, older, newer);
    return byFields.has(was.part) && isSame(was, is);
  };
  return removed.flatMap((was) => {
    const fitting = added.filter((is) => fits(was, is));
    const [only] = fitting;
    if (!only || fitting.length > 1 || removed.filter((other) => fits(other, only)).length > 1) return [];
    return [[was, only] as const];
  });
}

function isSame(
  was: Fact,
  is: Fact,
  fields: readonly string[] = [...new Set([...was.fields.keys(), ...is.fields.keys()])],
): boolean {
  return fields.every((field) => was.fields.get(field) === is.fields.get(field));
}

/** The same words, or where there are none to compare the same answers between the same neighbours. */
function isSameQuestion(was: Fact, is: Fact, older: Version, newer: Version): boolean {
  const words = older.texts.flatMap(({ language, items }) => {
    const other = newer.texts.find((text) => text.language === language)?.items[is.id]?.text;
    const own = items[was.id]?.text;
    return own === undefined || other === undefined ? [] : [own === other];
  });
  if (words.length > 0) return words.includes(true) && isSame(was, is, ['type']);
  return isSame(was, is, [...shapeFields, 'window', 'section']) && neighbours(was, older) === neighbours(is, newer);
}

function neighbours({ id }: Fact, { instrument }: Version): string {
  const index = instrument.items.findIndex((item) => item.id === id);
  return `${instrument.items[index - 1]?.id ?? ''} ${instrument.items[index + 1]?.id ?? ''}`;
}

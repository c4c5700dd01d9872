/** A CSV of items → a new instrument, or everything that is wrong with the CSV. */
import { describeIssue, loadInstrument, scoreRanges } from '@skala/engine/load';
import type { Issue } from '@skala/engine';
import { csvItem, missingKeys, type CsvItem } from './csv-item.ts';
import { badCell, readCsvItems, type CsvProblem } from './csv-items.ts';
import { planOf } from './from-nothing.ts';
import { head, textHead, type Document, type NewRequest } from './new-instrument.ts';
import { missingWords, totalWords } from './csv-words.ts';
import type { Plan } from './write-plan.ts';

export type CsvPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly CsvProblem[] };

/** `request.languages`: those of the CSV, unless there are some. */
export function planFromCsv(asked: NewRequest, file: string, dir: string): CsvPlan {
  const { rows, languages, problems: found } = readCsvItems(file);
  if (found.length > 0) return { ok: false, problems: found };
  const request = { ...asked, languages };
  const problems: CsvProblem[] = [];
  const items = rows.flatMap((row) => csvItem(row, languages, problems) ?? []);
  problems.push(...misplaced(items));
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  const definition = definitionOf(request, items);
  const loaded = loadInstrument(definition);
  if (!loaded.ok) return { ok: false, problems: loaded.issues.map((issue) => problemOf(issue, definition, items)) };
  const ranges = scoreRanges(loaded.value).get('total');
  const texts = Object.fromEntries(languages.map((language) => [language, textOf(request, language, items, ranges)]));
  return { ok: true, plan: planOf(request, dir, definition, texts, 'Made from a list of questions.') };
}

/** Ids that stand twice, and sections that are left and come again: the order of the rows is that of the questions. */
function misplaced(items: readonly CsvItem[]): readonly CsvProblem[] {
  return items.flatMap(({ line, id, section }, index): CsvProblem[] => {
    const before = items.slice(0, index);
    const first = before.find((other) => other.id === id);
    const left = before.findLast((other) => other.section === section);
    const isParted = left !== undefined && before.at(-1)?.section !== section;
    return [
      ...(first ? [badCell(line, 'id', `another name than "${id}", which line ${String(first.line)} has`)] : []),
      ...(isParted
        ? [badCell(line, 'section', `the rows of "${section}" together; it ended on line ${String(left.line)}`)]
        : []),
    ];
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CsvItem[];
}

function sectionsOf(items: readonly CsvItem[]): readonly Section[] {
  const titles = [...new Set(items.map(({ section }) => section))];
  return titles.map((title, index) => ({
    id: slugOf(title, titles.slice(0, index)),
    title,
    items: items.filter(({ section }) => section === title),
  }));
}

/** A section's title as an id; with a number where two titles come to the same. */
function slugOf(title: string, before: readonly string[]): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[^a-z]+|-$/g, '')
      .slice(0, 60) || 'section';
  const same = before.filter((other) => plain(other) === plain(title)).length;
  return same === 0 ? plain(title) : `${plain(title)}-${String(same + 1)}`;
}

/** Answers that several items have alike, by what they are. */
function sharedResponses(items: readonly CsvItem[]): ReadonlyMap<string, string> {
  const keys = items.map(keyOf);
  const shared = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index && key.includes('"options"')))];
  return new Map(shared.map((key, index) => [key, shared.length === 1 ? 'answers' : `answers${String(index + 1)}`]));
}

function keyOf({ response, options }: CsvItem): string {
  return JSON.stringify([response, options]);
}

function definitionOf(request: NewRequest, items: readonly CsvItem[]): Document {
  const shared = sharedResponses(items);
  const keys = new Set(items.flatMap(({ item }) => (item['missing'] as readonly string[] | undefined) ?? []));
  if (items.some(({ item }) => 'when' in item)) keys.add('N');
  const responses = Object.fromEntries(
    items.flatMap((one) => {
      const name = shared.get(keyOf(one));
      return name === undefined ? [] : [[name, one.response]];
    }),
  );
  const counted = items.filter(({ reversed }) => reversed !== undefined);
  return {
    ...head(request),
    ...(keys.size > 0 ? { missing: Object.fromEntries([...keys].sort().map((key) => [key, missingKeys[key]])) } : {}),
    ...(items.some(({ response }) => response['type'] === 'money') ? { currency: 'DKK' } : {}),
    ...(shared.size > 0 ? { responses } : {}),
    forms: { full: 'all' },
    sections: sectionsOf(items).map(({ id, items: own }) => ({
      id,
      items: own.map((one) => {
        const { id: name, ...rest } = one.item;
        const response = shared.get(keyOf(one));
        return { id: name, ...(response === undefined ? one.response : { response }), ...rest };
      }),
    })),
    ...(counted.length > 0 ? { scores: [totalOf(counted)] } : {}),
  };
}

/** The sum of the items marked for it, reversed ones counted from the other end. */
function totalOf(items: readonly CsvItem[]): Document {
  const terms = items.map(({ id, reversed, range: [low, high] = [0, 0] }) =>
    reversed ? `${String(low + high)} - ${id}` : id,
  );
  const sum = (end: 0 | 1): number => items.reduce((all, { range }) => all + (range?.[end] ?? 0), 0);
  return {
    id: 'total',
    value: `sum([${terms.join(', ')}])`,
    missing: 'complete',
    range: [sum(0), sum(1)],
    direction: 'none',
    source: 'manual',
  };
}

function textOf(
  request: NewRequest,
  language: string,
  items: readonly CsvItem[],
  range: { readonly low: number; readonly high: number } | undefined,
): Document {
  const shared = sharedResponses(items);
  const worded = items.flatMap((one) => {
    const words = one.options?.[language];
    return words ? [[shared.get(keyOf(one)) ?? one.id, words] as const] : [];
  });
  const keys = new Set(items.flatMap(({ item }) => (item['missing'] as readonly string[] | undefined) ?? []));
  if (items.some(({ item }) => 'when' in item)) keys.add('N');
  const units = [...new Set(items.flatMap(({ response }) => (response['unit'] as string | undefined) ?? []))];
  return {
    ...textHead(request, language),
    sections: Object.fromEntries(sectionsOf(items).map(({ id, title }) => [id, { title }])),
    items: Object.fromEntries(items.map(({ id, text }) => [id, { text: text[language] }])),
    ...(worded.length > 0 ? { responses: Object.fromEntries(worded) } : {}),
    ...(keys.size > 0 ? { missing: missingWords(keys, language) } : {}),
    ...(units.length > 0 ? { units: Object.fromEntries(units.map((unit) => [unit, unit])) } : {}),
    ...(range ? { scores: { total: totalWords(language, range) } } : {}),
  };
}

/** An issue of the definition as one of the row that it comes from. */
function problemOf(issue: Issue, definition: Document, items: readonly CsvItem[]): CsvProblem {
  const [, s, i, field = 'id'] = /^\/sections\/(\d+)\/items\/(\d+)(?:\/(\w+))?/.exec(issue.path) ?? [];
  const sections = definition['sections'] as readonly { readonly items: readonly { readonly id: string }[] }[];
  const id = sections[Number(s)]?.items[Number(i)]?.id;
  const line = items.find((one) => one.id === id)?.line ?? 1;
  return { line, column: field, code: issue.code, message: describeIssue(issue) };
}

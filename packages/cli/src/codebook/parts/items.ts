/** The items in the order of the instrument, section by section. */
import type { CompiledItem, TextPack } from '@skala/engine';
import type { CodebookInput } from '../codebook-input.ts';
import { fact, factIf, listed, section, type Block, type Fact, type Line } from '../document.ts';
import { usesOf, type Uses } from '../uses.ts';
import { formulaLines, inEveryLanguage, reasonWords, sourceLine, windowWords, wordsOf } from '../words.ts';
import { codeLine } from './about.ts';
import { optionTable, rangeWords } from './answers.ts';

/** What compiling leaves out of an item. */
interface Written {
  readonly tags: readonly string[];
  readonly source: string | undefined;
}

export function items(input: CodebookInput): readonly Block[] {
  const { instrument, definition } = input;
  const uses = usesOf(instrument);
  const written = new Map(
    definition.sections
      .flatMap((one) => one.items)
      .map(({ id, tags = [], source }): readonly [string, Written] => [id, { tags, source }]),
  );
  return instrument.sections.flatMap(({ id: name }) => {
    const titles = inEveryLanguage(input, (pack) => pack.sections[name]?.title);
    const introductions = inEveryLanguage(input, (pack) => pack.sections[name]?.introduction);
    const blocks = instrument.items
      .filter((item) => item.section === name)
      .flatMap((item) => oneItem(input, item, uses.get(item.id) as Uses, written.get(item.id)));
    return section(`section-${name}`, `Items: ${name}`, [
      { kind: 'facts', facts: [...factIf('Title', titles), ...factIf('Introduction', introductions)] },
      ...blocks,
    ]);
  });
}

function oneItem(input: CodebookInput, item: CompiledItem, uses: Uses, written: Written | undefined): readonly Block[] {
  const { instrument, definition } = input;
  const isShared = Object.hasOwn(definition.responses ?? {}, item.response);
  const heading: Line = [{ code: item.id }, ...(item.code === item.id ? [] : [` · ${item.code}`])];
  const facts: readonly Fact[] = [
    ...wordFacts(input, item),
    ...(item.code === item.id ? [] : [fact('Manual’s code', [{ code: item.code }])]),
    fact('Type', [`${item.type}${rangeWords(item)}`]),
    ...(isShared ? [fact('Answers', sharedAnswers(item))] : []),
    ...factIf(
      'Missing codes',
      item.missing.map((key) => missingLine(input, item, key)),
    ),
    ...(item.when ? [fact('Asked when', ...formulaLines(input, item.when)), fact('Otherwise', otherwise(item))] : []),
    ...(item.window === undefined ? [] : [fact('Period', [{ code: item.window }, ` ${windowWords(item.window)}`])]),
    ...(item.by === 'interviewer' ? [fact('Filled in by', ['the interviewer; never read aloud'])] : []),
    ...(item.required ? [] : [fact('Required', ['no'])]),
    ...(item.cumulative ? [fact('Follow-up', ['a lifetime count, asked again as “since the last interview”'])] : []),
    ...factIf('Tags', written && written.tags.length > 0 ? [listed(written.tags.map((code) => ({ code })))] : []),
    ...(formsOf(input, item).length === Object.keys(instrument.forms).length
      ? []
      : [fact('Forms', listed(formsOf(input, item).map((code) => ({ code }))))]),
    ...factIf('Codes', (item.codes ?? []).map(codeLine)),
    ...(written?.source === undefined ? [] : [fact('Source', sourceLine(written.source))]),
    ...usedBy(uses),
  ];
  return [
    { kind: 'heading', level: 3, text: heading, id: `item-${item.id}` },
    { kind: 'facts', facts },
    ...(isShared ? [] : optionTable(input, item, `Options of ${item.id}`)),
  ];
}

function wordFacts(input: CodebookInput, { id }: CompiledItem): readonly Fact[] {
  const say = (name: string, field: keyof TextPack['items'][string]): readonly Fact[] =>
    factIf(
      name,
      inEveryLanguage(input, (pack) => pack.items[id]?.[field]),
    );
  return [
    ...say('Question', 'text'),
    ...say('Label', 'label'),
    ...say('At a follow-up', 'since'),
    ...say('Help', 'help'),
    ...say('Lowest', 'lowest'),
    ...say('Highest', 'highest'),
  ];
}

/** The codes, each with its value where that is another number. */
function sharedAnswers({ response, options = [] }: CompiledItem): Line {
  const codes = options.flatMap(({ code, value }, index) => [
    index === 0 ? ' ' : ', ',
    { code },
    value === undefined || String(value) === code ? '' : ` = ${String(value)}`,
  ]);
  return [{ text: response, to: `response-${response}` }, ...(codes.length === 0 ? [] : [':', ...codes])];
}

/** A code, and what it means for this item where that is something particular. */
function missingLine(input: CodebookInput, item: CompiledItem, key: string): Line {
  const particular = input.texts.some((pack) => pack.itemMissing?.[item.id]?.[key] !== undefined);
  const words = particular
    ? input.texts.map((pack) => wordsOf(input, pack).missing(item, key, 'interviewer')).join(' / ')
    : reasonWords(input.instrument.missing[key] ?? '');
  return [{ code: key }, ` ${words}`];
}

function otherwise({ otherwise: counted }: CompiledItem): Line {
  if (!counted) return ['nothing'];
  if ('value' in counted) return ['counts as ', { code: JSON.stringify(counted.value) }];
  return [...(counted.key === '' ? [] : [{ code: counted.key }, ' ']), reasonWords(counted.missing)];
}

function formsOf({ instrument }: CodebookInput, item: CompiledItem): readonly string[] {
  return Object.entries(instrument.forms).flatMap(([form, asked]) => (asked.includes(item.id) ? [form] : []));
}

function usedBy({ scores, flags, checks, conditions }: Uses): readonly Fact[] {
  const links = (kind: string, ids: readonly string[]): Line =>
    listed(ids.map((id) => ({ text: id, to: `${kind}-${id}` })));
  const lines = [
    ...(scores.length > 0 ? [['scores: ', ...links('score', scores)]] : []),
    ...(flags.length > 0 ? [['flags: ', ...links('flag', flags)]] : []),
    ...(checks.length > 0 ? [['checks: ', ...links('check', checks)]] : []),
    ...(conditions.length > 0 ? [['whether asked: ', ...links('item', conditions)]] : []),
  ];
  return [fact('Used by', ...(lines.length > 0 ? lines : [['nothing']]))];
}

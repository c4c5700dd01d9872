/** Missing codes, and the answers that several items share. */
import type { CompiledItem } from '@skala/engine';
import type { CodebookInput } from '../codebook-input.ts';
import { section, type Block, type Line } from '../document.ts';
import { inEveryLanguage, reasonWords, wordsOf } from '../words.ts';

export function missingCodes(input: CodebookInput): readonly Block[] {
  const rows = Object.entries(input.instrument.missing).map(([key, reason]) => [
    [[{ code: key }]],
    [[{ code: reason }], [reasonWords(reason)]],
    inEveryLanguage(input, (pack) => pack.missing?.[key]?.label),
  ]);
  if (rows.length === 0) return [];
  const head = ['code', 'reason', 'words'];
  return section('missing', 'Missing codes', [{ kind: 'table', head, rows }]);
}

/** The named responses. Options of one item alone stand with the item. */
export function responses(input: CodebookInput): readonly Block[] {
  const shared = Object.keys(input.definition.responses ?? {}).flatMap((name) => {
    const item = input.instrument.items.find(({ response }) => response === name);
    return item ? [{ name, item }] : [];
  });
  const blocks = shared.flatMap(({ name, item }): readonly Block[] => [
    { kind: 'heading', level: 3, text: [{ code: name }], id: `response-${name}` },
    { kind: 'paragraph', line: [`${item.type}${rangeWords(item)}`] },
    ...optionTable(input, item, `Options of ${name}`),
  ]);
  return section('responses', 'Answers that items share', blocks);
}

export function optionTable(input: CodebookInput, item: CompiledItem, caption: string): readonly Block[] {
  const { options } = item;
  if (!options) return [];
  const rows = options.map(({ code, value }) => [
    [[{ code }]],
    [[value === undefined ? 'none' : String(value)]],
    optionLines(input, item, code),
  ]);
  return [{ kind: 'table', caption, head: ['code', 'value', 'words'], rows }];
}

function optionLines(input: CodebookInput, item: CompiledItem, code: string): readonly Line[] {
  return inEveryLanguage(input, (pack) => {
    const words = wordsOf(input, pack).option(item, code);
    return words === code ? undefined : words;
  });
}

/** ", 0 to 30 days": what an answer may be, from its shape. */
export function rangeWords({ min, max, decimals, unit, units, maxLength, exclusive }: CompiledItem): string {
  const parts = [
    min === undefined ? (max === undefined ? '' : `up to ${String(max)}`) : `${String(min)} to ${String(max)}`,
    unit ?? '',
  ].filter((part) => part !== '');
  const more = [
    parts.join(' '),
    decimals === undefined ? '' : `${String(decimals)} decimals`,
    units === undefined ? '' : `in ${units.join(' and ')}`,
    maxLength === undefined ? '' : `at most ${String(maxLength)} characters`,
    exclusive === undefined ? '' : `${exclusive.join(', ')} alone only`,
  ].filter((part) => part !== '');
  return more.map((part) => `, ${part}`).join('');
}

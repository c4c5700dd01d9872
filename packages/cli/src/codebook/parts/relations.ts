/** What stands around an instrument: pathways that use it, answers it takes over, versions before it. */
import { printFormula, type CompiledInstrument } from '@skala/engine';
import type { CodebookInput } from '../codebook-input.ts';
import { fact, factIf, section, type Block, type Line } from '../document.ts';
import { sourceLine } from '../words.ts';

export function pathways({ instrument, pathways: using }: CodebookInput): readonly Block[] {
  const rows = using.flatMap((pathway) =>
    pathway.steps
      .filter((step) => step.instrument === instrument.id)
      .map((step) => [
        [[{ code: `${pathway.id}@${pathway.version}` }, ` (${pathway.jurisdiction})`]],
        [[{ code: step.id }]],
        [[{ code: step.form }]],
        Object.entries(pathway.text).map(([language, { title }]) => [
          { code: language },
          ' ',
          { text: title, language },
        ]),
      ]),
  );
  if (rows.length === 0) return [];
  const head = ['pathway', 'step', 'form', 'words'];
  return section('pathways', 'Pathways', [{ kind: 'table', head, rows }]);
}

export function carryOver({ instrument }: CodebookInput): readonly Block[] {
  const blocks = (instrument.carryOver ?? []).map(({ instrument: other, major, items }): Block => {
    const rows = Object.entries(items).map(([own, theirs]) => [
      [[{ text: own, to: `item-${own}` }]],
      [[{ code: theirs }]],
    ]);
    const caption = `From ${other}, version ${String(major)}`;
    return { kind: 'table', caption, head: ['item', `item of ${other}`], rows };
  });
  return section('carry-over', 'Answers taken over from other instruments', blocks);
}

/** How answers and scores of older versions come over. */
export function migrations(input: CodebookInput): readonly Block[] {
  const blocks = (input.instrument.from ?? []).flatMap((migration): readonly Block[] => [
    { kind: 'heading', level: 3, text: [migration.version], id: `from-${migration.version}` },
    {
      kind: 'facts',
      facts: [
        fact('Content hash', [{ code: migration.hash }]),
        ...factIf('Answers', Object.entries(migration.items).map(originLine)),
        ...factIf(
          'No longer asked',
          Object.entries(migration.dropped).map(([id, reason]) => [{ code: id }, ` ${reason}`]),
        ),
        ...factIf('Scores', Object.entries(migration.scores).map(comparisonLine)),
      ],
    },
  ]);
  return section('migrations', 'From older versions', blocks);
}

type Migration = NonNullable<CompiledInstrument['from']>[number];

function originLine([id, origin]: [string, Migration['items'][string]]): Line {
  const { item, codes, times, plus } = origin;
  const recoded = Object.entries(codes ?? {}).map(([old, now]) => `${old} → ${now === null ? 'lost' : String(now)}`);
  const scaled = [times === undefined ? '' : ` × ${String(times)}`, plus === undefined ? '' : ` + ${String(plus)}`];
  const link = { text: id, to: `item-${id}` };
  return [link, ' from ', { code: item }, scaled.join(''), recoded.length === 0 ? '' : ` (${recoded.join(', ')})`];
}

const comparisons: Readonly<Record<Migration['scores'][string]['compares'], string>> = {
  same: 'the same number',
  mapped: 'from the old number',
  rescored: 'scored again from the answers',
  'not-comparable': 'not comparable',
  new: 'new',
};

function comparisonLine([id, { compares, was, value, source }]: [string, Migration['scores'][string]]): Line {
  const from: Line = was === id ? [] : [', was ', { code: was }];
  const formula: Line = value ? [': ', { code: printFormula(value) }] : [];
  const given: Line = source === undefined ? [] : ['; source: ', ...sourceLine(source)];
  return [{ text: id, to: `score-${id}` }, `: ${comparisons[compares]}`, ...from, ...formula, ...given];
}

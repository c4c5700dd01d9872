/** Scores as mathematics, with what happens when answers are missing, ranges, bands and reliable change. */
import { printFormula, type CompiledBandSet, type CompiledScore } from '@skala/engine';
import type { CodebookInput } from '../codebook-input.ts';
import { fact, factIf, section, type Block, type Fact, type Line } from '../document.ts';
import { mathOf } from '../math.ts';
import { policySentences } from '../missing-policy.ts';
import { formulaLines, inEveryLanguage, sourceLine, windowWords, wordsOf } from '../words.ts';
import { codeLine } from './about.ts';

const directions: Readonly<Record<CompiledScore['direction'], string>> = {
  'higher-is-worse': 'higher is worse',
  'higher-is-better': 'higher is better',
  none: 'neither end is better',
};

export function variables(input: CodebookInput): readonly Block[] {
  const blocks = input.instrument.variables.flatMap(({ id, value }): readonly Block[] => [
    { kind: 'heading', level: 3, text: [{ code: id }], id: `variable-${id}` },
    { kind: 'formula', name: id, math: mathOf(value), written: printFormula(value) },
    ...wordsFacts(inEveryLanguage(input, (pack) => pack.variables?.[id])),
  ]);
  return section('variables', 'Named intermediates', blocks);
}

function wordsFacts(lines: readonly Line[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind: 'facts', facts: [fact('Words', ...lines)] }];
}

export function scores(input: CodebookInput): readonly Block[] {
  const { instrument } = input;
  const blocks = instrument.scores.flatMap((score): readonly Block[] => [
    { kind: 'heading', level: 3, text: [{ code: score.id }], id: `score-${score.id}` },
    {
      kind: 'formula',
      name: score.id,
      math: mathOf(score.value, score.missing.prorate === undefined && score.missing.skip === undefined),
      written: score.formula,
    },
    { kind: 'facts', facts: scoreFacts(input, score) },
    ...score.bands.map((set) => bandTable(input, score, set)),
  ]);
  const pending = (instrument.pendingScores ?? []).map(({ id, source }): Fact => ({
    name: id,
    id: `score-${id}`,
    lines: [...inEveryLanguage(input, (pack) => pack.pendingScores?.[id]), ['source: ', ...sourceLine(source)]],
  }));
  const waiting = section(
    'pending',
    'Scores that are not defined yet',
    pending.length > 0 ? [{ kind: 'facts', facts: pending }] : [],
  );
  return [...ruleSets(input), ...section('scores', 'Scores', blocks), ...waiting];
}

function scoreFacts(input: CodebookInput, score: CompiledScore): readonly Fact[] {
  const { reliableChange } = score;
  return [
    ...factIf(
      'Name',
      inEveryLanguage(input, (pack) => pack.scores?.[score.id]?.label),
    ),
    ...factIf(
      'Description',
      inEveryLanguage(input, (pack) => pack.scores?.[score.id]?.description),
    ),
    fact('In words', ...formulaLines(input, score.value).slice(1)),
    fact('Missing answers', ...policySentences(score).map((sentence) => [sentence])),
    fact('Range', [`${between(score.range)}; ${directions[score.direction]}`]),
    ...(between(score.scale) === between(score.range) ? [] : [fact('Scale', [between(score.scale)])]),
    ...(score.window === undefined ? [] : [fact('Period', [{ code: score.window }, ` ${windowWords(score.window)}`])]),
    ...(reliableChange
      ? [fact('Reliable change', [`at least ${String(reliableChange.value)}; `, ...sourceLine(reliableChange.source)])]
      : []),
    ...factIf('Codes', (score.codes ?? []).map(codeLine)),
    fact('Source', sourceLine(score.source)),
  ].filter(({ lines }) => lines.length > 0);
}

function between([low, high]: readonly [number, number]): string {
  return `${String(low)} to ${String(high)}`;
}

function bandTable(input: CodebookInput, score: CompiledScore, set: CompiledBandSet): Block {
  const rows = set.bands.map(({ id, from }, index) => {
    const next = set.bands[index + 1];
    return [
      [[{ code: id }]],
      [[next === undefined ? `from ${String(from)}` : `from ${String(from)}, below ${String(next.from)}`]],
      inEveryLanguage(input, (pack) => wordsOf(input, pack).band(score.id, set.id, id)),
    ];
  });
  const held = set.ruleSet === undefined ? '' : `, where the rule set is ${set.ruleSet}`;
  const caption = `Bands “${set.id}” of ${score.id}${held}; source: ${set.source}`;
  return { kind: 'table', caption, head: ['band', 'score', 'words'], rows };
}

function ruleSets(input: CodebookInput): readonly Block[] {
  const rows = (input.instrument.ruleSets ?? []).map(({ id, source }, index) => [
    [[{ code: id }, index === 0 ? ' (unless another is chosen)' : '']],
    inEveryLanguage(input, (pack) => pack.ruleSets?.[id]),
    [sourceLine(source)],
  ]);
  if (rows.length === 0) return [];
  const head = ['rule set', 'words', 'source'];
  return section('rule-sets', 'Rule sets', [{ kind: 'table', head, rows }]);
}

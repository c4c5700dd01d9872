/** The range of every score, with answers that reach its ends: as data, and as text. */
import type { CompiledInstrument } from '@skala/engine';
import { loadInstrument, rangeWitnesses, type RangeEnd, type RangeWitness } from '@skala/engine/load';
import type { DefinitionFile } from '../definitions/definition-files.ts';
import { printable } from './printable.ts';

export interface InstrumentRanges {
  readonly instrument: string;
  readonly version: string;
  readonly ranges: readonly (RangeWitness & { readonly declared: readonly [number, number] })[];
}

/** The ranges of the instruments among these files that load and have scores. */
export function rangesOf(files: readonly DefinitionFile[]): readonly InstrumentRanges[] {
  return files.flatMap(({ kind, source }) => {
    const loaded = kind === 'instrument' && !source.broken ? loadInstrument(source.text) : undefined;
    return loaded?.ok && loaded.value.scores.length > 0 ? [instrumentRanges(loaded.value)] : [];
  });
}

function instrumentRanges(instrument: CompiledInstrument): InstrumentRanges {
  const declared = new Map(instrument.scores.map(({ id, range }) => [id, range]));
  const ranges = rangeWitnesses(instrument).map((witness) => ({
    ...witness,
    declared: declared.get(witness.score) ?? ([witness.range.low, witness.range.high] as const),
  }));
  return { instrument: instrument.id, version: instrument.version, ranges };
}

/** A line for each score and form, and under it each end with answers that reach it. */
export function rangeText(all: readonly InstrumentRanges[]): string {
  const lines = all.flatMap(({ instrument, version, ranges }) => [
    `${instrument}@${version}`,
    ...ranges.flatMap(({ score, form, range, low, high }) => [
      `  ${score} (${form}): ${String(range.low)} to ${String(range.high)}`,
      `    ${endText(low, range.low)}`,
      `    ${endText(high, range.high)}`,
    ]),
  ]);
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function endText({ value, answers, isReached }: RangeEnd, end: number): string {
  if (value === null) return `${String(end)}: no answers found that give a value`;
  const rest = isReached ? '' : ` (the end of the range, ${String(end)}, was not reached)`;
  return `${String(value)}: ${answersText(answers)}${rest}`;
}

/** Items with one answer together: `3 for phq1 phq2`. */
function answersText(answers: RangeEnd['answers']): string {
  const groups = new Map<string, string[]>();
  for (const [item, answer] of Object.entries(answers)) {
    const text = Array.isArray(answer) ? `[${answer.join(' ')}]` : String(answer);
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return groups.size === 0
    ? 'no answers'
    : [...groups].map(([answer, items]) => `${answer} for ${items.join(' ')}`).join('; ');
}

/**
 * Seeded random interviews: the whole form answered in order, then changes here and there. Values favour
 * the edges (0, the maximum) because gates and checks turn on them; some answers are missing codes, some
 * are cleared, and a good part of the changes hits items that decide about others.
 */
import type { CompiledInstrument, CompiledItem } from '@skala/engine';

/** What happens to one item: a value, a missing key such as X, or a clearing. */
export type Step =
  | { readonly item: CompiledItem; readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly item: CompiledItem; readonly kind: 'missing'; readonly key: string }
  | { readonly item: CompiledItem; readonly kind: 'clear' };

export type Random = () => number;

/** A generator of [0, 1) with a seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every item of the instrument once, then this many random changes. */
export function randomSteps(instrument: CompiledInstrument, random: Random, changes: number): readonly Step[] {
  const items = questions(instrument);
  const gates = gatingItems(instrument);
  const first = items.map((item) => randomAnswer(item, random));
  const later = Array.from({ length: changes }, (): Step => {
    const item = pick(random() < 0.3 ? gates : items, random);
    return random() < 0.15 ? { item, kind: 'clear' } : randomAnswer(item, random);
  });
  return [...first, ...later];
}

/** One answer for every item of the instrument. */
export function randomAnswers(instrument: CompiledInstrument, random: Random): readonly Step[] {
  return questions(instrument).map((item) => randomAnswer(item, random));
}

function questions(instrument: CompiledInstrument): readonly CompiledItem[] {
  return instrument.items.filter((item) => item.type !== 'display');
}

function gatingItems(instrument: CompiledInstrument): readonly CompiledItem[] {
  const conditions = instrument.items.flatMap((item) => (item.when ? [JSON.stringify(item.when)] : []));
  return questions(instrument).filter(({ id }) => conditions.some((condition) => condition.includes(`"name":"${id}"`)));
}

function randomAnswer(item: CompiledItem, random: Random): Step {
  if (item.missing.length > 0 && random() < 0.06) return { item, kind: 'missing', key: pick(item.missing, random) };
  return { item, kind: 'value', value: randomValue(item, random) };
}

function randomValue(item: CompiledItem, random: Random): number | string | boolean {
  switch (item.type) {
    case 'boolean':
      return random() < 0.4;
    case 'choice':
      return pick(item.options ?? [], random).code;
    case 'date':
      return `20${String(10 + Math.floor(random() * 15))}-0${String(1 + Math.floor(random() * 9))}-11`;
    case 'time':
      return `1${String(Math.floor(random() * 10))}:30`;
    case 'text':
      return `text ${String(Math.floor(random() * 1000))}`;
    default: {
      const [min, max] = [item.min ?? 0, item.max ?? 0];
      const edge = random();
      if (edge < 0.35) return min;
      return edge < 0.45 ? max : min + Math.floor(random() * (max - min + 1));
    }
  }
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!;
}

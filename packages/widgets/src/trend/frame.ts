/** Where things stand in the drawing: time to the right, true to its length; the score upwards. */
import type { TrendSetting } from './trend-setting.ts';
import { scoreWords } from './trend-setting.ts';
import { isMeasured } from './measurements.ts';

export interface Band {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Lowest and highest value drawn. */
  readonly domain: readonly [number, number];
  /** Lowest first, cut to what is drawn. */
  readonly bands: readonly Band[];
  /** The bands are named beside the drawing; otherwise by letters, with a list below. */
  readonly isNamed: boolean;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** Room between the axis and the first point, for its label. */
const inset = 40;
/** Width of a letter, generously. */
const letter = 8.4;
const roomForNames = 640;

export function frameOf(setting: TrendSetting, width: number): Frame {
  const { definition, measurements, words } = setting;
  const values = measurements.filter(isMeasured).map(({ value }) => value);
  const [low, high] = definition.scale;
  const domain = [Math.min(low, ...values), Math.max(high, ...values)] as const;
  const bands = bandsWithin(setting, domain);
  const longest = Math.max(0, ...bands.map(({ id }) => words.band(definition.id, setting.bands?.id ?? '', id).length));
  const isNamed = width >= roomForNames && longest <= 36;
  const height = width >= roomForNames ? 300 : 260;
  const left = 12 + letter * Math.max(...domain.map((edge) => scoreWords(setting, edge).length));
  const right = width - (bands.length === 0 ? 16 : isNamed ? longest * letter + 16 : 28);
  const [top, bottom] = [12, height - 32];
  const first = measurements[0]?.at ?? 0;
  const span = (measurements.at(-1)?.at ?? 0) - first;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    domain,
    bands,
    isNamed,
    x: (at) => (span === 0 ? (left + right) / 2 : left + inset + ((at - first) / span) * (right - left - 2 * inset)),
    y: (value) => bottom - ((value - domain[0]) / (domain[1] - domain[0] || 1)) * (bottom - top),
  };
}

function bandsWithin({ bands: set }: TrendSetting, [low, high]: readonly [number, number]): readonly Band[] {
  const bands = [...(set?.bands ?? [])].sort((a, b) => a.from - b.from);
  return bands
    .map(({ id, from }, index) => ({
      id,
      from: index === 0 ? low : Math.max(low, from),
      to: Math.min(high, bands[index + 1]?.from ?? high),
    }))
    .filter(({ from, to }, index, all) => to > from || (index === all.length - 1 && from === high));
}

/** Places along a line, moved apart where they would touch, in the order given: upwards. */
export function apart(places: readonly number[], least: number, highest: number): readonly number[] {
  const down = places.reduce<readonly number[]>(
    (above, place) => [...above, Math.min(place, (above.at(-1) ?? Infinity) - least)],
    [],
  );
  return down.reduceRight<readonly number[]>(
    (below, place) => [Math.max(place, (below[0] ?? highest - least) + least), ...below],
    [],
  );
}

/** Of places in their order, those with at least this much between them; the first and the last always. */
export function spaced<T>(all: readonly T[], place: (one: T) => number, least: number): readonly T[] {
  const last = all.at(-1);
  return all.reduce<readonly T[]>((kept, one) => {
    const before = kept.at(-1);
    if (before === undefined) return [one];
    if (Math.abs(place(one) - place(before)) < least)
      return one === last && kept.length > 1 ? [...kept.slice(0, -1), one] : kept;
    const isInTheWay = one !== last && last !== undefined && Math.abs(place(last) - place(one)) < least;
    return isInTheWay ? kept : [...kept, one];
  }, []);
}

/**
 * Where states and transitions of a chart stand: one state below the other, transitions to the next one straight,
 * longer ones and those back in lanes at the sides, with the events that lead there as labels.
 */
import type { ChartState } from './state-chart.ts';

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Events that stay in the state. */
  readonly stays: readonly string[];
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** SVG path data. */
  readonly path: string;
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
}

const boxWidth = 200;
const lineHeight = 18;
const gap = 56;
const lane = 32;
/** Room for labels beside the lanes. */
const labelRoom = 80;

export function chartLayout(states: readonly ChartState[]): ChartLayout {
  const order = states.map(({ id }) => id);
  const { ways, lanes } = laned(joined(states), order);
  const left = labelRoom + lane * lanes.left;
  let y = 8;
  const boxes = states.map(({ id, transitions }): Box => {
    const stays = [...new Set(transitions.filter(({ to }) => to === undefined).map(({ event }) => event))];
    const height = 28 + lineHeight * Math.ceil(stays.length / 3);
    const box = { id, x: left, y, width: boxWidth, height, stays };
    y += height + gap;
    return box;
  });
  const place = new Map(boxes.map((box) => [box.id, box]));
  const edges = ways.flatMap((way): readonly Edge[] => {
    const [from, to] = [place.get(way.from), place.get(way.to)];
    return from && to ? [draw(way, from, to)] : [];
  });
  return { width: left + boxWidth + lane * lanes.right + labelRoom, height: y - gap + 8, boxes, edges };
}

interface Joined {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Transitions between the same two states are one line. */
function joined(states: readonly ChartState[]): readonly Joined[] {
  return states.flatMap(({ id: from, transitions }) => {
    const targets = [...new Set(transitions.flatMap(({ to }) => (to === undefined ? [] : [to])))];
    return targets.map((to) => {
      const events = transitions.filter((one) => one.to === to).map(({ event }) => event);
      return { from, to, label: [...new Set(events)].join(', ') };
    });
  });
}

interface Way extends Joined {
  /** Undefined: straight down. */
  readonly side: 'left' | 'right' | undefined;
  /** From 1, the nearest. */
  readonly lane: number;
}

/** Back on the left, further down on the right. Lines out of one state with the same events share a lane and a label. */
function laned(edges: readonly Joined[], order: readonly string[]) {
  const taken: Record<'left' | 'right', { from: number; to: number; lane: number }[]> = { left: [], right: [] };
  const shared = new Map<string, { readonly lane: number }>();
  const ways = edges.map((edge): Way => {
    const [from, to] = [order.indexOf(edge.from), order.indexOf(edge.to)];
    if (to - from === 1) return { ...edge, side: undefined, lane: 0 };
    const side = to > from ? 'right' : 'left';
    const key = [side, edge.from, edge.label].join(' ');
    const known = shared.get(key);
    if (known) return { ...edge, side, lane: known.lane, label: '' };
    const others = edges.filter((other) => other.from === edge.from && other.label === edge.label);
    const ends = others
      .map((other) => order.indexOf(other.to))
      .filter((end) => (side === 'right' ? end - from > 1 : end <= from));
    const span = { from: Math.min(from, ...ends), to: Math.max(from, ...ends) };
    const blocked = taken[side].filter((one) => one.from <= span.to && span.from <= one.to).map((one) => one.lane);
    let free = 1;
    while (blocked.includes(free)) free += 1;
    taken[side].push({ ...span, lane: free });
    shared.set(key, { lane: free });
    return { ...edge, side, lane: free };
  });
  const count = (side: 'left' | 'right'): number => Math.max(0, ...taken[side].map((one) => one.lane));
  return { ways, lanes: { left: count('left'), right: count('right') } };
}

function draw({ from: start, to: end, label: text, side, lane: at }: Way, from: Box, to: Box): Edge {
  if (side === undefined) {
    const x = from.x + boxWidth / 2;
    const label = { text, x: x + 8, y: (from.y + from.height + to.y) / 2 + 4, anchor: 'start' as const };
    return { from: start, to: end, path: `M${String(x)} ${String(from.y + from.height)}V${String(to.y)}`, label };
  }
  const edgeX = side === 'left' ? from.x : from.x + boxWidth;
  const x = edgeX + (side === 'left' ? -1 : 1) * lane * at;
  // Apart from each other, so that a line that arrives is not taken for one that leaves.
  const [y1, y2] = [from.y + from.height / 2 + 6, to.y + to.height / 2 - 6];
  const label = {
    text,
    x: x + (side === 'left' ? -4 : 4),
    y: (y1 + y2) / 2,
    anchor: side === 'left' ? ('end' as const) : ('start' as const),
  };
  const path = `M${String(edgeX)} ${String(y1)}H${String(x)}V${String(y2)}H${String(edgeX)}`;
  return { from: start, to: end, path, label };
}

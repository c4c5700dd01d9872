/** What the screen needs to know of the interview's content: pure functions, no element. */
import {
  askedItems,
  askedSections,
  expectsAnswer,
  firedChecks,
  flagInterview,
  openChecks,
  openRequired,
  type Answer,
  type CompiledGrid,
  type CompiledItem,
  type Flag,
  type Interview,
  type Pace,
} from '@skala/engine';
import type { CheckView } from '../check/check-view.ts';
import { perContent } from './per-content.ts';

type Content = Interview['content'];

interface Place {
  readonly section: string;
  readonly item: string;
}

export function answerTo({ setting, answers }: Content, item: string): Answer | undefined {
  const slot = setting.program.slots.get(item);
  return slot === undefined ? undefined : answers[slot];
}

export interface SectionProgress {
  readonly id: string;
  readonly answered: number;
  readonly total: number;
}

/** Every section asked now, with how many of its questions are answered. */
export const progress = perContent(({ content }): readonly SectionProgress[] => {
  const counts = new Map(askedSections(content).map((id) => [id, { id, answered: 0, total: 0 }]));
  for (const item of askedItems(content)) {
    const count = counts.get(item.section);
    if (!count || !expectsAnswer(item)) continue;
    count.total += 1;
    if (answerTo(content, item.id)) count.answered += 1;
  }
  return [...counts.values()];
});

/** A question, or the questions of a grid, as they follow each other on screen. */
export type Block =
  { readonly item: CompiledItem } | { readonly grid: CompiledGrid; readonly items: readonly CompiledItem[] };

export function blocksOf(content: Content, section: string): readonly Block[] {
  const { grids = [] } = content.setting.program.instrument.sections.find(({ id }) => id === section) ?? {};
  const gridOf = new Map(
    grids.flatMap((grid) => grid.rows.flatMap(({ items }) => items.map((id) => [id, grid] as const))),
  );
  const blocks: Block[] = [];
  const items = askedItems(content).filter((item) => item.section === section);
  for (const item of items) {
    const grid = gridOf.get(item.id);
    if (!grid) blocks.push({ item });
    else if (!blocks.some((block) => 'grid' in block && block.grid === grid)) {
      blocks.push({ grid, items: items.filter(({ id }) => gridOf.get(id) === grid) });
    }
  }
  return blocks;
}

/** The checks that speak up, by the item under which they stand: the last of theirs in the section. */
export function checksUnder(
  content: Content,
  items: readonly CompiledItem[],
): ReadonlyMap<string, readonly CheckView[]> {
  const under = new Map<string, CheckView[]>();
  for (const check of firedChecks(content)) {
    const last = items.findLast(({ id }) => check.items.includes(id));
    if (!last) continue;
    under.set(last.id, [...(under.get(last.id) ?? []), { check, accepted: content.accepted[check.id]?.reason }]);
  }
  return under;
}

/** The raised safety flags, by the item that raised them: the last of the evidence among these items. */
export function safetyUnder(interview: Interview, items: readonly CompiledItem[]): ReadonlyMap<string, Flag> {
  const under = new Map<string, Flag>();
  for (const flag of raisedSafety(interview)) {
    const met = flag.evidence.filter(({ status }) => status === 'met').flatMap(({ inputs }) => inputs);
    const last = items.findLast(({ id }) => met.some(({ name }) => name === id));
    if (last) under.set(last.id, flag);
  }
  return under;
}

/** The safety flags that are raised now. */
export const raisedSafety = perContent((interview): readonly Flag[] =>
  flagInterview(interview).filter(({ action, status }) => action === 'safety' && status === 'raised'),
);

/** Required questions left open with an answered one, or the current one, after them in their section. */
export function leftBehind(content: Content, current: string | undefined): readonly CompiledItem[] {
  const { slots } = content.setting.program;
  const furthest = new Map<string, number>();
  for (const { id, section } of askedItems(content)) {
    if (id === current || answerTo(content, id)) furthest.set(section, slots.get(id) ?? 0);
  }
  return openRequired(content).filter(({ id, section }) => (slots.get(id) ?? 0) < (furthest.get(section) ?? 0));
}

/** Checks that wait for an answer, by severity. */
export function waiting(content: Content, severity: 'error' | 'warning'): readonly CheckView[] {
  return openChecks(content)
    .filter((check) => check.severity === severity)
    .map((check) => ({ check, accepted: undefined }));
}

/** The item before or after one, among those asked; display items only where told. */
export function neighbourOf(content: Content, item: string | undefined, step: 1 | -1): CompiledItem | undefined {
  const { slots } = content.setting.program;
  const here = slots.get(item ?? '') ?? -1;
  const items = askedItems(content).filter(expectsAnswer);
  return step === 1
    ? items.find(({ id }) => (slots.get(id) ?? 0) > here)
    : items.findLast(({ id }) => (slots.get(id) ?? 0) < here);
}

/** The place one question on or back, with those that only show text. */
export function stepFrom(content: Content, type: 'next' | 'back'): Place | undefined {
  const items = askedItems(content);
  const to = items[items.findIndex(({ id }) => id === content.place.item) + (type === 'next' ? 1 : -1)];
  return to && { section: to.section, item: to.id };
}

/** The first question of a section without an answer, else its first question. */
export function entryTo(content: Content, section: string): CompiledItem | undefined {
  const items = askedItems(content).filter((item) => item.section === section && expectsAnswer(item));
  return items.find(({ id }) => !answerTo(content, id)) ?? items[0];
}

/** Where an interview stands: its place, or the first open question of that section if the place is answered. */
export function standingAt(content: Content, pace: Pace): string | undefined {
  const { section, item } = content.place;
  if (pace === 'item' || (item !== undefined && !answerTo(content, item))) return item;
  return entryTo(content, section)?.id ?? item;
}

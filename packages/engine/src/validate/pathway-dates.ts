/** Where the dates of a pathway come from, and the days on which its rules hold. */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { PathwayEvent } from '../definition/compiled-pathway.ts';
import type { PathwayDefinition } from '../definition/pathway.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import { dayNumber } from '../item-types/date.ts';
import { itemTypes } from '../item-types/item-types.ts';

export function checkPathwayDates(
  definition: PathwayDefinition,
  instruments: readonly CompiledInstrument[],
): readonly Issue[] {
  return [
    ...checkEvents(definition, instruments),
    ...checkDays(definition),
    ...checkOpening(definition),
    ...checkIndicatorEvents(definition),
  ];
}

function checkEvents(definition: PathwayDefinition, instruments: readonly CompiledInstrument[]): readonly Issue[] {
  return Object.entries(definition.events ?? {}).flatMap(([name, event]) => {
    const instrument = 'instrument' in event ? instruments.find(({ id }) => id === event.instrument) : undefined;
    if (!instrument || !('item' in event)) return [];
    const path = pointer('/events', name, 'item');
    const item = instrument.items.find(({ id }) => id === event.item);
    if (!item) return [issue('name/unknown-item', path, { name: event.item })];
    const isDate = itemTypes[item.type].formulaType(item) === 'date';
    return isDate ? [] : [issue('pathway/event-not-a-date', path, { name: event.item })];
  });
}

function checkDays(definition: PathwayDefinition): readonly Issue[] {
  return (definition.schedule ?? []).flatMap(({ inForce }, index) => {
    if (!inForce) return [];
    const place = pointer('/schedule', index, 'inForce');
    const { from, until = from } = inForce;
    const unreal = Object.entries(inForce).filter(([, day]) => day !== undefined && Number.isNaN(dayNumber(day)));
    if (unreal.length > 0)
      return unreal.map(([field, day = '']) => issue('pathway/no-such-day', pointer(place, field), { day }));
    const isBackward = dayNumber(until) < dayNumber(from);
    return isBackward ? [issue('pathway/period-ends-before-it-begins', pointer(place, 'until'), { from, until })] : [];
  });
}

/** Fewest and most days of a period's unit. */
const daysIn: Readonly<Record<string, readonly [number, number]>> = {
  D: [1, 1],
  W: [7, 7],
  M: [28, 31],
  Y: [365, 366],
};

/** Occurrences of a rule open one after another, so that a response belongs to one of them. */
function checkOpening(definition: PathwayDefinition): readonly Issue[] {
  const days = (period: string, end: 0 | 1): number =>
    Number(period.slice(1, -1)) * (daysIn[period.slice(-1)]?.[end] ?? 1);
  return (definition.schedule ?? []).flatMap(({ opens, every }, index) =>
    opens === undefined || every === undefined || days(opens, 1) < days(every, 0)
      ? []
      : [issue('pathway/opens-too-early', pointer('/schedule', index, 'opens'), { opens, every })],
  );
}

/** An indicator takes its date and its formulas from one response. */
function checkIndicatorEvents(definition: PathwayDefinition): readonly Issue[] {
  return (definition.indicators ?? []).flatMap((indicator, index) => {
    if (indicator.kind === 'share') {
      const event = eventOf(definition, indicator.at);
      if (indicator.at === undefined || !event) return [];
      if ('instrument' in event && event.instrument === indicator.per) return [];
      const params = { name: indicator.at, instrument: indicator.per };
      return [issue('pathway/event-of-other-instrument', pointer('/indicators', index, 'at'), params)];
    }
    const event = eventOf(definition, indicator.per);
    if (indicator.among === undefined || !event || 'instrument' in event) return [];
    return [issue('pathway/among-host-event', pointer('/indicators', index, 'among'), { name: indicator.per })];
  });
}

/** The event of that name, if there is one. */
export function eventOf(definition: PathwayDefinition, name: string | undefined): PathwayEvent | undefined {
  const events = definition.events ?? {};
  return name !== undefined && Object.hasOwn(events, name) ? events[name] : undefined;
}

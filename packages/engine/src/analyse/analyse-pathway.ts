/**
 * What only analysis of a sound pathway can find: steps that are never proposed, conditions that decide nothing, scores
 * and answers that no step asks for, rules whose step is done before it is due.
 *
 * As in `analyse.ts` every issue is proven, for whatever can be answered in the instruments that are at hand.
 */
import type { CompiledPathway } from '../definition/compiled-pathway.ts';
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { Ast } from '../expression/ast.ts';
import { issue, pointer, type Issue } from '../issue/issue.ts';
import type { IssueCode } from '../issue/issue-codes.ts';
import { checkCondition } from './conditions.ts';
import { possibleValue } from './evaluate-possible.ts';
import { analysesOf, isAskedFor, pathwayNames, type Analyses } from './pathway-inputs.ts';

/** Issues of a pathway that loads without any, with JSON Pointers into the definition as written. */
export function analysePathway(pathway: CompiledPathway, instruments: readonly CompiledInstrument[]): readonly Issue[] {
  const analyses = analysesOf(pathway, instruments);
  return [
    ...checkNeverAsked(pathway, analyses),
    ...checkPathwayConditions(pathway, analyses),
    ...checkNeverDue(pathway),
  ];
}

function checkPathwayConditions(pathway: CompiledPathway, analyses: Analyses): readonly Issue[] {
  const names = pathwayNames(pathway, analyses);
  const check = (
    formula: Ast | undefined,
    path: readonly (string | number)[],
    isTrue: IssueCode = 'condition/always-true',
    isFalse: IssueCode = 'condition/always-false',
  ): readonly Issue[] => {
    if (!formula) return [];
    const condition = { formula, path: pointer('', ...path), possible: (part: Ast) => possibleValue(part, names) };
    return checkCondition(condition, isTrue, isFalse);
  };
  return [
    ...pathway.steps.flatMap(({ when }, index) =>
      check(when, ['steps', index, 'when'], 'condition/always-true', 'pathway/step-never-proposed'),
    ),
    ...pathway.criteria.flatMap(({ when }, index) => check(when, ['criteria', index, 'when'])),
    ...pathway.flags.flatMap(({ when }, index) =>
      check(when, ['flags', index, 'when'], 'flag/always-raised', 'flag/never-raised'),
    ),
    ...(pathway.indicators ?? []).flatMap((indicator, index) => [
      ...(indicator.kind === 'share' ? check(indicator.counted, ['indicators', index, 'counted']) : []),
      ...check(indicator.among, ['indicators', index, 'among']),
    ]),
  ];
}

/** Inputs and events that no form of a step can tell of. */
function checkNeverAsked(pathway: CompiledPathway, analyses: Analyses): readonly Issue[] {
  const inputs = Object.entries(pathway.inputs).map(([name, input]) => ({ at: pointer('/inputs', name), input }));
  const events = Object.entries(pathway.events ?? {}).flatMap(([name, event]) =>
    'instrument' in event ? [{ at: pointer('/events', name), input: event }] : [],
  );
  return [...inputs, ...events].flatMap(({ at, input }) => {
    if (isAskedFor(input, pathway, analyses) !== false) return [];
    const [part, name] = 'score' in input ? ['score', input.score] : ['item', input.item];
    return [issue('pathway/never-asked', pointer(at, part), { name, instrument: input.instrument })];
  });
}

/**
 * Rules that count from the event by which they are done. With `every` only the first occurrence is; and an event that
 * the host tells of before the step opens does not count (`pathway/schedule/due-steps.ts`).
 */
function checkNeverDue({ schedule, events }: CompiledPathway): readonly Issue[] {
  return schedule.flatMap(({ after, doneBy, every, opens }, index) => {
    const event = events?.[after];
    const isAtOnce = opens === undefined || (event !== undefined && 'instrument' in event);
    if (doneBy !== after || every !== undefined || !isAtOnce) return [];
    return [issue('pathway/never-due', pointer('/schedule', index, 'doneBy'), { name: after })];
  });
}

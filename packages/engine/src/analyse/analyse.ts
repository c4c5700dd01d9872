/**
 * What only analysis of a sound definition can find: parts that nobody can reach, conditions that decide nothing,
 * ranges and bands against the values that formulas can really give, directions, forgotten and unused parts.
 *
 * Every issue is proven: by interpretation over all that can be answered (`world.ts`), by trying every answer
 * (`enumerate.ts`), or by answers at hand (`search.ts`). What cannot be proven is not reported. Amounts of money are
 * taken in the instrument's own currency.
 */
import type { CompiledInstrument } from '../definition/compiled.ts';
import type { InstrumentDefinition } from '../definition/instrument.ts';
import type { Issue } from '../issue/issue.ts';
import { analysisOf } from './analysis.ts';
import { checkConditions } from './conditions.ts';
import { checkCutOffs } from './cut-offs.ts';
import { checkDirections } from './direction.ts';
import { checkFailures } from './failures.ts';
import { checkForms } from './forms.ts';
import { checkHiddenItems } from './hidden-items.ts';
import { checkLists } from './lists.ts';
import { checkMissingCodes } from './missing-codes.ts';
import { checkOptions } from './options.ts';
import { checkScores } from './scores.ts';
import { unreachableItems } from './unreachable.ts';
import { checkUnusedNames, checkUnusedParts } from './unused.ts';

/**
 * Issues of a definition that loads without any, with JSON Pointers into the definition as written. Given that
 * definition too, responses and sources that nothing uses are found. How grave each is says `adviceOf`.
 */
export function analyseInstrument(instrument: CompiledInstrument, definition?: InstrumentDefinition): readonly Issue[] {
  const analysis = analysisOf(instrument);
  return [
    ...checkConditions(analysis, unreachableItems(analysis)),
    ...checkScores(analysis),
    ...checkFailures(analysis),
    ...checkDirections(analysis),
    ...checkCutOffs(analysis),
    ...checkHiddenItems(analysis),
    ...checkLists(analysis),
    ...checkForms(analysis),
    ...checkMissingCodes(instrument),
    ...checkOptions(instrument, analysis.itemPaths),
    ...checkUnusedNames(analysis),
    ...(definition ? checkUnusedParts(definition) : []),
  ];
}

/**
 * Unknown JSON → a definition that holds together, or every issue there is, in one pass.
 *
 * 1. guard: size, depth, keys, characters. If this fails nothing else is read.
 * 2. structure: zod, against `definition/`.
 * 3. meaning: names, references, ranges, formulas, circles. Where structure failed in single items,
 *    scores and the like, those are set aside and the rest is still examined, so one slip does not hide
 *    the others.
 */
import { instrumentSchema, type InstrumentDefinition } from '../definition/instrument.ts';
import type { Ast } from '../expression/ast.ts';
import type { Issue, Result } from '../issue/issue.ts';
import { checkFormulas } from './formulas.ts';
import { checkItems } from './items.ts';
import { checkNames } from './names.ts';
import { checkReferences } from './references.ts';
import { checkScores } from './scores.ts';
import { checkStructure } from './structure.ts';
import { withoutFaulty } from './without-faulty.ts';

export interface ValidDefinition {
  readonly definition: InstrumentDefinition;
  /** Parsed formulas by JSON Pointer. */
  readonly formulas: ReadonlyMap<string, Ast>;
}

export function validateInstrument(document: unknown): Result<ValidDefinition> {
  const structural = checkStructure(instrumentSchema, document);
  const { definition, unsound, placed } = withoutFaulty(document, structural);
  if (!definition) return { ok: false, issues: structural };
  const { formulas, issues } = checkFormulas(definition, unsound);
  const meaning: readonly Issue[] = [
    ...checkNames(definition),
    ...checkItems(definition),
    ...checkReferences(definition).filter((found) => !unsound.has(String(found.params['name']))),
    ...issues,
    ...checkScores(definition, formulas),
  ];
  const all = [...structural, ...meaning.map((found) => ({ ...found, path: placed(found.path) }))];
  return all.length === 0 ? { ok: true, value: { definition, formulas } } : { ok: false, issues: all };
}

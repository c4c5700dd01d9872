/**
 * Unknown JSON → a definition that holds together, or every issue there is, in one pass.
 *
 * 1. guard: size, depth, keys, characters. If this fails nothing else is read.
 * 2. structure: zod, against `definition/`.
 * 3. meaning: names, references, ranges, formulas, circles. Where structure failed, those parts are set aside
 *    and the rest is still examined, so one slip does not hide the others.
 */
import type { InstrumentDefinition } from '../definition/instrument.ts';
import { placedItems, shapeOf } from '../definition/placed-items.ts';
import type { Ast } from '../expression/ast.ts';
import { issue, type Issue, type Result } from '../issue/issue.ts';
import { checkEvidence } from './evidence.ts';
import { checkFormulas } from './formulas.ts';
import { instrumentParts } from './instrument-parts.ts';
import { checkItems } from './items.ts';
import { checkMigrations } from './migrations.ts';
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

/** Terms under which an instrument's own words may be in the definition's text packs. */
const reproducible: ReadonlySet<string> = new Set(['public-domain', 'free-to-reproduce', 'non-commercial', 'own']);

function checkLicence({ licence: { terms, wording } }: InstrumentDefinition): readonly Issue[] {
  return wording !== 'included' || reproducible.has(terms)
    ? []
    : [issue('licence/wording-not-allowed', '/licence/wording', { terms })];
}

/** What a top field that was set aside as a whole would have had an answer to. */
const unknownWithout: Readonly<Record<string, readonly string[]>> = {
  source: ['name/unknown-source'],
  missing: ['name/unknown-missing-key'],
  responses: ['name/unknown-response'],
  ruleSets: ['name/unknown-rule-set'],
  criteria: ['name/unknown-criterion', 'expression/unknown-name'],
  variables: ['expression/unknown-name'],
  scores: ['expression/unknown-name'],
  sections: ['expression/unknown-name', 'name/unknown-item', 'score/policy-item-not-used'],
};

/** Codes that say of the whole that something is nowhere in it: not known while parts are set aside. */
const ofTheWhole = /^(?:flag\/no-evidence|form\/empty|migration\/.+)$/;

/** Issues of what is left that only come from what was set aside. */
function blameless(unsound: ReadonlySet<string>, withoutField: ReadonlySet<string>): (found: Issue) => boolean {
  const excused = new Set([...withoutField].flatMap((field) => unknownWithout[field] ?? []));
  const isWhole = unsound.size === 0 && withoutField.size === 0;
  return ({ code, params }) =>
    excused.has(code) ||
    (!isWhole && ofTheWhole.test(code)) ||
    ((code.startsWith('name/unknown-') || code === 'grid/not-in-section') && unsound.has(String(params['name'])));
}

export function validateInstrument(document: unknown): Result<ValidDefinition> {
  const structural = checkStructure(instrumentParts.schema, document);
  const { definition, unsound, withoutField, placed } = withoutFaulty(document, structural, instrumentParts);
  if (!definition) return { ok: false, issues: structural };
  // Items whose response is not there exist too, but nothing more can be said of them.
  const vague = placedItems(definition).filter(({ item }) => shapeOf(item, definition) === undefined);
  const { formulas, issues } = checkFormulas(definition, new Set([...unsound, ...vague.map(({ item }) => item.id)]));
  const migrations = checkMigrations(definition);
  const isBlameless = blameless(unsound, withoutField);
  const meaning = [
    ...checkNames(definition),
    ...checkItems(definition),
    ...checkReferences(definition),
    ...checkLicence(definition),
    ...issues,
    ...checkScores(definition, formulas),
    ...checkEvidence(definition, formulas),
    ...migrations.issues,
  ].filter((found) => !isBlameless(found));
  const all = [...structural, ...meaning.map((found) => ({ ...found, path: placed(found.path) }))];
  return all.length === 0
    ? { ok: true, value: { definition, formulas: new Map([...formulas, ...migrations.formulas]) } }
    : { ok: false, issues: all };
}

/**
 * Derived numbers → scores as people and exports get them.
 *
 * A score is `scored`, `not-computable` (with the inputs that are missing) or `not-in-form`. Bands and
 * thresholds use the stored value, which was rounded once, and compare exactly. Nothing is clamped: a
 * composite may lie above 1 where its formula does.
 */
import type { CompiledScore } from '../definition/compiled.ts';
import { namesIn } from '../expression/ast.ts';
import { itemTypes } from '../item-types/item-types.ts';
import type { DomainError } from '../expression/evaluation.ts';
import { inForce, type Derived, type Setting } from '../derive/derive.ts';
import { whyMissing, type MissingInput } from '../derive/missing-inputs.ts';
import type { Unit } from '../derive/program.ts';

export type Caveat =
  /** Amounts in another currency than the formula is defined for, and no rate was set. */
  | 'unconverted-currency'
  /** Amounts were converted at the site's rate. */
  | 'converted-currency';

export type Score =
  | {
      readonly id: string;
      readonly status: 'scored';
      /** Rounded half away from zero to 10 decimals. */
      readonly value: number;
      /** Band set → band. */
      readonly bands: Readonly<Record<string, string>>;
      readonly caveats: readonly Caveat[];
    }
  | {
      readonly id: string;
      readonly status: 'not-computable' | 'not-in-form';
      readonly missing: readonly MissingInput[];
      readonly domainError?: DomainError;
      readonly caveats: readonly Caveat[];
    };

export function scoresOf(setting: Setting, derived: Derived): readonly Score[] {
  return setting.program.instrument.scores.map((score) => scoreOf(setting, derived, score));
}

function scoreOf(setting: Setting, derived: Derived, score: CompiledScore): Score {
  const unit = setting.program.unitOf.get(`score:${score.id}`) as Unit;
  const value = derived.values[unit.slot] as number;
  const caveats = caveatsOf(setting, score);
  if (!Number.isNaN(value))
    return { id: score.id, status: 'scored', value, bands: bandsOf(setting, score, value), caveats };
  const why = whyMissing(setting.program, derived, unit);
  const notInForm = why.missing.some(({ reason }) => reason === 'not-in-form');
  return { id: score.id, status: notInForm ? 'not-in-form' : 'not-computable', ...why, caveats };
}

/** The band of each set that a value falls in; a band reaches from its own limit up to the next. */
function bandsOf(setting: Setting, score: CompiledScore, value: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inForce(score.bands, setting).map((set) => {
      const band = set.bands.findLast(({ from }) => value >= from) ?? set.bands[0];
      return [set.id, band?.id ?? ''];
    }),
  );
}

function caveatsOf(setting: Setting, score: CompiledScore): readonly Caveat[] {
  const { program, money } = setting;
  const { instrument } = program;
  if (!money || instrument.currency === undefined || money.currency === instrument.currency) return [];
  const usesMoney = instrument.items.some((item) => itemTypes[item.type].isMoney && reaches(setting, score, item.id));
  if (!usesMoney) return [];
  return [money.rate === undefined ? 'unconverted-currency' : 'converted-currency'];
}

/** Whether a score's formula uses an item, directly or through variables and other scores. */
function reaches(setting: Setting, score: CompiledScore, item: string): boolean {
  const { program } = setting;
  const visit = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    namesIn(unit.formula).some((name) => {
      const slot = program.slots.get(name) as number;
      return name === item || (slot >= program.count && visit(program.unitAt(slot)));
    });
  return visit(program.unitOf.get(`score:${score.id}`));
}

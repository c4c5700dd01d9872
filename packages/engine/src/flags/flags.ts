/**
 * Flags with evidence. A flag is `raised`, `clear` or `indeterminate`; indeterminate names what is missing
 * and is never shown as clear. A flag proposes; a person confirms or dismisses it.
 */
import type { FlagAction } from '../definition/compiled.ts';
import { namesIn } from '../expression/ast.ts';
import { inForce, type Derived, type Setting } from '../derive/derive.ts';
import { flagStatus, type FlagStatus } from '../derive/flag-status.ts';
import { whyMissing, type MissingInput } from '../derive/missing-inputs.ts';
import type { Program, Unit } from '../derive/program.ts';

export interface EvidenceInput {
  readonly name: string;
  readonly kind: 'item' | 'score' | 'variable' | 'criterion';
  /** Absent when missing. */
  readonly value?: number;
}

export interface Evidence {
  /** The criterion, or the flag itself where it names none. */
  readonly id: string;
  readonly status: 'met' | 'not-met' | 'unknown';
  readonly inputs: readonly EvidenceInput[];
  /** What would settle an unknown. */
  readonly missing: readonly MissingInput[];
}

export interface Flag {
  readonly id: string;
  readonly action: FlagAction;
  readonly status: FlagStatus;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly MissingInput[];
  readonly source: string;
}

export function flagsOf(setting: Setting, derived: Derived): readonly Flag[] {
  const { program } = setting;
  return inForce(program.instrument.flags, setting).map((flag) => {
    const unit = program.unitOf.get(`flag:${flag.id}`) as Unit;
    const criteria = flag.criteria.map((id) => program.unitOf.get(`criterion:${id}`) as Unit);
    return {
      id: flag.id,
      action: flag.action,
      status: flagStatus(derived.values[unit.slot] as number),
      evidence: (criteria.length > 0 ? criteria : [unit]).map((criterion) => evidenceOf(program, derived, criterion)),
      missing: missingOf(program, derived, unit),
      source: flag.source,
    };
  });
}

function evidenceOf(program: Program, derived: Derived, unit: Unit): Evidence {
  const value = derived.values[unit.slot] as number;
  return {
    id: unit.id,
    status: Number.isNaN(value) ? 'unknown' : value === 1 ? 'met' : 'not-met',
    inputs: namesIn(unit.formula).map((name) => {
      const slot = program.slots.get(name) as number;
      const given = derived.values[slot] as number;
      return { name, kind: kindOf(program, slot), ...(Number.isNaN(given) ? {} : { value: given }) };
    }),
    missing: missingOf(program, derived, unit),
  };
}

function missingOf(program: Program, derived: Derived, unit: Unit): readonly MissingInput[] {
  return Number.isNaN(derived.values[unit.slot]) ? whyMissing(program, derived, unit).missing : [];
}

function kindOf(program: Program, slot: number): EvidenceInput['kind'] {
  if (slot < program.count) return 'item';
  const kind = program.unitAt(slot)?.kind;
  return kind === 'score' || kind === 'variable' ? kind : 'criterion';
}

/** What all analyses of one instrument share: its worlds, one a form, and where everything stands in the definition. */
import type { CompiledInstrument } from '../definition/compiled.ts';
import { settingOf, type Setting } from '../derive/derive.ts';
import { programOf, type Program, type Unit } from '../derive/program.ts';
import type { Ast } from '../expression/ast.ts';
import { pointer } from '../issue/issue.ts';
import { decided, usualEffort, type Effort } from './decide.ts';
import { either, type Possible } from './possible.ts';
import { constantTruth } from './truth.ts';
import { worldOf, type World, type WorldOptions } from './world.ts';

export interface Analysis {
  readonly instrument: CompiledInstrument;
  readonly program: Program;
  /** One for every selection of items that forms make, and one in which everything is asked. */
  readonly worlds: readonly World[];
  readonly effort: Effort;
  /** JSON Pointer of each item, by slot. */
  readonly itemPaths: readonly string[];
  /** JSON Pointer of the formula of a unit. */
  pathOf(unit: Unit): string;
}

export function analysisOf(instrument: CompiledInstrument): Analysis {
  const program = programOf(instrument);
  const effort = usualEffort();
  const itemPaths = instrument.sections.flatMap(({ items }, s) =>
    items.map((_, i) => pointer('/sections', s, 'items', i)),
  );
  const paths = unitPaths(program, itemPaths);
  return {
    instrument,
    program,
    effort,
    worlds: worldsOf(program, effort),
    itemPaths,
    pathOf: (unit) => paths.get(unit) ?? '',
  };
}

/** The worlds of an instrument; parts of conditions that depend on each other are tried out. */
export function worldsOf(program: Program, effort: Effort, options: WorldOptions = {}): readonly World[] {
  const refine = (found: Possible, unit: Unit, world: World): Possible =>
    unit.kind === 'score' ? found : decided(found, { program, world, unit, part: unit.formula }, effort);
  return settingsOf(program).map((setting) => worldOf(program, setting, { refine, ...options }));
}

function settingsOf({ instrument }: Program): readonly Setting[] {
  const forms = Object.keys(instrument.forms).map((form) => settingOf(instrument, form));
  const [first] = forms;
  const everything = first ? [{ ...first, asked: first.asked.map(() => 1) }] : [];
  return [...new Map([...forms, ...everything].map((setting) => [setting.asked.join(''), setting])).values()];
}

function unitPaths({ instrument, conditionOf, unitOf }: Program, itemPaths: readonly string[]): Map<Unit, string> {
  const paths = new Map<Unit, string>();
  conditionOf.forEach((unit, slot) => {
    if (unit) paths.set(unit, `${itemPaths[slot] ?? ''}/when`);
  });
  const lists = [
    ['variable', 'variables', 'value'],
    ['criterion', 'criteria', 'when'],
    ['score', 'scores', 'value'],
    ['check', 'checks', 'when'],
    ['flag', 'flags', 'when'],
  ] as const;
  for (const [kind, list, field] of lists) {
    instrument[list].forEach(({ id }, index) => {
      const unit = unitOf.get(`${kind}:${id}`);
      if (unit) paths.set(unit, pointer('', list, index, field));
    });
  }
  return paths;
}

/** What a unit can come to in any form. */
export function possibleUnit({ worlds }: Pick<Analysis, 'worlds'>, unit: Unit): Possible {
  return worlds.map((world) => world.unit(unit)).reduce(either);
}

/** What a part of a formula can come to in any form; a condition as nearly as can be proven. */
export function possiblePart({ program, worlds, effort }: Analysis, part: Ast, unit: Unit): Possible {
  const found = worlds.map((world) => world.part(part, unit));
  const all = found.reduce(either);
  const isCondition = all.values?.every((value) => value === 0 || value === 1) ?? false;
  if (!isCondition || constantTruth(all) !== undefined) return all;
  return worlds
    .map((world, index) => decided(found[index] as Possible, { program, world, unit, part }, effort))
    .reduce(either);
}

/** The world of a form. */
export function worldOfForm({ worlds, instrument }: Analysis, form: string): World | undefined {
  const ids = new Set(instrument.forms[form]);
  const asked = instrument.items.map(({ id }) => (ids.has(id) ? 1 : 0)).join('');
  return worlds.find(({ setting }) => setting.asked.join('') === asked);
}

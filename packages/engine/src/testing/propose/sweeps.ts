/** A few worlds full of answers nobody has given yet, in the place of one for every option. */
import type { Answer } from '../../definition/answer.ts';
import type { CompiledInstrument } from '../../definition/compiled.ts';
import { isAsked } from '../../derive/derive.ts';
import type { Target, World } from '../reach/goal.ts';
import { candidatesOf } from './candidates.ts';
import { withAnswer } from './state.ts';

/** Calls `keep` with worlds that meet goals about answers, as long as each meets one that is still open. */
export function sweeps(
  instrument: CompiledInstrument,
  starts: readonly World[],
  open: () => readonly Target[],
  keep: (world: World) => void,
): void {
  const candidates = candidatesOf(instrument);
  for (const start of starts) {
    for (let before = -1, now = open(); now.length > 0 && now.length !== before; now = open()) {
      before = now.length;
      const world = swept(start, byItem(now), candidates);
      if (now.some((target) => target.distance(world) === 0)) keep(world);
    }
  }
}

function byItem(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const target of targets) found.set(target.subject, [...(found.get(target.subject) ?? []), target]);
  return found;
}

/** Every question that is asked, in order, answered so that a goal about it is met, if any is open. */
function swept(
  start: World,
  open: ReadonlyMap<string, readonly Target[]>,
  candidates: ReturnType<typeof candidatesOf>,
): World {
  const { items } = start.setting.program.instrument;
  return items.reduce((world, { id }, slot) => {
    const [target] = open.get(id) ?? [];
    if (!target || !isAsked(world.setting, world.derived, slot)) return world;
    const changed = candidates(world, slot).map((answer: Answer | undefined) => withAnswer(world, slot, answer));
    return changed.find((one) => target.distance(one) === 0) ?? world;
  }, start);
}

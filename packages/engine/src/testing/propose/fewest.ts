import { isMet, type Target, type World } from '../reach/goal.ts';
import { withAnswer } from './state.ts';

/** A world and the goals that it is there for. */
export interface Shown {
  readonly world: World;
  readonly targets: readonly Target[];
}

/** As few worlds as meet all the targets that any of them meets, each with as few answers as its own need. */
export function fewest(worlds: readonly World[], targets: readonly Target[]): readonly Shown[] {
  const met = worlds.map((world) => ({ world, targets: targets.filter((target) => isMet(target, world)) }));
  const open = new Set(met.flatMap((one) => one.targets));
  const chosen: Shown[] = [];
  while (open.size > 0) {
    const gain = ({ targets: own }: Shown): number => own.filter((target) => open.has(target)).length;
    const best = met.reduce((most, one) => (gain(one) > gain(most) ? one : most));
    const own = best.targets.filter((target) => open.has(target));
    for (const target of own) open.delete(target);
    chosen.push({ world: withoutNeedless(best.world, own), targets: own });
  }
  return chosen;
}

/** Without the answers that none of the targets needs. */
function withoutNeedless(world: World, targets: readonly Target[]): World {
  return world.answers.reduce<World>((kept, answer, item) => {
    if (answer === undefined) return kept;
    const less = withAnswer(kept, item, undefined);
    return targets.every((target) => isMet(target, less)) ? less : kept;
  }, world);
}

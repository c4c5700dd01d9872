/** Every option given once, both ends of every range, every missing code where it is permitted. */
import type { AnswerValue } from '../../definition/answer.ts';
import type { CompiledItem } from '../../definition/compiled.ts';
import { isAsked } from '../../derive/derive.ts';
import type { Program } from '../../derive/program.ts';
import { gateDistance } from './distance.ts';
import type { Target, World } from './goal.ts';
import { isFree, tellingAnswers } from './permitted-values.ts';

export function answerTargets(
  program: Program,
  item: CompiledItem,
  slot: number,
  inputs: ReadonlySet<number>,
): readonly Target[] {
  const given = (kind: 'answer' | 'missing-code', state: string, isGiven: (world: World) => boolean): Target => ({
    kind,
    subject: item.id,
    state,
    inputs,
    distance: (world) => {
      if (world.setting.asked[slot] !== 1) return 2;
      if (!isAsked(world.setting, world.derived, slot)) return 1 + gateDistance(program, slot, world);
      return isGiven(world) ? 0 : 1;
    },
  });
  const value = (world: World): AnswerValue | undefined => {
    const answer = world.answers[slot];
    return answer && 'value' in answer ? answer.value : undefined;
  };
  return [
    ...(isFree(item) ? [given('answer', 'any', (world) => value(world) !== undefined)] : []),
    ...parts(isFree(item) ? [] : tellingAnswers(item)).map(([state, part]) =>
      given('answer', state, (world) => {
        const found = value(world);
        return Array.isArray(found) ? found.includes(part) : found === part;
      }),
    ),
    ...item.missing.map((key) =>
      given('missing-code', key, (world) => {
        const answer = world.answers[slot];
        return answer !== undefined && 'missing' in answer && answer.key === key;
      }),
    ),
  ];
}

/** What counts as an answer to be given: of several options chosen together, each. */
function parts(answers: readonly AnswerValue[]): readonly (readonly [string, AnswerValue])[] {
  const single = answers.flatMap((answer): AnswerValue | readonly AnswerValue[] => answer);
  return [...new Set(single)].map((part) => [String(part), part] as const);
}

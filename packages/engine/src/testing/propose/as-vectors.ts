/** Found worlds as vectors, with what the engine makes of their answers. */
import type { Answer } from '../../definition/answer.ts';
import type { CompiledInstrument, CompiledItem } from '../../definition/compiled.ts';
import type { Vector } from '../../definition/vectors.ts';
import type { Goal, World } from '../reach/goal.ts';
import { expectationOf } from './expectation.ts';
import type { Shown } from './fewest.ts';

/** What a person replaces by the page of the manual. */
const source = 'Computed by the engine and not compared with the manual.';
const longestNote = 600;
const longestPart = 70;

/** One vector each, with an id that is not taken. */
export function asVectors(
  instrument: CompiledInstrument,
  shown: readonly Shown[],
  taken: ReadonlySet<string>,
): readonly Vector[] {
  const ids = new Set(taken);
  return shown.map(({ world, targets }) => {
    const id = freeId(slugOf(targets), ids);
    ids.add(id);
    const { form, ruleSet } = world.setting;
    const isFirst = ruleSet === instrument.ruleSets?.[0]?.id;
    return {
      id,
      note: noteOf(targets),
      source,
      form,
      ...(ruleSet === undefined || isFirst ? {} : { ruleSet }),
      answers: plainAnswers(instrument, world),
      expect: expectationOf(world, targets),
      proposed: true,
    };
  });
}

function plainAnswers(instrument: CompiledInstrument, { answers }: World): Vector['answers'] {
  return Object.fromEntries(
    instrument.items.flatMap(({ id, options }, slot) => {
      const answer = answers[slot];
      return answer ? [[id, plainAnswer(answer, options)]] : [];
    }),
  );
}

/** As a person writes it: the bare value, a code that is a number as a number, a missing key unless an option is called so. */
function plainAnswer(answer: Answer, options: CompiledItem['options'] = []): unknown {
  if ('missing' in answer) return options.some(({ code }) => code === answer.key) ? answer : answer.key;
  const isNumber = typeof answer.value === 'string' && options.length > 0 && /^(0|[1-9]\d{0,8})$/.test(answer.value);
  return isNumber ? Number(answer.value) : answer.value;
}

function noteOf(targets: readonly Goal[]): string {
  const parts = targets.map(({ kind, subject, state }) => `${kind} ${short(subject)} ${short(state)}`);
  let note = 'Shows ';
  for (const [index, part] of parts.entries()) {
    if (note.length + part.length > longestNote && index > 0)
      return `${note}; and ${String(parts.length - index)} more.`;
    note += index === 0 ? part : `; ${part}`;
  }
  return `${note}.`;
}

/** Formulas may be long, and the note is for a person. */
function short(text: string): string {
  return text.length > longestPart ? `${text.slice(0, longestPart - 1)}…` : text;
}

/** An id from the first of the goals that is about more than the form: what it is about, and what is shown of it. */
function slugOf(targets: readonly Goal[]): string {
  const goal = targets.find(({ kind }) => kind !== 'form' && kind !== 'rule-set') ?? targets[0];
  if (!goal) return 'proposed';
  const { kind, subject, state } = goal;
  const named = subject.split(':', 1)[0] ?? subject;
  const words = `${kind}-${named}-${state}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return words.slice(0, 56).replace(/-$/, '');
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${String(number)}`;
  return id;
}

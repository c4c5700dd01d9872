/** Random responses of three kinds: complete, with answers missing or declined, and with gates closed. */
import type { PlainAnswer, PlainAnswers } from './plain-answers.ts';
import type { Questions } from './questions.ts';

type Draft = Record<string, PlainAnswer>;

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Every item answered. The answers of one response lie near each other, so that low and high scores occur too. */
function complete(random: () => number, { items }: Questions): Draft {
  const level = random();
  const spread = pick(random, [0.2, 0.8, 2]);
  const answers: Draft = {};
  for (const [name, permitted] of Object.entries(items)) {
    const place = Math.floor((level + (random() - 0.5) * spread) * permitted.length);
    answers[name] = permitted[Math.max(0, Math.min(permitted.length - 1, place))];
  }
  return answers;
}

/** Leaves answers out, or puts the code for a declined one in their place. */
function withGaps(random: () => number, answers: Draft, { withoutX = [] }: Questions): void {
  const rate = pick(random, [0.02, 0.1, 0.3, 0.9]);
  for (const name of Object.keys(answers)) {
    if (random() >= rate) continue;
    if (random() < 0.5 && !withoutX.includes(name)) answers[name] = 'X';
    else Reflect.deleteProperty(answers, name);
  }
}

/** Closes some of the gates. What is behind them was not asked, or stands there all the same. */
function withGatesClosed(random: () => number, answers: Draft, { gates }: Questions): void {
  const share = pick(random, [0.3, 0.7, 1]);
  for (const { given, skipped } of gates) {
    if (random() >= share) continue;
    Object.assign(answers, given);
    if (random() < 0.3) continue;
    for (const name of skipped) Reflect.deleteProperty(answers, name);
  }
}

export function randomAnswers(random: () => number, questions: Questions): PlainAnswers {
  const answers = complete(random, questions);
  const kind = random();
  if (kind < 0.4) return answers;
  if (kind < 0.7 && questions.gates.length > 0) {
    withGatesClosed(random, answers, questions);
    if (random() < 0.7) return answers;
  }
  withGaps(random, answers, questions);
  return answers;
}

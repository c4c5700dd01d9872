/**
 * A few questions of an instrument by themselves. What decides elsewhere whether they are asked, and what is made of
 * the answers (checks, scores, flags), needs the whole instrument and is left out; what each answer may be stays.
 */
import { openInterview, type Answer, type CompiledInstrument, type Result } from '@skala/engine';
import { answerTo } from '../interview/outline.ts';

const form = 'excerpt';
/** Never stored: the interview lives as long as it takes to read one answer. */
const stamp = { time: '1970-01-01T00:00:00Z', actor: 'nobody' };

/** An instrument with these questions and nothing else; those that it does not have are left out. */
export function excerptOf(instrument: CompiledInstrument, ids: readonly string[]): CompiledInstrument {
  const items = ids.flatMap((id) => {
    const found = instrument.items.find((item) => item.id === id);
    if (!found) return [];
    const { when: _when, otherwise: _otherwise, ...item } = found;
    return [item];
  });
  const has = new Set(items.map(({ id }) => id));
  return {
    ...instrument,
    items,
    sections: instrument.sections
      .map((section) => ({ ...section, items: section.items.filter((id) => has.has(id)) }))
      .filter((section) => section.items.length > 0),
    forms: { [form]: [...has] },
    variables: [],
    checks: [],
    scores: [],
    criteria: [],
    flags: [],
    ruleSets: [],
    pendingScores: [],
    carryOver: [],
  };
}

/** What a person gave, as it is stored; or why it cannot be an answer to this question. */
export function readAnswer(excerpt: CompiledInstrument, item: string, given: unknown): Result<Answer> {
  const interview = openInterview(excerpt, { id: form, form });
  interview.send({ type: 'start', ...stamp });
  const issues = interview.send({ type: 'answer', item, answer: given, ...stamp });
  const answer = answerTo(interview.content, item);
  return issues.length === 0 && answer ? { ok: true, value: answer } : { ok: false, issues };
}

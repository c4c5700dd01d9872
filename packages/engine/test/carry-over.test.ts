/** An answer given in one instrument is taken over by another that asks the same, and says where it came from. */
import { describe, expect, it } from 'vitest';
import {
  answersToCarryOver,
  openInterview,
  responseOf,
  resumeInterview,
  scoreInterview,
  type CompiledInstrument,
  type Interview,
} from '../src/index.ts';
import { loadInstrument } from '../src/load.ts';

const options = ['0', '1', '2'].map((code, value) => ({ code, value }));

function instrument(id: string, items: readonly object[], extra: object = {}): CompiledInstrument {
  const loaded = loadInstrument({
    format: 'skala/instrument/1',
    id,
    version: '1.0.0',
    status: 'active',
    administration: ['self-report'],
    source: [{ id: 'manual', citation: 'Made up.' }],
    licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
    missing: { X: 'asked-declined' },
    forms: { full: 'all' },
    sections: [{ id: 'all', items }],
    scores: [
      { id: 'total', value: 'sum([q1, q2])', missing: 'complete', range: [0, 4], direction: 'none', source: 'manual' },
    ],
    ...extra,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const question = (id: string, window = 'P14D'): object => ({ id, type: 'choice', options, window, missing: ['X'] });

const long = instrument(
  'long',
  ['q1', 'q2', 'q3', 'q4'].map((id) => question(id)),
);
const short = instrument('short', [question('q1'), question('q2'), question('later', 'P30D')], {
  carryOver: [{ instrument: 'long', major: 1, items: { q1: 'q1', q2: 'q3', later: 'q4' } }],
});

const at = (time: string) => ({ time, actor: 'tester' });
const morning = '2026-03-01T09:00:00Z';
const noon = '2026-03-01T12:00:00Z';

function answered(on: CompiledInstrument, answers: Record<string, unknown>, isDone = true): Interview {
  const interview = openInterview(on, { id: `${on.id}-1`, form: 'full' });
  interview.send({ type: 'start', ...at(morning) });
  for (const [item, answer] of Object.entries(answers))
    interview.send({ type: 'answer', item, answer, ...at(morning) });
  interview.send({ type: 'review', ...at(noon) });
  if (isDone) interview.send({ type: 'complete', early: 'The test is over.', ...at(noon) });
  return interview;
}

const carried = (to: CompiledInstrument, from: Interview, since = morning) =>
  answersToCarryOver(to, { instrument: from.instrument, response: responseOf(from) }, since);

describe('carrying over', () => {
  it('goes from the long to the short, with the origin of each answer', () => {
    expect(carried(short, answered(long, { q1: '2', q2: '0', q3: '1', q4: '2' }))).toEqual([
      {
        type: 'answer',
        item: 'q1',
        answer: { value: '2' },
        from: { response: 'long-1', instrument: 'long', version: '1.0.0', item: 'q1', time: morning },
      },
      {
        type: 'answer',
        item: 'q2',
        answer: { value: '1' },
        from: { response: 'long-1', instrument: 'long', version: '1.0.0', item: 'q3', time: morning },
      },
    ]);
  });

  it('goes from the short to the long too', () => {
    const found = carried(long, answered(short, { q1: '1', q2: '2' }));
    expect(found.map(({ item, answer, from }) => [item, answer, from.item])).toEqual([
      ['q1', { value: '1' }, 'q1'],
      ['q3', { value: '2' }, 'q2'],
    ]);
  });

  it('takes nothing that was asked about another period, declared or not', () => {
    expect(carried(short, answered(long, { q4: '2' }))).toEqual([]);
  });

  it('takes no missing code, no unfinished response, and nothing from before', () => {
    expect(carried(short, answered(long, { q1: 'X' }))).toEqual([]);
    expect(carried(short, answered(long, { q1: '1' }, false))).toEqual([]);
    expect(carried(short, answered(long, { q1: '1' }), noon)).toEqual([]);
    expect(carried(short, answered(long, { q1: '1' }), 'no time')).toEqual([]);
  });

  it('takes nothing from another major version or a stranger', () => {
    const second = { ...long, version: '2.0.0' };
    const response = responseOf(answered(long, { q1: '1' }));
    expect(answersToCarryOver(short, { instrument: second, response }, morning)).toEqual([]);
    expect(carried(short, answered(instrument('other', [question('q1'), question('q2')]), { q1: '1' }))).toEqual([]);
  });

  it('stands in the log, replays and scores like any answer', () => {
    const interview = openInterview(short, { id: 'short-2', form: 'full' });
    interview.send({ type: 'start', ...at(noon) });
    for (const event of carried(short, answered(long, { q1: '2', q3: '1' })))
      expect(interview.send({ ...event, ...at(noon) })).toEqual([]);
    expect(scoreInterview(interview)).toMatchObject([{ id: 'total', status: 'scored', value: 3 }]);
    const stored = JSON.parse(JSON.stringify(responseOf(interview))) as unknown;
    const resumed = resumeInterview(short, stored);
    expect(resumed.ok && responseOf(resumed.value).log[1]?.from?.response).toBe('long-1');
  });

  it.each([['a text'], [null], [{}], [{ response: 'x', instrument: 'y', version: 'z', item: 'q', time: 5 }]])(
    'refuses an origin like %j',
    (from) => {
      const interview = openInterview(short, { id: 'short-3', form: 'full' });
      interview.send({ type: 'start', ...at(noon) });
      const event = { type: 'answer', item: 'q1', answer: '1', from, ...at(noon) } as never;
      expect(interview.send(event).map(({ code, path }) => `${code} ${path}`)).toEqual(['interview/bad-event /from']);
    },
  );
});

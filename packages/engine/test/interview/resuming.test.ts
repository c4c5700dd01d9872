/** A stored response is taken up where it was left, or refused with the reason. */
import { describe, expect, it } from 'vitest';
import { responseOf, resumeInterview, type Response } from '../../src/index.ts';
import { refusedResponses } from '../refusals/responses.ts';
import type { Json } from '../support/json-edit.ts';
import { answer, begin, resumed, take, view } from '../support/open-interview.ts';
import { baseInstrument } from '../support/read-instrument.ts';

const instrument = baseInstrument();

/** See `refusals/responses.ts`: the entries of its log are counted there. */
function genuine(): Response {
  const interview = begin(instrument);
  answer(interview, { A1: 5, A2: 0, A4: true, A5: 7 });
  answer(interview, { A4: false });
  take(
    interview,
    { type: 'note', item: 'A1', text: 'Tired.' },
    { type: 'accept', check: 'days-without-bother', reason: 'Used to it.' },
    { type: 'next', pace: 'item' },
    { type: 'suspend' },
  );
  return responseOf(interview);
}

const asJson = (response: Response): Json => JSON.parse(JSON.stringify(response)) as Json;

describe('a stored response', () => {
  it('is plain JSON', () => {
    expect(asJson(genuine())).toEqual(genuine());
  });

  it('is taken up with everything in it', () => {
    const response = genuine();
    const again = resumeInterview(instrument, asJson(response));
    expect(again.ok && responseOf(again.value)).toEqual(response);
    expect(again.ok && again.value.content.suspended).toBe(true);
  });

  it('is taken up with its money, subject and language', () => {
    const interview = begin(instrument, 'full', {
      subject: 's-1',
      language: 'da',
      money: { currency: 'DKK', rate: 0.14 },
    });
    answer(interview, { C7: 700 });
    const again = resumed(interview);
    expect(view(again)).toEqual(view(interview));
    expect(again.options).toMatchObject({ subject: 's-1', language: 'da', money: { currency: 'DKK', rate: 0.14 } });
  });

  it('can go on after it was taken up', () => {
    const again = resumeInterview(instrument, asJson(genuine()));
    if (!again.ok) throw new Error('refused');
    take(again.value, { type: 'resume' });
    answer(again.value, { A4: true });
    expect(responseOf(again.value).answers['A5']).toEqual({ value: 7 });
    expect(responseOf(again.value).log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(view(resumed(again.value))).toEqual(view(again.value));
  });

  it('does not mind the order of its fields', () => {
    const response = genuine();
    const turned = Object.fromEntries(Object.entries(response).reverse());
    expect(resumeInterview(instrument, turned).ok).toBe(true);
  });

  it('is not changed by being taken up', () => {
    const stored = asJson(genuine());
    const before = structuredClone(stored);
    resumeInterview(instrument, stored);
    expect(stored).toEqual(before);
  });
});

describe('a response that is refused', () => {
  it('has a case of its own name for every kind', () => {
    expect(new Set(refusedResponses.map(({ name }) => name)).size).toBe(refusedResponses.length);
  });

  it.each(refusedResponses)('$name: $code', ({ edit, code, path }) => {
    const stored = edit(asJson(genuine()));
    const again = resumeInterview(instrument, stored);
    expect(again.ok ? [] : again.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });
});

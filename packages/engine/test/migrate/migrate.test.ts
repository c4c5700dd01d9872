/** Responses to an older version under a newer one: what comes over, what does not, and that nobody can change it. */
import { describe, expect, it } from 'vitest';
import {
  comparableScore,
  recordOf,
  responseOf,
  resumeInterview,
  scoreInterview,
  verifyRecord,
  visibleRecord,
  type CompiledInstrument,
  type Interview,
  type InterviewEvent,
  type Response,
} from '../../src/index.ts';
import { loadPathway } from '../../src/load.ts';
import {
  checkMigration,
  migrateResponse,
  migrations,
  responseBeforeMigration,
  type MigratedResponse,
} from '../../src/migrate.ts';
import { answer, begin, send, stamp, take } from '../support/open-interview.ts';
import { drop, edits, set, type Edit, type Json } from '../support/json-edit.ts';
import { loadSound } from '../support/read-instrument.ts';
import { undeclared } from './undeclared.ts';
import { thirdDefinition, v1, v2, v3 } from './versions.ts';

const by = { time: '2026-01-02T03:04:05Z', actor: 'migration' };

const everything = {
  mood: 'never',
  sleep: '3',
  days: 12,
  weeks: 2,
  line: 4.5,
  drugs: ['pills', 'tea'],
  colour: 'blue',
  rain: false,
};

function finished(instrument: CompiledInstrument, answers: Readonly<Record<string, unknown>>): Interview {
  const interview = begin(instrument);
  answer(interview, answers);
  take(interview, { type: 'note', item: 'sleep', text: 'Wakes at four.' });
  take(interview, { type: 'note', item: 'colour', text: 'Likes it.' });
  for (const check of ['low-and-dry', 'sleepless'])
    send(interview, { type: 'accept', check, reason: `${check} is right.` });
  take(interview, { type: 'review' }, { type: 'complete', early: 'Enough.' });
  return interview;
}

const stored = (interview: Interview): Response => JSON.parse(JSON.stringify(responseOf(interview))) as Response;

function migrated(newer: CompiledInstrument, older: CompiledInstrument, response: unknown): MigratedResponse {
  const done = migrateResponse(newer, older, response, by);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return JSON.parse(JSON.stringify(done.value)) as MigratedResponse;
}

function resumed(instrument: CompiledInstrument, response: unknown): Interview {
  const again = resumeInterview(instrument, response, { migrations });
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  return again.value;
}

const refusals = (newer: CompiledInstrument, older: CompiledInstrument, response: unknown): readonly string[] => {
  const done = migrateResponse(newer, older, response, by);
  return done.ok ? [] : done.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('a migrated response', () => {
  const second = migrated(v2, v1, stored(finished(v1, everything)));
  const third = migrated(v3, v2, second.response);

  it('keeps every answer, note and acceptance where the newer version only adds', () => {
    const before = stored(finished(v1, everything));
    const { answers, notes, accepted, status, early } = second.response;
    expect({ answers, notes, accepted, status, early }).toEqual({
      answers: before.answers,
      notes: before.notes,
      accepted: before.accepted,
      status: 'ended-early',
      early: 'Enough.',
    });
    expect(second.report).toMatchObject({ carried: 8, changed: [], lost: [], open: ['wind'] });
    expect(second.report.scores).toEqual({ total: 'same', line10: 'same' });
  });

  it('has answers renamed, recoded, rescaled and split as declared, and scores that follow', () => {
    expect(third.response.answers).toEqual({
      mood: { value: 'low' },
      sleepless: { value: '3' },
      days: { value: 12 },
      weeks: { value: 2 },
      line: { value: 45 },
      pills: { value: true },
      drops: { value: false },
      rain: { value: false },
    });
    expect(third.response.form).toBe('whole');
    const scores = scoreInterview(resumed(v3, third.response));
    expect(scores.map((score) => ('value' in score ? score.value : null))).toEqual([3, 45, 1]);
  });

  it('says item by item what changed and what was lost, without an answer', () => {
    expect(third.report).toEqual({
      older: { version: '1.1.0', hash: v2.hash, form: 'full' },
      carried: 3,
      changed: [
        { item: 'mood', was: 'mood', how: 'recoded' },
        { item: 'sleepless', was: 'sleep', how: 'renamed' },
        { item: 'line', was: 'line', how: 'rescaled' },
        { item: 'pills', was: 'drugs', how: 'split' },
        { item: 'drops', was: 'drugs', how: 'split' },
      ],
      lost: [
        { what: 'answer', name: 'colour', reason: 'dropped' },
        { what: 'note', name: 'colour', reason: 'dropped' },
        { what: 'acceptance', name: 'sleepless', reason: 'no-counterpart' },
      ],
      comparable: ['total', 'line100'],
      open: ['wind'],
      scores: { total: 'same', line100: 'mapped', drugCount: 'new' },
    });
    expect(third.response.notes).toEqual({ sleepless: 'Wakes at four.' });
    expect(third.response.accepted).toEqual({ 'low-and-dry': { reason: 'low-and-dry is right.' } });
  });

  it('replays, verifies and goes on: the log before it is there in full', () => {
    const before = stored(finished(v1, everything));
    expect(third.response.log.slice(0, before.log.length)).toEqual(before.log);
    expect(third.response.log.map(({ seq }) => seq)).toEqual(third.response.log.map((_, index) => index + 1));
    const interview = resumed(v3, third.response);
    expect(verifyRecord(v3, JSON.parse(JSON.stringify(recordOf(interview))), { migrations })).toEqual([]);
    take(interview, { type: 'amend', reason: 'A new question.' }, { type: 'answer', item: 'wind', answer: true });
    take(interview, { type: 'complete', early: 'Enough.' });
    const again = stored(interview);
    expect(responseOf(resumed(v3, again))).toEqual(again);
    expect(again.status).toBe('ended-early');
  });

  it('is refused where the migrations are not given, and not changed', () => {
    const record = recordOf(resumed(v3, third.response));
    const given = JSON.stringify(record);
    const refused = { code: 'response/migrated', params: { from: '1.1.0' } };
    const path = `/log/${String(third.response.log.length - 1)}`;
    expect(resumeInterview(v3, third.response)).toMatchObject({ ok: false, issues: [{ ...refused, path }] });
    expect(verifyRecord(v3, record)).toMatchObject([{ ...refused, path: `/response${path}` }]);
    expect(JSON.stringify(record)).toBe(given);
  });

  it('gives back what it was before, step by step', () => {
    const one = responseBeforeMigration(v2, third.response);
    expect(one).toEqual({ ok: true, value: second.response });
    const two = responseBeforeMigration(v1, second.response);
    expect(two).toEqual({ ok: true, value: stored(finished(v1, everything)) });
    const wrong = responseBeforeMigration(v1, third.response);
    expect(wrong.ok ? [] : wrong.issues.map(({ code }) => code)).toEqual(['migration/not-declared']);
  });

  it('is the same when the migration is done again from what it was before', () => {
    const before = responseBeforeMigration(v2, third.response);
    expect(migrated(v3, v2, before.ok ? before.value : undefined)).toEqual(third);
  });

  const forgeries: readonly (readonly [string, Edit])[] = [
    ['an earlier answer', set('/log/1/new', { value: 'often' })],
    [
      'an earlier answer and its change',
      edits(set('/log/1/new', { value: 'often' }), set('/answers/mood', { value: 'high' })),
    ],
    ['an answer taken out of the earlier log', drop('/log/3')],
    ['an answer in its own words', set('/log/15/migrated/answers/mood', { value: 'high' })],
    ['what was lost', set('/log/16/migrated/lost', [])],
    ['what was carried', set('/log/16/migrated/carried', 9)],
    ['what stays comparable', set('/log/16/migrated/comparable', [])],
    ['the older version', set('/log/16/older/version', '1.0.0')],
    ['the older hash', set('/log/16/older/hash', '0'.repeat(64))],
    ['the older form', set('/log/16/older/form', 'brief')],
    ['no older version', drop('/log/16/older')],
    ['no note of itself', drop('/log/16/migrated')],
    ['an earlier entry that is none', set('/log/2', null)],
    ['an earlier entry of no kind', set('/log/2/type', 'explode')],
    ['an answer that an earlier migration carried', set('/log/15/migrated/answers/days', { value: 13 })],
    ['an answer that an earlier migration added', set('/log/15/migrated/answers/wind', { value: true })],
    [
      'what an earlier migration changed',
      set('/log/15/migrated/changed', [{ item: 'mood', was: 'moon', how: 'recoded' }]),
    ],
    ['lists of an earlier migration', set('/log/15/migrated/lost', 'nothing')],
    ['an earlier migration without its answers', drop('/log/15/migrated')],
    ['an answer before the start', drop('/log/0')],
    ['an acceptance without a reason', set('/log/16/migrated/accepted/low-and-dry', {})],
    ['a place that is no text', set('/log/16/item', 7)],
  ];

  it.each(forgeries)('is refused when somebody changed %s', (_name, edit) => {
    expect(third.response.log.map(({ type }) => type).slice(15)).toEqual(['migrate', 'migrate']);
    const forged = edit(structuredClone(third.response) as unknown as Json);
    const again = resumeInterview(v3, forged, { migrations });
    expect(again.ok ? [] : again.issues.map(({ code }) => code)).toHaveLength(1);
  });
});

describe('what does not come over', () => {
  const lost = (answers: Readonly<Record<string, unknown>>): readonly string[] => {
    const { report } = migrated(v3, v2, stored(begunWith(v2, answers)));
    return report.lost.map(({ what, name, reason }) => `${what} ${name} ${reason}`);
  };
  const begunWith = (instrument: CompiledInstrument, answers: Readonly<Record<string, unknown>>): Interview => {
    const interview = begin(instrument);
    answer(interview, answers);
    return interview;
  };

  it.each([
    [{ days: 30 }, ['answer days not-accepted']],
    [{ days: 29 }, []],
    [{ days: 28 }, []],
    [{ drugs: ['tea'] }, []],
    [{ line: 3.3 }, []],
    [{ colour: 'red' }, ['answer colour dropped']],
    [{ mood: 'X' }, []],
    [{ drugs: 'X' }, []],
  ])('%j: %j', (answers, expected) => {
    expect(lost(answers)).toEqual(expected);
  });

  it('keeps the reason of a missing code, whatever its key is now', () => {
    const { response, report } = migrated(v3, v2, stored(begunWith(v2, { mood: 'X', drugs: 'X' })));
    const declined = { missing: 'asked-declined', key: 'D' };
    expect(response.answers).toEqual({ mood: declined, pills: declined, drops: declined });
    expect(report.changed.map(({ item, how }) => `${item} ${how}`)).toEqual([
      'mood recoded',
      'pills split',
      'drops split',
    ]);
  });

  it('keeps aside what is hidden, and what the newer version hides', () => {
    const { response } = migrated(v3, v2, stored(begunWith(v2, { days: 3, weeks: 2, sleep: '1' })));
    expect(response.answers).toMatchObject({ weeks: { value: 2 } });
    const interview = resumed(v3, response);
    take(interview, { type: 'answer', item: 'days', answer: 0 });
    expect(responseOf(interview).aside).toEqual({ weeks: { value: 2 } });
  });
});

describe('a response that is not finished', () => {
  it('goes on where it stood: not started, suspended, in review, amending', () => {
    const steps = [
      [],
      [{ type: 'goTo', section: 'all', item: 'sleep' }, { type: 'suspend' }],
      [{ type: 'review' }],
      [{ type: 'review' }, { type: 'complete', early: 'Left.' }, { type: 'amend', reason: 'Wrong.' }],
    ] as const;
    const statuses = steps.map((happenings) => {
      const interview = begin(v2);
      answer(interview, { mood: 'some' });
      take(interview, ...happenings);
      const { response } = migrated(v3, v2, stored(interview));
      const again = resumed(v3, response);
      expect(responseOf(again)).toEqual(response);
      return [response.status, again.state, response.place.item];
    });
    expect(statuses).toEqual([
      ['in-progress', 'asking', 'mood'],
      ['suspended', 'asking', 'sleepless'],
      ['in-progress', 'reviewing', 'mood'],
      ['amending', 'amending', 'mood'],
    ]);
  });

  it('can be one that was never started', () => {
    const { response } = migrated(v2, v1, stored(unstarted(v1)));
    expect(response).toMatchObject({ status: 'not-started', answers: {} });
    const interview = resumed(v2, response);
    take(interview, { type: 'start' }, { type: 'answer', item: 'rain', answer: true });
    expect(responseOf(resumed(v2, stored(interview)))).toEqual(stored(interview));
  });

  it('is migrated by nobody who sends an event', () => {
    const interview = resumed(v2, migrated(v2, v1, stored(unstarted(v1))).response);
    const { content } = resumed(v2, stored(finished(v2, everything)));
    const event = { type: 'migrate', state: 'completed', content, ...stamp } as unknown as InterviewEvent;
    expect(interview.send(event).map(({ code }) => code)).toEqual(['interview/not-possible-now']);
    expect(interview.state).toBe('notStarted');
  });
});

function unstarted(instrument: CompiledInstrument): Interview {
  return resumed(instrument, { ...stored(begin(instrument)), status: 'not-started', log: [] });
}

describe('a migration is refused', () => {
  const response = stored(finished(v2, everything));
  const with3 = (edit: Edit): CompiledInstrument => loadSound(thirdDefinition(edit));

  it('where nothing is declared of that version, or of another instrument', () => {
    expect(refusals(v3, v1, stored(finished(v1, everything)))).toEqual(['migration/not-declared ']);
    expect(refusals(v1, v2, response)).toEqual(['migration/not-declared ']);
    expect(refusals({ ...v3, id: 'climate' }, v2, response)).toEqual(['migration/not-declared ']);
  });

  it('where the response was changed by hand or is of another version', () => {
    expect(refusals(v3, v2, { ...response, answers: {} })).toEqual(['response/replay-mismatch /answers']);
    expect(refusals(v3, v2, stored(finished(v1, everything)))).toEqual(['response/instrument-mismatch /instrument']);
    expect(refusals(v3, v2, 'no response')).toEqual(['shape/wrong-type ']);
  });

  it('where the newer version has no place for it', () => {
    const noForm = with3(drop('/from/0/forms'));
    expect(refusals(noForm, v2, response)).toEqual(['migration/form-gone /form']);
    const readings = set('/ruleSets', [
      { id: 'one', source: 'manual' },
      { id: 'two', source: 'manual' },
    ]);
    const withReadings = loadSound(
      set('/ruleSets', [
        { id: 'one', source: 'manual' },
        { id: 'two', source: 'manual' },
      ])(JSON.parse(JSON.stringify(secondDefinition())) as Json),
    );
    const from = edits(set('/from/0/hash', withReadings.hash));
    const read = stored(finished(withReadings, everything));
    expect(refusals(with3(from), withReadings, read)).toEqual(['migration/rule-set-gone /ruleSet']);
    expect(refusals(with3(edits(from, readings)), withReadings, read)).toEqual([]);
  });

  it('where amounts would be converted at a rate for another currency', () => {
    const priced = (currency: string): CompiledInstrument => ({ ...v2, currency });
    const paid = { ...response, money: { currency: 'DKK', rate: 0.1 } };
    expect(refusals({ ...v3, currency: 'USD' }, priced('EUR'), paid)).toEqual(['migration/currency-differs /money']);
    expect(refusals({ ...v3, currency: 'EUR' }, priced('EUR'), paid)).toEqual([]);
  });
});

function secondDefinition(): Json {
  const { from: _, ...rest } = thirdDefinition() as { [key: string]: Json };
  const items = v2.items.map(({ id, type, min, max, decimals, options, missing, required, maxLength }) =>
    JSON.parse(JSON.stringify({ id, type, min, max, decimals, options, missing, required, maxLength })),
  );
  const scores = v2.scores.map(({ id, formula, range, direction, source }) => ({
    id,
    value: formula,
    missing: 'complete',
    range,
    direction,
    source,
  }));
  return {
    ...rest,
    version: '1.1.0',
    missing: { X: 'asked-declined', N: 'not-applicable' },
    forms: { full: 'all' },
    sections: [
      { id: 'all', items: items.map((one) => (one.missing.length > 0 ? one : { ...one, missing: undefined })) },
    ],
    scores,
  } as unknown as Json;
}

describe('the definition against the older one', () => {
  const issues = (edit: Edit): readonly string[] =>
    checkMigration(loadSound(thirdDefinition(edit)), v2).map(({ code, path }) => `${code} ${path}`);

  it('says nothing of one that is sound', () => {
    expect(issues((document) => document)).toEqual([]);
  });

  it.each(undeclared)('finds $name', ({ edit, found }) => {
    expect(issues(edit)).toEqual(found.map(([code, path]) => `${code} ${path}`));
  });

  it('names what of the answers changed', () => {
    const [found] = checkMigration(loadSound(thirdDefinition(drop('/from/0/recoded/days'))), v2);
    expect(found?.params).toEqual({ name: 'days', fields: 'max' });
  });
});

describe('comparing scores over versions', () => {
  it('is what the definition says', () => {
    const compared = (version: string, score: string): unknown => {
      const { compares, was, convert } = comparableScore(v3, version, score);
      return [compares, was, convert(4.5)];
    };
    expect(compared('2.0.0', 'total')).toEqual(['same', 'total', 4.5]);
    expect(compared('1.1.0', 'total')).toEqual(['same', 'total', 4.5]);
    expect(compared('1.1.0', 'line100')).toEqual(['mapped', 'line10', 45]);
    expect(compared('1.1.0', 'drugCount')).toEqual(['new', 'drugCount', undefined]);
    expect(compared('1.0.0', 'total')).toEqual(['unknown', 'total', undefined]);
    const divided = loadSound(thirdDefinition(set('/from/0/scores/line100/value', '1 / (line10 - 4.5)')));
    expect(comparableScore(divided, '1.1.0', 'line100').convert(4.5)).toBeUndefined();
  });
});

describe('results that are held back', () => {
  const loaded = loadPathway(
    {
      format: 'skala/pathway/1',
      id: 'local',
      version: '1.0.0',
      status: 'active',
      jurisdiction: 'DK',
      source: [{ id: 'local', citation: 'Made up.' }],
      inputs: {},
      steps: [
        { id: 'ask', instrument: 'weather', form: 'full', heldBack: { releasedBy: ['psychologist'], source: 'local' } },
      ],
      flags: [],
      text: {},
    },
    [v2],
  );

  it('are not shown to whoever migrated the response, for having done so', () => {
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    const { response } = migrated(v2, v1, stored(finished(v1, everything)));
    const seenBy = (actor: string): unknown => {
      const { response: seen } = visibleRecord(recordOf(resumed(v2, response)), [loaded.value], { actor });
      return 'answers' in seen;
    };
    expect([seenBy(stamp.actor), seenBy(by.actor)]).toEqual([true, false]);
  });
});

/** Results that are held back: from whom, until when, and that nothing of them can be found in what is shown. */
import { describe, expect, it } from 'vitest';
import {
  followPathway,
  openInterview,
  recordOf,
  releaseOf,
  resumeInterview,
  responseOf,
  verifyRecord,
  visibleRecord,
  type CompiledPathway,
  type GivenResponse,
  type PathwayResult,
  type RecordViewer,
  type SkalaRecord,
  type Viewer,
} from '../src/index.ts';
import { loadPathway } from '../src/load.ts';
import { baseDefinition } from './support/base-definition.ts';
import { basePathway } from './support/base-pathway.ts';
import { finished, unfinished } from './support/finished.ts';
import { edits, set, type Edit } from './support/json-edit.ts';
import { answer, send, stamp, take } from './support/open-interview.ts';
import { baseInstrument, loadSound } from './support/read-instrument.ts';

const garden = baseInstrument();
/** The same questions under another name, so that a pathway can hold back one of the two. */
const orchard = loadSound(set('/id', 'orchard')(baseDefinition()));

const held: Edit = edits(
  set('/steps/1', {
    id: 'again',
    instrument: 'orchard',
    form: 'full',
    heldBack: { releasedBy: ['doctor', 'psychologist'], source: 'policy' },
  }),
  set('/steps/-', { id: 'more', instrument: 'garden', form: 'chosen', when: 'worse' }),
  set('/inputs/worry', { instrument: 'orchard', score: 'burden' }),
  set('/inputs/danger', { instrument: 'orchard', item: 'A1' }),
  set('/criteria/-', { id: 'worse', when: 'worry >= 0.25' }),
  set('/criteria/-', { id: 'dangerous', when: 'danger >= 10' }),
  set('/flags/-', {
    id: 'look-closer',
    action: 'assessment',
    when: 'worse or heavy',
    criteria: ['worse', 'heavy'],
    source: 'policy',
  }),
  set('/flags/-', {
    id: 'look-now',
    action: 'safety',
    when: 'dangerous or worse',
    criteria: ['dangerous', 'worse'],
    source: 'policy',
  }),
  set('/text/en/steps/more', 'More'),
  set('/text/en/criteria/worse', 'Worse'),
  set('/text/en/criteria/dangerous', 'Dangerous'),
  set('/text/en/flags/look-closer', { title: 'Look closer', text: 'Closer.' }),
  set('/text/en/flags/look-now', { title: 'Look now', text: 'Now.' }),
  set('/text/en/roles', { doctor: 'Doctor', psychologist: 'Psychologist' }),
);

function load(edit: Edit = (document) => document): CompiledPathway {
  const loaded = loadPathway(edit(held(basePathway())), [garden, orchard]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

const pathway = load();
const plain = finished(garden, { A1: 0, A2: 0, A3: 0, A4: true, A9: 'low', C2: ['pills'] }, { id: 'plain' });
/** burden 15/90 + 2/12 + 1/12 = 0.4166666667 */
const told = finished(orchard, { A1: 15, A2: 2, A3: 1, A4: true, A5: 7 }, { id: 'told' });
const doctor: Viewer = { role: 'doctor' };

const statuses = ({ flags, steps }: PathwayResult): Record<string, string> =>
  Object.fromEntries([...flags, ...steps].map(({ id, status }) => [id, status]));

describe('what a step holds back', () => {
  const see = (viewer?: Viewer, given: readonly GivenResponse[] = [plain, told]): PathwayResult =>
    followPathway(pathway, given, viewer);

  it('is seen by the roles that may interpret it', () => {
    expect(statuses(see(doctor))).toEqual({
      'visit-soon': 'clear',
      'bring-bag': 'clear',
      'look-closer': 'raised',
      'look-now': 'raised',
      first: 'done',
      again: 'done',
      more: 'due',
    });
    expect(see(doctor).steps.map(({ heldBack }) => heldBack)).toEqual([false, false, false]);
    expect(see({ role: 'psychologist' })).toEqual(see(doctor));
  });

  it.each([{}, { role: 'caseworker' }, { role: 'citizen' }, { role: '' }])('is not seen by %j', (viewer) => {
    const result = see(viewer);
    expect(result.steps.map(({ status, heldBack }) => [status, heldBack])).toEqual([
      ['done', false],
      ['done', true],
      // Whether this is due says what the result is.
      ['held-back', false],
    ]);
    expect(JSON.stringify(result)).not.toContain('0.416');
  });

  it('leaves what does not rest on it', () => {
    const { flags } = see({ role: 'caseworker' });
    expect(flags.slice(0, 2)).toEqual(see(doctor).flags.slice(0, 2));
  });

  it('says only that a flag waits, raised or not', () => {
    const waiting = {
      id: 'look-closer',
      action: 'assessment',
      status: 'held-back',
      evidence: [],
      missing: [],
      source: 'policy',
    };
    expect(see().flags[2]).toEqual(waiting);
    const harmless = finished(orchard, { A1: 0, A2: 0, A3: 0 }, { id: 'told' });
    expect(see({}, [plain, harmless]).flags[2]).toEqual(waiting);
    // Raised by an open step alone: that it is not held back would say that the other is not positive.
    const heavy = finished(garden, { A1: 30, A2: 4, A3: 4 });
    expect(see({}, [heavy, harmless]).flags[2]).toEqual(waiting);
    const declined = finished(orchard, { A1: 'X' }, { id: 'told' });
    expect(see({}, [plain, declined]).flags[2]).toEqual(waiting);
  });

  it('never hides a safety flag from staff, nor the answers that it rests on', () => {
    const flag = see({ role: 'caseworker' }).flags[3];
    expect(flag).toEqual({
      id: 'look-now',
      action: 'safety',
      status: 'raised',
      evidence: [
        { id: 'dangerous', status: 'met', inputs: [{ name: 'danger', kind: 'item', value: 15 }], missing: [] },
        { id: 'worse', status: 'held-back', inputs: [], missing: [] },
      ],
      missing: [],
      source: 'policy',
    });
    const declined = finished(orchard, { A1: 'X', A2: 2 });
    const undecided = see({}, [plain, declined]).flags[3];
    expect(undecided?.status).toBe('indeterminate');
    expect(undecided?.missing).toEqual([{ item: 'danger', instrument: 'orchard', reason: 'asked-declined' }]);
  });

  it('shows the citizen no flags', () => {
    expect(see({ role: 'citizen' }).flags).toEqual([]);
  });

  it('holds back nothing before there is a result', () => {
    const begun = unfinished(orchard, { A1: 15 });
    expect(see({}, [plain, begun]).steps[1]).toMatchObject({ status: 'in-progress', heldBack: false });
    const missing = see({}, [plain, begun]).flags[2]?.missing;
    expect(missing).toEqual([{ item: 'worry', instrument: 'orchard', reason: 'in-progress' }]);
    expect(see({}, [plain]).flags[2]?.status).toBe('indeterminate');
  });
});

describe('a release', () => {
  const by = (role: string): Viewer => ({ role: 'caseworker', releases: [releaseOf(told.response, { role })] });

  it('shows everything to everyone', () => {
    const shown = followPathway(pathway, [plain, told], by('doctor'));
    expect(shown).toEqual(followPathway(pathway, [plain, told], doctor));
    const citizen = followPathway(pathway, [plain, told], { ...by('psychologist'), role: 'citizen' });
    expect(citizen.steps).toEqual(shown.steps);
    expect(citizen.flags).toEqual([]);
  });

  it('keeps who gave it, and when', () => {
    expect(releaseOf(told.response, { role: 'doctor', actor: 'd-1', time: stamp.time })).toEqual({
      response: 'told',
      role: 'doctor',
      actor: 'd-1',
      time: stamp.time,
      entries: told.response.log.length,
    });
  });

  it('counts for nothing from a role that may not give it', () => {
    expect(followPathway(pathway, [plain, told], by('caseworker')).flags[2]?.status).toBe('held-back');
  });

  it('counts for that response only', () => {
    const newer = finished(orchard, { A1: 3 }, { id: 'newer' });
    const result = followPathway(pathway, [plain, told, newer], by('doctor'));
    expect(result.steps[1]).toMatchObject({ response: 'newer', heldBack: true });
    expect(result.flags[2]?.status).toBe('held-back');
  });

  it('counts no more once the response is amended', () => {
    const again = resumeInterview(orchard, told.response);
    if (!again.ok) throw new Error(JSON.stringify(again.issues));
    take(again.value, { type: 'amend', reason: 'Misheard.' }, { type: 'answer', item: 'A2', answer: 4 });
    send(again.value, { type: 'complete', early: 'That is all.' });
    const amended = { instrument: orchard, response: responseOf(again.value) };
    expect(followPathway(pathway, [plain, amended], by('doctor')).steps[1]).toMatchObject({ heldBack: true });
    const anew = { releases: [releaseOf(amended.response, { role: 'doctor' })] };
    expect(followPathway(pathway, [plain, amended], anew).steps[1]).toMatchObject({ heldBack: false });
  });
});

describe('a record that is sent', () => {
  const strange = loadSound(
    edits(
      set('/id', 'orchard'),
      set('/scores/0/bands/0/id', 'canary-set'),
      set('/scores/0/bands/0/bands/1/id', 'canary-band'),
      set('/flags/0/id', 'canary-flag'),
      set('/criteria/2/id', 'canaryCriterion'),
      set('/flags/1/when', 'atLeast(2, [loaded, usesDrops, canaryCriterion])'),
      set('/flags/1/criteria/0', 'canaryCriterion'),
      set('/flags/2/when', 'answeredYes or loaded'),
      set('/criteria/-', { id: 'answeredYes', when: 'A4 == 1 and not coded(A5)' }),
      set('/flags/2/criteria', ['answeredYes', 'loaded']),
    )(baseDefinition()),
  );

  const record: SkalaRecord = (() => {
    const interview = openInterview(strange, { id: 'told', form: 'full', language: 'en', subject: 'person-9' });
    take(interview, { type: 'start' });
    answer(interview, { A1: 13, A2: 2, A3: 1, A4: true, A5: 77, A9: 'low', C2: ['pills', 'drops'], C7: 4321 });
    take(interview, { type: 'note', item: 'A1', text: 'A note.' }, { type: 'review' });
    take(interview, { type: 'complete', early: 'That is all.' });
    return recordOf(interview);
  })();

  const see = (viewer: RecordViewer) => visibleRecord(record, [pathway], viewer);

  /** Every number and word of the results that is in no definition of the safety flag. */
  const canaries = [
    'canary',
    ...record.scores.flatMap((score) => (score.status === 'scored' && score.value !== 0 ? [String(score.value)] : [])),
    ...record.traces.flatMap(({ formula }) => formula),
    'loaded',
    'several',
  ];

  it('is whole for a role that may interpret it', () => {
    expect(see(doctor)).toBe(record);
    expect(see({ releases: [releaseOf(record.response, { role: 'doctor' })] })).toBe(record);
    expect(visibleRecord(record, [], {})).toBe(record);
    expect(canaries.filter((canary) => !JSON.stringify(record).includes(canary))).toEqual([]);
  });

  it.each([{}, { role: 'caseworker' }, { role: 'citizen' }, { actor: 'somebody' }, { role: 'citizen', actor: 'me' }])(
    'holds no result and no answer for %j',
    (viewer) => {
      const text = JSON.stringify(see(viewer));
      for (const canary of canaries) expect(text).not.toContain(canary);
      for (const part of [
        '"scores"',
        '"traces"',
        '"answers"',
        '"aside"',
        '"notes"',
        '"log"',
        'A note',
        '4321',
        'That is all',
      ])
        expect(text).not.toContain(part);
    },
  );

  it('says what it is, and for whom it waits', () => {
    const { response } = record;
    expect(see({ role: 'caseworker' })).toEqual({
      format: 'skala/stripped-record/1',
      engine: record.engine,
      response: {
        format: response.format,
        id: 'told',
        subject: 'person-9',
        instrument: response.instrument,
        form: 'full',
        language: 'en',
        ruleSet: 'first-edition',
        status: 'ended-early',
      },
      flags: [
        {
          id: 'plain',
          action: 'safety',
          status: 'raised',
          evidence: [expect.objectContaining({ id: 'answeredYes', status: 'met' })],
          missing: [],
          source: 'project',
        },
      ],
      heldBack: [{ pathway: 'visit', step: 'again', releasedBy: ['doctor', 'psychologist'] }],
    });
  });

  it('leaves whoever took part the answers, and not the results', () => {
    const seen = see({ role: 'caseworker', actor: stamp.actor });
    expect(seen.response).toBe(record.response);
    const text = JSON.stringify(seen);
    for (const canary of canaries) expect(text).not.toContain(canary);
    expect(seen).not.toHaveProperty('scores');
    expect(seen).not.toHaveProperty('traces');
  });

  it('shows the citizen no flags, held back or not', () => {
    expect(see({ role: 'citizen' }).flags).toEqual([]);
    expect(visibleRecord(record, [], { role: 'citizen' })).toEqual({ ...record, flags: [] });
  });

  it('is no record any more: it is refused where records are stored', () => {
    expect(verifyRecord(strange, see({ role: 'caseworker' }))).not.toEqual([]);
  });

  it('is judged under every pathway of the site', () => {
    const open = load(
      edits(
        set('/id', 'open'),
        set('/steps/1/heldBack/releasedBy', ['caseworker', 'doctor']),
        set('/text/en/roles', { caseworker: 'C', doctor: 'D' }),
      ),
    );
    expect(visibleRecord(record, [open], { role: 'caseworker' })).toBe(record);
    const seen = visibleRecord(record, [open, pathway], { role: 'caseworker' });
    expect(seen).toMatchObject({ heldBack: [{ pathway: 'visit' }] });
    expect(visibleRecord(record, [open, pathway], doctor)).toBe(record);
  });
});

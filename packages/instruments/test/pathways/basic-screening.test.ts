/** dk-basic-psychiatric-screening: who is screened, what is positive, and who sees it. */
import { followPathway, recordOf, releaseOf, resumeInterview, visibleRecord, type Viewer } from '@skala/engine';
import type { DatedResponse } from '@skala/engine/schedule';
import { describe, expect, it } from 'vitest';
import { all, begun, finished, instrument, pathway, type Answers } from '../support/load.ts';

const screening = pathway('dk-basic-psychiatric-screening');
const psychologist: Viewer = { role: 'psychologist' };
const caseworker: Viewer = { role: 'caseworker' };

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const symptoms = [4, 5, 6, 7, 8, 9, 10].map((number) => `P${number}_30`);

const noSign = { ...all([...symptoms, 'P11_30'], false), P12: 0, P13: '0', P14: '0' };
const asi = (answers: Answers = {}) => finished('asi-5', { ...noSign, ...answers });
const anxious = asi({ P5_30: true });
/** Twice 3 and so on until the total is reached. */
const totalling = (items: readonly string[], most: number, total: number): Answers => {
  let rest = total;
  return Object.fromEntries(
    items.map((item) => {
      const points = Math.min(most, rest);
      rest -= points;
      return [item, String(points)];
    }),
  );
};
const phq = (total: number, answers: Answers = {}) =>
  finished('phq-9', { ...totalling(numbered('phq', 9), 3, total), ...answers });
const gad = (total: number) => finished('gad-7', totalling(numbered('gad', 7), 3, total));
const k6 = (total: number) => finished('k6', totalling(numbered('k6_', 6), 4, total));
const trauma = (total: number) =>
  finished('pc-ptsd-5', {
    ptsdEvent: true,
    ...Object.fromEntries(numbered('ptsd', 5).map((item, index) => [item, index < total])),
  });
const pcl = (total: number) => finished('pcl-5', totalling(numbered('pcl', 20), 4, total));
const kl = (answers: Answers) => finished('kl-basisscreening-2012-result', answers);
const negative = [phq(9), gad(9), k6(12), trauma(3)];

const flag = (id: string, given: readonly DatedResponse[], viewer: Viewer = psychologist) => {
  const found = followPathway(screening, given, viewer).flags.find((one) => one.id === id);
  if (!found) throw new Error(`No flag ${id}`);
  return found;
};
const steps = (given: readonly DatedResponse[], viewer: Viewer = psychologist) =>
  Object.fromEntries(followPathway(screening, given, viewer).steps.map(({ id, status }) => [id, status]));
const battery = ['phq-9', 'gad-7', 'k6', 'pc-ptsd-5', 'kl-basisscreening'];

describe('who is screened', () => {
  it('whoever the ASI shows any sign of psychiatric problems in', () => {
    for (const sign of [...symptoms.map((item) => ({ [item]: true })), { P11_30: true }, { P12: 1 }, { P13: '1' }]) {
      const given = [asi(sign)];
      expect(flag('basic-screening', given).status, JSON.stringify(sign)).toBe('raised');
      expect(battery.map((id) => steps(given)[id])).toEqual(battery.map(() => 'due'));
    }
  });

  it('nobody else', () => {
    expect(flag('basic-screening', [asi()]).status).toBe('clear');
    expect(steps([asi()])).toEqual({
      asi: 'done',
      ...all([...battery, 'pcl-5'], 'not-needed'),
    });
  });

  it('cannot be said before the ASI, or while an answer is missing that could show a sign', () => {
    expect(steps([])).toEqual({ asi: 'due', ...all([...battery, 'pcl-5'], 'undecided') });
    expect(steps([begun('asi-5', { P5_30: true })])).toMatchObject({ asi: 'in-progress', 'phq-9': 'undecided' });
    const declined = flag('basic-screening', [asi({ P13: 'X' })]);
    expect(declined.status).toBe('indeterminate');
    expect(declined.missing).toEqual([
      {
        item: 'asiPsychiatric',
        instrument: 'asi-5',
        reason: 'not-computable',
        items: [{ item: 'P13', reason: 'asked-declined' }],
      },
    ]);
    // One symptom settles it, whatever else is missing.
    expect(flag('basic-screening', [asi({ P13: 'X', P6_30: true })]).status).toBe('raised');
  });

  it('PCL-5 follows a positive PC-PTSD-5', () => {
    expect(steps([anxious, trauma(4)])['pcl-5']).toBe('due');
    expect(steps([anxious, trauma(3)])['pcl-5']).toBe('not-needed');
    expect(steps([anxious])['pcl-5']).toBe('undecided');
    expect(steps([anxious, finished('pc-ptsd-5', { ptsdEvent: false })])['pcl-5']).toBe('not-needed');
  });
});

describe('further assessment', () => {
  const status = (...given: readonly DatedResponse[]) => flag('further-assessment', [anxious, ...given]).status;

  it('is proposed by any positive instrument, at its cut-off and not below', () => {
    expect(status(...negative)).toBe('clear');
    for (const positive of [phq(10), gad(10), k6(13), trauma(4)]) {
      expect(status(...negative, positive)).toBe('raised');
      expect(status(positive)).toBe('raised');
    }
    const reached = (total: number) =>
      flag('further-assessment', [anxious, ...negative, trauma(4), pcl(total)]).evidence.find(
        ({ id }) => id === 'traumaSymptoms',
      )?.status;
    expect([reached(30), reached(31)]).toEqual(['not-met', 'met']);
    expect(status(...negative, pcl(30))).toBe('clear');
    expect(status(...negative, pcl(31))).toBe('raised');
  });

  it('is undecided until every instrument that is called for has been answered', () => {
    expect(status()).toBe('indeterminate');
    const open = flag('further-assessment', [anxious, phq(3), gad(3), begun('k6')]);
    expect(open.status).toBe('indeterminate');
    expect(open.missing.map(({ item, reason }) => [item, reason])).toEqual([
      ['k6Total', 'in-progress'],
      ['traumaScreenTotal', 'no-record'],
      ['pclTotal', 'no-record'],
    ]);
    expect(status(phq(3, { phq2: 'X' }), gad(3), k6(3), trauma(0))).toBe('indeterminate');
  });

  it('is clear where the ASI calls for no screening and none was held; a positive one counts all the same', () => {
    expect(flag('further-assessment', [asi()]).status).toBe('clear');
    expect(flag('further-assessment', [asi(), phq(10)]).status).toBe('raised');
    expect(flag('further-assessment', [asi(), phq(9)]).status).toBe('clear');
    expect(flag('further-assessment', [asi(), phq(3, { phq2: 'X' })]).status).toBe('indeterminate');
  });

  it('counts a result of KL’s screening where there is one', () => {
    for (const domain of ['psychoticDisorder', 'anxiety', 'depression', 'adhd'])
      expect(status(...negative, kl({ [domain]: 'indication' })), domain).toBe('raised');
    expect(status(...negative, kl({ otherScreened: true, otherDomain: 'Eating', otherOutcome: 'indication' }))).toBe(
      'raised',
    );
    expect(status(...negative, kl({ anxiety: 'none', depression: 'N' }))).toBe('clear');
  });

  it('never says diagnosis, and says that it needs professional judgement', () => {
    const { flags, description } = screening.text['da'] ?? {};
    expect(flags?.['further-assessment']?.text).toContain('Kræver faglig vurdering');
    expect(JSON.stringify(flags)).not.toMatch(/diagnos/i);
    expect(description).toContain('ikke en diagnose');
  });
});

describe('thoughts of self-harm', () => {
  const dark = phq(0, { phq9: '1' });

  it('raise a safety flag', () => {
    expect(flag('self-harm-thoughts', [anxious, dark])).toMatchObject({ action: 'safety', status: 'raised' });
    expect(flag('self-harm-thoughts', [anxious, phq(0)]).status).toBe('clear');
    expect(flag('self-harm-thoughts', [anxious]).status).toBe('indeterminate');
    expect(flag('self-harm-thoughts', [anxious, phq(0, { phq9: 'X' })]).missing).toEqual([
      { item: 'phqSelfHarm', instrument: 'phq-9', reason: 'asked-declined' },
    ]);
  });

  it('are never held back from staff', () => {
    for (const viewer of [caseworker, {}])
      expect(flag('self-harm-thoughts', [anxious, dark], viewer)).toEqual(
        flag('self-harm-thoughts', [anxious, dark], psychologist),
      );
  });
});

describe('results', () => {
  const positive = [anxious, phq(20, { phq9: '3' }), gad(3), k6(3), trauma(4)];

  it('wait for a psychologist, a psychiatrist or a physician', () => {
    for (const role of ['psychologist', 'psychiatrist', 'physician'])
      expect(flag('further-assessment', positive, { role }).status).toBe('raised');
    for (const given of [positive, [anxious, ...negative]]) {
      const result = followPathway(screening, given, caseworker);
      expect(result.flags.find(({ id }) => id === 'further-assessment')).toMatchObject({
        status: 'held-back',
        evidence: [],
      });
      expect(result.steps.filter(({ heldBack }) => heldBack).map(({ id }) => id)).toEqual([
        'phq-9',
        'gad-7',
        'k6',
        'pc-ptsd-5',
      ]);
      // Whether PCL-5 is called for would say that PC-PTSD-5 is positive.
      expect(steps(given, caseworker)['pcl-5']).toBe('held-back');
    }
  });

  it('of the ASI are held back from nobody', () => {
    expect(flag('basic-screening', positive, caseworker).status).toBe('raised');
  });

  it('are there for all once every one of them is released', () => {
    const releases = positive.map(({ response }) => releaseOf(response, { role: 'physician' }));
    expect(flag('further-assessment', positive, { ...caseworker, releases }).status).toBe('raised');
    expect(steps(positive, { ...caseworker, releases })['pcl-5']).toBe('due');
    const some = releases.slice(0, 3);
    expect(flag('further-assessment', positive, { ...caseworker, releases: some }).status).toBe('held-back');
    expect(followPathway(screening, positive, { role: 'citizen', releases }).flags).toEqual([]);
  });

  it('are in no record that a caseworker is sent', () => {
    for (const given of positive.slice(1)) {
      const interview = resumeInterview(instrument(given.instrument.id), given.response);
      if (!interview.ok) throw new Error(JSON.stringify(interview.issues));
      const record = recordOf(interview.value);
      const sent = visibleRecord(record, [screening], caseworker);
      expect(sent).not.toHaveProperty('scores');
      expect(sent.flags.map(({ action }) => action)).toEqual(sent.flags.map(() => 'safety'));
      expect(JSON.stringify(sent)).not.toMatch(/severe|positive|total/);
      expect(visibleRecord(record, [screening], psychologist)).toBe(record);
    }
  });
});

/** Prints what formulas make of dates and times, for a test that runs it in several time zones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreAnswers, type AnswersScored } from '../../src/index.ts';
import { loadInstrument, loadPathway } from '../../src/load.ts';
import { dueSteps } from '../../src/schedule.ts';
import { simulateAnswers } from '../../src/testing.ts';
import { dayNumber } from '../../src/item-types/date.ts';
import { baseDefinition } from './base-definition.ts';
import { basePathway } from './base-pathway.ts';

/** What this program prints. */
export interface Printed {
  readonly zone: string;
  readonly offset: number;
  readonly days: readonly (readonly [from: string, until: string, scored: AnswersScored])[];
}

const definition = {
  format: 'skala/instrument/1',
  id: 'dates',
  version: '1.0.0',
  status: 'draft',
  administration: ['interview'],
  source: [{ id: 'project', citation: 'For tests.' }],
  licence: { holder: 'Nobody', terms: 'own', wording: 'own' },
  forms: { full: 'all' },
  sections: [
    {
      id: 'one',
      items: ['from', 'until']
        .map((id) => ({ id, type: 'date' }))
        .concat({ id: 'start', type: 'time' }, { id: 'stop', type: 'time' }),
    },
  ],
  scores: [
    {
      id: 'days',
      value: 'daysBetween(from, until)',
      missing: 'complete',
      range: [-1e7, 1e7],
      direction: 'none',
      source: 'project',
    },
  ],
  flags: [
    { id: 'before', action: 'information', when: 'from < until', source: 'project' },
    { id: 'earlier', action: 'information', when: 'start < stop', source: 'project' },
  ],
};

// Changes of the clock in Denmark, New York and New Zealand, leap days, ends of years and of centuries.
const dates = [
  ['2024-03-31', '2024-04-01'],
  ['2024-10-26', '2024-10-28'],
  ['2024-03-09', '2024-03-11'],
  ['2024-11-02', '2024-11-04'],
  ['2024-04-06', '2024-04-08'],
  ['2024-09-28', '2024-09-30'],
  ['2024-02-28', '2024-03-01'],
  ['2023-02-28', '2023-03-01'],
  ['1900-02-28', '1900-03-01'],
  ['2000-02-28', '2000-03-01'],
  ['1999-12-31', '2000-01-01'],
  ['1969-12-31', '1970-01-01'],
  ['0001-01-01', '0002-01-01'],
  ['0099-12-31', '0100-01-01'],
  ['1582-10-04', '1582-10-15'],
  ['2024-01-01', '2023-01-01'],
  ['0001-01-01', '9999-12-31'],
  ['2023-02-29', '2024-01-01'],
] as const;

const loaded = loadInstrument(definition);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const instrument = loaded.value;
const asi = loadInstrument(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'instruments', 'asi-5', '1.0.0', 'instrument.json'), 'utf8'),
);
if (!asi.ok) throw new Error(JSON.stringify(asi.issues));

const garden = loadInstrument(baseDefinition());
const visit = garden.ok ? loadPathway(basePathway(), [garden.value]) : garden;
if (!visit.ok) throw new Error(JSON.stringify(visit.issues));
const events = ['2024-01-31', '2024-10-27', '2025-03-30'].map((date) => ({ event: 'treatment-start', date }));

const answers = simulateAnswers(asi.value, 'full', 3);
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date(2024, 0, 1).getTimezoneOffset(),
    days: dates.map(([from, until]) => [
      from,
      until,
      scoreAnswers(instrument, { from, until, start: '23:59', stop: '00:00' }),
    ]),
    numbers: dates.flat().map((date) => dayNumber(date)),
    due: dueSteps(visit.value, { events, completed: [] }, '2026-10-25'),
    hash: [instrument.hash, asi.value.hash],
    simulated: answers,
    scored: scoreAnswers(asi.value, answers, { form: 'full' }),
  }),
);

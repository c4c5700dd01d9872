/**
 * A pathway `skala/pathway/1` joins instruments: steps with conditions, flags over the scores and
 * answers of several instruments, a follow-up schedule, indicators. It holds local policy, so it is data
 * with a source and a jurisdiction that a site replaces by its own.
 */
import { z } from 'zod';
import { formulaField } from './formula-field.ts';
import { sources } from './instrument.ts';
import { explained, identifier, languageTag, schemaReference, semver, slug, source } from './patterns.ts';
import { criterion, flag } from './score.ts';

const instrument = explained(slug, 'An instrument that a step of the pathway uses.', 'asi-5');

const input = z.union([
  z.strictObject({ instrument, score: explained(identifier, 'One of its scores.', 'medical') }),
  z.strictObject({ instrument, item: explained(identifier, 'One of its items.', 'M6') }),
]);

const anyWords = z.string().min(1).max(2000);
const words = (description: string, ...examples: readonly [string, ...string[]]): typeof anyWords =>
  explained(anyWords, description, ...examples);
const wordsBy = (key: typeof slug, description: string, example: Readonly<Record<string, string>>) =>
  explained(z.record(key, anyWords), description, example);

const period = (description: string, ...examples: readonly [string, ...string[]]) =>
  explained(
    z.string().regex(/^P\d{1,3}[DWMY]$/),
    `${description} A period in days, weeks, months or years.`,
    ...examples,
  );

const interval = (description: string, ...examples: readonly [string, ...string[]]) =>
  explained(
    z.string().regex(/^P[1-9]\d{0,2}[DWMY]$/),
    `${description} A period of at least one day, week, month or year.`,
    ...examples,
  );

const day = (description: string, example: string) =>
  explained(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), description, example);

const inForce = z.strictObject({
  from: day('The first day.', '2020-01-01'),
  until: day('The last day; without end unless told.', '2025-12-31').optional(),
});

const heldBack = z.strictObject({
  releasedBy: explained(z.array(slug).min(1).max(20), 'The roles that see the results and may release them.', [
    'psychologist',
    'psychiatrist',
  ]),
  source,
});

const step = z.strictObject({
  id: explained(slug, 'The name of the step.', 'interview'),
  instrument: explained(slug, 'The instrument that is given.', 'asi-5'),
  form: explained(slug, 'The form that is asked.', 'full'),
  when: formulaField('The step is proposed when this is true; always unless told.', 'load >= 0.5').optional(),
  heldBack: explained(
    heldBack.optional(),
    'The results of this instrument are shown only to these roles, until one of them releases the response. Safety flags are not held back from staff.',
    { releasedBy: ['psychologist'], source: 'guideline' },
  ),
});

const event = z
  .union([
    z
      .strictObject({ instrument, item: explained(identifier, 'A date item of it.', 'startDate') })
      .describe('A date item of an instrument.'),
    z
      .strictObject({ host: explained(z.literal(true), 'The journal system tells the day.', true) })
      .describe('The host gives the date.'),
  ])
  .describe('Something that happens on a day.');

const rule = z.strictObject({
  id: explained(slug, 'The name of the rule.', 'three-months'),
  step: explained(slug, 'The step that falls due.', 'follow-up'),
  after: explained(slug, 'The event that the day is counted from.', 'treatment-start'),
  offset: period('From that event to the last day on which the step is in time.', 'P3M', 'P14D'),
  every: interval('Repeats at this interval, counted from the event.', 'P3M').optional(),
  until: explained(slug.optional(), 'The event after which nothing falls due any more.', 'treatment-end'),
  opens: period(
    'How long before its last day the step can be done. Unless told: from the event on; of a repeated rule, from halfway after the day before.',
    'P2W',
  ).optional(),
  doneBy: explained(
    slug.optional(),
    'The event that means it is done; a finished response of the step unless told.',
    'follow-up-date',
  ),
  inForce: explained(inForce.optional(), 'It holds for events on these days, both included.', { from: '2020-01-01' }),
  source,
});

const counted = formulaField('The responses that count.', 'days == 0');
const among = formulaField('Of which it is a share; all unless told.', 'answered(days)').optional();

const shareIndicator = z
  .strictObject({
    id: explained(slug, 'The name of the indicator.', 'abstinent'),
    kind: explained(z.literal('share'), 'A share of responses.', 'share'),
    per: explained(slug, 'The instrument whose finished responses are looked at.', 'follow-up-1m'),
    at: explained(
      slug.optional(),
      'The event of that instrument that says when; the day of the response unless told.',
      'treatment-end',
    ),
    counted,
    among,
    source,
  })
  .describe('Of the responses for which `among` is true and `counted` is decided, the share for which it is true.');

const returnIndicator = z
  .strictObject({
    id: explained(slug, 'The name of the indicator.', 're-entry'),
    kind: explained(z.literal('return'), 'A share of events that another follows.', 'return'),
    per: explained(slug, 'The event that is looked at.', 'treatment-end'),
    again: explained(slug, 'The event that is a return.', 'treatment-start'),
    within: interval('How soon the return has to follow.', 'P1Y'),
    among,
    source,
  })
  .describe('Of the events for which `among` is true, the share that a return of the same person follows in time.');

const indicator = z.discriminatedUnion('kind', [shareIndicator, returnIndicator]);

const flagWords = z.strictObject({
  title: words('The flag in a few words.', 'Outreach'),
  text: words('What it says to staff.', 'The citizen may be in the target group of outreach.'),
  next: words('What staff may do next.', 'Discuss it at the next conference.').optional(),
});

const indicatorWords = z.strictObject({
  title: words('The name of the indicator.', 'Abstinent after three months'),
  text: words('How it is counted.', 'Of all who answered, those without use in 30 days.'),
});

const pathwayWords = z.strictObject({
  title: words('The name of the pathway.', 'Outreach in Denmark'),
  description: words('What it is for.', 'Points out who should be offered outreach.').optional(),
  steps: wordsBy(slug, 'The name of each step.', { interview: 'Interview' }),
  criteria: wordsBy(identifier, 'Words for each criterion.', { loaded: 'Load of at least 0.5' }).optional(),
  flags: explained(z.record(slug, flagWords), 'Words for each flag.', {
    outreach: { title: 'Outreach', text: 'May be in the target group.' },
  }),
  events: wordsBy(slug, 'The name of each event.', { 'treatment-start': 'Treatment begins' }).optional(),
  schedule: wordsBy(slug, 'The name of each rule.', { 'three-months': 'Every three months' }).optional(),
  indicators: explained(z.record(slug, indicatorWords).optional(), 'Words for each indicator.', {
    abstinent: { title: 'Abstinent', text: 'No use in 30 days.' },
  }),
  roles: wordsBy(slug, 'The roles that release results.', { psychologist: 'Psychologist' }).optional(),
});

export const pathwaySchema = z
  .strictObject({
    $schema: schemaReference.optional(),
    format: explained(z.literal('skala/pathway/1'), 'Format and its version.', 'skala/pathway/1'),
    id: explained(slug, 'The name of the pathway.', 'dk-outreach'),
    version: semver,
    status: explained(z.enum(['draft', 'active', 'retired']), 'draft: not to be used on people.', 'draft'),
    jurisdiction: explained(z.string().regex(/^[A-Z]{2}$/), 'ISO 3166 country whose rules these are.', 'DK'),
    source: sources,
    inputs: explained(
      z.record(identifier, input),
      'What the formulas may name: a score or an item of the latest finished response to an instrument.',
      { load: { instrument: 'asi-5', score: 'medical' } },
    ),
    steps: explained(z.array(step).min(1).max(50), 'The instruments that are given, in order.', [
      { id: 'interview', instrument: 'asi-5', form: 'full' },
    ]),
    events: explained(z.record(slug, event).optional(), 'What schedule and indicators count from.', {
      'treatment-start': { host: true },
    }),
    schedule: explained(z.array(rule).max(50).optional(), 'When which step falls due.', [
      { id: 'three-months', step: 'follow-up', after: 'treatment-start', offset: 'P3M', every: 'P3M', source: 'law' },
    ]),
    indicators: explained(z.array(indicator).max(50).optional(), 'Figures over many courses of treatment.', [
      { id: 'abstinent', kind: 'share', per: 'follow-up-1m', counted: 'days == 0', source: 'guideline' },
    ]),
    criteria: explained(z.array(criterion).max(200).optional(), 'Named conditions that flags rest on.', [
      { id: 'loaded', when: 'load >= 0.5' },
    ]),
    flags: explained(z.array(flag).max(100), 'What is proposed to staff, and when.', [
      { id: 'outreach', action: 'outreach', when: 'loaded', source: 'guideline' },
    ]),
    text: explained(z.record(languageTag, pathwayWords), 'The words, by language.', {
      en: { title: 'Outreach', steps: { interview: 'Interview' }, flags: {} },
    }),
  })
  .describe('A Skala pathway.');

export type PathwayDefinition = z.infer<typeof pathwaySchema>;

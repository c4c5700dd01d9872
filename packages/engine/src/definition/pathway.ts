/**
 * A pathway `skala/pathway/1` joins instruments: steps with conditions, flags over the scores and
 * answers of several instruments, a follow-up schedule, indicators. It holds local policy, so it is data
 * with a source and a jurisdiction that a site replaces by its own.
 */
import { z } from 'zod';
import { criterion, flag, sources } from './instrument.ts';
import { formula, identifier, languageTag, semver, slug } from './patterns.ts';

const input = z.union([
  z.strictObject({ instrument: slug, score: identifier }),
  z.strictObject({ instrument: slug, item: identifier }),
]);

const words = z.string().min(1).max(2000);

const period = z
  .string()
  .regex(/^P\d{1,3}[DWMY]$/)
  .describe('A period in days, weeks, months or years, such as P14D.');

const interval = z
  .string()
  .regex(/^P[1-9]\d{0,2}[DWMY]$/)
  .describe('A period of at least one day, week, month or year, such as P3M.');

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day, such as 2020-01-01.');

const inForce = z
  .strictObject({ from: day, until: day.optional() })
  .describe('It holds for events on these days, both included.');

const heldBack = z
  .strictObject({ releasedBy: z.array(slug).min(1).max(20), source: slug })
  .describe(
    'The results of this instrument are shown only to these roles, until one of them releases the response. Safety flags are not held back from staff.',
  );

const step = z.strictObject({
  id: slug,
  instrument: slug,
  form: slug,
  when: formula.optional(),
  heldBack: heldBack.optional(),
});

const event = z
  .union([
    z.strictObject({ instrument: slug, item: identifier }).describe('A date item of an instrument.'),
    z.strictObject({ host: z.literal(true) }).describe('The host gives the date.'),
  ])
  .describe('Something that happens on a day.');

const rule = z.strictObject({
  id: slug,
  step: slug,
  after: slug.describe('The event that the day is counted from.'),
  offset: period.describe('From that event to the last day on which the step is in time.'),
  every: interval.optional().describe('Repeats at this interval, counted from the event.'),
  until: slug.optional().describe('The event after which nothing falls due any more.'),
  opens: period
    .optional()
    .describe(
      'How long before its last day the step can be done. Unless told: from the event on; of a repeated rule, from halfway after the day before.',
    ),
  doneBy: slug.optional().describe('The event that means it is done; a finished response of the step unless told.'),
  inForce: inForce.optional(),
  source: slug,
});

const shareIndicator = z
  .strictObject({
    id: slug,
    kind: z.literal('share'),
    per: slug.describe('The instrument whose finished responses are looked at.'),
    at: slug.optional().describe('The event of that instrument that says when; the day of the response unless told.'),
    counted: formula,
    among: formula.optional(),
    source: slug,
  })
  .describe('Of the responses for which `among` is true and `counted` is decided, the share for which it is true.');

const returnIndicator = z
  .strictObject({
    id: slug,
    kind: z.literal('return'),
    per: slug.describe('The event that is looked at.'),
    again: slug.describe('The event that is a return.'),
    within: interval,
    among: formula.optional(),
    source: slug,
  })
  .describe('Of the events for which `among` is true, the share that a return of the same person follows in time.');

const indicator = z.discriminatedUnion('kind', [shareIndicator, returnIndicator]);

export const pathwaySchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('skala/pathway/1'),
    id: slug,
    version: semver,
    status: z.enum(['draft', 'active', 'retired']),
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166 country whose rules these are.'),
    source: sources,
    inputs: z
      .record(identifier, input)
      .describe('What the formulas may name: a score or an item of the latest finished response to an instrument.'),
    steps: z.array(step).min(1).max(50),
    events: z.record(slug, event).optional().describe('What schedule and indicators count from.'),
    schedule: z.array(rule).max(50).optional(),
    indicators: z.array(indicator).max(50).optional(),
    criteria: z.array(criterion).max(200).optional(),
    flags: z.array(flag).max(100),
    text: z.record(
      languageTag,
      z.strictObject({
        title: words,
        description: words.optional(),
        steps: z.record(slug, words),
        criteria: z.record(identifier, words).optional(),
        flags: z.record(slug, z.strictObject({ title: words, text: words, next: words.optional() })),
        events: z.record(slug, words).optional(),
        schedule: z.record(slug, words).optional(),
        indicators: z
          .record(slug, z.strictObject({ title: words, text: words.describe('How it is counted.') }))
          .optional(),
        roles: z.record(slug, words).optional().describe('The roles that release results.'),
      }),
    ),
  })
  .describe('A Skala pathway.');

export type PathwayDefinition = z.infer<typeof pathwaySchema>;

/**
 * A text pack `skala/text/1`: every word a person reads about one instrument, in one language.
 * Structure never depends on it, so a translation cannot touch a score.
 */
import { z } from 'zod';
import {
  explained,
  identifier,
  languageTag,
  missingKey,
  optionCode,
  schemaReference,
  semver,
  slug,
} from './patterns.ts';

const anyWords = z.string().min(1).max(2000);

const words = (description: string, ...examples: readonly [string, ...string[]]): typeof anyWords =>
  explained(anyWords, description, ...examples);

const about = z.strictObject({
  measures: words('What it measures.', 'Symptoms of depression in the past two weeks.'),
  population: words('For whom, and for whom not.', 'Adults. Not for children under 12.'),
  duration: words('How long it takes, and who says so.', 'About three minutes, says the manual.'),
  use: words('Who may use it, and on what terms.', 'Free to use; the holder asks to be named.'),
  result: words('What a result means, and what it does not.', 'A screening result and not a diagnosis.'),
  interpretation: words('Who may interpret it.', 'A psychologist, psychiatrist or physician.'),
});

const sectionWords = z.strictObject({
  title: words('The heading of the section.', 'Physical health'),
  shortTitle: words('A short heading, for navigation; the title unless told.', 'Health').optional(),
  introduction: words('Shown or read aloud before the first question.', 'Now I will ask about your health.').optional(),
});

const itemWords = z.strictObject({
  text: words('The question as asked.', 'How many nights did you sleep badly in the past 30 days?'),
  label: words('A short name, for tables and evidence; the question unless told.', 'Bad nights').optional(),
  since: words('The question at a follow-up, for a cumulative item.', 'How often since we last spoke?').optional(),
  help: words(
    'One line where the item is often miscoded.',
    'Count a night once, however often it was broken.',
  ).optional(),
  lowest: words('Anchor at the low end of a rating or a line.', 'Not at all').optional(),
  highest: words('Anchor at the high end of a rating or a line.', 'Extremely').optional(),
});

const missingWords = z.strictObject({
  label: words('What the missing code means, as the interviewer reads it.', 'Does not want to answer'),
  selfReport: words('The same said by the citizen.', 'I do not want to answer').optional(),
});

const gridWords = z.strictObject({
  title: words('The heading of the grid.', 'Use of substances').optional(),
  columns: explained(z.record(slug, anyWords), 'Words for each column.', { days: 'Days in the past 30' }),
  rows: explained(z.record(identifier, anyWords), 'Words for each row.', { alcohol: 'Alcohol' }),
});

const scoreWords = z.strictObject({
  label: words('The name of the score.', 'Total score'),
  description: words('What the score says, in a sentence.', 'The sum of the nine questions, 0 to 27.').optional(),
  bands: explained(z.record(slug, z.record(slug, anyWords)).optional(), 'Band set → band → its words.', {
    severity: { mild: 'Mild', severe: 'Severe' },
  }),
});

const flagWords = z.strictObject({
  title: words('The flag in a few words.', 'Thoughts of suicide'),
  text: words('What it says to staff.', 'The citizen has answered that there are such thoughts.'),
  next: words('What staff may do next.', 'Talk about it now, and follow the local procedure.').optional(),
});

export const textSchema = z
  .strictObject({
    $schema: schemaReference.optional(),
    format: explained(z.literal('skala/text/1'), 'Format and its version.', 'skala/text/1'),
    instrument: explained(slug, 'The instrument whose words these are.', 'phq-9'),
    version: explained(semver, 'The version of the instrument.', '1.0.0'),
    language: languageTag,
    status: explained(
      z.enum(['official', 'own', 'unchecked', 'labels']),
      'official: the rights holder’s words; own: our own words; unchecked: a translation not compared with the official edition; labels: short names of our own in place of the instrument’s words, which the site has to supply before a citizen can be asked.',
      'own',
    ),
    statusNote: words('Where the words come from, and what was done to them.', 'Translated by the project.').optional(),
    title: words('The name of the instrument.', 'Patient Health Questionnaire'),
    shortTitle: words('A short name.', 'PHQ-9'),
    instructions: words('Shown before the first question.', 'Think of the past two weeks.').optional(),
    about: explained(about.optional(), 'What a site needs to know before it chooses the instrument.', {
      measures: 'Symptoms of depression.',
      population: 'Adults.',
      duration: 'Three minutes.',
      use: 'Free to use.',
      result: 'No diagnosis.',
      interpretation: 'A physician.',
    }),
    sections: explained(z.record(slug, sectionWords), 'Words for each section.', { medical: { title: 'Health' } }),
    items: explained(z.record(identifier, itemWords), 'Words for each item.', { q1: { text: 'How do you sleep?' } }),
    responses: explained(
      z.record(identifier, z.record(optionCode, anyWords)).optional(),
      'Option words for a named response, or for an item that has options of its own, by option code.',
      { frequency: { '0': 'Never', '1': 'Sometimes' } },
    ),
    missing: explained(z.record(missingKey, missingWords).optional(), 'Words for each missing code.', {
      X: { label: 'Does not want to answer', selfReport: 'I do not want to answer' },
    }),
    itemMissing: explained(
      z.record(identifier, z.record(missingKey, anyWords)).optional(),
      'Where a missing code means something particular for one item.',
      { E11: { N: 'Has never worked' } },
    ),
    grids: explained(z.record(slug, gridWords).optional(), 'Words for each grid.', {
      substances: { columns: { days: 'Days' }, rows: { alcohol: 'Alcohol' } },
    }),
    units: explained(z.record(z.string(), anyWords).optional(), 'Words for units.', { days: 'days' }),
    checks: explained(z.record(slug, anyWords).optional(), 'What each check says.', {
      'days-without-bother': 'There were such days, and yet it was no bother?',
    }),
    scores: explained(z.record(identifier, scoreWords).optional(), 'Words for each score.', {
      total: { label: 'Total score' },
    }),
    pendingScores: explained(
      z.record(identifier, anyWords).optional(),
      'The name of each score that is not defined yet, and what it waits for.',
      { tension: 'Tension: waits for the manual.' },
    ),
    ruleSets: explained(z.record(slug, anyWords).optional(), 'The name of each rule set.', {
      'second-edition': 'Second edition',
    }),
    variables: explained(z.record(identifier, anyWords).optional(), 'Words for variables, where a trace shows them.', {
      daysInAll: 'Days in all',
    }),
    criteria: explained(z.record(identifier, anyWords).optional(), 'Words for each criterion, shown as evidence.', {
      highLoad: 'The total score is 10 or more',
    }),
    flags: explained(z.record(slug, flagWords).optional(), 'Words for each flag.', {
      'positive-screen': { title: 'Positive screen', text: 'Needs professional assessment.' },
    }),
  })
  .describe('The words of one Skala instrument in one language.');

export type TextPack = z.infer<typeof textSchema>;

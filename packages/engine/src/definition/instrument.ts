/**
 * The instrument format `skala/instrument/1`: ids, types, rules and scoring, and not one word that a
 * person reads (those are in text packs, see `text.ts`).
 *
 * These schemas are the single source: the TypeScript types and the published JSON Schema, with what editors
 * show of every field, come from them. They say what a definition looks like; what its parts must mean together
 * (names that exist, formulas that type-check, ranges that hold) is in `validate/`.
 */
import { z } from 'zod';
import { formulaField } from './formula-field.ts';
import { responseSchema } from './item-fields.ts';
import { section, type item } from './item.ts';
import { migrationSchema } from './migration.ts';
import {
  codings,
  currency,
  explained,
  identifier,
  missingKey,
  missingReason,
  schemaReference,
  semver,
  slug,
  source,
} from './patterns.ts';
import { criterion, instrumentFlag, score } from './score.ts';

const form = z.union([
  z.literal('all'),
  z.strictObject({ tagged: explained(slug, 'The items with this tag.', 'lite') }),
  z.strictObject({ items: explained(z.array(identifier).min(1), 'These items.', ['q1', 'q2']) }),
]);

const variable = z
  .strictObject({
    id: explained(identifier, 'The name of the intermediate value.', 'daysInAll'),
    value: formulaField('A number or a condition that other formulas use by name.', 'A1 + A6', 'A1 > 15'),
  })
  .describe('A named intermediate that formulas may use.');

const check = z.strictObject({
  id: explained(slug, 'The name of the check; its words are in the text packs.', 'days-without-bother'),
  severity: explained(
    z.enum(['error', 'warning', 'information']),
    'error: must be put right; warning: may be accepted with a reason.',
    'warning',
  ),
  when: formulaField('The contradiction. Speaks up only when this is true.', 'M6 > 0 and M7 == 0'),
  items: explained(z.array(identifier).min(1).max(40), 'The items whose answers contradict each other.', ['M6', 'M7']),
  source: source.optional(),
});

const ruleSet = z
  .strictObject({ id: explained(slug, 'The name of the rule set.', 'second-edition'), source })
  .describe('A published way to read the scores, where there are several. The chosen one is stored with the response.');

const carryOver = z
  .strictObject({
    instrument: explained(slug, 'The other instrument.', 'asi-5'),
    major: explained(z.int().min(0), 'Major version of the other instrument.', 1),
    items: explained(z.record(identifier, identifier), 'Item of this instrument → the same question of the other.', {
      q1: 'M6',
    }),
  })
  .describe('Questions that another instrument asks in the same words, with the same answers and period.');

const pendingScore = z
  .strictObject({ id: explained(identifier, 'The id that is kept free for the score.', 'tension'), source })
  .describe('A score the manual defines and this definition cannot: its formula is not known. The id is kept free.');

const sourceEntry = z.strictObject({
  id: explained(slug, 'The name by which the definition cites the source.', 'manual'),
  citation: explained(
    z.string().min(1).max(2000),
    'The reference as in a list of literature.',
    'Kroenke K, Spitzer RL, Williams JBW. The PHQ-9. J Gen Intern Med 2001;16:606-13.',
  ),
  url: explained(
    z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .max(500)
      .optional(),
    'Where it can be read; a DOI if there is one.',
    'https://doi.org/10.1046/j.1525-1497.2001.016009606.x',
  ),
});

const licence = z.strictObject({
  holder: explained(z.string().min(1).max(500), 'Who holds the rights.', 'Pfizer Inc.'),
  terms: explained(
    z.enum(['public-domain', 'free-to-reproduce', 'non-commercial', 'permission-needed', 'own', 'unknown']),
    'On what terms the instrument may be used.',
    'free-to-reproduce',
  ),
  wording: explained(
    z.enum(['included', 'own', 'external']),
    'included: the official words; own: our labels; external: the site supplies them.',
    'included',
  ),
  note: explained(z.string().max(2000).optional(), 'What else a user of the instrument has to know.', 'No changes.'),
  source: source.optional(),
});

export const sources = explained(
  z.array(sourceEntry).min(1).max(50),
  'What the definition rests on: the manual, studies, decisions of its own.',
  [{ id: 'manual', citation: 'The manual, 2nd edition, 2019.' }],
);

/** A definition as written in `instrument.json`. */
export const instrumentSchema = z
  .strictObject({
    $schema: schemaReference.optional(),
    format: explained(z.literal('skala/instrument/1'), 'Format and its version.', 'skala/instrument/1'),
    id: explained(slug, 'The name of the instrument.', 'phq-9'),
    version: semver,
    status: explained(
      z.enum(['draft', 'active', 'retired']),
      'draft: not to be used on people; retired: not for new interviews.',
      'draft',
    ),
    administration: explained(
      z.array(z.enum(['interview', 'self-report', 'proxy'])).min(1),
      'How it may be given: asked by an interviewer, answered alone, or answered by somebody who knows the person.',
      ['self-report', 'interview'],
    ),
    source: sources,
    licence: licence.meta({
      description: 'Whose it is and what may be done with it.',
      examples: [{ holder: 'The project', terms: 'own', wording: 'own' }],
    }),
    missing: explained(
      z.record(missingKey, missingReason).optional(),
      'Keys shown to the interviewer, and the reason each stands for.',
      { X: 'asked-declined', N: 'not-applicable' },
    ),
    currency: explained(
      currency.optional(),
      'ISO 4217: the currency the money items of the formulas are defined for.',
      'DKK',
    ),
    responses: explained(
      z.record(identifier, responseSchema).optional(),
      'Kinds of answer that several items share, by name.',
      { agreement: { type: 'rating', min: 0, max: 4 } },
    ),
    forms: explained(
      z.record(slug, form),
      'Named selections of items. Every instrument has at least one.',
      { full: 'all' },
      { full: 'all', lite: { tagged: 'lite' } },
    ),
    sections: explained(z.array(section).min(1).max(60), 'The items, in sections and in the order they are asked.', [
      { id: 'all', items: [{ id: 'q1', type: 'rating', min: 0, max: 4 }] },
    ]),
    variables: explained(z.array(variable).max(200).optional(), 'Named intermediates of formulas.', [
      { id: 'daysInAll', value: 'A1 + A6' },
    ]),
    checks: explained(z.array(check).max(500).optional(), 'Contradictions between answers that are pointed out.', [
      { id: 'days-without-bother', severity: 'warning', when: 'M6 > 0 and M7 == 0', items: ['M6', 'M7'] },
    ]),
    scores: explained(z.array(score).max(200).optional(), 'What is computed from the answers.', [
      {
        id: 'total',
        value: 'sum([q1, q2])',
        missing: 'complete',
        range: [0, 8],
        direction: 'higher-is-worse',
        source: 'manual',
      },
    ]),
    criteria: explained(z.array(criterion).max(200).optional(), 'Named conditions that flags rest on.', [
      { id: 'highLoad', when: 'total >= 10' },
    ]),
    flags: explained(z.array(instrumentFlag).max(100).optional(), 'What is proposed to staff, and when.', [
      { id: 'positive-screen', action: 'assessment', when: 'total >= 10', source: 'manual' },
    ]),
    ruleSets: explained(
      z.array(ruleSet).min(2).max(10).optional(),
      'Published ways to read the scores. The first holds unless another is chosen.',
      [
        { id: 'first-edition', source: 'manual' },
        { id: 'second-edition', source: 'manual' },
      ],
    ),
    pendingScores: explained(z.array(pendingScore).max(50).optional(), 'Scores whose formula is not known yet.', [
      { id: 'tension', source: 'manual' },
    ]),
    carryOver: explained(
      z.array(carryOver).max(20).optional(),
      'Other instruments whose answers an interview can begin with.',
      [{ instrument: 'asi-5', major: 1, items: { q1: 'M6' } }],
    ),
    from: explained(
      z.array(migrationSchema).min(1).max(50).optional(),
      'Older versions whose responses this version takes over, each with what became of them.',
      [{ version: '1.0.0', hash: '0'.repeat(64), scores: { total: { compares: 'same', source: 'manual' } } }],
    ),
    codes: codings.optional(),
  })
  .describe('A Skala instrument definition.');

export type InstrumentDefinition = z.infer<typeof instrumentSchema>;
export type ItemDefinition = z.infer<typeof item>;
export type ResponseDefinition = z.infer<typeof responseSchema>;
export type ScoreDefinition = z.infer<typeof score>;
export type SectionDefinition = z.infer<typeof section>;

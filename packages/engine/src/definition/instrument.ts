/**
 * The instrument format `skala/instrument/1`: ids, types, rules and scoring, and not one word that a
 * person reads (those are in text packs, see `text.ts`).
 *
 * These schemas are the single source: the TypeScript types and the published JSON Schema come from them.
 * They say what a definition looks like; what its parts must mean together (names that exist, formulas
 * that type-check, ranges that hold) is in `validate/`.
 */
import { z } from 'zod';
import { itemTypeFields, responseSchema } from './item-fields.ts';
import { migrationSchema } from './migration.ts';
import { formula, identifier, missingKey, missingReason, semver, slug } from './patterns.ts';

const window = z
  .union([z.enum(['lifetime', 'now', 'interview']), z.string().regex(/^P\d{1,4}[DWMY]$/)])
  .describe('The period asked about: an ISO 8601 duration such as P30D, or lifetime, now, interview.');

const commonItemFields = {
  id: identifier,
  code: z.string().min(1).max(32).optional().describe("The manual's own code where it cannot be an id, such as D1.30."),
  missing: z.array(missingKey).optional().describe('Missing codes that may be given here; none unless told.'),
  required: z
    .boolean()
    .optional()
    .describe('Must be answered or coded before the interview can be completed; true unless told.'),
  by: z
    .enum(['respondent', 'interviewer'])
    .optional()
    .describe('interviewer: never read aloud, filled in by the interviewer.'),
  tags: z.array(slug).optional().describe('What forms select by.'),
  window: window.optional(),
  cumulative: z.boolean().optional().describe('A lifetime count that a follow-up asks as "since the last interview".'),
  when: formula.optional().describe('Asked unless this is false. Undecided means asked.'),
  otherwise: z
    .union([missingKey, z.number(), z.boolean()])
    .optional()
    .describe(
      'What the item is taken to be while `when` is false: a missing code or a value. not-applicable unless told.',
    ),
  codes: z.array(z.strictObject({ system: z.string().min(1).max(200), code: z.string().min(1).max(64) })).optional(),
  source: slug.optional(),
};

const item = z.union([
  z.strictObject({ ...commonItemFields, response: identifier.describe('A named response of this instrument.') }),
  z.discriminatedUnion('type', [
    z.strictObject({ ...commonItemFields, ...itemTypeFields.integer }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.decimal }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.choice }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields['multi-choice'] }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.rating }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.boolean }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.date }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.time }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.duration }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.money }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.text }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields['visual-analogue'] }),
    z.strictObject({ ...commonItemFields, ...itemTypeFields.display }),
  ]),
]);

const grid = z.strictObject({
  id: slug,
  columns: z.array(slug).min(1).max(8).describe('Column names; their words are in the text packs.'),
  rows: z
    .array(z.strictObject({ id: identifier, items: z.array(identifier.nullable()).min(1).max(8) }))
    .min(1)
    .max(60)
    .describe('One item (or null) a column. Consecutive items of the section, in order.'),
});

const section = z.strictObject({
  id: slug,
  items: z.array(item).min(1).max(500),
  grids: z.array(grid).max(20).optional().describe('Layout only: items shown as rows and columns where there is room.'),
});

const form = z.union([
  z.literal('all'),
  z.strictObject({ tagged: slug }),
  z.strictObject({ items: z.array(identifier).min(1) }),
]);

const variable = z
  .strictObject({ id: identifier, value: formula })
  .describe('A named intermediate that formulas may use.');

const check = z.strictObject({
  id: slug,
  severity: z
    .enum(['error', 'warning', 'information'])
    .describe('error: must be put right; warning: may be accepted with a reason.'),
  when: formula.describe('The contradiction. Speaks up only when this is true.'),
  items: z.array(identifier).min(1).max(40),
  source: slug.optional(),
});

const skip = z.strictObject({
  items: z.array(identifier).min(1),
  reasons: z.array(missingReason).min(1),
  none: z
    .number()
    .optional()
    .describe('What a function over these items gives when all are skipped. Without it: not computable.'),
});

const missingPolicy = z.union([
  z.literal('complete').describe('A missing input that the formula meets makes the score not computable.'),
  z.strictObject({
    skip: skip
      .optional()
      .describe(
        'These items are left out of sum, mean, min, max, count and share when missing for one of these reasons.',
      ),
    prorate: z
      .strictObject({ items: z.array(identifier).min(2), minimumAnswered: z.int().min(1) })
      .optional()
      .describe(
        'sum over these items becomes mean of the answered × number of items, when at least this many are answered.',
      ),
    assume: z
      .array(
        z.strictObject({
          items: z.array(identifier).min(1),
          reasons: z.array(missingReason).min(1),
          value: z.number(),
        }),
      )
      .optional()
      .describe('These items count as this value when missing for one of these reasons.'),
  }),
]);

const bandSet = z.strictObject({
  id: slug,
  bands: z
    .array(z.strictObject({ id: slug, from: z.number() }))
    .min(2)
    .max(20)
    .describe('Ascending; each band reaches to the next, the last without limit: total and disjoint by construction.'),
  ruleSet: slug.optional().describe('Holds only where this rule set is chosen.'),
  source: slug,
});

const score = z.strictObject({
  id: identifier,
  value: formula,
  missing: missingPolicy,
  range: z.tuple([z.number(), z.number()]).describe('Lowest and highest value the formula can give.'),
  scale: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('The nominal scale, for drawing; the range unless told.'),
  direction: z.enum(['higher-is-worse', 'higher-is-better', 'none']),
  window: window.optional(),
  bands: z.array(bandSet).optional(),
  reliableChange: z
    .strictObject({ value: z.number().positive(), source: slug })
    .optional()
    .describe('Smallest difference between two measurements that is more than error of measurement.'),
  codes: z.array(z.strictObject({ system: z.string().min(1).max(200), code: z.string().min(1).max(64) })).optional(),
  source: slug,
});

export const criterion = z
  .strictObject({ id: identifier, when: formula })
  .describe('A named condition, shown as a line of evidence.');

export const flag = z.strictObject({
  id: slug,
  action: z.enum(['safety', 'outreach', 'assessment', 'information']),
  when: formula,
  criteria: z.array(identifier).optional().describe('The criteria shown as evidence, in this order.'),
  source: slug,
});

const instrumentFlag = flag.extend({
  ruleSet: slug.optional().describe('Holds only where this rule set is chosen.'),
});

const ruleSet = z
  .strictObject({ id: slug, source: slug })
  .describe('A published way to read the scores, where there are several. The chosen one is stored with the response.');

const carryOver = z
  .strictObject({
    instrument: slug,
    major: z.int().min(0).describe('Major version of the other instrument.'),
    items: z.record(identifier, identifier).describe('Item of this instrument → the same question of the other.'),
  })
  .describe('Questions that another instrument asks in the same words, with the same answers and period.');

const pendingScore = z
  .strictObject({ id: identifier, source: slug })
  .describe('A score the manual defines and this definition cannot: its formula is not known. The id is kept free.');

const source = z.strictObject({
  id: slug,
  citation: z.string().min(1).max(2000),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .max(500)
    .optional(),
});

const licence = z.strictObject({
  holder: z.string().min(1).max(500),
  terms: z.enum(['public-domain', 'free-to-reproduce', 'non-commercial', 'permission-needed', 'own', 'unknown']),
  wording: z
    .enum(['included', 'own', 'external'])
    .describe('included: the official words; own: our labels; external: the site supplies them.'),
  note: z.string().max(2000).optional(),
  source: slug.optional(),
});

export const sources = z.array(source).min(1).max(50);

/** A definition as written in `instrument.json`. */
export const instrumentSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    format: z.literal('skala/instrument/1'),
    id: slug,
    version: semver,
    status: z.enum(['draft', 'active', 'retired']),
    administration: z.array(z.enum(['interview', 'self-report', 'proxy'])).min(1),
    source: sources,
    licence,
    missing: z
      .record(missingKey, missingReason)
      .optional()
      .describe('Keys shown to the interviewer, and the reason each stands for.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('ISO 4217: the currency the money items of the formulas are defined for.'),
    responses: z.record(identifier, responseSchema).optional(),
    forms: z.record(slug, form).describe('Named selections of items. Every instrument has at least one.'),
    sections: z.array(section).min(1).max(60),
    variables: z.array(variable).max(200).optional(),
    checks: z.array(check).max(500).optional(),
    scores: z.array(score).max(200).optional(),
    criteria: z.array(criterion).max(200).optional(),
    flags: z.array(instrumentFlag).max(100).optional(),
    ruleSets: z.array(ruleSet).min(2).max(10).optional().describe('The first holds unless another is chosen.'),
    pendingScores: z.array(pendingScore).max(50).optional(),
    carryOver: z.array(carryOver).max(20).optional(),
    from: z
      .array(migrationSchema)
      .min(1)
      .max(50)
      .optional()
      .describe('Older versions whose responses this version takes over, each with what became of them.'),
    codes: z.array(z.strictObject({ system: z.string().min(1).max(200), code: z.string().min(1).max(64) })).optional(),
  })
  .describe('A Skala instrument definition.');

export type InstrumentDefinition = z.infer<typeof instrumentSchema>;
export type ItemDefinition = z.infer<typeof item>;
export type ResponseDefinition = z.infer<typeof responseSchema>;
export type ScoreDefinition = z.infer<typeof score>;
export type SectionDefinition = z.infer<typeof section>;

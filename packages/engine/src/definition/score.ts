/** Scores: formula, what missing answers do, range, bands. */
import { z } from 'zod';
import { formulaField } from './formula-field.ts';
import { window } from './item.ts';
import { codings, explained, identifier, missingReason, slug, source } from './patterns.ts';

const items = (schema: z.ZodArray<typeof identifier>): typeof schema =>
  explained(schema, 'Items that the formula uses.', ['F18', 'F19', 'F20']);
const reasons = explained(z.array(missingReason).min(1), 'Reasons for which an answer may be missing here.', [
  'not-applicable',
]);

const skip = z.strictObject({
  items: items(z.array(identifier).min(1)),
  reasons,
  none: explained(
    z.number().optional(),
    'What a function over these items gives when all are skipped. Without it: not computable.',
    0,
  ),
});

const prorate = z.strictObject({
  items: items(z.array(identifier).min(2)),
  minimumAnswered: explained(z.int().min(1), 'How many of them have to be answered at least.', 8),
});

const assume = z.strictObject({
  items: items(z.array(identifier).min(1)),
  reasons,
  value: explained(z.number(), 'What each of them then counts as.', 0),
});

const missingPolicy = explained(
  z.union([
    z.literal('complete').describe('A missing input that the formula meets makes the score not computable.'),
    z.strictObject({
      skip: explained(
        skip.optional(),
        'These items are left out of sum, mean, min, max, count and share when missing for one of these reasons.',
        { items: ['F18', 'F19'], reasons: ['not-applicable'] },
      ),
      prorate: explained(
        prorate.optional(),
        'sum over these items becomes mean of the answered × number of items, when at least this many are answered.',
        { items: ['q1', 'q2', 'q3'], minimumAnswered: 2 },
      ),
      assume: explained(
        z.array(assume).optional(),
        'These items count as this value when missing for one of these reasons.',
        [{ items: ['E11'], reasons: ['not-applicable'], value: 0 }],
      ),
    }),
  ]),
  'What a missing answer does to the score. "complete": any missing answer makes it not computable. A policy has to be in the manual.',
  'complete',
  { prorate: { items: ['q1', 'q2', 'q3'], minimumAnswered: 2 } },
);

const band = z.strictObject({
  id: explained(slug, 'The name of the band; its words are in the text packs.', 'mild', 'severe'),
  from: explained(z.number(), 'The lowest score that is in the band.', 0, 5),
});

const ruleSetOf = explained(slug.optional(), 'Holds only where this rule set is chosen.', 'second-edition');

const bandSet = z.strictObject({
  id: explained(slug, 'The name of the set.', 'severity'),
  bands: explained(
    z.array(band).min(2).max(20),
    'Ascending; each band reaches to the next, the last without limit: total and disjoint by construction.',
    [
      { id: 'low', from: 0 },
      { id: 'high', from: 10 },
    ],
  ),
  ruleSet: ruleSetOf,
  source,
});

const bounds = z.tuple([z.number(), z.number()]);

export const score = z.strictObject({
  id: explained(identifier, 'The name of the score, which other formulas can use.', 'total'),
  value: formulaField('How the score is computed.', 'sum([q1, q2, q3])', 'M6/90 + M7/12 + M8/12', '(4 - q2) + q1'),
  missing: missingPolicy,
  range: explained(
    bounds,
    'Lowest and highest value the formula can give; compared with what it does give.',
    [0, 27],
    [0, 1],
  ),
  scale: explained(bounds.optional(), 'The nominal scale, for drawing; the range unless told.', [0, 100]),
  direction: explained(
    z.enum(['higher-is-worse', 'higher-is-better', 'none']),
    'What a higher score means for the person.',
    'higher-is-worse',
  ),
  window: window.optional(),
  bands: explained(z.array(bandSet).optional(), 'Named ranges of the score, such as degrees of severity.', [
    {
      id: 'severity',
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', from: 10 },
      ],
      source: 'manual',
    },
  ]),
  reliableChange: explained(
    z
      .strictObject({
        value: explained(z.number().positive(), 'The difference, in points of the score.', 5),
        source,
      })
      .optional(),
    'Smallest difference between two measurements that is more than error of measurement.',
    { value: 5, source: 'manual' },
  ),
  codes: codings.optional(),
  source,
});

export const criterion = z
  .strictObject({
    id: explained(identifier, 'The name of the criterion, which formulas can use.', 'highLoad'),
    when: formulaField('The condition.', 'total >= 10'),
  })
  .describe('A named condition, shown as a line of evidence.');

export const flag = z.strictObject({
  id: explained(slug, 'The name of the flag.', 'self-harm-thoughts'),
  action: explained(
    z.enum(['safety', 'outreach', 'assessment', 'information']),
    'What it proposes to whoever sees it. safety: act now.',
    'assessment',
  ),
  when: formulaField('Raised when this is true; undecided is shown as such.', 'total >= 10', 'q9 > 0'),
  criteria: explained(z.array(identifier).optional(), 'The criteria shown as evidence, in this order.', [
    'highLoad',
    'longLasting',
  ]),
  source,
});

export const instrumentFlag = flag.extend({ ruleSet: ruleSetOf });

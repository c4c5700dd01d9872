import { z } from 'zod';
import { optionCode } from './patterns.ts';

const option = z.strictObject({
  code: optionCode.describe('What is stored and what the interviewer types.'),
  value: z
    .number()
    .optional()
    .describe('The number a formula sees. Without it the option cannot be used in arithmetic.'),
});

const options = z.array(option).min(1).max(200);
const unit = z.string().min(1).max(16);

/**
 * What each item type adds to the common fields of an item.
 * The same fields describe a named response that several items share.
 */
export const itemTypeFields = {
  integer: { type: z.literal('integer'), min: z.int(), max: z.int(), unit: unit.optional() },
  decimal: {
    type: z.literal('decimal'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(1).max(6).optional().describe('Decimals accepted; 2 unless told.'),
    unit: unit.optional(),
  },
  choice: { type: z.literal('choice'), options },
  'multi-choice': {
    type: z.literal('multi-choice'),
    options: options.max(50),
    exclusive: z
      .array(optionCode)
      .optional()
      .describe('Codes that cannot stand beside another, such as "none of these".'),
  },
  rating: { type: z.literal('rating'), min: z.int(), max: z.int() },
  boolean: { type: z.literal('boolean') },
  date: { type: z.literal('date') },
  time: { type: z.literal('time') },
  duration: {
    type: z.literal('duration'),
    units: z
      .array(z.enum(['years', 'months', 'weeks', 'days', 'hours', 'minutes']))
      .min(1)
      .max(2),
    max: z.int().positive().describe('Largest value, in the smallest unit.'),
  },
  money: { type: z.literal('money'), min: z.int(), max: z.int() },
  text: {
    type: z.literal('text'),
    maxLength: z.int().min(1).max(10_000),
    multiline: z.boolean().optional(),
    maxLines: z.int().min(1).max(100).optional().describe('Lines at most, where it is multiline.'),
  },
  'visual-analogue': {
    type: z.literal('visual-analogue'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(2).optional(),
  },
  display: { type: z.literal('display') },
} as const;

export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject(itemTypeFields.integer),
  z.strictObject(itemTypeFields.decimal),
  z.strictObject(itemTypeFields.choice),
  z.strictObject(itemTypeFields['multi-choice']),
  z.strictObject(itemTypeFields.rating),
  z.strictObject(itemTypeFields.boolean),
  z.strictObject(itemTypeFields.date),
  z.strictObject(itemTypeFields.time),
  z.strictObject(itemTypeFields.duration),
  z.strictObject(itemTypeFields.money),
  z.strictObject(itemTypeFields.text),
  z.strictObject(itemTypeFields['visual-analogue']),
  z.strictObject(itemTypeFields.display),
]);

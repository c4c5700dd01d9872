import { z } from 'zod';
import { explained, optionCode } from './patterns.ts';

const option = z.strictObject({
  code: optionCode,
  value: explained(
    z.number().optional(),
    'The number a formula sees. Without it the option cannot be used in arithmetic.',
    0,
    3,
  ),
});

const options = explained(
  z.array(option).min(1).max(200),
  'What can be chosen, in the order in which it is shown. The words are in the text packs.',
  [
    { code: '0', value: 0 },
    { code: '1', value: 1 },
  ],
);
const unit = explained(
  z.string().min(1).max(16).optional(),
  'The unit, whose word is in the text packs.',
  'days',
  'kg',
);

const typeMeanings = {
  integer: 'A whole number.',
  decimal: 'A number with decimals.',
  choice: 'One of several options.',
  'multi-choice': 'Any number of several options.',
  rating: 'A whole number on a scale whose ends have words.',
  boolean: 'Yes or no; in formulas 1 or 0.',
  date: 'A day of the calendar; in formulas for comparison and daysBetween.',
  time: 'A time of day; in formulas for comparison.',
  duration: 'A length of time, stored in the smallest of its units.',
  money: 'An amount in whole units of the currency of the instrument.',
  text: 'Free text; never used in formulas.',
  'visual-analogue': 'A point on a line whose ends have words.',
  display: 'Words only; there is nothing to answer.',
} as const;

function typeField<Name extends keyof typeof typeMeanings>(name: Name): z.ZodLiteral<Name> {
  return explained(z.literal(name), typeMeanings[name], name);
}

const lowest = (schema: z.ZodNumber, ...examples: [number, ...number[]]): z.ZodNumber =>
  explained(schema, 'The lowest answer that is accepted.', ...examples);
const highest = (schema: z.ZodNumber, ...examples: [number, ...number[]]): z.ZodNumber =>
  explained(schema, 'The highest answer that is accepted.', ...examples);

/**
 * What each item type adds to the common fields of an item.
 * The same fields describe a named response that several items share.
 */
export const itemTypeFields = {
  integer: { type: typeField('integer'), min: lowest(z.int(), 0), max: highest(z.int(), 30, 99), unit },
  decimal: {
    type: typeField('decimal'),
    min: lowest(z.number(), 0),
    max: highest(z.number(), 250),
    decimals: explained(z.int().min(1).max(6).optional(), 'Decimals accepted; 2 unless told.', 1),
    unit,
  },
  choice: { type: typeField('choice'), options },
  'multi-choice': {
    type: typeField('multi-choice'),
    options: options.max(50),
    exclusive: explained(
      z.array(optionCode).optional(),
      'Codes that cannot stand beside another, such as "none of these".',
      ['none'],
    ),
  },
  rating: { type: typeField('rating'), min: lowest(z.int(), 0), max: highest(z.int(), 9, 10) },
  boolean: { type: typeField('boolean') },
  date: { type: typeField('date') },
  time: { type: typeField('time') },
  duration: {
    type: typeField('duration'),
    units: explained(
      z
        .array(z.enum(['years', 'months', 'weeks', 'days', 'hours', 'minutes']))
        .min(1)
        .max(2),
      'One or two units, the larger first. The answer is stored in the smallest.',
      ['years', 'months'],
      ['hours', 'minutes'],
    ),
    max: explained(z.int().positive(), 'Largest value, in the smallest unit.', 1200),
  },
  money: { type: typeField('money'), min: lowest(z.int(), 0), max: highest(z.int(), 999_999) },
  text: {
    type: typeField('text'),
    maxLength: explained(z.int().min(1).max(10_000), 'The most characters that are accepted.', 500),
    multiline: explained(z.boolean().optional(), 'Whether there may be several lines; one line unless told.', true),
    maxLines: explained(z.int().min(1).max(100).optional(), 'Lines at most, where it is multiline.', 5),
  },
  'visual-analogue': {
    type: typeField('visual-analogue'),
    min: lowest(z.number(), 0),
    max: highest(z.number(), 100),
    decimals: explained(z.int().min(0).max(2).optional(), 'Decimals stored; none unless told.', 1),
  },
  display: { type: typeField('display') },
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

/** Items and responses whose parts do not fit together. */
import { drop, edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const item = (index: number): string => `/sections/0/items/${index}`;
const kind = (index: number): string => `/sections/2/items/${index}`;

export const itemCases: readonly BrokenCase[] = [
  broken(
    'lines of a text of one line',
    drop('/sections/2/items/7/multiline'),
    'item/lines-without-multiline',
    '/sections/2/items/7/maxLines',
  ),
  broken('min above max', set(`${item(0)}/min`, 31), 'item/empty-range', `${item(0)}/min`, {
    params: { min: 31, max: 30 },
  }),
  broken('min above max of a decimal', set(`${kind(9)}/min`, 10.5), 'item/empty-range', `${kind(9)}/min`),
  broken('min above max of a line', set(`${kind(8)}/max`, -1), 'item/empty-range', `${kind(8)}/min`),
  broken(
    'min above max of a response',
    set('/responses/severity/min', 10),
    'item/empty-range',
    '/responses/severity/min',
  ),
  broken(
    'an option code twice',
    set(`${kind(0)}/options/2/code`, 'M'),
    'item/duplicate-option',
    `${kind(0)}/options/2/code`,
  ),
  broken(
    'an option code twice in a response',
    set('/responses/bother/options/4/code', '0'),
    'item/duplicate-option',
    '/responses/bother/options/4/code',
  ),
  broken(
    'an option like a missing key',
    set(`${kind(0)}/options/2/code`, 'X'),
    'item/option-is-missing-key',
    `${kind(0)}/missing/0`,
  ),
  broken(
    'an option of a response like a missing key',
    set('/responses/feeling/options/2/code', 'X'),
    'item/option-is-missing-key',
    `${item(8)}/missing/0`,
  ),
  broken(
    'an unknown exclusive option',
    set(`${kind(1)}/exclusive/0`, 'never'),
    'item/unknown-exclusive',
    `${kind(1)}/exclusive/0`,
  ),
  broken(
    'units from the smaller to the larger',
    set(`${kind(5)}/units`, ['months', 'years']),
    'item/units-order',
    `${kind(5)}/units`,
  ),
  broken('a unit twice', set(`${kind(5)}/units`, ['months', 'months']), 'item/units-order', `${kind(5)}/units`),
  broken('otherwise without when', drop(`${item(5)}/when`), 'item/otherwise-without-when', `${item(5)}/otherwise`),
  broken(
    'otherwise outside the range',
    set(`${item(5)}/otherwise`, 10),
    'item/otherwise-invalid',
    `${item(5)}/otherwise`,
  ),
  broken(
    'otherwise of another type',
    set(`${item(5)}/otherwise`, true),
    'item/otherwise-invalid',
    `${item(5)}/otherwise`,
  ),
  broken(
    'otherwise that is no option',
    edits(set(`${item(2)}/when`, 'A1 > 0'), set(`${item(2)}/otherwise`, 5)),
    'item/otherwise-invalid',
    `${item(2)}/otherwise`,
  ),
  broken('money without a currency', drop('/currency'), 'item/money-without-currency', `${kind(6)}/type`),
  broken('a display item with a missing code', set(`${item(7)}/missing`, ['X']), 'item/required-display', item(7)),
  broken(
    'a display item with otherwise',
    edits(set(`${item(7)}/when`, 'A1 > 0'), set(`${item(7)}/otherwise`, 'N')),
    'item/required-display',
    item(7),
  ),
  broken('a display item that counts', set(`${item(7)}/cumulative`, true), 'item/required-display', item(7)),
];

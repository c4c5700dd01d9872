/** What a newer definition can leave out or get wrong about an older one, found with both at hand. */
import type { IssueCode } from '../../src/index.ts';
import { drop, edits, set, type Edit } from '../support/json-edit.ts';

export interface Undeclared {
  readonly name: string;
  readonly edit: Edit;
  readonly found: readonly (readonly [IssueCode, string])[];
}

const finds = (name: string, edit: Edit, ...found: Undeclared['found']): Undeclared => ({ name, edit, found });

const forgotten: Undeclared['found'][number] = ['migration/item-not-declared', '/from/0'];
const silent: Undeclared['found'][number] = ['migration/shape-differs', '/from/0'];

export const undeclared: readonly Undeclared[] = [
  finds('another hash', set('/from/0/hash', '0'.repeat(64)), ['migration/hash-differs', '/from/0/hash']),
  finds('another version', set('/from/0/version', '1.0.0'), ['migration/not-declared', '']),
  finds('an old item that is forgotten', set('/from/0/dropped', {}), forgotten),
  finds(
    'a renamed item that was never there',
    set('/from/0/renamed/sleepless', 'slept'),
    ['migration/unknown-old-item', '/from/0/renamed/sleepless'],
    forgotten,
  ),
  finds('a dropped item that was never there', set('/from/0/dropped/hue', 'No.'), [
    'migration/unknown-old-item',
    '/from/0/dropped/hue',
  ]),
  finds(
    'a split item that was never there',
    edits(set('/from/0/split/medicine', { pills: { codes: {} } }), drop('/from/0/split/drugs/pills')),
    ['migration/unknown-old-item', '/from/0/split/medicine/pills'],
  ),
  finds('an old code that was never there', set('/from/0/recoded/mood/always', 'high'), [
    'migration/unknown-old-code',
    '/from/0/recoded/mood/always',
  ]),
  finds('an old code that is forgotten', drop('/from/0/recoded/mood/some'), [
    'migration/code-not-mapped',
    '/from/0/recoded/mood',
  ]),
  finds('another scale in silence', drop('/from/0/rescaled'), silent),
  finds('a narrower range in silence', drop('/from/0/recoded/days'), silent),
  finds('a missing code that is gone in silence', drop('/sections/0/items/3/missing'), silent),
  finds('an old form that was never there', set('/from/0/forms/brief', 'short'), [
    'migration/unknown-old-form',
    '/from/0/forms/brief',
  ]),
  finds('an old score that was never there', set('/from/0/scores/total/was', 'sum1'), [
    'migration/unknown-old-score',
    '/from/0/scores/total',
  ]),
];

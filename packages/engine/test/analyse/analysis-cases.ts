/** One realistic mistake for each thing that analysis finds, and beside it what looks like it and is sound. */
import type { IssueCode } from '../../src/index.ts';
import { drop, edits, set, type Edit } from '../support/json-edit.ts';

export interface AnalysisCase {
  readonly name: string;
  readonly faulty: Edit;
  readonly sound: Edit;
  readonly code: IssueCode;
  readonly path: string;
  readonly also?: readonly (readonly [IssueCode, string])[];
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

const item = (n: number): string => `/sections/1/items/${n}`;
const trouble = item(1);
const calls = item(3);
const when = (name: 'checks' | 'flags' | 'criteria', n: number): string => `/${name}/${n}/when`;
const score = (n: number, field: string): string => `/scores/${n}/${field}`;
/** Makes an item used, where what used it is edited away. */
const use = (...names: string[]): Edit => set('/checks/-', { id: 'use', severity: 'information', when: names.map((name) => `answered(${name})`).join(' and '), items: [names[0] ?? ''] }); // prettier-ignore

export const smallCases: readonly AnalysisCase[] = [
  {
    name: 'a condition that asks for more than the item permits',
    faulty: set(`${trouble}/when`, 'days > 30'),
    sound: set(`${trouble}/when`, 'days > 29'),
    code: 'item/unreachable',
    path: `${trouble}/when`,
    params: { part: 'days > 30', at: 1, length: 9 },
  },
  {
    name: 'a condition that contradicts itself',
    faulty: set(`${trouble}/when`, 'days > 5 and alone == 1 and days < 3'),
    sound: set(`${trouble}/when`, 'days > 5 and alone == 1 and days < 7'),
    code: 'item/unreachable',
    path: `${trouble}/when`,
  },
  {
    name: 'an option that there is not, written as its number',
    faulty: set(`${calls}/when`, 'q1 == 4'),
    sound: set(`${calls}/when`, 'q1 == 3'),
    code: 'item/unreachable',
    path: `${calls}/when`,
  },
  {
    name: 'an item behind one that nobody can reach',
    faulty: edits(set(`${trouble}/when`, 'days > 30'), set(`${calls}/when`, 'trouble > 3')),
    sound: edits(set(`${trouble}/when`, 'days > 3'), set(`${calls}/when`, 'trouble > 3')),
    code: 'item/unreachable',
    path: `${calls}/when`,
    also: [
      ['item/unreachable', `${trouble}/when`],
      ['check/never-fires', when('checks', 2)],
    ],
  },
  {
    name: 'an item whose gate is hidden with another answer',
    faulty: edits(set(`${trouble}/when`, 'alone == 1'), set(`${calls}/when`, 'alone == 0 and trouble > 0')),
    sound: edits(set(`${trouble}/when`, 'alone == 1'), set(`${calls}/when`, 'alone == 1 and trouble > 0')),
    code: 'item/unreachable',
    path: `${calls}/when`,
  },
  {
    name: 'a condition that is always true',
    faulty: set(`${trouble}/when`, 'days >= 0'),
    sound: set(`${trouble}/when`, 'days >= 1'),
    code: 'condition/always-true',
    path: `${trouble}/when`,
    params: { part: 'days >= 0', at: 1 },
  },
  {
    name: 'or in the place of and',
    faulty: set(`${trouble}/when`, 'days != 1 or days != 2'),
    sound: set(`${trouble}/when`, 'days != 1 and days != 2'),
    code: 'condition/always-true',
    path: `${trouble}/when`,
  },
  {
    name: 'a criterion above the highest score',
    faulty: set(when('criteria', 1), 'kinds > 5'),
    sound: set(when('criteria', 1), 'kinds > 4'),
    code: 'condition/always-false',
    path: when('criteria', 1),
    also: [['flag/never-raised', when('flags', 1)]],
  },
  {
    name: 'a logical variable that is always false',
    faulty: set('/variables/1/value', 'days > 15 and days < 15'),
    sound: set('/variables/1/value', 'days > 15 and days < 17'),
    code: 'condition/always-false',
    path: '/variables/1/value',
  },
  {
    name: 'an operand that is always false',
    faulty: set(when('flags', 0), 'isHigh or isHeavy or q2 > 3'),
    sound: set(when('flags', 0), 'isHigh or isHeavy or q2 > 2'),
    code: 'condition/always-false',
    path: when('flags', 0),
    params: { part: 'q2 > 3', at: 22 },
  },
  {
    name: 'an operand of atLeast that is always true',
    faulty: set(when('flags', 0), 'isHeavy or atLeast(3, [q1 >= 0, q2 > 1, q3 > 1]) or isHigh'),
    sound: set(when('flags', 0), 'isHeavy or atLeast(3, [q1 >= 1, q2 > 1, q3 > 1]) or isHigh'),
    code: 'condition/always-true',
    path: when('flags', 0),
    params: { part: 'q1 >= 0', at: 24 },
  },
  {
    name: 'the test of a choice between two values',
    faulty: set(score(3, 'value'), 'weight(drugs) + (selected(who, none) and calls <= 9 ? 2 : 0)'),
    sound: set(score(3, 'value'), 'weight(drugs) + (selected(who, none) and calls <= 8 ? 2 : 0)'),
    code: 'condition/always-true',
    path: score(3, 'value'),
    params: { part: 'calls <= 9', at: 42 },
  },
  {
    name: 'a check for what the items do not permit',
    faulty: set(when('checks', 0), 'days > 30 and alone == 1'),
    sound: set(when('checks', 0), 'days > 29 and alone == 1'),
    code: 'check/never-fires',
    path: when('checks', 0),
    params: { part: 'days > 30' },
  },
  {
    name: 'a check against an item that is then hidden',
    faulty: set(when('checks', 0), 'days == 0 and trouble > 0 and alone == 1'),
    sound: set(when('checks', 0), 'days == 1 and trouble > 0 and alone == 1'),
    code: 'check/never-fires',
    path: when('checks', 0),
  },
  {
    name: 'a check that always speaks up',
    faulty: set(when('checks', 0), 'days < 31 or alone == 1'),
    sound: set(when('checks', 0), 'days < 30 or alone == 1'),
    code: 'check/always-fires',
    path: when('checks', 0),
    params: { part: 'days < 31' },
  },
  {
    name: 'a cut-off of another scale',
    faulty: set(when('flags', 3), 'strain > 48'),
    sound: set(when('flags', 3), 'strain > 47'),
    code: 'flag/never-raised',
    path: when('flags', 3),
  },
  {
    name: 'a cut-off at the lowest value',
    faulty: set(when('flags', 3), 'strain >= 0'),
    sound: set(when('flags', 3), 'strain > 0'),
    code: 'flag/always-raised',
    path: when('flags', 3),
  },
  {
    name: 'a missing code for nobody',
    faulty: set('/missing/U', 'asked-unknown'),
    sound: edits(set('/missing/U', 'asked-unknown'), set(`${calls}/otherwise`, 'U')),
    code: 'missing/never-permitted',
    path: '/missing/U',
  },
  {
    name: 'a policy for a reason that its items cannot have',
    faulty: set('/scores/1/missing/skip/reasons', ['not-applicable']),
    sound: set('/scores/1/missing/skip/reasons', ['asked-declined']),
    code: 'missing/reason-never-given',
    path: '/scores/1/missing/skip/reasons/0',
  },
  {
    name: 'an assumption for a reason that its items cannot have',
    faulty: edits(set(`${trouble}/missing`, ['X']), set('/sections/0/items/0/missing', ['X', 'N'])),
    sound: edits(
      set(`${trouble}/missing`, ['X']),
      drop(`${trouble}/otherwise`),
      set('/sections/0/items/0/missing', ['X', 'N']),
    ),
    code: 'missing/reason-never-given',
    path: '/scores/2/missing/assume/0/reasons/0',
  },
  {
    name: 'a formula that loses its item',
    faulty: edits(set(score(3, 'value'), 'weight(drugs) * 0 + 2'), use('who')),
    sound: edits(set(score(3, 'value'), 'weight(drugs) + 2'), set(score(3, 'range'), [2, 5]), set(when('criteria', 1), 'kinds > 2'), use('who')), // prettier-ignore
    code: 'score/constant',
    path: score(3, 'value'),
    params: { value: 2 },
    also: [['condition/always-true', when('criteria', 1)]],
  },
  {
    name: 'a score that is an item less itself',
    faulty: edits(
      set(score(3, 'value'), 'calls - calls'),
      set(when('criteria', 1), 'selected(who, kin)'),
      use('drugs'),
    ),
    sound: edits(set(score(3, 'value'), 'calls - days'), set(score(3, 'range'), [-30, 9]), set(when('criteria', 1), 'selected(who, kin)'), use('drugs')), // prettier-ignore
    code: 'score/constant',
    path: score(3, 'value'),
  },
  {
    name: 'a logarithm of what is never positive',
    faulty: edits(set(score(3, 'value'), 'ln(0 - calls)'), set(when('criteria', 1), 'selected(who, kin)'), use('drugs')), // prettier-ignore
    sound: edits(set(score(3, 'value'), 'ln(1 + calls)'), set(score(3, 'range'), [0, 2.302585093]), set(when('criteria', 1), 'selected(who, kin)'), use('drugs')), // prettier-ignore
    code: 'score/never-computable',
    path: score(3, 'value'),
    also: [['score/may-fail', score(3, 'value')]],
  },
  {
    name: 'a divisor that can be zero',
    faulty: set(`${item(8)}/min`, 0),
    sound: set(`${item(8)}/min`, 1),
    code: 'score/may-fail',
    path: score(2, 'value'),
    params: { part: '(days + 2 * trouble) / mass' },
    also: [['score/range-differs', score(2, 'range')]],
  },
  {
    name: 'a divisor that is zero when two answers agree',
    faulty: edits(set(score(3, 'value'), 'weight(drugs) + (selected(who, none) ? 2 : 0) + 0 / (calls - days)')),
    sound: edits(set(score(3, 'value'), 'weight(drugs) + (selected(who, none) ? 2 : 0) + (calls == days ? 0 : 0 / (calls - days))')), // prettier-ignore
    code: 'score/may-fail',
    path: score(3, 'value'),
  },
  {
    name: 'a root of what can be negative',
    faulty: edits(set('/variables/0/value', 'days + sqrt(trouble - 1)')),
    sound: edits(set('/variables/0/value', 'days + sqrt(trouble)')),
    code: 'score/may-fail',
    path: '/variables/0/value',
  },
  {
    name: 'a direction that was copied from another scale',
    faulty: set(score(1, 'direction'), 'higher-is-worse'),
    sound: set(score(1, 'direction'), 'none'),
    code: 'score/direction-differs',
    path: score(1, 'direction'),
  },
  {
    name: 'an item that was not reversed',
    faulty: edits(set(score(1, 'value'), 'mean([3 - q1, q2])')),
    sound: edits(set(score(1, 'value'), 'mean([3 - q1, 3 - q2])')),
    code: 'score/direction-differs',
    path: score(1, 'direction'),
  },
  {
    name: 'a flag that is raised by the good end',
    faulty: edits(set(when('flags', 3), 'kinds <= 1'), set('/flags/3/action', 'outreach'), use('days')),
    sound: edits(set(when('flags', 3), 'kinds <= 1'), set('/flags/3/action', 'information'), use('days')),
    code: 'score/direction-differs',
    path: score(3, 'direction'),
  },
  {
    name: 'a cut-off that says above for at least',
    faulty: set(when('criteria', 0), 'total > 9'),
    sound: set(when('criteria', 0), 'total > 8'),
    code: 'score/cut-off-beside-band',
    path: when('criteria', 0),
    params: { part: 'total > 9', band: 9, at: 1, length: 9 },
  },
  {
    name: 'a range of scores with its ends turned round',
    faulty: set(when('criteria', 0), 'total >= 12 and total < 9'),
    sound: set(when('criteria', 0), 'total >= 9 and total < 12'),
    code: 'condition/always-false',
    path: when('criteria', 0),
  },
  {
    name: 'an item of a sum that some are led past',
    faulty: set('/sections/0/items/5/when', 'q5 > 0'),
    sound: edits(set('/sections/0/items/5/when', 'q5 > 0'), set('/sections/0/items/5/otherwise', 0)),
    code: 'score/hidden-item',
    path: score(0, 'value'),
    params: { name: 'q6', reason: 'not-applicable' },
  },
  {
    name: 'an item that stands twice',
    faulty: set(score(0, 'value'), 'sum([q1, q2, q3, q4, q5, q5])'),
    sound: set(score(0, 'value'), 'sum([q1, q2, q3, q4, q6, q5])'),
    code: 'score/item-twice',
    path: score(0, 'value'),
    params: { part: 'q5', at: 26 },
    also: [
      ['score/item-left-out', score(0, 'value')],
      ['item/unused', '/sections/0/items/5/id'],
    ],
  },
  {
    name: 'an item that was left out',
    faulty: edits(set(score(0, 'value'), 'sum([q1, q2, q3, q4, q5])'), set(score(0, 'range'), [0, 15])),
    sound: edits(set(score(0, 'value'), 'sum([q1, q2, q3])'), set(score(0, 'range'), [0, 9]), set('/scores/0/bands/0/bands/1/from', 5), set(when('criteria', 0), 'total > 4'), use('q4', 'q5', 'q6')), // prettier-ignore
    code: 'score/item-left-out',
    path: score(0, 'value'),
    params: { names: 'q6' },
    also: [['item/unused', '/sections/0/items/5/id']],
  },
  {
    name: 'a form that lacks one item of a score',
    faulty: drop('/sections/0/items/2/tags'),
    sound: edits(
      ...[0, 1, 2, 3, 4, 5].map((n) => drop(`/sections/0/items/${n}/tags`)),
      set(`${item(2)}/tags`, ['short']),
    ),
    code: 'score/not-in-form',
    path: '/forms/short',
    params: { score: 'total', form: 'short', missing: 'q3' },
  },
  {
    name: 'an item that nothing uses',
    faulty: set('/sections/1/items/-', { id: 'extra', type: 'boolean' }),
    sound: set('/sections/1/items/-', { id: 'extra', type: 'text', maxLength: 10 }),
    code: 'item/unused',
    path: '/sections/1/items/10/id',
  },
  {
    name: 'a variable that nothing uses',
    faulty: set('/variables/-', { id: 'spare', value: 'days * 2' }),
    sound: edits(set('/variables/-', { id: 'spare', value: 'days * 2' }), set(when('checks', 2), 'calls > 5 and spare > 20 and load > 1')), // prettier-ignore
    code: 'variable/unused',
    path: '/variables/2/id',
  },
  {
    name: 'a criterion that nothing uses',
    faulty: set('/criteria/-', { id: 'spare', when: 'days > 2' }),
    sound: edits(set('/criteria/-', { id: 'spare', when: 'days > 2' }), set(when('flags', 3), 'strain > 10 and spare')),
    code: 'criterion/unused',
    path: '/criteria/2/id',
  },
  {
    name: 'a response that nothing uses',
    faulty: set('/responses/spare', { type: 'boolean' }),
    sound: edits(set('/responses/spare', { type: 'boolean' }), set(item(2), { id: 'alone', response: 'spare' })),
    code: 'response/unused',
    path: '/responses/spare',
  },
  {
    name: 'a source that nothing cites',
    faulty: set('/source/-', { id: 'review', citation: 'A review.' }),
    sound: edits(set('/source/-', { id: 'review', citation: 'A review.' }), set('/checks/0/source', 'review')),
    code: 'source/unused',
    path: '/source/1/id',
  },
  {
    name: 'two options with one value',
    faulty: set(
      '/responses/often/options',
      ['0', '1', '2', '3', '4'].map((code, n) => ({ code, value: Math.min(n, 3) })),
    ),
    sound: set(
      '/responses/often/options',
      ['a', 'b', 'c', 'd'].map((code, value) => ({ code, value })),
    ),
    code: 'option/same-value',
    path: '/responses/often/options/4/value',
    params: { first: '3', second: '4', value: 3 },
  },
  {
    name: 'values that turn back',
    faulty: set(
      '/responses/often/options',
      [0, 1, 3, 2].map((value, n) => ({ code: String(n), value })),
    ),
    sound: set(
      '/responses/often/options',
      [3, 2, 1, 0].map((value, n) => ({ code: String(n), value })),
    ),
    code: 'option/values-not-in-order',
    path: '/responses/often/options/3/value',
  },
];

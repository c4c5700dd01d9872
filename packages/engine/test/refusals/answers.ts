/** Answers to the base definition that are refused. */
import type { IssueCode } from '../../src/index.ts';

export interface RefusedAnswer {
  readonly item: string;
  readonly answer: unknown;
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Form of the interview; full unless told. */
  readonly form?: string;
}

const refuse = (item: string, code: IssueCode, ...answers: readonly unknown[]): readonly RefusedAnswer[] =>
  answers.map((answer) => ({ item, answer, code }));

/** Text of the answer that every case of an object or a text carries, to see that no issue repeats it. */
export const canary = 'kanariefugl';

export const refusedAnswers: readonly RefusedAnswer[] = [
  { item: 'Z9', answer: 1, code: 'answer/unknown-item', params: { name: 'Z9' } },
  { item: 'toString', answer: 1, code: 'answer/unknown-item' },
  { item: '', answer: 1, code: 'answer/unknown-item' },
  { item: 'burden', answer: 1, code: 'answer/unknown-item' },
  { item: 'allDays', answer: 1, code: 'answer/unknown-item' },
  { item: 'C1', answer: 'M', code: 'answer/not-in-form', params: { name: 'C1', form: 'short' }, form: 'short' },
  { item: 'A4', answer: true, code: 'answer/not-in-form', form: 'chosen' },
  ...refuse(
    'A1',
    'answer/not-an-integer',
    1.5,
    '1.5',
    'five',
    '',
    ' ',
    '5 days',
    '1e1',
    '0x1F',
    canary,
    NaN,
    Infinity,
    null,
    true,
    [],
    [5],
    ['5'],
  ),
  { item: 'A1', answer: 31, code: 'answer/out-of-range', params: { min: 0, max: 30 } },
  ...refuse('A1', 'answer/out-of-range', -1, '31', '-1', 1e15),
  ...refuse('A7', 'answer/out-of-range', 10, -1),
  ...refuse('C6', 'answer/not-an-integer', 'P1Y', 0.5, { value: 'P1Y' }),
  ...refuse('C6', 'answer/out-of-range', 1201, -1),
  ...refuse('C7', 'answer/not-an-integer', '100 kr', 99.5, '1,000'),
  ...refuse('C7', 'answer/out-of-range', 100_000, -1),
  ...refuse('C10', 'answer/not-a-number', 'much', '', NaN, -Infinity, null, false, '1,5'),
  ...refuse('C10', 'answer/out-of-range', 10.1, -0.1),
  { item: 'C10', answer: 1.25, code: 'answer/too-many-decimals', params: { decimals: 1 } },
  ...refuse('C10', 'answer/too-many-decimals', '0.05', 9.99),
  ...refuse('C9', 'answer/too-many-decimals', 50.5),
  ...refuse('C9', 'answer/out-of-range', 101),
  ...refuse('A2', 'answer/unknown-option', 5, '5', '00', -1, canary, null, true, ['1'], 1.5),
  { item: 'C1', answer: 'm', code: 'answer/unknown-option', params: { options: 'M, F, other' } },
  ...refuse('C1', 'answer/unknown-option', '', 'toString', { value: canary }),
  ...refuse(
    'C2',
    'answer/unknown-option',
    5,
    null,
    ['pills', 'powder'],
    'pills powder',
    ['pills', null],
    [['pills']],
    [{ toString: 1, valueOf: 1 }],
    canary,
  ),
  { item: 'C2', answer: ['none', 'pills'], code: 'answer/exclusive-option', params: { option: 'none' } },
  ...refuse('C2', 'answer/exclusive-option', 'pills none'),
  ...refuse('A4', 'answer/not-a-boolean', 2, 'yes', '', 'TRUE', null, canary, [true], { value: 'maybe' }),
  ...refuse(
    'C3',
    'answer/not-a-date',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
    '2024-06-31',
    '0000-01-01',
    '24-01-01',
    '2024-1-1',
    '01-01-2024',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '-2024-01-01',
    20240101,
    null,
    '',
    canary,
  ),
  ...refuse('C5', 'answer/not-a-time', '24:00', '12:60', '9:30', '12:5', '12.30', '12:30:00', 1230, null, '', canary),
  ...refuse('C8', 'answer/not-text', '', 5, null, true, ['text'], { value: 7 }),
  { item: 'C8', answer: 'a\nb\nc\nd', code: 'answer/too-many-lines', params: { limit: 3 } },
  { item: 'C8', answer: canary.repeat(20), code: 'answer/too-long', params: { limit: 200 } },
  { item: 'A1', answer: 'N', code: 'answer/missing-not-permitted', params: { key: 'N', item: 'A1' } },
  ...refuse('A7', 'answer/missing-not-permitted', 'X'),
  ...refuse('C8', 'answer/missing-not-permitted', 'X'),
  ...refuse(
    'A1',
    'answer/missing-not-permitted',
    {},
    { missing: 'asked-declined' },
    { missing: 'asked-declined', key: 'Q' },
    { missing: 'asked-declined', key: canary },
    { key: { toString: 1, valueOf: 1 } },
    { key: ['X'] },
    { key: null },
    { [canary]: canary },
  ),
  ...refuse('A8', 'answer/display-has-no-answer', 'seen', true, { value: 1 }),
];

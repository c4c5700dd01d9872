/** What can be wrong in `from`, the description of older versions. */
import { edits, set, type Edit, type Json } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const scores = Object.fromEntries(
  ['burden', 'shared', 'prorated', 'assumed', 'pay', 'worst'].map((id) => [id, { compares: 'same', source: 'manual' }]),
);

const entry = (extra: { readonly [key: string]: Json } = {}): Json => [
  { version: '1.0.0', hash: '0'.repeat(64), scores, ...extra },
];

const from = (extra: { readonly [key: string]: Json }): Edit => set('/from', entry(extra));

export const migrationCases: readonly BrokenCase[] = [
  broken('a hash that is none', from({ hash: 'abc' }), 'shape/pattern', '/from/0/hash'),
  broken('nothing said of scores', from({ scores: {} }), 'migration/score-not-compared', '/from/0/scores', {
    also: Object.keys(scores)
      .slice(1)
      .map(() => ['migration/score-not-compared', '/from/0/scores'] as const),
    params: { name: 'burden' },
  }),
  broken('an older version that is newer', from({ version: '1.3.0' }), 'migration/not-older', '/from/0/version', {
    params: { version: '1.3.0', own: '1.2.3' },
  }),
  broken('an older version that is this one', from({ version: '1.2.3' }), 'migration/not-older', '/from/0/version'),
  broken(
    'an older version whose number only looks smaller',
    from({ version: '1.10.0' }),
    'migration/not-older',
    '/from/0/version',
  ),
  broken(
    'an older version twice',
    edits(from({}), set('/from/-', (entry() as Json[])[0] as Json)),
    'migration/version-twice',
    '/from/1/version',
    { params: { version: '1.0.0', first: '/from/0/version' } },
  ),
  broken('a form that is not there', from({ forms: { long: 'full' } }), 'response/unknown-form', '/from/0/forms/long'),
  broken(
    'a renamed item that is not there',
    from({ renamed: { Z1: 'A1' } }),
    'name/unknown-item',
    '/from/0/renamed/Z1',
  ),
  broken('a recoded item that is not there', from({ recoded: { Z1: {} } }), 'name/unknown-item', '/from/0/recoded/Z1'),
  broken(
    'a rescaled item that is not there',
    from({ rescaled: { Z1: { times: 2 } } }),
    'name/unknown-item',
    '/from/0/rescaled/Z1',
  ),
  broken(
    'a part that is not there',
    from({ split: { old: { Z1: { codes: {} } } } }),
    'name/unknown-item',
    '/from/0/split/old/Z1',
  ),
  broken(
    'one old item under two names',
    from({ renamed: { A1: 'old', A2: 'old' } }),
    'migration/item-twice',
    '/from/0/renamed/A2',
    { params: { name: 'old', first: '/from/0/renamed/A1' } },
  ),
  broken(
    'an old item renamed and dropped',
    from({ renamed: { A1: 'old' }, dropped: { old: 'Not asked.' } }),
    'migration/item-twice',
    '/from/0/dropped/old',
  ),
  broken(
    'an old item split and dropped',
    from({ split: { old: { B1: { codes: { yes: true } } } }, dropped: { old: 'Not asked.' } }),
    'migration/item-twice',
    '/from/0/dropped/old',
  ),
  broken(
    'an item renamed and a part of another',
    from({ renamed: { B1: 'one' }, split: { two: { B1: { codes: { yes: true } } } } }),
    'migration/item-twice',
    '/from/0/split/two/B1',
  ),
  broken(
    'an item recoded and a part of another',
    from({ recoded: { B1: { yes: true } }, split: { two: { B1: { codes: { yes: true } } } } }),
    'migration/item-twice',
    '/from/0/recoded/B1',
  ),
  broken(
    'an item recoded and rescaled',
    from({ recoded: { A1: { '1': 2 } }, rescaled: { A1: { times: 2 } } }),
    'migration/item-twice',
    '/from/0/rescaled/A1',
  ),
  broken(
    'a code that becomes none',
    from({ recoded: { A2: { '1': '9' } } }),
    'migration/code-not-accepted',
    '/from/0/recoded/A2/1',
    {
      params: { name: 'A2', code: '9' },
    },
  ),
  broken(
    'a missing code that is not permitted',
    from({ recoded: { A1: { '1': 'N' } } }),
    'migration/code-not-accepted',
    '/from/0/recoded/A1/1',
  ),
  broken(
    'a part that becomes no answer',
    from({ split: { old: { B1: { codes: { yes: 'perhaps' } } } } }),
    'migration/code-not-accepted',
    '/from/0/split/old/B1/codes/yes',
  ),
  broken(
    'a part that is otherwise no answer',
    from({ split: { old: { B1: { codes: { yes: true }, otherwise: 'no' } } } }),
    'migration/code-not-accepted',
    '/from/0/split/old/B1/otherwise',
  ),
  broken(
    'options multiplied',
    from({ rescaled: { A2: { times: 2 } } }),
    'migration/not-a-number',
    '/from/0/rescaled/A2',
  ),
  broken(
    'a date multiplied',
    from({ rescaled: { C3: { times: 2 } } }),
    'migration/not-a-number',
    '/from/0/rescaled/C3',
  ),
  broken(
    'a score that is not there',
    from({ scores: { ...scores, total: { compares: 'new' } } }),
    'migration/unknown-score',
    '/from/0/scores/total',
  ),
  broken(
    'a comparison without its source',
    from({ scores: { ...scores, burden: { compares: 'rescored', source: 'hearsay' } } }),
    'name/unknown-source',
    '/from/0/scores/burden/source',
  ),
  broken(
    'a comparison of no kind',
    from({ scores: { ...scores, burden: { compares: 'similar', source: 'manual' } } }),
    'shape/not-allowed',
    '/from/0/scores/burden/compares',
  ),
  broken(
    'a mapping from another score',
    from({ scores: { ...scores, burden: { compares: 'mapped', value: 'shared * 2', source: 'manual' } } }),
    'expression/unknown-name',
    '/from/0/scores/burden/value',
  ),
  broken(
    'a mapping that cannot be read',
    from({ scores: { ...scores, burden: { compares: 'mapped', value: 'burden *', source: 'manual' } } }),
    'expression/syntax',
    '/from/0/scores/burden/value',
  ),
  broken(
    'a mapping that is a condition',
    from({ scores: { ...scores, burden: { compares: 'mapped', was: 'load', value: 'load > 2', source: 'manual' } } }),
    'expression/result-type',
    '/from/0/scores/burden/value',
  ),
];

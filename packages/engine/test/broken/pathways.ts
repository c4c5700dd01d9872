/** Pathways whose names, formulas or words do not hold together. */
import { drop, edits, set } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

export const pathwayCases: readonly BrokenCase[] = [
  broken('the wrong format', set('/format', 'skala/instrument/1'), 'format/unknown', '/format'),
  broken('a newer format', set('/format', 'skala/pathway/2'), 'format/too-new', '/format'),
  {
    name: '__proto__ as input',
    make: (base) => JSON.stringify(base).replace('"load"', '"__proto__"'),
    code: 'json/forbidden-key',
    path: '/inputs/__proto__',
  },
  broken('no jurisdiction', drop('/jurisdiction'), 'shape/missing-field', '/jurisdiction'),
  broken('a jurisdiction that is a word', set('/jurisdiction', 'Denmark'), 'shape/pattern', '/jurisdiction'),
  broken('an unknown field', set('/colour', 'red'), 'shape/unknown-field', '/colour'),
  broken(
    'an input of neither kind',
    set('/inputs/load', { instrument: 'garden' }),
    'shape/missing-field',
    '/inputs/load/score',
  ),
  broken('an input of both kinds', set('/inputs/load/item', 'A1'), 'shape/unknown-field', '/inputs/load/score'),
  broken('an offset that is no period', set('/schedule/0/offset', '3 months'), 'shape/pattern', '/schedule/0/offset'),
  broken('no steps', set('/steps', []), 'shape/too-small', '/steps'),
  broken('an unknown score', set('/inputs/load/score', 'total'), 'expression/unknown-name', '/inputs/load/score'),
  broken('an unknown item', set('/inputs/days/item', 'Z9'), 'name/unknown-item', '/inputs/days/item'),
  broken(
    'an input of an instrument without a step',
    set('/inputs/days/instrument', 'orchard'),
    'name/unknown-input-instrument',
    '/inputs/days/instrument',
    {
      params: { name: 'orchard' },
    },
  ),
  broken('a step with an unknown form', set('/steps/1/form', 'brief'), 'response/unknown-form', '/steps/1/form'),
  broken(
    'a reserved input',
    set('/inputs/share', { instrument: 'garden', item: 'A2' }),
    'name/reserved',
    '/inputs/share',
  ),
  broken(
    'a reserved criterion',
    edits(set('/criteria/3/id', 'mean'), set('/flags/1/when', 'heavy'), set('/text/en/criteria/mean', 'Mean')),
    'name/reserved',
    '/criteria/3/id',
  ),
  broken(
    'a criterion like an input',
    edits(
      set('/criteria/3/id', 'days'),
      set('/flags/1/when', 'heavy'),
      set('/flags/0/when', 'both'),
      set('/text/en/criteria/days', 'Days'),
    ),
    'name/duplicate',
    '/criteria/3/id',
  ),
  broken(
    'a criterion twice',
    edits(set('/criteria/3/id', 'both'), set('/flags/1/when', 'heavy')),
    'name/duplicate',
    '/criteria/3/id',
  ),
  broken('a step twice', edits(set('/steps/0/id', 'again')), 'name/duplicate', '/steps/1/id'),
  broken('a flag twice', set('/flags/1/id', 'visit-soon'), 'name/duplicate', '/flags/1/id'),
  broken(
    'a rule twice',
    (base) =>
      set('/schedule/-', { id: 'quarterly', step: 'first', after: 'treatment-end', offset: 'P1M', source: 'policy' })(
        base,
      ),
    'name/duplicate',
    '/schedule/1/id',
  ),
  broken('a source twice', set('/source/-', { id: 'policy', citation: 'Again.' }), 'name/duplicate', '/source/1/id'),
  broken('an unknown source of a flag', set('/flags/0/source', 'hearsay'), 'name/unknown-source', '/flags/0/source'),
  broken(
    'an unknown source of a rule',
    set('/schedule/0/source', 'hearsay'),
    'name/unknown-source',
    '/schedule/0/source',
  ),
  broken('an unknown step', set('/schedule/0/step', 'last'), 'name/unknown-step', '/schedule/0/step', {
    params: { name: 'last' },
  }),
  broken('an unknown criterion', set('/flags/0/criteria/0', 'lower'), 'name/unknown-criterion', '/flags/0/criteria/0'),
  broken('a formula that cannot be read', set('/criteria/0/when', 'load >='), 'expression/syntax', '/criteria/0/when'),
  broken('an unknown name', set('/flags/1/when', 'weightier'), 'expression/unknown-name', '/flags/1/when'),
  broken('an unknown name in a step', set('/steps/1/when', 'burden > 0'), 'expression/unknown-name', '/steps/1/when'),
  broken(
    'an unknown option',
    set('/criteria/1/when', 'selected(mood, high)'),
    'expression/unknown-option',
    '/criteria/1/when',
  ),
  broken('a number as a criterion', set('/criteria/0/when', 'load'), 'expression/result-type', '/criteria/0/when'),
  broken('a date as a number', set('/criteria/0/when', 'seen > 5'), 'expression/operand-type', '/criteria/0/when'),
  broken('a criterion of a later one', set('/criteria/0/when', 'both'), 'expression/cycle', '/criteria/0/when'),
  broken('a criterion of itself', set('/criteria/0/when', 'not heavy'), 'expression/cycle', '/criteria/0/when'),
  broken('no words for a step', drop('/text/en/steps/again'), 'text/missing-words', '/text/en/steps/again'),
  broken('no words for a criterion', drop('/text/en/criteria/both'), 'text/missing-words', '/text/en/criteria/both'),
  broken('no words for a flag', drop('/text/en/flags/bring-bag'), 'text/missing-words', '/text/en/flags/bring-bag'),
  broken(
    'a language that is a word',
    set('/text/danish', { title: 'x', steps: {}, flags: {} }),
    'shape/bad-id',
    '/text/danish',
  ),
];

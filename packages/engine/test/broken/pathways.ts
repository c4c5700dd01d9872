/** Pathways whose names, formulas or words do not hold together. */
import { drop, edits, set, type Edit, type Json } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const dateCases: readonly BrokenCase[] = [
  broken('an event of neither kind', set('/events/call', { host: false }), 'shape/not-allowed', '/events/call/host'),
  broken(
    'an event of an unknown item',
    set('/events/treatment-end/item', 'Z9'),
    'name/unknown-item',
    '/events/treatment-end/item',
  ),
  broken(
    'an event that is no date',
    set('/events/treatment-end/item', 'A1'),
    'pathway/event-not-a-date',
    '/events/treatment-end/item',
    { params: { name: 'A1' } },
  ),
  broken(
    'an event of an instrument without a step',
    edits(set('/events/treatment-end/instrument', 'orchard'), drop('/indicators/0/at'), drop('/indicators/1/among')),
    'name/unknown-input-instrument',
    '/events/treatment-end/instrument',
  ),
  broken(
    'a rule after an unknown event',
    set('/schedule/0/after', 'start'),
    'name/unknown-event',
    '/schedule/0/after',
    {
      params: { name: 'start' },
    },
  ),
  broken('a rule until an unknown event', set('/schedule/0/until', 'end'), 'name/unknown-event', '/schedule/0/until'),
  broken(
    'a rule done by an unknown event',
    set('/schedule/1/doneBy', 'end'),
    'name/unknown-event',
    '/schedule/1/doneBy',
  ),
  broken('a rule that repeats every no time', set('/schedule/0/every', 'P0D'), 'shape/pattern', '/schedule/0/every'),
  broken(
    'a rule in force from a day that there is not',
    set('/schedule/0/inForce/from', '2023-02-29'),
    'pathway/no-such-day',
    '/schedule/0/inForce/from',
    { params: { day: '2023-02-29' } },
  ),
  broken(
    'a rule in force until a day that there is not',
    set('/schedule/0/inForce/until', '2023-13-01'),
    'pathway/no-such-day',
    '/schedule/0/inForce/until',
  ),
  broken(
    'a rule that ends before it begins',
    set('/schedule/0/inForce/until', '2019-12-31'),
    'pathway/period-ends-before-it-begins',
    '/schedule/0/inForce/until',
    { params: { from: '2020-01-01', until: '2019-12-31' } },
  ),
  broken(
    'a rule in force from a date with a time',
    set('/schedule/0/inForce/from', '2020-01-01T00:00'),
    'shape/pattern',
    '/schedule/0/inForce/from',
  ),
];

const held = (rest: { [key: string]: Json } = {}): Edit =>
  edits(
    set('/steps/1/heldBack', { releasedBy: ['doctor', 'nurse'], source: 'policy', ...rest }),
    set('/text/en/roles', { doctor: 'Doctor', nurse: 'Nurse' }),
  );

const heldBackCases: readonly BrokenCase[] = [
  broken(
    'held back by an unknown source',
    held({ source: 'hearsay' }),
    'name/unknown-source',
    '/steps/1/heldBack/source',
  ),
  broken('held back from all for ever', held({ releasedBy: [] }), 'shape/too-small', '/steps/1/heldBack/releasedBy'),
  broken(
    'released by citizens',
    edits(held({ releasedBy: ['citizen'] }), set('/text/en/roles', { citizen: 'Citizen' })),
    'pathway/released-by-citizen',
    '/steps/1/heldBack/releasedBy/0',
  ),
  broken(
    'released by a role twice',
    edits(held({ releasedBy: ['nurse', 'nurse'] }), drop('/text/en/roles/doctor')),
    'name/duplicate',
    '/steps/1/heldBack/releasedBy/1',
    { params: { name: 'nurse', first: '/steps/1/heldBack/releasedBy/0' } },
  ),
  broken(
    'no words for a role',
    edits(held(), drop('/text/en/roles/nurse')),
    'text/missing-words',
    '/text/en/roles/nurse',
  ),
];

const indicatorCases: readonly BrokenCase[] = [
  broken(
    'an indicator of an unknown kind',
    set('/indicators/0/kind', 'mean'),
    'shape/not-allowed',
    '/indicators/0/kind',
  ),
  broken(
    'an unknown source of an indicator',
    set('/indicators/0/source', 'hearsay'),
    'name/unknown-source',
    '/indicators/0/source',
  ),
  broken(
    'a share of an instrument without a step',
    edits(
      set('/indicators/0/per', 'orchard'),
      drop('/indicators/0/at'),
      drop('/indicators/0/among'),
      set('/indicators/0/counted', '1 > 0'),
    ),
    'name/unknown-input-instrument',
    '/indicators/0/per',
  ),
  broken('a share at an unknown event', set('/indicators/0/at', 'end'), 'name/unknown-event', '/indicators/0/at'),
  broken(
    'a share at an event of the host',
    set('/indicators/0/at', 'call'),
    'pathway/event-of-other-instrument',
    '/indicators/0/at',
    { params: { name: 'call', instrument: 'garden' } },
  ),
  broken(
    'a share that counts a number',
    set('/indicators/0/counted', 'days'),
    'expression/result-type',
    '/indicators/0/counted',
  ),
  broken(
    'a share that counts a criterion',
    set('/indicators/0/counted', 'heavy'),
    'expression/unknown-name',
    '/indicators/0/counted',
  ),
  broken(
    'a share among what cannot be read',
    set('/indicators/0/among', 'days >'),
    'expression/syntax',
    '/indicators/0/among',
  ),
  broken('a return per an unknown event', set('/indicators/1/per', 'end'), 'name/unknown-event', '/indicators/1/per'),
  broken(
    'a return to an unknown event',
    set('/indicators/1/again', 'start'),
    'name/unknown-event',
    '/indicators/1/again',
  ),
  broken('a return within no time', set('/indicators/1/within', 'P0M'), 'shape/pattern', '/indicators/1/within'),
  broken(
    'a return among events of the host',
    set('/indicators/1/per', 'call'),
    'pathway/among-host-event',
    '/indicators/1/among',
    { params: { name: 'call' } },
  ),
  broken(
    'an indicator over two instruments',
    edits(
      set('/steps/0/instrument', 'orchard'),
      set('/inputs/pears', { instrument: 'orchard', item: 'P1' }),
      set('/indicators/1/among', 'pears > 0'),
    ),
    'pathway/input-of-other-instrument',
    '/indicators/1/among',
    { params: { name: 'pears', instrument: 'garden' } },
  ),
];

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
      also: [
        ['pathway/input-of-other-instrument', '/indicators/0/counted'],
        ['pathway/input-of-other-instrument', '/indicators/1/among'],
      ],
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
    edits(
      set('/criteria/3/id', 'mean'),
      set('/flags/1/when', 'heavy'),
      set('/text/en/criteria/mean', 'Mean'),
      drop('/text/en/criteria/weighty'),
    ),
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
      drop('/text/en/criteria/weighty'),
    ),
    'name/duplicate',
    '/criteria/3/id',
  ),
  broken(
    'a criterion twice',
    edits(
      set('/criteria/3/id', 'both'),
      set('/flags/1/when', 'heavy'),
      set('/flags/0/when', 'heavy and low'),
      drop('/text/en/criteria/weighty'),
    ),
    'name/duplicate',
    '/criteria/3/id',
  ),
  broken(
    'a step twice',
    edits(set('/steps/0/id', 'again'), set('/schedule/1/step', 'again'), drop('/text/en/steps/first')),
    'name/duplicate',
    '/steps/1/id',
  ),
  broken(
    'a flag twice',
    edits(set('/flags/1/id', 'visit-soon'), drop('/text/en/flags/bring-bag')),
    'name/duplicate',
    '/flags/1/id',
  ),
  broken(
    'a rule twice',
    edits(set('/schedule/1/id', 'quarterly'), drop('/text/en/schedule/answer-call')),
    'name/duplicate',
    '/schedule/1/id',
  ),
  broken(
    'an indicator twice',
    edits(set('/indicators/1/id', 'fewer-days'), drop('/text/en/indicators/back-within-a-year')),
    'name/duplicate',
    '/indicators/1/id',
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
  ...dateCases,
  ...heldBackCases,
  ...indicatorCases,
  broken(
    'evidence that a flag does not rest on',
    set('/flags/1/criteria', ['heavy']),
    'flag/no-evidence',
    '/flags/1/criteria/0',
  ),
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
    'words for a step that there is not',
    set('/text/en/steps/third', 'Third'),
    'text/extra-words',
    '/text/en/steps/third',
    { params: { what: 'step', name: 'third' } },
  ),
  broken('no words for an event', drop('/text/en/events/call'), 'text/missing-words', '/text/en/events/call'),
  broken(
    'no words for a rule',
    drop('/text/en/schedule/quarterly'),
    'text/missing-words',
    '/text/en/schedule/quarterly',
  ),
  broken(
    'no words for an indicator',
    drop('/text/en/indicators/fewer-days'),
    'text/missing-words',
    '/text/en/indicators/fewer-days',
  ),
  broken(
    'a language that is a word',
    set('/text/danish', { title: 'x', steps: {}, flags: {} }),
    'shape/bad-id',
    '/text/danish',
  ),
];

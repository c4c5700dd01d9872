/** Text packs that do not fit their instrument word for word. */
import { drop, set, type Json } from '../support/json-edit.ts';
import { broken, type BrokenCase } from './broken-case.ts';

const lacks = (path: string): BrokenCase => broken(`no words at ${path}`, drop(path), 'text/missing-words', path);
const extra = (path: string, value: Json = 'words', deeper = ''): BrokenCase =>
  broken(`words too many at ${path}${deeper}`, set(path, value), 'text/extra-words', `${path}${deeper}`);

export const textCases: readonly BrokenCase[] = [
  broken('the wrong format', set('/format', 'skala/instrument/1'), 'format/unknown', '/format'),
  broken('a newer format', set('/format', 'skala/text/2'), 'format/too-new', '/format'),
  broken('another instrument', set('/instrument', 'orchard'), 'text/wrong-instrument', '/instrument', {
    params: { found: 'orchard 1.2.3', expected: 'garden 1.2.3' },
  }),
  broken('another version', set('/version', '1.2.4'), 'text/wrong-instrument', '/instrument'),
  broken('a language that is a word', set('/language', 'dansk'), 'shape/pattern', '/language'),
  broken('no title', drop('/title'), 'shape/missing-field', '/title'),
  broken('an empty title', set('/title', ''), 'shape/too-small', '/title'),
  broken('an unknown status', set('/status', 'fine'), 'shape/not-allowed', '/status'),
  broken('an unknown field', set('/colour', 'red'), 'shape/unknown-field', '/colour'),
  broken('a question that is no text', set('/items/A1/text', 5), 'shape/wrong-type', '/items/A1/text'),
  broken('a bad item name', set('/items/A.1', { text: 'words' }), 'shape/bad-id', '/items/A.1'),
  lacks('/sections/daily'),
  lacks('/items/A1'),
  lacks('/items/C11/since'),
  lacks('/items/C11'),
  lacks('/responses/bother'),
  lacks('/responses/bother/3'),
  lacks('/responses/C1'),
  lacks('/responses/C1/other'),
  lacks('/missing/X'),
  lacks('/grids/use'),
  lacks('/grids/use/columns/days'),
  lacks('/grids/use/rows/second'),
  lacks('/checks/dates'),
  lacks('/scores/burden'),
  lacks('/scores/burden/bands/load'),
  lacks('/scores/burden/bands/load/high'),
  lacks('/criteria/loaded'),
  lacks('/flags/attention'),
  extra('/sections/nightly', { title: 'words' }),
  extra('/items/Z9', { text: 'words' }),
  extra('/responses/anger', { a: 'words' }),
  extra('/responses/bother/7'),
  extra('/responses/severity', { '11': 'words' }, '/11'),
  extra('/missing/Q', { label: 'words' }),
  extra('/itemMissing', { Z9: { X: 'words' } }, '/Z9'),
  extra('/itemMissing', { A1: { Q: 'words' } }, '/A1/Q'),
  extra('/grids/abuse', { columns: {}, rows: {} }),
  extra('/grids/use/columns/weeks'),
  extra('/grids/use/rows/fourth'),
  extra('/checks/hours'),
  extra('/scores/total', { label: 'words' }),
  extra('/scores/burden/bands/weight', {}),
  extra('/scores/burden/bands/load/higher'),
  extra('/criteria/heavy'),
  extra('/variables', { Z9: 'words' }, '/Z9'),
  extra('/flags/alarm', { title: 'words', text: 'words' }),
];

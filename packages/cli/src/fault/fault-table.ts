/**
 * Every code of the command line with its English message; `{name}` is filled from the params. They stand
 * beside the engine's issue codes and follow the same rule: `area/what`, and a code never changes its meaning.
 */
export const faultMessages = {
  // Stop the command: exit code 2.
  'file/not-found': 'There is no file or folder "{file}".',
  'file/unreadable': 'The file "{file}" cannot be read: {reason}.',
  'file/not-utf8': 'The file "{file}" is not UTF-8 text; save it as UTF-8.',
  'file/empty': 'The file "{file}" is empty.',
  'instrument/unknown': 'There is no instrument "{name}"; known: {known}.',
  'instrument/unknown-version': 'There is no version {version} of {name}; known: {known}.',
  'instrument/faulty':
    'The definition "{file}" has issues, so nothing can be scored with it; see "skala check {file}".',
  'form/unknown': 'There is no form "{form}" of {instrument}; known: {known}.',
  'readings/unknown': 'There is no rule set "{ruleSet}" of {instrument}; known: {known}.',
  'readings/not-used': '{instrument} has one reading only, so --rule-set means nothing here.',
  'money/rate-without-currency': 'A rate needs --currency: it says what one unit of that currency is worth.',
  'money/not-used': '{instrument} asks for no amounts of money, so --currency means nothing here.',
  'input/unknown-kind': 'The input "{file}" is none of .ndjson, .csv and .parquet, nor - for NDJSON on standard input.',
  'input/no-id-column': 'The file "{file}" has no column "id".',
  'input/no-item-column': 'No column of "{file}" is an item of {instrument}; is there a header line?',
  'input/duplicate-column': 'The file "{file}" has the column "{column}" twice.',
  'input/broken-csv': 'The file "{file}" cannot be read on from line {line}: {reason}.',
  'input/broken-parquet': 'The file "{file}" cannot be read as Parquet: {reason}.',
  'output/unknown-kind': 'The output "{file}" is neither .ndjson (or .jsonl) nor .csv.',
  'output/trace-needs-ndjson': 'Traces do not fit into a CSV file; write .ndjson.',
  'output/is-input': 'The output would replace the input "{file}".',
  'output/not-a-file': 'The output "{file}" is there already and is not a file.',
  'output/not-writable': 'The output "{file}" cannot be written: {reason}.',
  'check/no-files': 'No instrument, text, pathway or vectors file in: {places}.',
  'build/no-definitions': 'No instrument.json and no pathway.json in: {places}.',
  'build/not-json': 'The file "{file}" is not JSON, so it is not known what has been published.',
  'diff/faulty-text': 'The text "{file}" has issues, so its words cannot be compared; see "skala check {file}".',
  'diff/other-instrument': '"{older}" and "{newer}" are not versions of one instrument.',
  'migrate/no-way': 'Nothing leads from {from} to {to}: no version given takes over responses of it in "from".',
  'migrate/faulty-declaration': 'What {instrument} says of the older version in "from" is not sound: {reason}',
  'migrate/only-ndjson': 'Full responses are read and written as .ndjson (or .jsonl), not "{file}".',
  'test/no-instruments': 'No instrument.json in: {places}.',
  'new/exists': 'The file "{file}" is there already, so nothing was written.',
  'new/bad-id':
    'The id "{id}" is not a name for an instrument: lower-case letters, digits and hyphens, a letter first.',
  'new/bad-language': 'The language "{language}" is not a language tag, such as da, en or nb.',
  'new/id-needed': 'Say the id of the new instrument: "skala new ID".',
  'new/stopped': 'Stopped; nothing was written.',
  'new/two-origins': 'An instrument is made from one thing: give --from or --from-csv, not both.',
  'new/from-faulty': 'The definition of "{from}" has issues, so nothing was made from it; see "skala check".',
  'test/write-without-propose': '--write adds what --propose finds; give both.',
  'docs/no-instruments': 'No instrument.json in: {place}.',
  'preview/no-instruments': 'No instrument.json in: {place}.',
  'preview/port-not-free': 'Port {port} cannot be served on: {reason}. Without --port any free one is taken.',

  // Found in definitions by `skala check`.
  'text/no-instrument':
    'The instrument "{name}" of this text, in its version, is neither beside it nor shipped: its words cannot be compared.',
  'text/instrument-faulty': 'The instrument of this text has issues itself, so the words cannot be compared.',
  'pathway/no-instrument':
    'The instrument "{name}" is neither among these files nor shipped, so its names cannot be checked.',
  'vectors/no-instrument': 'There is no instrument.json without issues beside these vectors.',

  // Found in versions by `skala build`.
  'build/published-changed': 'This version is published with another content. Make a new version instead.',
  'build/version-gone': 'A published version is gone. Put it back, or say why in withdrawn.json.',
  'build/withdrawn-is-there': 'It is named in withdrawn.json, and still has its folder.',
  'build/withdrawn-not-published': 'It is named in withdrawn.json, and was never published.',
  'build/other-folder':
    'The definition "{file}" lies in a folder that is not named after its id and version; hosts would not find it.',
  'build/twice': 'Both "{other}" and "{file}" are this version.',

  // Found in a CSV of items by `skala new`.
  'new/bad-cell': 'Expected {expected}.',

  // Found in rows by `skala score`.
  'row/not-json': 'The row is not JSON from column {column} on.',
  'row/not-an-object': 'A row is a response, or an object with "id" and "answers".',
  'row/not-a-response': 'Only full responses can be migrated: plain answers do not say which version they are of.',
  'row/too-long': 'The row has more than {limit} characters.',
  'row/duplicate-key': 'The key stands twice, so it is not known which value is meant.',
  'row/cell-count': 'The row has {found} cells and the header {expected}, so it is not known which is which.',
} as const;

export type FaultCode = keyof typeof faultMessages;

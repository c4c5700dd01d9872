/** NDJSON: one object a line, a full response or `{ "id": …, "answers": { … } }`. */
import { parseTree, type ParseError } from 'jsonc-parser';
import { finding, findingOf, type Finding } from '../fault/finding.ts';
import { duplicateKeys } from '../json/duplicate-keys.ts';
import { missingId, rowId } from './row-id.ts';
import { refusedRow, type Row } from './row.ts';

/** A line that is longer is not kept in memory. A response with its log has some ten thousand characters. */
const longestLine = 10_000_000;

export async function* ndjsonRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of lines(text)) {
    number++;
    if (line === undefined) yield refusedRow(number, null, finding('row/too-long', '', { limit: longestLine }));
    else if (line.trim() !== '') yield readRow(line, number);
    else number--;
  }
}

/** Lines of a text that comes in pieces; undefined for one that is too long. Only a line feed ends a line. */
async function* lines(text: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  let line = '';
  let isTooLong = false;
  for await (const piece of text) {
    const parts = piece.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield isTooLong ? undefined : line;
        line = '';
        isTooLong = false;
      }
      isTooLong ||= line.length + part.length > longestLine;
      line = isTooLong ? '' : line + part;
    }
  }
  if (line !== '' || isTooLong) yield isTooLong ? undefined : line;
}

function readRow(line: string, number: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refusedRow(number, null, finding('row/not-json', '', { column: faultColumn(line) }));
  }
  if (!isObject(value)) return refusedRow(number, null, finding('row/not-an-object', ''));
  const doubles = duplicateKeys(line);
  const isAnswer = (path: string): boolean => !Object.hasOwn(value, 'format') && /^\/answers\/[^/]+$/.test(path);
  const findings = doubles.map((path) => finding('row/duplicate-key', path));
  if (!doubles.every(isAnswer)) return refusedRow(number, null, ...findings);
  if (Object.hasOwn(value, 'format')) {
    const id = typeof value['id'] === 'string' ? value['id'] : null;
    return { number, id, content: { kind: 'response', response: value }, findings, refused: [] };
  }
  return answersRow(value, number, findings, doubles.map(itemOf));
}

function answersRow(
  value: Readonly<Record<string, unknown>>,
  number: number,
  doubled: readonly Finding[],
  refused: readonly string[],
): Row {
  const id = rowId(value['id']);
  const findings = [...doubled];
  if (id === null) findings.push(missingId());
  for (const field of Object.keys(value)) {
    if (field !== 'id' && field !== 'answers')
      findings.push(findingOf({ code: 'shape/unknown-field', path: `/${field}`, params: { field } }));
  }
  const { answers } = value;
  if (!isObject(answers)) return refusedRow(number, id, ...findings, finding('row/not-an-object', '/answers'));
  // JSON has no other way to say that a cell is empty than null or leaving it out.
  const given = Object.entries(answers).filter(([item, answer]) => answer !== null && !refused.includes(item));
  return { number, id, content: { kind: 'answers', answers: Object.fromEntries(given) }, findings, refused };
}

/** Where a line stops being JSON. What stands there is not repeated: it may be an answer. */
function faultColumn(line: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(line, errors, { disallowComments: true, allowEmptyContent: false });
  } catch {
    return 1;
  }
  return (errors[0]?.offset ?? 0) + 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemOf(path: string): string {
  return path.slice('/answers/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
}

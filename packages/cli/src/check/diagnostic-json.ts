/** Diagnostics as one JSON document. */
import type { InstrumentRanges } from '../output/range-table.ts';
import type { CheckedFile } from './check-definitions.ts';

/**
 * `{ files, issues: [{ file, line, column, endLine, endColumn, severity, code, path, message, mend }] }`, and
 * `ranges` where they are asked for.
 */
export function checkedJson(checked: readonly CheckedFile[], ranges?: readonly InstrumentRanges[]): string {
  const issues = checked.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ code, severity, path, message, mend, range: { start, end } }) => ({
      file,
      ...start,
      endLine: end.line,
      endColumn: end.column,
      severity,
      code,
      path,
      message,
      mend,
    })),
  );
  return `${JSON.stringify({ files: checked.length, issues, ...(ranges ? { ranges } : {}) }, null, 2)}\n`;
}

/** Diagnostics as one JSON document. */
import type { CheckedFile } from './check-definitions.ts';

/** `{ files, issues: [{ file, line, column, endLine, endColumn, severity, code, path, message, mend }] }`. */
export function checkedJson(checked: readonly CheckedFile[]): string {
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
  return `${JSON.stringify({ files: checked.length, issues }, null, 2)}\n`;
}

const width = 120;
const step = '  ';

/**
 * JSON as a person lays it out: an object or list on one line where it fits into 120 columns, else an entry
 * a line. `indent`: what stands before the line that the value begins on.
 */
export function compactJson(value: unknown, indent = '', used = 0): string {
  const flat = onOneLine(value);
  if (typeof value !== 'object' || value === null) return flat;
  const isOuter = !Array.isArray(value) && Object.values(value).some(isNested);
  if (!isOuter && indent.length + used + flat.length <= width) return flat;
  const inner = indent + step;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((entry) => inner + compactJson(entry, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (fields.length === 0) return '{}';
  const lines = fields.map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + compactJson(entry, inner, name.length + 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Whether something holds objects that hold something: what is easier read over several lines. */
function isNested(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((entry) => typeof entry === 'object' && entry !== null);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([key, entry]) => `${JSON.stringify(key)}: ${onOneLine(entry)}`).join(', ')} }`;
}

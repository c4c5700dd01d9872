/**
 * Structure by zod, reported in our own codes with exact JSON Pointers. All issues in one pass.
 */
import { z } from 'zod';
import { issue, pointer, type Issue } from '../issue/issue.ts';

// zod's compiled mode builds functions from text, which a strict Content-Security-Policy forbids.
z.config({ jitless: true });

type ZodIssue = z.core.$ZodIssue;

/** The issues of a document against a schema; none means the document has the schema's shape. */
export function checkStructure(schema: z.ZodType, document: unknown): readonly Issue[] {
  const result = schema.safeParse(document);
  if (result.success) return [];
  return result.error.issues.flatMap((found) => translate(found, '', document));
}

function translate(found: ZodIssue, base: string, document: unknown): readonly Issue[] {
  const path = pointer(base, ...found.path.map(String));
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((field) => issue('shape/unknown-field', pointer(path, field), { field }));
    case 'invalid_union':
      return translateUnion(found, path, at(document, found.path));
    case 'invalid_key':
      return [issue('shape/bad-id', path, { expected: found.issues[0]?.message ?? 'a name' })];
    case 'invalid_element':
      return found.issues.flatMap((inner) => translate(inner, path, document));
    default:
      return [translatePlain(found, path, at(document, found.path))];
  }
}

function translatePlain(found: ZodIssue, path: string, value: unknown): Issue {
  switch (found.code) {
    case 'invalid_type': {
      const expected = found.expected;
      if (value === undefined) return issue('shape/missing-field', path, { field: lastSegment(path), expected });
      return issue('shape/wrong-type', path, { expected });
    }
    case 'invalid_value':
      if (value === undefined)
        return issue('shape/missing-field', path, { field: lastSegment(path), expected: found.values.join(' or ') });
      return issue('shape/not-allowed', path, { expected: found.values.map(String).join(', ') });
    case 'invalid_format':
      return issue('shape/pattern', path, { expected: found.pattern ?? found.format });
    case 'too_small':
      return issue('shape/too-small', path, { limit: Number(found.minimum) });
    case 'too_big':
      return issue('shape/too-large', path, { limit: Number(found.maximum) });
    default:
      return issue('shape/wrong-type', path, { expected: found.message });
  }
}

/** A union says only that no branch fits; the branch that the writer meant gives the useful issues. */
function translateUnion(found: ZodIssue & { code: 'invalid_union' }, path: string, value: unknown): readonly Issue[] {
  if (found.errors.length === 0) {
    const expected =
      'options' in found && Array.isArray(found.options) ? found.options.map(String).join(', ') : 'a known type';
    if (value === undefined) return [issue('shape/missing-field', path, { field: lastSegment(path), expected })];
    return [issue('shape/not-allowed', path, { expected })];
  }
  const branches = found.errors.map((branch) => branch.flatMap((inner) => translate(inner, path, value)));
  // An item names a response or has a type of its own: judge it as what it tries to be.
  const names = (field: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, field);
  const meant = names('response') ? branches[0] : names('type') ? branches.at(-1) : closest(branches, path);
  return meant ?? [issue('shape/wrong-type', path, { expected: 'one of several shapes' })];
}

function closest(branches: readonly (readonly Issue[])[], path: string): readonly Issue[] | undefined {
  // Issues deeper inside mean the branch fitted at the top; among equals one that says more than that the
  // type is wrong, then the branch with fewest issues, then the later (in an item: that with a type of its own).
  const depth = (branch: readonly Issue[]): number =>
    Math.min(...branch.map((found) => found.path.length - path.length));
  const isWrongType = (branch: readonly Issue[]): number =>
    Number(branch.some((found) => found.code === 'shape/wrong-type' && found.path === path));
  return [...branches]
    .reverse()
    .sort((a, b) => depth(b) - depth(a) || isWrongType(a) - isWrongType(b) || a.length - b.length)[0];
}

function at(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

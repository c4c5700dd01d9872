import type { IssueCode } from '../../src/index.ts';
import type { Edit, Json } from '../support/json-edit.ts';

/** One way to break a sound document, and exactly what must be said about it. */
export interface BrokenCase {
  readonly name: string;
  /** From the sound document to the broken one: a value, or JSON text. */
  readonly make: (base: Json) => unknown;
  readonly code: IssueCode;
  readonly path: string;
  /** Further issues that follow from the same fault. */
  readonly also?: readonly (readonly [IssueCode, string])[];
  /** Facts that the message must carry. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** A case that breaks the document by an edit. */
export function broken(
  name: string,
  edit: Edit,
  code: IssueCode,
  path: string,
  rest: Partial<BrokenCase> = {},
): BrokenCase {
  return { name, make: edit, code, path, ...rest };
}

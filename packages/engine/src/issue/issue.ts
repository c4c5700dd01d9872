import type { IssueCode } from './issue-codes.ts';

/** What is wrong with data that came from outside: a closed code, a place, and the facts a message needs. */
export interface Issue {
  /** One of the codes in `issue-codes.ts`. */
  readonly code: IssueCode;
  /** JSON Pointer (RFC 6901) into the document that was given. */
  readonly path: string;
  /** Facts for the message. Never an answer that a person gave. */
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** Either a value, or every reason why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

export function issue(code: IssueCode, path: string, params: Issue['params'] = {}): Issue {
  return { code, path, params };
}

/** Joins a JSON Pointer and more segments, escaping `~` and `/`. */
export function pointer(base: string, ...segments: readonly (string | number)[]): string {
  return segments.reduce<string>(
    (path, segment) => `${path}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    base,
  );
}

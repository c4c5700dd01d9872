/** Why a route may refuse: its own codes, and those that every route of its kind has. */
import { refusalCodes, type RefusalCode } from '../http/refusal-codes.ts';
import type { Needs } from '../http/session.ts';
import { ref } from './json-schema.ts';
import type { RouteAnswer, RouteDescription } from './route-description.ts';

export interface RouteKind {
  readonly parameters: boolean;
  readonly body: boolean;
  readonly changes: boolean;
}

export type Codes = Readonly<Record<number, readonly RefusalCode[]>>;

const ofEvery: Codes = {
  421: ['journal/wrong-host'],
  500: ['journal/failed'],
  503: ['journal/storage-unavailable'],
};
const ofBodies: Codes = {
  400: [
    'journal/bad-request',
    'json/syntax',
    'json/not-utf-8',
    'json/not-text',
    'json/number-too-large',
    'json/too-deep',
  ],
  413: ['journal/body-too-large'],
  415: ['journal/only-json'],
};

/** By status, every code that may come with it. */
export function refusalsOf({ refuses = {}, body }: RouteDescription, needs: Needs, kind: RouteKind): Codes {
  // A body that a library checks is not looked at by the framework.
  const isChecked = kind.parameters || (kind.body && !body);
  const all: readonly Codes[] = [
    isChecked ? { 400: ['journal/invalid', 'journal/bad-request'] } : {},
    kind.body ? ofBodies : {},
    needs === 'nothing' ? {} : { 401: ['journal/not-logged-in'] },
    needs === 'nothing' || needs === 'session' ? {} : { 403: ['journal/not-permitted'] },
    kind.changes ? { 403: ['journal/other-site'] } : {},
    refuses,
    ofEvery,
  ];
  const statuses = [...new Set(all.flatMap((codes) => Object.keys(codes).map(Number)))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [status, [...new Set(all.flatMap((codes) => codes[status] ?? []))]]),
  );
}

/** How such an answer looks, and what each of its codes means. */
export function refusalAnswer(codes: readonly RefusalCode[]): RouteAnswer {
  const description = codes.map((code) => `${code}: ${refusalCodes[code]}`).join('\n');
  return { description, schema: ref('Refusal') };
}

/** What a route under /api says about itself, for the document. What it takes in is in its schema. */
import type { RefusalCode } from '../http/refusal-codes.ts';
import { ref, type Schema } from './json-schema.ts';

/** In the order of the document. */
export const tags = {
  Session: 'Logging in and out.',
  Citizens: 'People under an opaque reference, and what is made of a whole case.',
  Interviews: 'While they go on: saved entry by entry, never overwritten, scored again before a record is kept.',
  Results: 'Of finished interviews, shown to whoever may see them, and what people say about them.',
  Lists: 'What asks for attention over all citizens.',
  Figures: 'The municipality’s own. A number that rests on fewer than five people does not leave the server.',
  Library: 'Instruments and their words.',
  Journal: 'The journal itself.',
} as const;

export interface RouteDescription {
  /** Unique; what generated clients call it. */
  readonly id: string;
  readonly tag: keyof typeof tags;
  /** A sentence without a full stop. */
  readonly summary: string;
  readonly description?: string;
  /** By status. */
  readonly answers: Readonly<Record<number, RouteAnswer>>;
  /** Codes by status, besides those that every route of its kind has. */
  readonly refuses?: Readonly<Record<number, readonly RefusalCode[]>>;
  /** Of a route that hands its body on to a library, which checks it. */
  readonly body?: Schema;
  /** What parts of the body are that the engine checks, and not the schema. */
  readonly parts?: Readonly<Record<string, Schema>>;
}

export interface RouteAnswer {
  readonly description: string;
  readonly schema: Schema;
  /** JSON unless told. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of one of the document's named shapes. */
export function answer(name: string, description = 'As asked for.'): RouteAnswer {
  return { description, schema: ref(name) };
}

/** A file to keep. */
export function file(type: string, description: string): RouteAnswer {
  return {
    description,
    type,
    schema: { type: 'string', format: 'binary' },
    headers: { 'Content-Disposition': 'The name to keep it under.' },
  };
}

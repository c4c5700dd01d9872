/**
 * The place of each part of a formula in the text it was read from. It is kept beside the tree and not in it,
 * because the tree is stored, hashed and compared, and where its author put a space says nothing about it.
 */
import type { Ast } from './ast.ts';

/** Offsets in the text of the formula, from 0, in UTF-16 units; `to` lies behind the last character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spans = new WeakMap<Ast, Span>();

export function setSpan(ast: Ast, span: Span | undefined): void {
  if (span) spans.set(ast, span);
}

/** Where the part stands; undefined for a tree that does not come from a text, such as one read from storage. */
export function spanOf(ast: Ast): Span | undefined {
  return spans.get(ast);
}

/** The place for the params of an issue: `at` counts from 1. Empty where it is not known. */
export function placeParams(span: Span | undefined): { readonly at?: number; readonly length?: number } {
  return span ? { at: span.from + 1, length: span.to - span.from } : {};
}

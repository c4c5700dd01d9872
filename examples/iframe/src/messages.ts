/**
 * What the host's page and the framed page say to each other. Each names the other's origin when it sends, and
 * listens to that origin and that window only.
 */
import type { Issue, Response, SkalaRecord } from '@skala/engine';

/** From the host: which interview to show, and what was stored of it. */
export interface OpenMessage {
  readonly type: 'skala-open';
  readonly instrument: string;
  readonly language: 'da' | 'en';
  readonly responseId: string;
  /** Opaque reference to the person; never a name or a citizen number. */
  readonly subject: string;
  readonly response?: Response;
}

/** From the frame. */
export type FrameMessage =
  | { readonly type: 'skala-ready' }
  | { readonly type: 'skala-height'; readonly height: number }
  | { readonly type: 'skala-change'; readonly response: Response }
  | { readonly type: 'skala-complete'; readonly record: SkalaRecord }
  | { readonly type: 'skala-refused'; readonly issues: readonly Issue[] };

export interface Origins {
  readonly host: string;
  readonly frame: string;
}

/** The message in an event, if it is from whom it has to be from. They speak as agreed, so its shape is believed. */
export function messageFrom(
  event: MessageEvent,
  origin: string,
  source: Window | null,
): FrameMessage | OpenMessage | undefined {
  if (event.origin !== origin || event.source !== source) return undefined;
  const data: unknown = event.data;
  const isMessage = typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string';
  return isMessage ? (data as FrameMessage | OpenMessage) : undefined;
}

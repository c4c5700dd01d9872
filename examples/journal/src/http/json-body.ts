/**
 * The one kind of body there is: JSON in UTF-8, and only what every JSON reader reads alike (RFC 8259, RFC 7493). A
 * character that would be replaced, a number that would become another, or of two values the last, would be an answer
 * that nobody gave. So it is refused, and not repaired.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from './refusal.ts';

/** A record is some ten levels deep. */
const deepest = 64;

export function useJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      refuseOtherCodings(request);
      text = decode(body as Buffer);
    } catch (error) {
      done(error as Error);
      return;
    }
    void parse(request, text, (error, value: unknown) => done(error ?? faultIn(value), value));
  });
}

function refuseOtherCodings({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity' || !/^utf-?8$/i.test(charset))
    throw refusal(415, 'journal/only-json');
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(body: Buffer): string {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw refusal(400, 'json/not-utf-8');
  }
  // Allowed by nobody and skipped by some.
  if (text.startsWith('\uFEFF')) throw refusal(400, 'json/syntax');
  return text;
}

/** Looks at everything there is, without going down by calls: how deep it is, is for the sender to say. */
function faultIn(value: unknown): Error | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return refusal(400, 'json/too-deep');
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string' && !isText(one)) return refusal(400, 'json/not-text');
      if (typeof one === 'number' && !Number.isFinite(one)) return refusal(400, 'json/number-too-large');
      if (typeof one !== 'object' || one === null) continue;
      for (const [key, part] of Object.entries(one)) {
        if (!isText(key)) return refusal(400, 'json/not-text');
        below.push(part);
      }
    }
    level = below;
  }
  return null;
}

/** No half of a character, and no NUL, which PostgreSQL cannot keep. */
function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !text.includes('\0');
}

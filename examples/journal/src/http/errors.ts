/**
 * Every failure leaves as `{ issues: [{ code, path, params }] }`. An issue says where and what kind, never what
 * a person answered, so it may be logged.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify';
import type { JournalIssue } from '../api-types.ts';
import { isUnavailable } from '../storage/unavailable.ts';
import { RefusalError } from './refusal.ts';

const known: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'journal/body-too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'journal/only-json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'json/syntax' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'json/syntax' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'journal/bad-request' },
};

/** For what is no request, or has no address: the framework answers it before any route. */
export const requestFaults: Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'> = {
  clientErrorHandler(error, socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    const body = JSON.stringify({ issues: [issue('journal/bad-request')] });
    const head = `Content-Type: application/json\r\nContent-Length: ${String(body.length)}\r\nConnection: close`;
    socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`);
  },
  frameworkErrors(error, _request, reply: FastifyReply) {
    const { status, issues } = outcomeOf(error);
    void reply.code(status).send({ issues });
  },
};

export function useIssueErrors(app: FastifyInstance, report: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError | RefusalError, _request, reply) => {
    const { status, issues } = outcomeOf(error);
    if (status >= 500) report(error);
    return reply.code(status).send({ issues });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ issues: [issue('journal/not-found')] }));
}

function outcomeOf(error: FastifyError | RefusalError): { status: number; issues: readonly JournalIssue[] } {
  if (error instanceof RefusalError) return error;
  if (error.validation) {
    const issues = error.validation.map(({ instancePath, keyword }) =>
      issue('journal/invalid', instancePath, { rule: keyword, part: error.validationContext ?? 'body' }),
    );
    return { status: 400, issues };
  }
  const found = known[error.code];
  if (found) return { status: found.status, issues: [issue(found.code)] };
  // What the JSON reader throws, and what else the framework finds wrong with a request.
  if (error instanceof SyntaxError) return { status: 400, issues: [issue('json/syntax')] };
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return { status, issues: [issue('journal/bad-request')] };
  // A page keeps what was answered and sends it again.
  if (isUnavailable(error)) return { status: 503, issues: [issue('journal/storage-unavailable')] };
  return { status: 500, issues: [issue('journal/failed')] };
}

function issue(code: string, path = '', params: JournalIssue['params'] = {}): JournalIssue {
  return { code, path, params };
}

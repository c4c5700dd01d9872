/**
 * Every code that the server itself refuses with, and what it means to whoever wrote the request. A code never changes
 * its meaning. Besides these there are the engine's own, for entries and records that it would not have written;
 * `describeIssue` of `@skala/engine` has their sentences.
 */
export const refusalCodes = {
  'json/syntax': 'The body is no JSON, or has a key twice or a forbidden one.',
  'json/not-utf-8': 'The body is not in UTF-8.',
  'json/not-text': 'A text in the body has half a character, or NUL.',
  'json/number-too-large': 'A number in the body is larger than a double can hold.',
  'json/too-deep': 'The body is nested more than 64 levels deep.',

  'journal/invalid': 'The request has not the shape described here; `params` say which rule, and of which part.',
  'journal/bad-request': 'It is no request that this server reads.',
  'journal/body-too-large': 'The body is larger than 2 MB.',
  'journal/only-json': 'The body is of another type than application/json, or coded.',
  'journal/not-found': 'There is no such route.',
  'journal/wrong-host': 'The server was called by another name than this machine’s own.',
  'journal/other-site': 'The request comes from a page of another site.',
  'journal/not-logged-in': 'Nobody is logged in, or the session has ended.',
  'journal/not-permitted': 'The role may not do this; `params.needs` is the permission.',
  'journal/wrong-password': 'Mail and password do not fit together.',
  'journal/too-many-attempts': 'Too many requests to log in or out; wait a minute.',
  'journal/storage-unavailable': 'The database cannot do it now; nothing is kept, and trying again helps.',
  'journal/failed': 'A fault of the server; nothing is kept.',

  'journal/unknown-citizen': 'There is no such citizen.',
  'journal/unknown-response': 'There is no such response.',
  'journal/unknown-record': 'There is no such record.',
  'journal/unknown-instrument': 'There is no such instrument in this version.',

  'journal/conflict': 'Somebody else has saved meanwhile; `params.stored` is the revision now. Nothing is overwritten.',
  'journal/log-gap': 'The entries do not go on from the stored ones.',
  'journal/log-truncated': 'The log is shorter than the stored one.',
  'journal/log-rewritten': 'An entry that is stored was changed.',
  'journal/entry-differs': 'The engine would have written another entry.',
  'journal/wrong-actor': 'An entry names somebody else than whoever is logged in.',
  'journal/not-a-response': 'A part of the response is missing.',
  'journal/response-differs': 'A part of the response that never changes is another.',
  'journal/instrument-differs': 'The response names another definition than it was begun on.',
  'journal/unknown-status': 'There is no such status.',
  'journal/not-completed': 'The interview is not finished.',
  'journal/administration-not-possible': 'This instrument cannot be held in this way in this language.',

  'journal/results-held-back': 'The answers give away results that are held back from this role.',
  'journal/nothing-held-back': 'Nothing of this record is held back.',
  'journal/flag-not-raised': 'The flag is not raised, or not for this role to see.',

  'journal/no-such-day': 'There is no such day in the calendar.',
  'journal/period-too-short': 'Figures are given for four weeks at least; `params.days` says how many days that is.',

  'interview/reason-needed': 'A flag is dismissed with a reason.',
  'response/unknown-form': 'The instrument has no such form.',
  'response/hash-mismatch': 'The definition is not the one that the response was begun on, to the letter.',
  'response/migrated': 'A response stays on the version it was begun on.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

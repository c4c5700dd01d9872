/** Whether the database could not do it now but may later: no room, no connection, too busy. Then trying again helps. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A library may have wrapped it.
  if (isUnavailable(error.cause)) return true;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR') return typeof errcode === 'number' && sqliteCodes.has(errcode & 0xff);
  if (typeof code === 'string') return networkCodes.has(code) || postgresCodes.test(code);
  return lostConnection.test(error.message);
}

/** Primary result codes (sqlite.org/rescode.html): BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN. */
const sqliteCodes: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 13, 14]);

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENOENT',
]);

/**
 * Classes of SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html): connection, transaction rolled back,
 * resources, operator intervention, system; and a server that is read-only for now.
 */
const postgresCodes = /^(?:08|40|53|57|58)[0-9A-Z]{3}$|^25006$/;

/** What the driver says without a code when a connection breaks under it. */
const lostConnection = /^Connection terminated|not queryable$|^timeout exceeded when trying to connect$/;

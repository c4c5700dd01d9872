import { RefusedError } from './api.ts';

/** Where the session has ended: to the login, and back here afterwards. Says whether it had. */
export function logInAgain(error: unknown): boolean {
  if (!(error instanceof RefusedError && error.status === 401)) return false;
  location.replace(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
  return true;
}

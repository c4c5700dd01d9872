/**
 * Who a cookie belongs to, remembered for some seconds: an interview is saved after every answer, and checking a
 * signature and looking up a session takes longer than the save. Whoever logs out is forgotten at once; another
 * server on the same database hears of it within those seconds.
 */
import type { Staff } from './roles.ts';

export interface KnownSessions {
  staffOf(cookie: string, lookUp: () => Promise<Staff | undefined>): Promise<Staff | undefined>;
  /** Nobody is known any more. */
  forget(): void;
}

const milliseconds = 5000;

/** More than are logged in at the same time. */
const most = 1000;

export function knownSessions(): KnownSessions {
  let known = new Map<string, { readonly staff: Staff; readonly until: number }>();
  return {
    async staffOf(cookie, lookUp) {
      const found = known.get(cookie);
      if (found && found.until > performance.now()) return found.staff;
      const here = known;
      const staff = await lookUp();
      here.delete(cookie);
      // Where somebody has logged out meanwhile, `here` is no longer looked at.
      if (staff) here.set(cookie, { staff, until: performance.now() + milliseconds });
      const [oldest] = here.keys();
      if (here.size > most && oldest !== undefined) here.delete(oldest);
      return staff;
    },
    forget() {
      known = new Map();
    },
  };
}

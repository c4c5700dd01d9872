/**
 * Logging in, sessions and passwords, by better-auth: scrypt for passwords, signed cookies that no script can read,
 * an origin check on what comes from a browser, a limit on attempts.
 */
import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Database } from '../storage/database.ts';
import { knownSessions } from './known-sessions.ts';
import { roles, type Staff } from './roles.ts';

export interface StaffAccount extends Staff {
  readonly email: string;
  readonly password: string;
}

export interface Auth {
  /** Answers what comes to `/api/auth/…`. */
  handle(request: Request): Promise<Response>;
  /** Whoever the cookie of a request belongs to, if anybody. */
  staffOf(headers: Headers): Promise<Staff | undefined>;
  /** Everybody who has an account. */
  staff(): Promise<readonly Staff[]>;
  /** Adds accounts that are not there yet. */
  addStaff(accounts: readonly StaffAccount[]): Promise<void>;
}

const hour = 60 * 60;

/** `secret` signs the cookies. Without one, everybody is logged out when the server starts again. */
export async function openAuth({ db, kind }: Database, secret = process.env['JOURNAL_SECRET']): Promise<Auth> {
  const auth = betterAuth({
    appName: 'Skala journal',
    baseURL: { allowedHosts: ['127.0.0.1:*', 'localhost:*'], protocol: 'http' },
    secret: secret ?? randomBytes(32).toString('base64'),
    database: { db, type: kind },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: { additionalFields: { role: { type: [...roles], required: true, input: false } } },
    session: { expiresIn: 10 * hour, updateAge: hour },
    rateLimit: { enabled: true, window: 10, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      cookiePrefix: 'journal',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      // Reached over plain HTTP on this machine only; behind HTTPS this is true.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  });
  await (await getMigrations(auth.options)).runMigrations();
  const { adapter, password: hashing } = await auth.$context;
  const known = knownSessions();
  const lookUp = async (headers: Headers): Promise<Staff | undefined> => {
    const session = await auth.api.getSession({ headers });
    return session ? { id: session.user.id, name: session.user.name, role: session.user.role } : undefined;
  };
  return {
    async handle(request) {
      try {
        return await auth.handler(request);
      } finally {
        known.forget();
      }
    },
    staffOf: (headers) => known.staffOf(headers.get('cookie') ?? '', () => lookUp(headers)),
    async staff() {
      const users = await adapter.findMany<Staff>({ model: 'user' });
      return users.map(({ id, name, role }) => ({ id, name, role }));
    },
    async addStaff(accounts) {
      for (const { id, email, name, role, password } of accounts) {
        if (await adapter.findOne({ model: 'user', where: [{ field: 'id', value: id }] })) continue;
        const created = { createdAt: new Date(), updatedAt: new Date() };
        const user = { id, email, name, role, emailVerified: true, ...created };
        await adapter.create({ model: 'user', data: user, forceAllowId: true });
        const credential = { accountId: id, providerId: 'credential', userId: id, ...created };
        await adapter.create({
          model: 'account',
          data: { ...credential, password: await hashing.hash(password) },
        });
      }
    },
  };
}

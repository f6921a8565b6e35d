import 'server-only';
import { hashPassword, isPassword } from '@/lib/accounts/password-hash';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/accounts/schema';
import { readSecret } from '@/lib/accounts/secret-data';
import { type DatabaseSession, db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';

/** For how long somebody stays signed in, in seconds: a term's lessons are at most a holiday apart. */
const SIGNED_IN_FOR = 60 * 60 * 24 * 30;

const MODELS = ['user', 'session', 'account', 'verification'] as const;
const READS = ['findFirst', 'findMany', 'count'] as const;
const WRITES = ['create', 'update', 'updateMany', 'delete', 'deleteMany'] as const;

type Ask = (question: unknown) => Promise<unknown>;

/** The tables that Better Auth knows, and no more: it reads them as all do, and writes by the one door. */
function tablesOfAccounts() {
  const verb = (session: DatabaseSession, model: (typeof MODELS)[number], name: string): Ask => {
    const table = session[model] as unknown as Record<string, Ask>;
    return (question) => table[name]?.(question) ?? Promise.reject(new Error(name));
  };
  const table = (model: (typeof MODELS)[number]) =>
    Object.fromEntries([
      ...READS.map((name) => [name, verb(db, model, name)]),
      ...WRITES.map((name): [string, Ask] => [
        name,
        (question) => inTransaction((session) => verb(session, model, name)(question)),
      ]),
    ]);
  return {
    ...Object.fromEntries(MODELS.map((model) => [model, table(model)])),
    $transaction: inTransaction,
  };
}

/**
 * Better Auth as it is used here: sessions and passwords, asked by functions of ours alone. None of its
 * addresses is served. It is loaded when it is first wanted, which in local mode is never.
 */
async function makeAuth() {
  const [{ betterAuth }, { prismaAdapter }, { nextCookies }] = await Promise.all([
    import('better-auth/minimal'),
    import('@better-auth/prisma-adapter'),
    import('better-auth/next-js'),
  ]);
  return betterAuth({
    appName: 'Counterpoint',
    baseURL: env.publicUrl ?? 'http://localhost',
    secret: readSecret(env.dataFolder),
    database: prismaAdapter(tablesOfAccounts(), { provider: 'sqlite' }),
    user: { additionalFields: { role: { type: 'string', input: false } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(password, hash),
      },
    },
    // A change of role, a removal and the end of a session hold at the next request: nothing is believed of a cookie.
    session: {
      expiresIn: SIGNED_IN_FOR,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // Counted by ourselves, by account and by peer (failed-tries-data.ts).
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'counterpoint',
      useSecureCookies: env.publicUrl?.startsWith('https://') ?? false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: false },
    },
    telemetry: { enabled: false },
    // What it would write of a wrong password is answered, and of no use in a log.
    logger: { disabled: true },
    plugins: [nextCookies()],
  });
}

let made: ReturnType<typeof makeAuth> | null = null;

/** The one Better Auth of the program. */
export function auth(): ReturnType<typeof makeAuth> {
  made ??= makeAuth();
  return made;
}

import 'server-only';
import { auth } from '@/lib/accounts/auth-data';
import { countingFailures } from '@/lib/accounts/failed-tries-data';
import { findSession } from '@/lib/accounts/session-data';
import { inTransaction } from '@/lib/db/transaction';

type SigningIn = {
  email: string;
  password: string;
  /** From where in the network it is asked. */
  peer: string;
  /** The cookies of the request. */
  cookies: string;
  userAgent: string;
};

/**
 * Signs somebody in: a new session, and its cookie. A session that this browser had ends.
 *
 * @returns what the browser is to keep; null where the e-mail address or the password is wrong, after
 *   the same work
 * @throws Refusal in words after too many wrong ones
 */
export async function signIn(asked: SigningIn): Promise<Headers | null> {
  return countingFailures(asked, () => enter(asked));
}

/** Signs in who has just chosen the password: nothing to count. */
export async function enter({
  email,
  password,
  cookies,
  userAgent,
}: Omit<SigningIn, 'peer'>): Promise<Headers | null> {
  // Asked before: a cookie that is worth nothing is taken away, and that must not be the new one.
  const former = await findSession(cookies);
  const { api } = await auth();
  try {
    const { headers } = await api.signInEmail({
      body: { email, password },
      headers: new Headers({ 'user-agent': userAgent }),
      returnHeaders: true,
    });
    if (former) await endSession(former.session.id);
    return headers;
  } catch (error) {
    if (await isWrong(error)) return null;
    throw error;
  }
}

/** Ends the session of a request and takes its cookie away. */
export async function signOut(cookies: string): Promise<void> {
  const found = await findSession(cookies);
  if (found) await endSession(found.session.id);
  await (await auth()).api.signOut({ headers: new Headers({ cookie: cookies }) });
}

async function endSession(id: string): Promise<void> {
  await inTransaction((session) => session.session.deleteMany({ where: { id } }));
}

async function isWrong(error: unknown): Promise<boolean> {
  const { isAPIError } = await import('better-auth/api');
  return isAPIError(error) && error.status === 'UNAUTHORIZED';
}

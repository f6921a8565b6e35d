import 'server-only';
import { auth } from '@/lib/accounts/auth-data';
import { countingFailures } from '@/lib/accounts/failed-tries-data';
import { findSession } from '@/lib/accounts/session-data';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay, NotAllowed } from '@/lib/door/actor';

/** A browser in which somebody is signed in, as its owner sees it. */
export type OwnSession = {
  id: string;
  /** The browser as it calls itself. */
  userAgent: string;
  since: Date;
  until: Date;
  /** The one that asks. */
  isThis: boolean;
};

export type OwnAccount = { name: string; email: string; sessions: OwnSession[] };

/** Whose account it is. @throws NotAllowed for who has none */
function idOf(actor: Actor): string {
  mustMay(actor, 'read');
  if (actor.id === null) throw new NotAllowed('read', actor);
  return actor.id;
}

/** One's own account with the browsers in which one is signed in, the last first. */
export async function readOwnAccount(actor: Actor, cookies: string): Promise<OwnAccount | null> {
  const id = idOf(actor);
  const [account, current] = await Promise.all([
    db.user.findUnique({
      where: { id },
      select: {
        name: true,
        email: true,
        sessions: {
          where: { expiresAt: { gt: new Date() } },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        },
      },
    }),
    findSession(cookies),
  ]);
  if (account === null) return null;
  const { name, email, sessions } = account;
  return {
    name,
    email,
    sessions: sessions.map((one) => ({
      id: one.id,
      userAgent: one.userAgent ?? '',
      since: one.createdAt,
      until: one.expiresAt,
      isThis: one.id === current?.session.id,
    })),
  };
}

/** Gives one's own account another name. */
export async function renameSelf(actor: Actor, name: string): Promise<void> {
  const id = idOf(actor);
  await inTransaction((session) => session.user.updateMany({ where: { id }, data: { name } }));
}

/** Ends a session of one's own. @returns whether it was there */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<boolean> {
  const userId = idOf(actor);
  const { count } = await inTransaction((session) =>
    session.session.deleteMany({ where: { id: sessionId, userId } }),
  );
  return count > 0;
}

type Change = { current: string; password: string; cookies: string; peer: string };

/**
 * Gives one's own account another password and ends all other sessions.
 *
 * @returns whether the current password was right
 * @throws Refusal in words after too many wrong ones
 */
export async function changePassword(actor: Actor, change: Change): Promise<boolean> {
  const id = idOf(actor);
  const { email } = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  const { api } = await auth();
  const { isAPIError } = await import('better-auth/api');
  const changed = await countingFailures({ email, peer: change.peer }, async () => {
    try {
      return await api.changePassword({
        body: {
          currentPassword: change.current,
          newPassword: change.password,
          revokeOtherSessions: true,
        },
        headers: new Headers({ cookie: change.cookies }),
      });
    } catch (error) {
      if (isAPIError(error) && error.body?.code === 'INVALID_PASSWORD') return null;
      throw error;
    }
  });
  return changed !== null;
}

import 'server-only';
import type { HandedLink } from '@/lib/accounts/link-data';
import { hashOfKey, makeLinkKey } from '@/lib/accounts/link-key';
import { isTaken, writeAccount } from '@/lib/accounts/new-account-data';
import { hashPassword } from '@/lib/accounts/password-hash';
import { INVITED_ROLES, type NewAccount, type NewInvitation } from '@/lib/accounts/schema';
import { type DatabaseSession, db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { Role } from '@/lib/fields/roles';

const DAY_MS = 24 * 60 * 60_000;

export type Invitation = {
  id: string;
  role: Role;
  places: number;
  taken: number;
  since: Date;
  until: Date;
};

/** The invitations that are open, the last first. */
export async function listInvitations(actor: Actor): Promise<Invitation[]> {
  mustMay(actor, 'keep');
  const found = await db.invitation.findMany({
    where: { expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return found
    .filter(({ taken, places }) => taken < places)
    .map(({ id, role, places, taken, createdAt, expiresAt }) => ({
      id,
      role: asInvited(role),
      places,
      taken,
      since: createdAt,
      until: expiresAt,
    }));
}

/** Makes an invitation. Its link is told this once. */
export async function invite(
  actor: Actor,
  { role, places, days }: NewInvitation,
): Promise<HandedLink> {
  mustMay(actor, 'keep');
  const key = makeLinkKey();
  const until = new Date(Date.now() + days * DAY_MS);
  await inTransaction((session) =>
    session.invitation.create({
      data: {
        keyHash: hashOfKey(key),
        role,
        places,
        expiresAt: until,
        createdById: actor.id,
      },
    }),
  );
  return { path: `/join?key=${key}`, until };
}

/** Takes an invitation back: its link works no longer. @returns whether it was there */
export async function takeInvitationBack(actor: Actor, id: string): Promise<boolean> {
  mustMay(actor, 'keep');
  const { count } = await inTransaction((session) =>
    session.invitation.deleteMany({ where: { id } }),
  );
  return count > 0;
}

/** What an invitation gives by the key of its link; null where it works no longer. */
export async function findInvitation(
  key: string,
  session: DatabaseSession = db,
): Promise<{ id: string; role: Role } | null> {
  const found = await session.invitation.findUnique({ where: { keyHash: hashOfKey(key) } });
  if (found === null || found.expiresAt <= new Date() || found.taken >= found.places) return null;
  return { id: found.id, role: asInvited(found.role) };
}

/** Makes an account by an invitation, which has a place less then. */
export async function join(account: NewAccount): Promise<'joined' | 'taken' | 'wrong'> {
  if ((await findInvitation(account.link)) === null) return 'wrong';
  const hash = await hashPassword(account.password);
  return inTransaction(async (session) => {
    const found = await findInvitation(account.link, session);
    if (found === null) return 'wrong';
    if (await isTaken(session, account.email)) return 'taken';
    await writeAccount(session, account, found.role, hash);
    await session.invitation.update({
      where: { id: found.id },
      data: { taken: { increment: 1 } },
    });
    return 'joined';
  });
}

const asInvited = (role: string): Role => INVITED_ROLES.find((one) => one === role) ?? 'viewer';

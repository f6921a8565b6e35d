import 'server-only';
import { endLink, findLinkUse, type HandedLink, makeLink } from '@/lib/accounts/link-data';
import { writePassword } from '@/lib/accounts/new-account-data';
import { hashPassword } from '@/lib/accounts/password-hash';
import { type DatabaseSession, db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { ROLES, type Role } from '@/lib/fields/roles';

const DAY_MS = 24 * 60 * 60_000;

export type Member = {
  id: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  /** Who asks. */
  isSelf: boolean;
};

const GONE = 'This member is not there any more: reload the page.';

/** Everybody with an account of the library, by name. */
export async function listMembers(actor: Actor): Promise<Member[]> {
  mustMay(actor, 'keep');
  const found = await db.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return found.map(({ id, name, email, role, createdAt }) => ({
    id,
    name,
    email,
    role: ROLES.find((one) => one === role) ?? 'viewer',
    since: createdAt,
    isSelf: id === actor.id,
  }));
}

/** Gives a member another role, from the next request on. @throws Refusal in words */
export async function setRole(actor: Actor, id: string, role: Role): Promise<void> {
  mustMay(actor, 'keep');
  await inTransaction(async (session) => {
    if (role !== 'owner') await refuseLastOwner(session, id);
    const { count } = await session.user.updateMany({ where: { id }, data: { role } });
    if (count === 0) throw new Refusal(GONE);
  });
}

/** Takes a member's account away, with all its sessions. @throws Refusal in words */
export async function removeMember(actor: Actor, id: string): Promise<void> {
  mustMay(actor, 'keep');
  await inTransaction(async (session) => {
    await refuseLastOwner(session, id);
    await endLink(session, `new-password ${id}`);
    const { count } = await session.user.deleteMany({ where: { id } });
    if (count === 0) throw new Refusal(GONE);
  });
}

async function refuseLastOwner(session: DatabaseSession, id: string): Promise<void> {
  const owners = await session.user.findMany({ where: { role: 'owner' }, select: { id: true } });
  if (owners.length === 1 && owners[0]?.id === id)
    throw new Refusal('A library has an owner: make somebody else an owner first.');
}

/** A link by which a member chooses a new password: for a day, once. The owner hands it over. */
export async function makePasswordLink(actor: Actor, id: string): Promise<HandedLink> {
  mustMay(actor, 'keep');
  if ((await db.user.count({ where: { id } })) === 0) throw new Refusal(GONE);
  return makeLink(`new-password ${id}`, '/new-password', DAY_MS);
}

/** Whose password a link is for; null where there is no such link, or it works no longer. */
export async function findOfPasswordLink(
  key: string,
  session: DatabaseSession = db,
): Promise<{ id: string; name: string; email: string } | null> {
  const [what, id] = (await findLinkUse(session, key))?.split(' ') ?? [];
  if (what !== 'new-password' || id === undefined) return null;
  return session.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true },
  });
}

/**
 * Gives an account a new password by a link, which is used up, and ends all its sessions.
 *
 * @returns whose it is; null where the link works no longer
 */
export async function choosePassword(key: string, password: string) {
  if ((await findOfPasswordLink(key)) === null) return null;
  const hash = await hashPassword(password);
  return inTransaction(async (session) => {
    const found = await findOfPasswordLink(key, session);
    if (found === null) return null;
    await writePassword(session, found.id, hash);
    await endLink(session, `new-password ${found.id}`);
    return found;
  });
}

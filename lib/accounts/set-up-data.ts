import 'server-only';
import { endLink, findLinkUse, type HandedLink, makeLink } from '@/lib/accounts/link-data';
import { writeAccount } from '@/lib/accounts/new-account-data';
import { hashPassword } from '@/lib/accounts/password-hash';
import type { NewAccount } from '@/lib/accounts/schema';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';

const HOUR_MS = 60 * 60_000;

/** Whether somebody owns the library, who lets others in. */
export async function hasOwner(): Promise<boolean> {
  return (await db.user.count({ where: { role: 'owner' } })) > 0;
}

/** A link by which the owner's account is made: the last one made works, for an hour, once. */
export function makeSetUpLink(): Promise<HandedLink> {
  return makeLink('set-up', '/set-up', HOUR_MS);
}

/** How a link to the set-up page stands. */
export async function lookAtSetUp(key: string): Promise<'open' | 'done' | 'wrong'> {
  if (await hasOwner()) return 'done';
  return (await findLinkUse(db, key)) === 'set-up' ? 'open' : 'wrong';
}

/** Makes the owner's account by a link, which is used up. @returns whether it was made */
export async function setUp(account: NewAccount): Promise<boolean> {
  if ((await lookAtSetUp(account.link)) !== 'open') return false;
  const hash = await hashPassword(account.password);
  return inTransaction(async (session) => {
    if ((await session.user.count({ where: { role: 'owner' } })) > 0) return false;
    if ((await findLinkUse(session, account.link)) !== 'set-up') return false;
    await writeAccount(session, account, 'owner', hash);
    await endLink(session, 'set-up');
    return true;
  });
}

import 'server-only';
import type { NewAccount } from '@/lib/accounts/schema';
import type { DatabaseSession } from '@/lib/db/client';
import type { Role } from '@/lib/fields/roles';

/** As Better Auth calls the way in by a password. */
const BY_PASSWORD = 'credential';

/** Whether somebody has an account with an e-mail address. */
export async function isTaken(session: DatabaseSession, email: string): Promise<boolean> {
  return (await session.user.count({ where: { email } })) > 0;
}

/**
 * Writes an account as Better Auth does, within a transaction.
 *
 * @param hash of `hashPassword`, made before: it takes long
 */
export async function writeAccount(
  session: DatabaseSession,
  { name, email }: Pick<NewAccount, 'name' | 'email'>,
  role: Role,
  hash: string,
): Promise<void> {
  const { id } = await session.user.create({ data: { name, email, role } });
  await session.account.create({
    data: { userId: id, providerId: BY_PASSWORD, accountId: id, password: hash },
  });
}

/** Gives an account another password and ends all its sessions. */
export async function writePassword(
  session: DatabaseSession,
  userId: string,
  hash: string,
): Promise<void> {
  await session.account.deleteMany({ where: { userId, providerId: BY_PASSWORD } });
  await session.account.create({
    data: { userId, providerId: BY_PASSWORD, accountId: userId, password: hash },
  });
  await session.session.deleteMany({ where: { userId } });
}

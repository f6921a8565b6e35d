import 'server-only';
import { hashOfKey, makeLinkKey } from '@/lib/accounts/link-key';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';

/** What a link that works once is for: to set the library up, or a new password of an account. */
export type LinkUse = 'set-up' | `new-password ${string}`;

/** A link to be handed over, and until when it works. */
export type HandedLink = { path: string; until: Date };

/** Makes a link of a use; the one that was made before works no longer. */
export async function makeLink(use: LinkUse, page: string, forMs: number): Promise<HandedLink> {
  const key = makeLinkKey();
  const until = new Date(Date.now() + forMs);
  await inTransaction(async (session) => {
    await session.verification.deleteMany({
      where: { OR: [{ identifier: use }, { expiresAt: { lt: new Date() } }] },
    });
    await session.verification.create({
      data: { identifier: use, value: hashOfKey(key), expiresAt: until },
    });
  });
  return { path: `${page}?key=${key}`, until };
}

/** What a link is for by its key; null where there is no such link, or it works no longer. */
export async function findLinkUse(session: DatabaseSession, key: string): Promise<string | null> {
  const found = await session.verification.findFirst({
    where: { value: hashOfKey(key), expiresAt: { gt: new Date() } },
  });
  return found?.identifier ?? null;
}

/** Has a link work no longer. */
export async function endLink(session: DatabaseSession, use: LinkUse): Promise<void> {
  await session.verification.deleteMany({ where: { identifier: use } });
}

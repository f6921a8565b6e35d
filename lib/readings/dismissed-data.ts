import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfReading } from '@/lib/live/revisions-data';
import { type DismissalKind, type DismissalMark, idsOfKey } from '@/lib/readings/dismissed';

type Place = { debateId: string; readingId: string };

/** Propositions are shared by readings, so what is said of a pair of them is, too. */
const readingOf = (kind: DismissalKind, readingId: string) =>
  kind === 'question' ? readingId : '';

/** What was put away, by key, for one who works in a reading. */
export async function listDismissed(
  actor: Actor,
  { debateId, readingId }: Place,
  kind: DismissalKind,
): Promise<string[]> {
  mustMay(actor, 'read');
  const rows = await db.dismissal.findMany({
    where: { debateId, readingId: readingOf(kind, readingId), kind },
    orderBy: { createdAt: 'asc' },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

/** Puts questions or pairs away, or takes them out again. Says why in words where it cannot, else null. */
export async function markDismissed(actor: Actor, mark: DismissalMark): Promise<string | null> {
  mustMay(actor, 'code');
  const { kind, keys, coder, on } = mark;
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, mark.readingId)));
    const reading = await session.reading.findFirst({
      where: { id: mark.readingId, ...READING_IN_SIGHT },
      select: { debateId: true },
    });
    if (!reading) return 'The reading is not there any more: reload the page.';
    const where = {
      debateId: reading.debateId,
      readingId: readingOf(kind, mark.readingId),
      kind,
    };
    if (!on) {
      await session.dismissal.deleteMany({ where: { ...where, key: { in: keys } } });
      return null;
    }
    const there = await session.dismissal.findMany({
      where: { ...where, key: { in: keys } },
      select: { key: true },
    });
    const known = new Set(there.map(({ key }) => key));
    const fresh = [...new Set(keys)].filter((key) => !known.has(key));
    if (!(await holdsKeys(session, fresh, where))) {
      return 'This is not part of the debate any more: reload the page.';
    }
    await session.dismissal.createMany({ data: fresh.map((key) => ({ ...where, key, coder })) });
    return null;
  });
}

/** Whether what keys name is there: propositions of the debate; positions of the reading, or changes of one. */
async function holdsKeys(
  session: DatabaseSession,
  keys: readonly string[],
  { kind, debateId, readingId }: Place & { kind: DismissalKind },
): Promise<boolean> {
  const select = { id: true } as const;
  const rows =
    kind === 'not-the-same'
      ? await session.proposition.findMany({ where: { debates: { some: { debateId } } }, select })
      : [
          ...(await session.position.findMany({ where: { readingId }, select })),
          ...(await session.positionChange.findMany({
            where: { kind: 'set-aside', position: { readingId } },
            select,
          })),
        ];
  const there = new Set(rows.map(({ id }) => id));
  return keys.every((key) => idsOfKey(kind, key).every((id) => there.has(id)));
}

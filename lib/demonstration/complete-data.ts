import 'server-only';
import { readUntouched } from '@/lib/archive/untouched-data';
import { db } from '@/lib/db/client';
import { type Ask, readAtOnce } from '@/lib/db/read-at-once';
import { inTransaction } from '@/lib/db/transaction';
import { silenceRestIn } from '@/lib/demonstration/silences-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';

/**
 * Earlier versions put the demonstration debates in without saying that everybody was looked at. Those
 * in which nobody has changed anything get the silences that they are written with now; in others who
 * is silent is no longer ours to say. Says how many debates that were; 0 from the second time on.
 */
export async function completeDemonstrations(actor: Actor): Promise<number> {
  mustMay(actor, 'import');
  const titles = demonstrationDebates.map(({ title }) => title);
  const waiting = await db.debate.count({
    where: {
      title: { in: titles },
      deletedAt: null,
      referenceReading: { silences: { none: {} } },
    },
  });
  if (waiting === 0 || (await readAtOnce(listIncomplete)).length === 0) return 0;
  return inTransaction(async (session) => {
    const incomplete = await listIncomplete((sql, ...values) =>
      session.$queryRawUnsafe(sql, ...values),
    );
    for (const { Reading } of incomplete) {
      for (const { id } of Reading) await silenceRestIn(session, id);
    }
    return incomplete.length;
  });
}

/** The rows of each demonstration debate as an earlier version wrote it and nobody has changed it. */
async function listIncomplete(ask: Ask) {
  return (await readUntouched(ask)).filter(({ Silence }) => Silence.length === 0);
}

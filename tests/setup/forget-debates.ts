import { inTransaction } from '@/lib/db/transaction';

/**
 * Takes debates out of the database for good, with their commentators and propositions where those
 * are in no other debate: what a journey has left would make every list and every search that comes
 * after it longer.
 */
export async function forgetDebates(slugs: readonly string[]): Promise<object> {
  return inTransaction(async (db, touches) => {
    // Nobody looks at them any more, and no other journey shall be told.
    touches();
    const within = { debates: { some: { debate: { slug: { in: [...slugs] } } } } };
    const commentators = await db.commentator.findMany({ where: within, select: { id: true } });
    const propositions = await db.proposition.findMany({ where: within, select: { id: true } });
    const { count } = await db.debate.deleteMany({ where: { slug: { in: [...slugs] } } });
    const left = (rows: readonly { id: string }[]) => ({
      where: { id: { in: rows.map(({ id }) => id) }, debates: { none: {} } },
    });
    await db.commentator.deleteMany(left(commentators));
    await db.proposition.deleteMany(left(propositions));
    return { count };
  });
}

import 'server-only';
import type { ContributionChange } from '@/lib/contributions/contribution-rows-data';
import { type TakesPart, type TextRow, textRowsOf } from '@/lib/contributions/text-patch';
import type { DatabaseSession } from '@/lib/db/client';

/** Who takes part in a debate, who is in the library for it, and whether its text is stored. */
export type PartsChange = {
  /** Commentators who come into the library with the change, or go where nothing else uses them. */
  people?: readonly { commentatorId: string; shown: boolean }[];
  /** Commentators who take part from now on, otherwise than before, or no longer (null). */
  takesPart?: readonly { commentatorId: string; to: TakesPart | null }[];
  /** Sources, by their ids, whose text is stored here from now on, or only referred to. */
  textStored?: readonly { id: string; to: boolean }[];
};

/** The rows of a patch for what changes of them. */
export async function rowsOfParts(
  session: DatabaseSession,
  debateId: string,
  {
    people = [],
    takesPart = [],
    textStored = [],
    contributions,
  }: PartsChange & { contributions: readonly ContributionChange[] },
): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for (const { commentatorId, shown } of people) {
    const row = await session.commentator.findUnique({ where: { id: commentatorId } });
    const from = { shown: row?.deletedAt === null };
    if (!row || from.shown === shown) continue;
    if (!shown && (await isUsed(session, row.id, contributions, { besides: debateId }))) continue;
    rows.push({ row: 'person', commentatorId, from, to: { shown } });
  }
  for (const { commentatorId, to } of takesPart) {
    const from = await session.debateCommentator.findUnique({
      where: { debateId_commentatorId: { debateId, commentatorId } },
      select: { order: true, affiliation: true, role: true },
    });
    // Who holds a position keeps the place in the debate without which nobody would see it.
    if (!to && (await isUsed(session, commentatorId, contributions, { within: debateId })))
      continue;
    const isSame = JSON.stringify(from) === JSON.stringify(to && pickTakesPart(to));
    if (!isSame) rows.push({ row: 'takes-part', commentatorId, from, to });
  }
  for (const { id, to } of textStored) {
    const source = await session.source.findFirst({ where: { id, debateId } });
    if (source && source.textStored !== to) {
      const from = { textStored: source.textStored };
      rows.push({ row: 'source', id, from, to: { textStored: to } });
    }
  }
  return rows;
}

function pickTakesPart({ order, affiliation, role }: TakesPart): TakesPart {
  return { order, affiliation, role };
}

/**
 * Whether something hangs on a person that contributions which go to others leave with them: within one
 * debate, or anywhere, besides the place in one debate.
 */
async function isUsed(
  session: DatabaseSession,
  commentatorId: string,
  changes: readonly ContributionChange[],
  where: { within: string } | { besides: string },
): Promise<boolean> {
  const isWithin = 'within' in where;
  const ofDebate = isWithin ? { debateId: where.within } : {};
  const ofReading = isWithin ? { reading: { debateId: where.within } } : {};
  const contributions = await session.contribution.findMany({
    where: { commentatorId, ...ofDebate },
    select: { id: true },
  });
  const gone = new Set(changes.flatMap((one) => (leaves(one, commentatorId) ? [one.id] : [])));
  if (contributions.some(({ id }) => !gone.has(id))) return true;
  const counts = [
    await session.position.count({ where: { commentatorId, ...ofReading } }),
    await session.silence.count({ where: { commentatorId, ...ofReading } }),
  ];
  if (!isWithin) {
    const elsewhere = { commentatorId, NOT: { debateId: where.besides } };
    counts.push(
      await session.debateCommentator.count({ where: elsewhere }),
      await session.commentator.count({ where: { mergedIntoId: commentatorId } }),
    );
  }
  return counts.some((count) => count > 0);
}

/** Whether a change takes a contribution away, or gives it to somebody else. */
function leaves(change: ContributionChange, commentatorId: string): boolean {
  if ('made' in change) return false;
  const { to } = change;
  return to === null || (to.commentatorId !== undefined && to.commentatorId !== commentatorId);
}

/** Writes them. */
export async function writeParts(
  session: DatabaseSession,
  debateId: string,
  rows: readonly TextRow[],
): Promise<void> {
  for (const { commentatorId, to } of textRowsOf(rows, 'takes-part')) {
    const key = { debateId, commentatorId };
    if (to === null) await session.debateCommentator.deleteMany({ where: key });
    else {
      await session.debateCommentator.upsert({
        where: { debateId_commentatorId: key },
        create: { ...key, ...to },
        update: to,
      });
    }
  }
  for (const { commentatorId, to } of textRowsOf(rows, 'person')) {
    const deletedAt = to.shown ? null : new Date();
    await session.commentator.update({ where: { id: commentatorId }, data: { deletedAt } });
  }
  for (const { id, to } of textRowsOf(rows, 'source')) {
    await session.source.update({ where: { id }, data: to });
  }
}

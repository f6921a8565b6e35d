import 'server-only';
import { type TakesPart, type TextRow, textRowsOf } from '@/lib/contributions/text-patch';
import type { DatabaseSession } from '@/lib/db/client';

/** Who takes part in a debate, and whether its text is stored. */
export type PartsChange = {
  /** Commentators who take part from now on, otherwise than before, or no longer (null). */
  takesPart?: readonly { commentatorId: string; to: TakesPart | null }[];
  /** Sources, by their ids, whose text is stored here from now on, or only referred to. */
  textStored?: readonly { id: string; to: boolean }[];
};

/** The rows of a patch for what changes of them. */
export async function rowsOfParts(
  session: DatabaseSession,
  debateId: string,
  { takesPart = [], textStored = [] }: PartsChange,
): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for (const { commentatorId, to } of takesPart) {
    const from = await session.debateCommentator.findUnique({
      where: { debateId_commentatorId: { debateId, commentatorId } },
      select: { order: true, affiliation: true, role: true },
    });
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
  for (const { id, to } of textRowsOf(rows, 'source')) {
    await session.source.update({ where: { id }, data: to });
  }
}

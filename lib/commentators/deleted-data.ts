import 'server-only';
import { whyNotApart } from '@/lib/commentators/take-apart-data';
import { db } from '@/lib/db/client';
import { DELETED, POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';

/** A commentator who is out of sight. */
export type DeletedCommentator = {
  id: string;
  name: string;
  deletedAt: Date;
  /** Titles of the debates that they come back into. */
  debates: string[];
  /** How many positions come back with them, of all readings. */
  positions: number;
  /** The one that they were merged into; what went over stays there. */
  mergedInto: { slug: string; name: string } | null;
  /** Whether the two can be taken apart again, or why not in a sentence; null where it was not kept. */
  apart: { whyNot: string | null } | null;
};

/**
 * Commentators who were deleted or merged away, the last one first. Who was added and taken back at
 * once, so that nothing hangs on them, is not listed.
 */
export async function listDeletedCommentators(actor: Actor): Promise<DeletedCommentator[]> {
  mustMay(actor, 'read');
  const { commentator: _, ...shown } = POSITION_IN_SIGHT;
  const rows = await db.commentator.findMany({
    where: {
      ...DELETED,
      OR: [
        { mergedIntoId: { not: null } },
        { debates: { some: {} } },
        { positions: { some: {} } },
        { contributions: { some: {} } },
      ],
    },
    orderBy: { deletedAt: 'desc' },
    include: {
      mergedInto: { select: { slug: true, name: true, deletedAt: true } },
      debates: {
        where: { debate: { deletedAt: null } },
        include: { debate: { select: { title: true } } },
      },
      _count: { select: { positions: { where: shown } } },
    },
  });
  const listed: DeletedCommentator[] = [];
  for (const { id, name, deletedAt, mergedInto, mergePatch, debates, _count } of rows) {
    if (deletedAt === null) continue;
    const into = mergedInto?.deletedAt === null ? mergedInto : null;
    listed.push({
      id,
      name,
      deletedAt,
      debates: debates.map(({ debate }) => debate.title),
      positions: _count.positions,
      mergedInto: into && { slug: into.slug, name: into.name },
      apart:
        into === null || mergePatch === null
          ? null
          : { whyNot: await whyNotApart(actor, { id, mergePatch }) },
    });
  }
  return listed;
}

/** Where the address of a commentator leads who was merged into another: to the other's; else null. */
export async function findMergedInto(actor: Actor, slug: string): Promise<string | null> {
  mustMay(actor, 'read');
  const row = await db.commentator.findFirst({
    where: { slug, deletedAt: { not: null }, mergedInto: { deletedAt: null } },
    select: { mergedInto: { select: { slug: true } } },
  });
  return row?.mergedInto?.slug ?? null;
}

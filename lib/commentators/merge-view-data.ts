import 'server-only';
import { findHeldByBoth } from '@/lib/commentators/merge-plan';
import { db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { POSITION_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import {
  type PositionFields,
  type ReasonFields,
  readReason,
  readStance,
} from '@/lib/positions/position';
import { evidenceOf, listSpoken } from '@/lib/quoted/spoken-data';
import { type Quotation, quotationsOf } from '@/lib/view/quotations';
import type { Spoken } from '@/lib/view/quoted-from';

/** One of two who may be one person, with what would go over. */
export type MergeSide = {
  id: string;
  slug: string;
  name: string;
  /** By name of the debate. */
  debates: { id: string; title: string; language: string; affiliation: string }[];
  positions: number;
  contributions: number;
};

/** A position of one of the two where both hold one, with what it rests on. */
export type MergePosition = Pick<PositionFields, 'stance' | 'explicitness'> & {
  id: string;
  commentatorId: string;
  summary: string;
  reasons: ReasonFields[];
  quotations: Quotation[];
};

/** A proposition on which both hold a position in one reading: one of the two can stay. */
export type MergeConflict = {
  proposition: string;
  debate: { title: string; language: string };
  reading: string;
  held: [MergePosition, MergePosition];
};

export type MergeView = { sides: [MergeSide, MergeSide]; conflicts: MergeConflict[] };

/**
 * Two commentators side by side, with every position that both hold in one reading; null where one of
 * them is not in the library, or both are one.
 */
export async function getMerge(
  actor: Actor,
  slug: string,
  other: string,
): Promise<MergeView | null> {
  mustMay(actor, 'read');
  const [one, two] = await Promise.all([slug, other].map(readSide));
  if (!one || !two || one.id === two.id) return null;
  const people = { in: [one.id, two.id] };
  const keys = await db.position.findMany({
    where: { ...POSITION_IN_SIGHT, reading: READING_IN_SIGHT, commentatorId: people },
    select: { id: true, readingId: true, propositionId: true, commentatorId: true },
  });
  const ofBoth = findHeldByBoth(
    keys.filter(({ commentatorId }) => commentatorId === one.id),
    keys.filter(({ commentatorId }) => commentatorId === two.id),
  );
  const rows = await db.position.findMany({
    where: { id: { in: ofBoth.flat().map(({ id }) => id) } },
    include: {
      proposition: { select: { text: true } },
      reading: {
        select: { name: true, debateId: true, debate: { select: { title: true, language: true } } },
      },
      reasons: { include: { reason: true } },
      evidence: true,
    },
  });
  const spoken = await listSpoken(
    actor,
    rows.map(({ reading }) => reading.debateId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const conflicts = ofBoth.flatMap(([a, b]): MergeConflict[] => {
    const [own, theirs] = [byId.get(a.id), byId.get(b.id)];
    if (!own || !theirs) return [];
    return [
      {
        proposition: own.proposition.text,
        debate: own.reading.debate,
        reading: own.reading.name,
        held: [toPosition(own, spoken), toPosition(theirs, spoken)],
      },
    ];
  });
  conflicts.sort(
    (a, b) =>
      compareNames(a.debate.title, b.debate.title) || compareNames(a.proposition, b.proposition),
  );
  return { sides: [one, two], conflicts };
}

async function readSide(slug: string): Promise<MergeSide | null> {
  const row = await db.commentator.findFirst({
    where: { slug, deletedAt: null },
    include: {
      debates: { where: { debate: { deletedAt: null } }, include: { debate: true } },
      _count: {
        select: {
          positions: { where: { ...POSITION_IN_SIGHT, reading: READING_IN_SIGHT } },
          contributions: { where: { debate: { deletedAt: null } } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    debates: row.debates
      .map(({ debate: { id, title, language }, affiliation, role }) => ({
        id,
        title,
        language,
        affiliation: [role, affiliation].filter(Boolean).join(', '),
      }))
      .sort((a, b) => compareNames(a.title, b.title)),
    positions: row._count.positions,
    contributions: row._count.contributions,
  };
}

type Row = Parameters<typeof readStance>[0] & {
  id: string;
  commentatorId: string;
  summary: string;
  reasons: { order: number; reason: { text: string; direction: string } }[];
  evidence: (Parameters<typeof evidenceOf>[0] & { quotation: number; order: number })[];
};

function toPosition(row: Row, spoken: ReadonlyMap<string, Spoken>): MergePosition {
  return {
    id: row.id,
    commentatorId: row.commentatorId,
    ...readStance(row),
    summary: row.summary,
    reasons: inOrder(row.reasons).map(({ reason }) => readReason(reason)),
    quotations: quotationsOf(
      byQuotation(row.evidence).map((piece) => evidenceOf(piece, row.commentatorId, spoken)),
    ),
  };
}

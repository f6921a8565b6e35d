import 'server-only';
import { db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import {
  type PositionFields,
  type ReasonFields,
  readFields,
  readReason,
} from '@/lib/positions/position';
import { findConflicts } from '@/lib/propositions/merge-plan';
import { closedTo, openTo } from '@/lib/propositions/open-readings';
import { evidenceOf, listSpoken } from '@/lib/quoted/spoken-data';
import { type Quotation, quotationsOf } from '@/lib/view/quotations';

/** A position on a proposition that the person may see, for deciding what becomes of it. */
export type HeldIn = Omit<PositionFields, 'confidence' | 'note'> & {
  id: string;
  propositionId: string;
  readingId: string;
  debate: { id: string; title: string };
  commentatorId: string;
  name: string;
  reasonIds: string[];
  quotations: Quotation[];
};

export type HeldReason = ReasonFields & { id: string; propositionId: string };

export type Held = {
  positions: HeldIn[];
  /** Those that a position in sight gives; in the reference reading also what nobody gives. */
  reasons: HeldReason[];
  /** By proposition, how many more positions other readings have; what these say is not told. */
  elsewhere: Record<string, number>;
  /** How often one commentator has a position on two of them, in one of those other readings. */
  elsewhereOnBoth: number;
};

/**
 * The positions and reasons of some propositions as one reading of a debate may see them; null where the
 * reading, or one of them in its debate, is not there.
 */
export async function listHeld(
  actor: Actor,
  propositionIds: readonly string[],
  readingId: string,
): Promise<Held | null> {
  mustMay(actor, 'read');
  const own = await db.reading.findFirst({
    where: { id: readingId, ...READING_IN_SIGHT },
    select: { debateId: true, referenceOf: { select: { id: true } } },
  });
  if (!own) return null;
  const here = await db.debateProposition.count({
    where: { debateId: own.debateId, propositionId: { in: [...propositionIds] } },
  });
  if (here < new Set(propositionIds).size) return null;
  const editor = { readingId, debateId: own.debateId };
  const propositionId = { in: [...propositionIds] };
  const [rows, reasons, closed] = await Promise.all([
    db.position.findMany({
      where: {
        propositionId,
        deletedAt: null,
        ...PERSON_IN_SIGHT,
        reading: { deletedAt: null, ...openTo(editor) },
      },
      include: {
        commentator: { select: { name: true } },
        reading: { include: { debate: true } },
        reasons: true,
        evidence: true,
      },
    }),
    db.reason.findMany({
      where: {
        propositionId,
        OR: [
          { positions: { some: { position: { deletedAt: null, reading: openTo(editor) } } } },
          ...(own.referenceOf ? [{ positions: { none: {} } }] : []),
        ],
      },
      orderBy: { order: 'asc' },
    }),
    db.position.findMany({
      where: { propositionId, deletedAt: null, ...PERSON_IN_SIGHT, reading: closedTo(editor) },
      select: { propositionId: true, readingId: true, commentatorId: true },
    }),
  ]);
  const spoken = await listSpoken(
    actor,
    rows.map(({ reading }) => reading.debateId),
  );
  rows.sort(
    (a, b) => compareNames(a.commentator.name, b.commentator.name) || (a.id < b.id ? -1 : 1),
  );
  const closedOn = propositionIds.map((id) => closed.filter((one) => one.propositionId === id));
  return {
    positions: rows.map((row): HeldIn => {
      const { confidence: _, note: __, ...fields } = readFields(row);
      return {
        id: row.id,
        propositionId: row.propositionId,
        readingId: row.readingId,
        debate: { id: row.reading.debateId, title: row.reading.debate.title },
        commentatorId: row.commentatorId,
        name: row.commentator.name,
        ...fields,
        reasonIds: inOrder(row.reasons).map(({ reasonId }) => reasonId),
        quotations: quotationsOf(
          byQuotation(row.evidence).map((piece) => evidenceOf(piece, row.commentatorId, spoken)),
        ),
      };
    }),
    reasons: reasons.map((reason) => ({
      id: reason.id,
      propositionId: reason.propositionId,
      ...readReason(reason),
    })),
    elsewhere: Object.fromEntries(propositionIds.map((id, at) => [id, closedOn[at]?.length ?? 0])),
    elsewhereOnBoth: findConflicts(closedOn[0] ?? [], closedOn[1] ?? []).length,
  };
}

import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { makeSnapshot, type PositionSnapshot, parseSnapshot } from '@/lib/positions/snapshot';

/** Keeps a position as it is now, with who changed it. */
export async function recordChange(
  session: DatabaseSession,
  positionId: string,
  kind: ChangeKind,
  coder: string,
  from?: PositionSnapshot['from'],
): Promise<void> {
  const row = await session.position.findUniqueOrThrow({
    where: { id: positionId },
    include: withParts,
  });
  const snapshot = { ...snapshotOf(row), ...(from ? { from } : {}) };
  await session.positionChange.create({
    data: { positionId, version: row.version, kind, coder, snapshot: JSON.stringify(snapshot) },
  });
}

/** What of a position a snapshot is made of. */
export const withParts = {
  reasons: { orderBy: { order: 'asc' }, include: { reason: true } },
  evidence: { orderBy: { order: 'asc' } },
} as const;

type WithParts = Prisma.PositionGetPayload<{ include: typeof withParts }>;

/** A position as it stands. */
export function snapshotOf(row: WithParts): PositionSnapshot {
  return makeSnapshot({
    stance: row.stance,
    explicitness: row.explicitness,
    confidence: row.confidence,
    summary: row.summary,
    note: row.note,
    deleted: row.deletedAt !== null,
    reasons: row.reasons.map(({ reason }) => ({
      id: reason.id,
      text: reason.text,
      direction: reason.direction,
    })),
    evidence: row.evidence.map((piece) => ({
      exact: piece.exact,
      contributionId: piece.contributionId,
      start: piece.start,
      end: piece.end,
      paragraph: piece.paragraph,
      quotation: piece.quotation,
      prefix: piece.prefix,
      suffix: piece.suffix,
      suggested: piece.suggested,
    })),
  });
}

/** The changes of a position, the last one first. */
export async function listChanges(positionId: string): Promise<
  {
    id: string;
    version: number;
    kind: ChangeKind;
    coder: string;
    createdAt: Date;
    snapshot: PositionSnapshot;
  }[]
> {
  const rows = await db.positionChange.findMany({
    where: { positionId },
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind as ChangeKind,
    coder: row.coder,
    createdAt: row.createdAt,
    snapshot: parseSnapshot(row.snapshot),
  }));
}

import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';

export type ChangeKind = 'created' | 'edited' | 'deleted' | 'restored' | 'adjudicated';

/** A position as it stood after a change. */
export type PositionSnapshot = {
  stance: number;
  explicitness: string;
  confidence: number | null;
  summary: string;
  note: string;
  deleted: boolean;
  reasons: { id: string; text: string; direction: string }[];
  evidence: {
    exact: string;
    contributionId: string | null;
    start: number | null;
    end: number | null;
    paragraph: number | null;
    quotation: number;
    prefix?: string;
    suffix?: string;
    suggested?: boolean;
  }[];
};

/** Keeps a position as it is now, with who changed it. */
export async function recordChange(
  session: DatabaseSession,
  positionId: string,
  kind: ChangeKind,
  coder: string,
): Promise<void> {
  const row = await session.position.findUniqueOrThrow({
    where: { id: positionId },
    include: {
      reasons: { orderBy: { order: 'asc' }, include: { reason: true } },
      evidence: { orderBy: { order: 'asc' } },
    },
  });
  const snapshot: PositionSnapshot = {
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
  };
  await session.positionChange.create({
    data: { positionId, version: row.version, kind, coder, snapshot: JSON.stringify(snapshot) },
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
    orderBy: { version: 'desc' },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind as ChangeKind,
    coder: row.coder,
    createdAt: row.createdAt,
    snapshot: JSON.parse(row.snapshot) as PositionSnapshot,
  }));
}

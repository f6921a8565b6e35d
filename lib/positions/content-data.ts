import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  type PositionContent,
  readFields,
  readQuotation,
  readReason,
} from '@/lib/positions/position';

/** What a row of a position is read with, so that it holds all its content. */
export const withContent = {
  reasons: { orderBy: { order: 'asc' }, include: { reason: true } },
  evidence: { orderBy: { order: 'asc' } },
} as const satisfies Prisma.PositionInclude;

export type RowWithContent = Prisma.PositionGetPayload<{ include: typeof withContent }>;

/**
 * All that a position holds, of its row.
 *
 * @throws z.ZodError where a field is none that a position can have
 */
export function readContent(row: RowWithContent): PositionContent {
  return {
    ...readFields(row),
    reasons: row.reasons.map(({ reason }) => ({ id: reason.id, ...readReason(reason) })),
    evidence: row.evidence.map(readQuotation),
  };
}

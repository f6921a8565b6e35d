import 'server-only';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfPosition } from '@/lib/live/revisions-data';
import { recordChange } from '@/lib/positions/history-data';
import type { CheckedQuotation } from '@/lib/quotations/schema';

/**
 * Marks a quotation as looked at and left as it is, or as to be looked at again: a change of its position,
 * in its history like any other. Its words stay, also where they are lost.
 *
 * @returns the version of the position; the same again where it is marked so already, by a mark whose answer
 *   was lost
 */
export async function setQuotationChecked(
  actor: Actor,
  { positionId, quotation, version, checked, coder }: CheckedQuotation,
): Promise<{ version: number } | 'gone' | 'changed'> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfPosition(session, positionId)));
    const row = await session.position.findFirst({
      where: { id: positionId, deletedAt: null, reading: READING_IN_SIGHT },
      include: { evidence: { where: { quotation } } },
    });
    if (!row || row.evidence.length === 0) return 'gone';
    if (row.evidence.every((piece) => piece.checked === checked)) return { version: row.version };
    if (row.version !== version) return 'changed';
    await session.evidence.updateMany({ where: { positionId, quotation }, data: { checked } });
    const saved = await session.position.update({
      where: { id: positionId },
      data: { version: { increment: 1 } },
    });
    await recordChange(session, positionId, checked ? 'checked' : 'unchecked', coder);
    return { version: saved.version };
  });
}

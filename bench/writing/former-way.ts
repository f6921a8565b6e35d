import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { findDebateId, listContributions } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { savePositionIn } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import { createPropositionIn } from '@/lib/propositions/data';
import { findOrCreateThemeIn } from '@/lib/themes/data';

/** Writes a reading as it was written until November 2026: each position by the form's own save, all in one transaction. */
export async function importFormerly(slug: string, file: ReadingFile): Promise<void> {
  const debateId = (await findDebateId(OWNER, slug)) ?? '';
  const contributions = await listContributions(OWNER, debateId);
  const members = await db.debateCommentator.findMany({
    where: { debateId },
    include: { commentator: true },
  });
  const people = new Map(members.map(({ commentator }) => [commentator.name, commentator.id]));
  await inTransaction(
    async (session) => {
      const reading = await session.reading.create({ data: { ...file.reading, debateId } });
      const ids = new Map<string, string>();
      for (const { key, text, themes } of file.propositions) {
        const themeIds = [];
        for (const { name } of themes) {
          const theme = { name, description: '', parentId: null };
          themeIds.push((await findOrCreateThemeIn(session, theme)).id);
        }
        ids.set(key, (await createPropositionIn(session, { debateId, text, themeIds })).id);
      }
      for (const position of file.positions) {
        const saved = await savePositionIn(
          session,
          positionInput.parse({
            ...position,
            readingId: reading.id,
            commentatorId: people.get(position.commentator),
            propositionId: ids.get(position.proposition),
            evidence: position.evidence.map(({ quote, contribution }) => ({
              exact: quote.exact,
              contributionId: contributions[(contribution ?? 1) - 1]?.id ?? null,
            })),
            coder: file.reading.coder,
          }),
          { keepLost: true },
        );
        if ('problem' in saved) throw new Error(saved.message);
      }
    },
    { timeout: 900_000 },
  );
}

import 'server-only';
import type { FormerText } from '@/lib/contributions/schema';
import { FORMER_TEXT, findProblem, touch, withEvidence } from '@/lib/contributions/seen-text-data';
import { updateInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { isSealed } from '@/lib/door/seal';

/**
 * Puts back what `replaceText` replaced, unless the debate changed since. Only what this server has
 * answered is put back: nobody is quoted with words that come from outside.
 */
export async function restoreText(
  actor: Actor,
  { seal, ...former }: FormerText,
): Promise<'gone' | 'changed' | 'not-what-was' | null> {
  mustMay(actor, 'manage');
  if (!isSealed(FORMER_TEXT, former, seal)) return 'not-what-was';
  return inTransaction(
    async (session) => {
      const problem = await findProblem(session, former);
      // Asked again after its answer was lost.
      if (problem === 'changed' && (await isPutBack(session, former))) return null;
      if (problem) return problem;
      const { debateId } = former;
      await touch(session, debateId);
      const rows = await session.contribution.findMany({
        where: { debateId },
        select: { id: true, evidence: { select: { id: true } } },
      });
      const texts = new Set(rows.map(({ id }) => id));
      const pieces = new Set(rows.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
      await updateInBulk(
        session,
        'Contribution',
        former.contributions.filter(({ id }) => texts.has(id)),
      );
      await updateInBulk(
        session,
        'Evidence',
        former.evidence.filter(({ id }) => pieces.has(id)),
      );
      if (former.madeIntroduction) {
        await session.contribution.deleteMany({
          where: { id: former.madeIntroduction, debateId, kind: 'introduction' },
        });
      }
      await session.source.updateMany({
        where: { debateId },
        data: { textStored: former.textStored },
      });
      return null;
    },
    { timeout: 60_000 },
  );
}

/** Whether the text and the quotations stand as they are to be put back. */
async function isPutBack(
  session: DatabaseSession,
  { debateId, contributions, evidence }: Omit<FormerText, 'seal'>,
): Promise<boolean> {
  const rows = await session.contribution.findMany({
    where: { debateId },
    select: { id: true, text: true, evidence: withEvidence },
  });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const pieces = new Map(rows.flatMap((row) => row.evidence.map((one) => [one.id, one])));
  const isStored = (one: FormerText['evidence'][number]) => {
    const stored = pieces.get(one.id);
    return (
      stored?.exact === one.exact && stored.start === one.start && stored.status === one.status
    );
  };
  return contributions.every(({ id, text }) => texts.get(id) === text) && evidence.every(isStored);
}

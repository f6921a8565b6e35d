import 'server-only';
import type { FormerText, NewText } from '@/lib/contributions/schema';
import { FORMER_TEXT, findProblem, touch, withEvidence } from '@/lib/contributions/seen-text-data';
import {
  type AnchoredEvidence,
  anchorEvidence,
  type PlannedContribution,
  partText,
} from '@/lib/contributions/text-plan';
import { updateInBulk } from '@/lib/db/arriving/in-bulk';
import { type DatabaseSession, db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { sealOf } from '@/lib/door/seal';
import { splitParagraphs } from '@/lib/text/paragraphs';

export type TextView = {
  debateId: string;
  title: string;
  seen: string;
  hasText: boolean;
  /** In order; a leading introduction is left out, it has a place of its own. */
  contributions: PlannedContribution[];
  /** The whole stored text, empty where none is stored. */
  text: string;
};

/** What a new text of a debate is placed by: its contributions and all quotations from them. */
export async function getTextView(actor: Actor, slug: string): Promise<TextView | null> {
  mustMay(actor, 'read');
  const debate = await db.debate.findFirst({
    where: { slug, deletedAt: null },
    select: { id: true, title: true, updatedAt: true },
  });
  if (!debate) return null;
  const rows = await db.contribution.findMany({
    where: { debateId: debate.id },
    orderBy: { order: 'asc' },
    include: { commentator: { select: { name: true } }, evidence: withEvidence },
  });
  return {
    debateId: debate.id,
    title: debate.title,
    seen: debate.updatedAt.toISOString(),
    hasText: rows.some(({ text }) => text !== null),
    contributions: rows
      .filter((row, place) => !(place === 0 && row.kind === 'introduction'))
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.commentator?.name ?? (row.speaker || row.kind),
        text: row.text,
        evidence: row.evidence,
      })),
    text: rows.flatMap(({ text }) => (text === null ? [] : [text])).join('\n\n'),
  };
}

export type ReplacedText = {
  found: AnchoredEvidence[];
  /** What was there before; null where this very text was stored already, by a save without an answer. */
  former: FormerText | null;
};

/**
 * Writes a debate's text and anchors every quotation of every reading in it: all or nothing. A
 * contribution that does not begin in the new text keeps what it has. Refused where one that is not of
 * the debate shall begin, or at a paragraph that the text does not have.
 */
export async function replaceText(
  actor: Actor,
  input: NewText,
): Promise<ReplacedText | 'gone' | 'changed' | 'not-there'> {
  mustMay(actor, 'manage');
  return inTransaction(
    async (session) => {
      const problem = await findProblem(session, input);
      if (problem === 'gone') return problem;
      const rows = await session.contribution.findMany({
        where: { debateId: input.debateId },
        orderBy: { order: 'asc' },
        include: { evidence: withEvidence },
      });
      const paragraphOf = new Map(input.starts.map(({ id, paragraph }) => [id, paragraph]));
      const text = input.text.normalize('NFC');
      const last = splitParagraphs(text).length - 1;
      const own = new Set(rows.map(({ id }) => id));
      if (input.starts.some(({ id, paragraph }) => !own.has(id) || paragraph > last)) {
        return 'not-there';
      }
      const parts = partText(
        text,
        rows,
        rows.map(({ id }) => paragraphOf.get(id) ?? null),
      );
      const lead = rows[0]?.kind === 'introduction' ? rows[0] : null;
      const rowOf = (part: (typeof parts)[number]) =>
        part.id === null ? lead : rows.find(({ id }) => id === part.id);
      if (problem) {
        const isStored = parts.length > 0 && parts.every((part) => rowOf(part)?.text === part.text);
        return isStored ? { found: rows.flatMap(asFound), former: null } : problem;
      }
      await touch(session, input.debateId);
      const source = await session.source.findFirst({ where: { debateId: input.debateId } });
      const former: Omit<FormerText, 'seal'> = {
        debateId: input.debateId,
        seen: input.seen,
        textStored: source?.textStored ?? false,
        contributions: [],
        madeIntroduction: null,
        evidence: [],
      };
      const found: AnchoredEvidence[] = [];
      for (const part of parts) {
        const row = rowOf(part);
        if (!row) {
          const { id } = await session.contribution.create({
            data: {
              debateId: input.debateId,
              sourceId: source?.id ?? null,
              order: (rows[0]?.order ?? 0) - 1,
              kind: 'introduction',
              text: part.text,
            },
          });
          former.madeIntroduction = id;
          continue;
        }
        former.contributions.push({ id: row.id, text: row.text });
        await session.contribution.update({ where: { id: row.id }, data: { text: part.text } });
        const anchored = anchorEvidence(part.text, row.evidence);
        found.push(...anchored);
        await updateInBulk(
          session,
          'Evidence',
          anchored.map(({ id, exact, prefix, suffix, start, end, paragraph, score, outcome }) => ({
            id,
            exact,
            prefix,
            suffix,
            start,
            end,
            paragraph,
            score,
            status: outcome === 'kept' ? 'anchored' : outcome,
          })),
        );
        former.evidence.push(
          ...row.evidence.map((one) => ({
            ...one,
            status: one.status as FormerText['evidence'][number]['status'],
          })),
        );
      }
      if (source) {
        await session.source.update({ where: { id: source.id }, data: { textStored: true } });
      }
      former.seen = await seenNow(session, input.debateId);
      return { found, former: { ...former, seal: sealOf(FORMER_TEXT, former) } };
    },
    { timeout: 60_000 },
  );
}

/** The quotations of a contribution as an earlier save of the same text left them. */
function asFound({
  evidence,
}: {
  evidence: (Omit<AnchoredEvidence, 'was' | 'outcome'> & { status: string })[];
}): AnchoredEvidence[] {
  return evidence.map((one) => ({
    ...one,
    was: one.exact,
    outcome: one.status === 'moved' || one.status === 'lost' ? one.status : 'kept',
  }));
}

async function seenNow(session: DatabaseSession, id: string): Promise<string> {
  const row = await session.debate.findUniqueOrThrow({
    where: { id },
    select: { updatedAt: true },
  });
  return row.updatedAt.toISOString();
}

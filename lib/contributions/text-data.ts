import 'server-only';
import type { ContributionChange } from '@/lib/contributions/contribution-rows-data';
import type { FollowedQuotation } from '@/lib/contributions/quotation-outcomes';
import type { NewText } from '@/lib/contributions/schema';
import { findProblem, withEvidence } from '@/lib/contributions/seen-text-data';
import { type PlannedContribution, partText } from '@/lib/contributions/text-plan';
import { writeTextVersion } from '@/lib/contributions/text-version-data';
import { newId } from '@/lib/db/arriving/new-id';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { debateTopic } from '@/lib/live/topic';
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
  /** What became of each quotation of the contributions that the text holds. */
  found: FollowedQuotation[];
  /** Which of the debate's changes it is; null where this very text was stored already. */
  number: number | null;
};

/**
 * Writes a debate's text and goes with every quotation of every reading in it (`writeTextVersion`): all
 * or nothing. A contribution that does not begin in the new text keeps what it has. Refused where one that
 * is not of the debate shall begin, or at a paragraph that the text does not have.
 */
export async function replaceText(
  actor: Actor,
  input: NewText,
): Promise<ReplacedText | 'gone' | 'changed' | 'not-there'> {
  mustMay(actor, 'manage');
  return inTransaction(
    async (session, touches) => {
      touches(debateTopic(input.debateId));
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
      const isStored = parts.length > 0 && parts.every((part) => rowOf(part)?.text === part.text);
      if (isStored) return { found: rows.flatMap(asFound), number: null };
      if (problem) return problem;
      const source = await session.source.findFirst({ where: { debateId: input.debateId } });
      const contributions = parts.map((part): ContributionChange => {
        const row = rowOf(part);
        if (row) return { id: row.id, to: { text: part.text } };
        const order = (rows[0]?.order ?? 0) - 1;
        const nobody = { commentatorId: null, speaker: '', kind: 'introduction' as const };
        const sourceId = source?.id ?? null;
        return { id: newId(), made: { ...nobody, sourceId, order, text: part.text } };
      });
      const written = await writeTextVersion(session, {
        debateId: input.debateId,
        kind: 'replaced',
        coder: input.coder,
        contributions,
        textStored: source ? [{ id: source.id, to: true }] : [],
      });
      const followed = new Set(written?.followed.map(({ id }) => id));
      const untouched = parts.flatMap((part) => {
        const row = rowOf(part);
        return row ? asFound(row).filter(({ id }) => !followed.has(id)) : [];
      });
      return {
        found: [...(written?.followed ?? []), ...untouched],
        number: written?.number ?? null,
      };
    },
    { timeout: 60_000 },
  );
}

/** The quotations of a contribution whose text was stored already. */
function asFound(row: {
  evidence: {
    id: string;
    positionId: string;
    exact: string;
    status: string;
    score: number | null;
    paragraph: number | null;
  }[];
}): FollowedQuotation[] {
  return row.evidence.map(({ id, positionId, exact, status, score, paragraph }) => ({
    id,
    positionId,
    was: exact,
    is: exact,
    outcome: status === 'moved' || status === 'lost' ? status : 'stands',
    score,
    paragraph,
  }));
}

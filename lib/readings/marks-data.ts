import 'server-only';
import { db } from '@/lib/db/client';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfReading } from '@/lib/live/revisions-data';
import type { ReviewMark, SilenceMark, SilenceMarks } from '@/lib/readings/schema';
import { splitParagraphs } from '@/lib/text/paragraphs';

/** What a coder has looked at in one reading, beside the positions. */
export type ReadingMarks = {
  /** Looked at, not addressed. */
  silences: { commentatorId: string; propositionId: string }[];
  /** Paragraphs finished with; numbered from 1 within their contribution. */
  reviews: { contributionId: string; paragraph: number }[];
};

const ELSEWHERE = 'This is not part of the debate any more: reload the page.';

const MARKS = {
  silences: { where: PERSON_IN_SIGHT, select: { commentatorId: true, propositionId: true } },
  reviews: { select: { contributionId: true, paragraph: true } },
} as const;

/** The marks of one reading; none where it is not there. */
export async function listMarks(actor: Actor, readingId: string): Promise<ReadingMarks> {
  mustMay(actor, 'read');
  const row = await db.reading.findUnique({ where: { id: readingId }, select: MARKS });
  return row ?? { silences: [], reviews: [] };
}

/**
 * The paragraphs finished with in a reading and the keys of the questions put away in it, asked for at
 * once. Its silences come with the view.
 */
export async function listMarksAndDismissed(
  actor: Actor,
  {
    debateId,
    readingId,
  }: {
    debateId: string;
    readingId: string;
  },
): Promise<Pick<ReadingMarks, 'reviews'> & { dismissed: string[] }> {
  mustMay(actor, 'read');
  const row = await db.debate.findUnique({
    where: { id: debateId },
    select: {
      readings: { where: { id: readingId }, select: { reviews: MARKS.reviews } },
      dismissals: {
        where: { readingId, kind: 'question' },
        orderBy: { createdAt: 'asc' },
        select: { key: true },
      },
    },
  });
  const { reviews = [] } = row?.readings[0] ?? {};
  return { reviews, dismissed: row?.dismissals.map(({ key }) => key) ?? [] };
}

/**
 * Sets or takes away "looked at, not addressed". Says why in words where it cannot be: the reading,
 * commentator or proposition is not of one debate, or there is a position; else null.
 */
export async function markSilence(
  actor: Actor,
  { on, ...key }: SilenceMark,
): Promise<string | null> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, key.readingId)));
    const reading = await session.reading.count({
      where: {
        id: key.readingId,
        deletedAt: null,
        debate: {
          deletedAt: null,
          commentators: { some: { commentatorId: key.commentatorId, ...PERSON_IN_SIGHT } },
          propositions: {
            some: { propositionId: key.propositionId, proposition: { deletedAt: null } },
          },
        },
      },
    });
    if (reading === 0) return ELSEWHERE;
    if (!on) {
      await session.silence.deleteMany({ where: key });
      return null;
    }
    const positions = await session.position.count({ where: { ...key, deletedAt: null } });
    if (positions > 0) return 'There is a position here. Remove it first.';
    await session.silence.upsert({
      where: { readingId_commentatorId_propositionId: key },
      create: key,
      update: {},
    });
    return null;
  });
}

/**
 * Sets or takes away "looked at, not addressed" on several propositions of one commentator. Those
 * with a position, and those that are out of sight, are left as they are. Answers the propositions
 * whose mark changed, so that undo touches no other.
 */
export async function markSilences(
  actor: Actor,
  { readingId, commentatorId, propositionIds, on }: SilenceMarks,
): Promise<string | { changed: string[] }> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, readingId)));
    const reading = await session.reading.findFirst({
      where: {
        id: readingId,
        deletedAt: null,
        debate: { deletedAt: null, commentators: { some: { commentatorId, ...PERSON_IN_SIGHT } } },
      },
      select: { debateId: true },
    });
    if (!reading) return ELSEWHERE;
    const wanted = new Set(propositionIds);
    const ofDebate = await session.debateProposition.findMany({
      where: { debateId: reading.debateId },
      select: { propositionId: true, proposition: { select: { deletedAt: true } } },
    });
    const here = new Set(ofDebate.map((row) => row.propositionId));
    if ([...wanted].some((id) => !here.has(id))) return ELSEWHERE;
    const key = { readingId, commentatorId };
    const rows = await session.silence.findMany({ where: key, select: { propositionId: true } });
    const marked = new Set(rows.map((row) => row.propositionId));
    if (!on) {
      const changed = [...wanted].filter((id) => marked.has(id));
      await session.silence.deleteMany({ where: { ...key, propositionId: { in: changed } } });
      return { changed };
    }
    const positions = await session.position.findMany({
      where: { ...key, deletedAt: null },
      select: { propositionId: true },
    });
    const held = new Set(positions.map((row) => row.propositionId));
    const changed = ofDebate
      .filter((row) => row.proposition.deletedAt === null)
      .map((row) => row.propositionId)
      .filter((id) => wanted.has(id) && !held.has(id) && !marked.has(id));
    await session.silence.createMany({
      data: changed.map((propositionId) => ({ ...key, propositionId })),
    });
    return { changed };
  });
}

/** Sets or takes away "finished with" on a paragraph; says why in words where it cannot, else null. */
export async function markReview(actor: Actor, { on, ...key }: ReviewMark): Promise<string | null> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    const { readingId, contributionId, paragraph } = key;
    touches(...(await topicsOfReading(session, readingId)));
    const contribution = await session.contribution.findFirst({
      where: {
        id: contributionId,
        debate: { deletedAt: null, readings: { some: { id: readingId, deletedAt: null } } },
      },
      select: { text: true },
    });
    if (!contribution) return ELSEWHERE;
    const isThere = paragraph <= splitParagraphs(contribution.text ?? '').length;
    if (!on) {
      // A mark may be left from a longer text.
      const { count } = await session.passageReview.deleteMany({ where: key });
      return isThere || count > 0 ? null : ELSEWHERE;
    }
    if (!isThere) return ELSEWHERE;
    await session.passageReview.upsert({
      where: { readingId_contributionId_paragraph: key },
      create: key,
      update: {},
    });
    return null;
  });
}

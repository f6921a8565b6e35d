import 'server-only';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { ARRIVED, DELETED, PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import { debateTopic } from '@/lib/live/topic';
import type { ContributionView } from '@/lib/view/view';

/** A debate as the library shows it. Measures are computed from its stance rows by the caller. */
export type DebateCard = {
  id: string;
  slug: string;
  title: string;
  question: string;
  language: string;
  date: string | null;
  publisher: string;
  commentators: { id: string; slug: string; name: string }[];
  themes: {
    id: string;
    slug: string;
    name: string;
    parent: { slug: string; name: string } | null;
  }[];
  propositionIds: string[];
  stances: { commentatorId: string; propositionId: string; stance: number }[];
};

/** All debates that are not deleted, the newest debate date first. */
export async function listDebates(actor: Actor): Promise<DebateCard[]> {
  mustMay(actor, 'read');
  const rows = await db.debate.findMany({
    where: { deletedAt: null },
    include: {
      sources: true,
      commentators: { where: PERSON_IN_SIGHT, include: { commentator: true } },
      propositions: {
        where: { proposition: { deletedAt: null } },
        include: {
          proposition: {
            include: {
              themes: { include: { theme: { include: { parent: true } } } },
            },
          },
        },
      },
      referenceReading: {
        include: {
          positions: {
            where: { deletedAt: null, ...PERSON_IN_SIGHT },
            select: { commentatorId: true, propositionId: true, stance: true },
          },
        },
      },
    },
  });
  return rows.sort(newestFirst).map((row) => {
    const themes = new Map<string, DebateCard['themes'][number]>();
    const propositions = inOrder(row.propositions);
    for (const { proposition } of propositions) {
      for (const { theme } of inOrder(proposition.themes)) {
        if (theme.deletedAt === null) {
          const { id, slug, name } = theme;
          const parent =
            theme.parent?.deletedAt === null
              ? { slug: theme.parent.slug, name: theme.parent.name }
              : null;
          themes.set(id, { id, slug, name, parent });
        }
      }
    }
    const propositionIds = propositions.map((entry) => entry.propositionId);
    const present = new Set(propositionIds);
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      question: row.question,
      language: row.language,
      date: row.date,
      publisher: inOrder(row.sources)[0]?.publisher ?? '',
      commentators: inOrder(row.commentators).map(({ commentator }) => ({
        id: commentator.id,
        slug: commentator.slug,
        name: commentator.name,
      })),
      themes: [...themes.values()],
      propositionIds,
      stances: (row.referenceReading?.positions ?? []).filter((position) =>
        present.has(position.propositionId),
      ),
    };
  });
}

/** Those without a date last; of one date by title. */
function newestFirst(
  a: { date: string | null; title: string },
  b: { date: string | null; title: string },
): number {
  if (a.date === b.date) return compareNames(a.title, b.title);
  return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
}

/** The debate's id by its address, or null where there is none (or it is deleted). */
export async function findDebateId(actor: Actor, slug: string): Promise<string | null> {
  mustMay(actor, 'read');
  const row = await db.debate.findFirst({ where: { slug, deletedAt: null }, select: { id: true } });
  return row?.id ?? null;
}

/**
 * The contributions of a debate in order, with their text where it is stored. What somebody said who is
 * deleted stays in the text, by the name alone.
 *
 * @param stretch only those from one place (`order`) to another
 */
export async function listContributions(
  actor: Actor,
  debateId: string,
  stretch?: { from: number; to: number },
): Promise<ContributionView[]> {
  mustMay(actor, 'read');
  const rows = await db.contribution.findMany({
    where: { debateId, ...(stretch ? { order: { gte: stretch.from, lte: stretch.to } } : {}) },
    orderBy: { order: 'asc' },
    select: {
      id: true,
      order: true,
      kind: true,
      commentatorId: true,
      speaker: true,
      text: true,
      commentator: { select: { name: true, deletedAt: true } },
    },
  });
  return rows.map(({ commentator, ...row }) => ({
    ...row,
    ...(commentator && commentator.deletedAt !== null
      ? { commentatorId: null, speaker: commentator.name }
      : {}),
    kind: row.kind as ContributionView['kind'],
  }));
}

/**
 * Marks a debate as deleted; everything in it stays and `restoreDebate` brings it back. False
 * where there is no such debate.
 */
export async function deleteDebate(actor: Actor, id: string): Promise<boolean> {
  mustMay(actor, 'manage');
  return setDeleted(id, new Date());
}

/** Brings a deleted debate back. False where there is no such debate. */
export async function restoreDebate(actor: Actor, id: string): Promise<boolean> {
  mustMay(actor, 'manage');
  return setDeleted(id, null);
}

async function setDeleted(id: string, deletedAt: Date | null): Promise<boolean> {
  return inTransaction(async (session, touches) => {
    touches(debateTopic(id));
    const { count } = await session.debate.updateMany({
      where: { id, ...ARRIVED },
      data: { deletedAt },
    });
    return count > 0;
  });
}

/** Titles and addresses of the debates that were deleted, the last one first. */
export async function listDeletedDebates(
  actor: Actor,
): Promise<{ id: string; title: string; language: string; deletedAt: Date }[]> {
  mustMay(actor, 'read');
  const rows = await db.debate.findMany({
    where: DELETED,
    orderBy: { deletedAt: 'desc' },
    select: { id: true, title: true, language: true, deletedAt: true },
  });
  return rows.flatMap(({ deletedAt, ...row }) => (deletedAt ? [{ ...row, deletedAt }] : []));
}

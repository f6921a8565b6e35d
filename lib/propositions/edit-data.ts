import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { findSamePropositionIn } from '@/lib/propositions/data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { mergeIn } from '@/lib/propositions/merge-data';
import { allOrNothing, patchIn } from '@/lib/propositions/patch-data';
import { setThemes } from '@/lib/propositions/set-themes-data';
import { splitIn } from '@/lib/propositions/split-data';

const GONE = 'The proposition is not there any more: reload the page.';

/** A proposition of a debate as the list for arranging shows it. */
export type ArrangedProposition = {
  id: string;
  slug: string;
  text: string;
  themeIds: string[];
  /** Positions in all readings. */
  positions: number;
  /** In how many debates it stands. */
  debates: number;
};

/** The propositions of a debate in their order. */
export async function listArranged(debateId: string): Promise<ArrangedProposition[]> {
  const rows = await db.debateProposition.findMany({
    where: { debateId, proposition: { deletedAt: null } },
    orderBy: { order: 'asc' },
    include: {
      proposition: {
        include: {
          themes: { orderBy: { order: 'asc' } },
          _count: { select: { positions: { where: { deletedAt: null } }, debates: true } },
        },
      },
    },
  });
  return rows.map(({ proposition }) => ({
    id: proposition.id,
    slug: proposition.slug,
    text: proposition.text,
    themeIds: proposition.themes.map(({ themeId }) => themeId),
    positions: proposition._count.positions,
    debates: proposition._count.debates,
  }));
}

/**
 * Propositions of a debate that are out of sight (deleted, or merged into another), the last one
 * first; none whose words one in sight has.
 */
export async function listDeleted(
  debateId: string,
): Promise<{ id: string; text: string; positions: number }[]> {
  const rows = await db.proposition.findMany({
    where: { debates: { some: { debateId } } },
    orderBy: { deletedAt: 'desc' },
    include: { _count: { select: { positions: { where: { deletedAt: null } } } } },
  });
  const shown = new Set(
    rows.flatMap(({ text, deletedAt }) => (deletedAt === null ? [text.toLocaleLowerCase()] : [])),
  );
  return rows
    .filter(({ text, deletedAt }) => deletedAt !== null && !shown.has(text.toLocaleLowerCase()))
    .map(({ id, text, _count }) => ({ id, text, positions: _count.positions }));
}

/**
 * Makes one change, all of it or nothing, and says the change that takes it back; a sentence where
 * it cannot be made.
 */
export async function editPropositions(edit: PropositionEdit): Promise<PropositionEdit | string> {
  return allOrNothing((session) => {
    switch (edit.kind) {
      case 'reword':
        return reword(session, edit);
      case 'order':
        return reorder(session, edit);
      case 'themes':
        return setThemes(session, edit);
      case 'merge':
        return mergeIn(session, edit);
      case 'split':
        return splitIn(session, edit);
      case 'patch':
        return patchIn(session, edit);
      default:
        return setDeleted(session, edit);
    }
  });
}

type Edit<Kind extends PropositionEdit['kind']> = Extract<PropositionEdit, { kind: Kind }>;

async function reword(
  session: DatabaseSession,
  { debateId, id, text, was }: Edit<'reword'>,
): Promise<PropositionEdit | string> {
  const row = await session.proposition.findFirst({ where: { id, deletedAt: null } });
  if (!row) return GONE;
  if (row.text !== was) {
    return `Not reworded: somebody changed it meanwhile to “${row.text}”. Reload the page.`;
  }
  const same = await findSamePropositionIn(session, debateId, text);
  if (same && same.id !== id) {
    return 'Another proposition of this debate has these words already: merge the two instead.';
  }
  await session.proposition.update({ where: { id }, data: { text } });
  return { kind: 'reword', debateId, id, text: was, was: text };
}

async function reorder(
  session: DatabaseSession,
  { debateId, ids }: Edit<'order'>,
): Promise<PropositionEdit> {
  const rows = await session.debateProposition.findMany({
    where: { debateId },
    orderBy: { order: 'asc' },
  });
  const before = rows.map(({ propositionId }) => propositionId);
  const known = new Set(before);
  const named = new Set(ids);
  const after = [...ids.filter((id) => known.has(id)), ...before.filter((id) => !named.has(id))];
  const orders = new Map(rows.map(({ propositionId, order }) => [propositionId, order]));
  for (const [order, propositionId] of after.entries()) {
    if (orders.get(propositionId) === order) continue;
    await session.debateProposition.update({
      where: { debateId_propositionId: { debateId, propositionId } },
      data: { order },
    });
  }
  return { kind: 'order', debateId, ids: before };
}

async function setDeleted(
  session: DatabaseSession,
  { kind, id }: Edit<'delete' | 'restore'>,
): Promise<PropositionEdit | string> {
  const deletedAt = kind === 'delete' ? new Date() : null;
  const { count } = await session.proposition.updateMany({ where: { id }, data: { deletedAt } });
  return count === 0 ? GONE : { kind: kind === 'delete' ? 'restore' : 'delete', id };
}

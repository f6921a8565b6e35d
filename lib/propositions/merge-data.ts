import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import type { PropositionEdit } from '@/lib/propositions/edit';

type Merge = Extract<PropositionEdit, { kind: 'merge' }>;
type Unmerge = Extract<PropositionEdit, { kind: 'unmerge' }>;

/**
 * Gives a proposition's positions, reasons and themes to another and takes it out of sight. A
 * sentence where somebody holds a position on both: which one stays is not for the program to say.
 */
export async function mergeIn(
  session: DatabaseSession,
  { from, into }: Merge,
): Promise<Unmerge | string> {
  if (from === into) return 'A proposition cannot be merged with itself.';
  const found = await session.proposition.findMany({
    where: { id: { in: [from, into] }, deletedAt: null },
    include: {
      positions: { include: { commentator: { select: { name: true } } } },
      reasons: { select: { id: true } },
      themes: { orderBy: { order: 'asc' } },
    },
  });
  const source = found.find(({ id }) => id === from);
  const target = found.find(({ id }) => id === into);
  if (!source || !target) return 'One of the two is not there any more: reload the page.';
  const keyOf = (one: { readingId: string; commentatorId: string }) =>
    `${one.readingId} ${one.commentatorId}`;
  const held = new Set(target.positions.map(keyOf));
  const both = source.positions.filter((one) => held.has(keyOf(one)));
  if (both.length > 0) {
    const names = [...new Set(both.map(({ commentator }) => commentator.name))].join(', ');
    return `Not merged: ${names} ${both.length === 1 ? 'has' : 'have'} a position on both. Remove one of the two first; what it says can be copied into the other.`;
  }
  const positionIds = source.positions.map(({ id }) => id);
  const reasonIds = source.reasons.map(({ id }) => id);
  const has = new Set(target.themes.map(({ themeId }) => themeId));
  const addedThemeIds = source.themes.map(({ themeId }) => themeId).filter((id) => !has.has(id));
  await session.position.updateMany({
    where: { id: { in: positionIds } },
    data: { propositionId: into },
  });
  await session.reason.updateMany({
    where: { id: { in: reasonIds } },
    data: { propositionId: into },
  });
  for (const [place, themeId] of addedThemeIds.entries()) {
    await session.propositionTheme.create({
      data: { propositionId: into, themeId, order: target.themes.length + place },
    });
  }
  await session.proposition.update({ where: { id: from }, data: { deletedAt: new Date() } });
  return { kind: 'unmerge', from, into, positionIds, reasonIds, addedThemeIds };
}

/** Takes a merge apart again. */
export async function unmergeIn(
  session: DatabaseSession,
  { from, into, positionIds, reasonIds, addedThemeIds }: Unmerge,
): Promise<Merge | string> {
  const { count } = await session.proposition.updateMany({
    where: { id: from },
    data: { deletedAt: null },
  });
  if (count === 0) return 'The proposition is not there any more: reload the page.';
  await session.position.updateMany({
    where: { id: { in: positionIds }, propositionId: into },
    data: { propositionId: from },
  });
  await session.reason.updateMany({
    where: { id: { in: reasonIds }, propositionId: into },
    data: { propositionId: from },
  });
  await session.propositionTheme.deleteMany({
    where: { propositionId: into, themeId: { in: addedThemeIds } },
  });
  return { kind: 'merge', from, into };
}

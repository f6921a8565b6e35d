import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { invertPatch, type Patch } from '@/lib/patches/patch';
import { applyPatch } from '@/lib/patches/patch-data';
import { recordDisplaced } from '@/lib/positions/moves-data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { findConflicts, type Mergeable, planMerge } from '@/lib/propositions/merge-plan';
import { type Editor, openTo } from '@/lib/propositions/open-readings';
import { listShown, SHOWING } from '@/lib/propositions/shown-reasons';

type Merge = Extract<PropositionEdit, { kind: 'merge' }>;

/**
 * Gives a proposition's positions, reasons and themes to another and takes it out of sight. A
 * sentence where somebody holds a position on both and it was not said which stays: that is not for
 * the program to say. In readings that the editor may not see, and of somebody who is deleted, the
 * position on the sentence that stays remains as it is, and its history says what was set aside (decision 0070).
 */
export async function mergeIn(
  session: DatabaseSession,
  { from, into, keep }: Merge,
  editor: Editor,
): Promise<Patch | string> {
  if (from === into) return 'A proposition cannot be merged with itself.';
  const source = await readMergeable(session, from);
  const target = await readMergeable(session, into);
  if (!source || !target) return 'One of the two is not there any more: reload the page.';
  const kept = new Set(keep);
  const known = new Set([...source.positions, ...target.positions].map(({ id }) => id));
  if (keep.some((id) => !known.has(id))) {
    return 'A position is not there any more: reload the page.';
  }
  const conflicts = findConflicts(source.positions, target.positions);
  const seen = await findOpen(
    session,
    conflicts.flat().filter(({ isInSight }) => isInSight),
    editor,
  );
  const open = conflicts.filter(
    ([one, other]) => seen.has(one.id) && kept.has(one.id) === kept.has(other.id),
  );
  if (open.length > 0) {
    const names = [...new Set(open.map(([one]) => one.name))].join(', ');
    return `Not merged: ${names} ${open.length === 1 ? 'has' : 'have'} a position on both. Choose which of them stays.`;
  }
  const closed = conflicts.filter(([one]) => !seen.has(one.id));
  const rows = planMerge(source, target, new Set([...kept].filter((id) => seen.has(id))));
  await recordDisplaced(session, closed, source, editor.coder);
  await applyPatch(session, rows, editor);
  return invertPatch(rows);
}

/** Which of some positions the editor may see, and so decide about. */
async function findOpen(
  session: DatabaseSession,
  positions: readonly { id: string; readingId: string }[],
  editor: Editor,
): Promise<Set<string>> {
  const readings = await session.reading.findMany({
    where: { id: { in: [...new Set(positions.map((one) => one.readingId))] }, ...openTo(editor) },
    select: { id: true },
  });
  const open = new Set(readings.map(({ id }) => id));
  return new Set(positions.flatMap(({ id, readingId }) => (open.has(readingId) ? [id] : [])));
}

type NamedMergeable = Mergeable & {
  positions: (Mergeable['positions'][number] & { name: string; isInSight: boolean })[];
};

async function readMergeable(session: DatabaseSession, id: string): Promise<NamedMergeable | null> {
  const row = await session.proposition.findFirst({
    where: { id, deletedAt: null },
    include: {
      positions: {
        include: {
          commentator: { select: { name: true, deletedAt: true } },
          reasons: true,
          evidence: SHOWING,
        },
      },
      reasons: { orderBy: { order: 'asc' } },
      themes: { orderBy: { order: 'asc' } },
      debates: true,
      silences: true,
      inSets: { select: { setId: true } },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    text: row.text,
    positions: row.positions.map((one) => ({
      id: one.id,
      readingId: one.readingId,
      commentatorId: one.commentatorId,
      deleted: one.deletedAt !== null,
      given: one.reasons.map(({ reasonId, order }) => ({ reasonId, order })),
      shows: listShown(one.evidence),
      name: one.commentator.name,
      isInSight: one.commentator.deletedAt === null,
    })),
    reasons: row.reasons,
    themes: row.themes,
    debates: row.debates,
    silences: row.silences.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
    inSets: row.inSets,
  };
}

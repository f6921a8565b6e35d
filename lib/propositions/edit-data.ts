import 'server-only';
import { deleteInBulk, insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idsIn, topicsAround } from '@/lib/live/revisions-data';
import { allOrNothing, patchIn } from '@/lib/patches/patch-data';
import { isSealedPatch, sealPatch } from '@/lib/patches/seal-patch';
import { findSamePropositionIn } from '@/lib/propositions/data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { mergeIn } from '@/lib/propositions/merge-data';
import type { Editor } from '@/lib/propositions/open-readings';
import { setThemes } from '@/lib/propositions/set-themes-data';
import { splitIn } from '@/lib/propositions/split-data';

const NOT_KNOWN =
  'Not done: the server does not know this as a change of its own; it may have been started anew since. Reload the page and change it by hand.';
const GONE = 'The proposition is not there any more: reload the page.';

/**
 * Makes one change, all of it or nothing, and says the change that takes it back; a sentence where
 * it cannot be made.
 *
 * @param editor in whose reading the person works: what others decided is not for them to decide
 */
export async function editPropositions(
  actor: Actor,
  edit: PropositionEdit,
  editor: Editor,
): Promise<PropositionEdit | string> {
  mustMay(actor, 'arrange');
  if (edit.kind === 'patch' && !isSealedPatch(edit)) return NOT_KNOWN;
  const inverse = await allOrNothing(async (session, touches) => {
    const done = await makeEdit(session, edit, editor);
    const named = edit.kind === 'order' ? [] : idsIn([edit, done]);
    touches(...(await topicsAround(session, editor.debateId, named)));
    return done;
  });
  if (typeof inverse === 'string' || inverse.kind !== 'patch') return inverse;
  return sealPatch(inverse);
}

async function makeEdit(
  session: DatabaseSession,
  edit: PropositionEdit,
  editor: Editor,
): Promise<PropositionEdit | string> {
  switch (edit.kind) {
    case 'reword':
      return reword(session, edit, editor);
    case 'order':
      return reorder(session, edit, editor);
    case 'themes':
      return setThemes(session, edit, editor);
    case 'merge':
      return mergeIn(session, edit, editor);
    case 'split':
      return splitIn(session, edit, editor);
    case 'patch':
      return patchIn(session, edit, editor);
    default:
      return setDeleted(session, edit, editor);
  }
}

type Edit<Kind extends PropositionEdit['kind']> = Extract<PropositionEdit, { kind: Kind }>;

async function reword(
  session: DatabaseSession,
  { debateId, id, text, was }: Edit<'reword'>,
  editor: Editor,
): Promise<PropositionEdit | string> {
  const row = await session.proposition.findFirst({
    where: { id, deletedAt: null, debates: { some: { debateId: editor.debateId } } },
  });
  if (!row || debateId !== editor.debateId) return GONE;
  // Asked again after its answer was lost: it is as it was asked for.
  if (row.text === text && text !== was)
    return { kind: 'reword', debateId, id, text: was, was: text };
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
  editor: Editor,
): Promise<PropositionEdit | string> {
  if (debateId !== editor.debateId) return GONE;
  const rows = await session.debateProposition.findMany({
    where: { debateId },
    orderBy: { order: 'asc' },
  });
  const before = rows.map(({ propositionId }) => propositionId);
  const known = new Set(before);
  const named = new Set(ids);
  if (ids.some((id) => !known.has(id))) return GONE;
  const after = [...named, ...before.filter((id) => !named.has(id))];
  const orders = new Map(rows.map(({ propositionId, order }) => [propositionId, order]));
  const moved = after.flatMap((propositionId, order) =>
    orders.get(propositionId) === order ? [] : [{ debateId, propositionId, order }],
  );
  await deleteInBulk(
    session,
    'DebateProposition',
    moved.map(({ propositionId }) => ({ debateId, propositionId })),
  );
  await insertInBulk(session, 'DebateProposition', moved);
  return { kind: 'order', debateId, ids: before };
}

async function setDeleted(
  session: DatabaseSession,
  { kind, id }: Edit<'delete' | 'restore'>,
  { debateId }: Editor,
): Promise<PropositionEdit | string> {
  const deletedAt = kind === 'delete' ? new Date() : null;
  const { count } = await session.proposition.updateMany({
    where: { id, debates: { some: { debateId } } },
    data: { deletedAt },
  });
  return count === 0 ? GONE : { kind: kind === 'delete' ? 'restore' : 'delete', id };
}

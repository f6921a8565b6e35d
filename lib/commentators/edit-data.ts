import 'server-only';
import { addCommentatorIn } from '@/lib/commentators/add-data';
import type { PeopleEdit } from '@/lib/commentators/edit';
import { mergePeopleIn } from '@/lib/commentators/merge-data';
import { sayNamesake } from '@/lib/commentators/namesakes';
import { readNamesakesIn } from '@/lib/commentators/namesakes-data';
import { takeApartIn } from '@/lib/commentators/take-apart-data';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { invertPatch, type Patch } from '@/lib/patches/patch';
import { allOrNothing, applyPatch, patchIn } from '@/lib/patches/patch-data';
import { personOf } from '@/lib/patches/patch-people-data';
import { isSealedPatch, sealPatch } from '@/lib/patches/seal-patch';

const PERSON_GONE = 'This commentator is not there any more: reload the page.';

const NOT_KNOWN =
  'Not done: the server does not know this as a change of its own; it may have been started anew since. Reload the page and change it by hand.';

/**
 * Makes one change of the library's commentators, all of it or nothing, and says the patch that takes it
 * back; a sentence where it cannot be made.
 *
 * @param coder who does it, for the history of positions that change hands
 */
export async function editPeople(
  actor: Actor,
  edit: PeopleEdit,
  coder: string,
): Promise<Patch | string> {
  mustMay(actor, 'manage');
  if (edit.kind === 'patch' && !isSealedPatch(edit)) return NOT_KNOWN;
  const inverse = await allOrNothing(async (session): Promise<Patch | string> => {
    switch (edit.kind) {
      case 'merge':
        return mergePeopleIn(session, edit, coder);
      case 'add':
        return addCommentatorIn(session, edit);
      case 'take-apart':
        return takeApartIn(session, edit.id, coder);
      case 'patch':
        return patchIn(session, edit, { debateId: null, coder });
      default:
        return setShown(session, edit);
    }
  });
  return typeof inverse === 'string' ? inverse : sealPatch(inverse);
}

/** Who is out of sight comes back with all that still hangs on them; also one who led to another. */
async function setShown(
  session: DatabaseSession,
  edit: Extract<PeopleEdit, { kind: 'delete' | 'restore' }>,
): Promise<Patch | string> {
  const row = await session.commentator.findFirst({ where: { id: edit.id, ...ARRIVED } });
  if (!row) return PERSON_GONE;
  const from = personOf(row);
  const shown = edit.kind === 'restore';
  if (edit.kind === 'restore' && !from.shown && !edit.keepTwo) {
    const same = (await readNamesakesIn(session))(row.name, row.id);
    if (same) return sayNamesake(same.name);
  }
  const to = { ...from, shown, mergedIntoId: shown ? null : from.mergedIntoId };
  const rows = [{ row: 'person', id: row.id, from, to }] as const;
  if (from.shown !== shown) await applyPatch(session, rows, null);
  return invertPatch(rows);
}

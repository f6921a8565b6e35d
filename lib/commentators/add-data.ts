import 'server-only';
import type { PeopleEdit } from '@/lib/commentators/edit';
import { sayNamesake } from '@/lib/commentators/namesakes';
import { readNamesakesIn } from '@/lib/commentators/namesakes-data';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';
import { MOST_COMMENTATORS, TOO_MANY_COMMENTATORS } from '@/lib/fields/most-commentators';
import { idFromKey } from '@/lib/fields/schema';
import { makeSlug, makeUniqueSlug } from '@/lib/fields/slug';
import { invertPatch, type Patch, type PatchRow } from '@/lib/patches/patch';
import { applyPatch } from '@/lib/patches/patch-data';
import { personOf } from '@/lib/patches/patch-people-data';

/** Writes somebody new, out of sight: the patch brings them into sight. */
async function createHidden(
  session: DatabaseSession,
  { name, key }: { name: string; key?: string | undefined },
) {
  const slug = await makeUniqueSlug(
    makeSlug(name, 'commentator'),
    async (candidate) => (await session.commentator.count({ where: { slug: candidate } })) > 0,
  );
  return session.commentator.create({
    data: { ...idFromKey(key), slug, name, deletedAt: new Date() },
  });
}

/**
 * Somebody takes part in a debate: one who is in the library, or somebody new. A new commentator is
 * written out of sight and brought into sight by the patch, so that taking it back deletes nothing.
 */
export async function addCommentatorIn(
  session: DatabaseSession,
  edit: Extract<PeopleEdit, { kind: 'add' }>,
): Promise<Patch | string> {
  const debate = await session.debate.findFirst({
    where: { id: edit.debateId, deletedAt: null },
    select: { commentators: { select: { commentatorId: true, order: true } } },
  });
  if (!debate) return 'This debate is not there any more.';
  if (debate.commentators.length >= MOST_COMMENTATORS) {
    return TOO_MANY_COMMENTATORS;
  }
  const made = edit.key === undefined ? null : await findPerson(session, edit.key);
  if (made && made.name !== edit.name) return 'This was added already: reload the page.';
  const same =
    edit.id === null && made === null && edit.namesake !== 'two'
      ? (await readNamesakesIn(session))(edit.name)
      : null;
  if (same && edit.namesake === 'ask') return sayNamesake(same.name);
  const chosen = edit.id ?? same?.id ?? null;
  const known = chosen === null ? made : await findPerson(session, chosen);
  if (chosen !== null && known?.deletedAt !== null) {
    return 'This commentator is not in the library any more: choose again.';
  }
  const there = debate.commentators.find(({ commentatorId }) => commentatorId === known?.id);
  if (known && there) {
    // With the key of a new one: asked again after its answer was lost.
    return chosen === null
      ? invertPatch(rowsFor({ ...known, deletedAt: new Date() }, edit, there.order))
      : `${known.name} takes part in this debate already.`;
  }
  const person = known ?? (await createHidden(session, edit));
  const rows = rowsFor(person, edit, orderAfter(debate.commentators));
  await applyPatch(session, rows, null);
  return invertPatch(rows);
}

function orderAfter(members: readonly { order: number }[]): number {
  return members.reduce((last, { order }) => Math.max(last, order), -1) + 1;
}

function rowsFor(
  person: Parameters<typeof personOf>[0] & { id: string },
  { debateId, affiliation, role }: Extract<PeopleEdit, { kind: 'add' }>,
  order: number,
): PatchRow[] {
  const about = personOf(person);
  const member: PatchRow = {
    row: 'member',
    debateId,
    commentatorId: person.id,
    from: null,
    to: { order, affiliation, role },
  };
  if (about.shown) return [member];
  return [{ row: 'person', id: person.id, from: about, to: { ...about, shown: true } }, member];
}

function findPerson(session: DatabaseSession, id: string) {
  return session.commentator.findFirst({ where: { id, ...ARRIVED } });
}

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
  const known = await findKnown(session, edit, made);
  if (typeof known === 'string') return known;
  const there = debate.commentators.find(({ commentatorId }) => commentatorId === known?.id);
  if (known && there) {
    // With the key of a new one: asked again after its answer was lost.
    return known === made
      ? invertPatch(rowsFor({ ...known, deletedAt: new Date() }, edit, there.order))
      : `${known.name} takes part in this debate already.`;
  }
  const person = known ?? (await createHidden(session, edit));
  const rows = rowsFor(person, edit, orderAfter(debate.commentators));
  await applyPatch(session, rows, null);
  return invertPatch(rows);
}

/**
 * Who is meant: one who is in the library by id, or by name where that is joined; null is somebody new.
 *
 * @param made one who was made by this very change before; then nobody else is looked for by name
 * @returns a sentence where that cannot be, or is to be asked (`sayNamesake`)
 */
async function findKnown(
  session: DatabaseSession,
  { id, name, namesake }: Pick<Extract<PeopleEdit, { kind: 'add' }>, 'id' | 'name' | 'namesake'>,
  made: Awaited<ReturnType<typeof findPerson>>,
) {
  const same =
    id === null && made === null && namesake !== 'two'
      ? (await readNamesakesIn(session))(name)
      : null;
  if (same && namesake === 'ask') return sayNamesake(same.name);
  const chosen = id ?? same?.id ?? null;
  if (chosen === null) return made;
  const known = await findPerson(session, chosen);
  return known?.deletedAt === null
    ? known
    : 'This commentator is not in the library any more: choose again.';
}

/**
 * The id of somebody who shall speak: as `addCommentatorIn` finds them, or somebody new, who is written
 * out of sight: the change brings them into sight. Nothing of a debate is written.
 *
 * @returns a sentence where it is refused
 */
export async function findOrCreatePersonIn(
  session: DatabaseSession,
  person: Pick<Extract<PeopleEdit, { kind: 'add' }>, 'id' | 'name' | 'namesake'>,
): Promise<{ id: string } | string> {
  const known = await findKnown(session, person, null);
  if (known !== null) return known;
  return createHidden(session, person);
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

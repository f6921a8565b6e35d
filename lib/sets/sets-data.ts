import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { debateTopic } from '@/lib/live/topic';
import { goneOf, NOT_HERE, sayGone } from '@/lib/sets/gone-data';
import type { NewClassSet, SavedClassSet } from '@/lib/sets/schema';
import { storedName } from '@/lib/sets/schema';
import { freeName, isTaken } from '@/lib/sets/set-edits';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import {
  type ClassSet,
  type ClassSetItem,
  MOST_SETS,
  type ProposedForAny,
  proposedForAny,
} from '@/lib/view/sets/class-set';

export const SET_GONE = 'The set is not there any more: reload the page.';
const TAKEN = 'Another set of this debate has this name: give this one another.';
const TOO_MANY = `A debate has ${MOST_SETS} sets at most: delete one that is not needed.`;

/** Of what is in the debate now; what left it stays with the set, and comes back with it. */
const IN_DEBATE = (debateId: string) => ({
  proposition: { deletedAt: null, debates: { some: { debateId } } },
});

type ItemRow = { propositionId: string; question: string; note: string; proposedFor: string };

/** The sets of a debate that are not deleted, the oldest first, each with the propositions that are there. */
export async function listClassSets(actor: Actor, debateId: string): Promise<ClassSet[]> {
  mustMay(actor, 'read');
  const rows = await db.classSet.findMany({
    where: { debateId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { items: { where: IN_DEBATE(debateId), orderBy: { order: 'asc' } } },
  });
  return rows.map(asSet);
}

/** The set of a debate that was made or saved last, and so is worked with; null where there is none. */
export async function findLastSavedSet(actor: Actor, debateId: string): Promise<string | null> {
  mustMay(actor, 'read');
  const row = await db.classSet.findFirst({
    where: { debateId, deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return row?.id ?? null;
}

/** The sets that were deleted, the last first: to be brought back. */
export async function listDeletedClassSets(
  actor: Actor,
  debateId: string,
): Promise<{ id: string; name: string }[]> {
  mustMay(actor, 'read');
  return db.classSet.findMany({
    where: { debateId, deletedAt: { not: null } },
    orderBy: { deletedAt: 'desc' },
    select: { id: true, name: true },
    take: MOST_SETS,
  });
}

/** What a projector and the papers for a class are sent of a set; null where the debate has no such set. */
export async function getShownClassSet(
  actor: Actor,
  debateId: string,
  id: string,
): Promise<PresentedSet | null> {
  mustMay(actor, 'read');
  return db.classSet.findFirst({
    where: { id, debateId, deletedAt: null },
    select: {
      id: true,
      name: true,
      version: true,
      items: {
        where: IN_DEBATE(debateId),
        orderBy: { order: 'asc' },
        select: { propositionId: true, question: true },
      },
    },
  });
}

/** A set with what only the leader sees of it; null where the debate has no such set. */
export async function getClassSet(
  actor: Actor,
  debateId: string,
  id: string,
): Promise<ClassSet | null> {
  mustMay(actor, 'arrange');
  const row = await db.classSet.findFirst({
    where: { id, debateId, deletedAt: null },
    include: { items: { where: IN_DEBATE(debateId), orderBy: { order: 'asc' } } },
  });
  return row && asSet(row);
}

/**
 * Makes a set; asked again with the same key it is the one that was made. Where its name is taken it has a number.
 *
 * @returns the set, or why it was not made, in a sentence
 */
export async function makeClassSet(actor: Actor, input: NewClassSet): Promise<ClassSet | string> {
  mustMay(actor, 'arrange');
  return inTransaction((session, touches) => {
    touches(debateTopic(input.debateId));
    return makeClassSetIn(session, input);
  });
}

/** The same, as part of a larger write. */
export async function makeClassSetIn(
  session: DatabaseSession,
  { debateId, key, name: wanted, items, own }: NewClassSet,
): Promise<ClassSet | string> {
  const there = await session.classSet.findUnique({ where: { id: key } });
  if (there) {
    if (there.debateId !== debateId) return SET_GONE;
    return { id: key, name: there.name, version: there.version, items };
  }
  if (!(await session.debate.findFirst({ where: { id: debateId, deletedAt: null } })))
    return 'This debate is not there any more: reload the page.';
  if ((await session.classSet.count({ where: { debateId, deletedAt: null } })) >= MOST_SETS)
    return TOO_MANY;
  if ((await goneOf(session, debateId, items)).length > 0) return NOT_HERE;
  const name = freeName(wanted, await namesBeside(session, debateId, key));
  const version = own ? 2 : 1;
  await session.classSet.create({ data: { id: key, debateId, name, version } });
  await session.classSetItem.createMany({ data: asRows(key, debateId, items) });
  return { id: key, name, version, items };
}

/**
 * Saves a set as it shall be. What of it has left the debate stays with it out of sight.
 *
 * @returns the version that it has now, or why it was not saved, in a sentence or, where propositions are not in the
 *   debate, one for each of them by its id; or the version that it has where somebody else saved it meanwhile
 */
export async function saveClassSet(
  actor: Actor,
  input: Omit<SavedClassSet, 'items'> & { items: readonly ClassSetItem[] },
): Promise<number | string | { changedTo: number } | { gone: Record<string, string> }> {
  mustMay(actor, 'arrange');
  const { id, debateId, version, seen, name, items: sent } = input;
  // What came back into the debate since is not the page's to take out.
  const known = new Set([...seen, ...sent.map(({ propositionId }) => propositionId)]);
  return inTransaction(async (session, touches) => {
    touches(debateTopic(debateId));
    const row = await session.classSet.findFirst({
      where: { id, debateId, deletedAt: null },
      include: { items: { where: IN_DEBATE(debateId), orderBy: { order: 'asc' } } },
    });
    if (!row) return SET_GONE;
    const own = row.items.filter(({ propositionId }) => known.has(propositionId));
    const stored = new Map(row.items.map((item) => [item.propositionId, asItem(item)]));
    // Nor does it empty the words on what came back, when it takes that in as it takes in something new.
    const items = sent.map((item) => {
      const there = seen.includes(item.propositionId) ? undefined : stored.get(item.propositionId);
      return there && item.question === '' && item.note === '' ? there : item;
    });
    if (row.version !== version) {
      // This very save, whose answer was lost.
      const isSame =
        row.version === version + 1 && row.name === name && areSame(own.map(asItem), items);
      return isSame ? row.version : { changedTo: row.version };
    }
    const isRenamed = storedName(name) !== storedName(row.name);
    if (isRenamed && isTaken(name, await namesBeside(session, debateId, id))) return TAKEN;
    const gone = await goneOf(session, debateId, items);
    if (gone.length > 0) return { gone: await sayGone(session, debateId, gone) };
    await session.classSetItem.deleteMany({
      where: { setId: id, propositionId: { in: own.map((one) => one.propositionId) } },
    });
    await session.classSetItem.createMany({ data: asRows(id, debateId, items) });
    await session.classSet.update({ where: { id }, data: { name, version: version + 1 } });
    return version + 1;
  });
}

/**
 * Puts a set away, or brings it back, with a number where its name was taken since; false where the debate has no
 * such set.
 */
export async function setClassSetDeleted(
  actor: Actor,
  { debateId, id, deleted }: { debateId: string; id: string; deleted: boolean },
): Promise<boolean> {
  mustMay(actor, 'arrange');
  return inTransaction(async (session, touches) => {
    touches(debateTopic(debateId));
    const row = await session.classSet.findFirst({ where: { id, debateId } });
    if (!row) return false;
    const name = deleted ? row.name : freeName(row.name, await namesBeside(session, debateId, id));
    // A page that has it open learns of its new name by the version.
    const version = name === row.name ? row.version : row.version + 1;
    await session.classSet.update({
      where: { id },
      data: { deletedAt: deleted ? new Date() : null, name, version },
    });
    return true;
  });
}

/** What the other sets of a debate are called. */
async function namesBeside(
  session: DatabaseSession,
  debateId: string,
  id: string,
): Promise<string[]> {
  const rows = await session.classSet.findMany({
    where: { debateId, deletedAt: null, id: { not: id } },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

function asRows(setId: string, debateId: string, items: readonly ClassSetItem[]) {
  return items.map((item, order) => ({ ...item, setId, debateId, order }));
}

function asSet({ id, name, version, items }: Omit<ClassSet, 'items'> & { items: ItemRow[] }) {
  return { id, name, version, items: items.map(asItem) };
}

function asItem({ propositionId, question, note, proposedFor: why }: ItemRow): ClassSetItem {
  return { propositionId, question, note, proposedFor: readProposed(why) };
}

const readProposed = (why: string): ProposedForAny =>
  proposedForAny.find((one) => one === why) ?? 'by-hand';

function areSame(a: readonly ClassSetItem[], b: readonly ClassSetItem[]): boolean {
  return JSON.stringify(a.map(asItem)) === JSON.stringify(b.map(asItem));
}

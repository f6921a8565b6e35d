import 'server-only';
import type { PeopleEdit } from '@/lib/commentators/edit';
import {
  findHeldByBoth,
  type MergeablePerson,
  planPeopleMerge,
} from '@/lib/commentators/merge-plan';
import type { DatabaseSession } from '@/lib/db/client';
import { POSITION_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { invertPatch, type Patch } from '@/lib/patches/patch';
import { applyPatch } from '@/lib/patches/patch-data';
import { membershipOf, personOf } from '@/lib/patches/patch-people-data';
import { isSameName } from '@/lib/positions/whose-words';

/**
 * Gives all that hangs on a commentator to another and takes the one out of sight. A sentence where both
 * hold a position on a proposition in a reading and it was not said which stays: that is not for the
 * program to say. Of what is out of sight (a deleted reading or proposition) the other's stays; the
 * one's is kept with the one.
 */
export async function mergePeopleIn(
  session: DatabaseSession,
  { from, into, keep }: Extract<PeopleEdit, { kind: 'merge' }>,
  coder: string,
): Promise<Patch | string> {
  if (from === into) return 'A commentator cannot be merged with themselves.';
  const source = await readMergeable(session, from);
  const target = await readMergeable(session, into);
  if (!source || !target) return 'One of the two is not there any more: reload the page.';
  const kept = new Set(keep);
  const pairs = findHeldByBoth(source.positions, target.positions);
  const known = new Set(pairs.flatMap(([one, other]) => [one.id, other.id]));
  if (keep.some((id) => !known.has(id))) {
    return 'A position is not there any more: reload the page.';
  }
  const seen = await findInSight(session, from, into);
  const open = pairs.filter(
    ([one, other]) => seen.has(one.id) && kept.has(one.id) === kept.has(other.id),
  );
  if (open.length > 0) {
    const count = open.length === 1 ? 'one proposition' : `${open.length} propositions`;
    return `Not merged: both hold a position on ${count}. Choose which of them stays.`;
  }
  const both = { in: [from, into] };
  const marked = await session.evidence.findMany({
    where: {
      wordsOf: { not: '' },
      contribution: { commentatorId: both },
      position: { commentatorId: both },
    },
    select: {
      id: true,
      wordsOf: true,
      positionId: true,
      contribution: { select: { commentatorId: true } },
      position: { select: { commentatorId: true } },
    },
  });
  // Words of the one under a position of the other; what either quotes of somebody else stays that one's.
  const renamed = marked.filter(
    ({ wordsOf, contribution, position }) =>
      contribution?.commentatorId !== position.commentatorId ||
      isSameName(wordsOf, source.name) ||
      isSameName(wordsOf, target.name),
  );
  const stays = new Set([...kept].filter((id) => seen.has(id)));
  const rows = planPeopleMerge(source, target, stays, renamed);
  await applyPatch(session, rows, { debateId: null, coder });
  return invertPatch(rows);
}

async function findInSight(session: DatabaseSession, from: string, into: string) {
  const rows = await session.position.findMany({
    where: {
      ...POSITION_IN_SIGHT,
      reading: READING_IN_SIGHT,
      commentatorId: { in: [from, into] },
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

async function readMergeable(
  session: DatabaseSession,
  id: string,
): Promise<(MergeablePerson & { name: string }) | null> {
  const row = await session.commentator.findFirst({
    where: { id, deletedAt: null },
    include: {
      positions: { select: { id: true, readingId: true, propositionId: true, deletedAt: true } },
      silences: true,
      debates: true,
      contributions: { select: { id: true } },
      merged: true,
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    about: personOf(row),
    positions: row.positions.map(({ deletedAt, ...one }) => ({
      ...one,
      deleted: deletedAt !== null,
    })),
    silences: row.silences.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
    places: row.debates.map((one) => ({ debateId: one.debateId, ...membershipOf(one) })),
    contributionIds: row.contributions.map((one) => one.id),
    former: row.merged.map((one) => ({ id: one.id, about: personOf(one) })),
  };
}

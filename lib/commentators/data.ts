import 'server-only';
import type { KnownPerson } from '@/lib/commentators/namesakes';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';

/**
 * Every commentator's name, in alphabetical order, for matching and choosing; `in` is the title of
 * a debate of theirs, which tells two of one name apart, or null where there is none.
 */
export async function listCommentatorNames(
  actor: Actor,
): Promise<(KnownPerson & { slug: string })[]> {
  mustMay(actor, 'read');
  // Their debates apart: a library may hold more people than a query takes values.
  const [people, memberships] = await Promise.all([
    db.commentator.findMany({
      where: { deletedAt: null },
      select: { id: true, slug: true, name: true },
    }),
    db.debateCommentator.findMany({
      where: { debate: { deletedAt: null } },
      orderBy: { debate: { createdAt: 'desc' } },
      select: { commentatorId: true, debateId: true },
    }),
  ]);
  const debates = await db.debate.findMany({
    where: { deletedAt: null },
    select: { id: true, title: true },
  });
  const titles = new Map(debates.map(({ id, title }) => [id, title]));
  // The latest first, so that the first debate of each is the one that stays.
  const firstOf = new Map(
    memberships.map(({ commentatorId, debateId }) => [commentatorId, titles.get(debateId) ?? null]),
  );
  people.sort((a, b) => compareNames(a.name, b.name));
  return people.map((person) => ({ ...person, in: firstOf.get(person.id) ?? null }));
}

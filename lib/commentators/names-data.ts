import 'server-only';
import { type KnownPerson, namesakeFinder } from '@/lib/commentators/namesakes';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import { holdsText } from '@/lib/fields/list-state';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { findNameMatches } from '@/lib/text/names/name-match';

/** Somebody of the library as a list to choose from shows them. */
export type NamedPerson = KnownPerson & { slug: string };

/** So many people who may be meant by one name are told. */
const MAY_BE = 5;

/** Some of those who are found, and how many more there are. */
export type PeopleFound = { people: NamedPerson[]; more: number };

type Head = { id: string; slug: string; name: string };

/** Who has a text in the name, in small or large letters: the first fifty by name, and how many more there are. */
export async function findPeopleNamed(actor: Actor, q: string): Promise<PeopleFound> {
  mustMay(actor, 'read');
  const found = (await listHeads()).filter(({ name }) => holdsText(name, q)).sort(byName);
  return {
    people: await withDebates(found.slice(0, PAGE_ROWS)),
    more: Math.max(0, found.length - PAGE_ROWS),
  };
}

/** Who may be meant by some names, the likeliest five of each, and who has some ids. By name, each once. */
export async function findWhoMayBe(
  actor: Actor,
  names: readonly string[],
  ids: readonly string[],
): Promise<NamedPerson[]> {
  mustMay(actor, 'read');
  const heads = await listHeads();
  const findNamesake = namesakeFinder(heads.sort(byName));
  const wanted = new Set(ids);
  for (const name of names) {
    const namesake = findNamesake(name);
    if (namesake) wanted.add(namesake.id);
    for (const { person } of findNameMatches(name, heads).slice(0, MAY_BE)) wanted.add(person.id);
  }
  return withDebates(heads.filter(({ id }) => wanted.has(id)));
}

/** Somebody of the library by their address, or by a name they have; null where there is nobody. */
export async function findPerson(
  actor: Actor,
  by: { slug: string } | { name: string; except: string },
): Promise<Head | null> {
  mustMay(actor, 'read');
  if ('slug' in by) {
    return db.commentator.findFirst({ where: { slug: by.slug, deletedAt: null }, select: HEAD });
  }
  return namesakeFinder((await listHeads()).sort(byName))(by.name, by.except);
}

const HEAD = { id: true, slug: true, name: true } as const;

const listHeads = (): Promise<Head[]> =>
  db.commentator.findMany({ where: { deletedAt: null }, select: HEAD });

const byName = (a: Head, b: Head) => compareNames(a.name, b.name);

/** With the title of the first debate of each, where there is one. */
async function withDebates(people: readonly Head[]): Promise<NamedPerson[]> {
  const ids = JSON.stringify(people.map(({ id }) => id));
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT "member"."commentatorId" AS "id", "Debate"."title"
    FROM "DebateCommentator" AS "member"
    JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "member"."commentatorId" IN (SELECT "value" FROM json_each(${ids}))
    ORDER BY "Debate"."createdAt" DESC`;
  // The latest first, so that the first debate of each is the one that stays.
  const firstOf = new Map(rows.map(({ id, title }) => [id, title]));
  return people.map((person) => ({ ...person, in: firstOf.get(person.id) ?? null }));
}

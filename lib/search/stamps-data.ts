import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

/** Debates that are looked at before others have the thread. */
const AT_ONCE = 50;

/**
 * Of each debate in sight, by its id, what is another text after any change of what the search knows of it:
 * counts of its rows and sums of the moments in which they changed last.
 */
export async function listSearchStamps(actor: Actor): Promise<Map<string, string>> {
  mustMay(actor, 'read');
  const debates = await db.debate.findMany({
    where: { deletedAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const stamps = new Map<string, string>();
  for (let from = 0; from < debates.length; from += AT_ONCE) {
    const ids = debates.slice(from, from + AT_ONCE).map(({ id }) => id);
    for (const { id, stamp } of await readStamps(JSON.stringify(ids))) stamps.set(id, stamp);
    await takeBreath();
  }
  return stamps;
}

const readStamps = (ids: string) => db.$queryRaw<{ id: string; stamp: string }[]>`
  SELECT "Debate"."id", "Debate"."updatedAt" || ' ' || "Debate"."slug" || ' '
    || COALESCE("Debate"."referenceReadingId", '') || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL(unixepoch("updatedAt", 'subsec'))
      FROM "Source" WHERE "debateId" = "Debate"."id"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL(unixepoch("updatedAt", 'subsec'))
      FROM "Contribution" WHERE "debateId" = "Debate"."id"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL("deletedAt" IS NULL) || ' '
        || TOTAL(unixepoch("updatedAt", 'subsec')) || ' ' || TOTAL("order" * ("member"."rowid" + 1))
      FROM "DebateCommentator" AS "member"
      JOIN "Commentator" ON "Commentator"."id" = "member"."commentatorId"
      WHERE "debateId" = "Debate"."id"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL("deletedAt" IS NULL) || ' '
        || TOTAL(unixepoch("updatedAt", 'subsec'))
      FROM "DebateProposition" AS "place"
      JOIN "Proposition" ON "Proposition"."id" = "place"."propositionId"
      WHERE "debateId" = "Debate"."id"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL("deletedAt" IS NULL) || ' '
        || TOTAL(unixepoch("updatedAt", 'subsec')) || ' '
        || TOTAL(("named"."order" + 1) * ("named"."rowid" + 1))
      FROM "DebateProposition" AS "place"
      JOIN "PropositionTheme" AS "named" ON "named"."propositionId" = "place"."propositionId"
      JOIN "Theme" ON "Theme"."id" = "named"."themeId"
      WHERE "debateId" = "Debate"."id"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL("deletedAt" IS NULL) || ' '
        || TOTAL(unixepoch("updatedAt", 'subsec'))
      FROM "Position" WHERE "readingId" = "Debate"."referenceReadingId"
    ) || ' ' || (
      SELECT COUNT(*) || ' ' || TOTAL(unixepoch("Evidence"."updatedAt", 'subsec'))
      FROM "Position" JOIN "Evidence" ON "Evidence"."positionId" = "Position"."id"
      WHERE "readingId" = "Debate"."referenceReadingId"
    ) AS "stamp"
  FROM "Debate"
  WHERE "Debate"."id" IN (SELECT "value" FROM json_each(${ids}))`;

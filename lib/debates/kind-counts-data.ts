import 'server-only';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { db } from '@/lib/db/client';
import { untilWritten } from '@/lib/db/until-written';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { CountedPropositions } from '@/lib/view/agreement-bar';

/** Debates that are counted before others have the thread. */
const AT_ONCE = 20;

type Counts = Map<string, CountedPropositions[]>;

/** What was counted since the last change of the library. */
const counted = untilWritten<Counts>(1);

/**
 * How many propositions of debates have how many for and against them in the reference reading, by the
 * debate's id. Counted in the database, so that no position is read; since a kind asks only whether
 * none, one or several take a side, no count is above two. Each debate is counted once after a change of the
 * library: whoever looks at one of its pages looks at several.
 */
export async function countKinds(
  actor: Actor,
  debateIds: readonly string[],
): Promise<ReadonlyMap<string, CountedPropositions[]>> {
  mustMay(actor, 'read');
  const known = await counted('', async () => new Map());
  const missing = debateIds.filter((id) => !known.has(id));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    const counts = await count(some);
    for (const id of some) known.set(id, counts.get(id) ?? []);
    await takeBreath();
  }
  return new Map(debateIds.map((id) => [id, known.get(id) ?? []]));
}

/** The sides of a proposition are counted in one number, twenty bits each. A row a debate and such a triple. */
async function count(debateIds: readonly string[]): Promise<Counts> {
  const ids = JSON.stringify(debateIds);
  const rows = await db.$queryRaw<
    { debateId: string; against: bigint; between: bigint; inFavour: bigint; propositions: bigint }[]
  >`
    SELECT "debateId", MIN(2, "sides" & 1048575) AS "against",
      MIN(2, ("sides" >> 20) & 1048575) AS "between", MIN(2, "sides" >> 40) AS "inFavour",
      COUNT(*) AS "propositions"
    FROM (
      SELECT "place"."debateId",
        COALESCE(SUM(1 << (20 * (1 + ("held"."stance" > 0) - ("held"."stance" < 0)))), 0)
          AS "sides"
      FROM "Debate"
      JOIN "DebateProposition" AS "place" ON "place"."debateId" = "Debate"."id"
      JOIN "Proposition"
        ON "Proposition"."id" = "place"."propositionId" AND "Proposition"."deletedAt" IS NULL
      LEFT JOIN "Position" AS "held"
        ON "held"."propositionId" = "place"."propositionId"
        AND "held"."readingId" = "Debate"."referenceReadingId"
        AND "held"."deletedAt" IS NULL
        AND ("place"."debateId", "held"."commentatorId") IN (
          SELECT "member"."debateId", "member"."commentatorId"
          FROM "DebateCommentator" AS "member"
          JOIN "Commentator" ON "Commentator"."id" = "member"."commentatorId"
          WHERE "member"."debateId" IN (SELECT "value" FROM json_each(${ids}))
            AND "Commentator"."deletedAt" IS NULL
        )
      WHERE "Debate"."deletedAt" IS NULL
        AND "Debate"."id" IN (SELECT "value" FROM json_each(${ids}))
      GROUP BY "place"."debateId", "place"."propositionId"
    )
    GROUP BY "debateId", "against", "between", "inFavour"`;
  const found: Counts = new Map();
  for (const { debateId, against, between, inFavour, propositions } of rows) {
    const counts: StanceCounts = [0, Number(against), Number(between), Number(inFavour), 0];
    const one = { counts, propositions: Number(propositions) };
    const list = found.get(debateId);
    if (list) list.push(one);
    else found.set(debateId, [one]);
  }
  return found;
}

import 'server-only';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { db, library } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { CountedPropositions } from '@/lib/view/agreement-bar';

/**
 * How many propositions of debates have how many for and against them in the reference reading, by the
 * debate's id. Counted in the database, so that no position is read; since a kind asks only whether
 * none, one or several take a side, no count is above two. A row a debate and such a triple.
 *
 * @param debateIds null: of all debates
 */
export async function countKinds(
  actor: Actor,
  debateIds: readonly string[] | null,
): Promise<Map<string, CountedPropositions[]>> {
  mustMay(actor, 'read');
  const ids = debateIds === null ? null : JSON.stringify(debateIds);
  const rows = await db.$queryRaw<
    { debateId: string; against: bigint; between: bigint; inFavour: bigint; propositions: bigint }[]
  >`
    SELECT "debateId", "against", "between", "inFavour", COUNT(*) AS "propositions"
    FROM (
      SELECT "place"."debateId",
        MIN(2, COALESCE(SUM("held"."stance" < 0), 0)) AS "against",
        MIN(2, COALESCE(SUM("held"."stance" = 0), 0)) AS "between",
        MIN(2, COALESCE(SUM("held"."stance" > 0), 0)) AS "inFavour"
      FROM "Debate"
      JOIN "DebateProposition" AS "place" ON "place"."debateId" = "Debate"."id"
      JOIN "Proposition"
        ON "Proposition"."id" = "place"."propositionId" AND "Proposition"."deletedAt" IS NULL
      LEFT JOIN "Position" AS "held"
        ON "held"."propositionId" = "place"."propositionId"
        AND "held"."readingId" = "Debate"."referenceReadingId"
        AND "held"."deletedAt" IS NULL
        AND EXISTS (
          SELECT 1 FROM "DebateCommentator" AS "member"
          JOIN "Commentator" ON "Commentator"."id" = "member"."commentatorId"
          WHERE "member"."debateId" = "Debate"."id"
            AND "member"."commentatorId" = "held"."commentatorId"
            AND "Commentator"."deletedAt" IS NULL
        )
      WHERE "Debate"."deletedAt" IS NULL
        AND (${ids} IS NULL OR "Debate"."id" IN (SELECT "value" FROM json_each(${ids})))
      GROUP BY "place"."debateId", "place"."propositionId"
    )
    GROUP BY "debateId", "against", "between", "inFavour"`;
  const found = new Map<string, CountedPropositions[]>();
  for (const { debateId, against, between, inFavour, propositions } of rows) {
    const counts: StanceCounts = [0, Number(against), Number(between), Number(inFavour), 0];
    const counted = { counts, propositions: Number(propositions) };
    const list = found.get(debateId);
    if (list) list.push(counted);
    else found.set(debateId, [counted]);
  }
  return found;
}

/** Of all debates as they were counted last, and of which state of the library. */
let last: { revision: string; counts: Promise<Map<string, CountedPropositions[]>> } | null = null;

/**
 * The same of all debates, counted once after each change of the library: whoever orders the library by them looks at
 * several of its pages.
 */
export async function countAllKinds(actor: Actor): Promise<Map<string, CountedPropositions[]>> {
  mustMay(actor, 'read');
  const revision = await library.revision();
  if (last?.revision !== revision) {
    const counts = countKinds(actor, null);
    last = { revision, counts };
    // What failed is counted again by the next one who asks.
    counts.catch(() => {
      if (last?.counts === counts) last = null;
    });
  }
  return last.counts;
}

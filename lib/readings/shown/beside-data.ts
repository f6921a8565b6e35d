import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { getDebateHead, type ReadingHead } from '@/lib/debates/head-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';
import { readStance } from '@/lib/positions/position';
import { isFinished, type OtherReading, type ReadPair } from '@/lib/view/otherwise';
import type { DebateView } from '@/lib/view/view';
import { whoRead } from '@/lib/words/who-read';

/** A finished reading, or the reference reading, beside the one that is shown. */
export type ReadingBeside = OtherReading &
  Pick<ReadingHead, 'name' | 'isReference' | 'adjudicates'>;

type Frame = Pick<DebateView, 'debate' | 'commentators' | 'propositions'>;

/**
 * The finished readings of a debate beside the one that a view shows, the reference reading first, then the
 * oldest. What somebody is still coding is none of them, so that nobody takes half of it for a finding; the
 * reference reading always is one, as the charts show it. A debate with one reading asks nothing of the database. React remembers the answer while it renders.
 */
export const listFinishedBeside = cache(
  async (actor: Actor, { debate, commentators, propositions }: Frame): Promise<ReadingBeside[]> => {
    mustMay(actor, 'read');
    const head = await getDebateHead(actor, debate.slug);
    const others = head?.readings.filter(({ id }) => id !== debate.readingId) ?? [];
    if (others.length === 0) return [];
    const read = await readPairs(debate.id, debate.readingId);
    return others
      .map((one) => ({
        id: one.id,
        name: one.name,
        isReference: one.isReference,
        adjudicates: one.adjudicates,
        who: whoRead(one),
        pairs: read.get(one.id) ?? new Map(),
      }))
      .filter((one) => one.isReference || isFinished({ commentators, propositions }, one));
  },
);

const rowPairs = z.array(z.tuple([z.string(), z.number().nullable(), z.string().nullable()]));

/**
 * What the other readings of a debate say of each pair that they looked at. Where one has a position, an older
 * mark of silence does not count. One request, and a row a reading and proposition: that is ten times as fast to
 * read as a row a pair.
 */
async function readPairs(
  debateId: string,
  except: string,
): Promise<Map<string, OtherReading['pairs']>> {
  const rows = await db.$queryRaw<{ readingId: string; propositionId: string; pairs: string }[]>`
    WITH "Other" AS (
      SELECT "id" FROM "Reading"
      WHERE "debateId" = ${debateId} AND "deletedAt" IS NULL AND "id" <> ${except}
    )
    SELECT "readingId", "propositionId",
      json_group_array(json_array("commentatorId", "stance", "explicitness")) AS "pairs"
    FROM (
      SELECT "readingId", "propositionId", "commentatorId", NULL AS "stance", NULL AS "explicitness"
      FROM "Silence" WHERE "readingId" IN (SELECT "id" FROM "Other")
      UNION ALL
      SELECT "readingId", "propositionId", "commentatorId", "stance", "explicitness"
      FROM "Position" WHERE "readingId" IN (SELECT "id" FROM "Other") AND "deletedAt" IS NULL
    ) GROUP BY "readingId", "propositionId"`;
  const readings = new Map<string, Map<string, Map<string, ReadPair>>>();
  for (const { readingId, propositionId, pairs } of rows) {
    const people = new Map<string, ReadPair>();
    for (const [commentatorId, stance, explicitness] of rowPairs.parse(readJson(pairs))) {
      if (stance !== null && explicitness !== null) {
        people.set(commentatorId, readStance({ stance, explicitness }));
      } else if (!people.has(commentatorId)) people.set(commentatorId, null);
    }
    const own = readings.get(readingId);
    if (own) own.set(propositionId, people);
    else readings.set(readingId, new Map([[propositionId, people]]));
  }
  return readings;
}

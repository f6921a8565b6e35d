import 'server-only';
import { z } from 'zod';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';
import {
  positionFields,
  type readFields,
  type readShownQuotation,
  shownQuotation,
} from '@/lib/positions/position';

const heldRows = z.array(
  positionFields.extend({
    id: z.string(),
    commentatorId: z.string(),
    propositionId: z.string(),
    version: z.number(),
  }),
);
const quotedRows = z.array(
  shownQuotation.extend({ id: z.string(), positionId: z.string(), order: z.number() }),
);
const givenRows = z.array(
  z.object({ positionId: z.string(), reasonId: z.string(), order: z.number() }),
);

/** The rows of what a reading holds: positions, their quotations, the reasons given. */
export type ReadingRows = {
  rows: readonly (Parameters<typeof readFields>[0] & {
    id: string;
    commentatorId: string;
    propositionId: string;
    version: number;
  })[];
  evidence: readonly (Parameters<typeof readShownQuotation>[0] & {
    id: string;
    positionId: string;
  })[];
  reasons: readonly { positionId: string; reasonId: string }[];
};

/** What so many people hold is read with one statement. */
const AT_ONCE = 25;

/**
 * All that people in sight hold in a reading. A row a commentator, which holds theirs as JSON: a row a position and a
 * row a quotation take ten times as long, which is seconds where there are many thousands. Of many people some are
 * read at a time, and others have the thread between: a page whose files are asked for meanwhile gets them.
 */
export async function readWholeReading(actor: Actor, readingId: string): Promise<ReadingRows> {
  mustMay(actor, 'read');
  const read: ReturnType<typeof parsePerson>[] = [];
  for (let after = ''; ; await takeBreath()) {
    const people = await readPeople(readingId, after);
    read.push(...people.map(parsePerson));
    after = people.at(-1)?.id ?? '';
    if (people.length < AT_ONCE) break;
  }
  return {
    rows: read.flatMap(({ held }) => held),
    evidence: byQuotation(read.flatMap(({ quoted }) => quoted)),
    reasons: inOrder(read.flatMap(({ given }) => given)),
  };
}

type PersonRow = { id: string; held: string; quoted: string; given: string };

const parsePerson = ({ held, quoted, given }: PersonRow) => ({
  held: heldRows.parse(readJson(held)),
  quoted: quotedRows.parse(readJson(quoted)),
  given: givenRows.parse(readJson(given)),
});

/** What the next people hold, by their ids. */
function readPeople(readingId: string, after: string): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    WITH "person" AS MATERIALIZED (
      SELECT DISTINCT "Position"."commentatorId" AS "id" FROM "Position"
      CROSS JOIN "Commentator" ON "Commentator"."id" = "Position"."commentatorId"
        AND "Commentator"."deletedAt" IS NULL
      WHERE "Position"."readingId" = ${readingId} AND "Position"."commentatorId" > ${after}
      ORDER BY "Position"."commentatorId" LIMIT ${AT_ONCE}
    )
    SELECT "person"."id" AS "id", (
      SELECT json_group_array(json_object(
        'id', "held"."id", 'commentatorId', "held"."commentatorId",
        'propositionId', "held"."propositionId", 'stance', "held"."stance",
        'explicitness', "held"."explicitness", 'confidence', "held"."confidence",
        'summary', "held"."summary", 'note', "held"."note", 'version', "held"."version"
      ))
      FROM "Position" AS "held"
      WHERE "held"."readingId" = ${readingId} AND "held"."commentatorId" = "person"."id"
        AND "held"."deletedAt" IS NULL
    ) AS "held", (
      SELECT json_group_array(json_object(
        'id', "Evidence"."id", 'positionId', "Evidence"."positionId",
        'contributionId', "Evidence"."contributionId", 'order', "Evidence"."order",
        'quotation', "Evidence"."quotation", 'exact', "Evidence"."exact",
        'start', "Evidence"."start", 'end', "Evidence"."end",
        'paragraph', "Evidence"."paragraph", 'status', "Evidence"."status",
        'suggested', json(iif("Evidence"."suggested", 'true', 'false')),
        'stance', "Evidence"."stance", 'saidOn', "Evidence"."saidOn",
        'wordsOf', "Evidence"."wordsOf", 'reasonId', "Evidence"."reasonId",
        'telling', json(iif("Evidence"."telling", 'true', 'false')),
        'checked', json(iif("Evidence"."checked", 'true', 'false'))
      ))
      FROM "Position" AS "held"
      CROSS JOIN "Evidence" ON "Evidence"."positionId" = "held"."id"
      WHERE "held"."readingId" = ${readingId} AND "held"."commentatorId" = "person"."id"
        AND "held"."deletedAt" IS NULL
    ) AS "quoted", (
      SELECT json_group_array(json_object(
        'positionId', "given"."positionId", 'reasonId', "given"."reasonId", 'order', "given"."order"
      ))
      FROM "Position" AS "held"
      CROSS JOIN "PositionReason" AS "given" ON "given"."positionId" = "held"."id"
      WHERE "held"."readingId" = ${readingId} AND "held"."commentatorId" = "person"."id"
        AND "held"."deletedAt" IS NULL
    ) AS "given"
    FROM "person"`;
}

import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';
import { reasonFields } from '@/lib/positions/position';

const named = { id: z.string(), slug: z.string(), name: z.string() };
const placed = z.object({ ...named, order: z.number() });

/** What each column holds, as JSON. */
const columns = {
  debate: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    question: z.string(),
    description: z.string(),
    date: z.string().nullable(),
    language: z.string(),
  }),
  /** Ids, in the order of the text. */
  contributions: z.array(z.string()),
  hasText: z.boolean(),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      url: z.string().nullable(),
      date: z.string().nullable(),
      licenceNote: z.string(),
      textStored: z.boolean(),
    }),
  ),
  commentators: z.array(
    z.object({
      ...named,
      affiliation: z.string(),
      role: z.string(),
      photoUrl: z.string().nullable(),
    }),
  ),
  /** Those who were merged into a commentator of the debate (`into`). */
  merged: z.array(z.object({ into: z.string(), slug: z.string(), name: z.string() })),
  propositions: z.array(z.object({ id: z.string(), slug: z.string(), text: z.string() })),
  /** The themes of each proposition in order, with the parents that are in sight. */
  themes: z.array(
    z.object({
      propositionId: z.string(),
      theme: placed,
      parent: placed.nullable(),
    }),
  ),
  reasons: z.array(reasonFields.extend({ id: z.string(), propositionId: z.string() })),
  /** How many the reading holds. */
  positions: z.number(),
  /** The class sets that have something to show, the oldest first. */
  sets: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Who was looked at and does not address what. */
  silences: z
    .array(z.object({ propositionId: z.string(), silent: z.array(z.string()) }))
    .transform((rows) =>
      rows.flatMap(({ propositionId, silent }) =>
        silent.map((commentatorId) => ({ commentatorId, propositionId })),
      ),
    ),
};

/** The rows of what a debate's pages show beside positions; each list in its order. */
export type FrameRows = {
  [Column in keyof typeof columns]: z.output<(typeof columns)[Column]>;
};

/** Reads what a column of the row holds. */
const parse = <Column extends keyof FrameRows>(
  row: Readonly<Record<keyof FrameRows, string>>,
  column: Column,
) => columns[column].parse(readJson(row[column])) as FrameRows[Column];

/**
 * All that a debate's pages show beside positions, in one reading; null where the debate is not there. One
 * statement and one row that holds lists as JSON: asked for relation by relation it took fourteen statements,
 * most of the time between them. React remembers the answer while it renders, by all arguments.
 *
 * @param isReference whether reasons that nobody gives any more are wanted: the reference reading keeps them.
 *   Reasons belong to propositions, which readings share; who codes independently must not be told those of
 *   another reading
 */
export const readFrameRows = cache(async function readFrameRows(
  actor: Actor,
  debateId: string,
  { id: readingId, isReference }: { id: string; isReference: boolean },
): Promise<FrameRows | null> {
  mustMay(actor, 'read');
  const [row] = await db.$queryRaw<(Record<keyof FrameRows, string> | { debate: null })[]>`
    WITH "own" AS MATERIALIZED (
      SELECT "Proposition"."id", "Proposition"."slug", "Proposition"."text"
      FROM "DebateProposition" AS "place"
      CROSS JOIN "Proposition" ON "Proposition"."id" = "place"."propositionId"
      WHERE "place"."debateId" = ${debateId} AND "Proposition"."deletedAt" IS NULL
      ORDER BY "place"."order"
    ), "people" AS MATERIALIZED (
      SELECT "Commentator"."id", "slug", "name", "affiliation", "role", "photoUrl"
      FROM "DebateCommentator" AS "place"
      CROSS JOIN "Commentator" ON "Commentator"."id" = "place"."commentatorId"
      WHERE "place"."debateId" = ${debateId} AND "Commentator"."deletedAt" IS NULL
      ORDER BY "place"."order"
    )
    SELECT (
      SELECT json_object('id', "id", 'slug', "slug", 'title', "title", 'question', "question",
        'description', "description", 'date', "date", 'language', "language")
      FROM "Debate" WHERE "id" = ${debateId} AND "deletedAt" IS NULL
    ) AS "debate", (
      SELECT json_group_array("id")
      FROM (SELECT "id" FROM "Contribution" WHERE "debateId" = ${debateId} ORDER BY "order")
    ) AS "contributions", (
      SELECT iif(EXISTS (
        SELECT 1 FROM "Contribution" WHERE "debateId" = ${debateId} AND "text" IS NOT NULL
      ), 'true', 'false')
    ) AS "hasText", (
      SELECT json_group_array(json_object('id', "id", 'title', "title", 'publisher', "publisher",
        'url', "url", 'date', "date", 'licenceNote', "licenceNote",
        'textStored', json(iif("textStored", 'true', 'false'))))
      FROM (SELECT * FROM "Source" WHERE "debateId" = ${debateId} ORDER BY "order")
    ) AS "sources", (
      SELECT json_group_array(json_object('id', "id", 'slug', "slug", 'name', "name",
        'affiliation', "affiliation", 'role', "role", 'photoUrl', "photoUrl"))
      FROM "people"
    ) AS "commentators", (
      SELECT json_group_array(json_object('into', "people"."id",
        'slug', "former"."slug", 'name', "former"."name"))
      FROM "people" CROSS JOIN "Commentator" AS "former" ON "former"."mergedIntoId" = "people"."id"
    ) AS "merged", (
      SELECT json_group_array(json_object('id', "id", 'slug', "slug", 'text', "text")) FROM "own"
    ) AS "propositions", (
      SELECT json_group_array(json_object('propositionId', "propositionId",
        'theme', json_object('id', "id", 'slug', "slug", 'name', "name", 'order', "place"),
        'parent', json(iif("parentId" IS NULL, 'null', json_object('id', "parentId",
          'slug', "parentSlug", 'name', "parentName", 'order', "parentPlace")))))
      FROM (
        SELECT "under"."propositionId", "Theme"."id", "Theme"."slug", "Theme"."name",
          "Theme"."order" AS "place", "parent"."id" AS "parentId", "parent"."slug" AS "parentSlug",
          "parent"."name" AS "parentName", "parent"."order" AS "parentPlace"
        FROM "own"
        CROSS JOIN "PropositionTheme" AS "under" ON "under"."propositionId" = "own"."id"
        CROSS JOIN "Theme" ON "Theme"."id" = "under"."themeId" AND "Theme"."deletedAt" IS NULL
        LEFT JOIN "Theme" AS "parent"
          ON "parent"."id" = "Theme"."parentId" AND "parent"."deletedAt" IS NULL
        ORDER BY "under"."order"
      )
    ) AS "themes", (
      SELECT json_group_array(json_object('id', "id", 'propositionId', "propositionId",
        'text', "text", 'direction', "direction"))
      FROM (
        SELECT "Reason"."id", "Reason"."propositionId", "Reason"."text", "Reason"."direction"
        FROM "own" CROSS JOIN "Reason" ON "Reason"."propositionId" = "own"."id"
        WHERE EXISTS (
          SELECT 1 FROM "PositionReason" AS "given"
          CROSS JOIN "Position" ON "Position"."id" = "given"."positionId"
          WHERE "given"."reasonId" = "Reason"."id" AND "Position"."readingId" = ${readingId}
        ) OR (${isReference ? 1 : 0} AND NOT EXISTS (
          SELECT 1 FROM "PositionReason" WHERE "reasonId" = "Reason"."id"
        ))
        ORDER BY "Reason"."order"
      )
    ) AS "reasons", (
      SELECT json(COUNT(*)) FROM "Position" WHERE "readingId" = ${readingId} AND "deletedAt" IS NULL
        AND "commentatorId" IN (SELECT "id" FROM "Commentator" WHERE "deletedAt" IS NULL)
    ) AS "positions", (
      SELECT json_group_array(json_object('id', "id", 'name', "name"))
      FROM (
        SELECT "id", "name" FROM "ClassSet"
        WHERE "debateId" = ${debateId} AND "deletedAt" IS NULL AND EXISTS (
          SELECT 1 FROM "ClassSetItem" CROSS JOIN "own" ON "own"."id" = "propositionId"
          WHERE "setId" = "ClassSet"."id"
        )
        ORDER BY "createdAt", "id"
      )
    ) AS "sets", (
      SELECT json_group_array(json_object('propositionId', "propositionId", 'silent', json("silent")))
      FROM (
        SELECT "propositionId", json_group_array("commentatorId") AS "silent"
        FROM "Silence" WHERE "readingId" = ${readingId} GROUP BY "propositionId"
      )
    ) AS "silences"`;
  if (!row || row.debate === null) return null;
  return {
    debate: parse(row, 'debate'),
    contributions: parse(row, 'contributions'),
    hasText: parse(row, 'hasText'),
    sources: parse(row, 'sources'),
    commentators: parse(row, 'commentators'),
    merged: parse(row, 'merged'),
    propositions: parse(row, 'propositions'),
    themes: parse(row, 'themes'),
    reasons: parse(row, 'reasons'),
    positions: parse(row, 'positions'),
    sets: parse(row, 'sets'),
    silences: parse(row, 'silences'),
  };
});

import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { EVERYTHING } from '@/lib/db/connections/raise';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';

/** Who coded a reading and what it is, without what it holds. */
export type ReadingHead = {
  id: string;
  name: string;
  coder: string;
  isReference: boolean;
  /** The two readings between which this one decides, where it is an adjudication. */
  adjudicates: { firstId: string; secondId: string } | null;
};

/** What a debate is called and which readings it has, without what it holds. */
export type DebateHead = {
  id: string;
  slug: string;
  title: string;
  question: string;
  /** BCP 47 tag of the text’s language. */
  language: string;
  /** What the debate was at before anything of it was read (`lib/live`). */
  revision: number;
  /** Those that are not deleted, the reference reading first, then the oldest; with when each was begun. */
  readings: (ReadingHead & { createdAt: Date })[];
};

const fields = {
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  question: z.string(),
  language: z.string(),
};
const readingRows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    coder: z.string(),
    createdAt: z.coerce.date(),
    isReference: z.unknown().transform(Boolean),
    adjudicates: z.object({ firstId: z.string(), secondId: z.string() }).nullable(),
  }),
);
const headRow = z.object({
  ...fields,
  revision: z.coerce.number(),
  readings: z.string().transform((json) => readingRows.parse(readJson(json))),
});

/**
 * A debate's head, or null where there is no such debate (or it is deleted): all that a page's title,
 * and the question before it, need. One statement a page: React remembers the answer while it renders.
 */
export const getDebateHead = cache(
  async (actor: Actor, slug: string): Promise<DebateHead | null> => {
    mustMay(actor, 'read');
    const [row] = await db.$queryRaw<z.input<typeof headRow>[]>`
      SELECT "id", "slug", "title", "question", "language", (
        SELECT COALESCE(MAX("number"), 0) FROM "Revision"
        WHERE "topic" IN (${EVERYTHING}, 'debate:' || "Debate"."id")
      ) AS "revision", (
        SELECT json_group_array(json_object('id', "id", 'name', "name", 'coder', "coder",
          'createdAt', "createdAt", 'isReference', "isReference",
          'adjudicates', json(iif("firstId" IS NULL, 'null',
            json_object('firstId', "firstId", 'secondId', "secondId")))))
        FROM (
          SELECT "Reading".*, "Reading"."id" IS "Debate"."referenceReadingId" AS "isReference",
            "firstId", "secondId"
          FROM "Reading" LEFT JOIN "Adjudication" ON "readingId" = "Reading"."id"
          WHERE "debateId" = "Debate"."id" AND "deletedAt" IS NULL
          ORDER BY "isReference" DESC, "Reading"."createdAt", "Reading"."id"
        )
      ) AS "readings"
      FROM "Debate" WHERE "slug" = ${slug} AND "deletedAt" IS NULL`;
    return row ? headRow.parse(row) : null;
  },
);

/** The title of a debate, for the head of a page; null where there is no such debate. */
export async function findDebateTitle(actor: Actor, slug: string): Promise<string | null> {
  mustMay(actor, 'read');
  return (await getDebateHead(actor, slug))?.title ?? null;
}

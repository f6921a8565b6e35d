import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';
import { readShownQuotation } from '@/lib/positions/position';
import { quotedFrom, type Spoken, spokenIn } from '@/lib/view/quoted-from';
import { contributionKinds } from '@/lib/view/turns';
import type { EvidenceView } from '@/lib/view/view';

/** Some debates by their ids, or the one of a reading. */
type Debates = readonly string[] | { readonly readingId: string };

const saidRows = z.array(
  z.object({
    id: z.string(),
    sourceId: z.string().nullable(),
    kind: z.enum(contributionKinds),
    commentatorId: z.string().nullable(),
    speaker: z.string(),
    name: z.string().nullable(),
  }),
);
const sourceRows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    url: z.string().nullable(),
  }),
);

/**
 * Who says what in some debates, by contribution, without what is said. One statement, and a row a debate that
 * holds its lists as JSON.
 */
export async function listSpoken(
  actor: Actor,
  debates: Debates,
): Promise<ReadonlyMap<string, Spoken>> {
  mustMay(actor, 'read');
  const [ids, readingId] = 'readingId' in debates ? [[], debates.readingId] : [debates, ''];
  const rows = await db.$queryRaw<{ said: string; sources: string }[]>`
    WITH "asked" AS MATERIALIZED (
      SELECT "value" AS "id" FROM json_each(${JSON.stringify(ids)})
      UNION SELECT "debateId" FROM "Reading" WHERE "id" = ${readingId}
    )
    SELECT (
      SELECT json_group_array(json_object('id', "id", 'sourceId', "sourceId", 'kind', "kind",
        'commentatorId', "commentatorId", 'speaker', "speaker", 'name', "name"))
      FROM (
        SELECT "Contribution"."id", "sourceId", "kind", "commentatorId", "speaker", "name"
        FROM "Contribution" LEFT JOIN "Commentator" ON "Commentator"."id" = "commentatorId"
        WHERE "debateId" = "asked"."id" ORDER BY "order"
      )
    ) AS "said", (
      SELECT json_group_array(json_object('id', "id", 'title', "title", 'publisher', "publisher",
        'url', "url"))
      FROM "Source" WHERE "debateId" = "asked"."id"
    ) AS "sources"
    FROM "asked"`;
  return new Map(
    rows.flatMap((row) => {
      const sources = sourceRows.parse(readJson(row.sources));
      const several = new Map(
        sources.length < 2 ? [] : sources.map(({ id, ...source }) => [id, source] as const),
      );
      const said = saidRows.parse(readJson(row.said)).map(({ name, sourceId, ...one }) => ({
        ...one,
        name: name ?? undefined,
        source: several.get(sourceId ?? ''),
      }));
      return [...spokenIn(said)];
    }),
  );
}

/**
 * A quotation as pages have it, of its row.
 *
 * @param commentatorId whose position it shows
 * @param spoken see `listSpoken`
 * @throws z.ZodError where a field is none that a quotation can have
 */
export function evidenceOf(
  row: Parameters<typeof readShownQuotation>[0] & { readonly id: string },
  commentatorId: string,
  spoken: ReadonlyMap<string, Spoken>,
): EvidenceView {
  const shown = readShownQuotation(row);
  return { id: row.id, ...shown, ...quotedFrom(shown, commentatorId, spoken) };
}

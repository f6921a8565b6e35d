import { inTransaction } from '@/lib/db/transaction';

/**
 * Gives made debates a second reading: like the first, but of ten positions one is not found and one has the
 * next stance. Rows of it have the ids of those that they come from, with an ending.
 */
export async function writeSecondReadings(slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) {
    await inTransaction(async (session) => {
      await session.$executeRaw`
        INSERT INTO "Reading" ("id", "debateId", "name", "updatedAt")
        SELECT "id" || '-second', "id", 'Second reading', "updatedAt" FROM "Debate" WHERE "slug" = ${slug}`;
      await session.$executeRaw`
        INSERT INTO "Position"
          ("id", "readingId", "commentatorId", "propositionId", "stance", "explicitness", "summary", "updatedAt")
        SELECT "held"."id" || '-second', "Debate"."id" || '-second', "commentatorId", "propositionId",
          CASE
            WHEN "held"."rowid" % 10 <> 1 THEN "stance"
            WHEN "stance" = 2 THEN 1
            ELSE "stance" + 1
          END, "explicitness", "summary", "held"."updatedAt"
        FROM "Debate" JOIN "Position" AS "held" ON "held"."readingId" = "Debate"."referenceReadingId"
        WHERE "slug" = ${slug} AND "held"."rowid" % 10 <> 0`;
      await session.$executeRaw`
        INSERT INTO "Evidence"
          ("id", "positionId", "contributionId", "order", "quotation", "exact", "start", "end",
          "paragraph", "status", "updatedAt")
        SELECT "Evidence"."id" || '-second', "held"."id" || '-second', "contributionId", "order", "quotation",
          "exact", "start", "end", "paragraph", "status", "Evidence"."updatedAt"
        FROM "Debate"
        JOIN "Position" AS "held" ON "held"."readingId" = "Debate"."referenceReadingId"
        JOIN "Evidence" ON "Evidence"."positionId" = "held"."id"
        WHERE "slug" = ${slug} AND "held"."rowid" % 10 <> 0`;
    });
  }
}

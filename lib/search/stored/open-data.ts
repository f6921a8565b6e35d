import 'server-only';
import path from 'node:path';
import { db } from '@/lib/db/client';
import { DerivedFile } from '@/lib/db/derived-file';
import { type Actor, mustMay } from '@/lib/door/actor';
import { env } from '@/lib/env';

/** Where the index of the search lies, beside the library. */
const SEARCH_FILE = 'counterpoint-search.db';

/** Changed with what is stored or how words are folded: an index that was made otherwise is made anew. */
const FORMAT = 1;

/** The propositions: only they may stand in several parts of the library. */
const PROPOSITIONS = `"id" >= 'proposition:' AND "id" < 'proposition;'`;

/**
 * - `Part`: a debate, and what it was like when its documents were stored; by '' the names that stand in many
 * - `Document`: what is shown of one thing that can be found
 * - `Place`: the debates in which it stands beside that of its part
 * - `Words`: its words, folded, by its number; the text itself is not kept twice
 * - `Term`: every word that was ever stored, by length, for those that are spelt otherwise
 *
 * A key holds letters, digits and '=', and keys stand one space apart: nothing else is to be parted or folded.
 */
const MAKE = [
  `CREATE TABLE "Part" (
  "number" INTEGER PRIMARY KEY, "debateId" TEXT NOT NULL UNIQUE, "stamp" TEXT NOT NULL
)`,
  `CREATE TABLE "Document" (
  "number" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "part" INTEGER NOT NULL, "hash" TEXT NOT NULL,
  "shown" TEXT NOT NULL
)`,
  `CREATE INDEX "Document_part" ON "Document" ("part")`,
  `CREATE INDEX "Document_proposition" ON "Document" ("id") WHERE ${PROPOSITIONS}`,
  `CREATE TABLE "Place" (
  "document" INTEGER NOT NULL, "debateId" TEXT NOT NULL, PRIMARY KEY ("document", "debateId")
) WITHOUT ROWID`,
  `CREATE INDEX "Place_debate" ON "Place" ("debateId")`,
  `CREATE TABLE "Term" (
  "length" INTEGER NOT NULL, "term" TEXT NOT NULL, PRIMARY KEY ("length", "term")
) WITHOUT ROWID`,
  `CREATE VIRTUAL TABLE "Words" USING fts5(
  "title", "text", content='', contentless_delete=1, prefix='2 3', tokenize="ascii tokenchars '='"
)`,
  `CREATE TABLE "Whole" ("since" TEXT NOT NULL)`,
];

/** Finds the propositions of some ids, wherever they stand. */
export const FIND_PROPOSITIONS = `SELECT "number" FROM "Document"
  WHERE ${PROPOSITIONS} AND "id" IN (SELECT "value" FROM json_each(?))`;

/** Opens the index of this library; one of another library is thrown away. */
export async function openSearchFile(actor: Actor): Promise<DerivedFile> {
  mustMay(actor, 'read');
  const [first] = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "_prisma_migrations" ORDER BY "started_at", "id" LIMIT 1`;
  const file = path.join(/* turbopackIgnore: true */ env.dataFolder, SEARCH_FILE);
  return DerivedFile.open(file, `${FORMAT} ${first?.id ?? ''}`, MAKE);
}

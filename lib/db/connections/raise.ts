/** The topic of writes that do not say what they touch. */
export const EVERYTHING = 'everything';

/**
 * The statement that gives topics a number that none had before. It is about the moment of the write, so
 * that a number which was given before a backup took the library's place does not come again.
 *
 * @param touched null: everything
 * @param now in ms since 1970
 */
export function raising(touched: ReadonlySet<string> | null, now: number): string {
  const topics = JSON.stringify([...(touched ?? [EVERYTHING])]).replaceAll("'", "''");
  return `INSERT INTO "Revision" ("topic", "number")
    SELECT "value", MAX(${now}, COALESCE((SELECT MAX("number") FROM "Revision"), 0) + 1)
    FROM json_each('${topics}') WHERE TRUE
    ON CONFLICT ("topic") DO UPDATE SET "number" = excluded."number"`;
}

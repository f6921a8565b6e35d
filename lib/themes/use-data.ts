import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

export type ThemeUse = {
  /** How many propositions in sight stand under the theme itself. */
  propositions: number;
  /** How many of them stand under no other. */
  onlyHere: number;
  /** How many stand under it or a theme below it. */
  within: number;
};

/**
 * By theme id; a theme that has no propositions, nor any below it, is not in it. Counted in the database:
 * a row a theme.
 */
export async function countThemeUse(actor: Actor): Promise<Record<string, ThemeUse>> {
  mustMay(actor, 'read');
  const [own, within] = await Promise.all([
    db.$queryRaw<{ id: string; propositions: bigint; onlyHere: bigint }[]>`
      WITH "named" AS (
        SELECT "PropositionTheme"."propositionId", "PropositionTheme"."themeId"
        FROM "PropositionTheme"
        JOIN "Theme" ON "Theme"."id" = "PropositionTheme"."themeId" AND "Theme"."deletedAt" IS NULL
        JOIN "Proposition"
          ON "Proposition"."id" = "PropositionTheme"."propositionId"
          AND "Proposition"."deletedAt" IS NULL
      )
      SELECT "themeId" AS "id", COUNT(*) AS "propositions", SUM("themes" = 1) AS "onlyHere"
      FROM (
        SELECT "themeId", COUNT(*) OVER (PARTITION BY "propositionId") AS "themes" FROM "named"
      )
      GROUP BY "themeId"`,
    db.$queryRaw<{ id: string; propositions: bigint }[]>`
      SELECT "id", COUNT(DISTINCT "propositionId") AS "propositions" FROM (
        SELECT "Theme"."id", "PropositionTheme"."propositionId"
        FROM "PropositionTheme"
        JOIN "Theme" ON "Theme"."id" = "PropositionTheme"."themeId" AND "Theme"."deletedAt" IS NULL
        JOIN "Proposition"
          ON "Proposition"."id" = "PropositionTheme"."propositionId"
          AND "Proposition"."deletedAt" IS NULL
        UNION ALL
        SELECT "Theme"."parentId", "PropositionTheme"."propositionId"
        FROM "PropositionTheme"
        JOIN "Theme" ON "Theme"."id" = "PropositionTheme"."themeId" AND "Theme"."deletedAt" IS NULL
        JOIN "Proposition"
          ON "Proposition"."id" = "PropositionTheme"."propositionId"
          AND "Proposition"."deletedAt" IS NULL
        WHERE "Theme"."parentId" IS NOT NULL
      )
      GROUP BY "id"`,
  ]);
  const ownOf = new Map(own.map((row) => [row.id, row]));
  return Object.fromEntries(
    within.map(({ id, propositions }) => [
      id,
      {
        propositions: Number(ownOf.get(id)?.propositions ?? 0),
        onlyHere: Number(ownOf.get(id)?.onlyHere ?? 0),
        within: Number(propositions),
      },
    ]),
  );
}

import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

/**
 * The languages of the debates that have propositions under each theme, by its id, each language once;
 * a theme that no debate uses is not among them, and children are themes of their own. One query, which
 * answers a row a theme and language.
 *
 * @param themeIds null: of all themes
 */
export async function listThemeLanguages(
  actor: Actor,
  themeIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  mustMay(actor, 'read');
  const ids = themeIds === null ? null : JSON.stringify(themeIds);
  const rows = await db.$queryRaw<{ themeId: string; language: string }[]>`
    SELECT DISTINCT "PropositionTheme"."themeId", "Debate"."language"
    FROM "PropositionTheme"
    JOIN "Proposition" ON "Proposition"."id" = "PropositionTheme"."propositionId"
    JOIN "DebateProposition" ON "DebateProposition"."propositionId" = "Proposition"."id"
    JOIN "Debate" ON "Debate"."id" = "DebateProposition"."debateId"
    WHERE "Proposition"."deletedAt" IS NULL AND "Debate"."deletedAt" IS NULL
      AND (${ids} IS NULL
        OR "PropositionTheme"."themeId" IN (SELECT "value" FROM json_each(${ids})))`;
  const found = new Map<string, string[]>();
  for (const { themeId, language } of rows) {
    const list = found.get(themeId);
    if (list) list.push(language);
    else found.set(themeId, [language]);
  }
  return found;
}

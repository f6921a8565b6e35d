import 'server-only';
import { db } from '@/lib/db/client';
import { untilWritten } from '@/lib/db/until-written';
import type { ChoiceFilter, LibraryChoices } from '@/lib/debates/choices';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import { PAGE_ROWS } from '@/lib/fields/page-of';

/**
 * The themes or the people that some debate has, by name, with in how many debates; at most fifty that
 * hold the text asked for.
 *
 * @param text a part of the name, in small or large letters; empty: any
 */
export async function listLibraryChoices(
  actor: Actor,
  filter: ChoiceFilter,
  text: string,
): Promise<LibraryChoices> {
  mustMay(actor, 'read');
  // SQLite knows small and large of English letters only.
  const wanted = [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    text.charAt(0).toUpperCase() + text.slice(1),
  ];
  const find = () => LISTS[filter](JSON.stringify([...new Set(wanted)]), '[]');
  // Whoever comes to the field asks for those of any name.
  const rows = await (text === '' ? remembered(JSON.stringify([filter]), find) : find());
  return { options: optionsOf(rows.slice(0, PAGE_ROWS)), more: rows.length > PAGE_ROWS };
}

/**
 * Those that are chosen, of the same.
 *
 * @param slugs what stands in the address of the library
 */
export async function listChosen(
  actor: Actor,
  filter: ChoiceFilter,
  slugs: readonly string[],
): Promise<LibraryChoices['options']> {
  mustMay(actor, 'read');
  if (slugs.length === 0) return [];
  const find = () => LISTS[filter]('[]', JSON.stringify(slugs));
  return optionsOf(await remembered(JSON.stringify([filter, slugs]), find));
}

const optionsOf = (rows: readonly Row[]): LibraryChoices['options'] =>
  rows
    .map(({ value, label, count }) => ({ value, label, count: Number(count) }))
    .sort((a, b) => compareNames(a.label, b.label));

type Row = { value: string; label: string; count: bigint };

/** So many choices are remembered until the library changes. */
const remembered = untilWritten<Row[]>(20);

/** The theme itself or one under it stands at a proposition of a debate; both are in sight. */
const listThemes = (texts: string, chosen: string) => db.$queryRaw<Row[]>`
  SELECT "slug" AS "value", "name" AS "label", (
    SELECT COUNT(DISTINCT "Debate"."id")
    FROM "Theme" AS "own"
    JOIN "PropositionTheme" ON "PropositionTheme"."themeId" = "own"."id"
    JOIN "Proposition"
      ON "Proposition"."id" = "PropositionTheme"."propositionId" AND "Proposition"."deletedAt" IS NULL
    JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
    JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "own"."deletedAt" IS NULL
      AND ("own"."id" = "found"."id" OR "own"."parentId" = "found"."id")
  ) AS "count"
  FROM (
    SELECT "id", "slug", "name" FROM "Theme"
    WHERE "deletedAt" IS NULL
      AND ("slug" IN (SELECT "value" FROM json_each(${chosen})) OR EXISTS (
        SELECT 1 FROM json_each(${texts}) AS "text"
        WHERE instr(lower("Theme"."name"), lower("text"."value")) > 0
      ))
      AND EXISTS (
        SELECT 1
        FROM "Theme" AS "own"
        JOIN "PropositionTheme" ON "PropositionTheme"."themeId" = "own"."id"
        JOIN "Proposition"
          ON "Proposition"."id" = "PropositionTheme"."propositionId"
          AND "Proposition"."deletedAt" IS NULL
        JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
        JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
        WHERE "own"."deletedAt" IS NULL
          AND ("own"."id" = "Theme"."id" OR "own"."parentId" = "Theme"."id")
      )
    ORDER BY "name" COLLATE NOCASE, "slug"
    LIMIT ${PAGE_ROWS + 1} + json_array_length(${chosen})
  ) AS "found"`;

const listPeople = (texts: string, chosen: string) => db.$queryRaw<Row[]>`
  SELECT "slug" AS "value", "name" AS "label", (
    SELECT COUNT(*)
    FROM "DebateCommentator" AS "member"
    JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "member"."commentatorId" = "found"."id"
  ) AS "count"
  FROM (
    SELECT "id", "slug", "name" FROM "Commentator"
    WHERE "deletedAt" IS NULL
      AND ("slug" IN (SELECT "value" FROM json_each(${chosen})) OR EXISTS (
        SELECT 1 FROM json_each(${texts}) AS "text"
        WHERE instr(lower("Commentator"."name"), lower("text"."value")) > 0
      ))
      AND EXISTS (
        SELECT 1 FROM "DebateCommentator" AS "member"
        JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
        WHERE "member"."commentatorId" = "Commentator"."id"
      )
    ORDER BY "name" COLLATE NOCASE, "slug"
    LIMIT ${PAGE_ROWS + 1} + json_array_length(${chosen})
  ) AS "found"`;

const LISTS = { theme: listThemes, who: listPeople } as const;

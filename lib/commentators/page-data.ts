import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { type Actor, mustMay } from '@/lib/door/actor';
import { PAGE_ROWS, type PageOf, pageOf } from '@/lib/fields/page-of';
import { type PositionFields, readStance } from '@/lib/positions/position';

/** One debate in which a commentator takes part, with the positions taken there. */
export type CommentatorDebate = {
  id: string;
  slug: string;
  title: string;
  language: string;
  date: string | null;
  role: string;
  propositions: number;
  /** Propositions on which nobody has looked at the commentator yet; the rest is silence. */
  notCoded: number;
  /** The stances of all positions, on whichever page these stand. */
  stances: Stance[];
  /** Those that stand on this page. */
  positions: (Pick<PositionFields, 'stance' | 'explicitness' | 'summary'> & {
    id: string;
    proposition: { id: string; slug: string; text: string };
    theme: { slug: string; name: string } | null;
  })[];
};

export type CommentatorPage = {
  id: string;
  slug: string;
  name: string;
  description: string;
  url: string | null;
  photoUrl: string | null;
  /** Which of all positions stand here, in the order of the debates. */
  positions: PageOf<unknown>;
  /** Those of this page, by date; undated debates last. */
  debates: CommentatorDebate[];
  /** All of them, with the page on which they begin. */
  allDebates: (Pick<CommentatorDebate, 'id' | 'slug' | 'title' | 'language' | 'date'> & {
    page: number;
  })[];
};

/**
 * What the page of a commentator shows, or null where there is none (or it is deleted). Of all positions
 * stances are read, of those on the page words.
 *
 * @param wanted which page of the positions, from 1
 */
export async function getCommentatorPage(
  actor: Actor,
  slug: string,
  wanted: number,
): Promise<CommentatorPage | null> {
  mustMay(actor, 'read');
  const person = await db.commentator.findFirst({
    where: { slug, deletedAt: null },
    select: { id: true, slug: true, name: true, description: true, url: true, photoUrl: true },
  });
  if (!person) return null;
  const [debates, held] = await Promise.all([listTakenPart(person.id), listHeld(person.id)]);
  const heldIn = new Map<string, Held[]>(debates.map(({ id }) => [id, []]));
  for (const one of held) heldIn.get(one.debateId)?.push(one);
  const ordered = debates.flatMap(({ id }) => heldIn.get(id) ?? []);
  const page = pageOf(ordered, wanted);
  const words = await readWords(page.rows.map(({ id }) => id));

  let before = 0;
  const placed = debates.map((debate) => {
    const own = heldIn.get(debate.id) ?? [];
    // A debate without positions stands where the last one before it ends.
    const first = Math.max(0, own.length > 0 ? before : before - 1);
    before += own.length;
    const pages = { from: pageAt(first), to: pageAt(Math.max(first, before - 1)) };
    return { debate, own, pages };
  });
  return {
    ...person,
    positions: page,
    allDebates: placed.map(({ debate: { id, slug: at, title, language, date }, pages }) => ({
      ...{ id, slug: at, title, language, date },
      page: pages.from,
    })),
    debates: placed
      .filter(({ pages }) => pages.from <= page.page && page.page <= pages.to)
      .map(({ debate, own }) => ({
        id: debate.id,
        slug: debate.slug,
        title: debate.title,
        language: debate.language,
        date: debate.date,
        role: [debate.role, debate.affiliation].filter(Boolean).join(', '),
        propositions: Number(debate.propositions),
        notCoded: Number(debate.propositions - debate.silent) - own.length,
        stances: own.flatMap(({ stance }) =>
          isStance(Number(stance)) ? [Number(stance) as Stance] : [],
        ),
        positions: own.flatMap(({ id }) => words.get(id) ?? []),
      })),
  };
}

const pageAt = (place: number) => Math.floor(place / PAGE_ROWS) + 1;

type TakenPart = {
  id: string;
  slug: string;
  title: string;
  language: string;
  date: string | null;
  role: string;
  affiliation: string;
  propositions: bigint;
  /** Propositions on which somebody looked at the commentator, who holds nothing there. */
  silent: bigint;
};

/** The debates of a commentator by date, undated ones last. */
function listTakenPart(commentatorId: string) {
  return db.$queryRaw<TakenPart[]>`
    SELECT "Debate"."id", "Debate"."slug", "Debate"."title", "Debate"."language", "Debate"."date",
      "member"."role", "member"."affiliation", (
        SELECT COUNT(*) FROM "DebateProposition" AS "place"
        JOIN "Proposition"
          ON "Proposition"."id" = "place"."propositionId" AND "Proposition"."deletedAt" IS NULL
        WHERE "place"."debateId" = "Debate"."id"
      ) AS "propositions", (
        SELECT COUNT(*) FROM "DebateProposition" AS "place"
        JOIN "Proposition"
          ON "Proposition"."id" = "place"."propositionId" AND "Proposition"."deletedAt" IS NULL
        WHERE "place"."debateId" = "Debate"."id" AND EXISTS (
          SELECT 1 FROM "Silence"
          WHERE "Silence"."readingId" = "Debate"."referenceReadingId"
            AND "Silence"."commentatorId" = "member"."commentatorId"
            AND "Silence"."propositionId" = "place"."propositionId"
        ) AND NOT EXISTS (
          SELECT 1 FROM "Position" AS "held"
          WHERE "held"."readingId" = "Debate"."referenceReadingId"
            AND "held"."commentatorId" = "member"."commentatorId"
            AND "held"."propositionId" = "place"."propositionId" AND "held"."deletedAt" IS NULL
        )
      ) AS "silent"
    FROM "DebateCommentator" AS "member"
    JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "member"."commentatorId" = ${commentatorId}
    ORDER BY COALESCE("Debate"."date", '9999'), "Debate"."id"`;
}

type Held = { id: string; debateId: string; stance: bigint };

/** The positions of a commentator in reference readings, in the order of each debate's propositions. */
function listHeld(commentatorId: string) {
  return db.$queryRaw<Held[]>`
    SELECT "held"."id", "Debate"."id" AS "debateId", "held"."stance"
    FROM "Position" AS "held"
    CROSS JOIN "Debate"
      ON "Debate"."referenceReadingId" = "held"."readingId" AND "Debate"."deletedAt" IS NULL
    CROSS JOIN "DebateProposition" AS "place"
      ON "place"."debateId" = "Debate"."id" AND "place"."propositionId" = "held"."propositionId"
    CROSS JOIN "Proposition"
      ON "Proposition"."id" = "held"."propositionId" AND "Proposition"."deletedAt" IS NULL
    WHERE "held"."commentatorId" = ${commentatorId} AND "held"."deletedAt" IS NULL
    ORDER BY "Debate"."id", "place"."order"`;
}

/** The words of some positions, by id. */
async function readWords(ids: readonly string[]) {
  const rows = await db.position.findMany({
    where: { id: { in: [...ids] } },
    include: {
      proposition: {
        include: { themes: { where: { theme: { deletedAt: null } }, include: { theme: true } } },
      },
    },
  });
  return new Map(
    rows.map((row): [string, CommentatorDebate['positions'][number]] => {
      const { id, slug, text, themes } = row.proposition;
      const theme = inOrder(themes)[0]?.theme;
      return [
        row.id,
        {
          id: row.id,
          ...readStance(row),
          summary: row.summary,
          proposition: { id, slug, text },
          theme: theme ? { slug: theme.slug, name: theme.name } : null,
        },
      ];
    }),
  );
}

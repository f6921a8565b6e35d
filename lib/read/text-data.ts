import 'server-only';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { listContributions } from '@/lib/debates/data';
import { listPositions } from '@/lib/debates/positions-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readReason } from '@/lib/positions/position';
import { type ContributionHead, partsOfText, type TextPart } from '@/lib/read/text-parts';
import { type PackedPositions, packed, textsOf } from '@/lib/view/sent/packed-positions';
import type { ContributionView, DebateView, PositionView } from '@/lib/view/view';

/** What a part of a text brings: the words, and the positions that words in it show, with what they are on. */
export type SentPart = Pick<DebateView, 'propositions' | 'reasons'> & {
  contributions: ContributionView[];
  positions: PackedPositions;
};

/** A text as its page brings it: a short one whole, of a long one the first part and what the others are. */
export type SentText = {
  first: SentPart;
  /** Parts that are not in the page; what stands in no contribution is the last of them, without ids. */
  rest: readonly TextPart[];
  /** All quotations of the reading. */
  quotations: number;
};

/** So many ids are named in one query: a database takes only so many. */
const AT_ONCE = 500;

type Place = { debateId: string; readingId: string };

/** What of a debate is known where its text is read. */
type Frame = Pick<DebateView, 'debate' | 'propositions'>;

/** Of a text that is read, its contributions from one place to another; null: what stands in none of them. */
export type Stretch = { from: number; to: number } | null;

/**
 * The contributions of a debate without their words, and how many quotations of a reading stand in each and
 * in none of them (`elsewhere`).
 */
export async function listContributionHeads(
  actor: Actor,
  { debateId, readingId }: Place,
): Promise<{ heads: ContributionHead[]; elsewhere: number }> {
  mustMay(actor, 'read');
  const [rows, lengths, counts] = await Promise.all([
    db.contribution.findMany({
      where: { debateId },
      orderBy: { order: 'asc' },
      select: {
        id: true,
        order: true,
        kind: true,
        commentatorId: true,
        speaker: true,
        commentator: { select: { name: true, deletedAt: true } },
      },
    }),
    db.$queryRaw<{ id: string; characters: bigint | null }[]>`
      SELECT "id", length("text") AS "characters" FROM "Contribution" WHERE "debateId" = ${debateId}`,
    db.$queryRaw<{ id: string | null; quotations: bigint }[]>`
      SELECT "Evidence"."contributionId" AS "id", COUNT(*) AS "quotations"
      FROM "Position" AS "held"
      JOIN "Commentator"
        ON "Commentator"."id" = "held"."commentatorId" AND "Commentator"."deletedAt" IS NULL
      JOIN "Proposition"
        ON "Proposition"."id" = "held"."propositionId" AND "Proposition"."deletedAt" IS NULL
      JOIN "Evidence" ON "Evidence"."positionId" = "held"."id"
      WHERE "held"."readingId" = ${readingId} AND "held"."deletedAt" IS NULL
      GROUP BY "Evidence"."contributionId"`,
  ]);
  const characters = new Map(lengths.map((row) => [row.id, Number(row.characters ?? 0)]));
  const quotations = new Map(counts.map((row) => [row.id, Number(row.quotations)]));
  return {
    elsewhere: quotations.get(null) ?? 0,
    heads: rows.map(({ commentator, ...row }) => ({
      ...row,
      ...(commentator && commentator.deletedAt !== null
        ? { commentatorId: null, speaker: commentator.name }
        : {}),
      kind: row.kind as ContributionView['kind'],
      characters: characters.get(row.id) ?? 0,
      quotations: quotations.get(row.id) ?? 0,
    })),
  };
}

/** What the page of a text is sent. */
export async function readText(
  actor: Actor,
  frame: Frame & Pick<DebateView, 'reasons'>,
): Promise<{ heads: ContributionHead[]; sent: SentText }> {
  mustMay(actor, 'read');
  const { debate, propositions, reasons } = frame;
  const place = { debateId: debate.id, readingId: debate.readingId };
  const { heads, elsewhere } = await listContributionHeads(actor, place);
  const quotations = heads.reduce((sum, head) => sum + head.quotations, elsewhere);
  const [first, ...rest] = partsOfText(heads, elsewhere);
  if (first && rest.length > 0) {
    return { heads, sent: { first: await readStretch(actor, frame, first), rest, quotations } };
  }
  const [contributions, positions] = await Promise.all([
    listContributions(actor, place.debateId),
    listPositions(
      actor,
      place.readingId,
      propositions.map(({ id }) => id),
    ),
  ]);
  const part = partOf(frame, { contributions, positions, reasons });
  return { heads, sent: { first: part, rest, quotations } };
}

/** A stretch of a text with the positions of a reading that words in it show. */
export async function readStretch(actor: Actor, frame: Frame, stretch: Stretch): Promise<SentPart> {
  mustMay(actor, 'read');
  const { id: debateId, readingId } = frame.debate;
  const contributions = stretch === null ? [] : await listContributions(actor, debateId, stretch);
  const found = await listPositionsShownIn(
    readingId,
    stretch === null ? null : contributions.map(({ id }) => id),
  );
  const propositionIds = frame.propositions.map(({ id }) => id);
  const positions: PositionView[] = [];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const ids = found.slice(from, from + AT_ONCE).map(({ id }) => id);
    positions.push(...(await listPositions(actor, readingId, propositionIds, { id: { in: ids } })));
  }
  const given = [...new Set(positions.flatMap(({ reasonIds }) => reasonIds))];
  const rows = given.length === 0 ? [] : await db.reason.findMany({ where: { id: { in: given } } });
  const reasons = inOrder(rows).map((row) => ({
    id: row.id,
    propositionId: row.propositionId,
    ...readReason(row),
  }));
  return partOf(frame, { contributions, positions, reasons });
}

/** What is sent of a part: of the propositions those that its positions are on. */
function partOf(
  { propositions }: Frame,
  {
    positions,
    ...rest
  }: Pick<DebateView, 'positions' | 'reasons'> & {
    contributions: ContributionView[];
  },
): SentPart {
  const shown = new Set(positions.map(({ propositionId }) => propositionId));
  return {
    ...rest,
    propositions: propositions.filter(({ id }) => shown.has(id)),
    positions: packed(positions, textsOf(rest.contributions)),
  };
}

/** The positions of a reading that words of some contributions show; null: words that stand in none. */
function listPositionsShownIn(readingId: string, contributionIds: readonly string[] | null) {
  if (contributionIds === null) {
    return db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT "held"."id" FROM "Position" AS "held"
      CROSS JOIN "Evidence" ON "Evidence"."positionId" = "held"."id"
      WHERE "held"."readingId" = ${readingId} AND "Evidence"."contributionId" IS NULL`;
  }
  return db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "held"."id" FROM "Evidence"
    CROSS JOIN "Position" AS "held" ON "held"."id" = "Evidence"."positionId"
    WHERE "Evidence"."contributionId" IN (
        SELECT "value" FROM json_each(${JSON.stringify(contributionIds)})
      )
      AND "held"."readingId" = ${readingId}`;
}

/** In which contribution of a debate a quotation stands, by its place; null where in none of them. */
export async function findPlaceOfQuotation(
  actor: Actor,
  debateId: string,
  evidenceId: string,
): Promise<number | null> {
  mustMay(actor, 'read');
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, contribution: { debateId } },
    select: { contribution: { select: { order: true } } },
  });
  return row?.contribution?.order ?? null;
}

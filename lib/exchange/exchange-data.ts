import 'server-only';
import { db } from '@/lib/db/client';
import { listContributions } from '@/lib/debates/data';
import { getDebateView } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import {
  fileQuotation,
  READING_FORMAT,
  READING_VERSION,
  type ReadingFile,
} from '@/lib/interchange/reading/reading-file';
import { fieldsOf } from '@/lib/positions/content';
import { readQuotation } from '@/lib/positions/position';
import { listMarks } from '@/lib/readings/marks-data';

/** One reading as a file of its own, in the debate's order; null where it is not there. */
export async function exportReading(
  actor: Actor,
  slug: string,
  readingId: string,
): Promise<ReadingFile | null> {
  mustMay(actor, 'read');
  const view = await getDebateView(actor, slug, readingId);
  if (!view) return null;
  const [reading, contributions, marks, pieces] = await Promise.all([
    db.reading.findUniqueOrThrow({ where: { id: readingId }, select: { name: true, coder: true } }),
    listContributions(actor, view.debate.id),
    listMarks(actor, readingId),
    db.evidence.findMany({ where: { position: { readingId } } }),
  ]);
  const placeOf = new Map(contributions.map((one, place) => [one.id, place + 1]));
  const quotations = new Map(pieces.map((piece) => [piece.id, readQuotation(piece)]));
  const people = new Map(view.commentators.map((one) => [one.id, one.slug]));
  const statements = new Map(view.propositions.map((one) => [one.id, one.slug]));
  const themes = new Map(view.themes.map((theme) => [theme.id, theme]));
  const reasons = new Map(view.reasons.map((reason) => [reason.id, reason]));
  const rankOf = rankByOrder(view);
  const silences = marks.silences.filter(
    (one) => people.has(one.commentatorId) && statements.has(one.propositionId),
  );
  const used = new Set([...view.positions, ...silences].map((one) => one.propositionId));
  const seen = new Set([...view.positions, ...silences].map((one) => one.commentatorId));
  const keys = (one: { commentatorId: string; propositionId: string }) => ({
    commentator: people.get(one.commentatorId) ?? '',
    proposition: statements.get(one.propositionId) ?? '',
  });
  return {
    format: READING_FORMAT,
    version: READING_VERSION,
    debate: { slug: view.debate.slug, title: view.debate.title },
    reading,
    commentators: view.commentators
      .filter(({ id }) => seen.has(id))
      .map((one) => ({ key: one.slug, name: one.name })),
    propositions: view.propositions
      .filter(({ id }) => used.has(id))
      .map((one) => ({
        key: one.slug,
        text: one.text,
        themes: one.themeIds.flatMap((id) => {
          const theme = themes.get(id);
          const under = theme?.parentId ? themes.get(theme.parentId)?.name : null;
          return theme ? { name: theme.name, under: under ?? null } : [];
        }),
      })),
    positions: [...view.positions].sort(rankOf).map((position) => ({
      ...keys(position),
      ...fieldsOf(position),
      reasons: position.reasonIds.flatMap((id) => {
        const reason = reasons.get(id);
        if (!reason) return [];
        const { id: _, propositionId: __, ...said } = reason;
        return said;
      }),
      evidence: position.evidence.flatMap(({ id }) => {
        const piece = quotations.get(id);
        return piece ? fileQuotation(piece, placeOf.get(piece.contributionId ?? '') ?? null) : [];
      }),
    })),
    silences: [...silences].sort(rankOf).map(keys),
    reviews: marks.reviews
      .flatMap(({ contributionId, paragraph }) => {
        const contribution = placeOf.get(contributionId);
        return contribution === undefined ? [] : { contribution, paragraph };
      })
      .sort((a, b) => a.contribution - b.contribution || a.paragraph - b.paragraph),
  };
}

type Order = { commentators: readonly { id: string }[]; propositions: readonly { id: string }[] };
type Pair = { commentatorId: string; propositionId: string };

/** By proposition, then by commentator, both as the debate has them. */
function rankByOrder({ commentators, propositions }: Order) {
  const people = new Map(commentators.map(({ id }, place) => [id, place]));
  const statements = new Map(propositions.map(({ id }, place) => [id, place]));
  const rank = (one: Pair) => [
    statements.get(one.propositionId) ?? 0,
    people.get(one.commentatorId) ?? 0,
  ];
  return (a: Pair, b: Pair) => {
    const [first = 0, second = 0] = rank(a);
    const [otherFirst = 0, otherSecond = 0] = rank(b);
    return first - otherFirst || second - otherSecond;
  };
}

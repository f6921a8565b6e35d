import type { Rows } from '@/lib/archive/models';
import type { Archive } from '@/lib/archive/write';
import {
  fileQuotation,
  READING_FORMAT,
  READING_VERSION,
  type ReadingFile,
} from '@/lib/interchange/reading/reading-file';
import { fieldsOf } from '@/lib/positions/content';
import { readQuotation, readReason } from '@/lib/positions/position';
import { groupBy } from '@/lib/view/group-by';
import { quotedFrom } from '@/lib/view/quoted-from';

/**
 * What the archive of one reading says in words, without ids: by these it is found in another copy of
 * the debate. In the debate's order; what was deleted, histories and what was put away stay behind,
 * since they are of the library where they happened.
 *
 * @throws Error where it is the archive of something else
 */
export function readingOfArchive({ kind, rows }: Archive): ReadingFile {
  const [reading] = rows.Reading;
  const [debate] = rows.Debate;
  if (kind !== 'reading' || !reading || !debate) {
    throw new Error('readingOfArchive: this is no archive of one reading.');
  }
  const people = inSight(byId(rows.Commentator), rows.DebateCommentator, 'commentatorId');
  const statements = inSight(byId(rows.Proposition), rows.DebateProposition, 'propositionId');
  const rank = new Map([...people, ...statements].map(([id], place) => [id, place]));
  const inOrder = <Row extends Pair>(own: readonly Row[]) =>
    own
      .filter((one) => people.has(one.commentatorId) && statements.has(one.propositionId))
      .sort((a, b) => {
        const [first, second] = [rank.get(a.propositionId) ?? 0, rank.get(b.propositionId) ?? 0];
        return (
          first - second || (rank.get(a.commentatorId) ?? 0) - (rank.get(b.commentatorId) ?? 0)
        );
      });
  const keysOf = (one: Pair) => ({
    commentator: people.get(one.commentatorId)?.slug ?? '',
    proposition: statements.get(one.propositionId)?.slug ?? '',
  });
  const positions = inOrder(rows.Position.filter(({ deletedAt }) => deletedAt === null));
  const silences = inOrder(rows.Silence);
  const said = new Set([...positions, ...silences].flatMap((one) => Object.values(keysOf(one))));
  const placeOf = new Map(byOrder(rows.Contribution).map(({ id }, place) => [id, place + 1]));
  const names = byId(rows.Commentator);
  const spoken = new Map(
    rows.Contribution.map(({ id, commentatorId, speaker }) => [
      id,
      { commentatorId, name: names.get(commentatorId ?? '')?.name ?? speaker },
    ]),
  );
  const reasons = byId(rows.Reason);
  const given = groupBy(byOrder(rows.PositionReason), ({ positionId }) => positionId);
  const pieces = groupBy(
    byOrder(rows.Evidence).sort((a, b) => a.quotation - b.quotation),
    ({ positionId }) => positionId,
  );
  const themesOf = readThemes(rows);
  return {
    format: READING_FORMAT,
    version: READING_VERSION,
    debate: { slug: debate.slug, title: debate.title },
    reading: { name: reading.name, coder: reading.coder },
    commentators: [...people.values()]
      .filter(({ slug }) => said.has(slug))
      .map(({ slug, name }) => ({ key: slug, name })),
    propositions: [...statements.values()]
      .filter(({ slug }) => said.has(slug))
      .map(({ id, slug, text }) => ({ key: slug, text, themes: themesOf(id) })),
    positions: positions.map((position) => ({
      ...keysOf(position),
      ...fieldsOf(position),
      stance: position.stance as ReadingFile['positions'][number]['stance'],
      reasons: (given.get(position.id) ?? []).flatMap(({ reasonId }) => {
        const reason = reasons.get(reasonId);
        return reason ? readReason(reason) : [];
      }),
      evidence: (pieces.get(position.id) ?? []).map((piece) => {
        const place = placeOf.get(piece.contributionId ?? '') ?? null;
        const reason = reasons.get(piece.reasonId ?? '');
        const said = readQuotation(piece);
        // What nobody noted as another's is no more so in another library than here.
        const { saidBy = '' } = quotedFrom(said, position.commentatorId, spoken);
        const wordsOf = said.wordsOf === '' ? '' : saidBy;
        return fileQuotation({ ...said, wordsOf }, place, reason ? readReason(reason) : null);
      }),
    })),
    silences: silences.map(keysOf),
    reviews: rows.PassageReview.flatMap(({ contributionId, paragraph }) => {
      const contribution = placeOf.get(contributionId);
      return contribution === undefined ? [] : { contribution, paragraph };
    }).sort((a, b) => a.contribution - b.contribution || a.paragraph - b.paragraph),
  };
}

type Pair = { commentatorId: string; propositionId: string };

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function byOrder<Row extends { order: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.order - b.order);
}

/** What is in the debate and was not deleted, in its order there. */
function inSight<Row extends { id: string; deletedAt: string | null }, Name extends string>(
  rows: ReadonlyMap<string, Row>,
  places: readonly (Record<Name, string> & { order: number })[],
  column: Name,
): Map<string, Row> {
  return new Map(
    byOrder(places).flatMap((place) => {
      const row = rows.get(place[column]);
      return row && row.deletedAt === null ? [[row.id, row] as const] : [];
    }),
  );
}

/** The themes of a proposition in their order, each with the one above it. */
function readThemes({ Theme, PropositionTheme }: Rows) {
  const themes = byId(Theme.filter(({ deletedAt }) => deletedAt === null));
  const own = groupBy(byOrder(PropositionTheme), ({ propositionId }) => propositionId);
  return (propositionId: string) =>
    (own.get(propositionId) ?? []).flatMap(({ themeId }) => {
      const theme = themes.get(themeId);
      const under = theme?.parentId ? (themes.get(theme.parentId)?.name ?? null) : null;
      return theme ? { name: theme.name, under } : [];
    });
}

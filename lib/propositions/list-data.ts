import 'server-only';
import { db } from '@/lib/db/client';
import { closedTo, type Editor, openTo } from '@/lib/propositions/open-readings';

/** How many positions stand on a proposition, told apart by whether the person may see them. */
export type PositionCounts = {
  /** Those that the person's reading may see. */
  positions: number;
  /** Those of other readings, which are not shown. */
  elsewhere: number;
};

/** A proposition of a debate as the list for arranging shows it. */
export type ArrangedProposition = PositionCounts & {
  id: string;
  slug: string;
  text: string;
  themeIds: string[];
  /** In how many debates it stands. */
  debates: number;
};

/** A proposition that is out of sight. */
export type DeletedProposition = PositionCounts & { id: string; text: string };

type Place = Pick<Editor, 'debateId' | 'readingId'>;

/** The propositions of a debate in their order, for one who works in a reading of it. */
export async function listArranged(place: Place): Promise<ArrangedProposition[]> {
  const [rows, countsOf] = await Promise.all([
    db.debateProposition.findMany({
      where: { debateId: place.debateId, proposition: { deletedAt: null } },
      orderBy: { order: 'asc' },
      include: {
        proposition: {
          include: { themes: { orderBy: { order: 'asc' } }, _count: { select: { debates: true } } },
        },
      },
    }),
    countPositions(place),
  ]);
  return rows.map(({ proposition }) => ({
    id: proposition.id,
    slug: proposition.slug,
    text: proposition.text,
    themeIds: proposition.themes.map(({ themeId }) => themeId),
    debates: proposition._count.debates,
    ...countsOf(proposition.id),
  }));
}

/**
 * Propositions of a debate that are out of sight (deleted, or merged into another), the last one
 * first; none whose words one in sight has.
 */
export async function listDeleted(place: Place): Promise<DeletedProposition[]> {
  const [rows, countsOf] = await Promise.all([
    db.proposition.findMany({
      where: { debates: { some: { debateId: place.debateId } } },
      orderBy: { deletedAt: 'desc' },
    }),
    countPositions(place),
  ]);
  const shown = new Set(
    rows.flatMap(({ text, deletedAt }) => (deletedAt === null ? [text.toLocaleLowerCase()] : [])),
  );
  return rows
    .filter(({ text, deletedAt }) => deletedAt !== null && !shown.has(text.toLocaleLowerCase()))
    .map(({ id, text }) => ({ id, text, ...countsOf(id) }));
}

async function countPositions(place: Place): Promise<(propositionId: string) => PositionCounts> {
  const standing = {
    deletedAt: null,
    proposition: { debates: { some: { debateId: place.debateId } } },
  };
  const count = (reading: ReturnType<typeof openTo> | ReturnType<typeof closedTo>) =>
    db.position.groupBy({ by: ['propositionId'], where: { ...standing, reading }, _count: true });
  const [open, closed] = await Promise.all([
    count({ ...openTo(place), deletedAt: null }),
    count(closedTo(place)),
  ]);
  const byId = (rows: typeof open) =>
    new Map(rows.map(({ propositionId, _count }) => [propositionId, _count]));
  const [positions, elsewhere] = [byId(open), byId(closed)];
  return (id) => ({ positions: positions.get(id) ?? 0, elsewhere: elsewhere.get(id) ?? 0 });
}

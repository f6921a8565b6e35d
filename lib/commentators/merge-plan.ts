import type { PatchRow, RowsOf } from '@/lib/patches/patch';

/** A commentator with all that hangs on them, as a merge needs to see it. */
export type MergeablePerson = {
  id: string;
  about: RowsOf<'person'>['from'];
  positions: { id: string; readingId: string; propositionId: string; deleted: boolean }[];
  silences: { readingId: string; propositionId: string; createdAt: string }[];
  places: ({ debateId: string } & NonNullable<RowsOf<'member'>['from']>)[];
  contributionIds: string[];
  /** Those who were merged into this one before. */
  former: { id: string; about: RowsOf<'person'>['from'] }[];
};

type Pair = { readingId: string; propositionId: string };

const keyOf = (one: Pair) => `${one.readingId} ${one.propositionId}`;

/** Pairs of positions on one proposition in one reading, of the one and of the other: one can stay. */
export function findHeldByBoth<Position extends Pair & { deleted?: boolean }>(
  from: readonly Position[],
  into: readonly Position[],
): [Position, Position][] {
  const held = new Map(into.map((one) => [keyOf(one), one]));
  return from.flatMap((one): [Position, Position][] => {
    const other = held.get(keyOf(one));
    return other && !one.deleted && !other.deleted ? [[one, other]] : [];
  });
}

/**
 * What changes when a commentator is merged into another: positions, silences, contributions and
 * places in debates go over, and the one goes out of sight and leads to the other. What cannot go
 * over, because the other has it already, is kept with the one who is out of sight: a position that
 * does not stay, a silence, what a debate says of the one where both take part.
 *
 * @param keep ids of the positions that stay where both hold one; where neither is named, the
 *   other's stays
 * @param renamed quotations in the words of one of the two that become the commentator's own
 */
export function planPeopleMerge(
  from: MergeablePerson,
  into: MergeablePerson,
  keep: ReadonlySet<string>,
  renamed: readonly { id: string; wordsOf: string }[] = [],
): PatchRow[] {
  const held = new Map(into.positions.map((one) => [keyOf(one), one]));
  const moved: MergeablePerson['positions'] = [];
  const displaced: MergeablePerson['positions'] = [];
  for (const one of from.positions) {
    const other = held.get(keyOf(one));
    if (!other) moved.push(one);
    else if (!one.deleted && (other.deleted || keep.has(one.id))) {
      moved.push(one);
      displaced.push(other);
    }
  }
  const handOver = (id: string, fromId: string, to: string): PatchRow => ({
    row: 'held-by',
    id,
    from: fromId,
    to,
  });
  return [
    ...moved.map(({ id }) => handOver(id, from.id, into.id)),
    ...displaced.map(({ id }) => handOver(id, into.id, from.id)),
    ...planSilences(from, into, moved, displaced),
    ...planPlaces(from, into),
    ...from.contributionIds.map(
      (id): PatchRow => ({ row: 'spoken-by', id, from: from.id, to: into.id }),
    ),
    ...renamed.map(({ id, wordsOf }): PatchRow => ({ row: 'words-of', id, from: wordsOf, to: '' })),
    ...planPeople(from, into),
  ];
}

/** Who holds a position is not silent; who is silent on both sides is so once. */
function planSilences(
  from: MergeablePerson,
  into: MergeablePerson,
  moved: MergeablePerson['positions'],
  displaced: MergeablePerson['positions'],
): PatchRow[] {
  const left = new Set(displaced.map(({ id }) => id));
  const stay = into.positions.filter(({ id }) => !left.has(id));
  const speaks = new Set([...moved, ...stay].filter(({ deleted }) => !deleted).map(keyOf));
  const silent = new Set(into.silences.map(keyOf));
  const row = (
    commentatorId: string,
    { readingId, propositionId }: Pair,
    way: { from: string | null; to: string | null },
  ): PatchRow => ({ row: 'silence', readingId, commentatorId, propositionId, ...way });
  return [
    ...into.silences
      .filter((one) => speaks.has(keyOf(one)))
      .map((one) => row(into.id, one, { from: one.createdAt, to: null })),
    ...from.silences
      .filter((one) => !speaks.has(keyOf(one)) && !silent.has(keyOf(one)))
      .flatMap((one) => [
        row(from.id, one, { from: one.createdAt, to: null }),
        row(into.id, one, { from: null, to: one.createdAt }),
      ]),
  ];
}

function planPlaces(from: MergeablePerson, into: MergeablePerson): PatchRow[] {
  const own = new Map(into.places.map((place) => [place.debateId, place]));
  return from.places.flatMap(({ debateId, ...place }): PatchRow[] => {
    const there = own.get(debateId);
    if (!there) {
      return [
        { row: 'member', debateId, commentatorId: from.id, from: place, to: null },
        { row: 'member', debateId, commentatorId: into.id, from: null, to: place },
      ];
    }
    const { debateId: _, ...before } = there;
    const after = {
      ...before,
      affiliation: before.affiliation || place.affiliation,
      role: before.role || place.role,
    };
    const isFuller = after.affiliation !== before.affiliation || after.role !== before.role;
    return isFuller
      ? [{ row: 'member', debateId, commentatorId: into.id, from: before, to: after }]
      : [];
  });
}

function planPeople(from: MergeablePerson, into: MergeablePerson): PatchRow[] {
  const about = {
    ...into.about,
    description: into.about.description || from.about.description,
    url: into.about.url ?? from.about.url,
    photoUrl: into.about.photoUrl ?? from.about.photoUrl,
  };
  const isFuller = (['description', 'url', 'photoUrl'] as const).some(
    (name) => about[name] !== into.about[name],
  );
  return [
    ...(isFuller ? [{ row: 'person', id: into.id, from: into.about, to: about } as const] : []),
    ...from.former.map(
      (one): PatchRow => ({
        row: 'person',
        id: one.id,
        from: one.about,
        to: { ...one.about, mergedIntoId: into.id },
      }),
    ),
    {
      row: 'person',
      id: from.id,
      from: from.about,
      to: { ...from.about, shown: false, mergedIntoId: into.id },
    },
  ];
}

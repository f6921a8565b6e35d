import type { PatchRow } from '@/lib/patches/patch';

/** A proposition with all that hangs on it, as a merge needs to see it. */
export type Mergeable = {
  id: string;
  text: string;
  positions: {
    id: string;
    readingId: string;
    commentatorId: string;
    deleted: boolean;
    given: { reasonId: string; order: number }[];
    /** Quoted words that show one of its reasons. */
    shows: { order: number; reasonId: string }[];
  }[];
  reasons: { id: string; text: string; direction: string; order: number }[];
  themes: { themeId: string; order: number }[];
  debates: { debateId: string; order: number }[];
  silences: { readingId: string; commentatorId: string; createdAt: string }[];
  /** The class sets that it is in. */
  inSets: { setId: string }[];
};

type HeldPosition = Mergeable['positions'][number];

const keyOf = (one: { readingId: string; commentatorId: string }) =>
  `${one.readingId} ${one.commentatorId}`;

/** Pairs where somebody holds a position on both, in one reading: one of the two can stay. */
export function findConflicts<
  Position extends { readingId: string; commentatorId: string; deleted?: boolean },
>(from: readonly Position[], into: readonly Position[]): [Position, Position][] {
  const held = new Map(into.map((one) => [keyOf(one), one]));
  return from.flatMap((one): [Position, Position][] => {
    const other = held.get(keyOf(one));
    return other && !one.deleted && !other.deleted ? [[one, other]] : [];
  });
}

/**
 * What changes when a proposition is merged into another: its positions, their reasons (those that
 * the other has in the same words become one), its themes and its debates go over, and it goes out
 * of sight. A position that does not stay is kept with the sentence that is out of sight.
 *
 * @param keep ids of the positions that stay where somebody holds one on both; where neither is
 *   named, the other proposition's stays
 */
export function planMerge(from: Mergeable, into: Mergeable, keep: ReadonlySet<string>): PatchRow[] {
  const held = new Map(into.positions.map((one) => [keyOf(one), one]));
  const moved: HeldPosition[] = [];
  const displaced: HeldPosition[] = [];
  for (const one of from.positions) {
    const other = held.get(keyOf(one));
    if (!other) moved.push(one);
    else if (!one.deleted && (other.deleted || keep.has(one.id))) {
      moved.push(one);
      displaced.push(other);
    }
  }
  return [
    ...moved.map(({ id }): PatchRow => ({ row: 'position', id, from: from.id, to: into.id })),
    ...displaced.map(({ id }): PatchRow => ({ row: 'position', id, from: into.id, to: from.id })),
    ...planReasons(from, into, moved),
    ...planSilences(into, moved),
    ...planPlaces(from, into),
    ...planSets(from, into),
    {
      row: 'proposition',
      id: from.id,
      from: { text: from.text, shown: true },
      to: { text: from.text, shown: false },
    },
  ];
}

function planReasons(from: Mergeable, into: Mergeable, moved: readonly HeldPosition[]): PatchRow[] {
  const rows: PatchRow[] = [];
  const wordsOf = (reason: { text: string; direction: string }) =>
    `${reason.direction} ${reason.text.toLocaleLowerCase()}`;
  const twins = new Map(into.reasons.map((reason) => [wordsOf(reason), reason.id]));
  let next = Math.max(-1, ...into.reasons.map(({ order }) => order)) + 1;
  const twinOf = new Map<string, string>();
  for (const { id, order, ...reason } of from.reasons) {
    if (!moved.some(({ given }) => given.some(({ reasonId }) => reasonId === id))) continue;
    const twin = twins.get(wordsOf(reason));
    if (twin) twinOf.set(id, twin);
    else {
      const to = { propositionId: into.id, order: next };
      rows.push({ row: 'reason', id, from: { propositionId: from.id, order }, to });
      twins.set(wordsOf(reason), id);
      next += 1;
    }
  }
  for (const { id: positionId, given, shows } of moved) {
    for (const { order, reasonId } of shows) {
      const to = twinOf.get(reasonId);
      if (to) rows.push({ row: 'shows', positionId, order, from: reasonId, to });
    }
    const gives = new Set(given.map(({ reasonId }) => reasonId));
    for (const { reasonId, order } of given) {
      const twin = twinOf.get(reasonId);
      if (!twin) continue;
      rows.push({ row: 'given', positionId, reasonId, from: order, to: null });
      if (gives.has(twin)) continue;
      gives.add(twin);
      rows.push({ row: 'given', positionId, reasonId: twin, from: null, to: order });
    }
  }
  return rows;
}

/** Who now holds a position is no longer one who was looked at and does not address it. */
function planSilences(into: Mergeable, moved: readonly HeldPosition[]): PatchRow[] {
  const speak = new Set(moved.filter(({ deleted }) => !deleted).map(keyOf));
  return into.silences
    .filter((silence) => speak.has(keyOf(silence)))
    .map(({ readingId, commentatorId, createdAt }) => ({
      row: 'silence',
      readingId,
      commentatorId,
      propositionId: into.id,
      from: createdAt,
      to: null,
    }));
}

/** What a class is asked of it is asked of the other, but for sets that have both. */
function planSets(from: Mergeable, into: Mergeable): PatchRow[] {
  const both = new Set(into.inSets.map(({ setId }) => setId));
  return from.inSets
    .filter(({ setId }) => !both.has(setId))
    .map(({ setId }) => ({ row: 'in-set', setId, from: from.id, to: into.id }));
}

function planPlaces(from: Mergeable, into: Mergeable): PatchRow[] {
  const under = new Set(into.themes.map(({ themeId }) => themeId));
  const within = new Set(into.debates.map(({ debateId }) => debateId));
  const last = Math.max(-1, ...into.themes.map(({ order }) => order));
  const fresh = from.themes.filter(({ themeId }) => !under.has(themeId));
  return [
    ...fresh.map(
      ({ themeId }, index): PatchRow => ({
        row: 'theme-of',
        propositionId: into.id,
        themeId,
        from: null,
        to: last + 1 + index,
      }),
    ),
    ...from.debates
      .filter(({ debateId }) => !within.has(debateId))
      .map(
        ({ debateId, order }): PatchRow => ({
          row: 'debate-of',
          propositionId: into.id,
          debateId,
          from: null,
          to: order,
        }),
      ),
  ];
}

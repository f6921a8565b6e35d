import type { PatchRow } from '@/lib/patches/patch';

/** What becomes of a position or a reason when its proposition is split in two. */
export type Destination = 'stays' | 'moves' | 'both';

/** A proposition that is split, with all that hangs on it and where each thing goes. */
export type Splitting = {
  id: string;
  /** The words that stand, and those that shall stand. */
  text: { from: string; to: string };
  positions: {
    id: string;
    destination: Destination;
    /** The position's copy under the new proposition, where it goes to both. */
    copyId: string | null;
    given: { reasonId: string; order: number }[];
    /** Quoted words that show one of its reasons; those of the copy show none yet. */
    shows: { order: number; reasonId: string }[];
  }[];
  reasons: {
    id: string;
    order: number;
    destination: Destination;
    copyId: string | null;
  }[];
};

/**
 * What changes when a proposition is split: the new one comes into sight, positions and reasons
 * that move go over, and each position gives those of its reasons that stand where it stands.
 *
 * @param fresh the new proposition, which is out of sight with the copies that it needs, and its
 *   place in the debate to come
 */
export function planSplit(
  old: Splitting,
  fresh: { id: string; text: string; debateId: string; place: number },
): PatchRow[] {
  const reasons = new Map(old.reasons.map((reason) => [reason.id, reason]));
  const rows: PatchRow[] = [
    {
      row: 'proposition',
      id: fresh.id,
      from: { text: fresh.text, shown: false },
      to: { text: fresh.text, shown: true },
    },
    {
      row: 'debate-of',
      propositionId: fresh.id,
      debateId: fresh.debateId,
      from: null,
      to: fresh.place,
    },
  ];
  if (old.text.from !== old.text.to) {
    rows.push({
      row: 'proposition',
      id: old.id,
      from: { text: old.text.from, shown: true },
      to: { text: old.text.to, shown: true },
    });
  }
  for (const { id, order, destination } of old.reasons) {
    if (destination !== 'moves') continue;
    const to = { propositionId: fresh.id, order };
    rows.push({ row: 'reason', id, from: { propositionId: old.id, order }, to });
  }
  for (const position of old.positions) {
    if (position.destination === 'moves') {
      rows.push({ row: 'position', id: position.id, from: old.id, to: fresh.id });
    }
    const placesOf = (reasonId: string) => {
      const reason = reasons.get(reasonId);
      if (!reason) return null;
      const here = reason.destination === 'moves' ? null : reasonId;
      const there = reason.destination === 'moves' ? reasonId : reason.copyId;
      return { there, now: position.destination === 'moves' ? there : here };
    };
    for (const { reasonId, order } of position.shows) {
      const places = placesOf(reasonId);
      if (!places) continue;
      const { id: positionId, copyId } = position;
      const { now, there } = places;
      if (now !== reasonId) {
        rows.push({ row: 'shows', positionId, order, from: reasonId, to: now });
      }
      if (copyId && there) {
        rows.push({ row: 'shows', positionId: copyId, order, from: null, to: there });
      }
    }
    for (const { reasonId, order } of position.given) {
      const places = placesOf(reasonId);
      if (!places) continue;
      const { now, there } = places;
      if (now !== reasonId) {
        rows.push({ row: 'given', positionId: position.id, reasonId, from: order, to: null });
        if (now) rows.push(give(position.id, now, order));
      }
      if (position.copyId && there) rows.push(give(position.copyId, there, order));
    }
  }
  return rows;
}

function give(positionId: string, reasonId: string, order: number): PatchRow {
  return { row: 'given', positionId, reasonId, from: null, to: order };
}

/**
 * Where reasons go with the positions that give them: those that only moving positions give move,
 * those that somebody gives on both sides go to both, the others stay.
 */
export function reasonDestination(
  reasonId: string,
  positions: readonly { id: string; reasonIds: readonly string[] }[],
  destination: (positionId: string) => Destination,
): Destination {
  const ways = positions
    .filter(({ reasonIds }) => reasonIds.includes(reasonId))
    .map(({ id }) => destination(id));
  if (ways.length === 0 || ways.every((way) => way === 'stays')) return 'stays';
  return ways.every((way) => way === 'moves') ? 'moves' : 'both';
}

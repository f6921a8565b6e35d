import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { withContent } from '@/lib/positions/content-data';
import { snapshotOf } from '@/lib/positions/history-data';

/** So many positions are read and written at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

type Entry = {
  /** Whose history it is written in. */
  positionId: string;
  /** Whose state it keeps. */
  stateOf: string;
  kind: ChangeKind;
  from: { id: string; text: string };
};

type Places = ReadonlyMap<string, { id: string; text: string }>;

/** The propositions that positions are about to leave, with the words that they have till then. */
export async function readPlacesLeft(
  session: DatabaseSession,
  moves: readonly { from: string }[],
): Promise<Places> {
  const left = await session.proposition.findMany({
    where: { id: { in: [...new Set(moves.map(({ from }) => from))] } },
    select: { id: true, text: true },
  });
  return new Map(left.map((one) => [one.id, one]));
}

/** Keeps of positions that have just moved who moved them, and from which proposition or commentator. */
export async function recordMoves(
  session: DatabaseSession,
  moves: readonly { id: string; from: string }[],
  places: Places,
  { kind, coder }: { kind: 'moved' | 'changed-hands'; coder: string },
): Promise<void> {
  const entries = moves.flatMap(({ id, from: fromId }): Entry[] => {
    const from = places.get(fromId);
    return from ? [{ positionId: id, stateOf: id, kind, from }] : [];
  });
  await record(session, entries, coder);
}

/**
 * Keeps with the positions that stay what was set aside by a merge, where the person who merged
 * could not see either.
 *
 * @param pairs the position that is set aside, and the one that stays
 */
export async function recordDisplaced(
  session: DatabaseSession,
  pairs: readonly (readonly [{ id: string }, { id: string }])[],
  from: { id: string; text: string },
  coder: string,
): Promise<void> {
  const entries = pairs.map(
    ([aside, stays]): Entry => ({
      positionId: stays.id,
      stateOf: aside.id,
      kind: 'set-aside',
      from: { id: from.id, text: from.text },
    }),
  );
  await record(session, entries, coder);
}

async function record(session: DatabaseSession, entries: readonly Entry[], coder: string) {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    const ids = new Set(some.flatMap((one) => [one.positionId, one.stateOf]));
    const rows = await session.position.findMany({
      where: { id: { in: [...ids] } },
      include: withContent,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    await insertInBulk(
      session,
      'PositionChange',
      some.flatMap(({ positionId, stateOf, kind, from }) => {
        const [own, state] = [byId.get(positionId), byId.get(stateOf)];
        if (!own || !state) return [];
        const snapshot = JSON.stringify({ ...snapshotOf(state), from });
        return [{ positionId, version: own.version, kind, coder, snapshot }];
      }),
    );
    await takeBreath();
  }
}

/** Changes after which a position is what it was: it went with its text, or somebody looked at it. */
const AS_IT_WAS = ['text-changed', 'checked', 'unchecked'] as const satisfies readonly ChangeKind[];

/** Which of some positions were changed since they changed hands last, or did not change hands. */
export async function positionsChangedSince(
  session: DatabaseSession,
  ids: readonly string[],
): Promise<Set<string>> {
  const changed = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const changes = await session.positionChange.findMany({
      where: { positionId: { in: some }, kind: { notIn: [...AS_IT_WAS] } },
      orderBy: [{ version: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { positionId: true, kind: true },
    });
    const last = new Map(changes.map(({ positionId, kind }) => [positionId, kind]));
    for (const id of some) if (last.get(id) !== 'changed-hands') changed.add(id);
  }
  return changed;
}

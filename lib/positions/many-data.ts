import 'server-only';
import type { Bundle } from '@/lib/db/arriving/bundle';
import { inBreaths, takeBreath } from '@/lib/db/arriving/in-breaths';
import {
  type BulkRow,
  deleteInBulk,
  insertInBulk,
  insertPrepared,
  type PreparedInsert,
  prepareInsert,
  updateInBulk,
} from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { canonicalJson } from '@/lib/fields/canonical-json';
import { type ChangeKind, WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import { fieldsOf, sameFields } from '@/lib/positions/content';
import { type RowWithContent, withContent } from '@/lib/positions/content-data';
import { snapshotOf } from '@/lib/positions/history-data';
import type { NewRows } from '@/lib/positions/new-rows';
import { readFields } from '@/lib/positions/position';
import { parseSnapshot } from '@/lib/positions/snapshot';

/** So many positions are read at once with all that they hold: more would hold the thread. */
const AT_ONCE = 200;

/** Positions with all that they hold, by their ids, a few at a time; others have the thread in between. */
export async function* readInSlices(
  session: DatabaseSession,
  ids: readonly string[],
): AsyncGenerator<RowWithContent[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    yield await session.position.findMany({
      where: { id: { in: ids.slice(at, at + AT_ONCE) } },
      include: withContent,
    });
    await takeBreath();
  }
}

/** The rows of positions that are not there, to be written out of sight as those of another reading. */
export function* bundlesOfRows(rows: readonly NewRows[], readingId: string): Generator<Bundle> {
  for (const { position, given, evidence, change } of rows) {
    yield {
      Position: [{ ...position, readingId }],
      PositionReason: given,
      Evidence: evidence,
      PositionChange: [change],
    };
  }
}

/** Makes all positions of one reading those of another one, which has none of these pairs. */
export async function movePositionsIn(
  session: DatabaseSession,
  from: string,
  to: string,
): Promise<void> {
  await session.position.updateMany({ where: { readingId: from }, data: { readingId: to } });
}

/** A position of a later version in the place of a deleted one. */
export type RevivedRows = NewRows & {
  /** It holds what the deleted one held: nothing that hangs on it is written again. */
  isAsBefore: boolean;
};

/** Whether a deleted position still holds all that rows say which are to take its place. */
export function isHeldBy(former: RowWithContent, { position, evidence, given }: NewRows): boolean {
  return (
    sameFields(readFields(former), position) &&
    former.reasons.length === given.length &&
    given.every((one) =>
      former.reasons.some(
        ({ reasonId, order }) => reasonId === one.reasonId && order === one.order,
      ),
    ) &&
    former.evidence.length === evidence.length &&
    evidence.every((piece) => {
      const same: object | undefined = former.evidence.find(({ order }) => order === piece.order);
      return (
        same !== undefined &&
        Object.entries(piece).every(
          ([name, value]) => !(name in same) || Reflect.get(same, name) === value,
        )
      );
    })
  );
}

/** Makes ready what the history keeps of positions that `revivePositionsIn` writes. */
export const prepareRevived = (rows: readonly RevivedRows[]): Promise<PreparedInsert> =>
  prepareInsert(
    'PositionChange',
    rows.map(({ change }) => change),
  );

/** Writes positions in the place of deleted ones, as a part of a larger transaction. */
export async function revivePositionsIn(
  session: DatabaseSession,
  rows: readonly RevivedRows[],
  history: PreparedInsert,
): Promise<void> {
  const others = rows.filter(({ isAsBefore }) => !isAsBefore);
  const ids = others.map(({ position }) => ({ positionId: position.id }));
  await deleteInBulk(session, 'PositionReason', ids);
  await deleteInBulk(session, 'Evidence', ids);
  await updateInBulk(
    session,
    'Position',
    [...others, ...rows.filter(({ isAsBefore }) => isAsBefore)].map(
      ({ position: { id, ...position }, change: { version }, isAsBefore }) => ({
        id,
        ...(isAsBefore ? {} : fieldsOf(position)),
        version,
        deletedAt: null,
      }),
    ),
  );
  await insertInBulk(
    session,
    'PositionReason',
    others.flatMap(({ given }) => given),
  );
  await insertInBulk(
    session,
    'Evidence',
    others.flatMap(({ evidence }) => evidence),
  );
  await insertPrepared(session, history);
}

/** Positions that are to be taken out of sight or brought back, with what is to be kept of them then. */
export type PreparedChanges = {
  positions: { id: string; version: number }[];
  history: PreparedInsert;
};

/** Says of positions what `setPositionsDeletedIn` keeps of them, as they are now. */
export async function prepareDeleted(
  session: DatabaseSession,
  ids: readonly string[],
  kind: Extract<ChangeKind, 'deleted' | 'restored'>,
  coder: string,
): Promise<PreparedChanges> {
  const changes: BulkRow<'PositionChange'>[] = [];
  for await (const rows of readInSlices(session, ids)) {
    for await (const change of inBreaths(rows, (row) => ({
      positionId: row.id,
      version: row.version + 1,
      kind,
      coder,
      snapshot: JSON.stringify({ ...snapshotOf(row), deleted: kind === 'deleted' }),
    }))) {
      changes.push(change);
    }
  }
  return {
    positions: changes.map(({ positionId, version }) => ({ id: positionId, version })),
    history: await prepareInsert('PositionChange', changes),
  };
}

/**
 * Of positions those that are in sight and hold what they held after one of their changes: asked for
 * again, nothing is left to do.
 */
export async function listAsKept(
  session: DatabaseSession,
  asked: readonly { id: string; toVersion: number }[],
): Promise<Set<string>> {
  const versions = new Map(asked.map(({ id, toVersion }) => [id, toVersion]));
  const same = new Set<string>();
  for await (const rows of readInSlices(session, [...versions.keys()])) {
    const changes = await session.positionChange.findMany({
      where: {
        OR: rows.map(({ id }) => ({ positionId: id, version: versions.get(id) ?? 0 })),
        kind: { notIn: [...WITHOUT_CHANGE] },
      },
    });
    const kept = new Map(changes.map((one) => [one.positionId, parseSnapshot(one.snapshot)]));
    for (const row of rows) {
      const { from: _, silence: __, ...snapshot } = kept.get(row.id) ?? {};
      if (row.deletedAt !== null || canonicalJson(snapshot) !== canonicalJson(snapshotOf(row)))
        continue;
      same.add(row.id);
    }
  }
  return same;
}

/**
 * Takes positions out of sight, or brings deleted ones back with all that belongs to them, as a part of a
 * larger transaction.
 *
 * @param prepared of positions that are still as they were when these were prepared
 */
export async function setPositionsDeletedIn(
  session: DatabaseSession,
  { positions, history }: PreparedChanges,
  kind: Extract<ChangeKind, 'deleted' | 'restored'>,
): Promise<void> {
  const deletedAt = kind === 'deleted' ? new Date() : null;
  await updateInBulk(
    session,
    'Position',
    positions.map((position) => ({ ...position, deletedAt })),
  );
  await insertPrepared(session, history);
}

import 'server-only';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import type { ImportPlan } from '@/lib/exchange/plan-import';
import type { FileReasons, FreshReason } from '@/lib/exchange/reasons-data';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import type { NewRows } from '@/lib/positions/new-rows';
import { findOrCreateThemesIn } from '@/lib/themes/named-data';
import { groupBy } from '@/lib/view/group-by';

/** A reading on its way into a debate, with what was found and made for it. */
export type Arriving = {
  debateId: string;
  file: ReadingFile;
  plan: ImportPlan;
  /** The ids of the file's propositions, of new ones too, by their keys. */
  ids: ReadonlyMap<string, string>;
  rows: readonly NewRows[];
  reasons: FileReasons;
  /** What `readTextStamp` said before the text was read. */
  stamp: string;
  /** When the debate was read. */
  since: Date;
};

/** Says whether a debate's text is still the same. */
export async function readTextStamp(session: DatabaseSession, debateId: string): Promise<string> {
  const { _count, _max } = await session.contribution.aggregate({
    where: { debateId },
    _count: true,
    _max: { updatedAt: true },
  });
  return `${_count}@${_max.updatedAt?.getTime() ?? 0}`;
}

/**
 * Writes what of a reading stands beside things in sight, when all else of it has been written: the
 * places and themes of its new propositions, and reasons that it gives for old ones.
 *
 * @throws Refusal where the debate is not as it was when the file was held against it
 */
export async function arriveReading(session: DatabaseSession, arriving: Arriving): Promise<void> {
  await mustBeAsPlanned(session, arriving);
  await placePropositions(session, arriving);
  await giveReasons(session, arriving);
}

async function mustBeAsPlanned(session: DatabaseSession, arriving: Arriving): Promise<void> {
  const { debateId, plan, rows, reasons, stamp } = arriving;
  const debate = await session.debate.count({ where: { id: debateId, deletedAt: null } });
  if (debate === 0) throw new Refusal('This debate is not there any more: reload the page.');
  const count = async (sql: string, ...values: string[]) => {
    const [row] = await session.$queryRawUnsafe<{ n: number | bigint }[]>(sql, ...values);
    return Number(row?.n);
  };
  const people = new Set(
    [...rows.map(({ position }) => position), ...plan.silences].map(
      ({ commentatorId }) => commentatorId,
    ),
  );
  const peopleThere = await count(
    'SELECT count(*) AS n FROM "DebateCommentator" WHERE "debateId" = ? AND "commentatorId" IN (SELECT value FROM json_each(?))',
    debateId,
    JSON.stringify([...people]),
  );
  const old = [...plan.propositionIds.values()].filter((id) => id !== null);
  const oldThere = await count(
    'SELECT count(*) AS n FROM "DebateProposition" JOIN "Proposition" ON "id" = "propositionId" WHERE "debateId" = ? AND "deletedAt" IS NULL AND "id" IN (SELECT value FROM json_each(?))',
    debateId,
    JSON.stringify(old),
  );
  const used = reasons.used();
  const usedThere = await count(
    'SELECT count(*) AS n FROM json_each(?) JOIN "Reason" ON "Reason"."id" = value ->> 0 AND "propositionId" = value ->> 1',
    JSON.stringify(used.map(({ id, propositionId }) => [id, propositionId])),
  );
  const isSame =
    peopleThere === people.size &&
    oldThere === old.length &&
    usedThere === used.length &&
    (await readTextStamp(session, debateId)) === stamp;
  if (!isSame) {
    throw new Refusal(
      'The debate changed while the reading was brought in: its text, who takes part or its propositions. Import the reading again.',
    );
  }
}

/** Puts the new propositions at the end of the debate, under their themes. */
async function placePropositions(session: DatabaseSession, arriving: Arriving): Promise<void> {
  const { debateId, file, plan, ids } = arriving;
  const fresh = file.propositions.filter(({ key }) => plan.propositionIds.get(key) === null);
  const idOf = (key: string) => ids.get(key) ?? '';
  const last = await session.debateProposition.aggregate({
    where: { debateId },
    _max: { order: true },
  });
  const next = (last._max.order ?? -1) + 1;
  await insertInBulk(
    session,
    'DebateProposition',
    fresh.map(({ key }, at) => ({ debateId, propositionId: idOf(key), order: next + at })),
  );
  const named = fresh.flatMap(({ key, themes }) =>
    themes.map((theme) => ({ ...theme, propositionId: idOf(key) })),
  );
  const themeIds = await findOrCreateThemesIn(session, named);
  const under = new Map<string, Set<string>>();
  for (const [at, { propositionId }] of named.entries()) {
    const own = under.get(propositionId) ?? new Set();
    under.set(propositionId, own.add(themeIds[at] ?? ''));
  }
  await insertInBulk(
    session,
    'PropositionTheme',
    [...under].flatMap(([propositionId, own]) =>
      [...own].map((themeId, order) => ({ propositionId, themeId, order })),
    ),
  );
}

/** Reasons that the reading gives for propositions that were there: new ones, who gives which, and which quotations show them. */
async function giveReasons(session: DatabaseSession, arriving: Arriving): Promise<void> {
  const { plan, rows, reasons } = arriving;
  const old = new Set([...plan.propositionIds.values()].filter((id) => id !== null));
  const fresh = reasons.fresh().filter(({ propositionId }) => old.has(propositionId));
  const meanwhile = await findSameMeanwhile(session, fresh, arriving.since);
  await insertInBulk(
    session,
    'Reason',
    fresh.filter(({ id }) => !meanwhile.has(id)),
  );
  await insertInBulk(
    session,
    'PositionReason',
    rows.flatMap(({ position, given }) =>
      old.has(position.propositionId)
        ? given.map((one) => ({ ...one, reasonId: meanwhile.get(one.reasonId) ?? one.reasonId }))
        : [],
    ),
  );
  const shown = groupBy(
    rows.flatMap(({ evidence }) => evidence),
    ({ reasonId }) => reasonId ?? null,
  );
  for (const { id } of fresh) {
    await session.$executeRawUnsafe(
      'UPDATE "Evidence" SET "reasonId" = ? WHERE ("positionId", "order") IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))',
      meanwhile.get(id) ?? id,
      JSON.stringify((shown.get(id) ?? []).map(({ positionId, order }) => [positionId, order])),
    );
  }
  for (const [ours, theirs] of meanwhile) {
    const ids = rows.flatMap(({ given }) =>
      given.flatMap(({ positionId, reasonId }) => (reasonId === ours ? positionId : [])),
    );
    await session.$executeRawUnsafe(
      'UPDATE "PositionChange" SET "snapshot" = replace("snapshot", ?, ?) WHERE "positionId" IN (SELECT value FROM json_each(?))',
      ours,
      theirs,
      JSON.stringify(ids),
    );
  }
}

/** Of new reasons those that somebody else wrote, too, since: our id, and the one that is there. */
async function findSameMeanwhile(
  session: DatabaseSession,
  fresh: readonly FreshReason[],
  since: Date,
): Promise<Map<string, string>> {
  if (fresh.length === 0) return new Map();
  const written = await session.reason.findMany({ where: { createdAt: { gte: since } } });
  const ours = new Set(fresh.map(({ id }) => id));
  return new Map(
    fresh.flatMap((one) => {
      const same = written.find(
        (row) =>
          !ours.has(row.id) &&
          row.propositionId === one.propositionId &&
          row.text === one.text &&
          row.direction === one.direction,
      );
      return same ? [[one.id, same.id] as const] : [];
    }),
  );
}

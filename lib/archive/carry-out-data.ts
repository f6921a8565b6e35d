import 'server-only';
import { type AnyRow, keyOfRow, type ModelName, modelNames, modelOf } from '@/lib/archive/models';
import { isSame } from '@/lib/archive/plan/things';
import type { Layout } from '@/lib/archive/plan/written';
import { readBy } from '@/lib/archive/rows-data';
import { readUntouched } from '@/lib/archive/untouched-data';
import { anchorEvidence } from '@/lib/contributions/text-plan';
import {
  type BulkRow,
  type BulkTable,
  deleteInBulk,
  exchangeInBulk,
  insertInBulk,
  updateInBulk,
} from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import type { Ask } from '@/lib/db/read-at-once';
import { Refusal } from '@/lib/door/refusal';
import { recordTextChange } from '@/lib/positions/text-changed-data';

const CHANGED =
  'Something that this import exchanges was changed meanwhile: import the file again and look at what is asked. Nothing was stored.';

const timesOf = new Map(
  modelNames.map((name) => [
    name,
    Object.entries(modelOf(name).columns).flatMap(([column, { kind }]) =>
      kind === 'time' ? column : [],
    ),
  ]),
);

/** A row as it is written. */
export function toBulk<Name extends ModelName & BulkTable>(
  model: Name,
  row: AnyRow,
): BulkRow<Name> {
  return toStored(model, row) as object as BulkRow<Name>;
}

/** A row as the database keeps it: times as its client writes them. */
function toStored(model: ModelName, row: AnyRow): AnyRow {
  const made = { ...row };
  for (const column of timesOf.get(model) ?? []) {
    const value = row[column];
    if (typeof value === 'string') made[column] = value.replace('Z', '+00:00');
  }
  return made;
}

/**
 * Does all of an import that is not new by itself: takes away what makes room, exchanges, adds to what
 * is in sight, names addresses. Part of the transaction in which the rest comes into sight.
 *
 * @throws Refusal where what is exchanged is not as it was when the import was worked out
 */
export async function carryOut(session: DatabaseSession, layout: Layout): Promise<void> {
  const ask: Ask = (sql, ...values) => session.$queryRawUnsafe(sql, ...values);
  await mustBeAsSeen(ask, layout);
  await clearAway(session, layout);
  const touched = await loseQuotations(session, layout);
  for (const { id, slug } of layout.setAside) {
    const { count } = await session.debate.updateMany({
      where: { id, deletedAt: null },
      data: { deletedAt: new Date(), slug },
    });
    if (count !== 1) throw new Refusal(CHANGED);
  }
  // What hangs on something goes before it: positions before those who hold them.
  for (const model of modelNames.toReversed()) {
    await remove(
      session,
      model,
      layout.removed.filter((one) => one.model === model).map(({ was }) => was),
    );
  }
  for (const model of modelNames) {
    await change(
      session,
      model,
      layout.changed.filter((one) => one.model === model),
    );
  }
  for (const model of modelNames) {
    const rows = layout.atLast.get(model) ?? [];
    await insertInBulk(
      session,
      model,
      rows.map((row) => toBulk(model, row)),
    );
  }
  for (const { model, id, slug } of layout.slugs) {
    await session.$executeRawUnsafe(`UPDATE "${model}" SET "slug" = ? WHERE "id" = ?`, slug, id);
  }
  for (const { debateId, readingId } of layout.references) {
    await session.$executeRawUnsafe(
      'UPDATE "Debate" SET "referenceReadingId" = ? WHERE "id" = ?',
      readingId,
      debateId,
    );
  }
  await findQuotationsAgain(session, layout, touched);
  await keepInHistories(session, touched);
}

/** What is exchanged or taken away is as it was read, and what makes room is still untouched. */
async function mustBeAsSeen(ask: Ask, { changed, removed, cleared }: Layout): Promise<void> {
  for (const model of modelNames) {
    const seen = [...changed, ...removed]
      .filter((one) => one.model === model)
      .map(({ was }) => was);
    if (seen.length === 0) continue;
    const [first] = modelOf(model).key;
    const rows = await readBy(
      ask,
      model,
      first,
      seen.map((row) => String(row[first])),
    );
    const now = new Map(rows.map((row) => [keyOfRow(model, row), row]));
    for (const row of seen) {
      const found = now.get(keyOfRow(model, row));
      if (!found || !isSame(row, found)) throw new Refusal(CHANGED);
    }
  }
  const debates = cleared.get('Debate') ?? [];
  if (debates.length === 0) return;
  const untouched = new Set(
    (await readUntouched(ask)).flatMap(({ Debate }) => Debate.map(({ id }) => id)),
  );
  if (!debates.every((id) => untouched.has(id))) throw new Refusal(CHANGED);
}

/** Debates first, then the shared things that only they used; what hangs on them goes along. */
async function clearAway(session: DatabaseSession, { cleared }: Layout): Promise<void> {
  for (const model of ['Debate', 'Proposition', 'Theme', 'Commentator'] as const) {
    const ids = cleared.get(model) ?? [];
    if (ids.length === 0) continue;
    await session.$executeRawUnsafe(
      `DELETE FROM "${model}" WHERE "id" IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
  }
}

const SPEAKS =
  'EXISTS (SELECT 1 FROM "Reading" r JOIN "TABLE" p ON p."readingId" = r."id" WHERE r."debateId" = "DebateCommentator"."debateId" AND p."commentatorId" = "DebateCommentator"."commentatorId")';

/** What readings that only this library has still name stays: their reasons, and who holds their positions. */
const UNUSED: Partial<Record<ModelName, string>> = {
  Reason: 'NOT EXISTS (SELECT 1 FROM "PositionReason" WHERE "reasonId" = "Reason"."id")',
  DebateCommentator: ['Position', 'Silence']
    .map((table) => `NOT ${SPEAKS.replace('TABLE', table)}`)
    .join(' AND '),
};

async function remove(
  session: DatabaseSession,
  model: ModelName,
  rows: readonly AnyRow[],
): Promise<void> {
  const keys = rows.map((row) => keyOnly(model, row) as Partial<BulkRow<typeof model>>);
  await deleteInBulk(session, model, keys, UNUSED[model]);
}

/** Exchanges rows, those with the same columns to exchange together. */
async function change(
  session: DatabaseSession,
  model: ModelName,
  pairs: readonly { was: AnyRow; row: AnyRow }[],
): Promise<void> {
  const alike = new Map<string, AnyRow[]>();
  for (const { was, row } of pairs) {
    const stored = toStored(model, row);
    const columns = Object.keys(modelOf(model).columns).filter(
      (column) => row[column] !== was[column],
    );
    if (columns.length === 0) continue;
    const made = keyOnly(model, was);
    for (const column of columns) made[column] = stored[column] ?? null;
    const own = alike.get(columns.join()) ?? [];
    alike.set(columns.join(), own);
    own.push(made);
  }
  for (const rows of alike.values()) {
    await exchangeInBulk(session, model, modelOf(model).key, rows);
  }
}

const keyOnly = (model: ModelName, row: AnyRow): AnyRow =>
  Object.fromEntries(modelOf(model).key.map((column) => [column, row[column] ?? null]));

/** Positions whose quotations a changed text touched; true where more than their place changed. */
type Touched = Map<string, boolean>;

/** Quotations of readings that only this library has, from parts of a text that go: their words are kept, as lost. */
async function loseQuotations(session: DatabaseSession, layout: Layout): Promise<Touched> {
  const gone = layout.removed.flatMap(({ model, was }) =>
    model === 'Contribution' ? String(was.id) : [],
  );
  if (gone.length === 0) return new Map();
  const where = { contributionId: { in: gone }, ...ofOthers(layout) };
  const pieces = await session.evidence.findMany({ where, select: { positionId: true } });
  await session.evidence.updateMany({
    where,
    data: { start: null, end: null, status: 'lost', score: null, checked: false },
  });
  return new Map(pieces.map(({ positionId }) => [positionId, true]));
}

/** The same in parts of a text that are exchanged: they are looked for again. */
async function findQuotationsAgain(
  session: DatabaseSession,
  layout: Layout,
  touched: Touched,
): Promise<void> {
  for (const { model, was, row } of layout.changed) {
    if (model !== 'Contribution' || was.text === row.text || typeof row.text !== 'string') continue;
    const pieces = await session.evidence.findMany({
      where: { contributionId: String(row.id), ...ofOthers(layout) },
    });
    const found = anchorEvidence(row.text, pieces).map(({ was: words, outcome, ...place }, at) => {
      const status = outcome === 'kept' ? 'anchored' : outcome;
      const stood = pieces[at];
      const isSame = place.exact === words && status === stood?.status;
      const positionId = stood?.positionId ?? '';
      touched.set(positionId, !isSame || (touched.get(positionId) ?? false));
      return { ...place, status, checked: isSame && stood.checked };
    });
    await updateInBulk(session, 'Evidence', found);
  }
}

/** Those positions have in their histories what became of them. */
async function keepInHistories(session: DatabaseSession, touched: Touched): Promise<void> {
  const changed = [...touched].flatMap(([id, isChanged]) => (isChanged ? [id] : []));
  await recordTextChange(session, [...touched.keys()], new Set(changed), '');
}

const ofOthers = ({ readings }: Layout) => ({ position: { readingId: { notIn: readings } } });

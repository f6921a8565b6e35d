import 'server-only';
import { deleteInBulk, insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { type PatchRow, type RowsOf, rowsOf } from '@/lib/patches/patch';
import { groupBy } from '@/lib/view/group-by';

/** Reasons given and shown, silences, themes and debates of propositions: rows that are there or not. */
export async function patchLinks(session: DatabaseSession, rows: readonly PatchRow[]) {
  const given = rowsOf(rows, 'given');
  const noLonger = given.flatMap(({ positionId, reasonId, from }) =>
    from === null ? [] : [{ positionId, reasonId }],
  );
  mustBeAll(noLonger, await deleteInBulk(session, 'PositionReason', noLonger));
  await insertInBulk(
    session,
    'PositionReason',
    given.flatMap(({ positionId, reasonId, to }) =>
      to === null ? [] : [{ positionId, reasonId, order: to }],
    ),
  );
  await patchShown(session, rowsOf(rows, 'shows'));
  const silences = rowsOf(rows, 'silence');
  const speak = silences.flatMap(({ readingId, commentatorId, propositionId, from }) =>
    from === null ? [] : [{ readingId, commentatorId, propositionId }],
  );
  mustBeAll(speak, await deleteInBulk(session, 'Silence', speak));
  await insertInBulk(
    session,
    'Silence',
    silences.flatMap(({ readingId, commentatorId, propositionId, to }) =>
      to === null ? [] : [{ readingId, commentatorId, propositionId, createdAt: new Date(to) }],
    ),
  );
  const themes = rowsOf(rows, 'theme-of');
  for (const { propositionId, themeId, from } of themes) {
    const where = { propositionId, themeId };
    if (from !== null) mustBeOne(await session.propositionTheme.deleteMany({ where }));
  }
  await session.propositionTheme.createMany({
    data: themes.flatMap(({ propositionId, themeId, to }) =>
      to === null ? [] : [{ propositionId, themeId, order: to }],
    ),
  });
  for (const { setId, from, to } of rowsOf(rows, 'in-set')) {
    const where = { setId, propositionId: from };
    mustBeOne(await session.classSetItem.updateMany({ where, data: { propositionId: to } }));
  }
  for (const { propositionId, debateId, from, to } of rowsOf(rows, 'debate-of')) {
    const key = { propositionId, debateId };
    if (from !== null) mustBeOne(await session.debateProposition.deleteMany({ where: key }));
    if (to !== null) await session.debateProposition.create({ data: { ...key, order: to } });
  }
}

/** So many pieces are written at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

/** Which reasons quoted words show. */
async function patchShown(session: DatabaseSession, rows: readonly RowsOf<'shows'>[]) {
  const alike = groupBy(rows, ({ positionId, from, to }) => `${positionId} ${from} ${to}`);
  for (const group of alike.values()) {
    const [{ positionId, from, to } = { positionId: '', from: null, to: null }] = group;
    for (let at = 0; at < group.length; at += AT_ONCE) {
      const orders = group.slice(at, at + AT_ONCE).map(({ order }) => order);
      const { count } = await session.evidence.updateMany({
        where: { positionId, order: { in: orders }, reasonId: from },
        data: { reasonId: to },
      });
      mustBeAll(orders, count);
    }
  }
}

function mustBeOne({ count }: { count: number }) {
  mustBeAll([1], count);
}

function mustBeAll(wanted: readonly unknown[], count: number) {
  if (count !== wanted.length) {
    throw new Refusal('This changed meanwhile: reload the page and look again.');
  }
}

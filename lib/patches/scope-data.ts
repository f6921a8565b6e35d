import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { type PatchRow, rowsOf } from '@/lib/patches/patch';

const ELSEWHERE = 'This is not part of the debate any more: reload the page and look again.';

/** So many ids are looked up at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

/**
 * Looks before a patch is written that it stays within a debate:
 *
 * - Every proposition that it touches is of the debate, or of none, as the second half of a split that
 *   was taken back is; then no position of another debate may stand on it.
 * - Propositions can be shared: a merge gives one to the other debates of the other, and moves what these
 *   say of it. So readings may be of those debates, and of no more.
 * - Themes are shared by all debates, and who arranges them changes the themes of propositions anywhere
 *   in the library. Which those are is not for a patch to say: see `sealPatch`.
 *
 * @throws Refusal where it does not, or where something that it names is not there
 */
export async function refuseElsewhere(
  session: DatabaseSession,
  rows: readonly PatchRow[],
  debateId: string,
): Promise<void> {
  const debateIds = await findHomes(session, await namedIn(session, rows), debateId);
  if (rowsOf(rows, 'debate-of').some((row) => !debateIds.has(row.debateId))) {
    throw new Refusal(ELSEWHERE);
  }
  const sets = rowsOf(rows, 'in-set').map(({ setId }) => setId);
  const ownSets = await byIds(sets, (id) =>
    session.classSet.findMany({
      where: { id, debateId: { in: [...debateIds] } },
      select: { id: true },
    }),
  );
  if (ownSets.length < new Set(sets).size) throw new Refusal(ELSEWHERE);
  const silences = rowsOf(rows, 'silence');
  const readings = await byIds(
    silences.map((row) => row.readingId),
    (id) =>
      session.reading.findMany({
        where: { id, debateId: { in: [...debateIds] } },
        select: { id: true, debate: { select: { commentators: true } } },
      }),
  );
  const takePart = new Set(
    readings.flatMap(({ id, debate }) =>
      debate.commentators.map(({ commentatorId }) => `${id} ${commentatorId}`),
    ),
  );
  if (silences.some((row) => !takePart.has(`${row.readingId} ${row.commentatorId}`))) {
    throw new Refusal(ELSEWHERE);
  }
}

/** The propositions that rows touch, also by a position or a reason that stands on them. */
async function namedIn(session: DatabaseSession, rows: readonly PatchRow[]): Promise<string[]> {
  const given = [
    ...rowsOf(rows, 'given'),
    ...rowsOf(rows, 'shows').flatMap(({ positionId, from, to }) =>
      [from, to].flatMap((reasonId) => (reasonId === null ? [] : { positionId, reasonId })),
    ),
  ];
  const hanging = [
    ...(await byIds(
      given.map((row) => row.positionId),
      (id) =>
        session.position.findMany({ where: { id }, select: { id: true, propositionId: true } }),
    )),
    ...(await byIds(
      given.map((row) => row.reasonId),
      (id) => session.reason.findMany({ where: { id }, select: { id: true, propositionId: true } }),
    )),
  ];
  const there = new Set(hanging.map(({ id }) => id));
  if (given.some((row) => !there.has(row.positionId) || !there.has(row.reasonId))) {
    throw new Refusal(ELSEWHERE);
  }
  return [
    ...hanging.map((one) => one.propositionId),
    ...rowsOf(rows, 'proposition').map(({ id }) => id),
    ...rowsOf(rows, 'position').flatMap(({ from, to }) => [from, to]),
    ...rowsOf(rows, 'reason').flatMap(({ from, to }) => [from.propositionId, to.propositionId]),
    ...rowsOf(rows, 'silence').map((row) => row.propositionId),
    ...rowsOf(rows, 'debate-of').map((row) => row.propositionId),
    ...rowsOf(rows, 'in-set').flatMap(({ from, to }) => [from, to]),
  ];
}

/** The debates of some propositions, which are all of one debate or of none. */
async function findHomes(
  session: DatabaseSession,
  ids: readonly string[],
  debateId: string,
): Promise<Set<string>> {
  const ofOthers = { where: { reading: { debateId: { not: debateId } } }, take: 1 };
  const found = await byIds(ids, (id) =>
    session.proposition.findMany({
      where: { id },
      select: { debates: true, positions: { ...ofOthers, select: { id: true } } },
    }),
  );
  const isHere = ({ debates, positions }: (typeof found)[number]) =>
    debates.length === 0
      ? positions.length === 0
      : debates.some((home) => home.debateId === debateId);
  if (found.length < new Set(ids).size || !found.every(isHere)) throw new Refusal(ELSEWHERE);
  return new Set([debateId, ...found.flatMap(({ debates }) => debates.map((one) => one.debateId))]);
}

async function byIds<Row>(
  ids: readonly string[],
  find: (id: { in: string[] }) => Promise<Row[]>,
): Promise<Row[]> {
  const distinct = [...new Set(ids)];
  const rows: Row[] = [];
  for (let at = 0; at < distinct.length; at += AT_ONCE) {
    rows.push(...(await find({ in: distinct.slice(at, at + AT_ONCE) })));
  }
  return rows;
}

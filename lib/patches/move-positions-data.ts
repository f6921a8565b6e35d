import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';

type Move = { id: string; from: string; to: string };

/** What of a position is changed: the proposition that it is on, or the commentator whose it is. */
type Column = 'propositionId' | 'commentatorId';

/**
 * Gives positions to other propositions, or to other commentators. A commentator has one position on
 * a proposition in a reading, so where two change places one waits on a proposition, or with somebody,
 * that is made for it and taken away.
 *
 * @throws Refusal where a position is no longer where the move says
 */
export async function movePositions(
  session: DatabaseSession,
  moves: readonly Move[],
  column: Column = 'propositionId',
) {
  const left = new Set(moves.map(({ from }) => from));
  const isSwap = moves.some(({ to }) => left.has(to));
  if (!isSwap) return move(session, moves, column);
  const waiting = new Map<string, string>();
  for (const to of new Set(moves.map((one) => one.to))) {
    const data = { slug: `waiting-for-${to}`, deletedAt: new Date() };
    const row =
      column === 'propositionId'
        ? await session.proposition.create({ data: { ...data, text: '' } })
        : await session.commentator.create({ data: { ...data, name: '' } });
    waiting.set(to, row.id);
  }
  const halfway = (to: string) => waiting.get(to) ?? to;
  await move(
    session,
    moves.map((one) => ({ ...one, to: halfway(one.to) })),
    column,
  );
  await move(
    session,
    moves.map((one) => ({ ...one, from: halfway(one.to) })),
    column,
  );
  const made = { where: { id: { in: [...waiting.values()] } } };
  if (column === 'propositionId') await session.proposition.deleteMany(made);
  else await session.commentator.deleteMany(made);
}

async function move(session: DatabaseSession, moves: readonly Move[], column: Column) {
  const groups = new Map<string, Move[]>();
  for (const one of moves) {
    const key = `${one.from} ${one.to}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { count } = await session.position.updateMany({
      where: { id: { in: group.map(({ id }) => id) }, [column]: first.from },
      data: { [column]: first.to },
    });
    if (count !== group.length) {
      throw new Refusal('Somebody changed these positions meanwhile: reload the page.');
    }
  }
}

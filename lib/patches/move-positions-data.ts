import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import type { RowsOf } from '@/lib/patches/patch';

type Move = RowsOf<'position'>;

/**
 * Gives positions to other propositions. A commentator has one position on a proposition in a
 * reading, so where two change places one waits on a proposition that is made for it and taken away.
 *
 * @throws Refusal where a position is no longer where the move says
 */
export async function movePositions(session: DatabaseSession, moves: readonly Move[]) {
  const left = new Set(moves.map(({ from }) => from));
  const isSwap = moves.some(({ to }) => left.has(to));
  if (!isSwap) return move(session, moves);
  const waiting = new Map<string, string>();
  for (const to of new Set(moves.map((one) => one.to))) {
    const row = await session.proposition.create({
      data: { slug: `waiting-for-${to}`, text: '', deletedAt: new Date() },
    });
    waiting.set(to, row.id);
  }
  const halfway = (to: string) => waiting.get(to) ?? to;
  await move(
    session,
    moves.map((one) => ({ ...one, to: halfway(one.to) })),
  );
  await move(
    session,
    moves.map((one) => ({ ...one, from: halfway(one.to) })),
  );
  await session.proposition.deleteMany({ where: { id: { in: [...waiting.values()] } } });
}

async function move(session: DatabaseSession, moves: readonly Move[]) {
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
      where: { id: { in: group.map(({ id }) => id) }, propositionId: first.from },
      data: { propositionId: first.to },
    });
    if (count !== group.length) {
      throw new Refusal('Somebody changed these positions meanwhile: reload the page.');
    }
  }
}

import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { listPositions, listStances } from '@/lib/debates/positions-data';
import { getDebateStances, getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

it('a reading read at once is what its positions are, read one by one, and its stances are theirs', async () => {
  const debates = await db.debate.findMany({ where: { deletedAt: null }, select: { slug: true } });
  const small = await writeSmallDebate();
  await writeSmallPositions(small);
  const slugs = [small.slug, ...debates.map(({ slug }) => slug)];
  for (const slug of slugs) {
    const view = (await getDebateView(OWNER, slug, null))!;
    const { readingId } = view.debate;
    const ids = view.propositions.map(({ id }) => id);
    const some = await listPositions(OWNER, readingId, ids, { propositionId: { in: ids } });
    const byId = (rows: readonly { id: string }[]) =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(view.positions.length).toBeGreaterThan(0);
    expect(byId(view.positions)).toEqual(byId(some));

    const stance = (one: (typeof view.positions)[number]) => [
      `${one.commentatorId} ${one.propositionId}`,
      one.stance,
      one.explicitness,
    ];
    const stances = await getDebateStances(OWNER, slug, null);
    expect(stances?.positions.map(stance).sort()).toEqual(view.positions.map(stance).sort());
    expect(await listStances(OWNER, readingId)).toHaveLength(view.positions.length);
  }
});

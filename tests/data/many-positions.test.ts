import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';

/** Two positions each: more than a list of ids that the database takes. */
const COMMENTATORS = 520;

it('reads a reading of more than a thousand positions with their words and reasons', async () => {
  const small = await writeSmallDebate();
  const people = Array.from({ length: COMMENTATORS }, (_, at) => ({
    id: `person-${at}`,
    slug: `person-${at}`,
    name: `Person ${at}`,
  }));
  await db.commentator.createMany({ data: people });
  await db.debateCommentator.createMany({
    data: people.map(({ id }, at) => ({ debateId: small.id, commentatorId: id, order: at + 2 })),
  });
  const positions = people.flatMap(({ id }) =>
    [small.open.id, small.read.id].map((propositionId) => ({
      id: `${id} ${propositionId}`,
      readingId: small.readingId,
      commentatorId: id,
      propositionId,
      stance: 1,
    })),
  );
  await db.position.createMany({ data: positions });
  await db.reason.create({
    data: { id: 'reason', propositionId: small.open.id, text: 'So.', direction: 'for' },
  });
  await db.positionReason.create({
    data: { positionId: `person-7 ${small.open.id}`, reasonId: 'reason' },
  });
  await db.evidence.createMany({
    data: positions.map(({ id }) => ({ positionId: id, exact: 'at night', status: 'referred' })),
  });

  const view = await getDebateView(small.slug);
  expect(view?.positions).toHaveLength(2 * COMMENTATORS);
  expect(view?.positions.every(({ evidence }) => evidence[0]?.exact === 'at night')).toBe(true);
  expect(view?.positions.filter(({ reasonIds }) => reasonIds[0] === 'reason')).toHaveLength(1);
}, 120_000);

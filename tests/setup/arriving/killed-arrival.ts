// A process that brings a reading and propositions in and is killed, as by the system, where its
// arguments say: the debate, the reading it takes the words from, and after how many slices.
import { bringIn } from '@/lib/db/arriving/arrivals';
import { db } from '@/lib/db/client';

const [debateId = '', deadAfter = '0'] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

const people = await db.debateCommentator.findMany({ where: { debateId } });
await bringIn(async (arrival) => {
  let slices = 0;
  const count = () => {
    slices += 1;
    if (slices > Number(deadAfter)) die();
  };
  await arrival.inSlice(async (_, insert) => {
    await insert({ Reading: [{ id: 'left', debateId, name: 'Left behind', coder: 'Nobody' }] });
    await insert({
      Proposition: [{ id: 'left-sentence', slug: 'left-sentence', text: 'Left behind, too.' }],
    });
  });
  count();
  for (const { commentatorId } of people) {
    await arrival.write([
      {
        Position: [
          {
            id: `left-${commentatorId}`,
            readingId: 'left',
            commentatorId,
            propositionId: 'left-sentence',
            stance: 1,
            summary: 'Left behind as well',
          },
        ],
        Evidence: [{ positionId: `left-${commentatorId}`, exact: 'left behind' }],
      },
    ]);
    count();
  }
  await arrival.arrive(async (session) => {
    await session.debateProposition.create({
      data: { debateId, propositionId: 'left-sentence', order: 999 },
    });
    die();
    // The signal comes when the thread is free.
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
});

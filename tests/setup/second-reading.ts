import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import { createReading } from '@/lib/readings/data';
import type { writeSmallDebate } from './small-debate';

type SmallDebate = Awaited<ReturnType<typeof writeSmallDebate>>;

/**
 * A second reading of the small debate: of Ada the same stance with other words; of Bo the opposite
 * one; on the doors it finds Bo and not Ada.
 */
export async function writeSecondReading(debate: SmallDebate, coder = 'Kim Second') {
  const reading = await createReading(OWNER, { debateId: debate.id, name: '', coder });
  if (!reading) throw new Error('The second reading was not written.');
  const write = async (
    commentatorId: string,
    propositionId: string,
    stance: number,
    exact: string,
  ) => {
    const contribution = debate.contributions.find((one) => one.commentatorId === commentatorId);
    const start = contribution?.text?.indexOf(exact) ?? -1;
    const saved = await savePosition(
      OWNER,
      positionInput.parse({
        readingId: reading.id,
        commentatorId,
        propositionId,
        stance,
        summary: `Second reading: ${exact}`,
        reasons: [{ text: 'Only the second reading gives this.', direction: 'for' }],
        evidence: [
          { exact, contributionId: contribution?.id ?? null, start, end: start + exact.length },
        ],
        coder,
      }),
    );
    if ('problem' in saved) throw new Error(saved.message);
    return saved;
  };
  return {
    id: reading.id,
    ada: await write(debate.ada, debate.read.id, 2, 'read best at night'),
    bo: await write(debate.bo, debate.read.id, 1, 'reads at night, and guards'),
    doors: await write(debate.bo, debate.open.id, -1, 'guards cost money'),
  };
}

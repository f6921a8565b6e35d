import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import type { ReasonFields } from '@/lib/positions/position';
import { positionInput } from '@/lib/positions/schema';
import type { writeSmallDebate } from './small-debate';

type SmallDebate = Awaited<ReturnType<typeof writeSmallDebate>>;

/**
 * Positions for the small debate: the two differ on whether people read at night, sharing a
 * reason; only Ada wants the doors open. Every position has a quotation in its place, which shows the
 * reason where there is one.
 */
export async function writeSmallPositions(debate: SmallDebate) {
  const ada = await write(debate, debate.ada, debate.read.id, 2, 'Students read best at night', [
    { text: 'People have seen it.', direction: 'for' },
  ]);
  const bo = await write(debate, debate.bo, debate.read.id, -2, 'Nobody reads at night.', [
    { text: 'People have seen it.', direction: 'for' },
  ]);
  const open = await write(debate, debate.ada, debate.open.id, 1, 'The doors should stay open', []);
  return { ada, bo, open };
}

async function write(
  debate: SmallDebate,
  commentatorId: string,
  propositionId: string,
  stance: number,
  exact: string,
  reasons: ReasonFields[],
) {
  const contribution = debate.contributions.find((one) => one.commentatorId === commentatorId);
  const start = contribution?.text?.indexOf(exact) ?? -1;
  const saved = await savePosition(
    OWNER,
    positionInput.parse({
      readingId: debate.readingId,
      commentatorId,
      propositionId,
      stance,
      summary: `Says: ${exact}`,
      reasons,
      evidence: [
        {
          exact,
          contributionId: contribution?.id ?? null,
          start,
          end: start + exact.length,
          reason: reasons[0] ?? null,
        },
      ],
    }),
  );
  if ('problem' in saved) throw new Error(saved.message);
  return saved;
}

import 'server-only';
import { countPositions, listPositions, listStances } from '@/lib/debates/positions-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type OfferedProposition, offeredOf } from '@/lib/sets/offered';
import { proposeSet } from '@/lib/sets/propose';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import type { ClassSetItem } from '@/lib/view/sets/class-set';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';

/** Beyond so many positions reasons are not read, and nothing is proposed for how it is argued. */
const MOST_WITH_REASONS = 3_000;

/**
 * The propositions of a debate as they can be chosen for a class, and a set proposed of them, by the
 * reference reading; null where there is no such debate.
 */
export async function getOffered(
  actor: Actor,
  slug: string,
): Promise<{ offered: OfferedProposition[]; proposed: ClassSetItem[] } | null> {
  mustMay(actor, 'read');
  const frame = await getDebateFrame(actor, slug, null);
  if (!frame) return null;
  const view = { ...frame, positions: await positionsOf(actor, frame) };
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  return { offered: offeredOf(view, facts), proposed: proposeSet(facts, frame.reasons) };
}

async function positionsOf(
  actor: Actor,
  { debate, propositions }: DebateView,
): Promise<DebateView['positions']> {
  const { readingId } = debate;
  if ((await countPositions(actor, readingId)) <= MOST_WITH_REASONS) {
    const ids = propositions.map(({ id }) => id);
    return listPositions(actor, readingId, ids);
  }
  const stances = await listStances(actor, readingId);
  return stances.map((one) => ({
    ...one,
    id: `${one.propositionId} ${one.commentatorId}`,
    confidence: null,
    summary: '',
    note: '',
    version: 0,
    reasonIds: [],
    evidence: [],
  }));
}

import 'server-only';
import {
  countPositions,
  listPositions,
  listStances,
  MOST_WITH_WORDS,
} from '@/lib/debates/positions-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type OfferedProposition, offeredOf } from '@/lib/sets/offered';
import { proposeSet } from '@/lib/sets/propose';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { packStances, unpackStances } from '@/lib/view/sent/packed-stances';
import type { ClassSetItem } from '@/lib/view/sets/class-set';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';

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
  const view = { ...frame, ...(await stancesOf(actor, frame)) };
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  return { offered: offeredOf(view, facts), proposed: proposeSet(facts, frame.reasons) };
}

/** The positions, with their reasons where they are not too many: else nothing is proposed for how it is argued. */
async function stancesOf(
  actor: Actor,
  { debate, commentators, propositions, silences }: DebateView,
): Promise<Pick<DebateView, 'positions' | 'silences'>> {
  const { readingId } = debate;
  if ((await countPositions(actor, readingId)) <= MOST_WITH_WORDS) {
    const ids = propositions.map(({ id }) => id);
    return { positions: await listPositions(actor, readingId, ids), silences };
  }
  const stances = await listStances(actor, readingId);
  const packed = packStances(commentators, propositions, stances, silences);
  return unpackStances(commentators, propositions, packed);
}

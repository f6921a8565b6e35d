import { matchNames } from '@/lib/text/names/name-match';
import { nameParts } from '@/lib/text/names/person-name';
import type { MergeOffer, ProposedSpeaker } from '@/lib/text/split/split-proposal';

/**
 * Labels of one text that may stand for one person: the shorter name is offered to go into the
 * fuller one, else the rarer into the more frequent. A short form that fits several people is offered
 * to each, so that nobody is chosen silently. Cost: speakers squared.
 */
export function offerMerges(
  speakers: readonly Pick<ProposedSpeaker, 'name' | 'kind' | 'turns'>[],
): MergeOffer[] {
  const offers: MergeOffer[] = [];
  const people = speakers.filter(({ kind }) => kind !== 'pseudo');
  for (const [index, a] of people.entries())
    for (const b of people.slice(index + 1)) {
      const match = matchNames(a.name, b.name);
      if (match === null || isUnnamed(a.name) || isUnnamed(b.name)) continue;
      const fuller = nameParts(a.name).length - nameParts(b.name).length;
      const order = fuller || a.turns - b.turns || a.name.length - b.name.length;
      const [into, from] = order >= 0 ? [a, b] : [b, a];
      offers.push({ from: from.name, into: into.name, reason: match.reason });
    }
  return offers;
}

/** "Speaker 1" and "Speaker 2", "Q" and "A" differ on purpose. */
function isUnnamed(name: string): boolean {
  return /\d$/.test(name) || name.length === 1;
}

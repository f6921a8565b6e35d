import type { PropositionFacts } from '@/lib/view/filter';
import { groundOf } from '@/lib/view/ground/ground';
import { type Why, whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import type { ClassSetItem, ProposedFor } from '@/lib/view/sets/class-set';
import type { ReasonView } from '@/lib/view/view';

/** How many of each are proposed: some ground to stand on, and more to argue about. */
const OF_EACH: Record<ProposedFor, number> = {
  'common-ground': 2,
  'evenly-split': 2,
  'differently-argued': 2,
};

/**
 * A set for a class, proposed from what the debate holds: some of what all who take a side affirm or reject,
 * what splits them most evenly, and what they argue about most differently (different reasons on one side,
 * a reason that both sides give, and how many reasons there are). In this order, each proposition once; fewer
 * where the debate has no more.
 *
 * @param facts of the whole debate, whatever a filter hides
 * @param reasons of its propositions
 */
export function proposeSet(
  facts: readonly PropositionFacts[],
  reasons: readonly ReasonView[],
): ClassSetItem[] {
  const reasonsOf = (id: string) => reasons.filter(({ propositionId }) => propositionId === id);
  const listed = (kind: 'affirmed' | 'rejected' | 'contested') =>
    groundOf(facts, kind, () => []).map((item) => item.facts);
  const contested = listed('contested');
  const argued = [...facts]
    .map((one) => ({
      one,
      how: argumentOf(whyTheyDiffer(one.held, reasonsOf(one.proposition.id))),
    }))
    .filter(({ how }) => how > 0)
    .sort((a, b) => b.how - a.how)
    .map(({ one }) => one);
  const [affirmed, rejected] = [listed('affirmed'), listed('rejected')];
  const ground = rejected[0] ? [...affirmed.slice(0, 1), rejected[0], ...affirmed] : affirmed;
  const taken = new Set<string>();
  const take = (why: ProposedFor, from: readonly PropositionFacts[]) =>
    from
      .filter(({ proposition: { id } }) => !taken.has(id))
      .filter(
        ({ proposition: { id } }, at, all) => all.findIndex((o) => o.proposition.id === id) === at,
      )
      .slice(0, OF_EACH[why])
      .map(({ proposition: { id } }): ClassSetItem => {
        taken.add(id);
        return { propositionId: id, question: '', note: '', proposedFor: why };
      });
  return [
    ...take('common-ground', ground),
    ...take('evenly-split', contested),
    ...take('differently-argued', argued),
  ];
}

/** How differently a proposition is argued about: 0 where nothing of that is known. */
function argumentOf({ sides, ofBoth }: Why<unknown, unknown>): number {
  const different = sides.reduce((sum, side) => sum + side.differentReasons.length, 0);
  const given = sides.reduce((sum, side) => sum + side.reasons.length, 0) + ofBoth.length;
  if (different === 0 && ofBoth.length === 0 && given < 2) return 0;
  return different * 2 + ofBoth.length * 3 + given;
}

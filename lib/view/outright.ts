import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countStances } from '@/lib/analysis/stance-counts';
import type { PropositionFacts } from '@/lib/view/filter';
import type { PositionView } from '@/lib/view/view';
import { COMMON_GROUND, isCommonGround, kindInSentence } from '@/lib/words/kind-words';

/** Of how many propositions it can be said in so many words what they are. */
type Outright = { readonly outright: number; readonly of: number };

/**
 * On how many propositions of some kinds the kind already holds by what is said in so many words alone:
 * of two commentators, by both of them. Filters change nothing of it.
 */
function countOutright(
  facts: readonly PropositionFacts[],
  isOf: (kind: PropositionKind) => boolean,
): Outright {
  const these = facts.filter(({ kind }) => isOf(kind));
  return { outright: these.filter(isOutright).length, of: these.length };
}

function isOutright({ kind, held, hidden }: PropositionFacts): boolean {
  const all = [...held, ...hidden.map(({ position }): PositionView => position)];
  const said = all.filter(({ explicitness }) => explicitness === 'explicit');
  return propositionKind(countStances(said.map(({ stance }) => stance))) === kind;
}

/**
 * The same in words: "of the common ground, 2 of 12 in so many words on both sides; of the contested, none
 * of 3". Empty where there is neither.
 */
export function outrightWords(facts: readonly PropositionFacts[], commentators: number): string {
  const parts = [
    [COMMON_GROUND, countOutright(facts, isCommonGround)],
    [
      kindInSentence('contested', commentators),
      countOutright(facts, (kind) => kind === 'contested'),
    ],
  ] as const;
  const how =
    commentators === 2
      ? 'in so many words on both sides'
      : 'stay so by what is said outright alone';
  return parts
    .filter(([, { of }]) => of > 0)
    .map(
      ([words, { outright, of }], at) =>
        `of the ${words}, ${outright === 0 ? 'none' : outright} of ${of}${at === 0 ? ` ${how}` : ''}`,
    )
    .join('; ');
}

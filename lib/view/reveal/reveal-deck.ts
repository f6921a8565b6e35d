import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import {
  allPropositions,
  type DebateIndex,
  filterPropositions,
  type PropositionFacts,
  type ViewFilter,
} from '@/lib/view/filter';
import { tellingWords } from '@/lib/view/quotations';
import type { Telling } from '@/lib/view/reveal/reveal-state';
import { emptyViewState } from '@/lib/view/state';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/view/view';
import { absenceLabel } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { stanceWords } from '@/lib/words/stance-words';
import { USUAL_QUESTION } from '@/lib/words/usual-question';

/** A proposition that is shown to a class, with what the class is asked. */
export type RevealItem = { readonly facts: PropositionFacts; readonly question: string };

/** Propositions that a leader chose, as the projector gets them: without notes. */
export type PresentedSet = {
  readonly id: string;
  readonly name: string;
  /** Counts the saves: which of two windows shows the later one. */
  readonly version: number;
  readonly items: readonly {
    readonly propositionId: string;
    /** '' where none was written. */
    readonly question: string;
  }[];
};

/** From so many commentators on they are revealed by what they say, not one at a time. */
export const GROUPED_FROM = 12;

/** So many reasons stand on a card of one commentator, and of a group, beside the words; all of them on a step before. */
export const MOST_REASONS = { ofOne: 2, ofGroup: 3 };

/**
 * What is revealed at once: a commentator; of many all who hold a stance, or all who hold none. Which there
 * are depends on the commentators shown alone, so that the names of what is hidden tell nothing.
 */
export type RevealUnit = {
  /** As the address has it. */
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly commentator: CommentatorView | null;
  /** Of a group; null where it is one commentator, or those without a stance. */
  readonly stance: Stance | null;
};

/** What a slide is asked by beside its commentators is left out: a, b, t. */
const KEYS = '123456789cdefghijkl';

/**
 * What of each slide would show nothing: reasons that nobody shown gives, words that nobody has.
 *
 * @param reasons of the debate
 */
export function untoldOf(
  items: readonly RevealItem[],
  shown: readonly CommentatorView[],
  reasons: readonly Pick<ReasonView, 'id' | 'propositionId'>[],
): Record<string, Telling[]> {
  const ids = new Set(shown.map(({ id }) => id));
  const given = new Map(
    items.map(({ facts }) => [facts.proposition.id, new Set<string>()] as const),
  );
  for (const { id, propositionId } of reasons) given.get(propositionId)?.add(id);
  return Object.fromEntries(
    items.map(({ facts: { proposition, held } }) => {
      const voices = held.filter(({ commentatorId }) => ids.has(commentatorId));
      const reasonsOf = given.get(proposition.id) ?? new Set();
      const has = {
        reasons: voices.some(({ reasonIds }) => reasonIds.some((id) => reasonsOf.has(id))),
        'all-reasons': hasMore(voices, reasonsOf, shown.length >= GROUPED_FROM),
        words: voices.some((position) => tellingWords(position) !== null),
      };
      const all = ['reasons', 'all-reasons', 'words'] as const;
      return [proposition.slug, all.filter((told) => !has[told])];
    }),
  );
}

/** Whether somebody, or of many those of one stance, give more reasons than a card has beside their words. */
function hasMore(
  voices: readonly Pick<PositionView, 'stance' | 'reasonIds'>[],
  given: ReadonlySet<string>,
  isGrouped: boolean,
): boolean {
  const cards = isGrouped
    ? stances.map((stance) => voices.filter((voice) => voice.stance === stance))
    : voices.map((voice) => [voice]);
  const most = isGrouped ? MOST_REASONS.ofGroup : MOST_REASONS.ofOne;
  return cards.some((card) => {
    const ids = new Set(card.flatMap(({ reasonIds }) => reasonIds));
    return [...ids].filter((id) => given.has(id)).length > most;
  });
}

/** Those who are revealed one after the other, in order. */
export function unitsOf(shown: readonly CommentatorView[]): RevealUnit[] {
  const units =
    shown.length < GROUPED_FROM
      ? shown.map((commentator) => ({
          id: commentator.slug,
          label: commentator.name,
          commentator,
          stance: null,
        }))
      : [
          ...stances.map((stance) => ({
            id: `stance-${stance}`,
            label: capital(stanceWords(stance)),
            commentator: null,
            stance,
          })),
          {
            id: 'silent',
            label: capital(absenceLabel('not-addressed')),
            commentator: null,
            stance: null,
          },
        ];
  return units.map((unit, at) => ({ ...unit, key: KEYS[at] ?? '' }));
}

/**
 * What is shown to a class, in order: the propositions of a set as far as the debate still has them, or those
 * that the filters leave. Of a set the filters decide only who is shown, and whether implied positions are.
 */
export function revealItems(
  index: DebateIndex,
  filter: ViewFilter,
  set: PresentedSet | null,
): RevealItem[] {
  if (set === null) {
    return filterPropositions(index, filter).map((facts) => ({ facts, question: USUAL_QUESTION }));
  }
  const { themes, kind, stance, q } = emptyViewState;
  const all = allPropositions(index, { ...filter, themes, kind, stance, q });
  const byId = new Map(all.map((facts) => [facts.proposition.id, facts]));
  return set.items.flatMap(({ propositionId, question }) => {
    const facts = byId.get(propositionId);
    return facts ? [{ facts, question: question.trim() || USUAL_QUESTION }] : [];
  });
}

import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import {
  allPropositions,
  type DebateIndex,
  filterPropositions,
  type PropositionFacts,
  type ViewFilter,
} from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import type { CommentatorView } from '@/lib/view/view';
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

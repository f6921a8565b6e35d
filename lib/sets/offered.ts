import type { PropositionFacts } from '@/lib/view/filter';
import type { DebateView } from '@/lib/view/view';
import { kindOfAll } from '@/lib/words/kind-words';

/** A proposition as a leader chooses it: its words, its themes, and how those who address it are split. */
export type OfferedProposition = {
  readonly id: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly counted: string;
};

/** The propositions of a debate for choosing, in its order. */
export function offeredOf(
  view: Pick<DebateView, 'themes'>,
  facts: readonly PropositionFacts[],
): OfferedProposition[] {
  const names = new Map(view.themes.map(({ id, name }) => [id, name]));
  return facts.map(({ proposition: { id, text, themeIds }, tally }) => ({
    id,
    text,
    themes: themeIds.flatMap((themeId) => names.get(themeId) ?? []),
    counted: kindOfAll(tally),
  }));
}

import type { Stance } from '@/lib/analysis/stance-matrix';
import {
  type DebateIndex,
  type FilterName,
  filterPropositions,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { activeFilters } from '@/lib/view/filter-counts';
import { applicableKinds, kindChoiceWords } from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import { countOf } from '@/lib/words/format-count';
import { stanceVerb } from '@/lib/words/stance-words';

/** The choice of a stance in words: "Somebody agrees". */
export function stanceChoice(stance: Stance): string {
  return `Somebody ${stanceVerb(stance)}`;
}

/**
 * The filters in use in words and what they hide, for what is read without the address: paper, slides,
 * files. "Explicit only · Commentators: Ryan Hass; hidden: 45 positions". Null where nothing is filtered.
 */
export function filterWords(index: DebateIndex, filter: ViewFilter): string | null {
  const { view } = index;
  const shown = shownCommentators(view, filter.who);
  const names = shown.map(({ name }) => name);
  const hides = hidesPositions(hidingOf(view, shown, filter));
  const kinds = applicableKinds(filter.kind, hides);
  const words: Record<FilterName, () => string> = {
    themes: () =>
      `Themes: ${view.themes
        .filter(({ slug }) => filter.themes.includes(slug))
        .map(({ name }) => name)
        .join(', ')}`,
    who: () => `Commentators: ${names.join(', ')}`,
    kind: () =>
      `Kind: ${kinds.map((kind) => kindChoiceWords(kind, view.commentators.length, shown)).join(', ')}`,
    stance: () => `Stance: ${filter.stance.map(stanceChoice).join(', ')}`,
    explicit: () => 'Explicit only',
    q: () => `Words: “${filter.q.trim()}”`,
  };
  const active = activeFilters(index, filter);
  if (active.length === 0) return null;
  return `${active.map((name) => words[name]()).join(' · ')}${hiddenInNumbers(index, filter)}`;
}

/** How many propositions a filter leaves out, and how many positions it hides on the others. */
function hiddenInNumbers(index: DebateIndex, filter: ViewFilter): string {
  const shown = filterPropositions(index, filter);
  const leftOut = index.view.propositions.length - shown.length;
  const positions = shown.reduce((sum, { hidden }) => sum + hidden.length, 0);
  const parts = [
    ...(leftOut > 0 ? [countOf(leftOut, 'proposition')] : []),
    ...(positions > 0
      ? [`${countOf(positions, 'position')}${leftOut > 0 ? ' on the others' : ''}`]
      : []),
  ];
  return parts.length === 0 ? '' : `; hidden: ${parts.join(' and ')}`;
}

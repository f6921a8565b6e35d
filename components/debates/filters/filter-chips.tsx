'use client';

import { useLayoutEffect, useRef } from 'react';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { activeFilters } from '@/lib/view/filter-counts';
import { stanceChoice } from '@/lib/view/filter-words';
import { applicableKinds, kindChoiceWords } from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import { emptyViewState, type ViewState } from '@/lib/view/state';
import { countOf } from '@/lib/words/format-count';
import classes from './filter-bar.module.css';

/** What lets go of every filter. */
export const NO_FILTERS: Partial<ViewState> = {
  themes: [],
  who: [],
  kind: [],
  stance: [],
  explicit: false,
  q: '',
};

type Chip = { key: string; label: string; change: Partial<ViewState> };

/** What is filtered, one removable chip each, with how much of the debate is left. */
export function FilterChips({
  explored,
  state,
  onChange,
}: {
  explored: FilteredDebate;
  state: ViewState;
  onChange: SetViewState;
}) {
  const chips = chipsOf(explored, state);
  const place = useRef<HTMLDivElement>(null);
  // A chip that is removed takes the focus with it: it goes to the next one, else to the count.
  const focusAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focusAt.current === null) return;
    const left = place.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    const next = left[Math.min(focusAt.current, left.length - 1)];
    focusAt.current = null;
    (next ?? place.current)?.focus({ preventScroll: true });
  });
  const { shown, total } = explored.counts;
  const hidden = explored.facts.reduce((sum, facts) => sum + facts.hidden.length, 0);
  return (
    <div ref={place} tabIndex={-1} className={classes.chips} data-none={chips.length === 0}>
      <p role="status" className={classes.left}>
        {chips.length === 0
          ? all(total)
          : `${shown} of ${countOf(total, 'proposition')}${hidden === 0 ? '' : `; ${countOf(hidden, 'position')} hidden`}`}
      </p>
      {chips.length > 0 ? (
        // Before the chips: on a phone their row is scrolled, and this is not to be looked for.
        <button
          type="button"
          className={classes.clear}
          onClick={() => {
            focusAt.current = 0;
            void onChange(NO_FILTERS);
          }}
        >
          Clear all
        </button>
      ) : null}
      {chips.length > 0 ? (
        <ul className={classes.chipList} aria-label="Filters in use">
          {chips.map(({ key, label, change }, at) => (
            <li key={key}>
              <button
                type="button"
                className={classes.chip}
                onClick={() => {
                  focusAt.current = at;
                  void onChange(change);
                }}
              >
                <span className="visually-hidden">Remove filter: </span>
                {label} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function all(total: number): string {
  return total === 1 ? 'The one proposition' : `All ${countOf(total, 'proposition')}`;
}

/** The filters in use, one by one. */
export function chipsOf({ index, filter, shown }: FilteredDebate, state: ViewState): Chip[] {
  const { view } = index;
  const active = new Set(activeFilters(index, filter));
  const without = <Item,>(items: readonly Item[], item: Item) =>
    items.filter((other) => other !== item);
  const hides = hidesPositions(hidingOf(view, shown, filter));
  const kinds = applicableKinds(state.kind, hides);
  return [
    ...view.themes
      .filter(({ slug }) => state.themes.includes(slug))
      .map(({ slug, name }) => ({
        key: `theme-${slug}`,
        label: name,
        change: { themes: without(state.themes, slug) },
      })),
    ...(active.has('who')
      ? shown.map(({ slug, name }) => ({
          key: `who-${slug}`,
          label: name,
          change: { who: without(state.who, slug) },
        }))
      : []),
    ...kinds.map((kind) => ({
      key: `kind-${kind}`,
      label: kindChoiceWords(kind, view.commentators.length, shown),
      change: { kind: without(kinds, kind) },
    })),
    ...state.stance.map((stance) => ({
      key: `stance-${stance}`,
      label: stanceChoice(stance),
      change: { stance: without(state.stance, stance) },
    })),
    ...(state.explicit
      ? [{ key: 'explicit', label: 'Explicit only', change: { explicit: false } }]
      : []),
    ...(active.has('q')
      ? [{ key: 'q', label: `“${state.q.trim()}”`, change: { q: emptyViewState.q } }]
      : []),
  ];
}

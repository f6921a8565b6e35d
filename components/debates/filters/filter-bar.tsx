'use client';

import { type ReactNode, useId, useState } from 'react';
import { chipsOf, FilterChips } from '@/components/debates/filters/filter-chips';
import { FilterChoices } from '@/components/debates/filters/filter-choices';
import { useBarHeight } from '@/components/debates/filters/use-bar-height';
import { ViewSelect } from '@/components/debates/filters/view-select';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { type Sort, sorts, type ViewState } from '@/lib/view/state';
import { countOf } from '@/lib/words/format-count';
import classes from './filter-bar.module.css';

const SORT_NAMES: Record<Sort, string> = {
  theme: 'By theme',
  sharpest: 'Most evenly split first',
  text: 'Order in the text',
};

/** Everything that narrows or orders the page below and above it; stays in sight on scrolling. */
export function FilterBar({
  explored,
  state,
  onChange,
  ordered = true,
  besides,
}: {
  explored: FilteredDebate;
  state: ViewState;
  onChange: SetViewState;
  /** Whether what the page shows has an order to choose. */
  ordered?: boolean;
  /** What else can be done with what is chosen, after it. */
  besides?: ReactNode;
}) {
  const [unfolded, setUnfolded] = useState(false);
  const name = useId();
  const bar = useBarHeight();
  const { words } = explored.index.view;
  const inUse = chipsOf(explored, state).length;
  return (
    <section
      ref={bar}
      className={`${classes.bar} no-print needs-scripts`}
      aria-label="Filters"
      data-filters
    >
      <div className={classes.line}>
        <button
          type="button"
          className={`${classes.facet} ${classes.unfold}`}
          aria-expanded={unfolded}
          aria-controls={name}
          onClick={() => setUnfolded(!unfolded)}
        >
          Filters
          {inUse > 0 ? <b className={classes.ticked}>{inUse}</b> : null}
          <span aria-hidden="true">{unfolded ? '▴' : '▾'}</span>
        </button>
        <div id={name} className={classes.filters} data-unfolded={unfolded}>
          <FilterChoices explored={explored} state={state} onChange={onChange} />
          <button
            type="button"
            className={classes.facet}
            aria-pressed={state.explicit}
            data-active={state.explicit}
            title={`Hides implied positions, here and in every count. Somebody takes an explicit one on ${countOf(explored.counts.explicit, 'proposition')}.`}
            onClick={() => onChange({ explicit: !state.explicit })}
          >
            Explicit only
          </button>
        </div>
        <input
          type="search"
          className={classes.query}
          aria-label={
            words === 'by-proposition' || words === 'failed'
              ? 'Find in propositions and themes'
              : 'Find in propositions, summaries and quotations'
          }
          placeholder="Find words"
          maxLength={200}
          value={state.q}
          onChange={(event) =>
            onChange(
              { q: event.currentTarget.value },
              { history: state.q === '' ? 'push' : 'replace' },
            )
          }
        />
      </div>
      <div className={classes.line}>
        <FilterChips explored={explored} state={state} onChange={onChange} />
        {besides}
        {ordered ? (
          <div className={classes.order} data-unfolded={unfolded}>
            <ViewSelect
              label="Sort"
              value={state.sort}
              options={sorts.map((sort) => ({ value: sort, label: SORT_NAMES[sort] }))}
              onChange={(sort) => onChange({ sort })}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}

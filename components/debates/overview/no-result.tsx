'use client';

import classes from '@/components/debates/filters/filter-bar.module.css';
import { NO_FILTERS } from '@/components/debates/filters/filter-chips';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import type { FilterName } from '@/lib/view/filter';
import { filtersToLoosen } from '@/lib/view/filter-counts';
import { emptyViewState } from '@/lib/view/state';
import { countOf } from '@/lib/words/format-count';

const NAMES: Record<FilterName, string> = {
  themes: 'the themes',
  who: 'the commentators',
  kind: 'the kind',
  stance: 'the stance',
  explicit: '“Explicit only”',
  q: 'the words',
};

/** Nothing fits all filters: which one to let go of, and what that would show. */
export function NoResult({
  explored,
  onChange,
}: {
  explored: FilteredDebate;
  onChange: SetViewState;
}) {
  const ways = filtersToLoosen(explored.index, explored.filter);
  return (
    <div className={classes.nothing} role="status">
      <p>
        <b>No proposition fits all of these filters.</b>
      </p>
      {ways.length === 0 ? <p>No single one of them is to blame.</p> : null}
      <ul>
        {ways.map(({ name, count }) => (
          <li key={name}>
            <button
              type="button"
              className={classes.chip}
              onClick={() => onChange({ [name]: emptyViewState[name] })}
            >
              Drop {NAMES[name]}: shows {countOf(count, 'proposition')}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={classes.clear} onClick={() => onChange(NO_FILTERS)}>
            Clear all filters
          </button>
        </li>
      </ul>
    </div>
  );
}

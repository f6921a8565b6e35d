'use client';

import classes from '@/components/debates/beside/beside.module.css';
import { FilterChoice } from '@/components/debates/filters/filter-choice';
import { themeChoices } from '@/components/debates/filters/filter-choices';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { knownThemes } from '@/lib/view/filter';
import { twoThemes } from '@/lib/view/ground/two-themes';
import type { ViewState } from '@/lib/view/state';

/**
 * Whether two chosen themes stand together or side by side; beside a single one, the choice of another.
 * Nothing where none or more are chosen.
 *
 * @param apart whether it stands far from what it changes, and so leads there
 * @param onBeside called when the reader is to be led to the two
 */
export function BesideChoice({
  explored,
  state,
  apart = false,
  onChange,
  onBeside,
}: {
  explored: FilteredDebate;
  state: ViewState;
  apart?: boolean;
  onChange: SetViewState;
  onBeside: () => void;
}) {
  const { view } = explored.index;
  const known = [...new Set(knownThemes(view, state.themes))];
  const [first] = known;
  if (first !== undefined && known.length === 1 && view.themes.length > 1) {
    return (
      <div className={`${classes.choice} no-print needs-scripts`} data-apart={apart}>
        <FilterChoice
          label="Set beside …"
          choices={themeChoices(explored).filter(({ value }) => value !== first)}
          chosen={[]}
          note="The two themes then stand side by side, each with its counts and its lists."
          onChange={([second]) => {
            if (second === undefined) return;
            onBeside();
            void onChange({ themes: [first, second], beside: true });
          }}
        />
      </div>
    );
  }
  if (twoThemes(view, state.themes) === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has borders and a legend of its own
    <div
      className={`${classes.choice} no-print needs-scripts`}
      data-apart={apart}
      role="group"
      aria-label="The two themes"
    >
      <button
        type="button"
        aria-pressed={!state.beside}
        onClick={() => void onChange({ beside: false })}
      >
        Together
      </button>
      <button
        type="button"
        aria-pressed={state.beside}
        onClick={() => {
          if (apart) onBeside();
          void onChange({ beside: true });
        }}
      >
        Side by side
      </button>
    </div>
  );
}

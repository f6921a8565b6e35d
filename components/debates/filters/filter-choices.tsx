'use client';

import { FilterChoice } from '@/components/debates/filters/filter-choice';
import type { Choice } from '@/components/debates/filters/filter-choice-list';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { stanceChoice } from '@/lib/view/filter-words';
import {
  applicableKinds,
  type KindChoice,
  kindChoiceMeaning,
  kindChoiceWords,
  offeredKinds,
} from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import type { ViewState } from '@/lib/view/state';
import { themeTree } from '@/lib/view/theme-tree';
import { isTheme } from '@/lib/words/no-theme';

/** The themes of a debate as a filter offers them: each below its parent, with how many it would show. */
export function themeChoices({ index, counts }: FilteredDebate): Choice[] {
  return themeTree(index.view.themes).map((theme) => ({
    value: theme.slug,
    label: theme.name,
    count: counts.themes.get(theme.slug) ?? 0,
    below: theme.parentId !== null,
    ...(isTheme(theme.id) ? { words: true } : {}),
  }));
}

/** The filters that offer a list: themes, commentators, kind and stance, each with its counts. */
export function FilterChoices({
  explored,
  state,
  onChange,
}: {
  explored: FilteredDebate;
  state: ViewState;
  onChange: SetViewState;
}) {
  const { index, counts, shown, filter } = explored;
  const { view } = index;
  const hides = hidesPositions(hidingOf(view, shown, filter));
  const size = view.commentators.length;
  return (
    <>
      {view.themes.length > 0 ? (
        <FilterChoice
          label="Themes"
          choices={themeChoices(explored)}
          chosen={state.themes}
          note="A proposition of two themes counts in both; a theme counts those of the themes below it too, each once."
          onChange={(themes) => onChange({ themes })}
        />
      ) : null}
      {view.commentators.length > 1 ? (
        <FilterChoice
          label="Commentators"
          choices={view.commentators.map(
            ({ slug, name, index: place, initials }): Choice => ({
              value: slug,
              label: name,
              count: counts.who.get(slug) ?? 0,
              mark: <CommentatorMark index={place} initials={initials} size={24} />,
            }),
          )}
          chosen={state.who}
          onChange={(who) => onChange({ who })}
        />
      ) : null}
      <FilterChoice
        label="Kind"
        choices={offeredKinds(size, shown.length).map(({ choice, below }) => ({
          value: choice,
          label: kindChoiceWords(choice, size, shown),
          count: counts.kindChoice.get(choice) ?? 0,
          hint: kindChoiceMeaning(choice, size),
          below,
        }))}
        chosen={applicableKinds(state.kind, hides)}
        onChange={(kind) => onChange({ kind: kind as KindChoice[] })}
      />
      <FilterChoice
        label="Stance"
        choices={stances.map((stance) => ({
          value: String(stance),
          label: stanceChoice(stance),
          count: counts.stance.get(stance) ?? 0,
        }))}
        chosen={state.stance.map(String)}
        onChange={(chosen) => onChange({ stance: chosen.map(Number) as Stance[] })}
      />
    </>
  );
}

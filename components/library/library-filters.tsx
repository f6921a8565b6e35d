'use client';

import fields from '@/components/library/fields.module.css';
import { LateChoice } from '@/components/library/late-choice';
import { useLibraryState } from '@/components/library/use-library-state';
import type { LibraryChoices } from '@/lib/debates/choices';
import { type LibraryState, librarySortLabels, librarySorts } from '@/lib/debates/library-address';
import classes from './library.module.css';

/** Search, filters and order of the library; all of it in the address. */
export function LibraryFilters({
  state,
  themes,
  commentators,
  years,
}: {
  state: LibraryState;
  /** Those that are chosen: the others are asked for when they are wanted. */
  themes: LibraryChoices['options'];
  commentators: LibraryChoices['options'];
  /** All of them. */
  years: LibraryChoices['options'];
}) {
  const { shown, isPending, set, typed, type } = useLibraryState(state);
  return (
    <form className={classes.filters} action="/" aria-label="Find debates" aria-busy={isPending}>
      <label className={`${fields.field} ${classes.search}`}>
        <span className={fields.label}>Search</span>
        <input
          className={fields.input}
          type="search"
          name="q"
          placeholder="Titles, names, propositions, quotations, texts"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </label>
      <LateChoice
        label="Theme"
        of="theme"
        known={themes}
        value={shown.theme}
        onChange={(theme) => set({ theme })}
      />
      <LateChoice
        label="Commentator"
        of="who"
        known={commentators}
        value={shown.who}
        onChange={(who) => set({ who })}
      />
      <LateChoice
        label="Year"
        of={null}
        known={years}
        value={shown.year}
        onChange={(year) => set({ year })}
      />
      <label className={fields.field}>
        <span className={fields.label}>Order</span>
        <select
          className={fields.input}
          name="sort"
          value={shown.sort}
          onChange={(event) => {
            const sort = librarySorts.find((name) => name === event.currentTarget.value);
            if (sort) set({ sort });
          }}
        >
          {librarySorts.map((value) => (
            <option key={value} value={value}>
              {librarySortLabels[value]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

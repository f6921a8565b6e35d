'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { AskedChoice, Choice } from '@/components/library/choice';
import type { LibraryChoices } from '@/lib/debates/choices';
import { libraryParsers, librarySortLabels, librarySorts } from '@/lib/debates/library-state';
import classes from './library.module.css';

const TYPING_PAUSE_MS = 200;

/** Search, filters and order of the library; all of it in the address. */
export function LibraryFilters({
  themes,
  commentators,
  years,
}: {
  themes: LibraryChoices;
  commentators: LibraryChoices;
  years: LibraryChoices['options'];
}) {
  const [isPending, startTransition] = useTransition();
  const [state, setState] = useQueryStates(libraryParsers, {
    shallow: false,
    history: 'push',
    startTransition,
  });
  return (
    <form className={classes.filters} action="/" aria-label="Find debates" aria-busy={isPending}>
      <TextInput
        className={classes.search ?? ''}
        type="search"
        name="q"
        label="Search"
        placeholder="Titles, names, propositions, quotations, texts"
        value={state.q}
        onChange={(event) => {
          const q = event.currentTarget.value;
          void setState(
            { q: q || null, page: null },
            { history: 'replace', limitUrlUpdates: debounce(TYPING_PAUSE_MS) },
          );
        }}
      />
      <AskedChoice
        label="Theme"
        of="theme"
        known={themes}
        value={state.theme}
        onChange={(theme) => void setState({ theme, page: null })}
      />
      <AskedChoice
        label="Commentator"
        of="who"
        known={commentators}
        value={state.who}
        onChange={(who) => void setState({ who, page: null })}
      />
      <Choice
        label="Year"
        options={years}
        value={state.year}
        onChange={(year) => void setState({ year, page: null })}
      />
      <NativeSelect
        label="Order"
        name="sort"
        value={state.sort}
        onChange={(event) => {
          const sort = librarySorts.find((name) => name === event.currentTarget.value);
          void setState({ sort: sort ?? null, page: null });
        }}
        data={librarySorts.map((value) => ({ value, label: librarySortLabels[value] }))}
      />
    </form>
  );
}

'use client';

import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import type { LibraryOption } from '@/lib/debates/library';
import { libraryParsers, librarySortLabels, librarySorts } from '@/lib/debates/library-state';
import classes from './library.module.css';

const TYPING_PAUSE_MS = 200;

/** Search, filters and order of the library; all of it in the address. */
export function LibraryFilters({
  themes,
  commentators,
  years,
}: {
  themes: LibraryOption[];
  commentators: LibraryOption[];
  years: LibraryOption[];
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
            { q: q || null },
            { history: 'replace', limitUrlUpdates: debounce(TYPING_PAUSE_MS) },
          );
        }}
      />
      <Choice
        label="Theme"
        options={themes}
        value={state.theme}
        onChange={(theme) => void setState({ theme })}
      />
      <Choice
        label="Commentator"
        options={commentators}
        value={state.who}
        onChange={(who) => void setState({ who })}
      />
      <Choice
        label="Year"
        options={years}
        value={state.year}
        onChange={(year) => void setState({ year })}
      />
      <NativeSelect
        label="Order"
        name="sort"
        value={state.sort}
        onChange={(event) => {
          const sort = librarySorts.find((name) => name === event.currentTarget.value);
          void setState({ sort: sort ?? null });
        }}
        data={librarySorts.map((value) => ({ value, label: librarySortLabels[value] }))}
      />
    </form>
  );
}

function Choice({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: LibraryOption[];
  value: string[];
  onChange: (value: string[]) => void;
}) {
  return (
    <MultiSelect
      label={label}
      classNames={{ inputField: classes.choice ?? '' }}
      placeholder={value.length === 0 ? 'Any' : ''}
      data={options.map((option) => ({
        value: option.value,
        label: `${option.label} (${option.count})`,
      }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="None of this name"
    />
  );
}

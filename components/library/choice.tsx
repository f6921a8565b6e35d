'use client';

import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Mantine } from '@/components/loading/mantine';
import { type ChoiceFilter, type LibraryChoices, libraryChoices } from '@/lib/debates/choices';
import classes from './library.module.css';

const TYPING_PAUSE_MS = 200;

type Props = {
  label: string;
  options: LibraryChoices['options'];
  value: string[];
  onChange: (value: string[]) => void;
  /** What was typed before its list was here. */
  typed: string;
};

/** A filter of the library with the choices that are here; open, as somebody who wanted it has just come to it. */
function Choice({
  label,
  options,
  value,
  onChange,
  typed,
  search,
}: Props & {
  /** Where they are asked for: what is typed, and what to say where none is here. */
  search?: { onType: (text: string) => void; said: string };
}) {
  return (
    <MultiSelect
      label={label}
      autoFocus
      defaultDropdownOpened
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
      nothingFoundMessage={search?.said ?? 'None of this name'}
      {...(search
        ? { searchValue: typed, onSearchChange: search.onType }
        : { defaultSearchValue: typed })}
    />
  );
}

/**
 * A filter of the library, in the place of the field that stood there until it was wanted. Its choices are asked for
 * then, the first of them and others by what is typed; where `of` is null all are known.
 */
export function AskedChoice({
  of,
  known,
  ...props
}: Omit<Props, 'options'> & { of: ChoiceFilter | null; known: Props['options'] }) {
  return (
    <Mantine>
      {of === null ? (
        <Choice {...props} options={known} />
      ) : (
        <Asked {...props} of={of} known={known} />
      )}
    </Mantine>
  );
}

function Asked({
  of,
  known,
  typed: before,
  ...props
}: Omit<Props, 'options'> & { of: ChoiceFilter; known: Props['options'] }) {
  const [typed, setTyped] = useState(before);
  /** The first of them, as they are without a text. */
  const [first, setFirst] = useState<LibraryChoices | null>(null);
  const [found, setFound] = useState<{ text: string; options: Props['options'] | null } | null>(
    null,
  );
  const [settled] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const asks = first === null || (first.more && settled !== '');
  useEffect(() => {
    if (!asks) return;
    const controller = new AbortController();
    askChoices(of, settled, controller.signal).then(
      (answer) => {
        if (settled === '') setFirst(answer);
        setFound({ text: settled, options: answer.options });
      },
      () => {
        if (!controller.signal.aborted) setFound({ text: settled, options: null });
      },
    );
    return () => controller.abort();
  }, [asks, of, settled]);
  const isAllHere = first !== null && !first.more;
  const said =
    !isAllHere && found?.text !== typed.trim()
      ? 'Looking …'
      : !isAllHere && found?.options === null
        ? 'The names cannot be reached. Check the connection and type again.'
        : 'None of this name';
  return (
    <Choice
      {...props}
      options={merge(merge(known, first?.options ?? []), found?.options ?? [])}
      typed={typed}
      search={{ onType: setTyped, said }}
    />
  );
}

async function askChoices(of: ChoiceFilter, text: string, signal: AbortSignal) {
  const answer = await fetch(`/choices?${new URLSearchParams({ of, q: text })}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return libraryChoices.parse(await answer.json());
}

/** What was found comes after what was there: a value that is chosen keeps its label. */
function merge(known: Props['options'], found: Props['options']): Props['options'] {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...found.filter(({ value }) => !values.has(value))];
}

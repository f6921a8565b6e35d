'use client';

import { Button, TextInput } from '@mantine/core';
import { debounce, parseAsString, useQueryState } from 'nuqs';
import { useTransition } from 'react';
import classes from './search.module.css';

const TYPING_PAUSE_MS = 200;

/** The search text of the search page; it stands in the address. */
export function SearchField() {
  const [pending, startTransition] = useTransition();
  const [q, setQ] = useQueryState(
    'q',
    parseAsString
      .withDefault('')
      .withOptions({ shallow: false, history: 'replace', startTransition }),
  );
  return (
    <form className={classes.form} action="/search" aria-label="Search" aria-busy={pending}>
      <TextInput
        className={classes.field ?? ''}
        type="search"
        name="q"
        label="Look for"
        maxLength={200}
        value={q}
        onChange={(event) =>
          void setQ(event.currentTarget.value || null, {
            limitUrlUpdates: debounce(TYPING_PAUSE_MS),
          })
        }
      />
      <Button type="submit" variant="default">
        Search
      </Button>
    </form>
  );
}

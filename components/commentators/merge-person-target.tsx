'use client';

import { Select } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sayFound, useTyped } from '@/components/ui/long-list/use-typed';
import { namedHref } from '@/lib/commentators/names';
import type { NamedPerson, PeopleFound } from '@/lib/commentators/names-data';

type Props = {
  /** Whom the page is of. */
  one: { id: string; slug: string; name: string };
  chosen: NamedPerson | null;
  /** Those whose names are alike, the likeliest first. */
  alike: readonly NamedPerson[];
};

/** Finds the other by typing; those whose names are alike stand first. */
export function MergePersonTarget({ one, chosen, alike }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(chosen ? labelOf(chosen) : '');
  const isChosen = chosen !== null && typed === labelOf(chosen);
  const text = isChosen ? '' : typed;
  const found = useTyped<PeopleFound>(text, namedHref);
  const first = [...(chosen ? [chosen] : []), ...(text.trim() === '' ? alike : [])];
  const people = [...first, ...(typeof found === 'string' ? [] : found.people)];
  const offered = [...new Map(people.map((person) => [person.id, person])).values()];
  return (
    <Select
      label={`${one.name} is the same person as`}
      description={`Type to find them; names that are alike stand first. ${sayFound(found)}`}
      searchable
      maw="36rem"
      data={offered
        .filter(({ id }) => id !== one.id)
        .map((person) => ({ value: person.slug, label: labelOf(person) }))}
      // What is typed is looked for in the names alone, by the server.
      filter={({ options }) => options}
      nothingFoundMessage={
        found === 'waiting' ? 'Looking …' : 'Nobody of the library has this name.'
      }
      value={chosen?.slug ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(other) => {
        if (other !== null) router.push(`/commentators/${one.slug}/merge?with=${other}`);
      }}
    />
  );
}

const labelOf = (person: NamedPerson) =>
  person.in === null ? person.name : `${person.name} (${person.in})`;

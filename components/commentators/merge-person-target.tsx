'use client';

import { Select } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { KnownPerson } from '@/lib/commentators/namesakes';
import { findNameMatches } from '@/lib/text/names/name-match';

type Props = {
  slug: string;
  name: string;
  chosen: string | null;
  people: readonly (KnownPerson & { slug: string })[];
};

/** Finds the other by typing; those whose names are alike stand first. */
export function MergePersonTarget({ slug, name, chosen, people }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const ranked = useMemo(() => {
    const alike = findNameMatches(name, people).map(({ person }) => person);
    return [...alike, ...people.filter((person) => !alike.includes(person))];
  }, [name, people]);
  const labelOf = (person: Props['people'][number]) =>
    person.in === null ? person.name : `${person.name} (${person.in})`;
  return (
    <Select
      label={`${name} is the same person as`}
      description="Type to find them; names that are alike stand first"
      searchable
      limit={30}
      maw="36rem"
      data={ranked.map((person) => ({ value: person.slug, label: labelOf(person) }))}
      nothingFoundMessage="Nobody of the library has this name."
      value={chosen}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(other) => {
        if (other !== null) router.push(`/commentators/${slug}/merge?with=${other}`);
      }}
    />
  );
}

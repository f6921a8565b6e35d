'use client';

import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { rankPropositions } from '@/lib/propositions/rank-propositions';

/** Finds the other proposition by typing; the most alike stand first. */
export function MergeTarget({
  of,
  chosen,
  onChoose,
}: {
  of: ArrangedProposition;
  chosen: ArrangedProposition | null;
  onChoose: (id: string | null) => void;
}) {
  const { propositions } = useArrange();
  const [typed, setTyped] = useState('');
  const ranked = useMemo(() => {
    const others = propositions.filter(({ id }) => id !== of.id);
    const alike = rankPropositions(of.text, others);
    const rest = others.filter((item) => !alike.includes(item));
    return [...alike, ...rest];
  }, [propositions, of]);
  const found =
    typed.trim() === '' || typed === chosen?.text ? ranked : rankPropositions(typed, ranked);
  return (
    <Select
      label="The other proposition"
      description="Type to find it; the most alike stand first"
      data-autofocus
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose another' }}
      limit={30}
      data={found.map(({ id, text }) => ({ value: id, label: text }))}
      filter={({ options }) => options}
      nothingFoundMessage="No proposition has these words."
      value={chosen?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChoose}
    />
  );
}

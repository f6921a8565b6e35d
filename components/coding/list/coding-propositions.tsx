'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useCoding, useCodingState } from '@/components/coding/coding-context';
import { PropositionTable } from '@/components/coding/list/proposition-table';
import { RemovedPositions } from '@/components/coding/list/removed-positions';
import { useBackToText } from '@/components/coding/use-back-to-text';
import { coverageOfReading } from '@/lib/coding/coverage-of-reading';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { themeLabels } from '@/lib/themes/theme-labels';
import type { PropositionView } from '@/lib/view/view';
import { NO_THEME } from '@/lib/words/no-theme';
import classes from './coding-propositions.module.css';

/** With more commentators than this, the list shows one of them at a time. */
const MOST_COLUMNS = 7;

type Props = {
  find: RefObject<HTMLInputElement | null>;
  speaking: string | null;
  wanted: string | null;
};

/** The propositions by theme, and who holds what: a cell opens the position. */
export function CodingPropositions({ find, speaking, wanted }: Props) {
  const { view } = useCoding();
  const goBack = useBackToText();
  const form = useCodingState((state) => state.form?.opened ?? null);
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (wanted) document.getElementById(`proposition-${wanted}`)?.scrollIntoView();
  }, [wanted]);
  const section = useRef<HTMLElement>(null);
  function onFieldKey(event: KeyboardEvent) {
    if (goBack(event) || event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    section.current?.querySelector<HTMLElement>('[data-cell]')?.focus();
  }
  const many = view.commentators.length > MOST_COLUMNS;
  const one = picked ?? speaking ?? view.commentators[0]?.id;
  const people = useMemo(
    () => (many ? view.commentators.filter((person) => person.id === one) : view.commentators),
    [many, one, view.commentators],
  );
  const found = useMemo(
    () => rankPropositions(query, view.propositions),
    [query, view.propositions],
  );
  const groups = useMemo(() => groupByTheme(found, themeLabels(view.themes)), [found, view.themes]);
  const coverage = useMemo(() => coverageOfReading(view), [view]);
  return (
    <section ref={section} aria-labelledby="propositions-heading">
      <h2 id="propositions-heading" className="visually-hidden">
        Propositions
      </h2>
      <div className={classes.tools}>
        <TextInput
          ref={find}
          aria-label="Find a proposition"
          placeholder="Find a proposition ( / )"
          size="xs"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onFieldKey}
        />
        {many ? (
          <NativeSelect
            aria-label="Whose positions"
            size="xs"
            value={one ?? ''}
            data={view.commentators.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setPicked(event.currentTarget.value)}
          />
        ) : null}
      </div>
      <p className="small soft" role="status">
        {query.trim() === '' ? '' : `${found.length} of ${view.propositions.length}`}
      </p>
      {view.propositions.length === 0 ? (
        <p className="small soft">
          None yet. Select words in the text that show what a commentator holds; you write the first
          proposition with them.
        </p>
      ) : found.length === 0 ? (
        <p className="small soft">No proposition has these words.</p>
      ) : (
        <PropositionTable
          groups={groups}
          people={people}
          coverage={coverage}
          form={form?.place.kind === 'list' ? form : null}
        />
      )}
      <RemovedPositions />
    </section>
  );
}

function groupByTheme(
  propositions: readonly PropositionView[],
  labels: ReadonlyMap<string, string>,
): [string, PropositionView[]][] {
  const groups = new Map<string, PropositionView[]>();
  for (const proposition of propositions) {
    const label = labels.get(proposition.themeIds[0] ?? '') ?? NO_THEME.name;
    groups.set(label, [...(groups.get(label) ?? []), proposition]);
  }
  const isLast = ([label]: [string, PropositionView[]]) => label === NO_THEME.name;
  return [...groups].sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
}

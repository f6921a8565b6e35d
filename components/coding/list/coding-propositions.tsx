'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useCoding, useCodingState } from '@/components/coding/coding-context';
import { PropositionTable } from '@/components/coding/list/proposition-table';
import { RemovedPositions } from '@/components/coding/list/removed-positions';
import { useBackToText } from '@/components/coding/use-back-to-text';
import { coverageOfReading } from '@/lib/coding/coverage-of-reading';
import { firstOfGroups, MOST_LISTED } from '@/lib/propositions/first-of-groups';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { themeLabels } from '@/lib/themes/theme-labels';
import { groupBy } from '@/lib/view/group-by';
import type { PropositionView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
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
  const [most, setMost] = useState(MOST_LISTED);
  const at = form?.place.kind === 'list' ? form.place.propositionId : null;
  const isLookedFor = query.trim() !== '';
  const groups = useMemo(() => {
    const mustBeThere = ({ id, slug }: PropositionView) => id === at || slug === wanted;
    const labels = themeLabels(view.themes);
    // What is looked for comes best first: it is cut as it comes, and then put under its themes.
    return isLookedFor
      ? groupByTheme(
          found.filter((one, place) => place < most || mustBeThere(one)),
          labels,
        )
      : firstOfGroups(groupByTheme(found, labels), most, mustBeThere);
  }, [isLookedFor, found, view.themes, most, at, wanted]);
  const shown = groups.reduce((sum, [, propositions]) => sum + propositions.length, 0);
  // A row that was there stays there when its form is closed: the focus goes back to its cell.
  if (shown > most) setMost(shown);
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
        {isLookedFor ? `${found.length} of ${view.propositions.length}` : ''}
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
      {shown < found.length ? (
        <Button mt="xs" size="xs" variant="default" onClick={() => setMost(shown + MOST_LISTED)}>
          Show {Math.min(MOST_LISTED, found.length - shown)} more of{' '}
          {countOf(found.length, 'proposition')}
        </Button>
      ) : null}
      <RemovedPositions />
    </section>
  );
}

function groupByTheme(
  propositions: readonly PropositionView[],
  labels: ReadonlyMap<string, string>,
): [string, PropositionView[]][] {
  const groups = groupBy(
    propositions,
    ({ themeIds }) => labels.get(themeIds[0] ?? '') ?? NO_THEME.name,
  );
  const isLast = ([label]: [string, PropositionView[]]) => label === NO_THEME.name;
  return [...groups].sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
}

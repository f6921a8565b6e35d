'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { Fragment, type RefObject, useEffect, useState } from 'react';
import { useCoding } from '@/components/positions/coding-context';
import { PositionForm } from '@/components/positions/position-form';
import { StanceCell } from '@/components/positions/stance-cell';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { PropositionView } from '@/lib/debates/view';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { themeLabels } from '@/lib/themes/theme-labels';
import classes from './proposition-list.module.css';

/** With more commentators than this, the list shows one of them at a time. */
const MOST_COLUMNS = 7;

type Props = {
  find: RefObject<HTMLInputElement | null>;
  speaking: string | null;
  wanted: string | null;
};

/** The propositions by theme, and who holds what: a cell opens the position. */
export function PropositionList({ find, speaking, wanted }: Props) {
  const { view, form } = useCoding();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (wanted) document.getElementById(`proposition-${wanted}`)?.scrollIntoView();
  }, [wanted]);
  const many = view.commentators.length > MOST_COLUMNS;
  const one = picked ?? speaking ?? view.commentators[0]?.id;
  const people = many ? view.commentators.filter((person) => person.id === one) : view.commentators;
  const found = rankPropositions(query, view.propositions);
  const groups = groupByTheme(found, themeLabels(view.themes));
  return (
    <section aria-labelledby="propositions-heading">
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
          className={classes.find ?? ''}
          onChange={(event) => setQuery(event.currentTarget.value)}
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
      {view.propositions.length === 0 ? (
        <p className="small soft">
          None yet. Select words in the text that show what a commentator holds; you write the first
          proposition with them.
        </p>
      ) : found.length === 0 ? (
        <p className="small soft">No proposition has these words.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Proposition</th>
              {people.map((person) => (
                <th key={person.id} scope="col" className={classes.person}>
                  <CommentatorMark index={person.index} initials={person.initials} size={26} />
                  <span className="visually-hidden">{person.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([theme, propositions]) => (
            <tbody key={theme}>
              <tr>
                <th colSpan={people.length + 1} scope="rowgroup" className={classes.theme}>
                  {theme}
                </th>
              </tr>
              {propositions.map((proposition) => (
                <Fragment key={proposition.id}>
                  <tr id={`proposition-${proposition.slug}`}>
                    <th scope="row" className={classes.statement}>
                      {proposition.text}
                    </th>
                    {people.map((person) => (
                      <td key={person.id}>
                        <StanceCell person={person} proposition={proposition} />
                      </td>
                    ))}
                  </tr>
                  {form?.place.kind === 'list' && form.place.propositionId === proposition.id ? (
                    <tr>
                      <td colSpan={people.length + 1}>
                        <PositionForm key={form.key} form={form} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

function groupByTheme(
  propositions: readonly PropositionView[],
  labels: ReadonlyMap<string, string>,
): [string, PropositionView[]][] {
  const groups = new Map<string, PropositionView[]>();
  for (const proposition of propositions) {
    const label = labels.get(proposition.themeIds[0] ?? '') ?? 'Without a theme';
    groups.set(label, [...(groups.get(label) ?? []), proposition]);
  }
  return [...groups];
}
